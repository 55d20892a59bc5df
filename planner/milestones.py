"""What must stand before an activity, counted back in calendar days from its day.

Rules of the activity's type give the milestones; a stored one with the same text takes
the place of the rule's. Source: requirement 000-04.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from planner.plan import Plan
from planner.progress import activities_in
from planner.quarter import Quarter
from planner.records import Activity, ActivityState, Milestone, MilestoneRule
from planner.text import NOT_KNOWN, _, ngettext


@dataclass(frozen=True, slots=True, kw_only=True)
class MilestoneRow:
    """One milestone of an activity. `due` None: the activity has no day yet.

    `stored`: the activity's own milestone, None where only a rule asks for it;
    `is_past`: the activity is done, so that nothing before it can be late any more.
    """

    text: str
    days_before: int
    due: date | None
    done_on: date | None
    stored: Milestone | None
    is_past: bool

    def is_done(self, as_of: date) -> bool:
        """Whether it was met by the day."""
        return self.done_on is not None and self.done_on <= as_of

    def is_overdue(self, as_of: date) -> bool:
        """Whether it was due before the day and was not met by then."""
        return self.days_overdue(as_of) > 0

    def days_overdue(self, as_of: date) -> int:
        """The calendar days since it was due and not met; 0 in time or met."""
        if self.due is None or self.is_past or self.is_done(as_of):
            return 0
        return max(0, (as_of - self.due).days)


def milestones_of(plan: Plan, activity: Activity) -> tuple[MilestoneRow, ...]:
    """The milestones of an activity, the earliest first; of a cancelled one none."""
    if activity.state is ActivityState.CANCELLED:
        return ()
    stored = plan.where(Milestone, "activity_id", activity.id)
    own = {_alike(milestone.text): milestone for milestone in stored}
    ruled = () if activity.type is None else _rules(plan, activity)
    rows = [
        _row(activity, rule, None) for rule in ruled if _alike(rule.text) not in own
    ]
    rows += [_row(activity, milestone, milestone) for milestone in own.values()]
    return tuple(sorted(rows, key=lambda row: (-row.days_before, row.text.casefold())))


@dataclass(frozen=True, slots=True)
class RuleRow:
    """A rule, and how many activities of a quarter it asks something of."""

    rule: MilestoneRule
    activities: int

    @property
    def id(self) -> str:
        """The rule's id."""
        return self.rule.id


def rule_rows(plan: Plan, quarter: Quarter) -> tuple[RuleRow, ...]:
    """Every rule, by type of activity and then as its milestones come in time."""
    asked = [
        activity.type
        for activity in activities_in(plan, quarter)
        if activity.state is not ActivityState.CANCELLED
    ]
    rows = (RuleRow(rule, asked.count(rule.type)) for rule in plan.all(MilestoneRule))
    return tuple(sorted(rows, key=_by_type))


def applies_words(activities: int) -> str:
    """How many activities a rule asks something of: "3 activities"."""
    if not activities:
        return NOT_KNOWN
    sentence = ngettext("{count} activity", "{count} activities", activities)
    return sentence.format(count=activities)


def overdue_words(row: MilestoneRow, as_of: date) -> str:
    """How late a milestone is: "overdue 2 days"; nothing in time."""
    late = row.days_overdue(as_of)
    if not late:
        return ""
    sentence = ngettext("overdue {count} day", "overdue {count} days", late)
    return sentence.format(count=late)


def before_words(days_before: int) -> str:
    """When a milestone is due: "60 days before", or on the day itself."""
    if not days_before:
        return _("on the day")
    sentence = ngettext("{count} day before", "{count} days before", days_before)
    return sentence.format(count=days_before)


def _by_type(row: RuleRow) -> tuple[str, int, str]:
    return row.rule.type, -row.rule.days_before, row.rule.text.casefold()


def _rules(plan: Plan, activity: Activity) -> tuple[MilestoneRule, ...]:
    return plan.where(MilestoneRule, "type", activity.type)


def _row(
    activity: Activity, source: Milestone | MilestoneRule, stored: Milestone | None
) -> MilestoneRow:
    return MilestoneRow(
        text=source.text,
        days_before=source.days_before,
        due=_day_before(activity.due or activity.start, source.days_before),
        done_on=None if stored is None else stored.done_on,
        stored=stored,
        is_past=activity.state is ActivityState.DONE,
    )


def _day_before(day: date | None, days: int) -> date | None:
    # A count beyond the calendar has no day: it is a slip of the keys.
    if day is None or not -_room_after(day) <= days <= _room_before(day):
        return None
    return day - timedelta(days=days)


def _room_before(day: date) -> int:
    return (day - date.min).days


def _room_after(day: date) -> int:
    return (date.max - day).days


def _alike(text: str) -> str:
    return " ".join(text.split()).casefold()
