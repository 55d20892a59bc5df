"""A record as a row of the plan file and back, worked out from its dataclass fields.

A table is named after its kind in the plural, a column after the field. Texts and
whole numbers are stored as they are; days as 2026-08-14, exact numbers as plain
decimals, choices by their value, yes and no as 1 and 0, several numbers as JSON.
"""

from __future__ import annotations

import dataclasses
import json
import re
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cache
from itertools import islice
from operator import attrgetter
from types import NoneType
from typing import get_args, get_type_hints

from planner import records
from planner.records import Record

Value = str | int | None
Row = tuple[Value, ...]
Store = Callable[[object], Value]
Load = Callable[[Value], object]
_Setter = Callable[[Record, object], None]
_Meant = Callable[[Row], Iterator[object]]

_ROWS_AT_ONCE = 5000
_NO_MEANING = (ValueError, ArithmeticError, LookupError)
_PLURALS: Mapping[str, str] = {
    "person": "people",
    "day_off": "days_off",
    "fit_criterion": "fit_criteria",
}


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
        self._texts: dict[Value, Value] = {}
        self._meanings: dict[Load, _Meanings] = {}

    def load(self, kind: type[Record], rows: Iterable[Row]) -> Iterator[Record]:
        """The records of these rows, in order. Raises Unreadable at the first bad.

        Worked out column by column and set past the frozen record's own `__init__`:
        that is twice as fast, and the start of the program waits for it.
        """
        setters: list[_Setter] = [
            vars(kind)[name].__set__ for name in column_names(kind)
        ]
        meant_by = [self._meant_by(column) for column in columns(kind)]
        waiting = iter(rows)
        while chunk := tuple(islice(waiting, _ROWS_AT_ONCE)):
            loaded: list[Record] = [object.__new__(kind) for _ in chunk]
            by_column = zip(setters, meant_by, zip(*chunk, strict=True), strict=True)
            try:
                for setter, meant, values in by_column:
                    deque(map(setter, loaded, meant(values)), maxlen=0)
            except _NO_MEANING as error:
                raise _unreadable(kind, chunk, meant_by) from error
            yield from loaded

    def _meant_by(self, column: Column) -> _Meant:
        if column.load is None:
            return iter
        if column.load is str:
            return lambda values: map(self._texts.setdefault, values, values)
        meanings = self._meanings.setdefault(column.load, _Meanings(column.load))
        return lambda values: map(meanings.__getitem__, values)


class _Meanings(dict[Value, object]):
    """What stored values mean, each worked out once."""

    def __init__(self, load: Load) -> None:
        super().__init__({None: None})
        self._load = load

    def __missing__(self, value: Value) -> object:
        meaning = self[value] = self._load(value)
        return meaning


def _unreadable(
    kind: type[Record], rows: Iterable[Row], meant_by: list[_Meant]
) -> Unreadable:
    """Names the first of these rows that has a value without a meaning."""
    names = column_names(kind)
    return next(
        Unreadable(f"{table_name(kind)} {row[0]}: {name} = {value}")
        for row in rows
        for name, meant, value in zip(names, meant_by, row, strict=True)
        if not _has_meaning(meant, value)
    )


def _has_meaning(meant: _Meant, value: Value) -> bool:
    try:
        list(meant((value,)))
    except _NO_MEANING:
        return False
    return True


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
