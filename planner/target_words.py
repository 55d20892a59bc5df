"""How a target stands, in words: each with its number, its count and its day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from planner.metrics.figure import Figure, Outcome
from planner.metrics.pace import Status
from planner.metrics.revision import changes_of
from planner.metrics.scorecard import TargetRow, figure
from planner.metrics.table import progress_of_target
from planner.metrics.wording import change, on_day, shown_or_reason
from planner.metrics.wording import shown as exact
from planner.metrics.year import year_on_year
from planner.plan import Plan
from planner.records import Direction, MetricKind, Person, TargetRevision
from planner.target_parts import parts_line
from planner.text import _, count, day, joined, ngettext, percent, short_day
from planner.weekly_figures import shown_figure


@dataclass(frozen=True, slots=True)
class Fact:
    """A line about a target: what it is, and how it reads."""

    title: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeRow:
    """A change of a target as it is listed: what, and why and who agreed."""

    revision: TargetRevision
    title: str
    detail: str


def facts(plan: Plan, row: TargetRow, as_of: date) -> tuple[Fact, ...]:
    """What is known of a target by a day, the result first."""
    lines = (
        (_("Result"), _result(plan, row, as_of)),
        (_("Expected"), _expected(plan, row, as_of)),
        (_("Of expected"), _index(row)),
        (_("Still needed"), _needed(plan, row, as_of)),
        (_("At this pace"), _projection(plan, row)),
        (_("Of the first"), _of_first(plan, row)),
        (_("From baseline"), _progress(plan, row)),
        (_("On the year"), _on_year(plan, row, as_of)),
    )
    return tuple(Fact(title, text) for title, text in lines if text)


def notes(plan: Plan, row: TargetRow, as_of: date) -> str:
    """What to know about a target beside its figures, as sentences; often "".

    Such as that it was lowered below what was expected by then.
    """
    asked = row.asked
    sentences = []
    if asked.withdrawn_on is not None:
        sentence = _("Withdrawn on {day}, so nothing is asked any more.")
        sentences.append(sentence.format(day=day(asked.withdrawn_on)))
    if asked.revision is not None and asked.revision.is_restated:
        sentences.append(_("Restated: counted as if it had always been so."))
    if asked.is_capped:
        sentence = _(
            "It was lowered below what was expected by then, so nothing more is "
            "expected."
        )
        sentences.append(sentence)
    if row.pace.status is Status.NO_FIGURE and row.pace.actual is not None:
        sentence = _("The last figure is too old to judge today by. Enter a new one.")
        sentences.append(sentence)
    sentences.append(parts_line(plan, row, as_of))
    return " ".join(sentence for sentence in sentences if sentence)


def change_rows(plan: Plan, row: TargetRow) -> tuple[ChangeRow, ...]:
    """The changes of a target, the earliest first, those to come among them."""
    return tuple(
        ChangeRow(
            revision=each, title=_title(plan, row, each), detail=_detail(plan, each)
        )
        for each in changes_of(plan, row.target)
    )


def _result(plan: Plan, row: TargetRow, as_of: date) -> str:
    """The result with its day: "40.0 % (48 of 120), as of 14 Aug 2026"."""
    pace = row.pace
    if pace.actual is None:
        return shown_or_reason(row.outcome, row.metric, plan.company.currency)
    actual, value = _shown(plan, row, pace.actual), _shown(plan, row, pace.value)
    if pace.attainment is None:
        return on_day(_("{part} of {whole}").format(part=actual, whole=value), as_of)
    sentence = _("{percent} ({part} of {whole})")
    text = sentence.format(percent=percent(pace.attainment), part=actual, whole=value)
    return on_day(text, _last_day(row, as_of))


def _last_day(row: TargetRow, as_of: date) -> date:
    """The last day that counts for a target by the day of looking."""
    return min(row.asked.last_day(as_of), row.window.end)


def _expected(plan: Plan, row: TargetRow, as_of: date) -> str:
    if row.pace.expected is None:
        return ""
    window = row.window
    passed = window.passed(_last_day(row, as_of))
    sentence = ngettext(
        "{value} after {passed} of {count} working day",
        "{value} after {passed} of {count} working days",
        window.working_days,
    )
    return sentence.format(
        value=_shown(plan, row, row.pace.expected),
        passed=count(passed),
        count=count(window.working_days),
    )


def _index(row: TargetRow) -> str:
    pace = row.pace
    if pace.is_ahead and row.metric.direction is Direction.UP:
        return _("ahead: nothing was expected yet")
    if pace.index is None:
        return ""
    if row.metric.kind is not MetricKind.FLOW:
        return _("{index} of the target").format(index=percent(pace.index))
    return percent(pace.index)


def _needed(plan: Plan, row: TargetRow, as_of: date) -> str:
    pace = row.pace
    if pace.needed_per_day is None or row.metric.direction is Direction.DOWN:
        return ""
    if pace.needed_per_day <= 0:
        return _("nothing: it is reached")
    left = row.window.working_days - row.window.passed(as_of)
    sentence = ngettext(
        "{value} a working day, {count} left",
        "{value} a working day, {count} left",
        left,
    )
    value = exact(pace.needed_per_day, row.metric.unit, plan.company.currency)
    return sentence.format(value=value, count=count(left))


def _projection(plan: Plan, row: TargetRow) -> str:
    if row.pace.projection is None or row.pace.status in {Status.MET, Status.MISSED}:
        return ""
    sentence = _("{value} by {day}")
    value = _shown(plan, row, row.pace.projection)
    return sentence.format(value=value, day=short_day(row.window.end))


def _of_first(plan: Plan, row: TargetRow) -> str:
    if row.asked.revision is None or row.attainment_of_first is None:
        return ""
    sentence = _("{percent} of {first}")
    first = _shown(plan, row, row.asked.first)
    return sentence.format(percent=percent(row.attainment_of_first), first=first)


def _progress(plan: Plan, row: TargetRow) -> str:
    share, baseline = progress_of_target(row), row.target.baseline
    # A flow begins each quarter at nothing: only a level moves on from its baseline.
    is_flow = row.metric.kind is MetricKind.FLOW
    if share is None or baseline is None or is_flow:
        return ""
    sentence = _("{percent} of the way from {baseline}")
    start = shown_figure(plan, baseline, row.metric)
    return sentence.format(percent=percent(share), baseline=start)


def _on_year(plan: Plan, row: TargetRow, as_of: date) -> str:
    year = year_on_year(plan, row, as_of)
    if not isinstance(year.planned, Figure):
        return ""

    def changed(outcome: Outcome) -> str | None:
        if not isinstance(outcome, Figure):
            return None
        return change(outcome.value, is_in_points=year.is_in_points)

    asked, reached = changed(year.planned), changed(year.reached)
    parts = [_("{change} asked").format(change=asked)]
    if reached is not None:
        parts.append(_("{change} so far").format(change=reached))
    if year.is_partial:
        parts.append(_("partial"))
    return joined(parts)


def _title(plan: Plan, row: TargetRow, revision: TargetRevision) -> str:
    on = day(revision.effective_from)
    if revision.value is None:
        return _("Withdrawn from {day}").format(day=on)
    sentence = (
        _("{value}, restated on {day}")
        if revision.is_restated
        else _("{value} from {day}")
    )
    value = shown_figure(plan, revision.value, row.metric)
    return sentence.format(value=value, day=on)


def _detail(plan: Plan, revision: TargetRevision) -> str:
    ids = revision.sales_agreed_id, revision.marketing_agreed_id
    people = [plan.find(Person, each) for each in ids if each is not None]
    names = ", ".join(person.name for person in people if person is not None)
    agreed = _("agreed by {names}").format(names=names) if names else None
    if revision.agreed_on is not None and agreed:
        on = short_day(revision.agreed_on)
        agreed = _("{agreed} on {day}").format(agreed=agreed, day=on)
    return joined((revision.reason, agreed))


def _shown(plan: Plan, row: TargetRow, value: Fraction) -> str:
    return figure(value, row.metric.unit, plan.company.currency)
