"""The campaign brief: the words, the people, the money and the results of one."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from planner.plan import Plan
from planner.records import (
    AccountStatus,
    BudgetTransfer,
    Campaign,
    CostState,
    Direction,
    MetricKind,
    ScopeKind,
    Side,
    new_id,
)
from planner.reports import report_of
from planner.reports.cells import Shape, Status
from planner.reports.document import Document, Heading, PageBreak, Row, Table
from planner.reports.plain import as_text
from tests.builders import (
    a_campaign,
    a_campaign_account,
    a_cost,
    a_metric,
    a_milestone,
    a_person,
    a_plan,
    a_target,
    an_account,
    an_activity,
    an_actual,
)
from tests.planner.reports.reading import table_under
from tests.planner.reports.report_plans import OPTIONS, a_small_plan

REPORT = report_of("campaign-brief")


def built(plan: Plan, campaign: Campaign | None = None) -> Document:
    return REPORT.build(plan, replace(OPTIONS, campaign=campaign))


def target_rows_of(plan: Plan, campaign: Campaign) -> tuple[Row, ...]:
    blocks = built(plan, campaign).blocks
    return next(block.rows for block in blocks if isinstance(block, Table))


def test_the_small_plan_reads_as_agreed(golden: Callable[[str, str], None]) -> None:
    golden("campaign-brief.txt", as_text(built(a_small_plan())))


def test_without_a_code_each_campaign_has_a_page_of_its_own() -> None:
    blocks = built(a_small_plan()).blocks
    names = [b.text for b in blocks if isinstance(b, Heading) and b.level == 1]
    assert names == ["Line audits", "Quiet accounts"]
    assert sum(isinstance(block, PageBreak) for block in blocks) == 1


def test_with_a_code_the_brief_is_of_that_campaign_alone() -> None:
    plan = a_small_plan()
    audits = next(each for each in plan.all(Campaign) if each.name == "Line audits")
    document = built(plan, audits)
    assert document.title == "Line audits"
    assert document.subtitle == (
        "Campaign brief · C-2026Q3-01 · 6 Jul – 25 Sep 2026 · Running"
    )
    assert "Quiet accounts" not in as_text(document)


def test_a_quarter_without_campaigns_says_so_in_a_sentence() -> None:
    text = as_text(built(a_plan()))
    assert "No campaign has been planned for this quarter yet." in text


def test_an_empty_campaign_says_what_it_lacks() -> None:
    campaign = a_campaign("Quiet")
    text = as_text(built(a_plan(campaign), campaign))
    for sentence in (
        "No objective has been written down yet.",
        "No target has been set for this campaign yet.",
        "No activity has been planned for this campaign yet.",
        "No account has been put into this campaign yet.",
    ):
        assert sentence in text


def test_money_is_the_sum_of_the_campaigns_entries_up_to_the_day() -> None:
    campaign = a_campaign(budget_minor=5_000_00)
    activity = an_activity(campaign_id=campaign.id)
    before, later = date(2026, 8, 14), date(2026, 8, 15)
    spent, promised = CostState.ACTUAL, CostState.COMMITTED
    plan = a_plan(
        campaign,
        activity,
        a_cost(1_000_00, before, campaign_id=campaign.id, state=spent),
        a_cost(250_50, before, activity_id=activity.id, state=spent),
        a_cost(700_00, later, campaign_id=campaign.id, state=spent),
        a_cost(2_000_00, later, campaign_id=campaign.id, state=promised),
        a_cost(40_00, later, campaign_id=campaign.id, state=CostState.PLANNED),
    )
    text = as_text(built(plan, campaign))
    assert "Budget: €5,000\n" in text
    assert "Planned cost: €40\n" in text
    assert "Committed: €2,000\n" in text
    assert "Spent: €1,250.50\n" in text
    # 5,000.00 - 2,000.00 - 1,250.50
    assert "Available: €1,749.50\n" in text


def test_a_target_of_the_campaign_stands_beside_where_it_should_be() -> None:
    campaign, other = a_campaign(code="C1"), a_campaign(code="C2")
    scope = {"scope": ScopeKind.CAMPAIGN, "campaign_id": campaign.id}
    plan = a_plan(
        campaign,
        other,
        a_target("wins", 66, **scope),
        a_target("wins", 7, scope=ScopeKind.CAMPAIGN, campaign_id=other.id),
        an_actual("wins", 30, date(2026, 8, 14), **scope),
        an_actual("wins", 9, date(2026, 8, 15), **scope),
    )
    # 66 working days, 33 of them up to 14 August: 33 expected, 30 reached, 36 to go.
    assert [row.cells for row in target_rows_of(plan, campaign)] == [
        (
            "Wins",
            "66",
            "30",
            "33",
            "90.9 %",
            "1.09",
            Status(Shape.AT_RISK, "At risk"),
        )
    ]


def test_where_less_is_better_nothing_is_needed_each_day() -> None:
    campaign = a_campaign()
    scope = {"scope": ScopeKind.CAMPAIGN, "campaign_id": campaign.id}
    fewer = a_metric(
        "faults", label="Faults", kind=MetricKind.FLOW, direction=Direction.DOWN
    )
    plan = a_plan(
        campaign,
        fewer,
        a_target("faults", 66, **scope),
        an_actual("faults", 11, date(2026, 8, 14), **scope),
    )
    (row,) = target_rows_of(plan, campaign)
    assert row.cells[5] == "–"


def test_accounts_are_counted_by_where_they_stand() -> None:
    campaign = a_campaign()
    first, second, third = (an_account(f"Plant {n}", number=f"A{n}") for n in (1, 2, 3))
    won = AccountStatus.WON
    plan = a_plan(
        campaign,
        *(first, second, third),
        a_campaign_account(campaign.id, first.id, status=won),
        a_campaign_account(campaign.id, second.id),
        a_campaign_account(campaign.id, third.id, status=won),
    )
    text = as_text(built(plan, campaign))
    assert "1 planned, 2 won" in text
    assert "A3  Plant 3, won" in text


def test_what_was_done_after_the_day_is_not_in_the_brief() -> None:
    plan = a_small_plan()
    early = replace(OPTIONS, as_of=date(2026, 7, 15))
    text = as_text(REPORT.build(plan, early))
    # The letter was done on 16 July.
    assert "38 of 40" not in text
    assert "In progress" in text


def test_a_target_without_a_figure_says_so_and_is_not_nought() -> None:
    campaign = a_campaign()
    target = a_target("wins", 66, scope=ScopeKind.CAMPAIGN, campaign_id=campaign.id)
    (row,) = target_rows_of(a_plan(campaign, target), campaign)
    assert row.cells[1:4] == ("66", "–", "33")
    assert row.cells[6] == Status(Shape.NOT_STARTED, "No figure entered")


def test_the_brief_shows_its_funnel_stage_to_stage() -> None:
    campaign = a_campaign("Line audits")
    figures = {"leads_received": 10, "opportunities": 4, "wins": 1}
    plan = a_plan(
        campaign,
        *(
            an_actual(key, value, scope=ScopeKind.CAMPAIGN, campaign_id=campaign.id)
            for key, value in figures.items()
        ),
        a_cost(500_00, campaign_id=campaign.id, state=CostState.ACTUAL),
    )
    rows = table_under(built(plan, campaign), "From work to wins").rows
    assert [row.cells for row in rows] == [
        ("Work done", "unmeasured", ""),
        ("Leads received", "10", "n/a"),
        ("Opportunities", "4", "40.0 % (4 of 10)"),
        ("Wins", "1", "25.0 % (1 of 4) · few cases"),
    ]
    text = as_text(built(plan, campaign))
    assert "10.0 % (1 of 10)" in text
    assert "€50 (€500 ÷ 10)" in text


def test_the_brief_shows_what_was_moved_and_what_must_stand_before() -> None:
    campaign, other = a_campaign("Audits"), a_campaign("Letters")
    helen = a_person("Helen", Side.LEADERSHIP)
    move = BudgetTransfer(
        id=new_id(),
        number="T1",
        quarter="2026Q3",
        date=OPTIONS.as_of,
        from_campaign_id=other.id,
        to_campaign_id=campaign.id,
        amount_minor=250_00,
        reason="A second stand",
        approver_id=helen.id,
    )
    fair = an_activity(
        "Fair", number="X4", campaign_id=campaign.id, due=date(2026, 9, 15)
    )
    # 20 days before 15 September is 26 August, 40 days before it 6 August.
    ahead = a_milestone(fair.id, "Posters", 20)
    overdue = a_milestone(fair.id, "Stand booked", 40)
    plan = a_plan(campaign, other, helen, move, fair, ahead, overdue)
    document = built(plan, campaign)
    (moved,) = table_under(document, "Money that was moved").rows
    assert moved.cells[:5] == ("T1", "14 Aug", "Letters", "Audits", "€250.00")
    milestones = table_under(document, "Milestones").rows
    assert [row.cells[1:5] for row in milestones] == [
        (
            "Stand booked",
            "Fair",
            "6 Aug",
            Status(Shape.OFF_TRACK, "Overdue 8 days"),
        ),
        ("Posters", "Fair", "26 Aug", Status(Shape.NOT_STARTED, "Ahead")),
    ]
