"""Checks of accounts and the target list. Source: requirement 000-16, domain (I3)."""

from planner.checks import Severity
from planner.records import (
    AccountStatus,
    ActivityType,
    BuyingRole,
    ListState,
    Record,
    Strategy,
    TargetList,
)
from tests.builders import (
    a_campaign,
    a_campaign_account,
    a_contact,
    a_list_entry,
    a_person,
    a_target_list,
    an_account,
    an_activity,
    an_activity_account,
)
from tests.planner.checks.asking import groups_of, problems_of, said

EXCLUDED = "activity-reaches-excluded-account"


def test_a_planned_quarter_without_a_target_list_is_told() -> None:
    (problem,) = problems_of("quarter-without-target-list", a_campaign())
    assert problem.sentence == "Q3 2026 has no target list."
    assert problem.kind is TargetList
    assert said("quarter-without-target-list", a_campaign(), a_target_list()) == []


def test_entries_of_the_newest_list_need_tier_strategy_and_owner() -> None:
    account = an_account("Acme")
    old, new = a_target_list(), a_target_list(version=2)
    entry = a_list_entry(new.id, account.id)
    records = (account, old, new, a_list_entry(old.id, account.id), entry)
    lacking = {
        "list-entry-without-tier": "“Acme” is on the list of Q3 2026 without a tier.",
        "list-entry-without-strategy": (
            "“Acme” is on the list of Q3 2026 without a strategy."
        ),
        "list-entry-without-owner": (
            "“Acme” is on the list of Q3 2026, and nobody owns the account."
        ),
    }
    for rule, sentence in lacking.items():
        (problem,) = problems_of(rule, *records)
        assert problem.sentence == sentence
        assert problem.record_id == entry.id


def test_an_account_with_an_owner_on_one_side_lacks_the_other() -> None:
    rosa, listed = a_person(), a_target_list()
    sold = an_account("Acme", marketing_owner_id=rosa.id)
    marketed = an_account("Bolt", sales_owner_id=rosa.id)
    entries = [a_list_entry(listed.id, each.id) for each in (sold, marketed)]
    records: list[Record] = [rosa, listed, sold, marketed, *entries]
    assert said("list-entry-without-sales-owner", *records) == [
        "“Acme” is on the list of Q3 2026, and has no owner in Sales."
    ]
    assert said("list-entry-without-marketing-owner", *records) == [
        "“Bolt” is on the list of Q3 2026, and has no owner in Marketing."
    ]
    assert said("list-entry-without-owner", *records) == []


def test_seven_of_twenty_accounts_without_a_decision_maker_are_listed() -> None:
    listed = a_target_list()
    accounts = [an_account(f"Account {number}") for number in range(20)]
    entries = [a_list_entry(listed.id, each.id) for each in accounts]
    deciders = [
        a_contact(each.id, buying_role=BuyingRole.DECISION_MAKER)
        for each in accounts[:13]
    ]
    others = [a_contact(each.id) for each in accounts[13:]]
    (group,) = groups_of(
        "list-entry-without-decision-maker",
        listed,
        *accounts,
        *entries,
        *deciders,
        *others,
    )
    assert group.heading == "7 of 20 accounts on the list have no decision maker named"
    assert [each.record_id for each in group.problems] == [
        entry.id for entry in entries[13:]
    ]
    assert group.severity is Severity.NOTE


def test_an_account_that_was_put_away_is_on_no_list() -> None:
    away, listed = an_account("Acme", is_archived=True), a_target_list()
    entry = a_list_entry(listed.id, away.id, tier=1, strategy=Strategy.ACQUIRE)
    (problem,) = problems_of("list-entry-archived", away, listed, entry)
    assert problem.sentence == (
        "“Acme” is on the list of Q3 2026, but the account is put away."
    )
    assert problem.severity is Severity.ERROR


def test_an_agreed_list_has_the_yes_of_both_sides_to_every_account() -> None:
    account = an_account("Acme")
    agreed = a_target_list(state=ListState.AGREED)
    half = a_list_entry(agreed.id, account.id, sales_vote=True)
    rule = "list-agreed-without-vote"
    assert said(rule, account, agreed, half) == [
        "“Acme” is on the agreed list of Q3 2026 without the yes of both sides."
    ]
    both = a_list_entry(agreed.id, account.id, sales_vote=True, marketing_vote=True)
    assert said(rule, account, agreed, both) == []
    draft = a_target_list()
    assert said(rule, account, draft, a_list_entry(draft.id, account.id)) == []


def test_an_activity_for_an_account_that_was_dropped_or_put_away_is_an_error() -> None:
    campaign = a_campaign()
    dropped, away = an_account("Acme"), an_account("Bolt", is_archived=True)
    kept = an_account("Corn", website="corn.example")
    call = an_activity("Call", number="X1", campaign_id=campaign.id)
    found = problems_of(
        EXCLUDED,
        campaign,
        dropped,
        away,
        kept,
        call,
        a_campaign_account(campaign.id, dropped.id, status=AccountStatus.DROPPED),
        *(an_activity_account(call.id, each.id) for each in (dropped, away, kept)),
    )
    assert [each.sentence for each in found] == [
        "Activity X1 “Call” is for “Acme”, which was dropped from the campaign.",
        "Activity X1 “Call” is for “Bolt”, which is put away.",
    ]
    assert {each.record_id for each in found} == {call.id}
    assert {each.severity for each in found} == {Severity.ERROR}


def test_an_activity_where_nobody_may_be_contacted_is_an_error() -> None:
    account = an_account("Acme")
    call = an_activity("Call", number="X1")
    link = an_activity_account(call.id, account.id)
    closed = a_contact(account.id, "Dana", do_not_contact=True)
    assert said(EXCLUDED, account, call, link, closed) == [
        "Activity X1 “Call” is for “Acme”, where nobody may be contacted."
    ]
    other = a_contact(account.id, "Sam")
    assert said(EXCLUDED, account, call, link, closed, other) == []
    inside = an_activity("Prepare", type=ActivityType.INTERNAL)
    link = an_activity_account(inside.id, account.id)
    assert said(EXCLUDED, account, inside, link, closed) == []


def test_accounts_with_one_website_or_one_name_look_alike() -> None:
    accounts = (
        an_account("Acme Ltd", number="A1", website="https://www.acme.com/"),
        an_account("Acme Foods", number="A2", website="acme.com/en"),
        an_account("ACME, Limited", number="A3"),
        an_account("Bolt", number="A4"),
        an_account("Acme", number="A5", is_archived=True),
    )
    found = problems_of("account-double", *accounts)
    assert [each.sentence for each in found] == [
        "A2 “Acme Foods” has the website of A1 “Acme Ltd”.",
        "A3 “ACME, Limited” has the name of A1 “Acme Ltd”.",
    ]
    assert {each.quarter for each in found} == {None}
