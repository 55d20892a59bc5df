"""The forms of metrics, scopes and profiles, and values in a metric's own unit."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal

from planner.exchange.kind import Form, Unreadable, Values
from planner.exchange.numbers import amount, to_minor, write_number
from planner.exchange.reading import Cell, Reading, folded
from planner.exchange.references import CAMPAIGN, PERSON
from planner.exchange.values import choice, write_text
from planner.metrics.catalogue import metric_of
from planner.records import (
    Actual,
    Campaign,
    Person,
    Record,
    ScopeKind,
    Side,
    Strategy,
    Target,
    Unit,
)
from planner.text import _

PLAN_SCOPE: Values = {
    "scope": ScopeKind.PLAN,
    "campaign_id": None,
    "person_id": None,
    "scope_value": None,
}
SCOPE_ATTRIBUTES = ("scope", "campaign_id", "person_id", "scope_value")
TIERS = ("1", "2", "3")
MONTHS = 3
WHOLE = 100
_PERCENT = re.compile(r"[0-9]{1,3}\Z")
_WORDS = {ScopeKind.SIDE: choice(Side), ScopeKind.STRATEGY: choice(Strategy)}


def read_metric(text: str, reading: Reading) -> str | Unreadable:
    """The key of a metric of the catalogue or of the company's own."""
    text = text.strip()
    for key in (text, folded(text), folded(text).replace(" ", "_")):
        if metric_of(reading.plan, key) is not None:
            return key
    prefix, colon, word = folded(text).partition(":")
    spaced = f"{prefix}{colon}{word.replace('_', ' ')}"
    if metric_of(reading.plan, spaced) is not None:
        return spaced
    return Unreadable(_("There is no metric “{key}”.").format(key=text))


def read_scope(text: str, reading: Reading) -> Values | Unreadable:
    """The attributes of a scope such as "plan", "campaign:C-2026Q3-01", "tier:1"."""
    word, _colon, part = text.partition(":")
    word, part = folded(word), part.strip()
    if word == ScopeKind.PLAN and not part:
        return PLAN_SCOPE
    try:
        kind = ScopeKind(word)
    except ValueError:
        kind = ScopeKind.PLAN
    if kind is ScopeKind.PLAN or not part:
        return Unreadable(
            _(
                "This is not a scope. Write plan, campaign:CODE, side:sales, "
                "person:NAME, tier:1 or strategy:acquire."
            )
        )
    attribute, value = _scope_part(kind, part, reading)
    if isinstance(value, Unreadable):
        return value
    return {**PLAN_SCOPE, "scope": kind, attribute: value}


def _scope_part(kind: ScopeKind, part: str, reading: Reading) -> tuple[str, object]:
    if kind is ScopeKind.CAMPAIGN:
        return "campaign_id", CAMPAIGN.read(part, reading)
    if kind is ScopeKind.PERSON:
        return "person_id", PERSON.read(part, reading)
    if kind is ScopeKind.TIER:
        refusal = Unreadable(_("A tier is 1, 2 or 3."))
        return "scope_value", part if part in TIERS else refusal
    value = _WORDS[kind].read(part, reading)
    return "scope_value", value if isinstance(value, Unreadable) else str(value)


def show_scope(record: Record, reading: Reading) -> str:
    """The scope of a target or an actual as text."""
    if not isinstance(record, Target | Actual):
        message = f"{type(record).__name__} has no scope"
        raise TypeError(message)
    if record.scope is ScopeKind.PLAN:
        return str(record.scope)
    part = record.scope_value or ""
    if record.campaign_id is not None:
        part = reading.plan.get(Campaign, record.campaign_id).code
    if record.person_id is not None:
        part = reading.plan.get(Person, record.person_id).name
    return f"{record.scope}:{part}"


def read_profile(text: str, reading: Reading) -> tuple[int, ...] | Unreadable | None:
    """Percentages per month that add up to 100; None for an even profile."""
    del reading
    if folded(text) == "even":
        return None
    parts = [part.strip().removesuffix("%").strip() for part in text.split("/")]
    sentence = _("Write even, or a percentage per month such as 20/30/50.")
    if not all(_PERCENT.match(part) for part in parts):
        return Unreadable(sentence)
    numbers = tuple(int(part) for part in parts)
    if sum(numbers) != WHOLE or not 1 <= len(numbers) <= MONTHS:
        return Unreadable(sentence)
    return numbers


def write_profile(value: object, reading: Reading) -> str:
    """The percentages with slashes between them."""
    del reading
    return "/".join(map(str, value)) if isinstance(value, tuple) else "even"


def is_money(reading: Reading, key: object) -> bool:
    """Whether the metric counts money."""
    metric = metric_of(reading.plan, str(key))
    return metric is not None and metric.unit is Unit.MONEY


def money_to_minor(values: Values, reading: Reading, *names: str) -> Unreadable | None:
    """Turn these values of a money metric from major into minor units, in place."""
    if not is_money(reading, values["metric"]):
        return None
    for name in names:
        number = values.get(name)
        if isinstance(number, Decimal):
            minor = to_minor(number, reading.decimals, reading.currency)
            if isinstance(minor, Unreadable):
                return Unreadable(minor.reason, name)
            values[name] = Decimal(minor)
    return None


def show_value(attribute: str) -> Callable[[Record, Reading], Cell]:
    """The function that writes a value in its metric's unit, money in major units."""

    def show(record: Record, reading: Reading) -> Cell:
        value = getattr(record, attribute)
        if value is None:
            return None
        key = record.metric if isinstance(record, Target | Actual) else None
        return show_value_of(key, value, reading)

    return show


def show_value_of(key: str | None, value: object, reading: Reading) -> Cell:
    """A value in the unit of the metric with this key, money in major units."""
    number = write_number(value, reading)
    return amount(int(number), reading.decimals) if is_money(reading, key) else number


METRIC = Form(read_metric, write_text)
SCOPE = Form(read_scope, write_text)
PROFILE = Form(read_profile, write_profile)
