"""The week in which results are entered: a row for each activity, then the figures."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.page import Page
from gui.pages.programme.week_bar import WeekBar
from gui.pages.programme.week_columns import (
    activity_columns,
    figure_columns,
    figure_widths_in,
    widths_in,
)
from gui.pages.programme.week_table import FRAME, EntryTable
from gui.table import Column
from gui.theme import sizes
from gui.widgets import EmptyState, Icon, label, section
from planner.edits.pasting import Line, cells_of, paste
from planner.errors import Invalid
from planner.plan import Plan
from planner.quarter import Quarter
from planner.records import Person
from planner.text import _
from planner.weekly import (
    Days,
    WeekRow,
    WeekState,
    has_begun,
    kept_in_place,
    people_in,
    place_of_week,
    share_passed,
    week_rows,
    week_title,
    weeks_of,
)
from planner.weekly_figures import FigureRow, figure_rows

SCROLL_BAR = 12
NOTHING_HEIGHT = 180


class WeekView(QWidget):
    """Results of one week, typed straight into their fields.

    Rows keep their places while somebody types; they are put in order, and the filter
    is asked again, when the week, the person or the filter changes, and on `enter`.
    """

    def __init__(self, page: Page) -> None:
        super().__init__()
        self.setObjectName("week")
        self._page = page
        self._quarter: Quarter | None = None
        self._place = 0
        self._person_id: str | None = None
        self._only_missing = False
        self._order: list[str] | None = None
        self._figure_order: list[str] | None = None
        self.bar = WeekBar()
        self.activities: EntryTable[WeekRow] = EntryTable(
            "weekActivities",
            _("Activities of the week"),
            activity_columns(self._plan, page.view.today),
            self._plan,
            self._edit,
            self._paste,
        )
        self.figures: EntryTable[FigureRow] = EntryTable(
            "weekFigures",
            _("Figures of the week"),
            figure_columns(self._plan, page.view.today),
            self._plan,
            self._edit,
            self._paste,
        )
        self.bar.moved.connect(self._move)
        self.bar.returned.connect(self._return)
        self.bar.person_chosen.connect(self._choose_person)
        self.bar.filtered.connect(self._filter)
        self.activities.left.connect(self._leave_activities)
        self.figures.left.connect(self._leave_figures)
        self._lay_out()

    @property
    def today(self) -> date:
        """The day of looking."""
        return self._page.view.today

    def draw(self, plan: Plan) -> None:
        """Show the week of this plan."""
        quarter = self._page.view.quarter
        weeks = weeks_of(plan, quarter)
        if quarter != self._quarter:
            self._quarter = quarter
            self._place = place_of_week(weeks, self.today)
            self._arrange()
        week = weeks[self._place]
        is_now = week[0] <= self.today <= week[1]
        is_elsewhere = weeks[0][0] <= self.today <= weeks[-1][1] and not is_now
        self.bar.show_week(
            week_title(self._place, week),
            place=self._place,
            last=len(weeks) - 1,
            is_now=not is_elsewhere,
        )
        self._show_activities(plan, week)
        self._show_figures(figure_rows(plan, quarter, week, self.today))
        self._lock(week)
        self._share_room()

    def enter(self, *, back: int = 0) -> None:
        """Put what lacks a result on top, and the cursor into its first field.

        `back`: of so many weeks before this one; 0 stays in the week that is shown.
        """
        if back:
            self._return()
            self._place = max(self._place - back, 0)
        self._arrange()
        self.draw(self._plan())
        if not (self.activities.go_to(0) or self.figures.go_to(0)):
            self.bar.after.setFocus()

    def show_invalid(self, error: Invalid | None) -> None:
        """Show a refusal under the fields until something is taken."""
        self.error.setText("" if error is None else str(error))
        self.error.setVisible(error is not None)
        self.hint.setVisible(error is None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def _show_activities(self, plan: Plan, week: Days) -> None:
        person = plan.find(Person, self._person_id)
        rows = week_rows(plan, week, self.today, person)
        missing = sum(not row.has_result for row in rows)
        done = sum(row.state is WeekState.DONE for row in rows)
        passed = share_passed(plan, week, self.today)
        everybody = rows if person is None else week_rows(plan, week, self.today)
        self.bar.show_people(people_in(everybody))
        self.bar.show_count(done, len(rows), missing, passed)
        shown = self._in_order(rows)
        self.activities.set_rows(shown)
        self.activities.setVisible(bool(shown))
        self.nothing.setVisible(not shown)
        self._say_why_empty(has_rows=bool(rows))

    def _say_why_empty(self, *, has_rows: bool) -> None:
        if has_rows:
            title = _("Every row has its result")
            sentence = _("Press “No result yet” once more to see all of them.")
        else:
            title = _("Nothing to do in this week")
            sentence = _("Activities stand here in the weeks in which they run.")
        self.nothing.title.setText(title)
        self.nothing.sentence.setText(sentence)

    def _in_order(self, rows: Sequence[WeekRow]) -> Sequence[WeekRow]:
        """The rows as they were arranged, or arranged anew."""
        if self._order is None:
            kept = [r for r in rows if not (self._only_missing and r.has_result)]
            self._order = [row.id for row in kept]
            return kept
        known = set(self._order)
        kept = [
            row
            for row in rows
            if row.id in known or not (self._only_missing and row.has_result)
        ]
        return kept_in_place(kept, self._order)

    def _show_figures(self, rows: Sequence[FigureRow]) -> None:
        if self._figure_order is None:
            self._figure_order = [row.id for row in rows]
        self.figures.set_rows(kept_in_place(rows, self._figure_order))
        for each in (self.figures_title, self.figures):
            each.setVisible(bool(rows))

    def _lock(self, week: Days) -> None:
        """Let nothing be entered where it could not be kept, and say why."""
        is_read_only = self._page.view.services.is_read_only
        is_ahead = not has_begun(week, self.today)
        for table in (self.activities, self.figures):
            table.set_locked(is_locked=is_read_only or is_ahead)
        if is_read_only:
            words = _("This plan can only be looked at, so nothing can be entered.")
        elif is_ahead:
            words = _("This week has not begun yet. Its results are entered then.")
        else:
            words = _(
                "Tab to the next field, Enter to the next row. Paste a column from a "
                "spreadsheet. Everything is stored as you type; Ctrl+Z takes it back."
            )
        self.hint.setText(words)

    def _plan(self) -> Plan:
        return self._page.workspace.plan

    def _edit(
        self,
        column: Column[WeekRow] | Column[FigureRow],
        row: WeekRow | FigureRow,
        value: object,
    ) -> bool:
        self.show_invalid(None)
        if column.edit is None:
            return False
        return self._page.edit(column.edit, row, value)

    def _paste(self, lines: Sequence[Line], text: str) -> None:
        self.show_invalid(None)
        self._page.edit(lambda plan: paste(plan, lines, cells_of(text)))

    def _arrange(self) -> None:
        """Put rows in order when they are next drawn."""
        self._order = self._figure_order = None

    def _show_anew(self) -> None:
        self._arrange()
        self.show_invalid(None)
        self.draw(self._plan())

    def _move(self, by: int) -> None:
        self._place += by
        self._show_anew()

    def _return(self) -> None:
        self._quarter = None
        self._show_anew()

    def _choose_person(self, person_id: str | None) -> None:
        self._person_id = person_id
        self._show_anew()

    def _filter(self, only_missing: bool) -> None:
        self._only_missing = only_missing
        self._show_anew()

    def _leave_activities(self, by: int) -> None:
        if by > 0:
            self.figures.go_to(0)

    def _leave_figures(self, by: int) -> None:
        if by < 0:
            self.activities.go_to(self.activities.records.rowCount() - 1)

    def _share_room(self) -> None:
        """Give both tables what they need, or share what there is between them."""
        column = self.layout()
        if column is None:
            return
        others = (self.bar, self.figures_title)
        shown = [each for each in others if not each.isHidden()]
        taken = sum(each.sizeHint().height() + column.spacing() for each in shown)
        if not self.nothing.isHidden():
            taken += NOTHING_HEIGHT + column.spacing()
        taken += self.foot.heightForWidth(self.width()) + column.spacing()
        tables = [
            each for each in (self.activities, self.figures) if not each.isHidden()
        ]
        room = self.height() - taken - len(tables) * column.spacing()
        below = self.figures.full_height if not self.figures.isHidden() else 0
        above = self.activities.full_height if not self.activities.isHidden() else 0
        if above + below > room:
            below = min(below, max(room - above, room // 3, self.figures.least_height))
            above = min(above, max(room - below, self.activities.least_height))
        self.activities.setFixedHeight(max(above, 1))
        self.figures.setFixedHeight(max(below, 1))
        room = self.width() - 2 * FRAME - SCROLL_BAR
        self.activities.set_widths(widths_in(room))
        self.figures.set_widths(figure_widths_in(room))

    def _lay_out(self) -> None:
        self.nothing = EmptyState("calendar-days", "", "")
        self.nothing.setFixedHeight(NOTHING_HEIGHT)
        self.figures_title = section(_("Figures of the week"))
        self.hint = label(points=sizes.SMALL_PT, tone="secondary", wrap=True)
        self.hint.setObjectName("weekHint")
        self.error = label(tone="error", wrap=True, name="weekError")
        self.error.hide()
        self.foot = QWidget()
        row = QHBoxLayout(self.foot)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(sizes.SPACE_2)
        row.addWidget(Icon("circle-help"))
        row.addWidget(self.hint, 1)
        row.addWidget(self.error, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(sizes.SPACE_3)
        column.addWidget(self.bar)
        column.addWidget(self.activities)
        column.addWidget(self.nothing)
        column.addWidget(self.figures_title)
        column.addWidget(self.figures)
        column.addStretch()
        column.addWidget(self.foot)
