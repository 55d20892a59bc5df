"""Days, quarters, answers and words in files."""

from datetime import date

import pytest

from planner.exchange.kind import Unreadable
from planner.exchange.kinds.people import SIDE
from planner.exchange.reading import Reading
from planner.exchange.values import read_day, read_line, read_quarter, read_yes_no
from planner.quarter import Quarter
from planner.records import DateFormat, Side
from tests.builders import a_company, a_plan


def reading(date_format: DateFormat = DateFormat.ISO) -> Reading:
    plan = a_plan(a_company(date_format=date_format))
    return Reading(plan, Quarter(2026, 3), date(2026, 8, 14))


@pytest.mark.parametrize(
    ("date_format", "text"),
    [
        (DateFormat.ISO, "2026-08-14"),
        (DateFormat.DAY_MONTH_DOTS, "2026-08-14"),
        (DateFormat.DAY_MONTH_DOTS, "14.08.2026"),
        (DateFormat.DAY_MONTH_DOTS, "14.8.2026"),
        (DateFormat.DAY_MONTH_SLASHES, "14/08/2026"),
        (DateFormat.MONTH_DAY_SLASHES, "08/14/2026"),
        (DateFormat.ISO, "2026-08-14 00:00:00"),
    ],
)
def test_a_day_is_read_as_iso_or_in_the_plans_own_format(
    date_format: DateFormat, text: str
) -> None:
    assert read_day(text, reading(date_format)) == date(2026, 8, 14)


@pytest.mark.parametrize(
    "text",
    [
        "14.08.2026",
        "08/14/2026",
        "12",
        "May",
        "3.5",
        "20260814",
        "2026-W33-5",
        "14.08.26",
        "2026-8-14",
        "2026-08-14 09:14",
    ],
)
def test_any_other_day_is_refused_and_never_guessed(text: str) -> None:
    sentence = "This is not a date. Write it like 2026-08-14."
    assert read_day(text, reading()) == Unreadable(sentence)


@pytest.mark.parametrize("text", ["2026-02-30", "2026-13-01", "0000-01-01"])
def test_a_day_that_the_calendar_lacks_is_refused(text: str) -> None:
    assert read_day(text, reading()) == Unreadable("There is no such day.")


def test_the_sentence_names_the_plans_own_format() -> None:
    sentence = "This is not a date. Write it like 2026-08-14 or as DD.MM.YYYY."
    found = read_day("08/14/2026", reading(DateFormat.DAY_MONTH_DOTS))
    assert found == Unreadable(sentence)


@pytest.mark.parametrize("text", ["yes", "Y", "TRUE", "1", "x", "ja"])
def test_yes_has_several_spellings(text: str) -> None:
    assert read_yes_no(text, reading()) is True


@pytest.mark.parametrize("text", ["no", "N", "false", "0", "Nein"])
def test_no_has_several_spellings(text: str) -> None:
    assert read_yes_no(text, reading()) is False


def test_an_answer_that_is_neither_is_refused() -> None:
    assert read_yes_no("maybe", reading()) == Unreadable("Write yes or no.")


def test_words_match_in_any_case_and_a_wrong_one_is_told_which_there_are() -> None:
    assert SIDE.read("  MARKETING ", reading()) is Side.MARKETING
    sentence = "Write one of: sales, marketing, service, leadership, neutral, external."
    assert SIDE.read("boss", reading()) == Unreadable(sentence)


def test_a_quarter_in_another_spelling_is_refused() -> None:
    assert read_quarter("2026q3", reading()) == "2026Q3"
    sentence = "“Q3 2026” is not a quarter. Write it like 2026Q3."
    assert read_quarter("Q3 2026", reading()) == Unreadable(sentence)


def test_a_text_of_characters_that_nobody_sees_is_empty() -> None:
    assert read_line("\u200b\u200b", reading()) is None
    assert read_line("a\x00b\nc", reading()) == "ab c"
