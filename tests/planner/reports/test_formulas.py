"""The formula page has an entry for every metric, grouped by what it is about."""

from collections.abc import Callable

import pytest

from planner.metrics.catalogue import METRICS
from planner.records import Direction, Side
from planner.reports import report_of
from planner.reports.plain import as_text
from tests.builders import a_metric, a_plan
from tests.planner.reports.report_plans import OPTIONS, a_small_plan

REPORT = report_of("formulas")


def test_the_formula_page_reads_as_agreed(golden: Callable[[str, str], None]) -> None:
    golden("formulas.txt", as_text(REPORT.build(a_small_plan(), OPTIONS)))


def test_every_metric_has_an_entry_by_its_key() -> None:
    text = as_text(REPORT.build(a_plan(), OPTIONS))
    for metric in METRICS:
        assert f"({metric.key})" in text


@pytest.mark.parametrize(
    "words",
    [
        "K10   Cost per lead (cost_per_lead) ",
        "Actual cost of the campaigns in the days ÷ leads received from them (Worked",
        "n/a: no leads are entered yet; 0 leads; no cost is tied to a campaign",
        "Ratio, money (less is better, Marketing)",
        "The company has no metric of its own yet.",
    ],
)
def test_an_entry_says_what_it_is_how_it_is_reckoned_and_when_not(words: str) -> None:
    text = as_text(REPORT.build(a_plan(), OPTIONS))
    assert words in text


def test_the_metrics_of_the_company_are_listed_last() -> None:
    own = a_metric("plant_tours", side=Side.SALES, direction=Direction.DOWN)
    text = as_text(REPORT.build(a_plan(own), OPTIONS))
    assert text.index("Work done") < text.index("Plant Tours (plant_tours)")
    assert "has no metric of its own" not in text
