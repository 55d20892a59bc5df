"""Figures of the plan: what they are called, and how they are worked out."""
