"""Files of milestones: what must stand so many days before an activity."""

from __future__ import annotations

from planner.exchange.kind import Field, Kind
from planner.exchange.matching import KeyMatcher
from planner.exchange.numbers import WHOLE
from planner.exchange.references import ACTIVITY
from planner.exchange.values import DAY, LINE, choice
from planner.records import ActivityType, Milestone, MilestoneRule
from planner.text import ngettext

MILESTONE_RULES = Kind(
    key="milestone-rules",
    title="Milestone rules",
    summary="what must stand before every activity of a type, and how many days before",
    record=MilestoneRule,
    fields=(
        Field(name="type", form=choice(ActivityType), is_key=True, is_needed=True),
        Field(name="text", form=LINE, is_key=True, is_needed=True),
        Field(name="days_before", form=WHOLE, is_needed=True),
    ),
    label=lambda count: ngettext(
        "Import {count} milestone rule", "Import {count} milestone rules", count
    ).format(count=count),
    records=lambda plan: plan.all(MilestoneRule),
    matcher=lambda reading: KeyMatcher(
        reading.plan.all(MilestoneRule), ("type", "text")
    ),
)
MILESTONES = Kind(
    key="milestones",
    title="Milestones",
    summary="milestones of single activities, and when they were met",
    record=Milestone,
    fields=(
        Field(
            name="activity",
            attribute="activity_id",
            form=ACTIVITY,
            is_key=True,
            is_needed=True,
        ),
        Field(name="text", form=LINE, is_key=True, is_needed=True),
        Field(name="days_before", form=WHOLE, is_needed=True),
        Field(name="done_on", form=DAY),
    ),
    label=lambda count: ngettext(
        "Import {count} milestone", "Import {count} milestones", count
    ).format(count=count),
    records=lambda plan: plan.all(Milestone),
    matcher=lambda reading: KeyMatcher(
        reading.plan.all(Milestone), ("activity_id", "text")
    ),
)
