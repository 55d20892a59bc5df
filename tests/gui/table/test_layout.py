"""How the columns lie is kept by their names, and never in the way."""

import pytest

from gui.table.layout import Layout, first_layout, layout_from
from tests.gui.table.rows import COLUMNS

FIRST = first_layout(COLUMNS)


def test_a_layout_comes_back_as_it_was_left() -> None:
    left = Layout(
        order=["tier", "name", "number", "city"],
        widths={"name": 260, "city": 90, "tier": 60, "number": 70},
        hidden=["number"],
        sorted_by="city",
        is_descending=True,
    )
    assert layout_from(left.to_text(), COLUMNS) == left


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "3",
        '{"order": 7, "widths": [], "hidden": {}, "sorted_by": 1}',
        '{"order": [["name"]], "widths": {"name": "wide", "city": -4}}',
        '{"sorted_by": "gone", "hidden": ["gone"]}',
    ],
)
def test_what_cannot_be_read_is_passed_over(text: str) -> None:
    assert layout_from(text, COLUMNS) == FIRST


def test_a_new_column_stands_at_the_end() -> None:
    kept = Layout(order=["city", "name"], widths={"city": 90}).to_text()
    layout = layout_from(kept, COLUMNS)
    assert layout.order == ["city", "name", "tier", "number"]
    assert layout.widths == {"name": 120, "city": 90, "tier": 120, "number": 120}
