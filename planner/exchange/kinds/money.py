"""Files of costs: planned, committed, actual, in any currency."""

from __future__ import annotations

from decimal import Decimal

from planner.edits.money import REFERENCE_PREFIX, to_base_minor
from planner.exchange.amounts import AMOUNT
from planner.exchange.cost_matching import CostMatcher, stated_amount
from planner.exchange.kind import Field, Form, Kind, Unreadable, Values, shown
from planner.exchange.kinds.people import SIDE
from planner.exchange.numbers import MONEY, NUMBER, to_minor
from planner.exchange.reading import Reading
from planner.exchange.references import ACTIVITY, CAMPAIGN
from planner.exchange.values import DAY, LINE, TEXT, choice, read_line, write_text
from planner.records import CostEntry, CostKind, CostState, Record
from planner.text import _, currency_codes, currency_decimals, ngettext


def read_currency(text: str, reading: Reading) -> str | Unreadable | None:
    """The code of another currency; None for the plan's own."""
    code = (read_line(text, reading) or "").upper()
    if code == reading.currency:
        return None
    if code not in currency_codes():
        sentence = _("“{code}” is not a currency code. Write it like EUR or GBP.")
        return Unreadable(sentence.format(code=code))
    return code


def _amounts(
    values: Values, before: Record | None, reading: Reading
) -> Unreadable | None:
    """Put the amount into minor units, and into the plan's currency by the rate."""
    cost = before if isinstance(before, CostEntry) else None
    touched = {"amount", "currency", "rate"} & values.keys()
    stated = values.pop("amount", None)
    if cost is not None and not touched:
        return None
    currency = values.get("currency", cost.currency if cost else None)
    rate = values.get("rate", cost.rate if cost else None)
    major = stated if stated is not None else (cost and stated_amount(cost, reading))
    if not isinstance(major, Decimal):
        return Unreadable(_("This cannot be empty."), "amount")
    if isinstance(currency, str):
        return _foreign(
            values, cost, reading, major=major, currency=currency, rate=rate
        )
    if rate not in {None, 1}:
        sentence = _("A rate is only for an amount in another currency.")
        return Unreadable(sentence, "rate")
    values.update(currency=None, rate=None, original_minor=None)
    minor = to_minor(major, reading.decimals, reading.currency)
    return _taken(values, "amount_minor", minor)


def _foreign(
    values: Values,
    cost: CostEntry | None,
    reading: Reading,
    *,
    major: Decimal,
    currency: str,
    rate: object,
) -> Unreadable | None:
    if not isinstance(rate, Decimal) or rate <= 0:
        sentence = _("An amount in {currency} needs a rate. Enter one.")
        return Unreadable(sentence.format(currency=currency), "rate")
    original = to_minor(major, currency_decimals(currency), currency)
    if isinstance(original, Unreadable):
        return Unreadable(original.reason, "amount")
    values.update(currency=currency, rate=rate, original_minor=original)
    if cost and (cost.original_minor, cost.currency, cost.rate) == (
        original,
        currency,
        rate,
    ):
        return None
    base = to_base_minor(original, currency, rate, reading.currency)
    return _taken(values, "amount_minor", base)


def _taken(values: Values, name: str, minor: int | Unreadable) -> Unreadable | None:
    if isinstance(minor, Unreadable):
        return Unreadable(minor.reason, "amount")
    values[name] = minor
    return None


COSTS = Kind(
    key="costs",
    title="Costs",
    summary="planned, committed and actual costs, in any currency",
    record=CostEntry,
    fields=(
        Field(name="reference", form=LINE, is_key=True, may_miss=True),
        Field(name="date", form=DAY, is_needed=True),
        Field(name="campaign", attribute="campaign_id", form=CAMPAIGN),
        Field(name="activity", attribute="activity_id", form=ACTIVITY),
        Field(name="side", form=SIDE),
        Field(name="kind", form=choice(CostKind), empty=CostKind.EXTERNAL),
        Field(name="state", form=choice(CostState), empty=CostState.PLANNED),
        Field(
            name="amount",
            form=AMOUNT,
            is_needed=True,
            show=shown(CostEntry, stated_amount),
        ),
        Field(name="currency", form=Form(read_currency, write_text)),
        Field(name="rate", form=NUMBER),
        Field(name="note", form=TEXT),
        Field(name="open_state", form=choice(CostState)),
        Field(name="open_date", form=DAY),
        Field(name="open_amount", attribute="open_minor", form=MONEY),
    ),
    label=lambda count: ngettext(
        "Import {count} cost", "Import {count} costs", count
    ).format(count=count),
    records=lambda plan: plan.all(CostEntry),
    matcher=CostMatcher,
    complete=_amounts,
    numbered=("reference", REFERENCE_PREFIX),
    depends_on_others=True,
)
