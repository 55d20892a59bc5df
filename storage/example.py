"""The tables of the example company, which ship with the program."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from datetime import date

import resources
from planner import example
from planner.example import IN_ORDER, Table
from planner.plan import Plan


def example_plan(
    today: date,
    *,
    currency: str = example.CURRENCY,
    fiscal_year_start: int | None = None,
) -> Plan:
    """The example company's plan, in the middle of the quarter that holds `today`.

    `fiscal_year_start`: a month, 1 to 12; None: the one that makes it the middle.
    Raises Invalid if there is no such currency.
    """
    names = (*IN_ORDER, "standings", "first-plans")
    tables = {name: _table(name) for name in names}
    return example.example_plan(
        tables, today, currency=currency, first_month=fiscal_year_start
    )


def example_for(options: Mapping[str, str | int | None], today: date) -> Plan:
    """The example company in the currency and the fiscal year that were asked for.

    `options`: "currency" and "fiscal_year_start", None where nothing was said.
    """
    start = options["fiscal_year_start"]
    return example_plan(
        today,
        currency=str(options["currency"] or example.CURRENCY).upper(),
        fiscal_year_start=None if start is None else int(start),
    )


def _table(name: str) -> Table:
    path = resources.path(f"examples/{name}.csv")
    with path.open(encoding="utf-8", newline="") as file:
        header, *rows = csv.reader(file, strict=True)
    return Table(tuple(header), tuple(tuple(row) for row in rows))
