"""How the way from the goal back to leads and money reads, for screen and paper."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from planner.capacity import CapacityCheck, Seller
from planner.edits.assumptions import typed_assumption
from planner.goal import Basis, Chain, Origin
from planner.metrics.figure import Figure, NotAvailable
from planner.plan import Plan
from planner.records import AssumptionKey
from planner.text import (
    NOT_KNOWN,
    _,
    count,
    joined,
    money,
    ngettext,
    percent,
    rounded,
)

LABELS = {
    AssumptionKey.REVENUE_GOAL: "Revenue goal",
    AssumptionKey.MEAN_ORDER: "Mean order",
    AssumptionKey.WIN_RATE: "Opportunities won",
    AssumptionKey.LEAD_TO_OPPORTUNITY: "Leads that become opportunities",
    AssumptionKey.COST_PER_LEAD: "Cost per lead",
}
"""Translated when drawn."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A step of the chain: what is needed, and what that was reckoned with.

    `basis`: of the first step the goal itself.
    """

    title: str
    value: str
    basis: Basis


def steps_of(chain: Chain, currency: str) -> tuple[Step, ...]:
    """The chain from the goal to the money, in order."""
    funnel = chain.funnel
    values = (
        basis_words(chain.goal, currency),
        count(funnel.wins),
        count(funnel.opportunities),
        count(funnel.leads),
        money(funnel.budget_minor, currency),
    )
    titles = (
        _("Revenue goal"),
        _("Wins"),
        _("Opportunities"),
        _("Leads"),
        _("Money for leads"),
    )
    return tuple(
        Step(title=title, value=value, basis=basis)
        for title, value, basis in zip(titles, values, chain.bases, strict=True)
    )


def label_of(key: AssumptionKey) -> str:
    """What a number of the chain is called: "Mean order"."""
    return _(LABELS[key])


def basis_words(basis: Basis, currency: str) -> str:
    """A number of the chain with its unit; a dash when it is missing."""
    if basis.value is None:
        return NOT_KNOWN
    if basis.is_money:
        return money(int(rounded(basis.value, 0)), currency)
    return percent(basis.value)


def unit_of(basis: Basis, currency: str) -> str:
    """What stands behind a number that is typed: "EUR" or "%"."""
    return currency if basis.is_money else "%"


def origin_words(basis: Basis) -> str:
    """Where a number comes from: "assumed", "from your results, n = 9"."""
    match basis.origin:
        case Origin.TARGET:
            return _("target of this quarter")
        case Origin.OBJECTIVE:
            return _("headline objective")
        case Origin.ASSUMED:
            return _("assumed")
        case Origin.MISSING:
            return _("not entered")
    words = _("from your results, n = {count}").format(count=count(basis.n))
    return joined((words, _("few cases") if basis.has_few_cases else None))


def assumed_beside(plan: Plan, basis: Basis) -> str:
    """What is assumed of a number that the plan has by itself; "" when nothing is."""
    if not basis.is_own or basis.assumption is None:
        return ""
    text = typed_assumption(plan, basis.key, basis.assumption.value)
    shown = (
        money(int(basis.assumption.value), plan.company.currency)
        if basis.is_money
        else _("{rate} %").format(rate=text)
    )
    return _("You assumed {value}.").format(value=shown)


def missing_line(chain: Chain) -> str:
    """What must be entered, by name; "" when nothing is missing."""
    if not chain.missing:
        return ""
    names = ", ".join(label_of(key) for key in chain.missing)
    return _("Still to be entered: {names}.").format(names=names)


def result_line(chain: Chain, currency: str) -> str:
    """What the goal takes in one sentence; "" while the chain has no end."""
    funnel = chain.funnel
    if funnel.leads is None or funnel.budget_minor is None or chain.goal.value is None:
        return ""
    sentence = ngettext(
        "{goal} takes {count} lead, which costs {money}.",
        "{goal} takes {count} leads, which cost {money}.",
        funnel.leads,
    )
    return sentence.format(
        goal=basis_words(chain.goal, currency),
        count=count(funnel.leads),
        money=money(funnel.budget_minor, currency),
    )


def capacity_line(check: CapacityCheck) -> str:
    """Whether Sales can take the leads, in one or two sentences."""
    can_take = check.can_take
    if isinstance(can_take, NotAvailable):
        return _("How many leads a week Sales can take is not entered yet.")
    if check.needed is None:
        sentence = _(
            "Sales can take {able} in {weeks}. How many leads are needed is not known "
            "yet."
        )
        return sentence.format(
            able=count(can_take.leads), weeks=weeks_words(check.weeks)
        )
    return _verdict(check, can_take.leads - check.needed).format(
        needed=count(check.needed),
        able=count(can_take.leads),
        weeks=weeks_words(check.weeks),
        over=count(can_take.short),
        left=count(can_take.leads - check.needed),
    )


def _verdict(check: CapacityCheck, left: int) -> str:
    """The sentence for leads that are too many, just enough, or fewer than can be."""
    needed = check.needed or 0
    if left < 0:
        return ngettext(
            "{needed} lead is needed; Sales can take {able} in {weeks}: {over} too "
            "many.",
            "{needed} leads are needed; Sales can take {able} in {weeks}: {over} too "
            "many.",
            needed,
        )
    if left == 0:
        return ngettext(
            "{needed} lead is needed; Sales can take just that in {weeks}.",
            "{needed} leads are needed; Sales can take just as many in {weeks}.",
            needed,
        )
    return ngettext(
        "{needed} lead is needed; Sales can take {able} in {weeks}: room for {left} "
        "more.",
        "{needed} leads are needed; Sales can take {able} in {weeks}: room for {left} "
        "more.",
        needed,
    )


def needed_line(check: CapacityCheck) -> str:
    """Where the number of leads comes from, when it is not the chain's; else ""."""
    if not check.is_target:
        return ""
    return _("The leads needed are those of the target, as the chain has no end yet.")


def weeks_words(weeks: int) -> str:
    """A number of weeks: "13 weeks"."""
    words = ngettext("{count} week", "{count} weeks", weeks)
    return words.format(count=count(weeks))


def seller_line(seller: Seller) -> str:
    """What somebody can take in the quarter: "in 13 weeks: 65"."""
    return _("in {weeks}: {leads}").format(
        weeks=weeks_words(seller.weeks), leads=count(seller.leads)
    )


def capacity_share(check: CapacityCheck) -> Fraction | None:
    """The part of the leads that Sales can take; None where it cannot be told."""
    if isinstance(check.can_take, NotAvailable) or not check.needed:
        return None
    share = check.can_take.share
    return share.value if isinstance(share, Figure) else None


def share_line(check: CapacityCheck) -> str:
    """The part of the leads that Sales can take: "81.3 % of the leads (130 of 160)"."""
    share = capacity_share(check)
    if share is None or isinstance(check.can_take, NotAvailable):
        return ""
    return _("That is {percent} of the leads ({part} of {whole}).").format(
        percent=percent(share),
        part=count(check.can_take.leads),
        whole=count(check.needed),
    )
