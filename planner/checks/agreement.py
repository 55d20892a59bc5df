"""Checks of the objectives of a quarter."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from planner.checks.problem import PlanProblem, error, warning
from planner.naming import title_of
from planner.plan import Plan
from planner.records import Objective
from planner.text import _


def headlines(plan: Plan, as_of: date) -> Iterator[PlanProblem]:
    """Quarters whose objectives have no headline, or two."""
    del as_of
    for quarter in dict.fromkeys(row.quarter for row in plan.all(Objective)):
        objectives = plan.where(Objective, "quarter", quarter)
        leading = [row for row in objectives if row.is_headline]
        if not leading:
            sentence = _("No objective of {quarter} is the headline. Choose one.")
            yield warning(sentence.format(quarter=quarter), objectives[0])
        for second in leading[1:]:
            sentence = _("{quarter} has two headlines: “{first}” and “{second}”.")
            first = title_of(leading[0])
            shown = sentence.format(
                quarter=quarter, first=first, second=title_of(second)
            )
            yield error(shown, second)


def unfinished_objectives(plan: Plan, as_of: date) -> Iterator[PlanProblem]:
    """Objectives without a number, or without an owner on each side."""
    del as_of
    for objective in plan.all(Objective):
        name = title_of(objective)
        if objective.value is None:
            sentence = _("The objective “{name}” has no number.")
            yield warning(sentence.format(name=name), objective)
        if objective.sales_owner_id is None:
            sentence = _("The objective “{name}” has no owner in Sales.")
            yield warning(sentence.format(name=name), objective)
        if objective.marketing_owner_id is None:
            sentence = _("The objective “{name}” has no owner in Marketing.")
            yield warning(sentence.format(name=name), objective)
