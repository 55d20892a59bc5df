"""The tables of the example company, which ship with the program."""

from __future__ import annotations

import csv
from datetime import date

import resources
from planner import example
from planner.example import IN_ORDER, Table
from planner.plan import Plan


def example_plan(today: date) -> Plan:
    """The example company's plan, in the middle of the quarter that holds `today`."""
    names = (*IN_ORDER, "standings", "first-plans")
    return example.example_plan({name: _table(name) for name in names}, today)


def _table(name: str) -> Table:
    path = resources.path(f"examples/{name}.csv")
    with path.open(encoding="utf-8", newline="") as file:
        header, *rows = csv.reader(file, strict=True)
    return Table(tuple(header), tuple(tuple(row) for row in rows))
