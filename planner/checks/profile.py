"""Checks of the profile: whether its weights make a whole."""

from __future__ import annotations

from collections.abc import Iterator

from planner.checks.problem import Area, Group, Rule, Severity, group
from planner.metrics.fit import WHOLE_WEIGHT, profile_of, weight_of
from planner.plan import Plan
from planner.records import FitCriterion
from planner.text import _

WEIGHTS = Rule(
    key="profile-weights",
    area=Area.ACCOUNTS,
    severity=Severity.WARNING,
    one="The weights of the profile do not add up to 100 %",
    many="The weights of the profile do not add up to 100 %",
)


def unfinished_profile(plan: Plan) -> Iterator[Group]:
    """A profile of which the weights are not 100 % together. Source: K25."""
    criteria = profile_of(plan)
    total = weight_of(criteria)
    if not criteria or total == WHOLE_WEIGHT:
        return
    sentence = _("The weights of the profile add up to {total} %, not to 100 %.")
    yield from group(WEIGHTS, None, [(sentence.format(total=total), FitCriterion)])
