"""Cells from a spreadsheet: read as it copies them, entered all or not at all."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from functools import partial

import pytest

from planner.change import Change
from planner.edits.pasting import Line, cells_of, paste
from planner.edits.weekly import set_came_of_it, set_done
from planner.errors import Invalid
from planner.plan import Plan
from planner.records import Activity, Actual
from planner.workspace import Workspace
from tests.builders import a_plan, an_activity

WEEK = date(2026, 8, 10), date(2026, 8, 16)
TODAY = date(2026, 8, 12)


def a_line(activity: Activity) -> Line:
    def entry(edit: Callable[..., Change], plan: Plan, text: str) -> Change:
        return edit(plan, activity, WEEK, TODAY, text)

    entries = partial(entry, set_done), partial(entry, set_came_of_it)
    return Line(activity.name, entries)


ROWS = tuple(an_activity(name) for name in ("First calls", "Visits", "Letters"))
LINES = tuple(a_line(each) for each in ROWS)


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("14\n2\n", (("14",), ("2",))),
        ("14\r\n\r\n2\r\n\r\n", (("14",), (), ("2",))),
        (" 14 \t3", (("14", "3"),)),
        ('"two\nlines"\t3\n', (("two\nlines", "3"),)),
        ("", ()),
    ],
)
def test_what_a_spreadsheet_copies_is_read_as_cells(
    text: str, cells: tuple[tuple[str, ...], ...]
) -> None:
    assert cells_of(text) == cells


def test_what_are_no_cells_is_refused() -> None:
    with pytest.raises(Invalid, match="what was copied are no cells of a table"):
        cells_of('"' + "x" * 200_000)


def test_a_column_is_entered_downwards_as_one_step() -> None:
    space = Workspace(a_plan(*ROWS), lambda _change: None)
    change = paste(space.plan, LINES, cells_of("14\n2\n0"))
    assert change.label == "Paste 3 figures"
    before = space.plan
    space.apply(change)
    quantities = [each.done_quantity for each in space.plan.all(Activity)]
    assert quantities == [14, 2, 0]
    space.undo()
    assert space.plan == before


def test_a_block_fills_several_fields_and_empty_cells_leave_what_is_there() -> None:
    plan = a_plan(*ROWS)
    plan = plan.after(paste(plan, LINES, cells_of("14\t3\n\t1\n5")))
    figures = [(row.metric, int(row.value)) for row in plan.all(Actual)]
    assert sorted(figures) == [
        ("done:other", 5),
        ("done:other", 14),
        ("leads_received", 1),
        ("leads_received", 3),
    ]
    again = paste(plan, LINES, cells_of("\n\n6"))
    assert again.label == "Paste 1 figure"
    quantities = [each.done_quantity for each in plan.after(again).all(Activity)]
    assert quantities == [Decimal(14), None, Decimal(6)]


def test_an_unreadable_cell_names_its_row_and_nothing_is_entered() -> None:
    with pytest.raises(Invalid) as caught:
        paste(a_plan(*ROWS), LINES, cells_of("14\nmany"))
    assert str(caught.value) == (
        "Nothing was pasted because of “many” in row 2, Visits: This is not a number."
    )


def test_more_rows_or_columns_than_there_is_room_for_are_refused() -> None:
    with pytest.raises(Invalid, match="4 rows were copied, and from here down there"):
        paste(a_plan(*ROWS), LINES, cells_of("1\n2\n3\n4"))
    with pytest.raises(Invalid, match="more columns were copied than there are fields"):
        paste(a_plan(*ROWS), LINES, cells_of("1\t2\t3"))


def test_the_same_record_twice_is_one_change_of_it() -> None:
    plan = a_plan(*ROWS)
    line = LINES[0]
    twice = Line(line.name, (line.entries[0], line.entries[0]))
    change = paste(plan, [twice], cells_of("3\t4"))
    assert len(change.rows) == 2
    (row,) = plan.after(change).all(Actual)
    assert row.value == 4
