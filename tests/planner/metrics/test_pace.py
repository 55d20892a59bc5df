"""K17 of metrics.md and the rows of requirements.md, with the numbers as written."""

from datetime import date
from fractions import Fraction

import pytest

from planner.metrics.pace import (
    Limits,
    Pace,
    Status,
    Window,
    limits_of,
    pace_of_flow,
    pace_of_level,
    progress,
    window_of,
)
from planner.records import Direction
from planner.text import count, percent, rounded
from planner.workdays import WorkCalendar
from tests.builders import a_company, a_target

AS_OF = date(2026, 8, 14)
WEEKDAYS = frozenset(range(5))
PLAIN = WorkCalendar(WEEKDAYS, frozenset())
HOLIDAY = WorkCalendar(WEEKDAYS, frozenset({date(2026, 8, 31)}))


def window(
    calendar: WorkCalendar = PLAIN,
    start: date = date(2026, 7, 1),
    end: date = date(2026, 9, 30),
    profile: tuple[int, ...] | None = None,
) -> Window:
    return Window(start=start, end=end, calendar=calendar, profile=profile)


def pace(
    value: int,
    actual: int | None,
    frame: Window | None = None,
    as_of: date = AS_OF,
    direction: Direction = Direction.UP,
) -> Pace:
    known = None if actual is None else Fraction(actual)
    return pace_of_flow(Fraction(value), known, frame or window(), as_of, direction)


def test_the_example_without_a_day_off() -> None:
    shown = pace(120, 48)
    assert shown.expected == 60
    assert percent(shown.index) == "80.0 %"
    assert shown.status is Status.OFF_TRACK
    assert percent(shown.attainment) == "40.0 %"
    assert shown.needed_per_day == Fraction(72, 33)
    assert count(shown.needed_per_day) == "2.18"
    assert shown.projection == 96


def test_the_example_with_a_day_off() -> None:
    shown = pace(120, 48, window(HOLIDAY))
    assert shown.expected == Fraction(120 * 33, 65)
    assert count(shown.expected) == "60.92"
    assert percent(shown.index) == "78.8 %"
    assert shown.needed_per_day == Fraction(72, 32)
    assert count(shown.needed_per_day) == "2.25"
    assert shown.projection is not None
    assert rounded(shown.projection, 1) == Fraction(945, 10)


def test_the_example_with_a_campaign_window() -> None:
    frame = window(start=date(2026, 8, 10))
    assert frame.working_days == 38
    assert frame.passed(date(2026, 9, 4)) == 20
    assert pace(38, 10, frame, date(2026, 9, 4)).expected == 20


def test_the_example_with_a_monthly_profile() -> None:
    shown = pace(100, 30, window(profile=(20, 30, 50)))
    assert shown.expected == 20 + Fraction(30 * 10, 21)
    assert count(shown.expected) == "34.29"
    assert pace(100, 30).expected == 50


@pytest.mark.parametrize(
    ("actual", "status"),
    [
        (60, Status.ON_TRACK),
        (59, Status.AT_RISK),
        (51, Status.AT_RISK),
        (50, Status.OFF_TRACK),
        (0, Status.OFF_TRACK),
        (None, Status.NO_FIGURE),
    ],
)
def test_limits_are_compared_on_exact_values(
    actual: int | None, status: Status
) -> None:
    assert pace(120, actual).status is status


def test_before_the_window_a_target_has_not_started() -> None:
    shown = pace(120, 0, as_of=date(2026, 6, 30))
    assert (shown.status, shown.index, shown.expected) == (
        Status.NOT_STARTED,
        None,
        None,
    )


def test_at_the_end_a_target_is_met_or_missed_and_nothing_more_is_needed() -> None:
    for as_of in (date(2026, 9, 30), date(2026, 12, 1)):
        met, missed = pace(120, 120, as_of=as_of), pace(120, 119, as_of=as_of)
        assert met.status is Status.MET
        assert met.expected == 120
        assert met.needed_per_day is None
        assert missed.status is Status.MISSED


def test_on_the_last_working_day_nothing_remains() -> None:
    frame = window(end=date(2026, 8, 16))
    shown = pace(33, 30, frame, AS_OF)
    assert shown.needed_per_day is None
    assert shown.expected == 33


def test_less_is_better_turns_the_index_round() -> None:
    good = pace(1000, 400, direction=Direction.DOWN)
    assert good.index == Fraction(500, 400)
    assert good.status is Status.ON_TRACK
    assert pace(1000, 0, direction=Direction.DOWN).status is Status.ON_TRACK
    assert pace(1000, 600, direction=Direction.DOWN).status is Status.OFF_TRACK
    last = date(2026, 9, 30)
    assert pace(10, 10, as_of=last, direction=Direction.DOWN).status is Status.MET
    assert pace(10, 11, as_of=last, direction=Direction.DOWN).status is Status.MISSED


def test_a_target_of_zero() -> None:
    assert pace(0, 5).attainment is None
    assert pace(0, 0, direction=Direction.DOWN).status is Status.MET
    assert pace(0, 1, direction=Direction.DOWN).status is Status.OFF_TRACK


def test_a_result_before_anything_was_expected_is_on_track() -> None:
    frame = window(profile=(0, 50, 50))
    shown = pace(100, 5, frame, date(2026, 7, 10))
    assert shown.expected == 0
    assert shown.index is None
    assert shown.status is Status.ON_TRACK
    assert shown.is_ahead
    assert not pace(100, 0, frame, date(2026, 7, 10)).is_ahead
    assert not pace(100, 50).is_ahead


def test_what_was_taken_back_before_anything_was_expected_is_off_track() -> None:
    frame = window(profile=(0, 50, 50))
    assert pace(100, -5, frame, date(2026, 7, 10)).status is Status.OFF_TRACK
    assert pace(0, -5).status is Status.OFF_TRACK
    assert pace(0, 0).status is Status.ON_TRACK


def test_variance_is_what_is_missing_or_above() -> None:
    assert pace(10, 0).variance == -10
    assert pace(10, 12).variance == 2
    assert pace(10, None).variance is None


def test_the_company_chooses_its_limits() -> None:
    limits = limits_of(a_company(on_track_percent=95, at_risk_percent=70))
    value, frame = Fraction(100), window()
    for actual, status in (
        (Fraction(95, 2), Status.ON_TRACK),
        (Fraction(9499, 200), Status.AT_RISK),
        (Fraction(35), Status.AT_RISK),
        (Fraction(3499, 100), Status.OFF_TRACK),
    ):
        shown = pace_of_flow(value, actual, frame, AS_OF, limits=limits)
        assert shown.status is status
    level = pace_of_level(value, Fraction(95), frame, AS_OF, limits=limits)
    assert level.status is Status.ON_TRACK
    assert limits_of(a_company()) == Limits()


def test_a_level_of_zero_is_reached_by_zero() -> None:
    frame, zero = window(), Fraction(0)
    assert pace_of_level(zero, zero, frame, AS_OF).status is Status.ON_TRACK
    below = pace_of_level(zero, Fraction(-1), frame, AS_OF)
    assert (below.index, below.status) == (None, Status.OFF_TRACK)


def test_levels_compare_with_the_target_and_not_with_time() -> None:
    frame = window()
    value, half = Fraction(100), Fraction(90)
    up = pace_of_level(value, half, frame, AS_OF)
    assert (up.index, up.status) == (Fraction(9, 10), Status.AT_RISK)
    down = pace_of_level(value, half, frame, AS_OF, Direction.DOWN)
    assert (down.index, down.status) == (Fraction(10, 9), Status.ON_TRACK)
    end = pace_of_level(value, half, frame, date(2026, 9, 30))
    assert end.status is Status.MISSED
    assert pace_of_level(value, None, frame, AS_OF).status is Status.NO_FIGURE
    early = pace_of_level(value, half, frame, date(2026, 6, 1))
    assert early.status is Status.NOT_STARTED


def test_progress_is_measured_from_the_baseline() -> None:
    baseline, value, now = Fraction(240_000), Fraction(480_000), Fraction(300_000)
    assert percent(progress(baseline, value, now)) == "25.0 %"
    assert percent(now / value) == "62.5 %"
    assert progress(value, value, now) is None


def test_a_window_is_cut_at_the_quarters_edges() -> None:
    target = a_target(window_start=date(2026, 6, 1), window_end=date(2026, 8, 31))
    frame = window_of(target, PLAIN, 1)
    assert (frame.start, frame.end) == (date(2026, 7, 1), date(2026, 8, 31))


def test_a_profile_of_the_quarter_is_cut_to_the_months_of_the_window() -> None:
    def cut(*profile: int) -> Window:
        target = a_target(profile=profile, window_start=date(2026, 8, 10))
        return window_of(target, PLAIN, 1)

    # 30 and 50 of 80 are 37.5 and 62.5 %
    assert cut(20, 30, 50).profile == (Fraction(75, 2), Fraction(125, 2))
    assert cut(20, 30, 50).share(date(2026, 8, 31)) == Fraction(3, 8)
    assert cut(40, 60).share(date(2026, 8, 31)) == Fraction(2, 5)
    assert cut(100, 0, 0).profile is None


def test_a_fiscal_year_from_october_with_days_off() -> None:
    # FY2027 Q1 is October to December 2026: 22 + 21 + 23 working days, less two.
    off = frozenset({date(2026, 12, 25), date(2026, 12, 24)})
    target = a_target(quarter="2027Q1")
    frame = window_of(target, WorkCalendar(WEEKDAYS, off), 10)
    assert (frame.start, frame.end) == (date(2026, 10, 1), date(2026, 12, 31))
    assert frame.working_days == 64
    assert frame.passed(date(2026, 10, 30)) == 22
    assert pace(64, 20, frame, date(2026, 10, 30)).expected == 22
