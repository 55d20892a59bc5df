"""Cells copied from a spreadsheet, entered one by one as a single change."""

from __future__ import annotations

import csv
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from planner.change import Change, RowChange
from planner.errors import Invalid
from planner.plan import Plan
from planner.records import Record
from planner.text import _, ngettext

Cells = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A row to paste into: its name, and the edit of each of its fields."""

    name: str
    entries: tuple[Callable[[Plan, str], Change], ...]


def cells_of(text: str) -> Cells:
    """The cells that a spreadsheet put on the clipboard, row by row.

    Raises Invalid if they are no cells at all.
    """
    rows = csv.reader(text.splitlines(keepends=True), delimiter="\t")
    try:
        cells = [tuple(cell.strip() for cell in row) for row in rows]
    except csv.Error as error:
        sentence = _("Nothing was pasted: what was copied are no cells of a table.")
        raise Invalid("paste", sentence) from error
    while cells and not any(cells[-1]):
        cells.pop()
    return tuple(cells)


def paste(plan: Plan, lines: Sequence[Line], cells: Cells) -> Change:
    """The change that enters a block of cells, row by row from the first line.

    Empty cells leave what is there. Raises Invalid, naming the row, if a cell cannot
    be read, and if there is more than there is room for.
    """
    _refuse_overhang(lines, cells)
    following, rows, count = plan, list[RowChange](), 0
    for number, (line, texts) in enumerate(zip(lines, cells, strict=False), start=1):
        for entry, text in zip(line.entries, texts, strict=False):
            if not text:
                continue
            change = _entered(following, entry, text, f"{number}, {line.name}")
            following = following.after(change)
            rows.extend(change.rows)
            count += 1
    label = ngettext("Paste {count} figure", "Paste {count} figures", count)
    return Change(label.format(count=count), merged(rows))


def _entered(
    plan: Plan, entry: Callable[[Plan, str], Change], text: str, row: str
) -> Change:
    try:
        return entry(plan, text)
    except Invalid as error:
        sentence = _("Nothing was pasted because of “{text}” in row {row}: {reason}")
        words = sentence.format(text=text, row=row, reason=error)
        raise Invalid(error.field, words) from error


def _refuse_overhang(lines: Sequence[Line], cells: Cells) -> None:
    room = len(lines)
    if len(cells) > room:
        sentence = ngettext(
            "Nothing was pasted: {rows} rows were copied, and from here down there is "
            "{room}.",
            "Nothing was pasted: {rows} rows were copied, and from here down there are "
            "{room}.",
            room,
        )
        raise Invalid("paste", sentence.format(rows=len(cells), room=room))
    widest = max((len(row) for row in cells), default=0)
    if lines and widest > len(lines[0].entries):
        raise Invalid(
            "paste",
            _(
                "Nothing was pasted: more columns were copied than there are fields "
                "from here on. Copy fewer of them."
            ),
        )


def merged(rows: Sequence[RowChange]) -> tuple[RowChange, ...]:
    """One change of each record: from how it was at first to how it is at last."""
    before: dict[str, Record | None] = {}
    after: dict[str, Record | None] = {}
    for each in rows:
        before.setdefault(each.row.id, each.before)
        after[each.row.id] = each.after
    return tuple(
        RowChange(before[key], after[key])
        for key in before
        if before[key] != after[key]
    )
