"""Files of the firm's people and of the days on which nobody works."""

from __future__ import annotations

from planner.exchange.kind import Field, Kind
from planner.exchange.matching import KeyMatcher
from planner.exchange.numbers import NUMBER, WHOLE
from planner.exchange.values import DAY, LINE, YES_NO, choice
from planner.records import DayOff, Person, Side
from planner.text import ngettext

SIDE = choice(
    Side,
    Vertrieb=Side.SALES,
    Verkauf=Side.SALES,
    Service=Side.SERVICE,
    Geschäftsführung=Side.LEADERSHIP,
    Management=Side.LEADERSHIP,
)
DAYS_OFF = Kind(
    key="days-off",
    title="Days off",
    summary="days on which nobody works",
    record=DayOff,
    fields=(
        Field(name="date", form=DAY, is_key=True, is_needed=True),
        Field(name="name", form=LINE),
    ),
    label=lambda count: ngettext(
        "Import {count} day off", "Import {count} days off", count
    ).format(count=count),
    records=lambda plan: plan.all(DayOff),
    matcher=lambda reading: KeyMatcher(reading.plan.all(DayOff), ("date",)),
)
PEOPLE = Kind(
    key="people",
    title="People",
    summary="the firm's own people, each with a side",
    record=Person,
    fields=(
        Field(name="name", form=LINE, is_key=True, is_needed=True, joint=" "),
        Field(name="initials", form=LINE),
        Field(name="side", form=SIDE, is_needed=True),
        Field(name="title", form=LINE),
        Field(name="email", form=LINE),
        Field(name="phone", form=LINE),
        Field(name="active_from", form=DAY),
        Field(name="active_to", form=DAY),
        Field(name="leader", attribute="is_leader", form=YES_NO, empty=False),
        Field(name="customer_hours_target", form=NUMBER),
        Field(name="leads_per_week", form=WHOLE),
    ),
    label=lambda count: ngettext(
        "Import {count} person", "Import {count} people", count
    ).format(count=count),
    records=lambda plan: plan.all(Person),
    matcher=lambda reading: KeyMatcher(reading.plan.all(Person), ("name",)),
)
