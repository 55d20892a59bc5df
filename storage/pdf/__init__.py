"""Draws a document as PDF. The only package that knows reportlab."""
