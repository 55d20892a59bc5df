"""What an open plan is shown in: side bar, bars for trouble, and the pages."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from gui.new_day import is_typing_in
from gui.page import Page, PageEntry
from gui.side_bar import SideBar
from gui.stepping import Stepping
from gui.storing import is_long
from gui.theme import sizes
from gui.view_state import Place, ViewState
from gui.widgets import button, label
from gui.widgets.toast import Toast
from planner.change import Change
from planner.plan import Plan
from planner.quarter import Quarter
from planner.records import Activity
from planner.text import _
from planner.workspace import Workspace

BAR_MARGINS = (sizes.SPACE_5, sizes.SPACE_1, sizes.SPACE_4, sizes.SPACE_1)


class Shell(QWidget):
    """The only listener of the workspace. Pages are built when first shown."""

    history_changed = Signal()
    own_plan_wanted = Signal()
    reload_wanted = Signal()
    elsewhere_wanted = Signal()

    def __init__(
        self, workspace: Workspace, view: ViewState, pages: Sequence[PageEntry]
    ) -> None:
        super().__init__()
        self.workspace = workspace
        self.view = view
        self._entries = {page.key: page for page in pages}
        self._pages: dict[str, Page] = {}
        self.side_bar = SideBar(view, pages)
        self._stack = QStackedWidget()
        self._trouble, self._trouble_text = self._error_bar()
        self._example = self._example_bar()
        self._changed, self._changed_text = self._changed_bar()
        self._looking = self._looking_bar()
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self._trouble)
        right.addWidget(self._changed)
        right.addWidget(self._looking)
        right.addWidget(self._example)
        right.addWidget(self._stack, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.side_bar)
        row.addLayout(right, 1)
        self.toast = Toast(self)
        self.toast.undo_wanted.connect(self.undo)
        self._stepping = Stepping(workspace, self)
        self._stepping.said.connect(self.say)
        self._stepping.broke.connect(self.show_trouble)
        self._leave = workspace.subscribe(self._on_change)
        self._is_left = False
        view.place_changed.connect(self._go)
        view.quarter_changed.connect(self._on_quarter)
        self.side_bar.quarter_button.clicked.connect(self._go_to_today)
        self._draw_frame(workspace.plan)
        self._go(view.place)

    @property
    def page(self) -> Page:
        """The page that is shown."""
        page = self._stack.currentWidget()
        if not isinstance(page, Page):
            message = "the shell always shows a page"
            raise TypeError(message)
        return page

    def close_plan(self) -> None:
        """Stop listening to the workspace, and looking at the file, which closes."""
        self._leave()
        self._is_left = True

    def begin_day(self, today: date) -> None:
        """Show everything as of another day; while somebody types, not yet."""
        if today == self.view.today or is_typing_in(self):
            return
        self.view.today = today
        # Built anew: some of what pages are made of is given the day once.
        for page in self._pages.values():
            self._stack.removeWidget(page)
            page.deleteLater()
        self._pages.clear()
        self._draw_frame(self.workspace.plan)
        self._go(self.view.place)

    def undo(self) -> None:
        """Take the latest change back, and say which."""
        self._stepping.undo()

    def redo(self) -> None:
        """Make the latest undone change again, and say which."""
        self._stepping.redo()

    def say(self, text: str) -> None:
        """Show a message that goes away by itself."""
        self.toast.show_message(text)

    def say_saved(self, text: str, file: Path) -> None:
        """Show a message about a file, which can be opened from it."""
        self.toast.show_message(text, file=file)

    def show_trouble(self, sentence: str) -> None:
        """Show a failure of the file in a bar that stays; "" takes it away.

        Where the plan can only be looked at, a bar says so all the time.
        """
        if sentence and self.view.services.is_read_only:
            self.say(sentence)
            return
        is_change = bool(sentence) and self.look_at_file()
        self._trouble_text.setText(sentence)
        self._trouble.setVisible(bool(sentence) and not is_change)
        self.side_bar.show_saved(is_saved=not sentence)

    def look_at_file(self) -> bool:
        """Whether the file was changed from outside; then a bar says so and what helps.

        What is shown is older or newer than the file, so nothing is written meanwhile.
        """
        if self._is_left:  # a window is told that it is active while it goes, too
            return False
        sentence = self.view.services.find_change()
        self._changed_text.setText(sentence)
        self._changed.setVisible(bool(sentence))
        if sentence:
            self.side_bar.show_saved(is_saved=False)
        return bool(sentence)

    def _on_change(self, plan: Plan, change: Change) -> None:
        self.show_trouble("")
        self._draw_frame(plan)
        for page in self._pages.values():
            page.on_change(plan, change)
        if _is_easily_missed(change):
            can_undo = self.workspace.undo_label is not None
            self.toast.show_message(change.label, can_undo=can_undo)
        self.history_changed.emit()

    def _draw_frame(self, plan: Plan) -> None:
        self.side_bar.draw(plan)
        # Where nothing can be changed, nobody is asked to change what they like.
        is_free = not self.view.services.is_read_only
        self._example.setVisible(plan.company.is_example and is_free)

    def _on_quarter(self, _quarter: Quarter) -> None:
        self.side_bar.draw(self.workspace.plan)
        for page in self._pages.values():
            if page is self.page:
                page.refresh(self.workspace.plan, anyway=True)
            else:
                page.forget()

    def _go_to_today(self) -> None:
        first = self.workspace.plan.company.fiscal_year_start
        self.view.choose_quarter(Quarter.of(self.view.today, first))

    def _go(self, place: Place) -> None:
        entry = self._entries.get(place.page)
        if entry is None:
            return
        if place.page not in self._pages:
            self._add(entry.make(self.workspace, self.view))
        page = self._pages[place.page]
        self._stack.setCurrentWidget(page)
        page.refresh(self.workspace.plan)
        if place.record is None:
            page.enter()
        else:
            page.open_record(place.record)

    def _add(self, page: Page) -> None:
        page.failed.connect(self.say)
        page.done.connect(self.say)
        page.saved.connect(self.say_saved)
        page.broken.connect(self.show_trouble)
        self._pages[page.key] = page
        self._stack.addWidget(page)

    def _error_bar(self) -> tuple[QFrame, QLabel]:
        bar = QFrame()
        bar.setObjectName("errorBar")
        text = label(wrap=True, tone="error", name="trouble")
        row = QHBoxLayout(bar)
        row.setContentsMargins(
            sizes.SPACE_5, sizes.SPACE_2, sizes.SPACE_4, sizes.SPACE_2
        )
        row.addWidget(text, 1)
        close = button("", icon_name="x", kind="quiet", spoken=_("Close this message"))
        close.clicked.connect(bar.hide)
        row.addWidget(close)
        bar.hide()
        return bar, text

    def _example_bar(self) -> QFrame:
        sentence = _(
            "This is a made-up company to look around in. Change what you like."
        )
        start = button(_("Start my own"), self.own_plan_wanted.emit, kind="link")
        return _quiet_bar("exampleBar", sentence, start)

    def _changed_bar(self) -> tuple[QFrame, QLabel]:
        text = label(wrap=True, tone="error", name="changed")
        load = button(_("Load it again"), self.reload_wanted.emit, name="reload")
        save = button(
            _("Save elsewhere…"), self.elsewhere_wanted.emit, name="elsewhere"
        )
        bar = QFrame()
        bar.setObjectName("errorBar")
        row = QHBoxLayout(bar)
        row.setContentsMargins(*BAR_MARGINS)
        row.setSpacing(sizes.SPACE_2)
        row.addWidget(text, 1)
        row.addWidget(load)
        row.addWidget(save)
        bar.hide()
        return bar, text

    def _looking_bar(self) -> QFrame:
        sentence = _(
            "This plan can only be looked at here: somebody else has it open, or its "
            "file or folder cannot be written. Save a copy elsewhere to change it."
        )
        copy = button(_("Save a copy…"), self.view.copy_wanted.emit, kind="link")
        bar = _quiet_bar("readOnlyBar", sentence, copy)
        bar.setVisible(self.view.services.is_read_only)
        return bar


def _quiet_bar(name: str, sentence: str, action: QPushButton) -> QFrame:
    """A bar over the page: a sentence, and what can be done about it."""
    bar = QFrame()
    bar.setObjectName(name)
    row = QHBoxLayout(bar)
    row.setContentsMargins(sizes.SPACE_5, sizes.SPACE_1, sizes.SPACE_4, sizes.SPACE_1)
    row.addWidget(label(sentence, wrap=True), 1)
    row.addWidget(action)
    return bar


def _is_easily_missed(change: Change) -> bool:
    """Whether a change did more than can be seen where it was made.

    A figure that was entered for an activity is seen with it.
    """
    if is_long(change):
        return True
    shown = {row.row.id for row in change.rows if isinstance(row.row, Activity)}
    rows = [
        row for row in change.rows if getattr(row.row, "activity_id", "") not in shown
    ]
    return len(rows) > 1 or any(
        row.after is None
        or getattr(row.after, "is_archived", False)
        != getattr(row.before, "is_archived", False)
        for row in rows
    )
