"""A metric is counted or entered, and never both."""

from datetime import date

import pytest

from planner.metrics.catalogue import METRICS
from planner.metrics.figure import Figure, NotAvailable
from planner.metrics.focus import Focus
from planner.metrics.outcome import outcome_of
from planner.metrics.source import Source, source_of
from planner.quarter import Quarter
from planner.records import ActivityState, ActivityType, CostState
from tests.builders import a_cost, a_plan, an_activity, an_actual

QUARTER = Quarter(2026, 3)
AS_OF = date(2026, 8, 14)
BY_KEY = {metric.key: metric for metric in METRICS}


@pytest.mark.parametrize(
    ("key", "source"),
    [
        ("spend", Source.COUNTED),
        ("done:call", Source.COUNTED),
        ("list_coverage", Source.COUNTED),
        ("forecast", Source.COUNTED),
        ("leads_received", Source.ENTERED),
        ("leads_accepted", Source.ENTERED),
        ("opportunities", Source.ENTERED),
        ("wins", Source.ENTERED),
        ("revenue", Source.ENTERED),
        ("complaints", Source.ENTERED),
    ],
)
def test_records_are_counted_and_the_rest_is_entered(key: str, source: Source) -> None:
    assert source_of(a_plan(), QUARTER, key) is source


@pytest.mark.parametrize("key", ["spend", "forecast", "done:call"])
def test_what_is_entered_is_never_added_to_what_is_counted(key: str) -> None:
    call = an_activity(
        type=ActivityType.CALL,
        state=ActivityState.DONE,
        done_on=AS_OF,
        done_quantity=50,
    )
    cost = a_cost(50, AS_OF, state=CostState.ACTUAL)
    plan = a_plan(call, cost, an_actual(key, 999, AS_OF))
    outcome = outcome_of(Focus.on_quarter(plan, QUARTER, AS_OF), BY_KEY[key])
    assert isinstance(outcome, Figure)
    assert outcome.value == 50


def test_counted_without_a_record_is_zero_and_entered_is_not_known() -> None:
    focus = Focus.on_quarter(a_plan(), QUARTER, AS_OF)
    counted = outcome_of(focus, BY_KEY["spend"])
    assert isinstance(counted, Figure)
    assert counted.value == 0
    assert isinstance(outcome_of(focus, BY_KEY["wins"]), NotAvailable)
