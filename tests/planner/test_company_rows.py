"""What Settings says about the week, the quarter, the people and the currency."""

from datetime import date

from planner.company_rows import (
    currencies,
    days_left_line,
    days_off,
    fiscal_year_note,
    people_line,
    weekdays,
)
from planner.quarter import Quarter
from planner.records import Side
from tests.builders import a_company, a_cost, a_day_off, a_person, a_plan


def test_the_week_begins_on_monday() -> None:
    week = weekdays(a_plan(a_company(working_days=(0, 5))))
    assert [day.short_name for day in week[:2]] == ["Mon", "Tue"]
    assert [day.name for day in week if day.is_working] == ["Monday", "Saturday"]


def test_only_the_plans_own_currency_is_offered_once_there_are_amounts() -> None:
    company = a_company(currency="GBP")
    assert currencies(a_plan(company, a_cost())) == (("GBP", "GBP · British Pound"),)
    codes = [code for code, _label in currencies(a_plan(company))]
    assert codes[:3] == ["EUR", "USD", "GBP"]


def test_a_currency_that_is_out_of_use_is_offered_where_it_is_the_plans_own() -> None:
    offered = currencies(a_plan(a_company(currency="DEM")))
    assert offered[0] == ("DEM", "DEM · German Mark")
    assert len(offered) > 100


def test_the_note_on_the_fiscal_year_names_the_quarter_of_today() -> None:
    plan = a_plan(a_company(fiscal_year_start=7))
    assert fiscal_year_note(plan, date(2026, 8, 14)) == (
        "Today is in Q1 FY2027, 1 Jul 2026 to 30 Sep 2026."
    )


def test_days_off_are_in_the_order_of_the_year() -> None:
    late, early = a_day_off(date(2026, 12, 25)), a_day_off(date(2026, 1, 1))
    assert days_off(a_plan(late, early)) == (early, late)


def test_the_days_left_are_said_in_a_sentence() -> None:
    plan, quarter = a_plan(), Quarter(2026, 3)
    # Wednesday 30 September 2026 is the last day of the quarter.
    last = days_left_line(plan, quarter, date(2026, 9, 30))
    assert last == "1 working day left in Q3 2026"
    before = days_left_line(plan, quarter, date(2026, 9, 29))
    assert before == "2 working days left in Q3 2026"


def test_people_count_from_their_first_to_their_last_day() -> None:
    today = date(2026, 8, 14)
    plan = a_plan(
        a_person("Rosa", Side.SALES, active_from=today, active_to=today),
        a_person("Tom", Side.SALES, active_from=date(2026, 8, 15)),
        a_person("Jo", Side.MARKETING, active_to=date(2026, 8, 13)),
        a_person("Priya", Side.MARKETING),
        a_person("Ines", Side.LEADERSHIP),
    )
    assert people_line(plan, today) == "1 in Sales, 1 in Marketing, 3 in all"
