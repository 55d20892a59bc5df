"""Rules of single records that only another program can have broken."""

from __future__ import annotations

from collections.abc import Iterator

from planner.checks.problem import Area, Found, Group, Rule, Severity, group
from planner.errors import Invalid
from planner.naming import noun_of, title_of
from planner.plan import Plan
from planner.records import (
    RECORDS,
    Account,
    Activity,
    ActivityAccount,
    Actual,
    BudgetLine,
    BudgetTransfer,
    Campaign,
    CampaignAccount,
    Contact,
    CostEntry,
    Dependency,
    EnteredMetric,
    FitCriterion,
    FitRating,
    Interaction,
    ListEntry,
    Milestone,
    MilestoneRule,
    Objective,
    Person,
    Record,
    Target,
    TargetList,
    TargetRevision,
)
from planner.text import _

_AREAS: tuple[tuple[Area, tuple[type[Record], ...]], ...] = (
    (Area.OBJECTIVES, (Objective,)),
    (Area.TARGETS, (EnteredMetric, Target, TargetRevision, Actual)),
    (Area.CAMPAIGNS, (Campaign, CampaignAccount)),
    (
        Area.ACTIVITIES,
        (Activity, ActivityAccount, Dependency, Milestone, MilestoneRule),
    ),
    (Area.MONEY, (CostEntry, BudgetLine, BudgetTransfer)),
    (
        Area.ACCOUNTS,
        (
            Account,
            Contact,
            TargetList,
            ListEntry,
            FitCriterion,
            FitRating,
            Interaction,
        ),
    ),
    (Area.PEOPLE, (Person,)),
)
_AREA_OF = {kind: area for area, kinds in _AREAS for kind in kinds}
_TOLD = frozenset({(Objective, "value"), (Objective, "is_headline")})
"""Rules (kind, field) that a check of their own tells in better words."""


def broken_rules(plan: Plan) -> Iterator[Group]:
    """Records that break a rule, by area."""
    for area in Area:
        kinds = (kind for kind in RECORDS if _AREA_OF.get(kind, Area.COMPANY) is area)
        found = [each for kind in kinds for each in _broken(plan, kind)]
        yield from group(_rule(area), None, found)


def _rule(area: Area) -> Rule:
    return Rule(
        key="broken-rule",
        area=area,
        severity=Severity.ERROR,
        one="{count} entry breaks a rule",
        many="{count} entries break a rule",
    )


def _broken(plan: Plan, kind: type[Record]) -> Iterator[Found]:
    # with the edits comes what they need, for which the first page would wait
    from planner import edits

    doubles = _doubles(plan, kind)
    for record in plan.all(kind):
        rule = _DOUBLE if record.id in doubles else ""
        try:
            # as if unchanged: doubles are looked for all at once
            edits.check(plan, record, record)
        except Invalid as broken:
            if (kind, broken.field) not in _TOLD:
                rule = rule or str(broken)
        if rule:
            sentence = _("The {noun} “{name}” breaks a rule: {rule}").format(
                noun=noun_of(kind), name=title_of(record), rule=_(rule)
            )
            yield sentence, record


_DOUBLE = "There is one like this already. Change it instead."


def _doubles(plan: Plan, kind: type[Record]) -> frozenset[str]:
    """The ids of the records that are there twice."""
    from planner.edits.checking import KEYS

    names = KEYS.get(kind, ())
    if not names:
        return frozenset()
    alike: dict[tuple[object, ...], list[str]] = {}
    for record in plan.all(kind):
        key = tuple(getattr(record, name) for name in names)
        alike.setdefault(key, []).append(record.id)
    return frozenset(each for ids in alike.values() if len(ids) > 1 for each in ids)
