"""Whom the work reached: the list, and what was spent on others."""

from __future__ import annotations

from collections.abc import Iterator

from planner.metrics.catalogue import metric_of
from planner.metrics.coverage import Coverage, coverage
from planner.metrics.figure import NotAvailable, Outcome, Reason, share_of_cases
from planner.metrics.focus import Focus
from planner.metrics.on_target import OffList, off_list
from planner.metrics.outcome import outcome_of
from planner.metrics.wording import because, on_day, shown_or_reason, with_counts
from planner.records import Account, Campaign, CostEntry
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
from planner.reports.review_pack.pack import Pack
from planner.text import (
    NOT_KNOWN,
    _,
    count,
    joined,
    money,
    ngettext,
    percent,
    short_day,
)

ON_TARGET = "on_target_share"


def reach_blocks(pack: Pack) -> Iterator[Block]:
    """List coverage by side, on-target share, and the costs that were off the list."""
    view = pack.view
    focus = Focus.on_quarter(view.plan, view.quarter, view.as_of)
    found = coverage(focus)
    yield Heading(text=_("List coverage and on-target share"))
    yield Facts(tuple(_facts(pack, focus, found)))
    if found.added_later:
        yield Text(_later(found), Tone.QUIET)
    if found.by_none:
        yield Heading(text=_("Nobody has turned to these accounts"), level=2)
        yield Names(names=tuple(_name(each) for each in found.by_none), empty="")
    yield Heading(text=_("Spent off the list"), level=2)
    yield _off_table(pack, off_list(focus))


def _facts(pack: Pack, focus: Focus, found: Coverage) -> Iterator[Fact]:
    for label, part in (
        (_("By any side (K19)"), found.by_any),
        (_("By Sales"), found.by_sales),
        (_("By Marketing"), found.by_marketing),
        (_("By both (K19)"), found.by_both),
    ):
        share = share_of_cases(len(part), len(found.listed), Reason.EMPTY_LIST)
        yield Fact(label, on_day(_share(share), focus.as_of), is_wide=True)
    metric = metric_of(pack.view.plan, ON_TARGET)
    if metric is not None:
        outcome = outcome_of(focus, metric)
        shown = shown_or_reason(outcome, metric, pack.view.company.currency)
        if not isinstance(outcome, NotAvailable):
            shown = _amounts(pack, outcome)
        words = on_day(shown, focus.as_of)
        yield Fact(_("On target (K20)"), words, is_wide=True)


def _later(found: Coverage) -> str:
    """Who came onto the list after the first day, as they count from then on only."""
    sentence = ngettext(
        "{count} account came onto the list since the quarter began, and counts from "
        "its day on: {numbers}.",
        "{count} accounts came onto the list since the quarter began, and count from "
        "their days on: {numbers}.",
        len(found.added_later),
    )
    numbers = ", ".join(each.number for each in found.added_later)
    return sentence.format(count=count(len(found.added_later)), numbers=numbers)


def _share(outcome: Outcome) -> str:
    if isinstance(outcome, NotAvailable):
        return because(outcome)
    shown = with_counts(percent(outcome.value), outcome)
    return joined((shown, _("few cases"))) if outcome.has_few_cases else shown


def _amounts(pack: Pack, outcome: Outcome) -> str:
    """A share of money with both amounts: "80.0 % (€8,000 of €10,000)"."""
    value = getattr(outcome, "value", None)
    part, whole = (
        money(int(each or 0), pack.view.company.currency, decimals=False)
        for each in (outcome.numerator, outcome.denominator)
    )
    sentence = _("{percent} ({part} of {whole})")
    return sentence.format(percent=percent(value or 0), part=part, whole=whole)


def _name(account: Account) -> Name:
    return Name(number=account.number, name=account.name, detail=account.city or "")


def _off_table(pack: Pack, costs: tuple[OffList, ...]) -> Table:
    currency = pack.view.company.currency
    rows = [
        Row(
            (
                each.cost.reference,
                short_day(each.cost.date),
                _what(pack, each.cost),
                money(each.cost.amount_minor, currency),
                money(each.off_minor, currency),
            )
        )
        for each in costs
    ]
    if rows:
        whole = sum(each.cost.amount_minor for each in costs)
        off = sum(each.off_minor for each in costs)
        sums = money(whole, currency), money(off, currency)
        rows.append(Row(("", "", _("Total"), *sums), RowKind.TOTAL))
    return Table(
        columns=(
            Column(title=_("No."), width=40),
            Column(title=_("Day"), width=50),
            Column(title=_("What for"), width=243, is_strong=True),
            Column(title=_("Amount"), width=80, align=Align.RIGHT),
            Column(title=_("Off the list"), width=80, align=Align.RIGHT),
        ),
        rows=tuple(rows),
        empty=_("Nothing was spent on accounts that are not on the list."),
    )


def _what(pack: Pack, cost: CostEntry) -> str:
    campaign = pack.view.plan.find(Campaign, pack.view.campaign_id_of(cost))
    name = campaign.name if campaign else None
    return joined((cost.note, name)) or NOT_KNOWN
