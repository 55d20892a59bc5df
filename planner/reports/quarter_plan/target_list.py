"""The target list in short: how many of which kind, who decides, and all names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from fractions import Fraction

from planner.records import Account, BuyingRole, Relationship
from planner.reports.document import (
    Align,
    Block,
    Column,
    Fact,
    Facts,
    Heading,
    Name,
    Names,
    Row,
    RowKind,
    Table,
    Text,
    Tone,
)
from planner.reports.quarter_view import Listed, QuarterView
from planner.reports.wording import strategy_word, tier_word
from planner.text import _, count, day, percent

LAST = 99


def target_list_blocks(view: QuarterView) -> Iterator[Block]:
    """Counts, share of the market, decision makers with the gaps by name, the names."""
    detail = list_source(view) if view.listed else None
    yield Heading(text=_("Target accounts"), detail=detail)
    if not view.listed:
        yield Text(_("No account has been added yet."), Tone.QUIET)
        return
    yield _counts(view)
    yield Facts(tuple(_coverage(view)))
    yield Heading(text=_("The accounts by name"), level=2)
    yield _names(view.listed)
    gaps = [each for each in view.listed if not has_decision_maker(view, each)]
    if gaps:
        yield Heading(text=_("Accounts without a known decision maker"), level=2)
        yield _names(gaps)


def _names(listed: Iterable[Listed]) -> Names:
    names = (
        Name(
            number=each.account.number,
            name=each.account.name,
            detail=each.account.city or "",
        )
        for each in listed
    )
    return Names(names=tuple(names), empty="")


def list_source(view: QuarterView) -> str:
    """The sentence that says which accounts these are."""
    if view.target_list is None:
        return _(
            "This quarter has no target list yet; these are all accounts of the plan "
            "that are not archived."
        )
    return _("Version {version} of the quarter's target list, {state}.").format(
        version=view.target_list.version, state=_(str(view.target_list.state))
    )


def has_decision_maker(view: QuarterView, listed: Listed) -> bool:
    """Whether a contact of the account is known to decide."""
    contacts = view.contacts.get(listed.account.id, ())
    return any(each.buying_role is BuyingRole.DECISION_MAKER for each in contacts)


def _counts(view: QuarterView) -> Table:
    strategies = sorted(
        {each.strategy for each in view.listed}, key=lambda value: value or "~"
    )
    tiers = sorted({each.tier for each in view.listed}, key=lambda value: value or LAST)
    cells = Counter((each.tier, each.strategy) for each in view.listed)
    rows = [
        Row(
            (
                tier_word(tier),
                *(_number(cells[tier, strategy]) for strategy in strategies),
                count(sum(cells[tier, strategy] for strategy in strategies)),
            )
        )
        for tier in tiers
    ]
    sums = [sum(cells[tier, strategy] for tier in tiers) for strategy in strategies]
    total = Row((_("Total"), *map(count, sums), count(len(view.listed))), RowKind.TOTAL)
    return Table(
        columns=(
            Column(title=_("Tier"), width=2, is_strong=True),
            *(
                Column(title=strategy_word(each), width=1.6, align=Align.RIGHT)
                for each in strategies
            ),
            Column(title=_("Total"), width=1.6, align=Align.RIGHT),
        ),
        rows=(*rows, total),
        empty="",
    )


def _coverage(view: QuarterView) -> Iterator[Fact]:
    total = len(view.listed)
    gaps = [each for each in view.listed if not has_decision_maker(view, each)]
    yield Fact(_("Market share"), _share_of_universe(view), is_wide=True)
    known = _("{part} of {count} accounts ({share})").format(
        part=count(total - len(gaps)),
        count=count(total),
        share=percent(Fraction(total - len(gaps), total)),
    )
    yield Fact(_("Decider known"), known, is_wide=True)


def _share_of_universe(view: QuarterView) -> str:
    universe = view.company.universe
    if not universe:
        return _("n/a (the size of the market is not entered)")
    customers = sum(
        each.relationship is Relationship.CUSTOMER for each in view.plan.all(Account)
    )
    words = _("{customers} of {count} companies ({share})").format(
        customers=count(customers),
        count=count(universe),
        share=percent(Fraction(customers, universe)),
    )
    since = view.company.universe_on
    return words if since is None else f"{words}, {day(since)}"


def _number(value: int) -> str:
    return count(value) if value else ""
