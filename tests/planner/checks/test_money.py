"""Checks of the money. Source: metrics (K21), domain (I19)."""

from datetime import date

from planner.checks import Severity
from planner.records import BudgetLine, BudgetTransfer, CostState, Side, new_id
from tests.builders import a_campaign, a_cost, an_activity
from tests.planner.checks.asking import problems_of, said


def test_a_cost_with_neither_campaign_nor_side_is_told() -> None:
    campaign = a_campaign()
    activity = an_activity(campaign_id=campaign.id)
    tied = (
        a_cost(campaign_id=campaign.id),
        a_cost(activity_id=activity.id),
        a_cost(side=Side.SALES),
    )
    loose = a_cost(1_250_00, reference="K7")
    (problem,) = problems_of(
        "cost-without-campaign-and-side", campaign, activity, *tied, loose
    )
    assert problem.sentence == "The cost K7 of €1,250 has neither campaign nor side."
    assert problem.record_id == loose.id
    assert problem.severity is Severity.WARNING


def test_a_campaign_over_budget_says_by_how_much() -> None:
    campaign = a_campaign("Cold {chain}", budget_minor=3_800_00)
    costs = (
        a_cost(2_000_00, campaign_id=campaign.id, state=CostState.ACTUAL),
        a_cost(2_000_00, campaign_id=campaign.id, state=CostState.COMMITTED),
        a_cost(1_000_00, campaign_id=campaign.id, day=date(2026, 12, 1)),
    )
    (problem,) = problems_of("over-budget", campaign, *costs)
    assert problem.sentence == (
        "The campaign “Cold {chain}” is over budget by €1,200: €5,000 of €3,800 is "
        "spent, committed or planned."
    )
    assert problem.record_id == campaign.id
    assert problem.severity is Severity.ERROR


def test_a_budget_that_is_just_enough_and_one_nobody_set_are_not_over() -> None:
    enough, open_ended = a_campaign(budget_minor=100_00), a_campaign()
    costs = [a_cost(100_00, campaign_id=each.id) for each in (enough, open_ended)]
    assert said("over-budget", enough, open_ended, *costs) == []


def test_what_is_spent_after_the_day_is_not_known_yet() -> None:
    campaign = a_campaign(budget_minor=1_00)
    later = a_cost(
        2_00,
        date(2026, 8, 15),
        campaign_id=campaign.id,
        state=CostState.ACTUAL,
    )
    assert said("over-budget", campaign, later) == []


def test_the_joint_budget_is_held_against_costs_and_campaigns() -> None:
    lines = (
        BudgetLine(
            id=new_id(), quarter="2026Q3", side=Side.SALES, amount_minor=3_000_00
        ),
        BudgetLine(
            id=new_id(), quarter="2026Q3", side=Side.MARKETING, amount_minor=1_000_00
        ),
    )
    campaign = a_campaign(budget_minor=4_500_00)
    cost = a_cost(4_200_00, campaign_id=campaign.id)
    assert said("over-budget", *lines, campaign, cost) == [
        (
            "Q3 2026 is over its joint budget by €200: €4,200 of €4,000 is spent, "
            "committed or planned."
        ),
        (
            "The campaigns of Q3 2026 are given €4,500, which is €500 over the joint "
            "budget of €4,000."
        ),
    ]
    assert said("over-budget", *lines, a_campaign(budget_minor=4_000_00)) == []


def a_line(side: Side, amount_minor: int) -> BudgetLine:
    return BudgetLine(
        id=new_id(), quarter="2026Q3", side=side, amount_minor=amount_minor
    )


def a_move(amount_minor: int, day: date, **ends: object) -> BudgetTransfer:
    return BudgetTransfer(
        id=new_id(),
        number=new_id(),
        quarter="2026Q3",
        date=day,
        amount_minor=amount_minor,
        reason="More letters",
        approver_id="somebody",
        **ends,  # type: ignore[arg-type]  # the ends are sides or ids, as named
    )


def test_money_that_was_moved_to_a_campaign_counts_for_it() -> None:
    poor = a_campaign("Poor", code="C1", budget_minor=1_000_00)
    rich = a_campaign("Rich", code="C2", budget_minor=2_000_00)
    costs = (
        a_cost(1_500_00, campaign_id=poor.id),
        a_cost(1_600_00, campaign_id=rich.id),
    )
    ends: dict[str, object] = {"from_campaign_id": rich.id, "to_campaign_id": poor.id}
    on_time = a_move(500_00, date(2026, 8, 14), **ends)
    assert said("over-budget", poor, rich, *costs, on_time) == [
        (
            "The campaign “Rich” is over budget by €100: €1,600 of €1,500 is spent, "
            "committed or planned."
        )
    ]
    later = a_move(500_00, date(2026, 8, 15), **ends)
    assert said("over-budget", poor, rich, *costs, later) == [
        (
            "The campaign “Poor” is over budget by €500: €1,500 of €1,000 is spent, "
            "committed or planned."
        )
    ]


def test_a_side_over_its_part_is_told_although_the_joint_budget_will_do() -> None:
    lines = a_line(Side.SALES, 8_000_00), a_line(Side.MARKETING, 12_000_00)
    cost = a_cost(7_000_00, side=Side.SALES)
    assert said("over-budget", *lines, cost) == []
    ends: dict[str, object] = {"from_side": Side.SALES, "to_side": Side.MARKETING}
    # 000-07 and 002-03: 1,500 moved leave Sales 6,500.
    moved = a_move(1_500_00, date(2026, 8, 3), **ends)
    (problem,) = problems_of("over-budget", *lines, cost, moved)
    assert problem.sentence == (
        "Sales is over its part of the joint budget by €500: €7,000 of €6,500 is "
        "spent, committed or planned."
    )
    assert problem.record_id == lines[0].id


def test_what_is_still_committed_after_the_quarter_is_told() -> None:
    campaign = a_campaign(quarter="2026Q2")
    cost = a_cost(
        900_00,
        reference="K7",
        campaign_id=campaign.id,
        state=CostState.COMMITTED,
    )
    rule = "commitment-open-after-quarter"
    assert said(rule, campaign, cost, as_of=date(2026, 7, 1)) == [
        "The cost K7 of €900 is still committed; the quarter ended on 30 Jun 2026."
    ]
    assert said(rule, campaign, cost, as_of=date(2026, 6, 30)) == []
