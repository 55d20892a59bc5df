"""The reverse funnel of a plan, and its capacity. Source: metrics, K27 and K28."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from planner.capacity import capacity_of, sellers
from planner.goal import Chain, Origin, chain_of, goal_of
from planner.goal_words import (
    assumed_beside,
    basis_words,
    capacity_line,
    missing_line,
    needed_line,
    origin_words,
    result_line,
    share_line,
    steps_of,
)
from planner.metrics.funnel import ReverseFunnel
from planner.plan import Plan
from planner.quarter import Quarter
from planner.records import (
    Actual,
    Assumption,
    AssumptionKey,
    CostState,
    Person,
    Record,
    ScopeKind,
    Side,
    TargetRevision,
    new_id,
)
from tests.builders import (
    a_campaign,
    a_cost,
    a_person,
    a_plan,
    a_target,
    an_actual,
    an_objective,
)

QUARTER = Quarter(2026, 3)
AS_OF = date(2026, 8, 14)
EXAMPLE = {
    AssumptionKey.REVENUE_GOAL: 240_000_00,
    AssumptionKey.MEAN_ORDER: 30_000_00,
    AssumptionKey.WIN_RATE: 25,
    AssumptionKey.LEAD_TO_OPPORTUNITY: 20,
    AssumptionKey.COST_PER_LEAD: 55_00,
}


def assumed(**others: int | None) -> list[Assumption]:
    """What K27 assumes; by the key's name with another value, or None without it."""
    values = {
        key: others.get(key.name.lower(), value) for key, value in EXAMPLE.items()
    }
    return [
        Assumption(id=new_id(), quarter="2026Q3", key=key, value=Decimal(value))
        for key, value in values.items()
        if value is not None
    ]


def chain(*records: Record) -> Chain:
    return chain_of(a_plan(*records), QUARTER, AS_OF)


def steps(funnel: ReverseFunnel) -> tuple[int | None, ...]:
    return funnel.wins, funnel.opportunities, funnel.leads, funnel.budget_minor


def two_sellers(per_week: int | None = 5) -> list[Person]:
    return [
        a_person(name, leads_per_week=per_week) for name in ("Rosa Lind", "Tom Ashdown")
    ]


def line(plan: Plan) -> str:
    found = chain_of(plan, QUARTER, AS_OF)
    return capacity_line(capacity_of(plan, QUARTER, AS_OF, found))


def test_the_examples_of_the_reverse_funnel() -> None:
    assert steps(chain(*assumed()).funnel) == (8, 32, 160, 8_800_00)
    found = chain(*assumed(revenue_goal=250_000_00))
    assert steps(found.funnel) == (9, 36, 180, 9_900_00)
    assert found.assumed == tuple(AssumptionKey)
    assert found.missing == ()


def test_the_target_in_force_is_the_goal() -> None:
    target = a_target("revenue", 240_000_00)
    headline = an_objective(metric="revenue", value=Decimal(99), is_headline=True)
    goal = goal_of(a_plan(target, headline, *assumed()), QUARTER, AS_OF)
    assert goal.value == 240_000_00
    assert goal.origin is Origin.TARGET
    assert goal.is_own


def test_a_revised_target_is_the_goal_from_its_day_on() -> None:
    target = a_target("revenue", 240_000_00)
    revision = TargetRevision(
        id=new_id(),
        target_id=target.id,
        effective_from=date(2026, 8, 3),
        value=Decimal(250_000_00),
        reason="A large order came early",
    )
    plan = a_plan(target, revision)
    assert goal_of(plan, QUARTER, date(2026, 7, 31)).value == 240_000_00
    assert goal_of(plan, QUARTER, AS_OF).value == 250_000_00


def test_a_withdrawn_target_is_no_goal_any_more() -> None:
    target = a_target("revenue", 240_000_00)
    withdrawn = TargetRevision(
        id=new_id(),
        target_id=target.id,
        effective_from=date(2026, 8, 3),
        reason="The market closed",
    )
    goal = goal_of(a_plan(target, withdrawn), QUARTER, AS_OF)
    assert goal.origin is Origin.MISSING


def test_a_target_for_a_part_is_not_the_goal() -> None:
    target = a_target("revenue", 240_000_00, scope=ScopeKind.SIDE, scope_value="sales")
    assert goal_of(a_plan(target), QUARTER, AS_OF).value is None


def test_the_target_of_the_whole_quarter_comes_before_one_of_a_month() -> None:
    july = a_target("revenue", 1_00, window_end=date(2026, 7, 31))
    whole = a_target("revenue", 2_00)
    assert goal_of(a_plan(july, whole), QUARTER, AS_OF).value == 2_00


@pytest.mark.parametrize("unit", [None, "EUR", "€", "eur"])
def test_the_headline_s_revenue_is_the_goal_without_a_target(unit: str | None) -> None:
    headline = an_objective(
        metric="revenue", value=Decimal("240000.50"), unit=unit, is_headline=True
    )
    goal = goal_of(a_plan(headline, *assumed()), QUARTER, AS_OF)
    assert goal.value == 240_000_50
    assert goal.origin is Origin.OBJECTIVE


@pytest.mark.parametrize(
    ("unit", "is_headline", "metric"),
    [("million", True, "revenue"), (None, False, "revenue"), (None, True, "wins")],
)
def test_any_other_objective_is_not_the_goal(
    unit: str | None, is_headline: bool, metric: str
) -> None:
    objective = an_objective(
        value=Decimal(2), unit=unit, is_headline=is_headline, metric=metric
    )
    goal = goal_of(a_plan(objective, *assumed()), QUARTER, AS_OF)
    assert goal.value == 240_000_00
    assert goal.origin is Origin.ASSUMED


def results() -> list[Record]:
    """40 leads, 10 opportunities and 5 wins for 100,000, and 2,000 spent on it."""
    campaign = a_campaign()

    def an_actual_of_it(metric: str, value: int) -> Actual:
        return an_actual(
            metric, value, scope=ScopeKind.CAMPAIGN, campaign_id=campaign.id
        )

    return [
        campaign,
        an_actual_of_it("leads_received", 40),
        an_actual_of_it("opportunities", 10),
        an_actual_of_it("wins", 5),
        an_actual_of_it("revenue", 100_000_00),
        a_cost(2_000_00, state=CostState.ACTUAL, campaign_id=campaign.id),
    ]


def test_the_plan_s_own_results_come_before_what_is_assumed() -> None:
    found = chain(*results(), *assumed())
    assert [rate.value for rate in found.rates] == [
        20_000_00,  # 100,000 / 5
        Fraction(1, 2),  # 5 of 10
        Fraction(1, 4),  # 10 of 40
        50_00,  # 2,000 / 40
    ]
    assert [rate.n for rate in found.rates] == [5, 10, 40, 40]
    assert {rate.origin for rate in found.rates} == {Origin.RESULTS}
    # 240,000 / 20,000 = 12 wins, 24 opportunities, 96 leads, 4,800 euros
    assert steps(found.funnel) == (12, 24, 96, 4_800_00)
    assert found.assumed == (AssumptionKey.REVENUE_GOAL,)


def test_a_result_of_zero_or_above_all_is_no_rate_to_plan_with() -> None:
    found = chain(
        an_actual("opportunities", 0),
        an_actual("wins", 3),
        an_actual("leads_received", 4),
        *assumed(),
    )
    assert [rate.origin for rate in found.rates] == [Origin.ASSUMED] * 4
    more = chain(an_actual("opportunities", 2), an_actual("wins", 3), *assumed())
    assert more.rates[1].value == Fraction(1, 4)


def test_results_after_the_day_are_not_known_yet() -> None:
    later = an_actual("wins", 5, date(2026, 8, 15))
    found = chain(later, an_actual("opportunities", 10), *assumed())
    assert found.rates[1].origin is Origin.ASSUMED


def test_what_is_missing_is_asked_for_by_name() -> None:
    found = chain(*assumed(win_rate=None, cost_per_lead=None))
    assert found.missing == (AssumptionKey.WIN_RATE, AssumptionKey.COST_PER_LEAD)
    assert steps(found.funnel) == (8, None, None, None)
    assert missing_line(found) == (
        "Still to be entered: Opportunities won, Cost per lead."
    )
    assert result_line(found, "EUR") == ""


def test_nothing_at_all_is_all_asked_for() -> None:
    found = chain()
    assert found.missing == tuple(AssumptionKey)
    assert steps(found.funnel) == (None, None, None, None)
    assert [step.value for step in steps_of(found, "EUR")] == ["–"] * 5


def test_an_assumption_holds_for_its_own_quarter() -> None:
    plan = a_plan(*assumed())
    assert chain_of(plan, Quarter(2026, 4), AS_OF).missing == tuple(AssumptionKey)


def test_the_chain_reads_as_a_sentence_and_as_steps() -> None:
    found = chain(*assumed())
    assert result_line(found, "EUR") == (
        "€240,000.00 takes 160 leads, which cost €8,800.00."
    )
    assert [(step.title, step.value) for step in steps_of(found, "EUR")] == [
        ("Revenue goal", "€240,000.00"),
        ("Wins", "8"),
        ("Opportunities", "32"),
        ("Leads", "160"),
        ("Money for leads", "€8,800.00"),
    ]


def test_every_number_says_where_it_comes_from() -> None:
    found = chain(*results(), *assumed(revenue_goal=None))
    assert [origin_words(each) for each in found.bases] == [
        "not entered",
        "from your results, n = 5",
        "from your results, n = 10",
        "from your results, n = 40",
        "from your results, n = 40",
    ]
    few = chain(an_actual("wins", 1), an_actual("opportunities", 4))
    assert origin_words(few.rates[1]) == "from your results, n = 4 · few cases"
    assert origin_words(chain(*assumed()).goal) == "assumed"
    assert origin_words(chain(a_target("revenue", 1)).goal) == "target of this quarter"
    headline = an_objective(metric="revenue", value=Decimal(9), is_headline=True)
    assert origin_words(chain(headline).goal) == "headline objective"


def test_what_was_assumed_stays_to_be_seen_beside_a_result() -> None:
    plan = a_plan(*results(), *assumed())
    order, win, _lead, _cost = chain_of(plan, QUARTER, AS_OF).rates
    assert assumed_beside(plan, order) == "You assumed €30,000.00."
    assert assumed_beside(plan, win) == "You assumed 25 %."
    bare = a_plan(*assumed())
    assert assumed_beside(bare, chain_of(bare, QUARTER, AS_OF).rates[1]) == ""


def test_the_example_of_capacity() -> None:
    plan = a_plan(*assumed(), *two_sellers())
    found = chain_of(plan, QUARTER, AS_OF)
    check = capacity_of(plan, QUARTER, AS_OF, found)
    assert capacity_line(check) == (
        "160 leads are needed; Sales can take 130 in 13 weeks: 30 too many."
    )
    assert share_line(check) == "That is 81.3 % of the leads (130 of 160)."
    assert needed_line(check) == ""


@pytest.mark.parametrize(
    ("goal", "sentence"),
    [
        # 30,000 is one win, 4 opportunities, 20 leads; 195,000 is 7, 28, 140.
        (
            30_000_00,
            "20 leads are needed; Sales can take 130 in 13 weeks: room for 110 more.",
        ),
        (
            195_000_00,
            "140 leads are needed; Sales can take 130 in 13 weeks: 10 too many.",
        ),
    ],
)
def test_capacity_says_what_is_left_or_over(goal: int, sentence: str) -> None:
    assert line(a_plan(*assumed(revenue_goal=goal), *two_sellers())) == sentence


def test_just_enough_is_neither() -> None:
    # 12 leads a week for 13 weeks are 156; a target of 156 leads.
    plan = a_plan(a_target("leads_received", 156), *two_sellers(6))
    assert (
        line(plan) == "156 leads are needed; Sales can take just as many in 13 weeks."
    )


def test_without_a_chain_the_target_for_leads_is_what_is_needed() -> None:
    plan = a_plan(
        a_target("leads_received", 500),
        a_target("leads_handed_over", 120),
        *two_sellers(),
    )
    check = capacity_of(plan, QUARTER, AS_OF, chain_of(plan, QUARTER, AS_OF))
    assert (check.needed, check.is_target) == (120, True)
    assert needed_line(check) == (
        "The leads needed are those of the target, as the chain has no end yet."
    )


def test_capacity_that_nobody_entered_is_asked_for() -> None:
    plan = a_plan(*assumed(), *two_sellers(None))
    assert line(plan) == "How many leads a week Sales can take is not entered yet."
    check = capacity_of(plan, QUARTER, AS_OF, chain_of(plan, QUARTER, AS_OF))
    assert share_line(check) == ""


def test_leads_that_are_not_known_are_said_to_be_so() -> None:
    assert line(a_plan(*two_sellers())) == (
        "Sales can take 130 in 13 weeks. How many leads are needed is not known yet."
    )


def test_only_sellers_who_are_there_count_and_only_their_weeks() -> None:
    plan = a_plan(
        a_person("Early", active_to=date(2026, 6, 30), leads_per_week=9),
        a_person("Leaves", active_to=date(2026, 7, 28), leads_per_week=5),
        a_person("Comes", active_from=date(2026, 9, 10), leads_per_week=5),
        a_person("Late", active_from=date(2026, 10, 1), leads_per_week=9),
        a_person("Mark", side=Side.MARKETING, leads_per_week=9),
    )
    found = list(sellers(plan, date(2026, 7, 1), date(2026, 9, 30)))
    # 1 to 28 July are 4 weeks; 10 to 30 September are 21 days.
    assert [(each.person.name, each.weeks, each.leads) for each in found] == [
        ("Leaves", 4, 20),
        ("Comes", 3, 15),
    ]


def test_a_seller_without_a_number_has_no_sum() -> None:
    (seller,) = sellers(a_plan(a_person()), date(2026, 7, 1), date(2026, 9, 30))
    assert seller.leads is None


def test_a_number_of_the_chain_has_its_unit() -> None:
    order, win, _lead, _cost = chain(*assumed()).rates
    assert basis_words(order, "EUR") == "€30,000.00"
    assert basis_words(win, "EUR") == "25.0 %"
