"""The first thing a new user sees: three doors."""

from gui.pages.welcome.page import WelcomePage

__all__ = ["WelcomePage"]
