"""Edits of a week: what was done, what came of it, the figures people enter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from planner.change import Change, RowChange, added, changed, removed
from planner.edits import generic
from planner.edits.checking import check
from planner.edits.work_done import with_done
from planner.errors import Invalid
from planner.metrics.catalogue import Metric, done_key, metric_of
from planner.metrics.results import done_of, done_rows, is_done_in
from planner.metrics.scope import Scope
from planner.plan import Plan
from planner.records import Activity, Actual, ScopeKind, Target, Unit, new_id
from planner.text import _
from planner.typed import shown_number, typed_money, typed_number, typed_text
from planner.weekly import LEADS, Days, came_rows, entry_day, has_begun
from planner.weekly_figures import figure_of, is_of_parts, own_figures, typed_figure

NOTHING = Change("", ())


def set_done(
    plan: Plan, activity: Activity, week: Days, today: date, text: str
) -> Change:
    """The change that says how much of an activity was done in a week.

    The activity keeps the sum, and is done once that reaches what was planned. An
    empty text takes the week's figure away. Raises Invalid if it is no number of at
    least 0, or if the week has not begun.
    """
    value = _amount(plan, "done", week, today, text)
    current = plan.get(Activity, activity.id)
    figures = done_of(plan, current, week)
    if value == (sum(figures) if figures else None):
        return NOTHING
    rows = tuple(row for row in done_rows(plan, current) if _is_in(row, week))
    # Ticked off this week: the figure takes the place of that, on the same day.
    is_ticked = not rows and is_done_in(current, week) and current.done_on is not None
    day = current.done_on if is_ticked else None
    figure = Actual(
        id=new_id(),
        date=day or entry_day(plan, week, today),
        metric=done_key(current),
        activity_id=current.id,
        value=value or Decimal(0),
    )
    after = with_done(plan, current, week, None if value is None else figure)
    check(plan, after, current)
    shown = shown_number(plan, value)
    label = _label(shown, _("Enter {value} done: {name}"), current.name)
    put = _put(plan, rows, value, figure)
    return Change(label, (*put, *changed(current, after)))


def set_came_of_it(
    plan: Plan, activity: Activity, week: Days, today: date, text: str
) -> Change:
    """The change that says how many leads came of an activity in a week.

    An empty text takes the figure away. Raises Invalid if it is no number of at least
    0, or if the week has not begun.
    """
    value = _amount(plan, "came_of_it", week, today, text)
    current = plan.get(Activity, activity.id)
    rows = came_rows(plan, current, week)
    if value == (sum(row.value for row in rows) if rows else None):
        return NOTHING
    is_free = current.campaign_id is None
    figure = Actual(
        id=new_id(),
        date=entry_day(plan, week, today),
        metric=LEADS,
        scope=ScopeKind.PLAN if is_free else ScopeKind.CAMPAIGN,
        campaign_id=current.campaign_id,
        activity_id=current.id,
        value=value or Decimal(0),
    )
    shown = shown_number(plan, value)
    label = _label(shown, _("Enter {value} leads: {name}"), current.name)
    return Change(label, _put(plan, rows, value, figure))


def set_note(plan: Plan, activity: Activity, text: str) -> Change:
    """The change that gives an activity a note on its result; empty takes it away."""
    made = generic.change(plan, activity, result=typed_text(text))
    if made.is_empty():
        return made
    label = _("Note the result: {name}").format(name=activity.name)
    return Change(label, made.rows)


def set_figure(
    plan: Plan, target: Target, week: Days, today: date, text: str
) -> Change:
    """The change that enters a week's figure for what a target measures.

    An empty text takes the figure away. Raises Invalid if it cannot be read, if the
    week has not begun, or if a total would hide what was entered for parts.
    """
    _refuse_future(week, today)
    metric, scope = metric_of(plan, target.metric), Scope.of(target)
    if metric is None:
        return NOTHING
    value = _typed_figure(plan, metric, text)
    rows = own_figures(plan, metric.key, scope, week)
    if value == figure_of(rows, metric.kind):
        return NOTHING
    if is_of_parts(plan, target):
        sentence = _(
            "{name}: this is added up from activities and parts this quarter. Enter it "
            "there, since a total here would take the place of all of them."
        )
        raise Invalid("figure", sentence.format(name=metric.label))
    figure = Actual(
        id=new_id(),
        date=entry_day(plan, week, today),
        metric=metric.key,
        scope=target.scope,
        campaign_id=target.campaign_id,
        person_id=target.person_id,
        scope_value=target.scope_value,
        value=value or Decimal(0),
    )
    shown = typed_figure(plan, value, metric)
    label = _label(shown, _("Enter {value}: {name}"), metric.label)
    return Change(label, _put(plan, rows, value, figure))


def _amount(
    plan: Plan, field: str, week: Days, today: date, text: str
) -> Decimal | None:
    """A typed quantity. Raises Invalid if it is none, or the week lies ahead."""
    _refuse_future(week, today)
    value = typed_number(plan, field, text)
    if value is not None and value < 0:
        raise Invalid(field, _("This cannot be less than 0."))
    return value


def _typed_figure(plan: Plan, metric: Metric, text: str) -> Decimal | None:
    if metric.unit is not Unit.MONEY:
        return typed_number(plan, "figure", text)
    amount = typed_money(plan, "figure", text)
    return None if amount is None else Decimal(amount)


def _refuse_future(week: Days, today: date) -> None:
    if not has_begun(week, today):
        sentence = _("This week has not begun yet. Enter its results once it has.")
        raise Invalid("week", sentence)


def _put(
    plan: Plan, rows: Sequence[Actual], value: Decimal | None, figure: Actual
) -> tuple[RowChange, ...]:
    """What makes a figure the only one of its week; without a value there is none.

    The latest one there keeps its identity and its note.
    """
    if value is None:
        return removed(*rows)
    if not rows:
        check(plan, figure)
        return added(figure)
    before = rows[-1]
    after = replace(figure, id=before.id, note=before.note)
    check(plan, after, before)
    return (*removed(*rows[:-1]), *changed(before, after))


def _label(value: str, sentence: str, name: str) -> str:
    if not value:
        return _("Remove the figure of the week: {name}").format(name=name)
    return sentence.format(value=value, name=name)


def _is_in(row: Actual, week: Days) -> bool:
    return week[0] <= row.date <= week[1]
