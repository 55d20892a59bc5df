"""The reverse funnel and the capacity check on paper. Source: paper.md A, page 2."""

from decimal import Decimal

from planner.plan import Plan
from planner.records import Assumption, AssumptionKey, Record, new_id
from planner.reports import report_of
from planner.reports.document import Heading
from planner.reports.plain import as_text
from tests.builders import a_person, a_plan, a_target, an_actual
from tests.planner.reports.report_plans import OPTIONS

EXAMPLE = {
    AssumptionKey.REVENUE_GOAL: 240_000_00,
    AssumptionKey.MEAN_ORDER: 30_000_00,
    AssumptionKey.WIN_RATE: 25,
    AssumptionKey.LEAD_TO_OPPORTUNITY: 20,
    AssumptionKey.COST_PER_LEAD: 55_00,
}


def assumed() -> list[Record]:
    """What K27 assumes."""
    return [
        Assumption(id=new_id(), quarter="2026Q3", key=key, value=Decimal(value))
        for key, value in EXAMPLE.items()
    ]


def lines(plan: Plan) -> list[str]:
    """The text of the report, its runs of spaces as one."""
    document = report_of("quarter-plan").build(plan, OPTIONS)
    return [" ".join(line.split()) for line in as_text(document).splitlines()]


def has(shown: list[str], *words: str) -> bool:
    """Whether one line has all of these words."""
    return any(all(word in line for word in words) for line in shown)


def test_the_chain_is_printed_with_its_assumptions_marked() -> None:
    shown = lines(a_plan(*assumed(), an_actual("wins", 2), an_actual("revenue", 1)))
    assert has(shown, "Revenue goal", "€240,000.00", "Assumed")
    assert has(shown, "Opportunities", "Opportunities won", "25.0 %", "Assumed")
    assert has(shown, "Wins", "From your results, n = 2 · few cases")


def test_the_worked_example_stands_on_paper() -> None:
    sellers = [a_person(name, leads_per_week=5) for name in ("Rosa Lind", "Tom Ash")]
    shown = lines(a_plan(*assumed(), *sellers))
    assert has(shown, "Wins", "8", "Mean order", "€30,000.00")
    assert has(shown, "Leads", "160", "Leads that become opportunities", "20.0 %")
    assert has(shown, "Money for leads", "€8,800.00", "Cost per lead", "€55.00")
    assert has(shown, "€240,000.00 takes 160 leads, which cost €8,800.00.")
    assert has(shown, "160 leads are needed; Sales can take 130 in 13 weeks: 30 too")
    assert has(shown, "Rosa Lind", "5", "13", "65")
    assert has(shown, "Together", "130")


def test_an_empty_plan_asks_for_every_number_by_name() -> None:
    shown = lines(a_plan())
    assert has(shown, "Revenue goal", "Not entered")
    assert has(shown, "Still to be entered: Revenue goal, Mean order")
    assert has(shown, "Nobody of Sales is in the plan in this quarter.")


def test_leads_of_a_target_are_said_to_be_so() -> None:
    seller = a_person(leads_per_week=5)
    shown = lines(a_plan(seller, a_target("leads_received", 60)))
    assert has(shown, "60 leads are needed; Sales can take 65 in 13 weeks: room for 5")
    assert has(shown, "The leads needed are those of the target")


def test_it_stands_after_the_objectives() -> None:
    document = report_of("quarter-plan").build(a_plan(), OPTIONS)
    tops = [
        block.text
        for each in document.blocks
        for block in getattr(each, "blocks", (each,))
        if isinstance(block, Heading) and block.level == 1
    ]
    assert tops[tops.index("Objectives") + 1] == "What the goal takes"
