"""The budget page's figures, bar and lines in the words that are shown."""

from datetime import date
from fractions import Fraction

from planner.budget_rows import (
    budget_figures,
    campaign_figures,
    campaign_lines,
    enter_budget,
    side_lines,
    stack_of,
)
from planner.metrics.budget_view import BudgetView, budget_view, campaign_budget
from planner.plan import Plan
from planner.quarter import Quarter
from planner.records import BudgetLine, Campaign, CostState, Side, new_id
from tests.builders import a_campaign, a_cost, a_plan

TODAY = date(2026, 8, 14)
QUARTER = Quarter(2026, 3)


def a_line(side: Side, amount_minor: int) -> BudgetLine:
    return BudgetLine(
        id=new_id(), quarter="2026Q3", side=side, amount_minor=amount_minor
    )


def view(plan: Plan) -> BudgetView:
    return budget_view(plan, QUARTER, TODAY)


def test_without_a_budget_the_figures_say_so() -> None:
    first, _used, _forecast, left = budget_figures(view(a_plan()), "EUR")
    assert (first.figure, first.detail) == ("–", "Not entered yet")
    assert (left.figure, left.detail) == ("–", "Enter a budget to see what is left")
    assert not left.is_over


def test_a_forecast_above_the_budget_and_too_much_given_are_told() -> None:
    campaign = a_campaign(budget_minor=700_00)
    plan = a_plan(campaign, a_line(Side.SALES, 500_00), a_cost(800_00))
    first, _used, _forecast, left = budget_figures(view(plan), "EUR")
    assert first.detail == "€200 more given to campaigns than there is"
    assert left.detail == "The forecast is over by €300"
    alone = budget_figures(view(a_plan(campaign)), "EUR")
    assert alone[0].detail == "Sum of the campaigns"


def test_the_bar_is_as_long_as_the_larger_of_budget_and_forecast() -> None:
    campaign = a_campaign(budget_minor=100_00)
    plan = a_plan(
        campaign,
        a_cost(150_00, state=CostState.ACTUAL, campaign_id=campaign.id),
        a_cost(50_00, campaign_id=campaign.id),
    )
    stack = stack_of(view(plan).whole, "EUR")
    assert (stack.spent, stack.committed, stack.planned) == (
        Fraction(3, 4),
        Fraction(0),
        Fraction(1, 4),
    )
    assert stack.budget == Fraction(1, 2)
    assert stack_of(view(a_plan()).whole, "EUR").budget is None


def test_a_credit_note_alone_draws_no_bar_to_the_left() -> None:
    plan = a_plan(a_cost(-5_00, state=CostState.ACTUAL))
    assert stack_of(view(plan).whole, "EUR").spent == 0


def test_lines_name_what_is_outside_and_what_was_put_away() -> None:
    gone = a_campaign("Old fair", is_archived=True)
    plan = a_plan(gone, a_cost(1_00, campaign_id=gone.id), a_cost(2_00))
    names = [row.name for row in campaign_lines(view(plan))]
    assert names == ["Old fair · archived", "Outside campaigns", "Together"]
    assert campaign_lines(view(plan))[0].campaign is None
    sides = side_lines(view(plan))
    assert [row.name for row in sides] == ["Sales", "Marketing", "No side", "Together"]
    assert (sides[-1].now_minor, sides[-1].available_minor) == (None, None)


def test_an_emptied_field_takes_the_budget_away() -> None:
    campaign = a_campaign(budget_minor=5_00)
    plan = a_plan(campaign, a_line(Side.SALES, 7_00))
    row, *_others, total = campaign_lines(view(plan))
    after = plan.after(enter_budget(plan, QUARTER, row, ""))
    assert after.get(Campaign, campaign.id).budget_minor is None
    side = side_lines(view(plan))[0]
    assert plan.after(enter_budget(plan, QUARTER, side, "")).all(BudgetLine) == ()
    assert enter_budget(plan, QUARTER, total, "9").is_empty()


def test_a_campaigns_figures_say_whether_it_has_a_budget() -> None:
    campaign = a_campaign()
    row = campaign_budget(a_plan(campaign), campaign, TODAY)
    assert campaign_figures(row, "EUR")[0].detail == "Not entered yet"
    rich = a_campaign(budget_minor=5_00)
    row = campaign_budget(a_plan(rich), rich, TODAY)
    assert campaign_figures(row, "EUR")[0].detail == ""
