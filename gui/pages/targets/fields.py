"""The fields of a target and of an objective in the inspector."""

from __future__ import annotations

from collections.abc import Callable

from gui.forms import Field
from gui.table import Choice
from planner.account_choices import owners
from planner.change import Change
from planner.edits.objectives import make_headline, set_objective
from planner.edits.targets import profile_text, set_field
from planner.metrics.catalogue import metric_of
from planner.plan import Plan
from planner.records import Objective, Side, Target
from planner.target_matrix import metrics_to_add
from planner.text import _
from planner.typed import shown_day, shown_number
from planner.weekly_figures import typed_figure


def target_fields(plan: Callable[[], Plan]) -> tuple[Field[Target], ...]:
    """Where it starts from, how it spreads, its days and its owners."""
    return (
        _of_target("baseline", _("Baseline"), lambda each: _baseline(plan(), each)),
        _of_target(
            "profile", _("Spread"), profile_text, _("even, or months like 20/30/50")
        ),
        _of_target(
            "window_start",
            _("From"),
            lambda each: shown_day(plan(), each.window_start),
            _("Start of the quarter"),
        ),
        _of_target(
            "window_end",
            _("To"),
            lambda each: shown_day(plan(), each.window_end),
            _("End of the quarter"),
        ),
        _target_owner("sales_owner_id", _("Sales owner"), Side.SALES),
        _target_owner("marketing_owner_id", _("Marketing owner"), Side.MARKETING),
    )


def objective_fields(plan: Callable[[], Plan]) -> tuple[Field[Objective], ...]:
    """What is to be reached, in numbers, and who answers for it."""
    return (
        Field(
            key="text",
            label=_("Objective"),
            read=lambda each: each.text,
            edit=_objective_edit("text"),
            is_tall=True,
        ),
        _of_objective(
            "value", _("Number"), lambda each: shown_number(plan(), each.value)
        ),
        _of_objective("unit", _("Unit"), lambda each: each.unit),
        Field(
            key="metric",
            label=_("Metric"),
            read=lambda each: each.metric,
            edit=_objective_edit("metric"),
            choices=lambda now, _each: [
                Choice(None, _("None")),
                *(Choice(each.key, _(each.label)) for each in metrics_to_add(now, ())),
            ],
        ),
        _objective_owner("sales_owner_id", _("Sales owner"), Side.SALES),
        _objective_owner("marketing_owner_id", _("Marketing owner"), Side.MARKETING),
        Field(
            key="is_headline",
            label=_("Headline"),
            read=lambda each: each.is_headline,
            edit=_headline,
            is_check=True,
        ),
    )


def _of_target(
    key: str, title: str, read: Callable[[Target], object], hint: str = ""
) -> Field[Target]:
    return Field(key=key, label=title, read=read, edit=_target_edit(key), hint=hint)


def _target_owner(key: str, title: str, side: Side) -> Field[Target]:
    return Field(
        key=key,
        label=title,
        read=lambda each: getattr(each, key),
        edit=_target_edit(key),
        choices=lambda plan, _each: [Choice(*pair) for pair in owners(plan, side)],
    )


def _of_objective(
    key: str, title: str, read: Callable[[Objective], object]
) -> Field[Objective]:
    return Field(key=key, label=title, read=read, edit=_objective_edit(key))


def _objective_owner(key: str, title: str, side: Side) -> Field[Objective]:
    return Field(
        key=key,
        label=title,
        read=lambda each: getattr(each, key),
        edit=_objective_edit(key),
        choices=lambda plan, _each: [Choice(*pair) for pair in owners(plan, side)],
    )


def _target_edit(key: str) -> Callable[[Plan, Target, object], Change]:
    def edit(plan: Plan, target: Target, value: object) -> Change:
        return set_field(plan, target, key, value)

    return edit


def _objective_edit(key: str) -> Callable[[Plan, Objective, object], Change]:
    def edit(plan: Plan, objective: Objective, value: object) -> Change:
        return set_objective(plan, objective, key, value)

    return edit


def _headline(plan: Plan, objective: Objective, value: object) -> Change:
    if value:
        return make_headline(plan, objective)
    return set_objective(plan, objective, "is_headline", False)


def _baseline(plan: Plan, target: Target) -> str:
    metric = metric_of(plan, target.metric)
    if metric is None:
        return shown_number(plan, target.baseline)
    return typed_figure(plan, target.baseline, metric)
