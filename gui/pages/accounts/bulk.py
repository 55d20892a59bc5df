"""What can be done to several accounts at once, beside what any table offers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QMenu

from gui.table import BulkBar
from planner import account_choices as choices
from planner.account_choices import Choice
from planner.edits import selection
from planner.plan import Plan
from planner.quarter import Quarter
from planner.records import Campaign, Side
from planner.text import _


class AccountActions:
    """Adds what accounts have more to the bar below their list.

    `change`: makes an edit of the accounts selected, with more arguments.
    """

    def __init__(self, bar: BulkBar, change: Callable[..., object]) -> None:
        self._change = change
        self._plan: Plan | None = None
        self._quarter: Quarter | None = None
        owner = _("Sales owner")
        bar.add_menu("sales-owner", "user", owner, self._owners(Side.SALES))
        owner = _("Marketing owner")
        bar.add_menu("marketing-owner", "user", owner, self._owners(Side.MARKETING))
        bar.add_menu("tier", "tag", _("Tier"), self._tiers)
        bar.add_menu("campaign", "megaphone", _("Add to campaign"), self._campaigns)
        listing = bar.add("target-list", "target", _("Put on the list"))
        listing.clicked.connect(self._put_on_list)

    def show_plan(self, plan: Plan, quarter: Quarter) -> None:
        """Offer what this plan has to choose from."""
        self._plan, self._quarter = plan, quarter

    def _owners(self, side: Side) -> Callable[[QMenu], None]:
        field = "sales_owner_id" if side is Side.SALES else "marketing_owner_id"

        def fill(menu: QMenu) -> None:
            if self._plan is not None:
                self._fill(menu, choices.owners(self._plan, side), field)

        return fill

    def _tiers(self, menu: QMenu) -> None:
        self._fill(menu, choices.tiers(), "tier")

    def _fill(self, menu: QMenu, offers: Sequence[Choice], field: str) -> None:
        for value, words in offers:
            action = menu.addAction(words.replace("&", "&&"))
            change = partial(self._change, selection.change_accounts, **{field: value})
            action.triggered.connect(lambda _checked, make=change: make())

    def _campaigns(self, menu: QMenu) -> None:
        if self._plan is None or self._quarter is None:
            return
        offers = choices.campaigns(self._plan, self._quarter)
        for campaign, words in offers:
            action = menu.addAction(words.replace("&", "&&"))
            add = partial(self._add_to, campaign)
            action.triggered.connect(lambda _checked, make=add: make())
        if not offers:
            menu.addAction(_("No campaign in this quarter yet")).setEnabled(False)

    def _add_to(self, campaign: Campaign) -> None:
        self._change(selection.add_to_campaign, campaign)

    def _put_on_list(self) -> None:
        if self._quarter is not None:
            self._change(selection.put_on_list, self._quarter.key)
