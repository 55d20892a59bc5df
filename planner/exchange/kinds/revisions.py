"""Files of the changes of targets during their quarter."""

from __future__ import annotations

from collections.abc import Callable

from planner.exchange.figures import (
    METRIC,
    money_to_minor,
    show_scope,
    show_value_of,
)
from planner.exchange.kind import Field, Form, Kind, Unreadable, Values, shown
from planner.exchange.kinds.targets import SCOPE_FIELD
from planner.exchange.matching import KeyMatcher
from planner.exchange.numbers import read_number
from planner.exchange.reading import Cell, Reading, folded
from planner.exchange.references import PERSON
from planner.exchange.target_matching import SUBJECT, WINDOW, targets_about
from planner.exchange.values import DAY, QUARTER, TEXT, YES_NO, write_text
from planner.records import Record, Target, TargetRevision
from planner.text import _, ngettext

WITHDRAWN = "withdrawn"


def _read_value(text: str, reading: Reading) -> Values | Unreadable:
    """The new value; none when the target is withdrawn."""
    if folded(text) == WITHDRAWN:
        return {"value": None}
    number = read_number(text, reading)
    return number if isinstance(number, Unreadable) else {"value": number}


def _show_value(revision: TargetRevision, reading: Reading) -> Cell:
    if revision.value is None:
        return WITHDRAWN
    target = reading.plan.get(Target, revision.target_id)
    return show_value_of(target.metric, revision.value, reading)


def _of_target(
    show: Callable[[Target, Reading], Cell],
) -> Callable[[Record, Reading], Cell]:
    """The function that writes a cell of a revision from the target it is of."""

    def write(revision: TargetRevision, reading: Reading) -> Cell:
        return show(reading.plan.get(Target, revision.target_id), reading)

    return shown(TargetRevision, write)


def _find_target(
    values: Values, before: Record | None, reading: Reading
) -> Unreadable | None:
    """Put the target in place of what names it; money in minor units."""
    del before
    refusal = money_to_minor(values, reading, "value")
    if refusal is not None:
        return refusal
    found = targets_about(reading.plan, values)
    for name in (*SUBJECT, *WINDOW):
        values.pop(name, None)
    if len(found) == 1:
        values["target_id"] = found[0].id
        return None
    if found:
        sentence = _("There are several such targets. Say which by its window.")
        return Unreadable(sentence, "metric")
    return Unreadable(_("There is no such target. Import the targets first."), "metric")


def _agreed_by_owners(
    values: Values, before: Record | None, reading: Reading
) -> Unreadable | None:
    """A new change is agreed by the target's owners unless the row says by whom."""
    if before is None:
        target = reading.plan.get(Target, str(values["target_id"]))
        values.setdefault("sales_agreed_id", target.sales_owner_id)
        values.setdefault("marketing_agreed_id", target.marketing_owner_id)
    return None


TARGET_REVISIONS = Kind(
    key="target-revisions",
    title="Changes of targets",
    summary="a new value of a target from a day on, and why",
    record=TargetRevision,
    fields=(
        Field(
            name="quarter",
            form=QUARTER,
            is_key=True,
            is_needed=True,
            missing=lambda reading: reading.quarter.key,
            show=_of_target(lambda target, _reading: target.quarter),
        ),
        Field(
            name="metric",
            form=METRIC,
            is_key=True,
            is_needed=True,
            show=_of_target(lambda target, _reading: target.metric),
        ),
        Field(
            name="scope",
            form=SCOPE_FIELD.form,
            is_key=True,
            empty=SCOPE_FIELD.empty,
            missing=SCOPE_FIELD.missing,
            spreads=True,
            show=_of_target(show_scope),
        ),
        Field(name="effective_from", form=DAY, is_key=True, is_needed=True),
        Field(
            name="value",
            form=Form(_read_value, write_text),
            is_needed=True,
            spreads=True,
            show=shown(TargetRevision, _show_value),
        ),
        Field(name="reason", form=TEXT, is_needed=True),
        Field(name="restated", attribute="is_restated", form=YES_NO, empty=False),
        Field(name="sales_agreed", attribute="sales_agreed_id", form=PERSON),
        Field(name="marketing_agreed", attribute="marketing_agreed_id", form=PERSON),
        Field(name="agreed_on", form=DAY),
        Field(
            name="from",
            attribute="window_start",
            form=DAY,
            show=_of_target(lambda target, _reading: target.window_start),
        ),
        Field(
            name="to",
            attribute="window_end",
            form=DAY,
            show=_of_target(lambda target, _reading: target.window_end),
        ),
    ),
    label=lambda count: ngettext(
        "Import {count} change of a target",
        "Import {count} changes of targets",
        count,
    ).format(count=count),
    records=lambda plan: plan.all(TargetRevision),
    matcher=lambda reading: KeyMatcher(
        reading.plan.all(TargetRevision), ("target_id", "effective_from")
    ),
    prepare=_find_target,
    complete=_agreed_by_owners,
    depends_on_others=True,
)
