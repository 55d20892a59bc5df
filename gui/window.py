"""A window: the welcome page, or one plan with its menus. It knows no page."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
)
from PySide6.QtWidgets import QMainWindow

from gui.help.topics import FIRST, KEYS
from gui.menus import Menus
from gui.notices import show_about
from gui.page import PageEntry
from gui.pages.welcome import WelcomePage
from gui.shell import Shell
from gui.theme import Appearance
from gui.view_state import ViewState
from planner.records import Contact, Person
from planner.workspace import Workspace

PLAN_ENDING = ".qdeck"
SIZE = 1360, 860
SMALLEST = 1024, 640


class Doors(Protocol):
    """What a window asks of the application."""

    @property
    def recent(self) -> tuple[Path, ...]: ...
    @property
    def appearance(self) -> Appearance: ...
    def new_plan(self, window: Window, *, then_import: bool = False) -> None: ...
    def open_example(self, window: Window) -> None: ...
    def ask_open(self, window: Window) -> None: ...
    def open_path(self, path: Path, window: Window) -> None: ...
    def import_list(
        self, window: Window, path: Path | None = None, *, is_copied: bool = False
    ) -> None: ...
    def export_list(self, window: Window) -> None: ...
    def save_copy(self, window: Window) -> None: ...
    def restore(self, window: Window) -> None: ...
    def reload(self, window: Window) -> None: ...
    def save_elsewhere(self, window: Window) -> None: ...
    def set_appearance(self, appearance: Appearance) -> None: ...
    def closed(self, window: Window) -> None: ...
    def quit(self) -> None: ...


class Window(QMainWindow):
    """One window, for one plan or for none yet. Fulfils `menus.Commands`."""

    def __init__(self, doors: Doors, pages: Sequence[PageEntry]) -> None:
        super().__init__()
        self.setObjectName("window")
        self._doors = doors
        self._pages = tuple(pages)
        self.shell: Shell | None = None
        self.setWindowTitle("Quarterdeck")
        self.setAcceptDrops(True)
        self.setMinimumSize(*SMALLEST)
        self.resize(*SIZE)
        self.menus = Menus(self.menuBar(), self, self._pages)
        self.menus.show_appearance(doors.appearance)
        self.show_welcome()

    def show_welcome(self) -> None:
        """Show the three doors."""
        page = WelcomePage()
        page.show_recent(self._doors.recent)
        page.import_wanted.connect(self._import_first)
        page.new_wanted.connect(self.new_plan)
        page.example_wanted.connect(lambda: self._doors.open_example(self))
        page.open_wanted.connect(self.open_plan)
        page.recent_wanted.connect(lambda path: self.open_path(Path(path)))
        self.shell = None
        self.setCentralWidget(page)
        self.menus.show_plan(is_open=False)
        self.menus.show_history(None, None)
        self.menus.show_recent(self._doors.recent)

    def show_plan(self, workspace: Workspace, view: ViewState) -> None:
        """Show an open plan."""
        shell = Shell(workspace, view, self._pages)
        shell.history_changed.connect(self._show_history)
        shell.own_plan_wanted.connect(self.new_plan)
        shell.reload_wanted.connect(self._reload)
        shell.elsewhere_wanted.connect(self._save_elsewhere)
        view.copy_wanted.connect(self.save_copy)
        view.appearance_wanted.connect(self.set_appearance)
        shell.side_bar.menu_wanted.connect(self._show_file_menu)
        shell.side_bar.help_wanted.connect(self.show_help)
        view.import_wanted.connect(self.import_list)
        view.calendar_wanted.connect(self.export_calendar)
        view.finder_wanted.connect(self.find_anything)
        view.example_wanted.connect(lambda: self._doors.open_example(self))
        view.removal_wanted.connect(self.remove_person)
        self.shell = shell
        self.setCentralWidget(shell)
        shell.page.enter()  # what had the cursor before this was a window of its own
        self.setWindowTitle(f"{view.services.plan_path.name} – Quarterdeck")
        self.menus.show_plan(is_open=True)
        self.menus.show_recent(self._doors.recent)
        self._show_history()

    def new_plan(self) -> None:
        self._doors.new_plan(self)

    def open_plan(self) -> None:
        self._doors.ask_open(self)

    def open_path(self, path: Path) -> None:
        self._doors.open_path(path, self)

    def import_list(self) -> None:
        self._doors.import_list(self)

    def import_copied(self) -> None:
        self._doors.import_list(self, is_copied=True)

    def export_list(self) -> None:
        self._doors.export_list(self)

    def export_calendar(self) -> None:
        if self.shell is not None:
            from gui.dialogs.export_calendar import CalendarDialog

            shell = self.shell
            dialog = CalendarDialog(shell.workspace.plan, shell.view, self)
            dialog.exported.connect(shell.say_saved)
            dialog.finished.connect(dialog.deleteLater)
            dialog.open()

    def remove_person(self, person: Person | Contact) -> None:
        if self.shell is not None:
            from gui.dialogs.remove_person import RemovalDialog

            shell = self.shell
            dialog = RemovalDialog(shell.workspace, shell.view, person, self)
            dialog.removed.connect(shell.say)
            dialog.finished.connect(dialog.deleteLater)
            dialog.open()

    def save_copy(self) -> None:
        self._doors.save_copy(self)

    def restore(self) -> None:
        self._doors.restore(self)

    def print_page(self) -> None:
        if self.shell is not None:
            self.shell.page.print_page()

    def close_window(self) -> None:
        self.close()

    def quit(self) -> None:
        self._doors.quit()

    def undo(self) -> None:
        if self.shell is not None:
            self.shell.undo()

    def redo(self) -> None:
        if self.shell is not None:
            self.shell.redo()

    def new_record(self) -> None:
        if self.shell is not None:
            self.shell.page.new()

    def search(self) -> None:
        if self.shell is not None:
            self.shell.page.search()

    def find_anything(self) -> None:
        if self.shell is not None:
            from gui.finder import Finder, steps_of

            steps = tuple(steps_of(self.menus.commands()))
            plan, view = self.shell.workspace.plan, self.shell.view
            Finder(plan, steps, view.show, self).open()

    def enter_results(self) -> None:
        if self.shell is not None:
            self.shell.view.enter_results()

    def go(self, page: str) -> None:
        if self.shell is not None:
            self.shell.view.show(page)

    def go_back(self) -> None:
        if self.shell is not None:
            self.shell.view.go_back()

    def previous_quarter(self) -> None:
        if self.shell is not None:
            self.shell.side_bar.previous_quarter()

    def next_quarter(self) -> None:
        if self.shell is not None:
            self.shell.side_bar.next_quarter()

    def set_appearance(self, appearance: Appearance) -> None:
        self._doors.set_appearance(appearance)

    def toggle_full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def show_help(self) -> None:
        self._help("" if self.shell is None else self.shell.page.key)

    def show_first_steps(self) -> None:
        self._help(FIRST)

    def show_keys(self) -> None:
        self._help(KEYS)

    def show_about(self) -> None:
        show_about(self).addAction(self.menus.quit)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        for url in event.mimeData().urls()[:1]:
            path = Path(url.toLocalFile())
            if path.suffix.lower() == PLAN_ENDING:
                self._doors.open_path(path, self)
            else:
                self._doors.import_list(self, path)
        event.acceptProposedAction()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        # Whoever comes back may have moved the file, or brought a newer one.
        is_back = event.type() is QEvent.Type.ActivationChange and self.isActiveWindow()
        if is_back and self.shell is not None:
            self.shell.look_at_file()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._doors.closed(self)
        super().closeEvent(event)

    def _help(self, topic: str) -> None:
        """Show a text of the help, in the window for it if that is open already."""
        from gui.help.window import HelpWindow

        shown = self.findChild(HelpWindow)
        if shown is None:
            shown = HelpWindow(self)
            shown.addAction(self.menus.quit)
        shown.show_topic(topic)
        shown.show()
        shown.raise_()
        shown.activateWindow()

    def _reload(self) -> None:
        self._doors.reload(self)

    def _save_elsewhere(self) -> None:
        self._doors.save_elsewhere(self)

    def _import_first(self) -> None:
        self._doors.new_plan(self, then_import=True)

    def _show_history(self) -> None:
        if self.shell is not None:
            space = self.shell.workspace
            self.menus.show_history(space.undo_label, space.redo_label)

    def _show_file_menu(self) -> None:
        bar = self.shell.side_bar if self.shell is not None else self
        self.menus.file.popup(bar.mapToGlobal(bar.rect().topLeft()))
