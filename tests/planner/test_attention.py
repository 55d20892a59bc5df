"""What waits for somebody, the most pressing first."""

from datetime import date

from planner.attention import Place, Urgency, needs
from planner.plan import Plan
from planner.quarter import Quarter
from planner.records import ActivityState, CampaignState, Record, Side
from tests.builders import (
    a_campaign,
    a_person,
    a_plan,
    a_target,
    an_account,
    an_activity,
)

AS_OF = date(2026, 8, 14)
QUARTER = Quarter(2026, 3)


def _staffed(*records: Record) -> Plan:
    return a_plan(a_person(), a_person("Jon Vale", Side.MARKETING), *records)


def _titles(plan: Plan) -> list[str]:
    return [need.title for need in needs(plan, QUARTER, AS_OF)]


def test_nothing_waits_in_a_plan_with_people_only() -> None:
    assert needs(_staffed(), QUARTER, AS_OF) == ()


def test_contradictions_lead_to_the_plan_check() -> None:
    target = a_target("tours")
    (need,) = needs(_staffed(target), QUARTER, AS_OF)
    assert need.title == "The plan contradicts itself in 1 place"
    assert (need.place, need.record_id) == (Place.CHECK, None)
    assert need.urgency is Urgency.LATE
    (two,) = needs(_staffed(target, a_target("visits")), QUARTER, AS_OF)
    assert two.title == "The plan contradicts itself in 2 places"


def test_a_side_without_people_is_named() -> None:
    assert _titles(a_plan(a_person())) == ["Nobody from Marketing is in the plan"]


def test_a_late_activity_says_how_late_and_leads_to_itself() -> None:
    rosa = a_person()
    late = an_activity("Call dairies", due=date(2026, 8, 11), owner_id=rosa.id)
    plan = a_plan(rosa, a_person("Jon Vale", Side.MARKETING), late)
    (need,) = needs(plan, QUARTER, AS_OF)
    assert need.title == "Call dairies: 3 working days late"
    assert need.detail == "Due 11 Aug · no campaign · Rosa Lind"
    assert (need.urgency, need.place) == (Urgency.LATE, Place.CAMPAIGNS)
    assert need.record_id == late.id


def test_many_late_activities_are_counted_after_the_first_three() -> None:
    rosa = a_person()

    def late(day: int) -> Record:
        return an_activity(f"Job {day}", due=date(2026, 8, day), owner_id=rosa.id)

    people = (rosa, a_person("Jon Vale", Side.MARKETING))
    four = [late(day) for day in (3, 4, 5, 6)]
    assert len(_titles(a_plan(*people, *four))) == 4
    assert _titles(a_plan(*people, *four, late(7))) == [
        "Job 3: 9 working days late",
        "Job 4: 8 working days late",
        "Job 5: 7 working days late",
        "2 more activities are late",
    ]


def test_a_campaign_lists_what_it_lacks() -> None:
    campaign = a_campaign("Cold chain")
    (need,) = needs(_staffed(campaign), QUARTER, AS_OF)
    assert need.title == "Cold chain is not complete"
    lacks = ("No Sales lead", "No Marketing lead", "No objective", "No activities")
    assert need.detail == " · ".join(lacks)
    assert need.record_id == campaign.id


def test_a_campaign_that_is_over_lacks_nothing() -> None:
    ended = a_campaign(state=CampaignState.CLOSED)
    assert needs(_staffed(ended), QUARTER, AS_OF) == ()


def test_activities_and_accounts_without_owners_are_counted() -> None:
    open_work = an_activity("Call dairies", due=date(2026, 8, 20))
    done = an_activity(state=ActivityState.DONE, due=date(2026, 8, 20))
    accounts = [an_account(f"Firm {letter}") for letter in "ABCDE"]
    plan = _staffed(open_work, done, *accounts, an_account(is_archived=True))
    activity, account = needs(plan, QUARTER, AS_OF)
    assert activity.title == "1 activity has no owner"
    assert activity.detail == "Call dairies"
    assert account.title == "5 accounts have no owner on one of the sides"
    assert account.detail == "Firm A, Firm B, Firm C and 2 more"
    assert account.place is Place.ACCOUNTS
