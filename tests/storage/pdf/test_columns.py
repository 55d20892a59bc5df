"""Columns are as wide as asked for, unless a word would be cut."""

from planner.reports.cells import Named, Shape, Status
from planner.reports.document import Align, Column, Row, RowKind
from storage.pdf.columns import places
from storage.pdf.fonts import Fonts
from storage.pdf.style import CELL
from storage.pdf.wrapping import wrap

FONTS = Fonts()
WIDE, NARROW = Column(title="A", width=3), Column(title="B", width=1)


def widths(*rows: Row, columns: tuple[Column, ...] = (WIDE, NARROW)) -> list[float]:
    return [round(p.width, 3) for p in places(columns, rows, FONTS, 200)]


def test_shares_become_points() -> None:
    assert widths(Row(("short", "short"))) == [150, 50]


def test_a_column_gets_room_for_its_longest_word() -> None:
    row = Row(("short", "7 of 8 demonstrations"))
    wide, narrow = places((WIDE, NARROW), [row], FONTS, 200)
    assert narrow.width > 50
    assert round(wide.width + narrow.width, 3) == 200
    lines = wrap(FONTS, "demonstrations", CELL, narrow.room)
    assert lines == ("demonstrations",)


def test_names_and_statuses_get_room_for_their_words() -> None:
    named = Row(("short", Named("Demonstrations", "")))
    status = Row(("short", Status(Shape.ON_TRACK, "In progress")))
    assert widths(named)[1] > 50
    assert widths(status)[1] > 50


def test_a_word_that_no_width_can_hold_changes_nothing() -> None:
    assert widths(Row(("w" * 20, "w" * 20))) == [150, 50]
    assert widths(Row(("short", "w" * 21))) == [150, 50]


def test_a_band_takes_no_part() -> None:
    assert widths(Row(("demonstrations",), RowKind.BAND)) == [150, 50]


def test_a_number_keeps_away_from_the_text_beside_it() -> None:
    number = Column(title="A", width=1, align=Align.RIGHT)
    text = Column(title="B", width=1)
    first, second = places((number, text), [], FONTS, 200)
    assert (first.width, second.x, second.width) == (96, 100, 100)
    pair = places((number, number), [], FONTS, 200)
    assert [place.width for place in pair] == [100, 100]
