"""The stage funnel. Rows 000-30, 001-33, 004-02, 004-16 as written."""

from datetime import date
from decimal import Decimal

import pytest

from planner.metrics.catalogue import METRICS
from planner.metrics.figure import Figure
from planner.metrics.focus import Focus
from planner.metrics.outcome import outcome_of
from planner.metrics.stage_words import (
    row_spoken,
    stage_notes,
    stage_rate,
    stage_title,
    stage_value,
)
from planner.metrics.stages import (
    By,
    StageFunnel,
    StageRow,
    passes_whole,
    stage_funnel,
    type_title,
)
from planner.metrics.wording import on_day, rate_words
from planner.plan import Plan
from planner.quarter import Quarter
from planner.records import (
    Activity,
    ActivityState,
    ActivityType,
    Actual,
    Campaign,
    Record,
    ScopeKind,
)
from tests.builders import a_campaign, a_plan, a_target, an_activity, an_actual

QUARTER = Quarter(2026, 3)
AS_OF = date(2026, 8, 14)
DAY = date(2026, 8, 10)
RESULTS = ("leads_received", "opportunities", "wins")


def work(kind: ActivityType, done: int, campaign: Campaign | None = None) -> Activity:
    """An activity that was done on 10 August."""
    return an_activity(
        type=kind,
        campaign_id=None if campaign is None else campaign.id,
        state=ActivityState.DONE,
        done_on=DAY,
        done_quantity=Decimal(done),
    )


def came_of(activity: Activity, *figures: int) -> list[Record]:
    """What came of an activity: leads, opportunities and wins."""
    return [
        an_actual(key, figure, DAY, activity_id=activity.id)
        for key, figure in zip(RESULTS, figures, strict=True)
    ]


def the_example(campaign: Campaign | None = None) -> list[Record]:
    """Calls and a seminar, as row 000-30 has them."""
    phone = work(ActivityType.CALL, 200, campaign)
    seminar = work(ActivityType.SEMINAR, 40, campaign)
    return [phone, seminar, *came_of(phone, 20, 5, 1), *came_of(seminar, 10, 4, 2)]


def figures(row: StageRow) -> list[int | None]:
    """The figures of the stages, all whole ones."""
    return [None if value is None else int(value) for value in row.values]


def rates(row: StageRow) -> list[str]:
    return [rate_words(rate) for rate in row.rates]


def funnel(plan: Plan, by: By) -> StageFunnel:
    return stage_funnel(plan, QUARTER, AS_OF, by)


def test_the_example_by_kind_of_work() -> None:
    found = funnel(a_plan(*the_example()), By.TYPE)
    call, seminar = found.rows
    assert (call.title, figures(call)) == ("Call", [200, 20, 5, 1])
    assert rates(call) == ["10.0 % (20 of 200)", "25.0 % (5 of 20)", "20.0 % (1 of 5)"]
    assert (seminar.title, figures(seminar)) == ("Seminar", [40, 10, 4, 2])
    assert rates(seminar) == [
        "25.0 % (10 of 40)",
        "40.0 % (4 of 10)",
        "50.0 % (2 of 4) · few cases",
    ]


def test_the_whole_divides_sums_by_sums() -> None:
    whole = funnel(a_plan(*the_example()), By.TYPE).whole
    assert figures(whole) == [240, 30, 9, 3]
    assert rates(whole) == ["12.5 % (30 of 240)", "30.0 % (9 of 30)", "33.3 % (3 of 9)"]


def test_a_campaign_has_what_came_of_its_activities() -> None:
    campaign, other = a_campaign("Cold chain"), a_campaign("Fairs")
    plan = a_plan(campaign, other, *the_example(campaign))
    cold, fairs = funnel(plan, By.CAMPAIGN).rows
    if cold.title == "Fairs":
        cold, fairs = fairs, cold
    assert figures(cold) == [240, 30, 9, 3]
    assert figures(fairs) == [None, None, None, None]


def test_a_campaign_without_leads_keeps_its_row() -> None:
    one, two = a_campaign("A", code="C-1"), a_campaign("B", code="C-2")
    of = [
        an_actual(key, value, scope=ScopeKind.CAMPAIGN, campaign_id=campaign.id)
        for campaign, key, value in (
            (one, "leads_received", 10),
            (one, "wins", 2),
            (two, "leads_received", 0),
            (two, "wins", 0),
        )
    ]
    first, second = funnel(a_plan(one, two, *of), By.CAMPAIGN).rows
    assert rate_words(first.conversion) == "20.0 % (2 of 10)"
    assert (second.title, figures(second)[1]) == ("B", 0)
    assert rate_words(second.conversion) == "n/a (0 leads)"


def test_a_step_without_data_is_unmeasured_and_so_are_the_rates_beside_it() -> None:
    steps = ("leads_received", "opportunities", "wins")
    plan = a_plan(
        work(ActivityType.CALL, 200),
        a_target("leads_accepted", 15),
        *(an_actual(key, 10, DAY) for key in steps),
    )
    found = funnel(plan, By.CAMPAIGN)
    assert len(found.stages) == 5
    assert figures(found.whole) == [200, 10, None, 10, 10]
    assert rates(found.whole) == [
        "5.0 % (10 of 200)",
        "n/a (a step is unmeasured)",
        "n/a (a step is unmeasured)",
        "100.0 % (10 of 10)",
    ]


def test_accepting_is_a_step_once_somebody_enters_it() -> None:
    plan = a_plan(an_actual("leads_accepted", 3, DAY))
    assert funnel(plan, By.TYPE).stages[2] == "leads_accepted"
    assert "leads_accepted" not in funnel(a_plan(), By.TYPE).stages


def leads_of(campaign: Campaign, value: int) -> Actual:
    return an_actual(
        "leads_received",
        value,
        DAY,
        scope=ScopeKind.CAMPAIGN,
        campaign_id=campaign.id,
    )


def test_what_belongs_nowhere_has_a_row_so_that_all_add_up() -> None:
    campaign = a_campaign()
    plan = a_plan(campaign, leads_of(campaign, 2), an_actual("leads_received", 9, DAY))
    by_campaign = funnel(plan, By.CAMPAIGN)
    assert [(row.title, figures(row)[1]) for row in by_campaign.rows] == [
        ("Cold chain", 2),
        ("Without a campaign", 7),
    ]
    (unknown,) = funnel(plan, By.TYPE).rows
    assert (unknown.title, figures(unknown)[1]) == ("Kind of work not known", 9)
    assert figures(by_campaign.whole)[1] == 9


def test_a_total_below_its_parts_leaves_no_row_below_zero() -> None:
    campaign = a_campaign()
    plan = a_plan(campaign, leads_of(campaign, 5), an_actual("leads_received", 3, DAY))
    found = funnel(plan, By.CAMPAIGN)
    assert [row.title for row in found.rows] == ["Cold chain"]


def test_the_whole_is_what_the_metrics_say() -> None:
    campaign = a_campaign()
    plan = a_plan(campaign, *the_example(campaign))
    focus = Focus.on_quarter(plan, QUARTER, AS_OF)
    known = {metric.key: metric for metric in METRICS}
    whole = funnel(plan, By.CAMPAIGN).whole
    for key, value in zip(RESULTS, whole.values[1:], strict=True):
        outcome = outcome_of(focus, known[key])
        assert isinstance(outcome, Figure)
        assert outcome.value == value
    calls = outcome_of(focus, known["done:call"])
    assert isinstance(calls, Figure)
    assert calls.value == funnel(plan, By.TYPE).rows[0].values[0] == 200


def test_internal_work_and_what_comes_later_are_left_out() -> None:
    later = date(2026, 8, 15)
    plan = a_plan(
        work(ActivityType.INTERNAL, 9),
        an_activity(
            type=ActivityType.CALL,
            state=ActivityState.DONE,
            done_on=later,
            done_quantity=Decimal(8),
        ),
        an_actual("leads_received", 5, later),
        an_actual("leads_received", 5, date(2026, 6, 30)),
    )
    found = funnel(plan, By.TYPE)
    assert not found.has_work
    assert [row.title for row in found.rows] == ["Call"]


def test_more_than_all_is_told_apart() -> None:
    plan = a_plan(an_actual("leads_received", 4, DAY), an_actual("wins", 6, DAY))
    whole = funnel(plan, By.TYPE).whole
    assert rate_words(whole.conversion) == "150.0 % (6 of 4) · few cases"
    assert passes_whole(whole.conversion)
    assert not passes_whole(whole.rates[0])


def test_a_printed_figure_has_number_n_and_day() -> None:
    plan = a_plan(an_actual("leads_received", 10, DAY), an_actual("wins", 4, DAY))
    found = funnel(plan, By.TYPE)
    words = on_day(rate_words(found.whole.conversion), found.as_of)
    assert words == "40.0 % (4 of 10), as of 14 Aug 2026"


@pytest.mark.parametrize(
    ("stage", "title"),
    [("done", "Work done"), ("leads_received", "Leads received"), ("wins", "Wins")],
)
def test_every_stage_has_a_title(stage: str, title: str) -> None:
    assert stage_title(a_plan(), stage) == title


def test_what_to_mind_stands_under_the_rows() -> None:
    plan = a_plan(an_actual("leads_received", 4, DAY), an_actual("wins", 6, DAY))
    found = funnel(plan, By.TYPE)
    assert list(stage_notes(found)) == [
        "n/a: a step is unmeasured, as nobody has entered a figure for it.",
        "Over 100 %: in these days, more came of earlier work.",
    ]
    whole = funnel(a_plan(*the_example()), By.TYPE)
    assert list(stage_notes(whole)) == []


def test_a_row_reads_as_a_sentence() -> None:
    plan = a_plan(*the_example(), an_actual("wins", 6, DAY))
    found = funnel(plan, By.TYPE)
    call, _seminar, rest = found.rows
    assert row_spoken(plan, found, call) == (
        "Call, Work done 200, Leads received 20, 10.0 % (20 of 200), Opportunities 5, "
        "25.0 % (5 of 20), Wins 1, 20.0 % (1 of 5)"
    )
    assert [stage_value(rest, value) for value in rest.values] == ["–", "–", "–", "3"]
    assert stage_rate(rest.rates[0]) == "n/a"


def test_a_kind_of_work_is_called_by_its_name() -> None:
    assert type_title(ActivityType.JOINT_VISIT) == "Joint visit"
    assert type_title(ActivityType.PR) == "PR"
