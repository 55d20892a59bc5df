"""The example company: a whole plan in mid-quarter, laid around the day it is made.

Its tables are exchange files like those that anybody can import, with places for days
and for the quarter, so the example goes through the same door and keeps every rule.
A day is written as a place in the quarter: @0 its first day, @50 today, @100 its last
day; @Q is the quarter's key, @C the plan's currency and @F a foreign one. All days
fall on working days: places up to today move back to one, later places forward, so
what is before stays before.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from planner import edits
from planner.change import Change, joined
from planner.exchange.kinds import KINDS, kind_of
from planner.exchange.propose import propose
from planner.plan import Plan
from planner.quarter import MONTHS_PER_QUARTER, Quarter
from planner.records import (
    Account,
    AccountStatus,
    Activity,
    Campaign,
    CampaignAccount,
    Company,
    DateFormat,
    ListState,
    TargetList,
    new_id,
)
from planner.text import _, currency_decimals
from planner.workdays import WorkCalendar, work_calendar

CURRENCY, FOREIGN = "EUR", "USD"
_MONEY = frozenset({"amount", "budget", "planned_cost", "revenue"})
TODAY = 50
_PLACE = re.compile(r"@(\d+)\Z")
_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Table:
    """One file of the example: its header, and its rows as they are written."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    def dicts(self) -> Iterator[dict[str, str]]:
        """The rows by the names in the header."""
        return (dict(zip(self.header, row, strict=True)) for row in self.rows)


Tables = Mapping[str, Table]
"""By kind of exchange file, and two more: "standings" and "first-plans"."""

IN_ORDER = tuple(kind.key for kind in KINDS)
"""The kinds, what is referred to before what refers to it."""


def fiscal_year_start(today: date) -> int:
    """The month that puts today into the middle month of a quarter: 1, 2 or 3.

    So the example is between one and two thirds through its quarter on any day.
    """
    return (today.month - 2) % MONTHS_PER_QUARTER + 1


def example_plan(
    tables: Tables,
    today: date,
    *,
    currency: str = CURRENCY,
    first_month: int | None = None,
) -> Plan:
    """The example's plan as of this day.

    `first_month` starts the fiscal year, 1 to 12; None: see `fiscal_year_start`.
    Raises Invalid if there is no such currency.
    """
    plan = Plan.of(())
    company = _company(today, currency, first_month or fiscal_year_start(today))
    for change in example_changes(tables, today, company):
        plan = plan.after(change)
    return plan


def example_changes(
    tables: Tables, today: date, company: Company
) -> tuple[Change, ...]:
    """The edits that make the example, in order, from a plan without any record."""
    changes: list[Change] = []
    plan = Plan.of(())
    for step in _steps(tables, today, company):
        change = step(plan)
        changes.append(change)
        plan = plan.after(change)
    return tuple(changes)


def day_at(place: int, quarter: tuple[date, date], today: date) -> date:
    """The day at a place of the quarter; `quarter`: its first and last day."""
    first, last = quarter
    if place <= TODAY:
        return first + (today - first) * place // TODAY
    rest = (last - today).days * (place - TODAY)
    return today + timedelta(days=-(-rest // (100 - TODAY)))


def _steps(
    tables: Tables, today: date, company: Company
) -> Iterator[Callable[[Plan], Change]]:
    yield lambda plan: edits.add(plan, company)
    for key in IN_ORDER:
        yield _import(key, tables[key], today)
    yield _propose_list
    yield lambda plan: _standings(plan, tables["standings"], today)
    yield lambda plan: _first_plans(plan, tables["first-plans"], today)


def _company(today: date, currency: str, first_month: int) -> Company:
    return Company(
        id=new_id(),
        name="Brackwater Instruments",
        currency=currency,
        fiscal_year_start=first_month,
        date_format=DateFormat.DAY_MONTH_SLASHES,
        universe=2400,
        universe_on=Quarter.of(today, first_month).start(first_month),
        is_example=True,
    )


def _import(key: str, table: Table, today: date) -> Callable[[Plan], Change]:
    kind = kind_of(key)

    def change(plan: Plan) -> Change:
        days = _days(plan, today)
        rows = [
            _Row(number, _in_currency(plan, table.header, map(days, cells)))
            for number, cells in enumerate(table.rows, start=2)
        ]
        proposal = propose(plan, kind, table.header, rows, today=today)
        for problem in (*proposal.problems, *proposal.warnings):
            # The tables ship with the program: a bug, and nothing a user could mend.
            message = f"example {key}: {problem}"
            raise ValueError(message)
        return proposal.change

    return change


def _in_currency(
    plan: Plan, header: tuple[str, ...], cells: Iterable[str]
) -> tuple[str, ...]:
    """The cells, their amounts without decimals where the currency has none."""
    if currency_decimals(plan.company.currency) > 0:
        return tuple(cells)
    pairs = zip(header, cells, strict=True)
    return tuple(
        cell.partition(".")[0] if name in _MONEY else cell for name, cell in pairs
    )


@dataclass(frozen=True, slots=True)
class _Row:
    number: int
    cells: tuple[str, ...]


def _days(plan: Plan, today: date) -> Callable[[str], str]:
    """The function that writes the quarter and the days into a cell."""
    first_month = plan.company.fiscal_year_start
    quarter = Quarter.of(today, first_month)
    first, last = quarter.start(first_month), quarter.end(first_month)
    calendar = work_calendar(plan)
    currency = plan.company.currency
    foreign = CURRENCY if currency == FOREIGN else FOREIGN

    def filled_in(cell: str) -> str:
        place = _PLACE.match(cell)
        if cell == "@F":
            return foreign
        if place is None:
            return cell.replace("@Q", quarter.key).replace("@C", currency)
        day = day_at(int(place[1]), (first, last), today)
        is_past = day <= today
        return _working_day(day, calendar, (first, last), is_past=is_past).isoformat()

    return filled_in


def _working_day(
    day: date, calendar: WorkCalendar, quarter: tuple[date, date], *, is_past: bool
) -> date:
    """The nearest working day within the quarter, back from the past, else forward."""
    step = -_ONE_DAY if is_past else _ONE_DAY
    found = day
    while not calendar.is_working(found):
        found += step
        if not quarter[0] <= found <= quarter[1]:
            found, step = day, -step
    return found


def _propose_list(plan: Plan) -> Change:
    (target_list,) = plan.all(TargetList)
    return edits.change(plan, target_list, state=ListState.PROPOSED)


def _standings(plan: Plan, table: Table, today: date) -> Change:
    """Where accounts stand in their campaigns, which is no column of a file yet."""
    days = _days(plan, today)
    numbers = {account.id: account.number for account in plan.all(Account)}
    codes = {campaign.id: campaign.code for campaign in plan.all(Campaign)}
    links = {
        (codes[link.campaign_id], numbers[link.account_id]): link
        for link in plan.all(CampaignAccount)
    }
    return joined(
        _("Note where the accounts stand"),
        (
            edits.change(
                plan,
                links[days(row["campaign"]), row["account"]],
                status=AccountStatus(row["status"]),
            )
            for row in table.dicts()
        ),
    )


def _first_plans(plan: Plan, table: Table, today: date) -> Change:
    """The days that were planned at first, and what will not be counted."""
    days = _days(plan, today)
    activities = {activity.number: activity for activity in plan.all(Activity)}
    return joined(
        _("Keep the first plan"),
        (
            edits.change(
                plan,
                activities[row["number"]],
                baseline_start=date.fromisoformat(days(row["start"])),
                baseline_due=date.fromisoformat(days(row["due"])),
                no_measure=row["no_measure"] == "yes",
            )
            for row in table.dicts()
        ),
    )
