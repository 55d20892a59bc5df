"""Meetings: single ones and series, each with its days in the quarter."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from gui.pages.settings.section import Section
from gui.table import Choice, Column, Paint, TablePanel, TableView
from gui.widgets import EmptyState, button, label
from planner import edits
from planner.change import Change
from planner.edits.meetings import new_meeting, set_meeting
from planner.errors import Invalid
from planner.meetings import (
    SeriesRow,
    day_words,
    days_line,
    kind_title,
    rhythm_words,
    series_line,
    series_rows,
)
from planner.plan import Plan
from planner.records import Meeting, MeetingKind, Person
from planner.text import NOT_KNOWN, _, day, quarter_short
from planner.typed import shown_day

if TYPE_CHECKING:  # as in the section
    from gui.page import Page


class MeetingsSection(Section):
    """A table in which everything is typed in place."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.table = TableView(
            "meetings",
            self._columns(),
            self._on_edit,
            lambda: page.workspace.plan,
            page.view.settings,
            _("Meetings"),
        )
        self.table.horizontalHeader().setStretchLastSection(True)
        self.panel = TablePanel(self.table, self._empty())
        self.panel.belongs_to(self.page, _("Remove"))
        self.count = label(tone="secondary", name="meetingCount")
        self.panel.add_tool(self.count)
        self.remove_button = button(
            _("Remove"), self.remove, icon_name="trash-2", name="removeMeeting"
        )
        self.panel.tools.addWidget(self.remove_button)
        self.panel.tools.addWidget(
            button(
                _("Add meeting"),
                self.new,
                icon_name="calendar-plus",
                kind="primary",
                name="addMeeting",
            )
        )
        self.column.addWidget(self.panel, 1)
        self.table.archived.connect(self._remove)
        self.table.selected.connect(self._on_selected)

    @classmethod
    def title(cls) -> str:
        return _("Meetings")

    @classmethod
    def subtitle(cls) -> str:
        return _("When both sides look at the plan together, once or every so often")

    def draw(self, plan: Plan) -> None:
        view = self.page.view
        rows = series_rows(plan, view.quarter, view.today)
        self.table.records.set_rows(rows)
        days = sum(len(row.days) for row in rows)
        quarter = quarter_short(view.quarter, plan.company.fiscal_year_start)
        self.count.setText(series_line(days, quarter))
        self.count.setVisible(bool(rows))
        self._on_selected(self.table.selected_ids)

    def new(self) -> None:
        """Adds a meeting and begins with its first day."""
        self.panel.show_all()
        self.panel.show_invalid(None)
        meeting = new_meeting(self.page.workspace.plan, self.page.view.today)
        if self.page.edit(edits.add, meeting):
            self.table.setFocus()
            self.table.select(meeting.id)
            self.table.edit_cell(meeting.id, "date")

    def search(self) -> None:
        self.panel.focus_search()

    def remove(self) -> None:
        """Removes the selected meetings."""
        self._remove(self.table.selected_ids)

    def show_invalid(self, error: Invalid) -> bool:
        self.panel.show_invalid(error)
        return True

    def _remove(self, ids: Sequence[str]) -> None:
        self.panel.show_invalid(None)
        plan = self.page.workspace.plan
        going = [plan.find(Meeting, each) for each in ids]
        self.page.edit(edits.remove, *(each for each in going if each is not None))

    def _on_edit(
        self, column: Column[SeriesRow], row: SeriesRow, value: object
    ) -> bool:
        self.panel.show_invalid(None)
        return self.page.edit(column.edit, row, value) if column.edit else False

    def _on_selected(self, ids: Sequence[str]) -> None:
        self.remove_button.setEnabled(bool(ids))

    def _empty(self) -> EmptyState:
        sentence = _(
            "Say when both sides look at the results together, such as every 2 weeks. "
            "Each date then stands in the overview and on paper."
        )
        empty = EmptyState("calendar-days", _("No meeting is planned yet"), sentence)
        empty.add_button(button(_("Add meeting"), self.new, icon_name="calendar-plus"))
        return empty

    def _columns(self) -> tuple[Column[SeriesRow], ...]:
        return (
            Column(
                key="kind",
                title=_("Kind"),
                read=lambda row: row.meeting.kind,
                show=lambda kind: kind_title(MeetingKind(str(kind))),
                edit=_setter("kind"),
                choices=lambda _plan, _row: [
                    Choice(kind, kind_title(kind)) for kind in MeetingKind
                ],
                paint=Paint.STRONG,
                width=144,
            ),
            Column(
                key="date",
                title=_("First day"),
                read=lambda row: row.meeting.date,
                show=day,  # type: ignore[arg-type]  # the column reads days alone
                typed=lambda row: shown_day(self.page.workspace.plan, row.meeting.date),
                edit=_setter("date"),
                width=104,
            ),
            Column(
                key="every",
                title=_("How often"),
                read=lambda row: rhythm_words(row.meeting),
                typed=lambda row: row.meeting.every or "",
                edit=_setter("every"),
                width=112,
            ),
            Column(
                key="next",
                title=_("Next"),
                read=lambda row: row.next_on,
                show=_next_words,
                width=130,
            ),
            Column(
                key="days",
                title=_("In this quarter"),
                read=lambda row: days_line(row.days),
                sort=str,
                width=190,
            ),
            _text("place", _("Place"), 114),
            Column(
                key="chair_id",
                title=_("Led by"),
                read=lambda row: row.meeting.chair_id,
                show=self._name,
                edit=_setter("chair_id"),
                choices=_people,
                width=120,
            ),
            _text("purpose", _("What for"), 160),
        )

    def _name(self, person_id: object) -> str:
        plan = self.page.workspace.plan
        person = plan.find(Person, None if person_id is None else str(person_id))
        return NOT_KNOWN if person is None else person.name


def _text(key: str, title: str, width: int) -> Column[SeriesRow]:
    return Column(
        key=key,
        title=title,
        read=lambda row: getattr(row.meeting, key),
        edit=_setter(key),
        width=width,
    )


def _setter(key: str) -> Callable[[Plan, SeriesRow, object], Change]:
    def edit(plan: Plan, row: SeriesRow, value: object) -> Change:
        return set_meeting(plan, row.meeting, key, value)

    return edit


def _people(plan: Plan, row: SeriesRow) -> Sequence[Choice]:
    del row
    everybody = [Choice(person.id, person.name) for person in plan.all(Person)]
    return [Choice(None, _("Nobody yet")), *everybody]


def _next_words(value: object) -> str:
    return day_words(value) if isinstance(value, date) else _("over")
