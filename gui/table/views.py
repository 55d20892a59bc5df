"""Saved views of a table, as values that outlive the program."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from gui.table.filters import Filter, from_plain, to_plain


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedView:
    """What somebody looks at again.

    `base`: the built-in view that it narrows; `layout`: the columns as their own text.
    """

    name: str
    base: str
    filters: tuple[Filter, ...]
    layout: str


def views_to_text(views: Iterable[SavedView]) -> str:
    """Saved views as the settings keep them."""
    kept = [
        {
            "name": each.name,
            "base": each.base,
            "filters": to_plain(each.filters),
            "layout": each.layout,
        }
        for each in views
    ]
    return json.dumps(kept) if kept else ""


def views_from(text: str, keys: Sequence[str]) -> tuple[SavedView, ...]:
    """The saved views that can be read, with filters of columns still there."""
    try:
        kept = json.loads(text)
    except ValueError:
        return ()
    if not isinstance(kept, list):
        return ()
    made = []
    for each in kept:
        if not isinstance(each, dict):
            continue
        name, base, layout = (each.get(key) for key in ("name", "base", "layout"))
        if all(isinstance(part, str) for part in (name, base, layout)) and name:
            filters = from_plain(each.get("filters"), keys)
            made.append(
                SavedView(
                    name=str(name), base=str(base), filters=filters, layout=str(layout)
                )
            )
    return tuple(made)


def filters_to_text(filters: Iterable[Filter]) -> str:
    """Filters as the settings keep them."""
    kept = to_plain(filters)
    return json.dumps(kept) if kept else ""


def filters_from(text: str, keys: Sequence[str]) -> tuple[Filter, ...]:
    """The filters that can be read, of columns that are still there."""
    try:
        return from_plain(json.loads(text), keys)
    except ValueError:
        return ()
