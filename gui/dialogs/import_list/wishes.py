"""One wish after another: where a column goes, a mended cell, a settled double."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from gui.dialogs.import_list.answer import Wish
from planner.exchange.doubles import Answer, Choice
from planner.import_compare import Alike
from planner.import_preview import assigned, columns_of


def assigned_to(wish: Wish, header: Sequence[str], head: str, field: str) -> Wish:
    """The wish with this column going to this field."""
    columns = columns_of(wish.kind, header, (), wish.wanted)
    wanted = assigned(columns, wish.wanted, head, field)
    return replace(wish, wanted=wanted, alikes=None, settled={})


def mended_at(
    wish: Wish, header: Sequence[str], row: int, column: str, text: str
) -> Wish:
    """The wish with another text in a cell."""
    if column not in header:
        return wish
    fixes = {**wish.fixes, (row, header.index(column)): text}
    return replace(wish, fixes=fixes, alikes=None)


def settled_as(
    wish: Wish, alikes: Sequence[Alike], choice: str, row: int | None = None
) -> Wish:
    """The wish with this choice for a double, or for all of them."""
    chosen = {
        alike.double.row: Answer(Choice(choice), alike.double)
        for alike in alikes
        if row in {None, alike.double.row}
    }
    return replace(wish, settled={**wish.settled, **chosen})
