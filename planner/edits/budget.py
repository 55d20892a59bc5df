"""Edits of the joint budget: what the sides bring in, and money that is moved."""

from __future__ import annotations

from datetime import date

from planner.change import Change
from planner.edits import generic
from planner.edits.budget_rules import check_entered
from planner.edits.money import next_transfer_number
from planner.errors import Invalid
from planner.metrics.budget import Place
from planner.plan import Plan
from planner.quarter import Quarter
from planner.records import (
    BudgetLine,
    BudgetTransfer,
    Campaign,
    Person,
    Side,
    new_id,
)
from planner.text import _, title_case


def set_line(
    plan: Plan, quarter: Quarter, side: Side, amount_minor: int | None
) -> Change:
    """The change that gives a side's budget line this amount; None takes the line away.

    Raises Invalid when more than that was moved away from the side.
    """
    check_entered(plan, quarter.key, side, amount_minor or 0)
    lines = plan.where(BudgetLine, "quarter", quarter.key)
    line = next((each for each in lines if each.side is side), None)
    label = _("Change budget of {name}").format(name=_(title_case(side)))
    if line is None:
        if amount_minor is None:
            return Change("", ())
        new = BudgetLine(
            id=new_id(), quarter=quarter.key, side=side, amount_minor=amount_minor
        )
        return generic.add(plan, new, label=label)
    if amount_minor is None:
        return Change(label, generic.remove(plan, line).rows)
    made = generic.change(plan, line, amount_minor=amount_minor)
    return Change(label, made.rows)


def set_campaign_budget(
    plan: Plan, campaign: Campaign, amount_minor: int | None
) -> Change:
    """The change that gives a campaign this budget, before what was moved.

    Raises Invalid when more than that was moved away from the campaign.
    """
    check_entered(plan, campaign.quarter, campaign.id, amount_minor or 0)
    return generic.change(plan, campaign, budget_minor=amount_minor)


def draft_transfer(
    plan: Plan,
    quarter: Quarter,
    *,
    on: date,
    source: Place | None,
    goal: Place | None,
    amount_minor: int | None,
    reason: str,
    approver_id: str | None,
) -> BudgetTransfer:
    """A transfer with the next number. Raises Invalid for what is not given."""
    if source is None:
        raise Invalid("from", _("Choose where the money comes from."))
    if goal is None:
        raise Invalid("to", _("Choose where the money goes to."))
    if amount_minor is None:
        raise Invalid("amount", _("Enter how much."))
    if plan.find(Person, approver_id) is None or approver_id is None:
        raise Invalid("approver_id", _("Say who approves it."))
    return BudgetTransfer(
        id=new_id(),
        number=next_transfer_number(plan),
        quarter=quarter.key,
        date=on,
        from_side=source if isinstance(source, Side) else None,
        to_side=goal if isinstance(goal, Side) else None,
        from_campaign_id=None if isinstance(source, Side) else source,
        to_campaign_id=None if isinstance(goal, Side) else goal,
        amount_minor=amount_minor,
        reason=reason,
        approver_id=approver_id,
    )


def move_money(plan: Plan, transfer: BudgetTransfer) -> Change:
    """The change that moves money between two sides or two campaigns.

    Raises Invalid when more is moved than is there, or without reason or approver.
    """
    return generic.add(plan, transfer, label=_("Move money"))
