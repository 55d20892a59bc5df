"""The four figures of the first page, its date and what comes up."""

from datetime import date
from fractions import Fraction

from planner.metrics.pace import Status
from planner.overview import cards, date_line
from planner.progress import Standing
from planner.quarter import Quarter
from planner.records import ActivityState, CampaignState, CostState
from tests.builders import (
    a_campaign,
    a_cost,
    a_list_entry,
    a_person,
    a_plan,
    a_target,
    a_target_list,
    an_account,
    an_activity,
    an_actual,
)

AS_OF = date(2026, 8, 14)
QUARTER = Quarter(2026, 3)


def test_the_date_line_counts_the_weeks_of_the_quarter() -> None:
    # Q3 2026 starts on a Wednesday and so touches 14 calendar weeks; the one from
    # 10 to 16 August is the seventh.
    assert date_line(QUARTER, 1, AS_OF) == "Friday 14 August 2026 · week 7 of 14"


def test_the_date_line_says_when_the_quarter_is_another_one() -> None:
    later = date_line(Quarter(2026, 4), 1, date(2026, 9, 30))
    assert later == "Wednesday 30 September 2026 · this quarter begins in 1 day"
    before = date_line(Quarter(2026, 2), 1, AS_OF)
    assert before == "Friday 14 August 2026 · this quarter is over"


def test_a_plan_without_targets_shows_four_counts() -> None:
    titles = [card.title for card in cards(a_plan(), QUARTER, AS_OF)]
    assert titles == [
        "Activities done",
        "Campaigns running",
        "Accounts",
        "Money spent",
    ]


def test_counts_of_nothing_say_so_in_words() -> None:
    shown = cards(a_plan(), QUARTER, AS_OF)
    assert [card.below for card in shown[:2]] == ["None planned yet"] * 2


def test_targets_come_first_and_those_with_a_result_before_the_others() -> None:
    plan = a_plan(
        a_target("wins", 10),
        a_target("leads_received", 66),
        an_actual("leads_received", 22),
    )
    first, second, third, _last = cards(plan, QUARTER, AS_OF)
    # 33 of the 66 working days from 1 July to 30 September are over on 14 August.
    assert (first.title, first.figure, first.beside) == (
        "Leads received",
        "22",
        "of 66",
    )
    assert first.below == "Plan for today 33"
    assert (first.share, first.expected) == (Fraction(1, 3), Fraction(1, 2))
    assert first.status is Status.OFF_TRACK
    assert first.tag == "Marketing"
    assert (second.title, second.figure) == ("Wins", "–")
    assert second.status is Status.NO_FIGURE
    assert third.title == "Activities done"


def test_four_targets_leave_no_room_for_counts() -> None:
    keys = ("wins", "revenue", "leads_received", "leads_accepted", "opportunities")
    shown = cards(a_plan(*(a_target(key) for key in keys)), QUARTER, AS_OF)
    assert [card.title for card in shown] == [
        "Wins",
        "Revenue won",
        "Leads received",
        "Leads accepted",
    ]


def test_a_plan_for_today_in_money_has_no_pence() -> None:
    # Half of €101 is €50.50, which is €51 to look at.
    (card, *_rest) = cards(a_plan(a_target("revenue", 101_00)), QUARTER, AS_OF)
    assert (card.beside, card.below) == ("of €101", "Plan for today €51")


def test_a_level_has_no_plan_for_today() -> None:
    (card, *_rest) = cards(a_plan(a_target("open_opportunities", 5)), QUARTER, AS_OF)
    assert card.below == "Not measured day by day"
    assert card.expected is None


def test_activities_are_counted_against_what_was_due() -> None:
    campaign = a_campaign()
    done = an_activity(
        campaign_id=campaign.id, due=date(2026, 8, 3), state=ActivityState.DONE
    )
    due = an_activity(campaign_id=campaign.id, due=AS_OF)
    later = an_activity(campaign_id=campaign.id, due=date(2026, 9, 3))
    off = an_activity(campaign_id=campaign.id, state=ActivityState.CANCELLED)
    card = cards(a_plan(campaign, done, due, later, off), QUARTER, AS_OF)[0]
    assert (card.figure, card.beside) == ("1", "of 3")
    assert card.below == "Plan for today 2"
    assert card.status is Standing.OFF_TRACK


def test_campaigns_are_counted_by_state() -> None:
    states = (CampaignState.RUNNING, CampaignState.CLOSED, CampaignState.DRAFT)
    plan = a_plan(*(a_campaign(state=state) for state in states))
    card = cards(plan, QUARTER, AS_OF)[1]
    assert (card.figure, card.beside, card.below) == ("1", "of 3", "1 is closed")


def test_accounts_say_how_many_are_on_the_list_and_owned() -> None:
    rosa = a_person()
    owned = an_account(sales_owner_id=rosa.id, marketing_owner_id=rosa.id)
    other, target_list = an_account("Beta"), a_target_list()
    entry = a_list_entry(target_list.id, owned.id)
    card = cards(a_plan(rosa, owned, other, target_list, entry), QUARTER, AS_OF)[2]
    assert (card.figure, card.beside) == ("2", "1 on the target list")
    assert card.below == "1 with an owner on both sides"
    without = cards(a_plan(owned), QUARTER, AS_OF)[2]
    assert without.beside == "not on a target list yet"


def test_money_is_spent_of_the_budgets_that_are_known() -> None:
    one, two = a_campaign(budget_minor=1000_00), a_campaign()
    plan = a_plan(
        one,
        two,
        a_cost(250_00, campaign_id=one.id, state=CostState.ACTUAL),
        a_cost(40_00, campaign_id=two.id, state=CostState.COMMITTED),
    )
    card = cards(plan, QUARTER, AS_OF)[3]
    assert (card.figure, card.beside) == ("€250", "of €1,000")
    assert card.below == "€40 more is committed"
    assert card.share == Fraction(1, 4)
    assert cards(a_plan(two), QUARTER, AS_OF)[3].beside == "no budget entered"
