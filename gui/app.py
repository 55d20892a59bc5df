"""The application: its windows, its settings, and the files that are open."""

from __future__ import annotations

import sys
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSettings, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox

from gui import coming_forward, errors, garbage, languages, new_day, opening, theme
from gui.large_plan import OpeningDialog, is_large
from gui.offline import stay_on_this_computer
from gui.pages import PAGES
from gui.recovery import Recovery
from gui.settings import Settings
from gui.theme import Appearance
from gui.view_state import ViewState
from gui.window import Window
from planner.errors import PlannerError
from planner.quarter import Quarter
from planner.text import _
from planner.workspace import Workspace
from storage.errors import PlanFileBusy
from storage.folders import keep_private
from storage.log_file import note_opened, note_refused, open_log
from storage.plan_file import PlanFile

NAME = "Quarterdeck"
BACKUP_EVERY = 30 * 60 * 1000  # milliseconds
LIST_FILTER = "CSV, TSV, Excel (*.csv *.tsv *.txt *.xlsx)"


class Application:
    """What all windows share. Fulfils `window.Doors` and `recovery.Desk`."""

    def __init__(self, app: QApplication, settings: Settings, today: date) -> None:
        self._app = app
        self._settings = settings
        self._today = today
        self._windows: list[Window] = []
        self._files: dict[Window, PlanFile] = {}
        self._recovery = Recovery(self, today)
        self._backups = QTimer(app)
        self._backups.setInterval(BACKUP_EVERY)
        self._backups.timeout.connect(self.back_up)
        self._backups.start()
        coming_forward.watch(app, self._come_forward)
        hints = app.styleHints()
        hints.colorSchemeChanged.connect(self._follow_system)
        hints.accessibility().contrastPreferenceChanged.connect(self._follow_system)
        self._follow_system()

    @property
    def recent(self) -> tuple[Path, ...]:
        """The plans used last, the newest first."""
        return self._settings.recent

    @property
    def appearance(self) -> Appearance:
        """The chosen appearance."""
        return self._settings.appearance

    def open_window(self) -> Window:
        """Another window, with the three doors in it."""
        window = Window(self, PAGES)
        self._windows.append(window)
        geometry = self._settings.geometry
        if not geometry.isEmpty() and not _is_wayland():
            window.restoreGeometry(geometry)
        return window

    def start(self, path: Path | None) -> None:
        """Show the first window, with this plan in it if there is one."""
        window = self.open_window()
        # Shown first: a refusal over no window would be the last window to close.
        window.show()
        if path is not None:
            self.open_path(path, window)

    def new_plan(self, window: Window, *, then_import: bool = False) -> None:
        """Ask for the company and a place, make the plan, and show it."""
        from gui.dialogs.new_plan import NewPlanDialog

        dialog = NewPlanDialog(window)
        if not dialog.exec():
            return
        company = dialog.company()
        proposed = opening.start_folder() / f"{_file_name(company.name)}.qdeck"
        chosen, _kind = QFileDialog.getSaveFileName(
            window,
            _("Where shall the plan be kept?"),
            str(proposed),
            opening.PLAN_FILTER,
        )
        if not chosen:
            return
        path = Path(chosen)
        path = path if path.suffix else path.with_suffix(".qdeck")
        try:
            file = opening.create_plan(path, company)
        except PlannerError as error:
            self.refuse(window, str(error))
            return
        shown = self._show(file, window)
        if then_import:
            self.import_list(shown)

    def open_example(self, window: Window) -> None:
        """Show the example company."""
        try:
            file = opening.open_example(self._today)
        except PlannerError as error:
            self.refuse(window, str(error))
            return
        self._show(file, window, is_remembered=False)

    def ask_open(self, window: Window) -> None:
        """Ask for a plan file and show it."""
        chosen, _kind = QFileDialog.getOpenFileName(
            window, _("Open a plan"), str(opening.start_folder()), opening.PLAN_FILTER
        )
        if chosen:
            self.open_path(Path(chosen), window)

    def open_path(self, path: Path, window: Window) -> None:
        """Show a plan file; the window that has it already comes to the front."""
        for other, file in self._files.items():
            if opening.is_same_file(file.path, path):
                _bring_to_front(other)
                return
        if is_large(path):
            dialog = OpeningDialog(path, window)
            dialog.opened.connect(lambda file: self._show(file, window))
            dialog.refused.connect(lambda error: self._refused(path, window, error))
            dialog.open()
            return
        try:
            file = PlanFile.open(path)
        except PlannerError as error:
            self._refused(path, window, error)
        else:
            self._show(file, window)

    def _refused(self, path: Path, window: Window, error: PlannerError) -> None:
        """Say why a plan was not opened, and offer what can be done."""
        note_refused(path, error)
        if isinstance(error, PlanFileBusy):
            self._recovery.ask_holder(path, window, error)
        else:
            self._recovery.refuse(path, window, str(error))

    def look_at(self, path: Path, window: Window) -> None:
        """Show a plan file without the right to change it."""
        try:
            file = PlanFile.open(path, read_only=True)
        except PlannerError as error:
            self.refuse(window, str(error))
        else:
            self._show(file, window)

    def import_list(
        self, window: Window, path: Path | None = None, *, is_copied: bool = False
    ) -> None:
        """Import a list into the plan of a window; without a plan, make one first.

        `is_copied`: the list is what was copied in another program.
        """
        if window.shell is None:
            self.new_plan(window, then_import=True)
            return
        from gui.dialogs.import_list import ImportDialog

        self.back_up()
        shell = window.shell
        dialog = ImportDialog(shell.workspace, shell.view, None, path, window)
        if is_copied and not shell.view.services.is_read_only:
            dialog.paste()
        dialog.exec()

    def export_list(self, window: Window) -> None:
        """Write one list of a window's plan to a file that is asked for."""
        if window.shell is None:
            return
        from gui.dialogs.export_list import ExportDialog
        from gui.table.sheets import tables_on

        shell = window.shell
        plan, services = shell.workspace.plan, shell.view.services
        dialog = ExportDialog(plan, services, window, shown=tables_on(shell.page))
        dialog.exported.connect(shell.say_saved)
        dialog.exec()

    def save_copy(self, window: Window) -> None:
        """Ask for a place and put a checked copy of the plan there."""
        file = self._files.get(window)
        if file is None or window.shell is None:
            return
        name = _("{name} copy.qdeck").format(name=file.path.stem)
        chosen, _kind = QFileDialog.getSaveFileName(
            window,
            _("Save a copy"),
            str(file.path.with_name(name)),
            opening.PLAN_FILTER,
        )
        if not chosen:
            return
        try:
            file.save_copy(Path(chosen))
        except PlannerError as error:
            self.refuse(window, str(error))
            return
        saved = _("A copy is in {name}.").format(name=Path(chosen).name)
        window.shell.say(saved)

    def restore(self, window: Window) -> None:
        """Ask for an earlier state of a window's plan, and go back to it."""
        self._recovery.restore(window)

    def reload(self, window: Window) -> None:
        """Show what the file of a window holds now."""
        self._recovery.reload(window)

    def save_elsewhere(self, window: Window) -> None:
        """Ask for a place, put the plan that is shown there, and go on with that."""
        self._recovery.save_elsewhere(window)

    def begin_day(self, today: date) -> None:
        """Let every window show another day; the same day changes nothing."""
        self._today = today
        self._recovery = Recovery(self, today)
        for window in self._files:
            if window.shell is not None:
                window.shell.begin_day(today)

    def set_appearance(self, appearance: Appearance) -> None:
        """Switch all windows to an appearance, at once."""
        self._settings.appearance = appearance
        self._follow_system()
        for window in self._windows:
            window.menus.show_appearance(appearance)

    def closed(self, window: Window) -> None:
        """Close the file of a window that goes."""
        self._settings.geometry = window.saveGeometry()
        self.close_file(window)
        if window in self._windows:
            self._windows.remove(window)

    def quit(self) -> None:
        """Close every window, and with them the program."""
        self._app.closeAllWindows()

    def _show(
        self, file: PlanFile, window: Window, *, is_remembered: bool = True
    ) -> Window:
        """Show an open file: in this window if it is free, else in another."""
        if window in self._files:
            window = self.open_window()
            window.show()
        workspace = Workspace(file.plan, file.write, file.write_while)
        first = file.plan.company.fiscal_year_start
        view = ViewState(
            today=self._today,
            quarter=Quarter.of(self._today, first),
            services=opening.services_of(file),
            settings=self._settings,
        )
        if is_remembered:
            self._settings.add_recent(file.path)
        self._files[window] = file
        note_opened(file.path, file.plan)
        window.show_plan(workspace, view)
        # Once the plan is painted, and before anybody can have changed it.
        QTimer.singleShot(0, self.back_up)
        return window

    def file_of(self, window: Window) -> PlanFile | None:
        """The plan file that a window shows."""
        return self._files.get(window)

    def close_file(self, window: Window) -> PlanFile | None:
        """End the work of a window with its file, which it shows no longer."""
        if window.shell is not None:
            window.shell.close_plan()
        file = self._files.pop(window, None)
        if file is not None:
            file.close()
        return file

    def back_up(self) -> None:
        """Put every open plan on its shelf that was changed since the last time."""
        for window, file in self._files.items():
            if window.shell is not None and window.shell.workspace.is_moving:
                continue  # a change is being written, and will be saved next time
            trouble = opening.back_up(file)
            if trouble and window.shell is not None:
                window.shell.say(trouble)

    def _come_forward(self) -> None:
        for window, file in self._files.items():
            if coming_forward.is_wanted(file.path):
                _bring_to_front(window)

    def _follow_system(self) -> None:
        theme.apply(self._app, theme.palette_for(self.appearance, self._app))

    def refuse(self, window: Window, sentence: str) -> None:
        """Say in one sentence why something was not done."""
        box = QMessageBox(window)
        box.setWindowTitle(NAME)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(sentence)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()


def run(path: Path | None) -> int:
    """Open the window and stay until it is closed; the exit code of the program.

    On `path`, or on the plan used last, or on the welcome page.
    """
    keep_private()
    stay_on_this_computer()
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(
        Qt.HighDpiScaleFactorRoundingPolicy.PassThrough
    )
    app = QApplication(sys.argv[:1])
    app.setApplicationName(NAME)
    app.setApplicationDisplayName(NAME)
    app.setOrganizationName(NAME)
    app.setDesktopFileName("quarterdeck")
    open_log()
    errors.install()
    store = QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, NAME, NAME)
    settings = Settings(store)
    languages.choose(app, settings.language)
    application = Application(app, settings, date.today())
    new_day.watch(app, date.today, application.begin_day)
    application.start(path or next(iter(application.recent), None))
    QTimer.singleShot(0, partial(garbage.look_in_window_thread, app))
    return app.exec()


def _bring_to_front(window: Window) -> None:
    if window.isMinimized():
        window.showNormal()
    window.raise_()
    window.activateWindow()


def _is_wayland() -> bool:
    return QGuiApplication.platformName().startswith("wayland")


def _file_name(company: str) -> str:
    """A file name that every system takes, made of a company's name."""
    kept = [letter if letter.isalnum() else " " for letter in company]
    return "-".join("".join(kept).split())[:60] or "plan"
