"""The money and the targets of the joint plan: by side, strategy and campaign."""

from decimal import Decimal

from planner.records import (
    BudgetLine,
    BudgetTransfer,
    ScopeKind,
    Side,
    Strategy,
    new_id,
)
from planner.reports import report_of
from planner.reports.cells import Named
from planner.reports.document import Table
from planner.reports.plain import as_text
from tests.builders import a_campaign, a_cost, a_person, a_plan, a_target
from tests.planner.reports.reading import table_under
from tests.planner.reports.report_plans import AS_OF, OPTIONS

REPORT = report_of("quarter-plan")


def amounts_of(table: Table) -> list[Decimal]:
    """The budgets of a table, the total last, as they stand in the text."""
    cells = (row.cells[1] for row in table.rows)
    texts = (each.name if isinstance(each, Named) else str(each) for each in cells)
    return [Decimal(text.strip("€").replace(",", "")) for text in texts]


def test_the_budgets_of_the_campaigns_add_up_to_the_stored_total_to_the_cent() -> None:
    # Source: 000-20. A third of 20,000.00, twice, and what is left of it.
    parts = (6_666_67, 6_666_67, 6_666_66)
    campaigns = [a_campaign(code=f"C{n}", budget_minor=n) for n in parts]
    table = table_under(REPORT.build(a_plan(*campaigns), OPTIONS), "Budget")
    *printed, total = amounts_of(table)
    assert sum(printed) == total == Decimal("20000.00")


def test_moved_money_changes_the_parts_and_never_the_whole() -> None:
    first = a_campaign("First", code="C1", budget_minor=12_000_00)
    second = a_campaign("Second", code="C2", budget_minor=6_500_00)
    helen = a_person("Helen", Side.LEADERSHIP)
    move = BudgetTransfer(
        id=new_id(),
        number="T1",
        quarter="2026Q3",
        date=AS_OF,
        from_campaign_id=first.id,
        to_campaign_id=second.id,
        amount_minor=1_000_00,
        reason="More letters",
        approver_id=helen.id,
    )
    lines = [
        BudgetLine(id=new_id(), quarter="2026Q3", side=side, amount_minor=10_000_00)
        for side in (Side.SALES, Side.MARKETING)
    ]
    document = REPORT.build(a_plan(first, second, helen, move, *lines), OPTIONS)
    table = table_under(document, "Budget")
    # 11,000 and 7,500, 1,500 not given yet, of the 20,000 that both sides bring in.
    assert amounts_of(table) == [11_000, 7_500, 1_500, 20_000]
    assert table.rows[2].cells[0] == "Not given to a campaign yet"
    assert "Budget          €11,000.00" in as_text(document)
    (moved,) = table_under(document, "Money that was moved").rows
    assert moved.cells == (
        "T1",
        "14 Aug",
        "First",
        "Second",
        "€1,000.00",
        Named("More letters", "Helen"),
    )


def test_budgets_by_strategy_are_those_of_their_campaigns() -> None:
    campaigns = [
        a_campaign(code="C1", strategy=Strategy.ACQUIRE, budget_minor=5_000_00),
        a_campaign(code="C2", strategy=Strategy.ACQUIRE, budget_minor=2_500_50),
        a_campaign(code="C3", strategy=Strategy.RETAIN, budget_minor=1_000_00),
        a_campaign(code="C4"),
    ]
    table = table_under(REPORT.build(a_plan(*campaigns), OPTIONS), "By strategy")
    assert [row.cells[:2] for row in table.rows] == [
        ("Acquire", "€7,500.50"),
        ("Retain", "€1,000"),
        ("No strategy", "–"),
        ("Total", "€8,500.50"),
    ]


def test_the_matrix_shows_what_each_side_puts_in_and_gets_out() -> None:
    plan = a_plan(
        a_target("done:call", 160, scope=ScopeKind.SIDE, scope_value=Side.SALES),
        a_target("leads_received", 80),
        a_target("revenue", 640_000_00),
        a_target("spend", 53_500_00),
    )
    table = table_under(REPORT.build(plan, OPTIONS), "What goes in, what comes out")
    assert [row.cells for row in table.rows] == [
        (
            "Input: work put in",
            "Calls done: 160 (Sales)",
            "no target",
            "Spend: €53,500",
        ),
        ("Output: what comes of it", "no target", "Leads received: 80", "no target"),
        ("Result: what it brings", "Revenue won: €640,000", "no target", "no target"),
    ]


def test_costs_of_a_campaign_that_was_put_away_are_listed_and_in_the_sum() -> None:
    gone = a_campaign("Gone", is_archived=True)
    cost = a_cost(700_00, campaign_id=gone.id, reference="K7")
    text = as_text(REPORT.build(a_plan(gone, cost), OPTIONS))
    (entry,) = [line for line in text.splitlines() if line.startswith("K7 ")]
    assert "€700" in entry
    (total, *_others) = [line for line in text.splitlines() if line[:6] == "Total "]
    assert "€700" in total
