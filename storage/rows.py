"""A record as a row of the plan file and back, worked out from its dataclass fields.

A table is named after its kind in the plural, a column after the field. Texts and
whole numbers are stored as they are; days as 2026-08-14, exact numbers as plain
decimals, choices by their value, yes and no as 1 and 0, several numbers as JSON.
"""

from __future__ import annotations

import dataclasses
import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cache
from operator import attrgetter
from types import NoneType
from typing import get_args, get_type_hints

from planner import records
from planner.records import Record

Value = str | int | None
Row = tuple[Value, ...]
Store = Callable[[object], Value]
Load = Callable[[Value], object]

_PLURALS: Mapping[str, str] = {"person": "people", "day_off": "days_off"}


class Unreadable(ValueError):
    """A row that is no record; says which one and why, in a list of problems."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One field as it is stored. `store` and `load` None: just as it is."""

    name: str
    sql_type: str
    is_optional: bool
    store: Store | None
    load: Load | None


@cache
def table_name(kind: type[Record]) -> str:
    """The table of a record kind: "list_entries" for ListEntry."""
    singular = re.sub(r"(?<=.)(?=[A-Z])", "_", kind.__name__).lower()
    if singular in _PLURALS:
        return _PLURALS[singular]
    return singular[:-1] + "ies" if singular.endswith("y") else singular + "s"


@cache
def column_names(kind: type[Record]) -> tuple[str, ...]:
    """The names of a kind's columns, in the order of its fields; "id" is the first."""
    fields = dataclasses.fields(kind)  # type: ignore[arg-type]  # every kind is one
    return tuple(field.name for field in fields)


@cache
def columns(kind: type[Record]) -> tuple[Column, ...]:
    """The columns of a record kind, in the order of its fields."""
    # A kind names types of other files; all of them can be looked up here.
    hints = get_type_hints(
        kind, localns={**vars(records), "date": date, "Decimal": Decimal}
    )
    return tuple(_column(name, hints[name]) for name in column_names(kind))


def storer(kind: type[Record], names: tuple[str, ...]) -> Callable[[Record], Row]:
    """The function that gives these columns (two or more) of a record as values."""
    get = attrgetter(*names)
    stores = {column.name: column.store for column in columns(kind)}
    converted = tuple(
        (index, store) for index, name in enumerate(names) if (store := stores[name])
    )

    def to_row(record: Record) -> Row:
        values = list(get(record))
        for index, store in converted:
            if values[index] is not None:
                values[index] = store(values[index])
        return tuple(values)

    return to_row


class Loader:
    """Makes records from rows; a value that repeats is one object for all of them."""

    def __init__(self) -> None:
        self._meanings: dict[Load, _Meanings] = {}

    def load(self, kind: type[Record], rows: Iterable[Row]) -> Iterator[Record]:
        """The records of these rows, in order. Raises Unreadable at the first bad."""
        names = column_names(kind)
        loads = tuple(
            (index, self._meanings.setdefault(load, _Meanings(load)))
            for index, column in enumerate(columns(kind))
            if (load := column.load)
        )
        for row in rows:
            values: list[object] = list(row)
            try:
                for index, meanings in loads:
                    value = row[index]
                    if value is not None:
                        values[index] = meanings[value]
            except (ValueError, ArithmeticError, LookupError) as error:
                problem = f"{table_name(kind)} {row[0]}: {names[index]} = {row[index]}"
                raise Unreadable(problem) from error
            yield kind(**dict(zip(names, values, strict=True)))


class _Meanings(dict[Value, object]):
    """What stored values mean, each worked out once."""

    def __init__(self, load: Load) -> None:
        super().__init__()
        self._load = load

    def __missing__(self, value: Value) -> object:
        meaning = self[value] = self._load(value)
        return meaning


def _column(name: str, hint: object) -> Column:
    choices = [choice for choice in get_args(hint) if choice is not NoneType]
    is_optional = NoneType in get_args(hint)
    sql_type, store, load = _stored(choices[0] if is_optional else hint)
    return Column(
        name=name, sql_type=sql_type, is_optional=is_optional, store=store, load=load
    )


def _stored(kind: object) -> tuple[str, Store | None, Load | None]:
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return "TEXT", str, kind
    conversions: dict[object, tuple[str, Store | None, Load | None]] = {
        str: ("TEXT", None, str),  # `str` gives the text itself, so the first is kept
        int: ("INTEGER", None, None),
        bool: ("INTEGER", _one_or_zero, _yes_or_no),
        date: ("TEXT", str, _day),
        Decimal: ("TEXT", _plain, _exact),
        tuple[int, ...]: ("TEXT", _list, _numbers),
    }
    return conversions[kind]


def _one_or_zero(value: object) -> int:
    return 1 if value else 0


def _yes_or_no(value: Value) -> bool:
    return (False, True)[int(value or 0)]


def _day(value: Value) -> date:
    return date.fromisoformat(str(value))


def _plain(number: object) -> str:
    """The number without exponent and needless zeros, so that equal ones look equal."""
    text = f"{number:f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def _exact(value: Value) -> Decimal:
    return Decimal(str(value))


def _list(numbers: object) -> str:
    return json.dumps(numbers)


def _numbers(value: Value) -> tuple[int, ...]:
    return tuple(int(number) for number in json.loads(str(value)))
