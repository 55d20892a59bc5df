"""A kind of records as a table for a file, always in the same order."""

from __future__ import annotations

from datetime import date
from functools import partial

from planner.exchange.kind import Field, Kind
from planner.exchange.order import Natural, natural
from planner.exchange.reading import Cell, Reading
from planner.exchange.values import as_text
from planner.plan import Plan
from planner.quarter import Quarter
from planner.records import Record

Table = tuple[tuple[str, ...], list[tuple[Cell, ...]]]


def cells_of(plan: Plan, kind: Kind) -> Table:
    """The header and the rows of an export, days and numbers as values.

    Sorted by key, numbers within it by size (A2 before A10), so that the same records
    give the same table in whatever order they were added.
    """
    reading = Reading(plan, Quarter(date.min.year + 1, 1), date.min)
    keys = [index for index, field in enumerate(kind.fields) if field.is_key]
    rows = [
        tuple(_cell(field, record, reading) for field in kind.fields)
        for record in kind.records(plan)
    ]
    rows.sort(key=partial(_order, keys=keys, reading=reading))
    return tuple(field.name for field in kind.fields), rows


def table_of(plan: Plan, kind: Kind) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
    """The header and the rows of an export as text: days ISO, the plan's decimal sign.

    Order as in `cells_of`.
    """
    reading = Reading(plan, Quarter(date.min.year + 1, 1), date.min)
    header, rows = cells_of(plan, kind)
    return header, [tuple(as_text(cell, reading) for cell in row) for row in rows]


def _cell(field: Field, record: Record, reading: Reading) -> Cell:
    if field.show is not None:
        return field.show(record, reading)
    value = getattr(record, field.target)
    return None if value is None else field.form.write(value, reading)


def _order(
    row: tuple[Cell, ...], *, keys: list[int], reading: Reading
) -> tuple[list[Natural], list[str]]:
    texts = [as_text(cell, reading) for cell in row]
    return [natural(texts[key]) for key in keys], texts
