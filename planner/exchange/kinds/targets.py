"""Files of the company's own metrics, of targets, and of what was reached."""

from __future__ import annotations

from datetime import date

from planner.exchange.figures import (
    METRIC,
    PLAN_SCOPE,
    PROFILE,
    SCOPE,
    SCOPE_ATTRIBUTES,
    money_to_minor,
    show_scope,
    show_value,
)
from planner.exchange.kind import Field, Kind, Unreadable, Values
from planner.exchange.kinds.people import SIDE
from planner.exchange.matching import KeyMatcher, OccurrenceMatcher
from planner.exchange.numbers import NUMBER
from planner.exchange.reading import Reading
from planner.exchange.references import ACTIVITY, PERSON
from planner.exchange.target_matching import TargetMatcher
from planner.exchange.values import DAY, LINE, QUARTER, TEXT, choice
from planner.metrics.catalogue import is_built_in
from planner.quarter import MONTHS, Quarter
from planner.records import (
    Actual,
    Direction,
    EnteredMetric,
    MetricKind,
    Record,
    Target,
    Unit,
)
from planner.text import _, ngettext


def _own_key(
    values: Values, before: Record | None, reading: Reading
) -> Unreadable | None:
    """Refuse a key that the program uses itself; a metric without label shows it."""
    del reading
    key = str(values["key"])
    if is_built_in(key):
        sentence = _("“{key}” is a metric of Quarterdeck itself. Choose another key.")
        return Unreadable(sentence.format(key=key), "key")
    if values.get("label") is None and (before is None or "label" in values):
        values["label"] = key
    return None


def _target_values(
    values: Values, before: Record | None, reading: Reading
) -> Unreadable | None:
    """Money in minor units; a profile must fit the months of the window."""
    profile = _now(values, before, "profile")
    if isinstance(profile, tuple):
        months = _months(values, before, reading)
        if len(profile) != months:
            sentence = ngettext(
                "The window has {count} month, so the profile has {count} part.",
                "The window has {count} months, so the profile has {count} parts.",
                months,
            )
            return Unreadable(sentence.format(count=months), "profile")
    return money_to_minor(values, reading, "value", "baseline")


def _months(values: Values, before: Record | None, reading: Reading) -> int:
    """How many months the target's window touches within its quarter."""
    quarter = Quarter.parse(str(values["quarter"]))
    start, end = quarter.start(reading.first_month), quarter.end(reading.first_month)
    window_start = _now(values, before, "window_start")
    window_end = _now(values, before, "window_end")
    if isinstance(window_start, date):
        start = max(start, window_start)
    if isinstance(window_end, date):
        end = min(end, window_end)
    return (end.year - start.year) * MONTHS + end.month - start.month + 1


def _now(values: Values, before: Record | None, name: str) -> object:
    """What the field will hold once the row is in."""
    return values.get(name, getattr(before, name, None))


def _actual_values(
    values: Values, before: Record | None, reading: Reading
) -> Unreadable | None:
    del before
    return money_to_minor(values, reading, "value")


METRICS = Kind(
    key="metrics",
    title="Metrics of your own",
    summary="figures that people type in",
    record=EnteredMetric,
    fields=(
        Field(name="key", form=LINE, is_key=True, is_needed=True),
        Field(name="label", form=LINE),
        Field(name="kind", form=choice(MetricKind), empty=MetricKind.FLOW),
        Field(name="unit", form=choice(Unit), empty=Unit.COUNT),
        Field(name="direction", form=choice(Direction), empty=Direction.UP),
        Field(name="side", form=SIDE),
    ),
    label=lambda count: ngettext(
        "Import {count} metric", "Import {count} metrics", count
    ).format(count=count),
    records=lambda plan: plan.all(EnteredMetric),
    matcher=lambda reading: KeyMatcher(reading.plan.all(EnteredMetric), ("key",)),
    complete=_own_key,
)
SCOPE_FIELD = Field(
    name="scope",
    form=SCOPE,
    is_key=True,
    empty=PLAN_SCOPE,
    missing=lambda _reading: PLAN_SCOPE["scope"],
    spreads=True,
    show=show_scope,
)
TARGETS = Kind(
    key="targets",
    title="Targets",
    summary="what each metric should reach, for the plan or a part of it",
    record=Target,
    fields=(
        Field(
            name="quarter",
            form=QUARTER,
            is_key=True,
            is_needed=True,
            missing=lambda reading: reading.quarter.key,
        ),
        Field(name="metric", form=METRIC, is_key=True, is_needed=True),
        SCOPE_FIELD,
        Field(name="value", form=NUMBER, is_needed=True, show=show_value("value")),
        Field(name="baseline", form=NUMBER, show=show_value("baseline")),
        Field(
            name="profile",
            form=PROFILE,
            show=lambda record, reading: PROFILE.write(
                getattr(record, "profile", None), reading
            ),
        ),
        Field(name="from", attribute="window_start", form=DAY),
        Field(name="to", attribute="window_end", form=DAY),
        Field(name="sales_owner", attribute="sales_owner_id", form=PERSON),
        Field(name="marketing_owner", attribute="marketing_owner_id", form=PERSON),
    ),
    label=lambda count: ngettext(
        "Import {count} target", "Import {count} targets", count
    ).format(count=count),
    records=lambda plan: plan.all(Target),
    matcher=TargetMatcher,
    complete=_target_values,
    depends_on_others=True,
)
ACTUALS = Kind(
    key="actuals",
    title="Results",
    summary="what was reached on a day; several rows a day add up",
    record=Actual,
    fields=(
        Field(name="date", form=DAY, is_key=True, is_needed=True),
        Field(name="metric", form=METRIC, is_key=True, is_needed=True),
        SCOPE_FIELD,
        Field(
            name="activity",
            attribute="activity_id",
            form=ACTIVITY,
            is_key=True,
            may_miss=True,
        ),
        Field(name="value", form=NUMBER, is_needed=True, show=show_value("value")),
        Field(name="note", form=TEXT),
    ),
    label=lambda count: ngettext(
        "Import {count} result", "Import {count} results", count
    ).format(count=count),
    records=lambda plan: plan.all(Actual),
    matcher=lambda reading: OccurrenceMatcher(
        reading.plan.all(Actual), ("date", "metric", *SCOPE_ATTRIBUTES, "activity_id")
    ),
    prepare=_actual_values,
)
