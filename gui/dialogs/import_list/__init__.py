"""Bringing a list in from a file: choose, see what would happen, import."""

from gui.dialogs.import_list.dialog import ImportDialog

__all__ = ["ImportDialog"]
