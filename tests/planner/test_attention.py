"""What waits for somebody, the most pressing first."""

from dataclasses import replace
from datetime import date

from planner.attention import AT_A_GLANCE, LAST_WEEK, Place, Urgency, needs
from planner.plan import Plan
from planner.quarter import Quarter
from planner.records import (
    Activity,
    ActivityState,
    ActivityType,
    CampaignState,
    Record,
    ScopeKind,
    Side,
)
from tests.builders import (
    a_campaign,
    a_cost,
    a_milestone_rule,
    a_person,
    a_plan,
    a_target,
    an_account,
    an_activity,
    an_actual,
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
    assert need.urgency is Urgency.WRONG
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
    assert _titles(a_plan(*people, *four))[3] == "Job 6: 6 working days late"
    assert _titles(a_plan(*people, *four, late(7)))[:4] == [
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


def test_a_target_off_track_says_what_was_expected_and_who_answers() -> None:
    jon = a_person("Jon Vale", Side.MARKETING)
    target = a_target("leads_received", 66, marketing_owner_id=jon.id)
    plan = a_plan(a_person(), jon, target, an_actual("leads_received", 22))
    (need,) = needs(plan, QUARTER, AS_OF)
    # 33 of 66 working days have passed by 14 August, so 33 leads were expected.
    assert need.title == "Leads received: 22 of 33 expected by today"
    assert need.detail == "Whole plan · 66.7 % of plan · Jon Vale"
    assert (need.urgency, need.place) == (Urgency.OFF_TRACK, Place.TARGETS)
    assert need.record_id == target.id


def test_the_worst_three_targets_are_named_and_the_rest_counted() -> None:
    rosa, jon = a_person(), a_person("Jon Vale", Side.MARKETING)
    asked = {"leads_received": 66, "leads_accepted": 132, "wins": 198, "meetings": 264}
    known = {key: value for key, value in asked.items() if key != "meetings"}
    people = [a_person(name) for name in ("Mia Holt", "Ben Ash")]
    records: list[Record] = [rosa, jon, *people]
    for key, value in known.items():
        records += [a_target(key, value, sales_owner_id=rosa.id), an_actual(key, 11)]
    for person in people:
        of_person = ScopeKind.PERSON
        records += [
            a_target(
                "wins",
                66,
                sales_owner_id=rosa.id,
                scope=of_person,
                person_id=person.id,
            ),
            an_actual("wins", 1, scope=of_person, person_id=person.id),
        ]
    titles = _titles(a_plan(*records))
    # The least part of what was expected first: 11 of 99, 11 of 66, 11 of 33.
    assert titles == [
        "Wins: 11 of 99 expected by today",
        "Leads accepted: 11 of 66 expected by today",
        "Leads received: 11 of 33 expected by today",
        "2 more targets are off track",
    ]


def test_last_weeks_activities_without_a_result_lead_to_that_week() -> None:
    rosa = a_person()

    def work(name: str, start: date, due: date) -> Activity:
        return an_activity(name, start=start, due=due, owner_id=rosa.id)

    last = work("Letters", date(2026, 8, 3), date(2026, 8, 28))
    this = work("Fair", date(2026, 8, 12), date(2026, 8, 21))
    plan = a_plan(rosa, a_person("Jon Vale", Side.MARKETING), last, this)
    (need,) = needs(plan, QUARTER, AS_OF)
    assert need.title == "1 activity of last week has no result"
    assert need.detail == "Letters"
    assert (need.place, need.record_id) == (Place.PROGRAMME, LAST_WEEK)


def test_in_the_first_week_and_in_other_quarters_no_last_week_waits() -> None:
    rosa = a_person()
    work = an_activity(owner_id=rosa.id, start=date(2026, 7, 1), due=date(2026, 9, 30))
    plan = a_plan(rosa, a_person("Jon Vale", Side.MARKETING), work)
    assert needs(plan, QUARTER, date(2026, 7, 2)) == ()
    assert needs(plan, QUARTER, date(2026, 6, 2)) == ()


def test_a_budget_that_is_not_enough_leads_to_its_campaign() -> None:
    rosa, jon = a_person(), a_person("Jon Vale", Side.MARKETING)
    call = an_activity(owner_id=rosa.id, due=date(2026, 8, 20), start=date(2026, 8, 13))
    campaign = a_campaign(
        "Cold chain",
        budget_minor=100_00,
        objective="Ten plants",
        sales_lead_id=rosa.id,
        marketing_lead_id=jon.id,
    )
    call = replace(call, campaign_id=campaign.id)
    cost = a_cost(150_00, campaign_id=campaign.id)
    (need,) = needs(a_plan(rosa, jon, campaign, call, cost), QUARTER, AS_OF)
    assert need.title == "1 budget is not enough"
    assert need.detail.startswith("The campaign “Cold chain” is over budget by €50:")
    assert (need.place, need.record_id) == (Place.CAMPAIGNS, campaign.id)


def test_overdue_milestones_are_one_line() -> None:
    rosa = a_person()
    seminar = an_activity(
        "Day out", type=ActivityType.SEMINAR, due=date(2026, 9, 30), owner_id=rosa.id
    )
    # 60 days before 30 September is 1 August, 70 days before it 22 July.
    rules = (a_milestone_rule("List agreed", 60), a_milestone_rule("Room booked", 70))
    plan = a_plan(rosa, a_person("Jon Vale", Side.MARKETING), seminar, *rules)
    (need,) = needs(plan, QUARTER, AS_OF)
    assert need.title == "2 milestones are overdue"
    assert need.detail.startswith("“Room booked” before ")
    assert (need.urgency, need.place) == (Urgency.LATE, Place.CHECK)


def test_the_first_of_each_kind_is_seen_at_a_glance() -> None:
    rosa = a_person()
    late = [
        an_activity(f"Job {day}", due=date(2026, 8, day), owner_id=rosa.id)
        for day in (3, 4, 5, 6, 7)
    ]
    campaigns = [a_campaign(f"Campaign {letter}", code=letter) for letter in "ABC"]
    accounts = [an_account()]
    plan = a_plan(rosa, *late, *campaigns, *accounts)
    seen = _titles(plan)[:AT_A_GLANCE]
    assert seen == [
        "Job 3: 9 working days late",
        "Job 4: 8 working days late",
        "5 activities of last week have no result",
        "Nobody from Marketing is in the plan",
        "Campaign A is not complete",
        "1 account has no owner on one of the sides",
    ]
