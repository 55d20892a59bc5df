"""Costs as rows: whose quarter they are of, what is open, what can be chosen."""

from datetime import date
from decimal import Decimal

from planner import cost_choices
from planner.cost_rows import (
    campaign_cost_rows,
    cost_rows,
    open_before,
    open_line,
    original_text,
    quarter_of,
)
from planner.quarter import Quarter
from planner.records import CostState, Side
from tests.builders import a_campaign, a_cost, a_person, a_plan, an_activity

TODAY = date(2026, 8, 14)
Q2, Q3 = Quarter(2026, 2), Quarter(2026, 3)


def test_a_cost_is_of_its_campaigns_quarter_whatever_its_day() -> None:
    campaign = a_campaign()
    call = an_activity(campaign_id=campaign.id, side=Side.SALES)
    deposit = a_cost(1_00, date(2026, 5, 4), reference="K2", activity_id=call.id)
    loose = a_cost(2_00, date(2026, 5, 4), reference="K10")
    late = a_cost(3_00, TODAY, reference="K1", campaign_id=campaign.id)
    plan = a_plan(campaign, call, loose, deposit, late)
    assert (quarter_of(plan, deposit), quarter_of(plan, loose)) == (Q3, Q2)
    rows = cost_rows(plan, Q3, TODAY)
    assert [row.cost for row in rows] == [deposit, late]
    assert (rows[0].campaign, rows[0].activity) == (campaign, call)
    assert rows[0].side is Side.SALES
    assert [row.cost for row in cost_rows(plan, Q2, TODAY)] == [loose]
    own = campaign_cost_rows(plan, campaign, TODAY)
    assert [row.id for row in own] == [deposit.id, late.id]


def test_a_commitment_is_open_once_its_quarter_is_over() -> None:
    committed = CostState.COMMITTED
    old = a_cost(75_00, date(2026, 5, 4), state=committed)
    older = a_cost(5_00, date(2026, 4, 1), state=committed)
    new = a_cost(10_00, date(2026, 7, 6), state=committed)
    paid = a_cost(20_00, date(2026, 5, 4), state=CostState.ACTUAL)
    plan = a_plan(old, older, new, paid)
    assert open_before(plan, Q3, date(2026, 6, 30)) == ()
    assert open_before(plan, Q3, TODAY) == (older, old)
    assert open_before(plan, Quarter(2026, 1), TODAY) == ()
    line = open_line(plan, open_before(plan, Q3, TODAY))
    assert line == "2 commitments of quarters that are over are still open: €80.00."
    assert open_line(plan, ()) == ""


def test_an_original_amount_has_its_rate() -> None:
    cost = a_cost(841_31, currency="GBP", original_minor=719_07, rate=Decimal("1.17"))
    assert original_text(cost) == "£719.07 at 1.17"
    assert original_text(a_cost(1_00)) == ""


def test_activities_to_choose_are_those_of_the_campaign() -> None:
    one, two = a_campaign(), a_campaign()
    mine = an_activity("Call", number="X1", campaign_id=one.id)
    other = an_activity("Mail", number="X2", campaign_id=two.id)
    plan = a_plan(one, two, mine, other)
    tied, free = a_cost(campaign_id=one.id), a_cost()
    assert cost_choices.activities(plan, Q3, tied) == (
        (None, "–"),
        (mine.id, "X1 Call"),
    )
    assert len(cost_choices.activities(plan, Q3, free)) == 3


def test_a_cost_keeps_its_archived_campaign_among_the_choices() -> None:
    old, new = a_campaign("Old", is_archived=True), a_campaign("New")
    plan = a_plan(old, new)
    found = cost_choices.campaigns(plan, Q3, a_cost(campaign_id=old.id))
    assert [words for _value, words in found] == ["–", "New", "Old"]


def test_leaders_approve_first_and_money_goes_where_it_can() -> None:
    zoe = a_person("Zoe", is_leader=True)
    gone = a_person("Gone", active_to=date(2026, 1, 1))
    one, two = a_campaign("One", code="C-1"), a_campaign("Two", code="C-2")
    plan = a_plan(a_person("Adam"), zoe, gone, one, two)
    assert [name for _id, name in cost_choices.approvers(plan)] == ["Zoe", "Adam"]
    places = [name for _place, name in cost_choices.places(plan, Q3)]
    assert places == ["Sales", "Marketing", "One", "Two"]
    assert cost_choices.goals(plan, Q3, one.id) == ((two.id, "Two"),)
    assert cost_choices.goals(plan, Q3, Side.SALES) == ((Side.MARKETING, "Marketing"),)
