"""How the columns of a table lie, as a value that outlives the program."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field

from gui.table.column import Column, R


@dataclass(frozen=True, kw_only=True)
class Layout:
    """Columns by their keys, so that new ones fit in and old ones may go.

    `order`: from left to right; `widths`: pixels; `sorted_by`: "" for as given.
    """

    order: Sequence[str] = ()
    widths: Mapping[str, int] = field(default_factory=dict)
    hidden: Sequence[str] = ()
    sorted_by: str = ""
    is_descending: bool = False

    def to_text(self) -> str:
        """The layout as the settings keep it."""
        return json.dumps(asdict(self))


def first_layout(columns: Sequence[Column[R]]) -> Layout:
    """The layout that the columns describe themselves."""
    return Layout(
        order=[column.key for column in columns],
        widths={column.key: column.width for column in columns},
        hidden=[column.key for column in columns if column.is_hidden],
    )


def layout_from(text: str, columns: Sequence[Column[R]]) -> Layout:
    """The layout that was kept, where it fits the columns; else what they describe.

    A text that cannot be read is passed over: a layout is no reason for an error.
    """
    first = first_layout(columns)
    try:
        kept = json.loads(text)
    except ValueError:
        return first
    if not isinstance(kept, dict):
        return first
    order = _keys(kept.get("order"), first.order)
    # A column that is new since then stands at the end, shown or not as it says.
    new = [key for key in first.order if key not in order]
    hidden = _keys(kept.get("hidden"), first.order)
    sorted_by = _keys([kept.get("sorted_by")], first.order)
    return Layout(
        order=[*order, *new],
        widths={**first.widths, **_widths(kept.get("widths"), first.order)},
        hidden=[*hidden, *(key for key in first.hidden if key in new)],
        sorted_by=sorted_by[0] if sorted_by else "",
        is_descending=kept.get("is_descending") is True,
    )


def _keys(value: object, known: Sequence[str]) -> list[str]:
    """The known keys of a list, each once, in the list's order."""
    if not isinstance(value, list):
        return []
    texts = [each for each in value if isinstance(each, str)]
    return [key for key in dict.fromkeys(texts) if key in known]


def _widths(value: object, known: Sequence[str]) -> dict[str, int]:
    if not isinstance(value, dict):
        return {}
    return {
        key: width
        for key, width in value.items()
        if key in known and isinstance(width, int) and width > 0
    }
