"""Finding records by a few letters."""

from __future__ import annotations

from planner.plan import Plan
from planner.records import Account, Activity, Campaign, Contact, CostEntry
from planner.search import find, findables
from tests.builders import (
    a_campaign,
    a_contact,
    a_cost,
    a_plan,
    an_account,
    an_activity,
)


def titles(plan: Plan, text: str) -> list[str]:
    return [found.title for found in find(findables(plan), text)]


def test_every_word_must_be_there_in_whatever_order_and_case() -> None:
    plan = a_plan(
        an_account(name="Alder Gate Brewing", number="A1", city="Bristol"),
        an_account(name="Alder Mill", number="A2", city="Leeds"),
    )
    assert titles(plan, "ALDER") == ["Alder Gate Brewing", "Alder Mill"]
    assert titles(plan, "bristol alder") == ["Alder Gate Brewing"]
    assert titles(plan, "alder york") == []
    assert titles(plan, "  ") == []


def test_what_begins_with_the_text_comes_before_what_only_holds_it() -> None:
    plan = a_plan(
        an_account(name="Green Dale", number="A1", city="Fairford"),
        an_account(name="Unfair Ltd", number="A2"),
        an_account(name="The Fair Company", number="A3"),
        an_account(name="Fair & Sons", number="A4"),
    )
    assert titles(plan, "fair") == [
        "Fair & Sons",
        "The Fair Company",
        "Unfair Ltd",
        "Green Dale",
    ]


def test_kinds_are_found_by_their_numbers_and_by_what_they_belong_to() -> None:
    account = an_account(name="Acme", number="A7")
    campaign = a_campaign(name="Cold chain", code="C-2026Q3-04")
    plan = a_plan(
        account,
        campaign,
        a_contact(account_id=account.id, name="Dana Reyes"),
        an_activity(number="X12", name="Calls", campaign_id=campaign.id),
        a_cost(reference="K31", campaign_id=campaign.id),
    )
    every = tuple(findables(plan))
    assert [found.kind for found in find(every, "x12")] == [Activity]
    assert [found.kind for found in find(every, "acme")] == [Account, Contact]
    assert [found.kind for found in find(every, "cold")] == [
        Campaign,
        Activity,
        CostEntry,
    ]
    (cost,) = find(every, "K31")
    assert (cost.title, cost.detail) == ("K31", "Cost entry · Cold chain")


def test_a_cost_is_found_under_what_it_was_for() -> None:
    plan = a_plan(a_cost(reference="K31", note="Booth at the fair"))
    (cost,) = find(findables(plan), "booth")
    assert (cost.title, cost.detail) == ("Booth at the fair", "Cost entry · K31")


def test_what_is_archived_is_not_found() -> None:
    plan = a_plan(an_account(name="Acme", is_archived=True))
    assert titles(plan, "acme") == []


def test_there_are_never_more_than_can_be_read() -> None:
    plan = a_plan(
        *(an_account(name=f"Acme {index}", number=f"A{index}") for index in range(50))
    )
    assert len(find(findables(plan), "acme", most=20)) == 20
