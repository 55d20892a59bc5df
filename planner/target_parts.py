"""What the targets of the parts of a plan come to, beside that of the whole."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from fractions import Fraction

from planner.metrics.revision import value_on
from planner.metrics.scorecard import TargetRow, figure
from planner.plan import Plan
from planner.records import MetricKind, Person, ScopeKind, Target
from planner.text import _

Parts = tuple[Target, ...]


def parts_line(plan: Plan, row: TargetRow, as_of: date) -> str:
    """What the targets of the parts come to, where that is not the whole; else "".

    A side is the sum of its people, the plan of both its sides or of its campaigns.
    Only what adds up over time adds up over parts.
    """
    if row.metric.kind is not MetricKind.FLOW:
        return ""
    sentences = {
        ScopeKind.PERSON: _("Its people have {sum} of {whole}."),
        ScopeKind.SIDE: _("Both sides have {sum} of {whole}."),
        ScopeKind.CAMPAIGN: _("The campaigns have {sum} of {whole}."),
    }

    def shown(value: Fraction) -> str:
        return figure(value, row.metric.unit, plan.company.currency)

    found = []
    for kind, parts in _parts(plan, row.target):
        values = (value_on(plan, each, as_of) or Decimal(0) for each in parts)
        together = Fraction(sum(values, Decimal(0)))
        if together != row.pace.value:
            words = {"sum": shown(together), "whole": shown(row.pace.value)}
            found.append(sentences[kind].format(**words))
    return " ".join(found)


def _parts(plan: Plan, whole: Target) -> Iterator[tuple[ScopeKind, Parts]]:
    """The targets of each kind of part that makes a target up, where all are there."""
    others = tuple(
        each
        for each in plan.where(Target, "quarter", whole.quarter)
        if each.metric == whole.metric and each.id != whole.id
    )
    if whole.scope is ScopeKind.SIDE:
        people = {
            each.id for each in plan.all(Person) if each.side == whole.scope_value
        }
        found = tuple(each for each in others if each.person_id in people)
        if found:
            yield ScopeKind.PERSON, found
    if whole.scope is ScopeKind.PLAN:
        sides = tuple(each for each in others if each.scope is ScopeKind.SIDE)
        # One side's target alone says nothing about the whole.
        if len({each.scope_value for each in sides}) > 1:
            yield ScopeKind.SIDE, sides
        campaigns = tuple(each for each in others if each.scope is ScopeKind.CAMPAIGN)
        if campaigns:
            yield ScopeKind.CAMPAIGN, campaigns
