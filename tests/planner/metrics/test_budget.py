"""K21 with its parts, and requirements 000-07, 001-29 and 002-03, as written."""

from datetime import date

from planner.metrics.budget import available, budget, unallocated
from planner.metrics.budget_view import (
    BudgetRow,
    Part,
    budget_view,
    campaign_budget,
)
from planner.metrics.figure import Figure, NotAvailable, Reason
from planner.metrics.focus import Focus
from planner.metrics.scope import Scope
from planner.plan import Plan
from planner.quarter import Quarter
from planner.records import (
    BudgetLine,
    BudgetTransfer,
    CostState,
    ScopeKind,
    Side,
    new_id,
)
from tests.builders import a_campaign, a_cost, a_plan, an_activity

AS_OF = date(2026, 8, 14)
LATER = date(2026, 8, 15)
QUARTER = Quarter(2026, 3)
SALES, MARKETING = Side.SALES, Side.MARKETING


def a_line(side: Side, amount_minor: int) -> BudgetLine:
    return BudgetLine(
        id=new_id(), quarter="2026Q3", side=side, amount_minor=amount_minor
    )


def a_move(amount_minor: int, day: date = AS_OF, **ends: object) -> BudgetTransfer:
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


def now(rows: tuple[BudgetRow, ...]) -> dict[str, int | None]:
    return {row.id: row.now_minor for row in rows}


def value(plan: Plan, kind: ScopeKind, part: str) -> int:
    outcome = budget(
        Focus.on_quarter(plan, QUARTER, AS_OF, Scope(kind=kind, part=part))
    )
    assert isinstance(outcome, Figure)
    return int(outcome.value)


def test_two_lines_make_a_joint_budget_that_a_move_leaves_as_it_is() -> None:
    lines = a_line(MARKETING, 12_000_00), a_line(SALES, 8_000_00)
    move = a_move(1_000_00, from_side=SALES, to_side=MARKETING)
    before = budget_view(a_plan(*lines), QUARTER, AS_OF)
    assert now(before.sides) == {"sales": 8_000_00, "marketing": 12_000_00}
    assert before.whole.now_minor == 20_000_00

    plan = a_plan(*lines, move)
    after = budget_view(plan, QUARTER, AS_OF)
    assert now(after.sides) == {"sales": 7_000_00, "marketing": 13_000_00}
    assert after.whole.now_minor == 20_000_00
    assert after.transfers == (move,)
    sales, marketing = after.sides
    assert (sales.moved_out_minor, marketing.moved_in_minor) == (1_000_00, 1_000_00)
    assert value(plan, ScopeKind.SIDE, "sales") == 7_000_00
    assert value(plan, ScopeKind.SIDE, "marketing") == 13_000_00


def test_a_move_of_a_later_day_is_not_seen() -> None:
    lines = a_line(MARKETING, 12_000_00), a_line(SALES, 8_000_00)
    move = a_move(1_500_00, LATER, from_side=SALES, to_side=MARKETING)
    plan = a_plan(*lines, move)
    today, tomorrow = (budget_view(plan, QUARTER, day) for day in (AS_OF, LATER))
    assert now(today.sides) == {"sales": 8_000_00, "marketing": 12_000_00}
    assert today.transfers == ()
    assert now(tomorrow.sides) == {"sales": 6_500_00, "marketing": 13_500_00}
    assert tomorrow.whole.now_minor == 20_000_00


def test_the_example_of_what_is_left() -> None:
    campaign = a_campaign(budget_minor=20_000_00)
    plan = a_plan(
        campaign,
        a_cost(7_350_00, state=CostState.ACTUAL, campaign_id=campaign.id),
        a_cost(4_000_00, state=CostState.COMMITTED, campaign_id=campaign.id),
        a_cost(6_500_00, campaign_id=campaign.id),
    )
    whole = budget_view(plan, QUARTER, AS_OF).whole
    assert whole.forecast_minor == 17_850_00
    assert whole.available_minor == 8_650_00
    assert whole.unallocated_minor == 2_150_00
    row = campaign_budget(plan, campaign, AS_OF)
    assert (row.forecast_minor, row.available_minor) == (17_850_00, 8_650_00)


def test_sides_and_campaigns_add_up_to_the_same_cost() -> None:
    one = a_campaign(budget_minor=900_00)
    put_away = a_campaign("Old fair", budget_minor=70_00, is_archived=True)
    call = an_activity(campaign_id=one.id, side=SALES)
    plan = a_plan(
        one,
        put_away,
        call,
        a_line(SALES, 1_000_00),
        a_cost(1_00, activity_id=call.id),
        a_cost(20_00, campaign_id=one.id, side=MARKETING),
        a_cost(300_00, campaign_id=put_away.id),
        a_cost(4_000_00, side=MARKETING),
        a_cost(50_000_00, date(2026, 10, 1)),
    )
    view = budget_view(plan, QUARTER, AS_OF)
    sides = {row.id: row.forecast_minor for row in view.sides}
    assert sides == {"sales": 1_00, "marketing": 4_020_00, "no side": 300_00}
    campaigns = {row.id: row.forecast_minor for row in view.campaigns}
    assert campaigns == {one.id: 21_00, put_away.id: 300_00, "no campaign": 4_000_00}
    assert view.whole.forecast_minor == 4_321_00
    assert now(view.campaigns) == {
        one.id: 900_00,
        put_away.id: None,
        Part.NO_CAMPAIGN: None,
    }


def test_what_no_campaign_has_yet_is_the_rest_of_the_lines() -> None:
    campaign = a_campaign(budget_minor=700_00)
    lines = a_line(SALES, 400_00), a_line(MARKETING, 500_00)
    assert (
        budget_view(a_plan(campaign, *lines), QUARTER, AS_OF).not_given_minor == 200_00
    )
    assert budget_view(a_plan(*lines), QUARTER, AS_OF).not_given_minor == 900_00
    assert budget_view(a_plan(campaign), QUARTER, AS_OF).not_given_minor is None
    assert budget_view(a_plan(campaign), QUARTER, AS_OF).whole.now_minor == 700_00


def test_money_moves_between_campaigns() -> None:
    one, two = a_campaign(code="C-9", budget_minor=500_00), a_campaign(code="C-10")
    move = a_move(120_00, from_campaign_id=one.id, to_campaign_id=two.id)
    plan = a_plan(one, two, move, a_cost(150_00, campaign_id=two.id))
    view = budget_view(plan, QUARTER, AS_OF)
    assert now(view.campaigns) == {one.id: 380_00, two.id: 120_00}
    assert view.whole.now_minor == 500_00
    assert value(plan, ScopeKind.CAMPAIGN, two.id) == 120_00
    focus = Focus.on_quarter(plan, QUARTER, AS_OF, Scope.of_campaign(two))
    short = unallocated(focus)
    assert isinstance(short, Figure)
    assert short.value == -30_00
    assert view.campaigns[1].unallocated_minor == -30_00


def test_a_side_without_a_line_has_no_budget_and_a_person_never_has() -> None:
    plan = a_plan(a_campaign(budget_minor=1_00))
    for scope, reason in (
        (Scope(kind=ScopeKind.SIDE, part="sales"), Reason.BUDGET_NOT_ENTERED),
        (Scope(kind=ScopeKind.PERSON, part="x"), Reason.BY_CAMPAIGN),
    ):
        outcome = available(Focus.on_quarter(plan, QUARTER, AS_OF, scope))
        assert isinstance(outcome, NotAvailable)
        assert outcome.reason is reason
    (sales, marketing) = budget_view(plan, QUARTER, AS_OF).sides
    assert (sales.now_minor, marketing.available_minor) == (None, None)
    assert sales.unallocated_minor is None


def test_another_side_has_a_row_once_it_has_money() -> None:
    plan = a_plan(a_line(Side.SERVICE, 5_00))
    rows = budget_view(plan, QUARTER, AS_OF).sides
    assert [row.id for row in rows] == ["sales", "marketing", "service"]
