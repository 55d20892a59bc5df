"""What can be done with several costs at once, in a bar below their table."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from gui.costs.columns import STATES
from gui.theme import sizes
from gui.widgets import button, label
from planner.cost_rows import CostRow
from planner.plan import Plan
from planner.records import CostState
from planner.text import _, count, joined, money, ngettext


class CostBar(QFrame):
    """Shown while two or more costs are selected. `chosen`: the state for them all."""

    chosen = Signal(CostState)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("costBar")
        self.setProperty("card", "true")
        self._selected = label(strong=True, name="costBar.count")
        row = QHBoxLayout(self)
        row.setContentsMargins(*[sizes.SPACE_2] * 4)
        row.setSpacing(sizes.SPACE_2)
        row.addWidget(self._selected)
        for state in CostState:
            made = button(_(STATES[state][1]), name=f"costBar.{state}")
            made.clicked.connect(partial(self._choose, state))
            row.addWidget(made)
        self.carry = button(_("Carry over"), name="costBar.carry")
        self.cancel = button(_("Cancel them"), name="costBar.cancel")
        self.copy = button(_("Copy"), icon_name="copy", name="costBar.copy")
        for made in (self.carry, self.cancel, self.copy):
            row.addWidget(made)
        row.addStretch()
        self.hide()

    def show_for(self, plan: Plan, rows: Sequence[CostRow]) -> None:
        """Say how many costs are selected, and offer what can be done with them."""
        words = ngettext("{count} selected", "{count} selected", len(rows))
        whole = sum(row.cost.amount_minor for row in rows)
        amount = money(whole, plan.company.currency)
        self._selected.setText(joined((words.format(count=count(len(rows))), amount)))
        are_open = all(row.is_open for row in rows)
        self.carry.setVisible(are_open)
        self.cancel.setVisible(are_open)
        self.setVisible(len(rows) > 1)

    def _choose(self, state: CostState, _checked: object = None) -> None:
        self.chosen.emit(state)
