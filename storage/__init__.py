"""The only package that touches the disk: plan files, tables, paper, calendars."""
