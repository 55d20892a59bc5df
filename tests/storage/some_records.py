"""Random records of every kind, drawn from what their fields may hold."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from enum import StrEnum
from types import NoneType
from typing import get_args, get_type_hints

from hypothesis import strategies as st

from planner import records
from planner.records import Record
from planner.records.references import references_of

TEXTS = st.text(
    st.characters(codec="utf-8", exclude_characters="\0"), min_size=1, max_size=20
)
NUMBERS = st.decimals(
    min_value=-(10**15), max_value=10**15, places=4, allow_nan=False
) | st.integers(-(10**15), 10**15).map(Decimal)
IDS = st.uuids(version=4).map(lambda uuid: uuid.hex)

Refer = Callable[[type[Record]], st.SearchStrategy[str | None]]


def some_record(
    kind: type[Record], refer: Refer | None = None
) -> st.SearchStrategy[Record]:
    """Any record of a kind; `refer` draws the id of a record of another kind."""
    known = {**vars(records), "date": date, "Decimal": Decimal}
    hints = get_type_hints(kind, localns=known)
    targets = dict(references_of(kind))
    values: dict[str, st.SearchStrategy[object]] = {}
    for field in dataclasses.fields(kind):  # type: ignore[arg-type]  # every kind is one
        if field.name == "id":
            values["id"] = IDS
        elif field.name in targets and refer is not None:
            values[field.name] = refer(targets[field.name])
        else:
            values[field.name] = _some(hints[field.name])
    return st.builds(kind, **values)


def _some(hint: object) -> st.SearchStrategy[object]:
    choices = get_args(hint)
    if NoneType in choices:
        return st.none() | _some(choices[0])
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return st.sampled_from(list(hint))
    strategies: dict[object, st.SearchStrategy[object]] = {
        str: TEXTS,
        int: st.integers(-(2**63), 2**63 - 1),
        bool: st.booleans(),
        date: st.dates(),
        Decimal: NUMBERS,
        tuple[int, ...]: st.lists(st.integers(0, 100), max_size=4).map(tuple),
    }
    return strategies[hint]
