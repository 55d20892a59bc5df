"""A target beside the same quarter a year earlier. Row 003-16 as written."""

from datetime import date
from fractions import Fraction

from planner.metrics.figure import Figure, NotAvailable, Outcome, Reason
from planner.metrics.scorecard import target_rows
from planner.metrics.wording import change
from planner.metrics.year import YearOnYear, year_on_year
from planner.quarter import Quarter
from planner.records import MetricKind, Record, Unit
from planner.text import percent
from tests.builders import a_company, a_metric, a_plan, a_target, an_actual

END = date(2026, 9, 30)


def on_year(*records: Record, as_of: date = END) -> YearOnYear:
    plan = a_plan(*records)
    (row,) = target_rows(plan, Quarter(2026, 3), as_of)
    return year_on_year(plan, row, as_of)


def value_of(outcome: Outcome) -> Fraction:
    assert isinstance(outcome, Figure)
    return outcome.value


def test_the_example_of_a_year_earlier() -> None:
    plan = a_plan(
        a_target("revenue", 270_000),
        an_actual("revenue", 150_000, day=date(2025, 7, 1)),
        an_actual("revenue", 50_000, day=date(2025, 9, 30)),
        an_actual("revenue", 7, day=date(2025, 10, 1)),
        an_actual("revenue", 240_000, day=END),
    )
    (row,) = target_rows(plan, Quarter(2026, 3), END)
    year = year_on_year(plan, row, END)
    assert value_of(year.earlier) == 200_000
    assert change(value_of(year.planned)) == "+35.0 %"
    assert change(value_of(year.reached)) == "+20.0 %"
    assert percent(row.pace.attainment) == "88.9 %"
    assert not year.is_partial


def test_without_an_earlier_figure_nothing_is_compared() -> None:
    year = on_year(a_target("revenue", 270), an_actual("revenue", 240, day=END))
    missing = NotAvailable(reason=Reason.NO_EARLIER_FIGURE)
    assert (year.planned, year.reached) == (missing, missing)


def test_what_nobody_entered_has_no_change() -> None:
    earlier = an_actual("revenue", 200, day=date(2025, 8, 1))
    year = on_year(a_target("revenue", 270), earlier)
    assert value_of(year.planned) == Fraction(35, 100)
    assert year.reached == NotAvailable(reason=Reason.NOT_ENTERED)


def test_changes_of_percentages_are_in_points() -> None:
    opened = a_metric("opened", kind=MetricKind.RATIO, unit=Unit.PERCENT)
    year = on_year(
        opened,
        a_target("opened", 45),
        an_actual("opened", 40, day=date(2025, 9, 1)),
        an_actual("opened", 38, day=END),
    )
    assert year.is_in_points
    assert change(value_of(year.planned), is_in_points=True) == "+5.0 points"
    assert change(value_of(year.reached), is_in_points=True) == "-2.0 points"


def test_part_of_a_quarter_beside_a_whole_one_is_said() -> None:
    figures = an_actual("wins", 5, day=date(2025, 9, 1)), an_actual("wins", 4)
    assert on_year(a_target("wins"), *figures, as_of=date(2026, 8, 14)).is_partial
    joined = a_target("wins", window_start=date(2026, 7, 16))
    assert on_year(joined, *figures).is_partial


def test_the_year_earlier_goes_by_the_fiscal_year() -> None:
    plan = a_plan(
        a_company(fiscal_year_start=10),
        a_target("wins", 12, quarter="2027Q1"),
        an_actual("wins", 10, day=date(2025, 10, 1)),
        an_actual("wins", 900, day=date(2025, 9, 30)),
    )
    as_of = date(2026, 12, 31)
    (row,) = target_rows(plan, Quarter(2027, 1), as_of)
    assert value_of(year_on_year(plan, row, as_of).earlier) == 10
