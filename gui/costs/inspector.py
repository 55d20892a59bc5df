"""All that is known of one cost, beside the table, and what can be done with it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from gui.costs.columns import offered, state_chip
from gui.forms import Field, Form
from gui.table.cells import word_choices
from gui.theme import sizes
from gui.widgets import ElidedLabel, StatusChip, button, label
from gui.widgets.inspector import fill_inspector, scrolled
from planner import cost_choices as choices
from planner import edits
from planner.change import Change
from planner.cost_rows import CostRow
from planner.edits import costs
from planner.links import Link
from planner.plan import Plan
from planner.quarter import Quarter
from planner.records import CostEntry, CostKind, CostState
from planner.text import _, day, money
from planner.typed import shown_day, shown_money, typed_text
from planner.typed_cost import shown_foreign

Current = Callable[[], Plan]


class CostInspector(QFrame):
    """One cost. `closed`: the eye goes back to the table; the others ask to be done."""

    closed = Signal()
    pay = Signal()
    credit = Signal()
    carry = Signal()
    cancel = Signal()

    def __init__(
        self,
        plan: Current,
        quarter: Callable[[], Quarter],
        on_edit: Callable[[Field[CostEntry], CostEntry, object], bool],
        go: Callable[[Link], None],
    ) -> None:
        super().__init__()
        self.setObjectName("costInspector")
        self.setAccessibleName(_("Cost"))
        self.setProperty("card", "true")
        self.setFixedWidth(sizes.INSPECTOR_WIDTH)
        self._title = ElidedLabel(points=sizes.HEADING_PT, strong=True)
        self._facts = label(points=sizes.SMALL_PT, tone="secondary")
        self._state = StatusChip()
        self.form: Form[CostEntry] = Form("cost", _fields(plan, quarter), on_edit, go)
        self._pay = button(_("Mark paid"), self.pay.emit, name="costPay")
        self._credit = button(_("Credit note"), self.credit.emit, name="costCredit")
        self._carry = button(_("Carry over"), self.carry.emit, name="costCarry")
        self._cancel = button(_("Cancel it"), self.cancel.emit, name="costCancel")
        self._lay_out()

    def show_row(self, plan: Plan, row: CostRow) -> None:
        """Show a cost as it is now."""
        cost = row.cost
        self._title.setText(money(cost.amount_minor, plan.company.currency))
        self._facts.setText(f"{cost.reference} · {day(cost.date)}")
        self._state.set_chip(state_chip(row))
        self.form.show_record(plan, cost)
        is_paid = cost.state is CostState.ACTUAL
        self._pay.setVisible(not is_paid)
        self._credit.setVisible(is_paid and cost.amount_minor > 0)
        self._carry.setVisible(row.is_open)
        self._cancel.setVisible(row.is_open)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(
            sizes.SPACE_4, sizes.SPACE_2, sizes.SPACE_4, sizes.SPACE_4
        )
        column.setSpacing(sizes.SPACE_3)
        column.addWidget(self._state, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.form)
        for pair in ((self._pay, self._credit), (self._carry, self._cancel)):
            row = QHBoxLayout()
            row.setSpacing(sizes.SPACE_2)
            for made in pair:
                row.addWidget(made)
            row.addStretch()
            column.addLayout(row)
        column.addStretch()
        fill_inspector(self, self._titles(), self.closed.emit, scrolled(inside))

    def _titles(self) -> QVBoxLayout:
        titles = QVBoxLayout()
        titles.setSpacing(0)
        titles.addWidget(self._title)
        titles.addWidget(self._facts)
        return titles


def _fields(
    plan: Current, quarter: Callable[[], Quarter]
) -> Sequence[Field[CostEntry]]:
    return (*_what(plan), *_where(quarter))


def _what(plan: Current) -> Sequence[Field[CostEntry]]:
    return (
        Field(
            key="note",
            label=_("What for"),
            read=lambda cost: cost.note,
            edit=lambda plan, cost, value: edits.change(
                plan, cost, note=typed_text(value)
            ),
            is_tall=True,
        ),
        Field(
            key="date",
            label=_("Day"),
            read=lambda cost: shown_day(plan(), cost.date),
            edit=lambda plan, cost, value: costs.set_day(plan, cost, str(value)),
        ),
        Field(
            key="amount",
            label=_("Amount"),
            read=lambda cost: shown_money(plan(), cost.amount_minor),
            edit=lambda plan, cost, value: costs.set_amount(plan, cost, str(value)),
            hint=_("240 or 1.5 h x 33.35"),
        ),
        Field(
            key="original_minor",
            label=_("In another currency"),
            read=lambda cost: shown_foreign(plan(), cost),
            edit=lambda plan, cost, value: costs.set_foreign(plan, cost, str(value)),
            hint=_("719.07 GBP at 1.17"),
        ),
    )


def _where(quarter: Callable[[], Quarter]) -> Sequence[Field[CostEntry]]:
    return (
        Field(
            key="campaign_id",
            label=_("Campaign"),
            read=lambda cost: cost.campaign_id,
            edit=_by_id(costs.set_campaign),
            choices=lambda plan, cost: offered(
                choices.campaigns(plan, quarter(), cost)
            ),
        ),
        Field(
            key="activity_id",
            label=_("Activity"),
            read=lambda cost: cost.activity_id,
            edit=_by_id(costs.set_activity),
            choices=lambda plan, cost: offered(
                choices.activities(plan, quarter(), cost)
            ),
        ),
        Field(
            key="side",
            label=_("Side"),
            read=lambda cost: cost.side,
            edit=lambda plan, cost, value: edits.change(plan, cost, side=value),
            choices=lambda _plan, _cost: offered(choices.sides()),
        ),
        Field(
            key="kind",
            label=_("Kind"),
            read=lambda cost: cost.kind,
            edit=lambda plan, cost, value: edits.change(plan, cost, kind=value),
            choices=lambda _plan, _cost: word_choices(CostKind, nothing=False),
        ),
    )


def _by_id(
    function: Callable[[Plan, CostEntry, str | None], Change],
) -> Callable[[Plan, CostEntry, object], Change]:
    def edit(plan: Plan, cost: CostEntry, value: object) -> Change:
        return function(plan, cost, None if value is None else str(value))

    return edit
