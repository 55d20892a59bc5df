"""Checks of targets: there at all, owned, of a metric that exists, with a figure."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from planner.checks.part import Part
from planner.checks.problem import Area, Found, Group, Rule, Severity, group
from planner.metrics.catalogue import Metric, metric_of
from planner.metrics.levels import Level, level_of, sides_without_input
from planner.metrics.pace import Status, window_of
from planner.metrics.scorecard import scope_label, target_row
from planner.metrics.source import Source, source_of
from planner.records import ScopeKind, Target
from planner.text import _, word

FIRST_FIGURE_DAYS = 7
"""From here on, in calendar days, a figure is missed where no interval is chosen."""


def _rule(key: str, severity: Severity, one: str, many: str) -> Rule:
    return Rule(key=key, area=Area.TARGETS, severity=severity, one=one, many=many)


NO_TARGETS = _rule(
    "quarter-without-targets",
    Severity.WARNING,
    "{count} quarter has no targets",
    "{count} quarters have no targets",
)
NO_METRIC = _rule(
    "target-without-metric",
    Severity.ERROR,
    "{count} target is for something that is no metric",
    "{count} targets are for something that is no metric",
)
NO_OWNER = _rule(
    "target-without-owner",
    Severity.ERROR,
    "{count} of {total} targets has no owner",
    "{count} of {total} targets have no owner",
)
ONE_OWNER = _rule(
    "result-target-with-one-owner",
    Severity.WARNING,
    "{count} result target has an owner on one side only",
    "{count} result targets have an owner on one side only",
)
NO_INPUT = _rule(
    "side-without-input-target",
    Severity.WARNING,
    "{count} side has no input target",
    "{count} sides have no input target",
)
NO_FIGURE = _rule(
    "target-without-figure",
    Severity.WARNING,
    "{count} target has no figure",
    "{count} targets have no figure",
)


def quarters_without_targets(part: Part) -> Iterator[Group]:
    """A quarter that is planned, but for which nobody said what it should bring."""
    if part.quarter is None or part.targets or not part.is_planned:
        return
    sentence = _("{quarter} has no targets.").format(quarter=part.label)
    yield from group(NO_TARGETS, part.quarter, [(sentence, Target)])


def targets_without_metric(part: Part) -> Iterator[Group]:
    """Targets whose metric is not there, or not any more."""
    sentence = _("A target of {quarter} is for “{key}”, which is no metric.")
    found = [
        (sentence.format(quarter=part.label, key=each.metric), each)
        for each in part.targets
        if metric_of(part.plan, each.metric) is None
    ]
    yield from group(NO_METRIC, part.quarter, found)


def targets_without_owner(part: Part) -> Iterator[Group]:
    """Targets that nobody owns. Source: 000-10."""
    plain = _("The target “{label}” of {quarter} has no owner.")
    scoped = _("The target “{label}” of {quarter} for “{scope}” has no owner.")
    found = [
        (_named(part, target, metric, plain, scoped), target)
        for target, metric in _known(part)
        if target.sales_owner_id is None and target.marketing_owner_id is None
    ]
    yield from group(NO_OWNER, part.quarter, found, total=len(part.targets))


def result_targets_with_one_owner(part: Part) -> Iterator[Group]:
    """Result targets that one side answers for alone. Source: 001-07."""
    found: list[Found] = []
    for target, metric in _known(part):
        has_sales = target.sales_owner_id is not None
        has_marketing = target.marketing_owner_id is not None
        if level_of(metric.key) is not Level.RESULT or has_sales == has_marketing:
            continue
        if has_sales:
            plain = _("The target “{label}” of {quarter} has no owner in Marketing.")
            scoped = _(
                "The target “{label}” of {quarter} for “{scope}” has no owner in "
                "Marketing."
            )
        else:
            plain = _("The target “{label}” of {quarter} has no owner in Sales.")
            scoped = _(
                "The target “{label}” of {quarter} for “{scope}” has no owner in Sales."
            )
        found.append((_named(part, target, metric, plain, scoped), target))
    yield from group(ONE_OWNER, part.quarter, found)


def sides_lacking_input(part: Part) -> Iterator[Group]:
    """Sides with targets for what comes out, but none for what goes in: 000-28."""
    if part.quarter is None:
        return
    sentence = _("No input target for {side} in {quarter}.")
    found = [
        (sentence.format(side=word(side), quarter=part.label), Target)
        for side in sides_without_input(part.plan, part.quarter)
    ]
    yield from group(NO_INPUT, part.quarter, found)


def targets_without_figure(part: Part) -> Iterator[Group]:
    """Targets of entered metrics for which the figure is due, and is not there."""
    if part.quarter is None:
        return
    patience = timedelta(days=part.plan.company.check_days or FIRST_FIGURE_DAYS)
    plain = _("The target “{label}” of {quarter} has no figure.")
    scoped = _("The target “{label}” of {quarter} for “{scope}” has no figure.")
    found: list[Found] = []
    for target, metric in _known(part):
        if source_of(part.plan, part.quarter, metric.key) is Source.COUNTED:
            continue
        window = window_of(target, part.calendar, part.first_month)
        if part.as_of < window.start + patience:
            continue
        row = target_row(part.plan, target, part.as_of)
        if row is not None and row.pace.status is Status.NO_FIGURE:
            found.append((_named(part, target, metric, plain, scoped), target))
    yield from group(NO_FIGURE, part.quarter, found)


def _known(part: Part) -> Iterator[tuple[Target, Metric]]:
    """The targets whose metric is there, each with it."""
    for target in part.targets:
        metric = metric_of(part.plan, target.metric)
        if metric is not None:
            yield target, metric


def _named(part: Part, target: Target, metric: Metric, plain: str, scoped: str) -> str:
    """The sentence for the whole plan, or the one that names the scope."""
    sentence = plain if target.scope is ScopeKind.PLAN else scoped
    return sentence.format(
        label=_(metric.label),
        quarter=part.label,
        scope=scope_label(part.plan, target),
    )
