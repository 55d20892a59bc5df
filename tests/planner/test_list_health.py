"""The health of the account list, with the numbers of the requirement."""

from datetime import date
from fractions import Fraction

from planner.list_health import gap_words, health_line, list_health
from planner.plan import Plan
from planner.quarter import Quarter
from planner.records import Account
from tests.builders import (
    a_list_entry,
    a_person,
    a_plan,
    a_target_list,
    an_account,
)

TODAY = date(2026, 8, 14)
Q3 = Quarter(2026, 3)
ROSA, JONAS = a_person("Rosa"), a_person("Jonas")


def cared_for(name: str, **values: object) -> Account:
    """An account with both owners and a next step, unless told otherwise."""
    return an_account(
        name,
        **{
            "sales_owner_id": ROSA.id,
            "marketing_owner_id": JONAS.id,
            "sales_next_step": "Call",
            **values,
        },
    )


def a_list_of_24() -> Plan:
    """3 without an owner, 2 without a next step, 1 double, 18 with all of it."""
    accounts = [
        *(cared_for(f"Clean {at}") for at in range(17)),
        cared_for("Alder Foods", sales_next_step=None, marketing_next_step="Write"),
        cared_for("Nobody's", sales_owner_id=None, marketing_owner_id=None),
        cared_for("Not of Sales", sales_owner_id=None),
        cared_for("Not of Marketing", marketing_owner_id=None),
        cared_for("Idle", sales_next_step=None),
        cared_for("Asleep", sales_next_step=None, sales_next_on=TODAY),
        cared_for("Alder Foods Ltd."),
    ]
    agreed = a_target_list()
    entries = [a_list_entry(agreed.id, account.id) for account in accounts]
    outside = an_account("Not on the list")
    return a_plan(ROSA, JONAS, *accounts, outside, agreed, *entries)


def test_18_of_24_are_clean() -> None:
    health = list_health(a_list_of_24(), Q3, TODAY)
    lengths = [
        len(part) for part in (health.no_owner, health.no_next_step, health.doubles)
    ]
    assert lengths == [3, 2, 1]
    assert (health.clean, health.share) == (18, Fraction(3, 4))
    assert health_line(health) == "18 of 24 on the list clean (75.0 %)"
    assert gap_words(health) == (
        "3 without an owner · 2 without a next step · 1 possible double"
    )


def test_an_account_that_lacks_two_things_counts_once() -> None:
    poor, clean = an_account("Poor"), cared_for("Clean")
    health = list_health(a_plan(ROSA, JONAS, poor, clean), None, TODAY)
    assert (health.no_owner, health.no_next_step) == ((poor,), (poor,))
    assert health.clean == 1
    assert health_line(health) == "1 of 2 accounts clean (50.0 %)"


def test_without_a_list_every_account_is_looked_at_but_those_put_away() -> None:
    plan = a_plan(
        cared_for("Here"),
        an_account("Archived", is_archived=True),
        an_account("Excluded", is_excluded=True),
    )
    health = list_health(plan, Q3, TODAY)
    assert [account.name for account in health.accounts] == ["Here"]
    assert gap_words(health) == ""


def test_the_same_website_makes_a_double() -> None:
    plan = a_plan(
        cared_for("Alder", website="www.alder.example", number="A1"),
        cared_for("Old Alder", website="alder.example", is_archived=True),
        cared_for("Alder Group", website="https://alder.example/uk", number="A2"),
    )
    health = list_health(plan, None, TODAY)
    assert [account.number for account in health.doubles] == ["A2"]
    assert health.as_json()["doubles"] == ["A2"]


def test_an_empty_plan_has_no_health() -> None:
    health = list_health(a_plan(), Q3, TODAY)
    assert (health.share, health_line(health), gap_words(health)) == (None, "", "")
