"""Filters of a table without Qt: what its columns must say for a row to be shown.

What is chosen is kept as marks that cannot be read back, so that the settings of a
person never hold a name out of a plan.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from hashlib import blake2b

from gui.table.column import Column, R

Measure = Decimal | date
EMPTY = ""
"""The word that stands for a cell in which nothing is entered."""
MARK_BYTES = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """What one column must say. `key`: of the column.

    `marks`: the words to choose from, each as `mark_of` gives it; without any, values
    from `least` to `most`, both included. `has_empty`: also cells without a value.
    """

    key: str
    marks: frozenset[str] = frozenset()
    least: Measure | None = None
    most: Measure | None = None
    has_empty: bool = False


def mark_of(word: str) -> str:
    """A word as a filter keeps it: the same for the same word, and not to be read."""
    return blake2b(word.encode(), digest_size=MARK_BYTES).hexdigest()


def word_of(column: Column[R], row: R) -> str:
    """What a cell says, or EMPTY."""
    value = column.read(row)
    return EMPTY if value is None or value == "" else column.show(value)


def measure_of(column: Column[R], row: R) -> Measure | None:
    """The number or the day that a cell counts as, None if it is neither."""
    value = column.read(row)
    if column.measure is not None and value is not None:
        value = column.measure(value)
    if isinstance(value, tuple) and value:
        value = value[0]
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, bool):
        return None
    if isinstance(value, Fraction):
        return Decimal(value.numerator) / value.denominator
    if isinstance(value, int):
        return Decimal(value)
    return value if isinstance(value, Decimal | date) else None


def is_measured(column: Column[R], rows: Iterable[R]) -> bool:
    """Whether a column is asked from and to: all that it knows are numbers or days."""
    if column.choices is not None:
        return False
    known = [row for row in rows if word_of(column, row) != EMPTY]
    return bool(known) and all(measure_of(column, row) is not None for row in known)


def word_counts(column: Column[R], rows: Iterable[R]) -> Counter[str]:
    """How many rows say each word in a column, EMPTY among them."""
    return Counter(word_of(column, row) for row in rows)


def fits(
    filters: Iterable[Filter], columns: Sequence[Column[R]]
) -> Callable[[R], bool] | None:
    """Whether a row meets all filters, as a question; None if all rows do."""
    by_key = {column.key: column for column in columns}
    asked = [_fits(each, by_key[each.key]) for each in filters if each.key in by_key]
    if not asked:
        return None
    if len(asked) == 1:
        return asked[0]
    return lambda row: all(is_met(row) for is_met in asked)


def _fits(wanted: Filter, column: Column[R]) -> Callable[[R], bool]:
    if wanted.least is not None or wanted.most is not None:
        return lambda row: _is_between(wanted, measure_of(column, row))
    known: dict[str, bool] = {EMPTY: wanted.has_empty}

    def says(row: R) -> bool:
        word = word_of(column, row)
        is_met = known.get(word)
        if is_met is None:
            is_met = known[word] = mark_of(word) in wanted.marks
        return is_met

    return says


def _is_between(wanted: Filter, value: Measure | None) -> bool:
    if value is None:
        return wanted.has_empty
    for end, is_least in ((wanted.least, True), (wanted.most, False)):
        if end is None:
            continue
        if isinstance(value, date):
            is_met = isinstance(end, date) and (
                end <= value if is_least else value <= end
            )
        else:
            is_met = isinstance(end, Decimal) and (
                end <= value if is_least else value <= end
            )
        if not is_met:
            return False
    return True


def to_plain(filters: Iterable[Filter]) -> list[dict[str, object]]:
    """Filters as lists, texts and numbers, to be kept."""
    return [
        {
            "key": each.key,
            "marks": sorted(each.marks),
            "least": None if each.least is None else str(each.least),
            "most": None if each.most is None else str(each.most),
            "has_empty": each.has_empty,
        }
        for each in filters
    ]


def from_plain(kept: object, known: Iterable[str]) -> tuple[Filter, ...]:
    """The filters that were kept for columns that are known; others are passed over."""
    if not isinstance(kept, list):
        return ()
    keys = set(known)
    made = (_filter(each) for each in kept if isinstance(each, dict))
    return tuple(each for each in made if each is not None and each.key in keys)


def _filter(kept: Mapping[str, object]) -> Filter | None:
    key, marks = kept.get("key"), kept.get("marks")
    if not isinstance(key, str) or not isinstance(marks, list):
        return None
    made = Filter(
        key=key,
        marks=frozenset(each for each in marks if isinstance(each, str)),
        least=_measure(kept.get("least")),
        most=_measure(kept.get("most")),
        has_empty=kept.get("has_empty") is True,
    )
    return None if made == Filter(key=key) else made


def _measure(text: object) -> Measure | None:
    if not isinstance(text, str):
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        pass
    try:
        value = Decimal(text)
    except InvalidOperation:
        return None
    return value if value.is_finite() else None
