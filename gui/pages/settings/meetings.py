"""Meetings: single ones and series, each with its days in the quarter."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from gui.pages.settings.table_section import Kind, TableSection
from gui.table import Choice, Column, Paint
from gui.widgets import label
from planner.change import Change
from planner.edits.meetings import new_meeting, set_meeting
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


class MeetingsSection(TableSection[SeriesRow]):
    """Each with its days in the quarter."""

    def __init__(self, page: Page) -> None:
        super().__init__(
            page,
            Kind(
                record=Meeting,
                key="meetings",
                first="date",
                add=_("Add meeting"),
                icon="calendar-plus",
                one="Meeting",
            ),
        )
        self.count = label(tone="secondary", name="meetingCount")
        self.panel.add_tool(self.count)

    @classmethod
    def title(cls) -> str:
        return _("Meetings")

    @classmethod
    def subtitle(cls) -> str:
        return _("When both sides look at the plan together, once or every so often")

    def draw(self, plan: Plan) -> None:
        view = self.page.view
        rows = series_rows(plan, view.quarter, view.today)
        self.show_rows(rows)
        days = sum(len(row.days) for row in rows)
        quarter = quarter_short(view.quarter, plan.company.fiscal_year_start)
        self.count.setText(series_line(days, quarter))
        self.count.setVisible(bool(rows))

    def make(self, plan: Plan) -> Meeting:
        return new_meeting(plan, self.page.view.today)

    def empty(self) -> tuple[str, str, str]:
        sentence = _(
            "Say when both sides look at the results together, such as every 2 weeks. "
            "Each date then stands in the overview and on paper."
        )
        return "calendar-days", _("No meeting is planned yet"), sentence

    def columns(self) -> tuple[Column[SeriesRow], ...]:
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
