"""What the tests of the plan file do again and again."""

from __future__ import annotations

from planner.change import Change, added
from planner.plan import Plan
from planner.records import Record
from storage.plan_file import PlanFile


def add(*records: Record) -> Change:
    return Change("Add", added(*records))


def read_again(file: PlanFile) -> Plan:
    with PlanFile.open(file.path, read_only=True) as other:
        return other.plan
