"""Files of the objectives of a quarter, and of what people assume for it."""

from __future__ import annotations

from decimal import Decimal

from planner.exchange.figures import METRIC
from planner.exchange.kind import Draft, Field, Kind, Unreadable, Values, shown
from planner.exchange.matching import KeyMatcher
from planner.exchange.numbers import NUMBER, amount, to_minor, write_number
from planner.exchange.reading import Cell, Reading
from planner.exchange.references import PERSON
from planner.exchange.values import LINE, QUARTER, TEXT, YES_NO, choice
from planner.naming import title_of
from planner.records import Assumption, AssumptionKey, Objective, Record
from planner.text import _, ngettext


def _one_headline(drafts: list[Draft], reading: Reading) -> None:
    """Refuse the rows that would give a quarter a second headline."""
    stepping_down = {
        draft.after.id for draft in drafts if not _is_headline(draft.after)
    }
    headlines = {
        row.quarter: row
        for row in reading.plan.all(Objective)
        if row.is_headline and row.id not in stepping_down
    }
    for draft in drafts:
        objective = draft.after
        if not isinstance(objective, Objective) or not objective.is_headline:
            continue
        first = headlines.setdefault(objective.quarter, objective)
        if first.id != objective.id:
            sentence = _(
                "“{text}” is the headline of this quarter already. There can be one."
            )
            shown = sentence.format(text=title_of(first))
            draft.refusal = Unreadable(shown, "is_headline")


def _is_headline(record: Record) -> bool:
    return isinstance(record, Objective) and record.is_headline


MONEY_KEYS = frozenset(
    {
        AssumptionKey.REVENUE_GOAL,
        AssumptionKey.MEAN_ORDER,
        AssumptionKey.COST_PER_LEAD,
    }
)


def _assumed(
    values: Values, before: Record | None, reading: Reading
) -> Unreadable | None:
    """Put money into minor units; a rate stays a percentage."""
    del before
    value = values.get("value")
    if values.get("key") in MONEY_KEYS and isinstance(value, Decimal):
        minor = to_minor(value, reading.decimals, reading.currency)
        if isinstance(minor, Unreadable):
            return Unreadable(minor.reason, "value")
        values["value"] = Decimal(minor)
    return None


def _show_assumed(assumption: Assumption, reading: Reading) -> Cell:
    if assumption.key in MONEY_KEYS:
        return amount(int(assumption.value), reading.decimals)
    return write_number(assumption.value, reading)


OBJECTIVES = Kind(
    key="objectives",
    title="Objectives",
    summary="what a quarter is for: sentences with a number and an owner per side",
    record=Objective,
    fields=(
        Field(
            name="quarter",
            form=QUARTER,
            is_key=True,
            is_needed=True,
            missing=lambda reading: reading.quarter.key,
        ),
        Field(name="text", form=TEXT, is_key=True, is_needed=True),
        Field(name="metric", form=METRIC),
        Field(name="value", form=NUMBER),
        Field(name="unit", form=LINE),
        Field(name="sales_owner", attribute="sales_owner_id", form=PERSON),
        Field(name="marketing_owner", attribute="marketing_owner_id", form=PERSON),
        Field(name="headline", attribute="is_headline", form=YES_NO, empty=False),
    ),
    label=lambda count: ngettext(
        "Import {count} objective", "Import {count} objectives", count
    ).format(count=count),
    records=lambda plan: plan.all(Objective),
    matcher=lambda reading: KeyMatcher(
        reading.plan.all(Objective), ("quarter", "text")
    ),
    finish=_one_headline,
)
ASSUMPTIONS = Kind(
    key="assumptions",
    title="Assumptions",
    summary="what is assumed for a quarter where nothing is measured yet",
    record=Assumption,
    fields=(
        Field(
            name="quarter",
            form=QUARTER,
            is_key=True,
            is_needed=True,
            missing=lambda reading: reading.quarter.key,
        ),
        Field(name="key", form=choice(AssumptionKey), is_key=True, is_needed=True),
        Field(
            name="value",
            form=NUMBER,
            is_needed=True,
            show=shown(Assumption, _show_assumed),
        ),
    ),
    label=lambda count: ngettext(
        "Import {count} assumption", "Import {count} assumptions", count
    ).format(count=count),
    records=lambda plan: plan.all(Assumption),
    matcher=lambda reading: KeyMatcher(
        reading.plan.all(Assumption), ("quarter", "key")
    ),
    prepare=_assumed,
)
