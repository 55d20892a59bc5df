"""What a window does when its plan is not at hand: somebody has it, or it is not whole.

The dialogs are loaded when they are needed, since hardly any start needs them.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtWidgets import QFileDialog

from gui import coming_forward, opening
from gui.services import Earlier
from gui.window import Window
from planner.errors import PlannerError
from planner.text import _
from storage.errors import PlanFileBusy, PlanFileReadOnly
from storage.plan_file import PlanFile


class Desk(Protocol):
    """What is asked of the application."""

    def open_path(self, path: Path, window: Window) -> None: ...
    def look_at(self, path: Path, window: Window) -> None: ...
    def file_of(self, window: Window) -> PlanFile | None: ...
    def close_file(self, window: Window) -> PlanFile | None: ...
    def back_up(self) -> None: ...
    def refuse(self, window: Window, sentence: str) -> None: ...


class Recovery:
    """The ways out, one method each."""

    def __init__(self, desk: Desk, today: date) -> None:
        self._desk = desk
        self._today = today

    def restore(self, window: Window) -> None:
        """Ask for an earlier state of a window's plan, and go back to it."""
        file = self._desk.file_of(window)
        if file is None:
            return
        if file.is_read_only:
            self._desk.refuse(window, str(PlanFileReadOnly(file.path)))
            return
        promise = _(
            "The plan goes back to that moment. As it is now it is kept in a file "
            "beside it, and in this list."
        )
        self._desk.back_up()
        states = opening.earlier_states(file.path, file)
        backup = self._ask_earlier(states, promise, window)
        if backup is not None:
            self._desk.close_file(window)
            self._go_back(backup, file.path, window)

    def reload(self, window: Window) -> None:
        """Show what the file of a window holds now."""
        file = self._desk.file_of(window)
        if file is None:
            return
        try:
            # Before the old one is let go: it may be the only one that is left.
            PlanFile.open(file.path, read_only=True).close()
        except PlannerError as error:
            self._desk.refuse(window, str(error))
            return
        self._desk.close_file(window)
        self._open_again(file.path, window)

    def save_elsewhere(self, window: Window) -> None:
        """Ask for a place, put the plan that is shown there, and go on with that."""
        file = self._desk.file_of(window)
        if file is None:
            return
        chosen, _kind = QFileDialog.getSaveFileName(
            window, _("Save elsewhere"), str(file.path), opening.PLAN_FILTER
        )
        if not chosen:
            return
        try:
            opening.save_elsewhere(file, Path(chosen))
        except PlannerError as error:
            self._desk.refuse(window, str(error))
            return
        self._desk.close_file(window)
        self._open_again(Path(chosen), window)

    def ask_holder(self, path: Path, window: Window, error: PlanFileBusy) -> None:
        """Let the window that has the plan come forward, or offer to look at it."""

        def offer_to_look() -> None:
            from gui.dialogs.offer import offer

            look = partial(self._desk.look_at, path, window)
            offer(window, str(error), _("Only look"), look)

        def leave() -> None:
            if self._desk.file_of(window) is None:
                window.close()

        if error.process is None:
            offer_to_look()
        else:
            coming_forward.ask(window, path, leave, offer_to_look)

    def refuse(self, path: Path, window: Window, sentence: str) -> None:
        """Say why a plan cannot be opened, and offer its backups if there are any."""
        from gui.dialogs.offer import offer

        states = opening.earlier_states(path)
        if not states:
            self._desk.refuse(window, sentence)
            return

        def choose() -> None:
            promise = _("The file that cannot be opened is kept beside the plan.")
            backup = self._ask_earlier(states, promise, window)
            if backup is not None:
                self._go_back(backup, path, window)

        offer(window, sentence, _("Restore a backup…"), choose)

    def _ask_earlier(
        self, states: Sequence[Earlier], promise: str, window: Window
    ) -> Path | None:
        from gui.dialogs.restore import RestoreDialog

        dialog = RestoreDialog(states, self._today, promise, window)
        is_chosen = bool(dialog.exec())
        return dialog.chosen.path if is_chosen and dialog.chosen else None

    def _go_back(self, backup: Path, path: Path, window: Window) -> None:
        try:
            said = opening.restore_plan(backup, path)
        except PlannerError as error:
            self._desk.refuse(window, str(error))
            said = ""
        self._open_again(path, window)
        if window.shell is not None and said:
            window.shell.say(said)

    def _open_again(self, path: Path, window: Window) -> None:
        """Show the plan in this window, or else the three doors."""
        self._desk.open_path(path, window)
        if self._desk.file_of(window) is None:
            window.show_welcome()
