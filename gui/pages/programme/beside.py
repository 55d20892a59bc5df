"""What stands beside the activities: the inspector of one, or what to coordinate."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from gui.pages.programme.coordination import CoordinationList
from gui.pages.programme.gate import MakeChange
from gui.pages.programme.inspector import Inspector
from gui.theme import sizes
from gui.view_state import ViewState
from gui.widgets.history import HistoryFoot, add_foot
from planner.coordination import Note
from planner.plan import Plan
from planner.records import Activity


class Beside(QWidget):
    """One of two panels, or none. `wanted`: an activity that somebody asks for."""

    wanted = Signal(str)
    closed = Signal()

    def __init__(
        self, change: MakeChange, plan: Callable[[], Plan], view: ViewState
    ) -> None:
        super().__init__()
        self.inspector = Inspector(
            change, plan, lambda: view.quarter, view.today, view.follow
        )
        self.history = HistoryFoot(view, plan)
        add_foot(self.inspector, self.history)
        self.notes = CoordinationList()
        self._is_open = False
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.inspector)
        self._stack.addWidget(self.notes)
        self.setFixedWidth(sizes.INSPECTOR_WIDTH)
        self.inspector.closed.connect(self.close_panel)
        self.notes.closed.connect(self.close_panel)
        self.inspector.needs.wanted.connect(self.wanted)
        self.notes.wanted.connect(self.wanted)
        self.hide()

    @property
    def is_open(self) -> bool:
        """Whether a panel is open, also while its tab is not shown."""
        return self._is_open

    def draw(self, plan: Plan, notes: Sequence[Note]) -> None:
        """Show what is open as it is now; close it when it is gone."""
        if not self._is_open:
            return
        if self._stack.currentWidget() is self.notes:
            self.notes.show_notes(notes)
            return
        activity = plan.find(Activity, self.inspector.activity_id)
        if activity is None or activity.is_archived:
            self._set_open(is_open=False)
        else:
            self._show(plan, activity)

    def show_activity(self, plan: Plan, activity_id: str) -> None:
        """Show an activity in the inspector."""
        activity = plan.find(Activity, activity_id)
        if activity is not None:
            self._show(plan, activity)
            self._stack.setCurrentWidget(self.inspector)
            self._set_open(is_open=True)

    def show_notes(self, notes: Sequence[Note]) -> None:
        """Show what must be coordinated."""
        self.notes.show_notes(notes)
        self._stack.setCurrentWidget(self.notes)
        self._set_open(is_open=True)
        self.notes.setFocus()

    def begin(self) -> None:
        """Put the cursor into the first field of the inspector."""
        self.inspector.begin()

    def close_notes(self) -> None:
        """Close the list of notes if it is open."""
        if self._stack.currentWidget() is self.notes:
            self._set_open(is_open=False)

    def close_panel(self) -> None:
        """Close whatever is open."""
        self._set_open(is_open=False)
        self.closed.emit()

    def _show(self, plan: Plan, activity: Activity) -> None:
        self.inspector.show_activity(plan, activity)
        self.history.show_record(activity)

    def _set_open(self, *, is_open: bool) -> None:
        self._is_open = is_open
        self.setVisible(is_open)
