"""Every field that a record has can be called by a name."""

from __future__ import annotations

from dataclasses import fields
from datetime import date

from planner.record_words import FIELDS, field_words, value_words
from planner.records import RECORDS, Assumption, AssumptionKey, TargetRevision, new_id
from tests.builders import a_plan, a_revision, a_target, an_account


def test_every_field_of_every_record_has_words() -> None:
    names = {
        field.name
        for kind in RECORDS
        for field in fields(kind)  # type: ignore[arg-type]  # every record is one
    }
    assert names - {"id"} == set(FIELDS)
    assert field_words("sales_owner_id") == "Sales owner"


def test_what_is_not_known_is_no_words() -> None:
    account = an_account()
    plan = a_plan(account)
    assert value_words(plan, account, type(account), "city", None) == ""


def test_a_change_of_a_target_is_counted_as_the_target_is() -> None:
    target = a_target(metric="revenue", value=100)
    revision = a_revision(target.id, 1, date(2026, 8, 3))
    plan = a_plan(target, revision)
    words = value_words(plan, revision, TargetRevision, "value", target.value)
    assert words == "€1.00"


def test_an_assumption_is_money_or_a_rate() -> None:
    goal = Assumption(
        id=new_id(),
        quarter="2026Q3",
        key=AssumptionKey.REVENUE_GOAL,
        value=a_target(value=500).value,
    )
    rate = Assumption(
        id=new_id(), quarter="2026Q3", key=AssumptionKey.WIN_RATE, value=goal.value
    )
    plan = a_plan(goal, rate)
    assert value_words(plan, goal, Assumption, "value", goal.value) == "€5.00"
    assert value_words(plan, rate, Assumption, "value", rate.value) == "500"


def test_a_value_of_a_metric_that_is_gone_is_a_plain_number() -> None:
    target = a_target(metric="gone", value=1500)
    plan = a_plan(target)
    assert value_words(plan, target, type(target), "value", target.value) == "1,500"


def test_the_first_month_and_the_whole_numbers_stand_as_they_are() -> None:
    plan = a_plan()
    kind = type(plan.company)
    assert value_words(plan, plan.company, kind, "fiscal_year_start", 4) == "4"
    assert value_words(plan, plan.company, kind, "universe", 12000) == "12,000"
