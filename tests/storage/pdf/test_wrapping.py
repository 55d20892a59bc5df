"""Lines that fit a width and lose nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.pdf.fonts import Fonts
from storage.pdf.style import CELL, FIGURE
from storage.pdf.wrapping import fit, fit_size, wrap

FONTS = Fonts()
TEXTS = st.text(st.sampled_from("abcil W.-/ éÅ\u0301ЖΩ札幌冷凍"), max_size=300)


@given(TEXTS, st.floats(20, 400))
def test_no_line_is_wider_than_the_room_and_no_letter_is_lost(
    text: str, width: float
) -> None:
    lines = wrap(FONTS, text, CELL, width)
    assert all(FONTS.width(line, CELL) <= width + 0.01 for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", ("",)),
        ("one", ("one",)),
        ("one\ntwo", ("one", "two")),
        ("one\n\ntwo", ("one", "", "two")),
        ("two  spaces", ("two  spaces",)),
        ("packaging packaging packaging", ("packaging packaging", "packaging")),
        ("Żółkiewski-Brzęczyszczykiewicz", ("Żółkiewski-", "Brzęczyszczykiewicz")),
    ],
)
def test_lines_break_where_people_would_break_them(
    text: str, lines: tuple[str, ...]
) -> None:
    assert wrap(FONTS, text, CELL, 90) == lines


def test_a_long_word_is_cut_and_not_dropped() -> None:
    lines = wrap(FONTS, "x" * 10_000, CELL, 100)
    assert len(lines) > 100
    assert "".join(lines) == "x" * 10_000


def test_a_label_that_fits_stays_and_another_ends_with_dots() -> None:
    assert fit(FONTS, "Calls", CELL, 90) == "Calls"
    short = fit(FONTS, "Calls to all decision makers in Yorkshire", CELL, 90)
    assert short.startswith("Calls to all")
    assert short.endswith("…")
    assert FONTS.width(short, CELL) <= 90


def test_a_figure_shrinks_to_fit_but_stays_readable() -> None:
    assert fit_size(FONTS, "5", FIGURE, 100, least=10) == FIGURE
    assert fit_size(FONTS, "€12,345,678.90", FIGURE, 100, least=10).size < FIGURE.size
    assert fit_size(FONTS, "€" * 100, FIGURE, 100, least=10).size == 10


def test_spaces_at_a_break_go_and_those_at_the_beginning_stay() -> None:
    width = FONTS.width("one", CELL) + 0.5
    assert wrap(FONTS, "one  two", CELL, width) == ("one", "two")
    assert wrap(FONTS, "  " + "x" * 30, CELL, 60)[0].startswith("x")


def test_an_accent_stays_with_its_letter() -> None:
    lines = wrap(FONTS, "e\u0302\u0323" * 60, CELL, 50)
    assert len(lines) > 1
    assert all(line.startswith("e") for line in lines)
