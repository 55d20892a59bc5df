"""The weekly sheet: all that one person does in a week, on paper, with room to write.

Source: requirements 001-20. Whoever has it needs no screen: what, by when, whom to
call. Nobody who does not want to be contacted is on it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from planner.lanes import quantity_text
from planner.metrics.reach import Reach
from planner.plan import Plan
from planner.records import Account, Activity, ActivityState, Person
from planner.reports.cells import Box, Boxes, Cell, Named
from planner.reports.document import (
    Block,
    Bound,
    Column,
    Document,
    Heading,
    Row,
    RowKind,
    Table,
    Text,
    Together,
    Tone,
    WriteLines,
)
from planner.reports.quarter_view import QuarterView
from planner.reports.report import Options
from planner.reports.wording import word
from planner.text import (
    NOT_KNOWN,
    _,
    count,
    joined,
    ngettext,
    pgettext,
    quarter_label,
    short_day,
)
from planner.weekly import Days, place_of_week, week_rows, week_title, weeks_of

NOTE_LINES = 12
MOST_NAMED = 3
"""As many accounts of an activity are named; of more it is said how many they are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetLine:
    """One thing to do. `whom`: the account and its numbers, `is_done`: ticked off."""

    by: str
    what: str
    detail: str
    whom: Cell
    is_done: bool = False


def build(plan: Plan, options: Options) -> Document:
    """The sheet of one person, or of everybody who has something to do in the week.

    The week is the one of the options' day, or the one of the quarter next to it.
    """
    view = QuarterView(plan, options.quarter, options.as_of)
    weeks = weeks_of(view.plan, view.quarter)
    place = place_of_week(weeks, options.as_of)
    title = week_title(place, weeks[place])
    if options.person is not None:
        return _sheet(view, weeks[place], title, options.person)
    bound = tuple(
        Bound(_sheet(view, weeks[place], title, person))
        for person in view.people
        if any(lines for _band, lines in _sections(view, weeks[place], person))
    )
    label = quarter_label(view.quarter, view.first_month)
    return Document(
        key="weekly-sheet",
        title=_("Weekly sheets"),
        subtitle=joined((title, label)),
        company=view.company.name,
        quarter=label,
        mark="",
        as_of=options.as_of,
        blocks=bound or (Text(_("Nobody has anything to do in this week.")), _notes()),
    )


def _sheet(view: QuarterView, week: Days, title: str, person: Person) -> Document:
    label = quarter_label(view.quarter, view.first_month)
    return Document(
        key="weekly-sheet",
        title=person.name,
        subtitle=joined((title, label, word(person.side))),
        company=view.company.name,
        quarter=label,
        mark="",
        as_of=view.as_of,
        blocks=tuple(_blocks(view, week, person)),
    )


def _blocks(view: QuarterView, week: Days, person: Person) -> Iterator[Block]:
    yield Table(
        columns=(
            Column(title=_("No."), width=0.8),
            Column(title="", width=0.7),
            Column(title=pgettext("until a day", "By"), width=2),
            Column(title=_("What"), width=5, is_strong=True),
            Column(title=_("With whom"), width=4.6),
            Column(title=_("Result"), width=1.6, is_write_in=True),
            Column(title=_("Note"), width=4, is_write_in=True),
        ),
        rows=tuple(_rows(_sections(view, week, person))),
        empty=_("Nothing is to be done in this week."),
    )
    sentence = _(
        "Result: R reached, N not reached, M meeting agreed, L later, X not interested."
    )
    yield Text(sentence, Tone.QUIET)
    yield _notes()


def _notes() -> Together:
    return Together((Heading(text=_("Notes"), level=2), WriteLines(NOTE_LINES)))


def _sections(
    view: QuarterView, week: Days, person: Person
) -> tuple[tuple[str, tuple[SheetLine, ...]], ...]:
    """What is to be done, kind by kind, each with what stands over it."""
    return (
        (_("Activities"), tuple(_activities(view, week, person))),
        (_("Next steps with accounts"), tuple(_next_steps(view, week, person))),
    )


def _rows(sections: tuple[tuple[str, tuple[SheetLine, ...]], ...]) -> Iterator[Row]:
    """The lines under their bands, numbered through."""
    number = 0
    for title, lines in sections:
        if lines:
            yield Row((title,), RowKind.BAND)
        for line in lines:
            number += 1
            tick = Boxes((Box("", line.is_done),))
            what = Named(line.what, line.detail) if line.detail else line.what
            yield Row((str(number), tick, line.by, what, line.whom, "", ""))


def _activities(view: QuarterView, week: Days, person: Person) -> Iterator[SheetLine]:
    reach = Reach(view.plan)
    rows = week_rows(view.plan, week, view.as_of, person)
    for row in sorted(rows, key=lambda each: _when(each.activity)):
        activity = row.activity
        quantity = quantity_text(activity) or None
        yield SheetLine(
            by=short_day(activity.due or activity.start),
            what=activity.name,
            detail=joined((activity.number, row.campaign, quantity)),
            whom=_accounts(view, reach.reached_by(activity)),
            is_done=activity.state is ActivityState.DONE,
        )


def _when(activity: Activity) -> tuple[date, str]:
    return activity.due or activity.start or date.max, activity.number


def _next_steps(view: QuarterView, week: Days, person: Person) -> Iterator[SheetLine]:
    """What the person's side agreed to do next, unless it is for a later week."""
    steps = [
        (on, step, account)
        for account in view.plan.where(Account, "is_archived", value=False)
        if not account.is_excluded
        for step, on in _steps_of(account, person)
        if step and (on is None or on <= week[1])
    ]
    steps.sort(key=lambda each: (each[0] or date.max, each[2].name))
    for on, step, account in steps:
        yield SheetLine(
            by=NOT_KNOWN if on is None else short_day(on),
            what=step,
            detail="",
            whom=_account(view, account),
        )


def _steps_of(
    account: Account, person: Person
) -> Iterator[tuple[str | None, date | None]]:
    if account.sales_owner_id == person.id:
        yield account.sales_next_step, account.sales_next_on
    if account.marketing_owner_id == person.id:
        yield account.marketing_next_step, account.marketing_next_on


def _accounts(view: QuarterView, accounts: tuple[Account, ...]) -> Cell:
    if len(accounts) == 1:
        return _account(view, accounts[0])
    if len(accounts) <= MOST_NAMED:
        return joined(sorted(each.name for each in accounts), ", ")
    sentence = ngettext("{count} account", "{count} accounts", len(accounts))
    return sentence.format(count=count(len(accounts)))


def _account(view: QuarterView, account: Account) -> Cell:
    """The account, and the numbers that may be called."""
    callable_people = (
        joined((contact.name, contact.phone), " ")
        for contact in view.contacts.get(account.id, ())
        if contact.phone and not contact.do_not_contact
    )
    numbers = joined((account.phone, *callable_people), ", ")
    return Named(account.name, numbers) if numbers else account.name
