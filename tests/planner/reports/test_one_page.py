"""The plan on one page: the goal, a few measures, the campaigns that matter most."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from fractions import Fraction

from planner.plan import Plan
from planner.records import CampaignState, CostState, ScopeKind, Side
from planner.reports import report_of
from planner.reports.cells import Bar, Shape, Status
from planner.reports.document import Block, Panels, Signatures, Timeline
from planner.reports.gauges import Gauge, Gauges
from planner.reports.goals import shortened
from planner.reports.plain import as_text
from tests.builders import (
    a_campaign,
    a_cost,
    a_plan,
    a_target,
    an_account,
    an_activity,
    an_actual,
    an_objective,
)
from tests.planner.reports.report_plans import OPTIONS, a_small_plan

REPORT = report_of("one-page")


def columns_of(plan: Plan) -> list[tuple[Block, ...]]:
    panels = REPORT.build(plan, OPTIONS).blocks[0]
    assert isinstance(panels, Panels)
    return [panel.blocks for panel in panels.panels]


def gauges_of(plan: Plan) -> tuple[Gauge, ...]:
    blocks = columns_of(plan)[0]
    return next(block.gauges for block in blocks if isinstance(block, Gauges))


def timeline_of(plan: Plan) -> Timeline:
    return next(b for b in columns_of(plan)[1] if isinstance(b, Timeline))


def text_of(plan: Plan) -> str:
    return as_text(REPORT.build(plan, OPTIONS))


def test_the_small_plan_reads_as_agreed(golden: Callable[[str, str], None]) -> None:
    golden("one-page.txt", text_of(a_small_plan()))


def test_an_empty_quarter_says_what_it_lacks() -> None:
    text = text_of(a_plan())
    for sentence in (
        "No headline goal has been set yet.",
        "No target has been set for this quarter yet.",
        "No campaign has been planned for this quarter yet.",
        "No account has been added yet.",
    ):
        assert sentence in text


def test_the_headline_goal_stands_first_with_its_target_below() -> None:
    plan = a_plan(
        an_objective("Sign ten contracts", value=Decimal(10), unit="contracts"),
        an_objective("Win eight plants", metric="wins", is_headline=True),
        a_target("wins", 66),
        an_actual("wins", 30, date(2026, 8, 14)),
        an_actual("wins", 9, date(2026, 8, 15)),
    )
    text = text_of(plan)
    assert text.index("Win eight plants") < text.index("Sign ten contracts")
    # 33 of 66 working days have passed: 33 expected, 30 reached.
    assert gauges_of(plan) == (
        Gauge(
            label="Wins",
            value="30 of 66",
            bar=Bar(
                share=Fraction(30, 66), expected=Fraction(1, 2), shape=Shape.AT_RISK
            ),
            status=Status(Shape.AT_RISK, "At risk"),
            detail="33 by now",
        ),
        Gauge(label="Sign ten contracts", value="10 contracts"),
    )


def test_a_target_of_a_part_names_the_part() -> None:
    target = a_target("wins", 5, scope=ScopeKind.SIDE, scope_value=Side.SALES)
    (gauge,) = gauges_of(a_plan(target))
    assert gauge.label == "Wins · Sales"
    assert gauge.value == "target 5"
    assert gauge.status == Status(Shape.NOT_STARTED, "No figure entered")


def test_six_measures_are_all_shown_and_of_seven_five() -> None:
    six = tuple(an_objective(f"Objective {n}") for n in range(6))
    assert len(gauges_of(a_plan(*six))) == 6
    seven = a_plan(*six, an_objective("Objective 7"))
    assert len(gauges_of(seven)) == 5
    assert "+2 more targets, see the quarter plan" in text_of(seven)


def test_twelve_campaigns_are_all_shown_by_code() -> None:
    plan = a_plan(*(a_campaign(f"N{n:02}", code=f"C{n:02}") for n in range(12)))
    names = [lane.label for lane in timeline_of(plan).lanes]
    assert names == [f"N{n:02}" for n in range(12)]
    assert "see the quarter plan" not in text_of(plan)


def test_of_more_those_that_run_and_cost_most_are_shown() -> None:
    running = CampaignState.RUNNING
    plan = a_plan(
        *(a_campaign(f"Small {n}", code=f"C{n:02}") for n in range(12)),
        a_campaign("Large", code="C20", budget_minor=9_000_00),
        a_campaign("Runs", code="C21", budget_minor=100, state=running),
        a_campaign("Runs, larger", code="C22", budget_minor=200, state=running),
    )
    names = [lane.label for lane in timeline_of(plan).lanes]
    assert len(names) == 12
    assert names[:4] == ["Runs, larger", "Runs", "Large", "Small 0"]
    assert "+3 more, see the quarter plan" in text_of(plan)


def test_a_campaign_is_filled_by_what_is_done_and_marks_its_events() -> None:
    campaign = a_campaign(code="C9", start=date(2026, 7, 6), end=date(2026, 9, 25))
    fair = date(2026, 9, 15)
    plan = a_plan(
        campaign,
        an_activity(campaign_id=campaign.id, start=fair, due=fair),
        an_activity(campaign_id=campaign.id, due=date(2026, 12, 1)),
        an_activity(
            campaign_id=campaign.id, start=date(2026, 8, 3), due=date(2026, 8, 7)
        ),
    )
    (lane,) = timeline_of(plan).lanes
    assert lane.milestones == (fair,)
    # Of three activities none is done, and one was due.
    assert (lane.note, lane.shape) == ("Off track · C9", Shape.OFF_TRACK)
    assert lane.span is not None
    assert lane.span.done == 0


def test_the_money_is_that_of_the_quarter_plan() -> None:
    campaign = a_campaign(budget_minor=1_000_00)
    costs = (
        a_cost(300_00, campaign_id=campaign.id, state=CostState.COMMITTED),
        a_cost(900_50, campaign_id=campaign.id, state=CostState.ACTUAL),
    )
    text = text_of(a_plan(campaign, *costs))
    assert "Joint budget: €1,000\n" in text
    assert "Committed: €300\n" in text
    assert "Spent: €900.50\n" in text
    assert "Available: over by €200.50\n" in text


def test_accounts_are_counted_by_tier() -> None:
    tiers = (1, 2, 2, None)
    accounts = (an_account(f"P{n}", tier=tier) for n, tier in enumerate(tiers))
    lines = [line.split() for line in text_of(a_plan(*accounts)).splitlines()]
    for row in (["Tier", "1", "1"], ["Tier", "2", "2"], ["No", "tier", "1"]):
        assert row in lines
    assert ["All", "4"] in lines


def test_three_people_sign_in_little_room() -> None:
    lines = REPORT.build(a_small_plan(), OPTIONS).blocks[-1]
    assert isinstance(lines, Signatures)
    assert lines.is_small
    assert [each.name for each in lines.signatures] == [
        "Tom Okafor",
        "Priya Nair",
        "Hanna Weiß",
    ]


def test_a_goal_is_cut_by_the_room_its_letters_take() -> None:
    assert shortened("Win  five\nplants", 20) == "Win five plants"
    assert shortened("abcdef", 6) == "abcdef"
    assert shortened("abcdefg", 6) == "abcde…"
    assert shortened("札幌冷凍", 6) == "札幌…"
