"""The company's working week, its days off, and the currency that stays."""

from datetime import date

import pytest

from planner import edits
from planner.edits.company import add_day_off, set_company, set_day_off, set_working_day
from planner.edits.currency import currency_lock
from planner.errors import Invalid
from planner.plan import Plan
from planner.records import (
    DateFormat,
    DayOff,
    DecimalSign,
    EnteredMetric,
    Paper,
    Record,
    Unit,
)
from tests.builders import (
    a_campaign,
    a_company,
    a_cost,
    a_day_off,
    a_metric,
    a_plan,
    a_target,
    an_account,
    an_activity,
    an_actual,
)


def money_metric() -> EnteredMetric:
    return a_metric(key="orders", unit=Unit.MONEY)


@pytest.mark.parametrize(
    "records",
    [
        (an_account(revenue_minor=0),),
        (a_campaign(budget_minor=1),),
        (an_activity(planned_cost_minor=1),),
        (a_cost(),),
        (money_metric(), a_target("orders")),
        (money_metric(), an_actual("orders")),
    ],
)
def test_the_currency_stays_once_there_is_an_amount(
    records: tuple[Record, ...],
) -> None:
    plan = a_plan(*records)
    sentence = (
        "The currency stays EUR, since the plan holds amounts in it. Make a new plan "
        "for another currency."
    )
    assert currency_lock(plan) == sentence
    with pytest.raises(Invalid, match="The currency stays EUR") as refusal:
        edits.change(plan, plan.company, currency="GBP")
    assert refusal.value.field == "currency"


def test_a_plan_without_amounts_can_take_another_currency() -> None:
    plan = a_plan(an_account(), a_metric("tours"), a_target("tours"), a_target("gone"))
    plan = plan.after(edits.change(plan, plan.company, currency="GBP"))
    assert plan.company.currency == "GBP"


def test_other_fields_change_though_the_currency_stays() -> None:
    plan = a_plan(a_cost())
    plan = plan.after(edits.change(plan, plan.company, name="Northgate"))
    assert plan.company.name == "Northgate"


def test_a_working_day_is_added_in_the_order_of_the_week() -> None:
    plan = a_plan(a_company(working_days=(0, 6)))
    plan = plan.after(set_working_day(plan, 3, is_working=True))
    assert plan.company.working_days == (0, 3, 6)
    plan = plan.after(set_working_day(plan, 0, is_working=False))
    assert plan.company.working_days == (3, 6)


def test_the_last_working_day_cannot_be_taken_away() -> None:
    plan = a_plan(a_company(working_days=(2,)))
    with pytest.raises(Invalid, match="at least one working day"):
        set_working_day(plan, 2, is_working=False)


def test_a_day_is_off_only_once() -> None:
    plan = a_plan()
    plan = plan.after(add_day_off(plan, "2026-12-25", " Christmas Day"))
    assert [each.name for each in days_off(plan)] == ["Christmas Day"]
    with pytest.raises(Invalid, match="25 Dec 2026 is in the list already"):
        add_day_off(plan, "2026-12-25", "")
    other = a_day_off(date(2026, 12, 26))
    plan = plan.after(edits.add(plan, other))
    with pytest.raises(Invalid, match="25 Dec 2026 is in the list already"):
        set_day_off(plan, other, "date", "2026-12-25")
    assert set_day_off(plan, other, "date", "2026-12-26").is_empty()


@pytest.mark.parametrize("text", ["", "soon", "2026-02-30"])
def test_a_day_off_that_is_no_day_is_refused_for_its_field(text: str) -> None:
    with pytest.raises(Invalid) as refusal:
        add_day_off(a_plan(), text, "Spring")
    assert refusal.value.field == "date"


def test_a_day_off_needs_no_name() -> None:
    plan = a_plan(a_day_off(date(2026, 1, 1)))
    plan = plan.after(add_day_off(plan, "2026-01-02", ""))
    assert [each.date.day for each in days_off(plan)] == [1, 2]


def days_off(plan: Plan) -> tuple[DayOff, ...]:
    return plan.all(DayOff)


def test_what_is_typed_or_chosen_for_the_company_is_taken() -> None:
    plan = a_plan(a_company(universe_on=date(2025, 1, 1)))
    for field, value in (
        ("name", " Northgate\u200b Tooling "),
        ("currency", "GBP"),
        ("fiscal_year_start", 7),
        ("paper", "letter"),
        ("decimal_sign", ","),
        ("date_format", "DD.MM.YYYY"),
        ("universe", "1.200"),
        ("universe_on", ""),
    ):
        plan = plan.after(set_company(plan, field, value))
    assert plan.company == a_company(
        id=plan.company.id,
        name="Northgate Tooling",
        currency="GBP",
        fiscal_year_start=7,
        paper=Paper.LETTER,
        decimal_sign=DecimalSign.COMMA,
        date_format=DateFormat.DAY_MONTH_DOTS,
        universe=1200,
        universe_on=None,
    )


@pytest.mark.parametrize(
    ("field", "text", "sentence"),
    [
        ("name", "", "Enter a name"),
        ("universe", "12.5", "Enter a whole number"),
        ("universe", "-3", "less than zero"),
        ("universe_on", "spring", "This is not a date"),
    ],
)
def test_what_the_company_cannot_have_is_refused_for_its_field(
    field: str, text: str, sentence: str
) -> None:
    with pytest.raises(Invalid, match=sentence) as refusal:
        set_company(a_plan(), field, text)
    assert refusal.value.field == field


def test_the_market_size_can_be_taken_back() -> None:
    plan = a_plan(a_company(universe=900))
    assert plan.after(set_company(plan, "universe", " ")).company.universe is None


def test_a_day_off_takes_another_date_or_name() -> None:
    off = a_day_off(date(2026, 12, 24), "Christmas Eve")
    plan = a_plan(off)
    plan = plan.after(set_day_off(plan, off, "date", "2026-12-23"))
    plan = plan.after(set_day_off(plan, off, "name", ""))
    assert days_off(plan) == (DayOff(off.id, date(2026, 12, 23), None),)
    with pytest.raises(Invalid, match="Enter the day, like 2026-08-14"):
        set_day_off(plan, off, "date", "")
