"""K18 of metrics.md, with the numbers as written."""

from datetime import date
from fractions import Fraction

from planner.metrics.pace import Window
from planner.metrics.revision import Expectation, Revision, expectation
from planner.text import percent
from planner.workdays import WorkCalendar

WINDOW = Window(
    start=date(2026, 7, 1),
    end=date(2026, 9, 30),
    calendar=WorkCalendar(frozenset(range(5)), frozenset()),
)
CHANGED = date(2026, 8, 17)
LATER = date(2026, 9, 4)


def expected(
    baseline: int, *changes: tuple[date, int, bool], as_of: date = LATER
) -> Expectation:
    revisions = [
        Revision(
            effective_from=day,
            value=Fraction(value),
            reason="A second stand",
            is_restated=is_restated,
        )
        for day, value, is_restated in changes
    ]
    return expectation(Fraction(baseline), revisions, WINDOW, as_of)


def test_the_example_of_a_change_from_now_on() -> None:
    shown = expected(66, (CHANGED, 99, False))
    assert shown.expected == 63
    assert shown.baseline == 66
    assert shown.value == 99
    assert percent(60 / shown.expected) == "95.2 %"
    assert percent(60 / shown.value) == "60.6 %"
    assert percent(60 / shown.baseline) == "90.9 %"


def test_the_example_restated() -> None:
    shown = expected(66, (CHANGED, 99, True))
    assert shown.expected == 72
    assert percent(60 / shown.expected) == "83.3 %"


def test_before_a_change_nothing_of_it_is_seen() -> None:
    shown = expected(66, (CHANGED, 99, False), as_of=date(2026, 8, 14))
    assert shown.value == 66
    assert shown.expected == 33


def test_lowered_below_what_was_expected_it_stays_flat() -> None:
    shown = expected(66, (CHANGED, 30, False))
    assert shown.expected == 30
    assert shown.is_capped
    lower = expected(66, (CHANGED, 50, False))
    assert not lower.is_capped
    assert lower.expected == 33 + Fraction(17 * 15, 33)


def test_at_the_end_the_whole_new_value_is_expected() -> None:
    end = date(2026, 9, 30)
    assert expected(66, (CHANGED, 99, False), as_of=end).expected == 99
    assert expected(66, as_of=end).expected == 66


def test_a_second_change_freezes_what_the_first_one_expected() -> None:
    # 33 by 14 Aug, 63 by 4 Sep, then the 57 to 120 over the last 18 working days
    second = (date(2026, 9, 7), 120, False)
    by = date(2026, 9, 18)
    shown = expected(66, second, (CHANGED, 99, False), as_of=by)
    assert shown.expected == 63 + Fraction(57 * 10, 18)


def test_a_change_after_the_last_working_day_leaves_nothing_to_spread() -> None:
    weekend = Window(
        start=WINDOW.start, end=date(2026, 8, 16), calendar=WINDOW.calendar
    )
    late = Revision(effective_from=date(2026, 8, 15), value=Fraction(99), reason="Late")
    shown = expectation(Fraction(66), [late], weekend, date(2026, 8, 15))
    assert shown.expected == 99
