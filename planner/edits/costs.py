"""Edits of cost entries: enter, pay, credit, and settle what a past quarter left open.

A commitment is never turned silently: what was paid above or below it is an entry of
its own that names it. Source: domain, I18 and I19.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from planner.change import Change, added, changed, joined
from planner.cost_history import NEVER_OPEN, opened
from planner.edits import generic
from planner.edits.checking import check
from planner.edits.money import next_reference, to_base_minor
from planner.errors import Invalid
from planner.plan import Plan
from planner.quarter import Quarter
from planner.records import Activity, CostEntry, CostState, new_id
from planner.text import _, money, ngettext
from planner.typed import typed_day
from planner.typed_cost import typed_amount, typed_foreign, typed_parts

_OWN_CURRENCY = {"currency": None, "original_minor": None, "rate": None}
_CREDIT = "Credit note to {reference}"


def draft_cost(
    plan: Plan, on: date, text: str, campaign_id: str | None = None
) -> CostEntry:
    """A planned cost from a typed line: "Stand in Nuremberg 3,395".

    What stands last is the amount, 0 without one; "1.5 h x 33.35" is multiplied and
    rounded. Raises Invalid for an empty line.
    """
    note, amount_minor = typed_parts(plan, text)
    if note is None and amount_minor is None:
        raise Invalid("note", _("Write what the money is for, and how much."))
    return CostEntry(
        id=new_id(),
        reference=next_reference(plan),
        date=on,
        campaign_id=campaign_id,
        amount_minor=amount_minor or 0,
        note=note,
    )


def day_for_new(plan: Plan, quarter: Quarter, today: date) -> date:
    """The day of a new cost: today, or the nearest day of the quarter looked at."""
    first_month = plan.company.fiscal_year_start
    return min(max(today, quarter.start(first_month)), quarter.end(first_month))


def set_amount(plan: Plan, cost: CostEntry, text: str) -> Change:
    """The change that gives a cost a typed amount of the plan's currency.

    Raises Invalid where the amount follows from one in another currency.
    """
    amount_minor = typed_amount(plan, "amount", text)
    if amount_minor is None:
        raise Invalid("amount", _("Enter how much."))
    if cost.currency is not None:
        sentence = _(
            "This amount follows from {currency}. Change the original or its rate."
        )
        raise Invalid("amount", sentence.format(currency=cost.currency))
    return generic.change(plan, cost, amount_minor=amount_minor)


def set_foreign(plan: Plan, cost: CostEntry, text: str) -> Change:
    """The change that states a cost in another currency: "719.07 GBP at 1.17".

    The plan's own amount is rounded once, here; an empty text leaves that amount alone.
    Raises Invalid for what cannot be read, or without a rate.
    """
    stated = typed_foreign(plan, text)
    if stated is None:
        return generic.change(plan, cost, **_OWN_CURRENCY)
    base = to_base_minor(
        stated.original_minor, stated.currency, stated.rate, plan.company.currency
    )
    return generic.change(
        plan,
        cost,
        currency=stated.currency,
        original_minor=stated.original_minor,
        rate=stated.rate,
        amount_minor=base,
    )


def set_day(plan: Plan, cost: CostEntry, text: str) -> Change:
    """The change that gives a cost a typed day. Raises Invalid without one."""
    day = typed_day(plan, "date", text)
    if day is None:
        raise Invalid("date", _("This cannot be empty."))
    return generic.change(plan, cost, date=day)


def set_campaign(plan: Plan, cost: CostEntry, campaign_id: str | None) -> Change:
    """The change that puts a cost into a campaign, out of another one's activity."""
    activity = plan.find(Activity, cost.activity_id)
    stays = activity is not None and activity.campaign_id == campaign_id
    activity_id = cost.activity_id if stays else None
    return generic.change(plan, cost, campaign_id=campaign_id, activity_id=activity_id)


def set_activity(plan: Plan, cost: CostEntry, activity_id: str | None) -> Change:
    """The change that says what activity a cost is for; its campaign follows."""
    activity = plan.find(Activity, activity_id)
    campaign_id = cost.campaign_id if activity is None else activity.campaign_id
    return generic.change(plan, cost, activity_id=activity_id, campaign_id=campaign_id)


def settle(plan: Plan, cost: CostEntry, paid_minor: int, on: date) -> Change:
    """The change by which a cost is paid: actual from that day on.

    A commitment leaves with its own amount; what was paid above it is another actual
    entry that names it, what was paid less a credit note. Raises Invalid.
    """
    if paid_minor < 0:
        raise Invalid("amount", _("This cannot be less than zero."))
    if cost.state is CostState.ACTUAL:
        sentence = _("{reference} is paid already.")
        raise Invalid("amount", sentence.format(reference=cost.reference))
    label = _("Pay {reference}").format(reference=cost.reference)
    values = {"state": CostState.ACTUAL, "date": on, **opened(cost)}
    if cost.state is CostState.PLANNED:
        # A plan was an estimate that nobody is held to: it gives way to what was paid.
        if paid_minor != cost.amount_minor:
            values |= {"amount_minor": paid_minor, **_OWN_CURRENCY}
        return Change(label, generic.change(plan, cost, **values).rows)
    paid = generic.change(plan, cost, **values)
    difference = paid_minor - cost.amount_minor
    if not difference:
        return Change(label, paid.rows)
    following = plan.after(paid)
    return joined(label, (paid, _difference(following, cost, difference, on)))


def _difference(plan: Plan, cost: CostEntry, amount_minor: int, on: date) -> Change:
    sentence = _("Paid above {reference}") if amount_minor > 0 else _CREDIT
    return generic.add(plan, _beside(plan, cost, amount_minor, on, sentence))


def credit(plan: Plan, cost: CostEntry, amount_minor: int, on: date) -> Change:
    """The change that takes back a part of what was paid, by an entry that names it.

    Raises Invalid when there is nothing to take back or less than that.
    """
    if cost.state is not CostState.ACTUAL:
        raise Invalid("amount", _("Only what was paid can be credited."))
    if not 0 < amount_minor <= cost.amount_minor:
        sentence = _("Enter an amount up to {amount}.")
        most = money(cost.amount_minor, plan.company.currency)
        raise Invalid("amount", sentence.format(amount=most))
    note = _beside(plan, cost, -amount_minor, on, _CREDIT)
    return generic.add(plan, note)


def _beside(
    plan: Plan, cost: CostEntry, amount_minor: int, on: date, sentence: str
) -> CostEntry:
    """An actual entry for the same thing as another, which it names."""
    return CostEntry(
        id=new_id(),
        reference=next_reference(plan),
        date=on,
        campaign_id=cost.campaign_id,
        activity_id=cost.activity_id,
        side=cost.side,
        kind=cost.kind,
        state=CostState.ACTUAL,
        amount_minor=amount_minor,
        note=_(sentence).format(reference=cost.reference),
    )


def set_state(
    plan: Plan, costs: Sequence[CostEntry], state: CostState, on: date
) -> Change:
    """One change that gives these costs a state; paid ones are paid as they stand."""
    changes = []
    for cost in costs:
        is_paid = state is CostState.ACTUAL and cost.state is not CostState.ACTUAL
        changes.append(
            settle(plan, cost, cost.amount_minor, on)
            if is_paid
            else generic.change(plan, cost, state=state, **NEVER_OPEN)
        )
    words = ngettext("Change {count} cost", "Change {count} costs", len(costs))
    return joined(words.format(count=len(costs)), changes)


def cancel(plan: Plan, costs: Sequence[CostEntry], on: date) -> Change:
    """The change that gives up open commitments: each ends with nothing paid.

    The entry stays and says what had been committed. Source: I19.
    """
    words = _("Nothing paid: {amount} cancelled")
    label = ngettext(
        "Cancel {count} commitment", "Cancel {count} commitments", len(costs)
    )
    ended = (_ended(plan, cost, on, words) for cost in costs)
    return joined(label.format(count=len(costs)), ended)


def carry(plan: Plan, costs: Sequence[CostEntry], quarter: Quarter, on: date) -> Change:
    """The change that carries open commitments over to another quarter.

    Each ends with nothing paid, and an entry that names it takes its place in the new
    quarter, without a campaign, as campaigns are of their own quarter. Source: I19.
    """
    label = ngettext(
        "Carry {count} commitment", "Carry {count} commitments", len(costs)
    )
    start = quarter.start(plan.company.fiscal_year_start)
    following, changes = plan, []
    for cost in costs:
        reference = next_reference(following)
        words = _("Nothing paid: {amount} carried to {to}")
        end = _ended(following, cost, on, words, reference)
        new = replace(
            cost,
            id=new_id(),
            reference=reference,
            date=max(cost.date, start),
            campaign_id=None,
            activity_id=None,
            note=_noted(cost, _("Carried from {name}").format(name=cost.reference)),
        )
        made = joined("", (end, Change("", added(new))))
        check(following.after(made), new)
        following = following.after(made)
        changes.append(made)
    return joined(label.format(count=len(costs)), changes)


def _ended(plan: Plan, cost: CostEntry, on: date, words: str, to: str = "") -> Change:
    """The change by which a commitment ends as an actual cost of nothing."""
    if cost.state is not CostState.COMMITTED:
        sentence = _("{reference} is not committed.")
        raise Invalid("state", sentence.format(reference=cost.reference))
    amount = money(cost.amount_minor, plan.company.currency)
    after = replace(
        plan.get(CostEntry, cost.id),
        state=CostState.ACTUAL,
        date=on,
        amount_minor=0,
        currency=None,
        original_minor=None,
        rate=None,
        note=_noted(cost, words.format(amount=amount, to=to)),
        open_state=cost.state,
        open_date=cost.date,
        open_minor=cost.amount_minor,
    )
    check(plan, after, cost)
    return Change("", changed(cost, after))


def _noted(cost: CostEntry, words: str) -> str:
    return words if cost.note is None else f"{cost.note} ({words})"
