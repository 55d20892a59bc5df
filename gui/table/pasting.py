"""Cells that were copied, matched with the cells of a table."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from gui.table.column import Column, R
from planner.change import Change
from planner.edits.many import Field, Target
from planner.edits.pasting import Cells
from planner.errors import Invalid
from planner.plan import Plan
from planner.text import NOT_KNOWN, _


def fitted(
    cells: Cells, columns: Sequence[Column[R]], rows: Sequence[R], at: int
) -> tuple[list[Target], Cells]:
    """The fields that copied cells go to, and the cells.

    `columns`: those that are seen; `rows`: from the first one pasted into; `at`: the
    column pasted into. Copied heads are no cells: they name the columns.
    """
    titles = {column.title.casefold(): column for column in columns}
    heads = [cell.casefold() for cell in cells[0]] if cells else []
    chosen: Sequence[Column[R]] = columns[at:]
    if heads and all(head in titles for head in heads):
        chosen, cells = [titles[head] for head in heads], cells[1:]
    names = columns[0]
    targets = [
        Target(names.show(names.read(row)), tuple(_field(each, row) for each in chosen))
        for row in rows
    ]
    return targets, cells


def repeated(cells: Cells, lines: int) -> Cells:
    """One copied row for as many lines as are selected; more rows as they are."""
    return cells * lines if len(cells) == 1 else cells


def entry(column: Column[R], row: R) -> Callable[[Plan, str], Change] | None:
    """The edit of one cell by a text, None if it cannot be changed."""
    return None if column.edit is None else partial(_enter, column, row)


def _field(column: Column[R], row: R) -> Field:
    before = column.show(column.read(row))
    return Field(title=column.title, before=before, enter=entry(column, row))


def _enter(column: Column[R], row: R, plan: Plan, text: str) -> Change:
    if column.edit is None:
        message = f"{column.key} is no field"
        raise TypeError(message)
    if column.choices is None:
        return column.edit(plan, row, "" if text == NOT_KNOWN else text)
    choices = column.choices(plan, row)
    wanted = text.casefold()
    for choice in choices:
        if choice.text.casefold() == wanted:
            return column.edit(plan, row, choice.value)
    known = ", ".join(choice.text for choice in choices if choice.value is not None)
    sentence = _("“{text}” is none of: {known}.")
    raise Invalid(column.key, sentence.format(text=text, known=known))
