"""The plan as a value, and what records are called in sentences."""

from datetime import date

import pytest

from planner.change import Change, RowChange, added, joined
from planner.naming import noun_of, title_of
from planner.plan import Plan
from planner.quarter import Quarter
from planner.records import RECORDS, Account, Campaign, new_id
from planner.text import joined as joined_text
from planner.text import quarter_short, title_case
from tests.builders import (
    a_campaign,
    a_campaign_account,
    a_cost,
    a_day_off,
    a_plan,
    an_account,
)


def test_records_are_found_by_id_and_by_the_value_of_a_field() -> None:
    york, leeds = an_account(city="York"), an_account(city="Leeds")
    plan = a_plan(york, leeds)
    assert plan.find(Account, york.id) is york
    assert plan.find(Account, None) is None
    assert plan.where(Account, "city", "Leeds") == (leeds,)
    assert plan.where(Account, "city", "Hull") == ()


def test_plans_are_equal_when_they_hold_the_same_records_in_any_order() -> None:
    first, second = an_account(), an_account()
    plan = a_plan(first, second)
    other = Plan.of([second, first, plan.company])
    assert plan == other
    assert plan != a_plan(first)
    assert plan != "plan"


def test_changes_are_joined_under_one_label() -> None:
    account, campaign = an_account(), a_campaign()
    parts = [Change("one", added(account)), Change("two", added(campaign))]
    both = joined("Import", parts)
    assert both.label == "Import"
    assert both.touches(Account)
    assert both.touches(Campaign)
    assert not Change("one", added(account)).touches(Campaign)
    assert len(a_plan().after(both).all(Account)) == 1


def test_a_row_change_of_nothing_is_a_bug() -> None:
    with pytest.raises(ValueError, match="before or an after"):
        _ = RowChange(None, None).row


def test_records_are_called_by_what_people_know_them_by() -> None:
    assert title_of(an_account(name="Acme")) == "Acme"
    assert title_of(a_cost(reference="K9")) == "K9"
    assert title_of(a_day_off(date(2026, 8, 31))) == "31 Aug 2026"
    assert title_of(a_day_off(name="Bank holiday")) == "Bank holiday"
    assert title_of(an_account(name="y" * 80)) == "y" * 59 + "…"
    link = a_campaign_account(new_id(), new_id())
    assert title_of(link) == "account of a campaign"


def test_every_kind_of_record_has_a_word() -> None:
    words = [noun_of(kind) for kind in RECORDS]
    assert len(set(words)) == len(RECORDS)


def test_small_texts() -> None:
    assert joined_text(["York", None, "", "UK"]) == "York · UK"
    assert title_case("decision maker") == "Decision maker"
    assert quarter_short(Quarter(2027, 1), 7) == "Q1 FY2027"
    assert quarter_short(Quarter(2026, 3), 1) == "Q3 2026"
    assert Quarter(2026, 3).key == "2026Q3"


def test_what_is_made_of_a_plan_is_worked_out_once_for_each_argument() -> None:
    asked: list[int] = []

    def accounts_and(plan: Plan, more: int) -> int:
        asked.append(more)
        return len(plan.all(Account)) + more

    plan = a_plan(an_account())
    assert [plan.once(accounts_and, more) for more in (1, 1, 5, 1)] == [2, 2, 6, 2]
    assert asked == [1, 5]
    assert plan.after(Change("Add", added(an_account()))).once(accounts_and, 1) == 3
    assert asked == [1, 5, 1]
