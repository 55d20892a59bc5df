"""The fields of a kind of file as fields to type into: read alike in both places."""

from __future__ import annotations

from datetime import date

from planner import edits
from planner.change import Change
from planner.errors import Invalid
from planner.exchange import Kind
from planner.exchange.kind import Unreadable
from planner.exchange.reading import Reading
from planner.exchange.values import as_text
from planner.plan import Plan
from planner.quarter import Quarter
from planner.records import Record


def value_of(plan: Plan, kind: Kind, name: str, text: str) -> object:
    """What a typed text means for a field; an empty one means what an empty cell does.

    Raises Invalid for the record's field if it cannot be read.
    """
    field = kind.field(name)
    if not text.strip():
        return field.empty
    value = field.form.read(text, _reading(plan))
    if isinstance(value, Unreadable):
        raise Invalid(field.target, value.reason)
    return value


def text_of(plan: Plan, kind: Kind, record: Record, name: str) -> str:
    """The text with which typing into a field begins; "" for what is not known."""
    field = kind.field(name)
    value = getattr(record, field.target)
    if value is None:
        return ""
    reading = _reading(plan)
    return as_text(field.form.write(value, reading), reading)


def change_typed(
    plan: Plan, kind: Kind, record: Record, name: str, text: str
) -> Change:
    """The change that gives a field what was typed into it.

    Raises Invalid if the text cannot be read, is needed and empty, or breaks a rule.
    """
    field = kind.field(name)
    value = value_of(plan, kind, name, text)
    if value is None and field.is_needed:
        value = ""
    return edits.change(plan, record, **{field.target: value})


def _reading(plan: Plan) -> Reading:
    # Neither the quarter nor the day matters to a text, a number or an amount.
    return Reading(plan, Quarter(date.min.year + 1, 1), date.min)
