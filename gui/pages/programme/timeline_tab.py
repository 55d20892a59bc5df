"""The quarter's activities on the timeline, by side or by campaign."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from gui.page import Page
from gui.theme import sizes
from gui.timeline import Scale, Timeline, fixed_words, timeline_card
from gui.widgets import EmptyState, button, chip_button, label
from gui.widgets.example import offer_example
from gui.widgets.flow import FlowRow
from planner.coordination import Note, chip_words, notes_of
from planner.edits.schedule import reschedule
from planner.lanes import Grouping, programme_groups
from planner.plan import Plan
from planner.records import Activity
from planner.schedule import Grip
from planner.text import _

RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
GROUPINGS = (Grouping.SIDE, Grouping.CAMPAIGN)


class TimelineTab(QWidget):
    """The timeline with the choice of its groups over it.

    `noted`: somebody asks what must be coordinated.
    """

    noted = Signal()

    def __init__(self, page: Page, add: Callable[[], object]) -> None:
        super().__init__()
        self._page = page
        self.notes: tuple[Note, ...] = ()
        self.timeline = Timeline(is_fixed=page.view.services.is_read_only)
        self._groups = QButtonGroup(self)
        titles = {Grouping.SIDE: _("By side"), Grouping.CAMPAIGN: _("By campaign")}
        for place, each in enumerate(GROUPINGS):
            made = chip_button(titles[each], name=f"by.{each}")
            made.setChecked(place == 0)
            self._groups.addButton(made, place)
        self.to_coordinate = button("", self.noted.emit, name="toCoordinate")
        self.to_coordinate.setProperty("kind", "chip")
        self._groups.idClicked.connect(lambda _place: self.draw(page.workspace.plan))
        self.timeline.moved.connect(self._move)
        self.timeline.refused.connect(lambda: page.failed.emit(fixed_words()))
        self.setFocusProxy(self.timeline)
        self._lay_out(add)

    def draw(self, plan: Plan) -> None:
        """Show the quarter of the window."""
        view = self._page.view
        by = GROUPINGS[self._groups.checkedId()]
        groups = programme_groups(plan, view.quarter, view.today, by)
        scale = Scale(view.quarter, plan.company.fiscal_year_start)
        self.timeline.show_lanes(groups, scale, view.today)
        self._stack.setCurrentIndex(0 if groups else 1)
        self._tools.setVisible(bool(groups))
        self.notes = notes_of(plan, view.quarter)
        self.to_coordinate.show_text(chip_words(len(self.notes)))
        self.to_coordinate.setAccessibleName(chip_words(len(self.notes)))
        self.to_coordinate.setVisible(bool(self.notes))

    def _move(self, activity_id: str, grip: Grip, by: int) -> None:
        plan = self._page.workspace.plan
        self._page.edit(reschedule, plan.get(Activity, activity_id), grip, by)
        # Lanes stand in the order of their days, so this one may be elsewhere now.
        self.timeline.select(activity_id)

    def _lay_out(self, add: Callable[[], object]) -> None:
        self._tools = QWidget()
        tools = QHBoxLayout(self._tools)
        tools.setContentsMargins(0, 0, 0, 0)
        tools.setSpacing(sizes.SPACE_2)
        chips = FlowRow(sizes.SPACE_2)
        for made in (*self._groups.buttons(), self.to_coordinate):
            chips.add(made)
        tools.addWidget(chips)
        keys = _("Drag a bar or its ends; Alt+arrows move by a day, Shift the end")
        hint = label(keys, points=sizes.SMALL_PT, tone="secondary", wrap=True)
        hint.setAlignment(RIGHT)
        tools.addWidget(hint, 1)
        empty = EmptyState(
            "calendar-days",
            _("No activities in this quarter yet"),
            _("Calls, letters, visits, events: what both sides will do, and when."),
        )
        empty.add_button(
            button(_("Add activity"), add, icon_name="plus", name="addFirst")
        )
        offer_example(empty, self._page.view, self._page.workspace.plan)
        holder = QWidget()
        self._stack = QStackedLayout(holder)
        self._stack.addWidget(timeline_card(self.timeline))
        self._stack.addWidget(empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(sizes.SPACE_2)
        column.addWidget(self._tools)
        column.addWidget(holder, 1)
