"""The funnel of a quarter both ways, for programs and as lines for people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from fractions import Fraction

from planner.capacity import CapacityCheck, capacity_of
from planner.goal import Basis, Chain, chain_of
from planner.goal_words import (
    basis_words,
    capacity_line,
    label_of,
    missing_line,
    needed_line,
    origin_words,
    share_line,
    steps_of,
)
from planner.meetings import MeetingDay, day_words, kind_words, rhythm_words
from planner.metrics.figure import Figure, NotAvailable, Outcome
from planner.metrics.stage_words import (
    stage_notes,
    stage_rate,
    stage_title,
    stage_value,
)
from planner.metrics.stages import By, StageFunnel, StageRow, stage_funnel
from planner.metrics.table import decimal
from planner.plan import Plan
from planner.quarter import Quarter
from planner.records import Campaign, Person, Unit
from planner.text import _, day
from planner.verdict import too_early, too_early_line

Json = str | int | None | list["Json"] | dict[str, "Json"]


def funnel_json(plan: Plan, quarter: Quarter, as_of: date) -> dict[str, Json]:
    """The reverse funnel, the capacity and both stage funnels for programs.

    Numbers as in `metrics`: money in major units, shares up to 1, to 6 places.
    """
    chain = chain_of(plan, quarter, as_of)
    check = capacity_of(plan, quarter, as_of, chain)
    currency, funnel = plan.company.currency, chain.funnel
    early = too_early(plan, as_of)
    budget = None if funnel.budget_minor is None else Fraction(funnel.budget_minor)
    return {
        "quarter": quarter.key,
        "as_of": as_of.isoformat(),
        "goal": _basis(chain.goal, currency),
        "rates": [_basis(rate, currency) for rate in chain.rates],
        "wins": funnel.wins,
        "opportunities": funnel.opportunities,
        "leads": funnel.leads,
        "budget": decimal(budget, Unit.MONEY, currency),
        "missing": [str(key) for key in chain.missing],
        "assumed": [str(key) for key in chain.assumed],
        "capacity": _capacity(check),
        "first_verdict": None if early is None else early.verdict_on.isoformat(),
        "campaigns": _stages(plan, stage_funnel(plan, quarter, as_of, By.CAMPAIGN)),
        "types": _stages(plan, stage_funnel(plan, quarter, as_of, By.TYPE)),
    }


def funnel_lines(plan: Plan, quarter: Quarter, as_of: date) -> Iterator[str]:
    """The same for people."""
    chain = chain_of(plan, quarter, as_of)
    check = capacity_of(plan, quarter, as_of, chain)
    yield from _aligned(_chain_cells(chain, plan.company.currency))
    said = missing_line(chain), capacity_line(check), share_line(check)
    yield from filter(None, (*said, needed_line(check)))
    for by in By:
        found = stage_funnel(plan, quarter, as_of, by)
        yield ""
        yield from _aligned(_stage_cells(plan, found))
        yield from stage_notes(found)
    early = too_early_line(plan, as_of)
    if early:
        yield early
    yield _("As of {day}.").format(day=day(as_of))


def meetings_json(plan: Plan, days: Iterable[MeetingDay]) -> list[dict[str, Json]]:
    """The meetings of a quarter for programs."""
    return [
        {
            "date": each.day.isoformat(),
            "kind": str(each.meeting.kind),
            "place": each.meeting.place,
            "chair": _name(plan, each),
            "purpose": each.meeting.purpose,
            "every": each.meeting.every,
        }
        for each in days
    ]


def meetings_lines(plan: Plan, days: Sequence[MeetingDay]) -> Iterator[str]:
    """The meetings of a quarter for people."""
    if not days:
        yield _("No meeting is planned in this quarter.")
    yield from _aligned(
        (
            day_words(each.day),
            kind_words(each.meeting),
            rhythm_words(each.meeting),
            each.meeting.place or "",
            _name(plan, each) or "",
        )
        for each in days
    )


def _name(plan: Plan, each: MeetingDay) -> str | None:
    chair = plan.find(Person, each.meeting.chair_id)
    return None if chair is None else chair.name


def _basis(basis: Basis, currency: str) -> dict[str, Json]:
    unit = Unit.MONEY if basis.is_money else Unit.PERCENT
    return {
        "key": str(basis.key),
        "label": label_of(basis.key),
        "value": decimal(basis.value, unit, currency),
        "unit": str(unit),
        "origin": str(basis.origin),
        "n": basis.n,
    }


def _capacity(check: CapacityCheck) -> dict[str, Json]:
    can_take = check.can_take
    people: list[Json] = [
        {
            "name": each.person.name,
            "leads_per_week": each.person.leads_per_week,
            "weeks": each.weeks,
            "leads": each.leads,
        }
        for each in check.sellers
    ]
    known = None if isinstance(can_take, NotAvailable) else can_take
    share = None if known is None or check.needed is None else known.share
    return {
        "needed": check.needed,
        "weeks": check.weeks,
        "leads": None if known is None else known.leads,
        "short": None if known is None or check.needed is None else known.short,
        "share": _value(share),
        "reason": _(can_take.reason) if isinstance(can_take, NotAvailable) else None,
        "people": people,
    }


def _value(outcome: Outcome | None) -> str | None:
    if not isinstance(outcome, Figure):
        return None
    return decimal(outcome.value, Unit.PERCENT, "EUR")


def _stages(plan: Plan, found: StageFunnel) -> list[Json]:
    rows = (*found.rows, found.whole)
    return [_stage_row(plan, found, row, is_whole=row is found.whole) for row in rows]


def _stage_row(
    plan: Plan, found: StageFunnel, row: StageRow, *, is_whole: bool
) -> Json:
    campaign = plan.find(Campaign, row.id)
    key = "total" if is_whole else row.id if campaign is None else campaign.code
    values: dict[str, Json] = {
        stage: decimal(value, Unit.COUNT, "EUR")
        for stage, value in zip(found.stages, row.values, strict=True)
    }
    rates: list[Json] = [_rate(rate) for rate in row.rates]
    return {
        "key": key,
        "label": row.title,
        "stages": values,
        "rates": rates,
        "conversion": _rate(row.conversion),
    }


def _rate(outcome: Outcome) -> dict[str, Json]:
    return {
        "value": _value(outcome),
        "n": outcome.n,
        "reason": _(outcome.reason) if isinstance(outcome, NotAvailable) else None,
    }


def _chain_cells(chain: Chain, currency: str) -> Iterator[tuple[str, ...]]:
    """The steps, each but the first after the number that it was reckoned with."""
    for step in steps_of(chain, currency):
        basis = step.basis
        if basis is chain.goal:
            yield step.title, step.value, origin_words(basis)
        else:
            value = basis_words(basis, currency)
            yield f"  {label_of(basis.key)}", value, origin_words(basis)
            yield step.title, step.value, ""


def _stage_cells(plan: Plan, found: StageFunnel) -> Iterator[tuple[str, ...]]:
    titles = [stage_title(plan, stage) for stage in found.stages]
    yield "", *(cell for title in titles for cell in (title, "")), _("Leads to wins")
    for row in (*found.rows, found.whole):
        rates = ("", *(stage_rate(rate) for rate in row.rates))
        values = (stage_value(row, value) for value in row.values)
        pairs = (cell for pair in zip(values, rates, strict=True) for cell in pair)
        yield row.title, *pairs, stage_rate(row.conversion)


def _aligned(rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    """Cells under each other, the first to the left and the others to the right."""
    cells = tuple(rows)
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    for line in cells:
        pairs = zip(line, widths, strict=True)
        yield "  ".join(text.ljust(width) for text, width in pairs).rstrip()
