"""Settings: the company, its people and days off, the look, and the file."""

from gui.pages.settings.page import SettingsPage

__all__ = ["SettingsPage"]
