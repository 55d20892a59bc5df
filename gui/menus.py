"""The menus: every action of the window, with its key."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from gui.clipboard_actions import ClipboardActions
from gui.page import PageEntry
from gui.theme import Appearance
from gui.widgets import tip
from planner.text import _

Keys = QKeySequence.StandardKey


class Commands(Protocol):
    """What the menus can ask of a window."""

    def new_plan(self) -> None: ...
    def open_plan(self) -> None: ...
    def open_path(self, path: Path) -> None: ...
    def import_list(self) -> None: ...
    def import_copied(self) -> None: ...
    def export_list(self) -> None: ...
    def export_calendar(self) -> None: ...
    def save_copy(self) -> None: ...
    def restore(self) -> None: ...
    def print_page(self) -> None: ...
    def close_window(self) -> None: ...
    def quit(self) -> None: ...
    def undo(self) -> None: ...
    def redo(self) -> None: ...
    def new_record(self) -> None: ...
    def search(self) -> None: ...
    def enter_results(self) -> None: ...
    def find_anything(self) -> None: ...
    def go(self, page: str) -> None: ...
    def go_back(self) -> None: ...
    def previous_quarter(self) -> None: ...
    def next_quarter(self) -> None: ...
    def set_appearance(self, appearance: Appearance) -> None: ...
    def toggle_full_screen(self) -> None: ...
    def show_help(self) -> None: ...
    def show_first_steps(self) -> None: ...
    def show_keys(self) -> None: ...
    def show_about(self) -> None: ...


class Menus:
    """The menu bar of one window, and the actions whose state changes."""

    def __init__(
        self, bar: QMenuBar, commands: Commands, pages: Sequence[PageEntry]
    ) -> None:
        self._commands = commands
        self._of_plan: list[QAction] = []
        self.file = bar.addMenu(_("&File"))
        self._edit = bar.addMenu(_("&Edit"))
        self._view = bar.addMenu(_("&View"))
        self._help = bar.addMenu(_("&Help"))
        self._fill_file()
        self._fill_edit(self._edit)
        self._fill_view(self._view, pages)
        self._fill_help(self._help)

    def commands(self) -> list[QAction]:
        """All that can be done now, pages first; asking for this list is left out."""
        menus = (self._view, self._edit, self.file, self._help)
        left_out = {menu.menuAction() for menu in (self._recent, self._appearance)}
        # Whoever is asked for a command has left the field that they are about.
        left_out.update((self._find, *self.clipboard.actions))
        actions = [action for menu in menus for action in menu.actions()]
        return [each for each in actions if each not in left_out]

    def show_history(self, undo: str | None, redo: str | None) -> None:
        """Name the steps that undo and redo would take."""
        for action, word, label in (
            (self._undo, _("Undo"), undo),
            (self._redo, _("Redo"), redo),
        ):
            shown = f"{word} {label}" if label else word
            action.setText(shown.replace("&", "&&"))
            action.setEnabled(label is not None)

    def show_plan(self, *, is_open: bool) -> None:
        """Switch what needs an open plan on or off."""
        for action in self._of_plan:
            action.setEnabled(is_open)

    def show_recent(self, paths: Sequence[Path]) -> None:
        """Offer the plans used last."""
        self._recent.clear()
        for path in paths:
            action = self._recent.addAction(path.name.replace("&", "&&"))
            action.setToolTip(tip(str(path)))
            action.triggered.connect(
                lambda _checked, chosen=path: self._commands.open_path(chosen)
            )
        self._recent.setEnabled(bool(paths))

    def show_appearance(self, appearance: Appearance) -> None:
        """Mark the appearance that is chosen."""
        self._appearances[appearance].setChecked(True)

    def _fill_file(self) -> None:
        menu, to = self.file, self._commands
        self._add(menu, _("New plan…"), to.new_plan, "Ctrl+Shift+N")
        self._add(menu, _("Open…"), to.open_plan, Keys.Open)
        self._recent: QMenu = menu.addMenu(_("Used last"))
        menu.addSeparator()
        self._plan_action(menu, _("Import a list…"), to.import_list, "Ctrl+I")
        self._plan_action(menu, _("Import what was copied…"), to.import_copied)
        self._plan_action(menu, _("Export a list…"), to.export_list, "Ctrl+Shift+E")
        self._plan_action(menu, _("Export the calendar…"), to.export_calendar)
        self._plan_action(menu, _("Save a copy…"), to.save_copy, "Ctrl+Shift+S")
        self._plan_action(menu, _("Restore…"), to.restore)
        self._plan_action(menu, _("Print…"), to.print_page, Keys.Print)
        menu.addSeparator()
        self._add(menu, _("Close"), to.close_window, Keys.Close)
        self.quit = self._add(menu, _("Quit"), to.quit, "Ctrl+Q")

    def _fill_edit(self, menu: QMenu) -> None:
        to = self._commands
        self._undo = self._add(menu, _("Undo"), to.undo, Keys.Undo)
        self._redo = self._add(menu, _("Redo"), to.redo, "Ctrl+Shift+Z", "Ctrl+Y")
        menu.addSeparator()
        self.clipboard = ClipboardActions(menu)
        menu.addSeparator()
        self._plan_action(menu, _("New on this page"), to.new_record, Keys.New)
        self._plan_action(menu, _("Search here"), to.search, Keys.Find)
        results = _("Enter this week's results")
        self._plan_action(menu, results, to.enter_results, "Ctrl+E")
        self._find = self._plan_action(
            menu, _("Find or do anything…"), to.find_anything, "Ctrl+K"
        )

    def _fill_view(self, menu: QMenu, pages: Sequence[PageEntry]) -> None:
        to = self._commands
        for page in pages:
            go = partial(to.go, page.key)
            self._plan_action(menu, _(page.title), go, page.shortcut)
        menu.addSeparator()
        self._plan_action(menu, _("Back"), to.go_back, "Alt+Left")
        self._plan_action(menu, _("Previous quarter"), to.previous_quarter, "Ctrl+[")
        self._plan_action(menu, _("Next quarter"), to.next_quarter, "Ctrl+]")
        menu.addSeparator()
        self._appearance = menu.addMenu(_("Appearance"))
        self._fill_appearance(self._appearance)
        self._add(menu, _("Full screen"), to.toggle_full_screen, "F11")

    def _fill_appearance(self, menu: QMenu) -> None:
        group = QActionGroup(menu)
        self._appearances: dict[Appearance, QAction] = {}
        words = {
            Appearance.SYSTEM: _("As the system"),
            Appearance.LIGHT: _("Light"),
            Appearance.DARK: _("Dark"),
        }
        for appearance, word in words.items():
            action = menu.addAction(word)
            action.setCheckable(True)
            action.triggered.connect(
                lambda _checked, chosen=appearance: self._commands.set_appearance(
                    chosen
                )
            )
            group.addAction(action)
            self._appearances[appearance] = action

    def _fill_help(self, menu: QMenu) -> None:
        to = self._commands
        self._add(menu, _("Help on this page"), to.show_help, "F1")
        self._add(menu, _("First steps"), to.show_first_steps)
        self._add(menu, _("Keys"), to.show_keys, "Ctrl+?")
        menu.addSeparator()
        self._add(menu, _("About Quarterdeck"), to.show_about)

    def _plan_action(
        self,
        menu: QMenu,
        text: str,
        does: Callable[[], object],
        *keys: str | QKeySequence.StandardKey,
    ) -> QAction:
        action = self._add(menu, text, does, *keys)
        self._of_plan.append(action)
        return action

    def _add(
        self,
        menu: QMenu,
        text: str,
        does: Callable[[], object],
        *keys: str | QKeySequence.StandardKey,
    ) -> QAction:
        action = menu.addAction(text.replace("&", "&&"))
        action.setShortcuts([QKeySequence(key) for key in keys if key])
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.triggered.connect(lambda _checked: does())
        return action
