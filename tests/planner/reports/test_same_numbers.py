"""The same numbers on screen, on paper and from `quarterdeck metrics`."""

from datetime import date
from fractions import Fraction
from functools import cache

import pytest

from planner.metrics.budget_view import budget_view
from planner.metrics.scorecard import figure, target_rows
from planner.metrics.table import Json, as_json, metric_rows
from planner.overview import cards
from planner.quarter import Quarter
from planner.records import Unit
from planner.reports import Options, report_of
from planner.reports.cells import Cell, Named, Status
from planner.reports.document import Facts, Figures
from planner.reports.wording import available_words, target_status
from planner.target_matrix import matrix
from planner.text import currency_decimals, rounded
from storage.example import example_plan
from tests.planner.reports.reading import blocks_of, table_under

TODAY = date(2026, 8, 14)
PLAN = example_plan(TODAY)
CURRENCY = PLAN.company.currency
QUARTER = Quarter.of(TODAY, PLAN.company.fiscal_year_start)
PACK = report_of("review-pack").build(PLAN, Options(quarter=QUARTER, as_of=TODAY))


@cache
def printed() -> tuple[dict[str, Json], ...]:
    """What `metrics --json` says of the whole plan and of every target."""
    rows = metric_rows(PLAN, QUARTER, TODAY)
    return tuple(as_json(row, CURRENCY) for row in rows)


def shown(value: Json, unit: Json) -> str:
    """A value from the command line as a page or a paper writes it."""
    if value is None:
        return "–"
    exact = Fraction(str(value))
    if unit == Unit.MONEY:
        exact *= 10 ** currency_decimals(CURRENCY)
    if unit == Unit.PERCENT:
        exact *= 100
    return figure(exact, Unit(str(unit)), CURRENCY)


def first_line(cell: Cell) -> str:
    return cell.name if isinstance(cell, Named) else str(cell)


def test_every_target_of_the_example_reads_alike_on_paper_and_from_metrics() -> None:
    rows = {
        row.target.target.id: row
        for row in metric_rows(PLAN, QUARTER, TODAY)
        if row.target is not None
    }
    score = table_under(PACK, "Scorecard").rows
    targets = target_rows(PLAN, QUARTER, TODAY)
    assert len(score) == len(targets) == len(rows) > 10
    for paper, target in zip(score, targets, strict=True):
        metric = as_json(rows[target.target.id], CURRENCY)
        unit = metric["unit"]
        if metric["value"] is not None:
            assert first_line(paper.cells[2]) == shown(metric["value"], unit)
        assert first_line(paper.cells[3]) == shown(metric["target"], unit)
        assert first_line(paper.cells[4]) == shown(metric["expected"], unit)
        status = paper.cells[7]
        assert isinstance(status, Status)
        assert status == target_status(target.pace.status)
        assert metric["status"] == target.pace.status


def test_the_first_cards_of_the_screen_say_what_metrics_says() -> None:
    by_label = {row["label"]: row for row in printed() if row["scope"] == "plan"}
    seen = [card for card in cards(PLAN, QUARTER, TODAY) if card.title in by_label]
    assert seen
    for card in seen:
        row = by_label[card.title]
        # A card has room for whole euros only.
        exact = Fraction(str(row["value"]))
        value = str(rounded(exact, 0)) if row["unit"] == Unit.MONEY else row["value"]
        assert card.figure == shown(value, row["unit"])
        assert card.status == row["status"]


def test_the_page_of_targets_says_what_metrics_says() -> None:
    rows = {
        row.target.target.id: as_json(row, CURRENCY)
        for row in metric_rows(PLAN, QUARTER, TODAY)
        if row.target is not None
    }
    cells = [
        cell
        for row in matrix(PLAN, QUARTER, TODAY).rows
        for cell in row.cells.values()
        if len(cell.targets) == 1
    ]
    assert len(cells) == len(rows)
    for cell in cells:
        metric = rows[cell.targets[0].id]
        assert cell.value == shown(metric["target"], metric["unit"])
        assert cell.status == metric["status"]


@pytest.mark.parametrize(
    ("label", "key"),
    [
        ("By any side (K19)", "list_coverage"),
        ("By both (K19)", "list_coverage_both"),
        ("On target (K20)", "on_target_share"),
    ],
)
def test_whom_the_work_reached_is_one_on_paper_and_from_metrics(
    label: str, key: str
) -> None:
    (row,) = (e for e in printed() if e["key"] == key and e["scope"] == "plan")
    facts = [
        each for e in blocks_of(PACK.blocks) if isinstance(e, Facts) for each in e.facts
    ]
    (fact,) = (each for each in facts if each.label == label)
    assert fact.value.startswith(f"{shown(row['value'], row['unit'])} (")
    if key.startswith("list_coverage"):
        assert f"({row['numerator']} of {row['denominator']})" in fact.value


@pytest.mark.parametrize(
    ("label", "key"),
    [
        ("Joint budget", "budget"),
        ("Forecast", "forecast"),
        ("Available", "available"),
        ("Unallocated", "unallocated"),
    ],
)
def test_the_budget_is_one_on_screen_on_paper_and_from_metrics(
    label: str, key: str
) -> None:
    (row,) = (e for e in printed() if e["key"] == key and e["scope"] == "plan")
    figures = next(e for e in blocks_of(PACK.blocks) if isinstance(e, Figures))
    (paper,) = (each for each in figures.figures if each.label == label)
    whole = budget_view(PLAN, QUARTER, TODAY).whole
    screen = {
        "budget": whole.now_minor,
        "forecast": whole.forecast_minor,
        "available": whole.available_minor,
        "unallocated": whole.unallocated_minor,
    }[key]
    assert paper.value == available_words(screen, CURRENCY, decimals=False)
    assert paper.value == shown(row["value"], row["unit"])
