"""The programme: every activity of a quarter as timeline, week and table."""

from gui.pages.programme.page import ProgrammePage

__all__ = ["ProgrammePage"]
