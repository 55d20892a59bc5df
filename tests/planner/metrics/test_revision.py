"""K18 of metrics.md, with the numbers as written."""

from datetime import date
from fractions import Fraction

from planner.metrics.pace import Window
from planner.metrics.revision import Expectation, changes_of, expectation
from planner.text import percent
from planner.workdays import WorkCalendar
from tests.builders import a_plan, a_revision, a_target

WINDOW = Window(
    start=date(2026, 7, 1),
    end=date(2026, 9, 30),
    calendar=WorkCalendar(frozenset(range(5)), frozenset()),
)
CHANGED = date(2026, 8, 17)
LATER = date(2026, 9, 4)


def expected(
    first: int,
    *changes: tuple[date, int | None, bool],
    as_of: date = LATER,
    window: Window = WINDOW,
) -> Expectation:
    revisions = [
        a_revision("t", value, day, is_restated=is_restated)
        for day, value, is_restated in changes
    ]
    return expectation(Fraction(first), revisions, window, as_of)


def test_the_example_of_a_change_from_now_on() -> None:
    shown = expected(66, (CHANGED, 99, False))
    assert shown.expected == 63
    assert shown.first == 66
    assert shown.value == 99
    assert percent(60 / shown.expected) == "95.2 %"
    assert percent(60 / shown.value) == "60.6 %"
    assert percent(60 / shown.first) == "90.9 %"


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
    day = date(2026, 8, 15)
    assert expected(66, (day, 99, False), as_of=day, window=weekend).expected == 99


def test_a_monthly_profile_holds_until_the_change_and_even_days_after_it() -> None:
    # 20 in July and 10/21 of 30 by 14 August; the rest over the 33 days that are left
    frame = Window(
        start=WINDOW.start,
        end=WINDOW.end,
        calendar=WINDOW.calendar,
        profile=(20, 30, 50),
    )
    shown = expected(100, (CHANGED, 150, False), window=frame)
    before = 20 + Fraction(30 * 10, 21)
    assert shown.expected == before + (150 - before) * Fraction(15, 33)


def test_a_change_from_the_first_day_on_keeps_the_profile() -> None:
    frame = Window(
        start=WINDOW.start,
        end=WINDOW.end,
        calendar=WINDOW.calendar,
        profile=(20, 30, 50),
    )
    shown = expected(
        100, (WINDOW.start, 200, False), as_of=date(2026, 7, 31), window=frame
    )
    assert shown.expected == 40
    assert shown.value == 200


def test_restating_after_a_change_is_as_if_it_had_always_been_so() -> None:
    shown = expected(66, (CHANGED, 99, False), (date(2026, 8, 24), 132, True))
    assert shown.expected == 132 * Fraction(48, 66)
    assert shown.first == 66
    assert shown.revision is not None
    assert shown.revision.is_restated


def test_a_withdrawn_target_stays_as_it_was_the_day_before() -> None:
    shown = expected(66, (CHANGED, None, False))
    assert shown.value == 66
    assert shown.expected == 33
    assert shown.withdrawn_on == CHANGED
    assert shown.last_day(LATER) == date(2026, 8, 16)
    assert shown.revision is None
    before = expected(66, (CHANGED, None, False), as_of=date(2026, 8, 16))
    assert before.withdrawn_on is None
    assert before.last_day(date(2026, 8, 16)) == date(2026, 8, 16)


def test_changes_are_those_of_the_target_the_earliest_first() -> None:
    target, other = a_target(), a_target("revenue")
    late = a_revision(target.id, 30, LATER)
    early = a_revision(target.id, 20, CHANGED)
    plan = a_plan(target, other, late, early, a_revision(other.id, 5, CHANGED))
    assert changes_of(plan, target) == (early, late)
