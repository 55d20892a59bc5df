"""Three sentences from the figures: what changed, what worries, what we ask."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from planner.labels import inside
from planner.metrics.activities import working_days_late
from planner.metrics.budget_view import budget_view
from planner.metrics.pace import Status
from planner.metrics.scorecard import TargetRow
from planner.progress import late_activities
from planner.records import Direction
from planner.reports.document import Block, Column, Row, Table
from planner.reports.review_pack.activities import done_since, overdue_milestones
from planner.reports.review_pack.figures import per_day, target_name
from planner.reports.review_pack.pack import Pack, TargetSeen
from planner.reports.wording import target_status
from planner.text import _, count, day, joined, money, ngettext, percent
from planner.workdays import work_calendar

MOST_NAMED = 2
_BEHIND = (Status.AT_RISK, Status.OFF_TRACK, Status.MISSED)


def sentence_blocks(pack: Pack) -> Iterator[Block]:
    """Each sentence beside a box for what people add."""
    rows = (
        (_("What changed"), what_changed(pack)),
        (_("What worries"), what_worries(pack)),
        (_("What we ask"), what_we_ask(pack)),
    )
    yield Table(
        columns=(
            Column(title="", width=72, is_strong=True),
            Column(title=_("From the figures"), width=261),
            Column(title=_("In our words"), width=160, is_write_in=True),
        ),
        rows=tuple(Row((title, joined(parts, " "), "")) for title, parts in rows),
        empty="",
    )


def what_changed(pack: Pack) -> tuple[str, ...]:
    """Targets that stand better or worse than at the last review, and work done."""
    worse = [each for each in pack.targets if each.drift > 0]
    better = [each for each in pack.targets if each.drift < 0]
    parts = []
    if better:
        sentence = ngettext(
            "{count} target stands better: {names}.",
            "{count} targets stand better: {names}.",
            len(better),
        )
        parts.append(_named(sentence, better))
    if worse:
        sentence = ngettext(
            "{count} target stands worse: {names}.",
            "{count} targets stand worse: {names}.",
            len(worse),
        )
        parts.append(_named(sentence, worse))
    if not parts:
        parts.append(_("Every target stands as before."))
    done = len(done_since(pack))
    sentence = ngettext(
        "{count} activity was done since {day}.",
        "{count} activities were done since {day}.",
        done,
    )
    parts.append(sentence.format(count=count(done), day=day(pack.since)))
    return tuple(parts)


def what_worries(pack: Pack) -> tuple[str, ...]:
    """The target that is most behind, late work, and money that is over."""
    parts = [*_behind(pack), *_late(pack), *_over(pack)]
    return tuple(parts) or (_("Nothing is behind, late or over budget."),)


def what_we_ask(pack: Pack) -> tuple[str, ...]:
    """What the targets that are behind need from now on, and a word on late work."""
    parts = [_need(pack, each) for each in behind(pack)[:MOST_NAMED]]
    late = len(late_activities(pack.view.plan, pack.view.quarter, pack.view.as_of))
    if late:
        sentence = ngettext(
            "Agree a new day for the {count} late activity, or cancel it.",
            "Agree a new day for each of the {count} late activities, or cancel it.",
            late,
        )
        parts.append(sentence.format(count=count(late)))
    known = tuple(each for each in parts if each)
    return known or (_("Nothing beyond what is planned."),)


def behind(pack: Pack) -> list[TargetRow]:
    """The targets at risk or off track, the one that is most behind first."""
    rows = [each.now for each in pack.targets]
    found = [
        row for row in rows if row.pace.status in _BEHIND and row.pace.index is not None
    ]
    return sorted(found, key=_index)


def _index(row: TargetRow) -> Fraction:
    return row.pace.index or Fraction(0)


def _named(sentence: str, targets: list[TargetSeen]) -> str:
    """The sentence with the first names, each with both its words."""
    words = _("{name}, now {now}, was {before}")
    names = [
        words.format(
            name=target_name(each.now),
            before=_status(each.before),
            now=_status(each.now),
        )
        for each in targets[:MOST_NAMED]
    ]
    more = len(targets) - len(names)
    if more:
        names.append(_("and {count} more").format(count=count(more)))
    return sentence.format(count=count(len(targets)), names="; ".join(names))


def _status(row: TargetRow) -> str:
    return inside(target_status(row.pace.status).word)


def _behind(pack: Pack) -> Iterator[str]:
    rows = behind(pack)
    if not rows:
        return
    sentence = ngettext(
        "{count} of {total} targets is behind its plan, most of all {name} at {share}.",
        "{count} of {total} targets are behind their plan, most of all {name} at "
        "{share}.",
        len(rows),
    )
    yield sentence.format(
        count=count(len(rows)),
        total=count(len(pack.targets)),
        name=target_name(rows[0]),
        share=percent(_index(rows[0])),
    )


def _late(pack: Pack) -> Iterator[str]:
    view = pack.view
    late = late_activities(view.plan, view.quarter, view.as_of)
    if late:
        calendar = work_calendar(view.plan)
        days = working_days_late(late[0], calendar, view.as_of) or 0
        sentence = ngettext(
            "{count} activity is late: {number} by {days}.",
            "{count} activities are late, {number} the longest by {days}.",
            len(late),
        )
        words = ngettext("{count} working day", "{count} working days", days)
        number, by = late[0].number, words.format(count=count(days))
        yield sentence.format(count=count(len(late)), number=number, days=by)
    milestones = len(overdue_milestones(pack))
    if milestones:
        sentence = ngettext(
            "{count} milestone is overdue.",
            "{count} milestones are overdue.",
            milestones,
        )
        yield sentence.format(count=count(milestones))


def _over(pack: Pack) -> Iterator[str]:
    view = pack.view
    left = budget_view(view.plan, view.quarter, view.as_of).whole.unallocated_minor
    if left is not None and left < 0:
        amount = money(-left, view.company.currency)
        yield _("The forecast is over the budget by {amount}.").format(amount=amount)


def _need(pack: Pack, row: TargetRow) -> str:
    """What a working day must bring from now on, beside what it brought until now."""
    needed, view = row.pace.needed_per_day, pack.view
    passed = row.window.passed(view.as_of)
    is_up = row.metric.direction is Direction.UP
    if needed is None or needed <= 0 or not is_up or not passed:
        return ""
    unit, currency = row.metric.unit, view.company.currency
    until_now = (row.pace.actual or Fraction(0)) / passed
    sentence = _("{name} needs {needed} a working day; until now it was {rate}.")
    return sentence.format(
        name=target_name(row),
        needed=per_day(needed, unit, currency),
        rate=per_day(until_now, unit, currency),
    )
