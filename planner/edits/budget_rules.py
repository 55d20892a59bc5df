"""The rule between budget and transfers: no more can be moved than is there."""

from __future__ import annotations

from datetime import date

from planner.errors import Invalid
from planner.metrics.budget import Place, entered_at, places_of
from planner.naming import title_of
from planner.plan import Plan
from planner.records import BudgetTransfer, Campaign, Side
from planner.text import _, money, title_case


def check_transfer(plan: Plan, transfer: BudgetTransfer) -> None:
    """Nothing, if the money is there on the day and is not moved away again later.

    Raises Invalid for the amount.
    """
    source, _goal = places_of(transfer)
    there = free_minor(plan, transfer.quarter, source, transfer.date, transfer.id)
    if transfer.amount_minor > there:
        sentence = _("{name} has {amount} to give. Move no more than that.")
        amount = money(max(there, 0), plan.company.currency)
        name = place_name(plan, source)
        raise Invalid("amount", sentence.format(name=name, amount=amount))


def check_entered(plan: Plan, quarter: str, place: Place, entered_minor: int) -> None:
    """Nothing, if the budget covers what was moved away from it already.

    Raises Invalid for the amount.
    """
    change_minor = entered_minor - (entered_at(plan, quarter, place) or 0)
    there = free_minor(plan, quarter, place, date.min)
    if there + change_minor < 0:
        sentence = _("{amount} of this was moved elsewhere. Enter at least that.")
        least = entered_minor - (there + change_minor)
        amount = money(least, plan.company.currency)
        raise Invalid("amount", sentence.format(amount=amount))


def free_minor(
    plan: Plan, quarter: str, place: Place, on: date, but: str | None = None
) -> int:
    """What could be moved away from a place on a day: the least there from then on.

    `but`: the id of a transfer to leave out.
    """
    balance = entered_at(plan, quarter, place) or 0
    moves = [
        move
        for move in plan.where(BudgetTransfer, "quarter", quarter)
        if move.id != but and place in places_of(move)
    ]
    later = []
    for move in sorted(moves, key=lambda each: each.date):
        source, _goal = places_of(move)
        signed = -move.amount_minor if source == place else move.amount_minor
        if move.date <= on:
            balance += signed
        else:
            later.append(signed)
    least = running = balance
    for signed in later:
        running += signed
        least = min(least, running)
    return least


def place_name(plan: Plan, place: Place) -> str:
    """What people call a side or a campaign: "Sales", "Cold chain"."""
    if isinstance(place, Side):
        return _(title_case(place))
    campaign = plan.find(Campaign, place)
    return "" if campaign is None else title_of(campaign)
