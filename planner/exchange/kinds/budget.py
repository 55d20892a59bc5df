"""Files of the joint budget: what each side brings in, and what was moved."""

from __future__ import annotations

from functools import partial

from planner.edits.money import TRANSFER_PREFIX
from planner.exchange.kind import Field, Form, Kind, Unreadable, Values, shown
from planner.exchange.kinds.people import SIDE
from planner.exchange.matching import KeyMatcher
from planner.exchange.numbers import MONEY
from planner.exchange.reading import Cell, Reading
from planner.exchange.references import CAMPAIGN, PERSON
from planner.exchange.values import DAY, LINE, QUARTER, TEXT, write_text
from planner.records import BudgetLine, BudgetTransfer, Campaign, Side
from planner.text import _, ngettext


def _place(end: str) -> Form:
    """The form of where money comes from or goes to: a side or a campaign."""
    return Form(partial(_read_place, end), write_text)


def _read_place(end: str, text: str, reading: Reading) -> Values | Unreadable:
    side = SIDE.read(text, reading)
    if isinstance(side, Side):
        return {f"{end}_side": side, f"{end}_campaign_id": None}
    campaign_id = CAMPAIGN.read(text, reading)
    if isinstance(campaign_id, Unreadable):
        sentence = _("Write a side, such as sales, or the code of a campaign.")
        return Unreadable(sentence)
    return {f"{end}_side": None, f"{end}_campaign_id": campaign_id}


def _shown_place(side: Side | None, campaign_id: str | None, reading: Reading) -> Cell:
    if side is not None:
        return str(side)
    campaign = reading.plan.find(Campaign, campaign_id)
    return None if campaign is None else campaign.code


def _quarter_field(*, is_key: bool) -> Field:
    return Field(
        name="quarter",
        form=QUARTER,
        is_key=is_key,
        is_needed=True,
        missing=lambda reading: reading.quarter.key,
    )


BUDGET = Kind(
    key="budget",
    title="Joint budget",
    summary="what each side brings into the budget of a quarter",
    record=BudgetLine,
    fields=(
        _quarter_field(is_key=True),
        Field(name="side", form=SIDE, is_key=True, is_needed=True),
        Field(name="amount", attribute="amount_minor", form=MONEY, is_needed=True),
        Field(name="note", form=TEXT),
    ),
    label=lambda count: ngettext(
        "Import {count} budget line", "Import {count} budget lines", count
    ).format(count=count),
    records=lambda plan: plan.all(BudgetLine),
    matcher=lambda reading: KeyMatcher(
        reading.plan.all(BudgetLine), ("quarter", "side")
    ),
)
TRANSFERS = Kind(
    key="transfers",
    title="Budget transfers",
    summary="money moved between sides or campaigns, with its reason and approver",
    record=BudgetTransfer,
    fields=(
        Field(name="number", form=LINE, is_key=True, may_miss=True),
        _quarter_field(is_key=False),
        Field(name="date", form=DAY, is_needed=True),
        Field(
            name="from",
            form=_place("from"),
            is_needed=True,
            spreads=True,
            show=shown(
                BudgetTransfer,
                lambda row, reading: _shown_place(
                    row.from_side, row.from_campaign_id, reading
                ),
            ),
        ),
        Field(
            name="to",
            form=_place("to"),
            is_needed=True,
            spreads=True,
            show=shown(
                BudgetTransfer,
                lambda row, reading: _shown_place(
                    row.to_side, row.to_campaign_id, reading
                ),
            ),
        ),
        Field(name="amount", attribute="amount_minor", form=MONEY, is_needed=True),
        Field(name="reason", form=TEXT, is_needed=True),
        Field(name="approver", attribute="approver_id", form=PERSON, is_needed=True),
    ),
    label=lambda count: ngettext(
        "Import {count} transfer", "Import {count} transfers", count
    ).format(count=count),
    records=lambda plan: plan.all(BudgetTransfer),
    matcher=lambda reading: KeyMatcher(reading.plan.all(BudgetTransfer), ("number",)),
    numbered=("number", TRANSFER_PREFIX),
    depends_on_others=True,
)
