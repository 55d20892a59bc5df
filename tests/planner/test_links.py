"""Where each kind of record is shown."""

import pytest

from planner.links import Link, link_to, page_of
from planner.records import (
    Account,
    Activity,
    Campaign,
    CostEntry,
    ListEntry,
    Meeting,
    Person,
    Target,
)
from tests.builders import (
    a_campaign,
    a_campaign_account,
    a_contact,
    a_cost,
    a_dependency,
    a_list_entry,
    a_person,
    a_plan,
    a_target,
    a_target_list,
    an_account,
    an_activity,
)

ACCOUNT, CAMPAIGN, FIRST, SECOND = (
    an_account(),
    a_campaign(),
    an_activity(),
    an_activity(),
)
TARGET, COST, LISTED = a_target(), a_cost(), a_target_list()
ENTRY = a_list_entry(LISTED.id, ACCOUNT.id)
CONTACT = a_contact(ACCOUNT.id)
PART = a_campaign_account(CAMPAIGN.id, ACCOUNT.id)
NEED = a_dependency(SECOND.id, FIRST.id)
ROSA = a_person()
PLAN = a_plan(
    *(ACCOUNT, CAMPAIGN, FIRST, SECOND, TARGET, COST, LISTED),
    *(ENTRY, CONTACT, PART, NEED, ROSA),
)


@pytest.mark.parametrize(
    ("record", "page", "opened"),
    [
        (ACCOUNT, "accounts", ACCOUNT),
        (ENTRY, "accounts", ACCOUNT),
        (CONTACT, "accounts", ACCOUNT),
        (CAMPAIGN, "campaigns", CAMPAIGN),
        (PART, "campaigns", CAMPAIGN),
        (FIRST, "programme", FIRST),
        (NEED, "programme", SECOND),
        (TARGET, "targets", TARGET),
        (COST, "budget", COST),
    ],
)
def test_a_record_opens_on_its_page_or_with_what_it_is_part_of(
    record: Account, page: str, opened: Account
) -> None:
    assert link_to(PLAN, type(record), record.id) == Link(page, opened.id)


def test_a_person_opens_among_the_people_of_the_settings() -> None:
    assert link_to(PLAN, Person, ROSA.id) == Link("settings", ROSA.id)
    assert link_to(PLAN, Person) == Link("settings", "people")


def test_what_is_missing_opens_the_page_on_which_it_is_added() -> None:
    assert link_to(PLAN, Target) == Link("targets")
    assert link_to(PLAN, Activity) == Link("programme")
    assert link_to(PLAN, ListEntry, "gone") == Link("accounts")


def test_what_no_page_shows_leads_nowhere() -> None:
    assert link_to(PLAN, None) is None
    assert link_to(PLAN, Meeting) is None
    assert page_of(Meeting) is None
    assert page_of(CostEntry) == "budget"
    assert page_of(Campaign) == "campaigns"
