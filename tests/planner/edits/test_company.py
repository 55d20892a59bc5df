"""The company's working week, its days off, and the currency that stays."""

from datetime import date

import pytest

from planner import edits
from planner.edits.company import add_day_off, set_working_day
from planner.edits.currency import currency_lock
from planner.errors import Invalid
from planner.plan import Plan
from planner.records import DayOff, EnteredMetric, Record, Unit
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
    day = date(2026, 12, 25)
    plan = a_plan()
    plan = plan.after(add_day_off(plan, day, "Christmas Day"))
    assert [each.name for each in days_off(plan)] == ["Christmas Day"]
    with pytest.raises(Invalid, match="25 Dec 2026 is in the list already"):
        add_day_off(plan, day, None)


def test_a_day_off_needs_no_name() -> None:
    plan = a_plan(a_day_off(date(2026, 1, 1)))
    plan = plan.after(add_day_off(plan, date(2026, 1, 2), None))
    assert [each.date.day for each in days_off(plan)] == [1, 2]


def days_off(plan: Plan) -> tuple[DayOff, ...]:
    return plan.all(DayOff)
