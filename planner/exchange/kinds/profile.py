"""Files of the profile of the wanted customer, and of how accounts fit it."""

from __future__ import annotations

from planner.edits.generic import with_values
from planner.exchange.kind import Draft, Field, Form, Kind, Unreadable, Values
from planner.exchange.matching import KeyMatcher
from planner.exchange.numbers import WHOLE, read_whole, write_number
from planner.exchange.reading import Reading, folded
from planner.exchange.references import ACCOUNT, PERSON
from planner.exchange.values import DAY, LINE, TEXT, choice, read_line
from planner.plan import Plan
from planner.records import FitCriterion, FitField, FitRating, Record
from planner.text import _, ngettext

NEXT = 0
"""The position of a new criterion of which the file does not say it."""


def _read_weight(text: str, reading: Reading) -> int | Unreadable:
    """The whole percentage, with or without its sign."""
    return read_whole(text.strip().removesuffix("%").strip(), reading)


def _read_criterion(text: str, reading: Reading) -> str | Unreadable | None:
    """The id of the criterion with this text, in any case."""
    name = read_line(text, reading)
    if name is None:
        return None
    for criterion in reading.plan.all(FitCriterion):
        if folded(criterion.text) == folded(name):
            return criterion.id
    sentence = _("There is no criterion “{name}” in the profile.")
    return Unreadable(sentence.format(name=name))


def _write_criterion(value: object, reading: Reading) -> str:
    return reading.plan.get(FitCriterion, str(value)).text


def _keep_position(values: Values, before: Record | None, reading: Reading) -> None:
    """An empty cell leaves the criterion where it is, and a new one comes last."""
    del reading
    if values.get("position") is None:
        values["position"] = getattr(before, "position", NEXT)


def _put_last(drafts: list[Draft], reading: Reading) -> None:
    """Give new criteria without a position one after all others."""
    last = next_position(reading.plan)
    for draft in drafts:
        if isinstance(draft.after, FitCriterion) and draft.after.position == NEXT:
            draft.after = with_values(draft.after, position=last)
            last += 1


def next_position(plan: Plan) -> int:
    """The position after the last criterion of the profile; 1 for the first."""
    return max((each.position for each in plan.all(FitCriterion)), default=0) + 1


PROFILE = Kind(
    key="profile",
    title="Profile",
    summary="the criteria of the customer that both sides want, with their weights",
    record=FitCriterion,
    fields=(
        Field(
            name="criterion",
            attribute="text",
            form=LINE,
            is_key=True,
            is_needed=True,
        ),
        Field(name="weight", form=Form(_read_weight, write_number), is_needed=True),
        Field(name="scale", form=TEXT),
        Field(name="field", form=choice(FitField)),
        Field(name="rules", form=LINE),
        Field(name="position", form=WHOLE, missing=lambda _reading: NEXT),
    ),
    label=lambda count: ngettext(
        "Import {count} criterion of the profile",
        "Import {count} criteria of the profile",
        count,
    ).format(count=count),
    records=lambda plan: plan.all(FitCriterion),
    matcher=lambda reading: KeyMatcher(reading.plan.all(FitCriterion), ("text",)),
    complete=_keep_position,
    finish=_put_last,
)
FIT_RATINGS = Kind(
    key="fit-ratings",
    title="Fit ratings",
    summary="what accounts are worth by the criteria of the profile, 0 to 5",
    record=FitRating,
    fields=(
        Field(
            name="account",
            attribute="account_id",
            form=ACCOUNT,
            is_key=True,
            is_needed=True,
        ),
        Field(
            name="criterion",
            attribute="criterion_id",
            form=Form(_read_criterion, _write_criterion),
            is_key=True,
            is_needed=True,
        ),
        Field(name="value", form=WHOLE, is_needed=True),
        Field(name="note", form=TEXT),
        Field(name="by", attribute="person_id", form=PERSON),
        Field(name="on", attribute="rated_on", form=DAY),
    ),
    label=lambda count: ngettext(
        "Import {count} rating", "Import {count} ratings", count
    ).format(count=count),
    records=lambda plan: plan.all(FitRating),
    matcher=lambda reading: KeyMatcher(
        reading.plan.all(FitRating), ("account_id", "criterion_id")
    ),
)
