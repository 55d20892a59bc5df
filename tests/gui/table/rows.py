"""A small table for tests: accounts with a name, a city and a tier."""

from collections.abc import Sequence

from gui.table import Choice, Column
from planner import edits
from planner.change import Change
from planner.plan import Plan
from planner.records import Account


def rename(plan: Plan, account: Account, value: object) -> Change:
    return edits.change(plan, account, name=value)


def set_city(plan: Plan, account: Account, value: object) -> Change:
    return edits.change(plan, account, city=value or None)


def set_tier(plan: Plan, account: Account, value: object) -> Change:
    return edits.change(plan, account, tier=value)


def tiers(_plan: Plan, _account: Account) -> Sequence[Choice]:
    return [Choice(None, "–"), *(Choice(tier, f"Tier {tier}") for tier in (1, 2, 3))]


COLUMNS: tuple[Column[Account], ...] = (
    Column(key="name", title="Account", read=lambda row: row.name, edit=rename),
    Column(key="city", title="Place", read=lambda row: row.city, edit=set_city),
    Column(
        key="tier",
        title="Tier",
        read=lambda row: row.tier,
        show=lambda tier: "–" if tier is None else f"Tier {tier}",
        edit=set_tier,
        choices=tiers,
        align_right=True,
    ),
    Column(key="number", title="No.", read=lambda row: row.number),
)
