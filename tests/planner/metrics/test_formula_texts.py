"""Every metric says in words how it is worked out, and why it may have no figure."""

from datetime import date

import pytest

from planner.metrics.catalogue import METRICS, Metric, from_entered
from planner.metrics.figure import Figure, NotAvailable
from planner.metrics.focus import Focus
from planner.metrics.formula_texts import TEXTS, Area
from planner.metrics.outcome import outcome_of
from planner.metrics.results import is_counted
from planner.quarter import Quarter
from planner.records import Side
from tests.builders import a_metric, a_plan

every_metric = pytest.mark.parametrize("metric", METRICS, ids=lambda each: each.key)
DAY = date(2026, 8, 14)


@every_metric
def test_every_metric_has_its_formula_in_words(metric: Metric) -> None:
    assert len(metric.formula.split()) >= 3
    assert not metric.formula.endswith(".")


def test_no_text_is_left_of_a_metric_that_is_gone() -> None:
    assert set(TEXTS) == {each.key for each in METRICS if ":" not in each.key}


@every_metric
def test_the_reason_for_no_figure_is_one_of_those_that_are_listed(
    metric: Metric,
) -> None:
    focus = Focus.on_quarter(a_plan(), Quarter(2026, 3), DAY)
    outcome = outcome_of(focus, metric)
    if isinstance(outcome, NotAvailable):
        assert outcome.reason in metric.definition.reasons
    else:
        assert isinstance(outcome, Figure)
        assert outcome.value == 0


@pytest.mark.parametrize(
    ("key", "code"),
    [
        ("lead_conversion", "K1"),
        ("lead_conversion_period", "K1b"),
        ("cost_per_lead", "K10"),
        ("acquisition_cost", "K12"),
        ("campaign_roi", "K15"),
        ("list_coverage", "K19"),
        ("on_target_share", "K20"),
        ("available", "K21"),
        ("spend", "K21"),
        ("market_share", "K32"),
        ("leads_received", ""),
        ("done:call", ""),
    ],
)
def test_codes_are_those_of_the_formula_page(key: str, code: str) -> None:
    (metric,) = (each for each in METRICS if each.key == key)
    assert metric.code == code


def test_what_is_counted_from_records_has_no_reason_to_be_missing() -> None:
    for metric in METRICS:
        if is_counted(metric.key):
            assert metric.definition.reasons == ()


def test_a_metric_of_the_company_says_that_people_enter_it() -> None:
    metric = from_entered(a_metric("plant_tours", side=Side.SALES))
    assert metric.definition.area is Area.OWN
    assert metric.code == ""
    assert "enter it" in metric.formula
