"""Checks of the profile, of exclusions and of next steps. Source: K25, 002-26."""

from planner.records import FitCriterion
from tests.builders import (
    a_campaign,
    a_criterion,
    a_list_entry,
    a_target_list,
    an_account,
    an_activity,
    an_activity_account,
)
from tests.planner.checks.asking import problems_of, said

GONE = an_account("Acme", is_excluded=True, sales_next_step="Tell them")
LISTED = a_target_list()


def test_weights_that_do_not_make_100_are_told() -> None:
    one, other = a_criterion("Size", 60), a_criterion("Need", 30)
    (problem,) = problems_of("profile-weights", one, other)
    assert problem.sentence == (
        "The weights of the profile add up to 90 %, not to 100 %."
    )
    assert problem.kind is FitCriterion
    assert said("profile-weights", one, a_criterion("Need", 40)) == []
    assert said("profile-weights") == []


def test_an_excluded_account_does_not_belong_on_the_list() -> None:
    entry = a_list_entry(LISTED.id, GONE.id)
    assert said("list-entry-excluded", GONE, LISTED, entry) == [
        "“Acme” is on the list of Q3 2026, but the account is excluded."
    ]


def test_an_activity_does_not_reach_an_excluded_account() -> None:
    campaign = a_campaign()
    call = an_activity(number="X1", name="Call", campaign_id=campaign.id)
    reached = an_activity_account(call.id, GONE.id)
    assert said("activity-reaches-excluded-account", GONE, campaign, call, reached) == [
        "Activity X1 “Call” is for “Acme”, which is excluded."
    ]


def test_an_account_without_a_next_step_is_told_once_others_have_one() -> None:
    idle, busy = (
        an_account("Idle"),
        an_account("Busy", marketing_next_step="Write"),
    )
    entries = [a_list_entry(LISTED.id, each.id) for each in (idle, busy)]
    assert said("list-entry-without-next-step", idle, busy, LISTED, *entries) == [
        "“Idle” is on the list of Q3 2026, and no side has a next step."
    ]
    assert said("list-entry-without-next-step", idle, LISTED, entries[0]) == []
