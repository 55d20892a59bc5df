"""What the first page says of a quarter: its date, and four figures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from itertools import chain, islice

from planner.metrics.budget_view import budget_view
from planner.metrics.pace import Pace, Status, limits_of
from planner.metrics.scorecard import TargetRow, target_rows
from planner.metrics.wording import expected_in_short, in_short
from planner.plan import Plan
from planner.progress import (
    Standing,
    activities_in,
    campaigns_of,
    standing_by_count,
)
from planner.quarter import Quarter
from planner.records import (
    Account,
    ActivityState,
    CampaignState,
    ListEntry,
    ScopeKind,
    Side,
    TargetList,
    Unit,
)
from planner.text import (
    _,
    count,
    joined,
    ngettext,
    weekday,
)

CARDS = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One figure. `share` and `expected`: of the target, 0 and up, None without one.

    `beside`: what stands after the figure; `below`: what stands under its bar.
    """

    title: str
    tag: str
    figure: str
    beside: str
    below: str
    share: Fraction | None = None
    expected: Fraction | None = None
    status: Status | Standing | None = None


def date_line(quarter: Quarter, first_month: int, today: date) -> str:
    """The day in full, and its week when the quarter holds it."""
    weeks = quarter.weeks(first_month)
    for number, (first, last) in enumerate(weeks, start=1):
        if first <= today <= last:
            week = _("week {number} of {count}").format(number=number, count=len(weeks))
            return joined((weekday(today), week))
    start = quarter.start(first_month)
    if today < start:
        left = (start - today).days
        begins = ngettext(
            "this quarter begins in {count} day",
            "this quarter begins in {count} days",
            left,
        )
        return joined((weekday(today), begins.format(count=left)))
    return joined((weekday(today), _("this quarter is over")))


def cards(plan: Plan, quarter: Quarter, as_of: date) -> tuple[Card, ...]:
    """Four figures: the first targets for the whole plan, then counts.

    Targets with a result come before those whose figure nobody has entered.
    """
    rows = target_rows(plan, quarter, as_of)
    for_plan = [row for row in rows if row.target.scope is ScopeKind.PLAN]
    ordered = sorted(for_plan, key=lambda row: row.pace.actual is None)
    targets = (_target_card(row, plan.company.currency) for row in ordered)
    counts = _count_cards(plan, quarter, as_of)
    return tuple(islice(chain(targets, counts), CARDS))


def _target_card(row: TargetRow, currency: str) -> Card:
    pace, unit = row.pace, row.metric.unit
    expected = pace.expected
    if expected is None:
        below = _("Not measured day by day")
    else:
        below = _("Plan for today {figure}").format(
            figure=expected_in_short(expected, unit, currency)
        )
    return Card(
        title=_(row.metric.label),
        tag=_side_label(row.metric.side),
        figure=in_short(pace.actual, unit, currency),
        beside=_("of {target}").format(target=in_short(pace.value, unit, currency)),
        below=below,
        share=pace.attainment,
        expected=_expected_share(pace),
        status=pace.status,
    )


def _expected_share(pace: Pace) -> Fraction | None:
    if pace.expected is None or not pace.value:
        return None
    return pace.expected / pace.value


def _side_label(side: Side | None) -> str:
    match side:
        case Side.SALES:
            return _("Sales")
        case Side.MARKETING:
            return _("Marketing")
        case _:
            return _("Both sides")


def _count_cards(plan: Plan, quarter: Quarter, as_of: date) -> Iterator[Card]:
    """The counts that fill up the row where there are fewer than four targets."""
    yield _activities_card(plan, quarter, as_of)
    yield _campaigns_card(plan, quarter)
    yield _accounts_card(plan, quarter)
    yield _money_card(plan, quarter, as_of)


def _activities_card(plan: Plan, quarter: Quarter, as_of: date) -> Card:
    counted = [
        activity
        for activity in activities_in(plan, quarter)
        if activity.state is not ActivityState.CANCELLED
    ]
    done = sum(activity.state is ActivityState.DONE for activity in counted)
    due = sum(each.due is not None and each.due <= as_of for each in counted)
    planned = len(counted)
    return Card(
        title=_("Activities done"),
        tag=_("Both sides"),
        figure=count(done),
        beside=_("of {target}").format(target=count(planned)),
        below=(
            _("Plan for today {figure}").format(figure=count(due))
            if planned
            else _("None planned yet")
        ),
        share=Fraction(done, planned) if planned else None,
        expected=Fraction(due, planned) if planned else None,
        status=(
            standing_by_count(planned, done, due, limits_of(plan.company))
            if planned
            else None
        ),
    )


def _campaigns_card(plan: Plan, quarter: Quarter) -> Card:
    campaigns = campaigns_of(plan, quarter)
    running = sum(each.state is CampaignState.RUNNING for each in campaigns)
    closed = sum(each.state is CampaignState.CLOSED for each in campaigns)
    return Card(
        title=_("Campaigns running"),
        tag=_("Both sides"),
        figure=count(running),
        beside=_("of {target}").format(target=count(len(campaigns))),
        below=(
            ngettext("{count} is closed", "{count} are closed", closed).format(
                count=closed
            )
            if campaigns
            else _("None planned yet")
        ),
        share=Fraction(running, len(campaigns)) if campaigns else None,
    )


def _accounts_card(plan: Plan, quarter: Quarter) -> Card:
    accounts = plan.where(Account, "is_archived", value=False)
    owned = sum(
        each.sales_owner_id is not None and each.marketing_owner_id is not None
        for each in accounts
    )
    listed = _on_list(plan, quarter)
    return Card(
        title=_("Accounts"),
        tag=_("Both sides"),
        figure=count(len(accounts)),
        beside=(
            _("not on a target list yet")
            if listed is None
            else _("{count} on the target list").format(count=count(listed))
        ),
        below=_("{count} with an owner on both sides").format(count=count(owned)),
        share=Fraction(owned, len(accounts)) if accounts else None,
    )


def _on_list(plan: Plan, quarter: Quarter) -> int | None:
    """The accounts on the newest version of the quarter's list, None without one."""
    lists = plan.where(TargetList, "quarter", quarter.key)
    newest = max(lists, key=lambda each: each.version, default=None)
    return None if newest is None else len(plan.where(ListEntry, "list_id", newest.id))


def _money_card(plan: Plan, quarter: Quarter, as_of: date) -> Card:
    currency = plan.company.currency
    whole = budget_view(plan, quarter, as_of).whole
    budget, spent = whole.now_minor, whole.spending.actual_minor
    committed = whole.spending.committed_minor
    return Card(
        title=_("Money spent"),
        tag=_("Both sides"),
        figure=in_short(Fraction(spent), Unit.MONEY, currency),
        beside=(
            _("no budget entered")
            if budget is None
            else _("of {target}").format(
                target=in_short(Fraction(budget), Unit.MONEY, currency)
            )
        ),
        below=_("{amount} more is committed").format(
            amount=in_short(Fraction(committed), Unit.MONEY, currency)
        ),
        share=Fraction(spent, budget) if budget else None,
    )
