"""Edits of the profile, and of what accounts are worth by it."""

from __future__ import annotations

from datetime import date
from itertools import chain, count

from planner.change import Change
from planner.edits import generic
from planner.errors import Invalid
from planner.metrics.fit import WHOLE_WEIGHT, profile_of, weight_of
from planner.plan import Plan
from planner.records import (
    Account,
    FitCriterion,
    FitField,
    FitRating,
    new_id,
)
from planner.text import _
from planner.typed import typed_line, typed_number, typed_text


def new_criterion(plan: Plan) -> FitCriterion:
    """A criterion to begin with: last, under a free name, with the weight left over."""
    criteria = profile_of(plan)
    taken = {each.text for each in criteria}
    first = _("New criterion")
    later = (_("New criterion {number}").format(number=each) for each in count(2))
    text = next(each for each in chain((first,), later) if each not in taken)
    return FitCriterion(
        id=new_id(),
        position=max((each.position for each in criteria), default=0) + 1,
        text=text,
        weight=max(0, WHOLE_WEIGHT - weight_of(criteria)),
    )


def set_criterion(
    plan: Plan, criterion: FitCriterion, field: str, value: object
) -> Change:
    """The change that gives a field of a criterion what was typed or chosen.

    Another field of the account makes the rules mean nothing, so they go with it.
    Raises Invalid when it cannot be read or breaks a rule.
    """
    read: object = typed_line(value) if value is not None else None
    if field == "text":
        read = read or ""
    elif field == "weight":
        read = _typed_weight(plan, str(value))
    elif field == "scale":
        read = typed_text(value)
    elif field == "field":
        chosen = None if value is None else FitField(str(value))
        is_same = chosen is criterion.field
        rules = criterion.rules if is_same else None
        return generic.change(plan, criterion, field=chosen, rules=rules)
    return generic.change(plan, criterion, **{field: read})


def rate(
    plan: Plan,
    account: Account,
    criterion: FitCriterion,
    value: int | None,
    *,
    on: date,
) -> Change:
    """The change that rates an account by a criterion; None takes the rating away.

    Of who rated before nothing is kept: somebody else may have said this one.
    """
    ratings = plan.where(FitRating, "account_id", account.id)
    known = next((each for each in ratings if each.criterion_id == criterion.id), None)
    if value is None:
        return Change("", ()) if known is None else generic.remove(plan, known)
    if known is not None:
        return generic.change(plan, known, value=value, rated_on=on, person_id=None)
    return generic.add(
        plan,
        FitRating(
            id=new_id(),
            account_id=account.id,
            criterion_id=criterion.id,
            value=value,
            rated_on=on,
        ),
    )


def _typed_weight(plan: Plan, text: str) -> int:
    number = typed_number(plan, "weight", text.strip().removesuffix("%"))
    if number is None or number != int(number):
        raise Invalid("weight", _("Enter a whole percentage, such as 30."))
    return int(number)
