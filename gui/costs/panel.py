"""Costs as a table that is typed in, paid, credited and settled, with one beside it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.costs.bulk import CostBar
from gui.costs.columns import cost_columns
from gui.costs.filters import CostFilters
from gui.costs.inspector import CostInspector
from gui.forms import Field
from gui.forms.lines import AddLine, AskLine
from gui.page import Page
from gui.table import Column, TablePanel, TableView
from gui.theme import sizes
from gui.widgets import EmptyState
from gui.widgets.history import HistoryFoot, add_foot
from planner import edits
from planner.change import Change
from planner.cost_rows import CostRow
from planner.edits import costs
from planner.errors import Invalid
from planner.plan import Plan
from planner.quarter import Quarter
from planner.records import CostEntry, CostState
from planner.text import _
from planner.typed import shown_money
from planner.typed_cost import typed_amount


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked of a cost, and the edit that takes the answer."""

    cost_id: str
    answer: Callable[..., Change]


class CostsPanel(QWidget):
    """The costs of a quarter or of one campaign, which new ones belong to then."""

    def __init__(self, page: Page, name: str, *, has_campaign: bool = True) -> None:
        super().__init__()
        self._page = page
        self._campaign_id: str | None = None
        self._question: Question | None = None
        self._invalid: Callable[[Invalid], object] | None = None
        self._rows: dict[str, CostRow] = {}
        self.table = TableView(
            name,
            cost_columns(self._plan, self._quarter, has_campaign=has_campaign),
            self._edit_cell,
            self._plan,
            page.view.settings,
            _("Costs"),
        )
        self.panel = TablePanel(self.table, _empty())
        self.panel.belongs_to(page, bulk=False)
        self.filters = CostFilters(has_campaign=has_campaign)
        self.ask = AskLine("costLine", _("Book"), is_short=True)
        hint = _("Add a cost: what for, and how much at the end")
        self.line = AddLine("addCost", hint)
        self.bar = CostBar()
        self.inspector = CostInspector(
            self._plan, self._quarter, self._edit_field, page.view.follow
        )
        self.history = HistoryFoot(page.view, self._plan)
        add_foot(self.inspector, self.history)
        self.inspector.hide()
        self.setFocusProxy(self.table)
        self._connect()
        self._lay_out()

    def show_rows(
        self, plan: Plan, rows: Sequence[CostRow], campaign_id: str | None = None
    ) -> None:
        """Show these costs; `campaign_id`: of the campaign that new ones belong to."""
        if campaign_id != self._campaign_id:
            self.forget()
        self._campaign_id = campaign_id
        self._rows = {row.id: row for row in rows}
        self.filters.show_choices(plan, self._quarter(), rows)
        self.table.records.set_rows(rows)
        self._show_selected()

    def new(self) -> None:
        """Begin a new cost."""
        self.line.setFocus()

    def select(self, cost_id: str) -> bool:
        """Select a cost, whatever is filtered; False if it is not of these."""
        if cost_id not in self._rows:
            return False
        if self.table.records.place_of(cost_id) is None:
            self.panel.show_all()
            self.filters.reset()
        return self.table.select(cost_id)

    def forget(self) -> None:
        """Take away what was asked and refused: something else is shown now."""
        self._question = None
        self.ask.hide()
        self.panel.show_invalid(None)

    def show_invalid(self, error: Invalid) -> None:
        """Show a refusal where it arose."""
        if self._invalid is None or self._invalid(error) is False:
            self.panel.show_invalid(error)

    def pay(self) -> None:
        """Ask how much was paid for the selected cost; several are paid as they are."""
        selected = self._selected()
        if len(selected) > 1:
            self._set_state(CostState.ACTUAL)
        elif selected and selected[0].state is not CostState.ACTUAL:
            question = _("How much was paid for {name}?")
            self._ask(selected[0], question, costs.settle)

    def credit(self) -> None:
        """Ask how much of the selected cost comes back."""
        for cost in self._selected()[:1]:
            question = _("How much of {name} is credited?")
            self._ask(cost, question, costs.credit)

    def _ask(
        self, cost: CostEntry, question: str, answer: Callable[..., Change]
    ) -> None:
        self._question = Question(cost.id, answer)
        name = cost.note or cost.reference
        self.ask.ask(
            question.format(name=name), shown_money(self._plan(), cost.amount_minor)
        )

    def _answer(self, text: str) -> None:
        asked = self._question
        cost = None if asked is None else self._plan().find(CostEntry, asked.cost_id)
        if asked is None or cost is None:
            self.ask.leave()
            return

        def book(plan: Plan) -> Change:
            amount_minor = typed_amount(plan, "amount", text)
            if amount_minor is None:
                raise Invalid("amount", _("Enter how much."))
            return asked.answer(plan, cost, amount_minor, self._page.view.today)

        if self._change(lambda error: self.ask.show_error(str(error)), book):
            self.ask.leave()

    def _set_state(self, state: CostState) -> None:
        today = self._page.view.today
        self._change(None, costs.set_state, self._selected(), state, today)

    def _carry(self) -> None:
        today = self._page.view.today
        first_month = self._plan().company.fiscal_year_start
        quarter = Quarter.of(today, first_month)
        self._change(None, costs.carry, self._selected(), quarter, today)

    def _cancel(self) -> None:
        self._change(None, costs.cancel, self._selected(), self._page.view.today)

    def _remove(self, ids: list[str]) -> None:
        selected = [self._rows[each].cost for each in ids if each in self._rows]
        self._change(None, edits.remove, *selected)

    def _add(self, text: str) -> None:
        view = self._page.view
        before = self._rows.keys()

        def add(plan: Plan) -> Change:
            day = costs.day_for_new(plan, view.quarter, view.today)
            return edits.add(plan, costs.draft_cost(plan, day, text, self._campaign_id))

        if not self._change(None, add):
            return
        self.line.forget()
        for new in self._rows.keys() - before:
            self.select(new)

    def _edit_cell(self, column: Column[CostRow], row: CostRow, value: object) -> bool:
        if column.edit is None:
            return False
        is_paid = value == CostState.ACTUAL and row.cost.state is not CostState.ACTUAL
        if column.key == "state" and is_paid:
            self.table.select(row.id)
            self.pay()
            return True
        return self._change(None, column.edit, row, value)

    def _edit_field(
        self, field: Field[CostEntry], cost: CostEntry, value: object
    ) -> bool:
        if field.edit is None:
            return False
        return self._change(self.inspector.form.show_invalid, field.edit, cost, value)

    def _change(
        self,
        invalid: Callable[[Invalid], object] | None,
        function: Callable[..., Change],
        *args: object,
    ) -> bool:
        self.panel.show_invalid(None)
        self._invalid = invalid
        is_done = self._page.edit(function, *args)
        self._invalid = None
        return is_done

    def _selected(self) -> list[CostEntry]:
        ids = self.table.selected_ids
        return [self._rows[each].cost for each in ids if each in self._rows]

    def _show_selected(self) -> None:
        rows = [self._rows[e] for e in self.table.selected_ids if e in self._rows]
        self.bar.show_for(self._plan(), rows)
        self.inspector.setVisible(len(rows) == 1)
        if len(rows) == 1:
            self.inspector.show_row(self._plan(), rows[0])
            self.history.show_record(rows[0].cost)
        asked = self._question
        if asked is not None and [row.id for row in rows] != [asked.cost_id]:
            self.forget()

    def _enter_inspector(self, _cost_id: str) -> None:
        self.inspector.form.input("note").setFocus()

    def _leave_inspector(self) -> None:
        self.table.setFocus()
        self.table.clearSelection()

    def _plan(self) -> Plan:
        return self._page.workspace.plan

    def _quarter(self) -> Quarter:
        return self._page.view.quarter

    def _connect(self) -> None:
        self.filters.changed.connect(
            lambda: self.table.records.set_keep(self.filters.keeps)
        )
        self.panel.cleared.connect(self.filters.reset)
        self.table.selected.connect(lambda _ids: self._show_selected())
        self.table.opened.connect(self._enter_inspector)
        self.table.archived.connect(self._remove)
        self.ask.answered.connect(self._answer)
        self.ask.left.connect(self.table.setFocus)
        self.line.added.connect(self._add)
        self.inspector.closed.connect(self._leave_inspector)
        self.inspector.pay.connect(self.pay)
        self.inspector.credit.connect(self.credit)
        self.inspector.carry.connect(self._carry)
        self.inspector.cancel.connect(self._cancel)
        self.bar.chosen.connect(self._set_state)
        self.bar.carry.clicked.connect(self._carry)
        self.bar.cancel.clicked.connect(self._cancel)
        self.bar.copy.clicked.connect(self.table.copy)
        space = QShortcut(QKeySequence(Qt.Key.Key_Space), self.table)
        space.setContext(Qt.ShortcutContext.WidgetShortcut)
        space.activated.connect(self.pay)

    def _lay_out(self) -> None:
        self.panel.search.setMinimumWidth(SMALLEST_SEARCH)
        left = QVBoxLayout()
        left.setSpacing(sizes.SPACE_2)
        left.addWidget(self.filters)
        left.addWidget(self.ask)
        left.addWidget(self.panel, 1)
        left.addWidget(self.line)
        left.addWidget(self.bar)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(sizes.SPACE_4)
        row.addLayout(left, 1)
        row.addWidget(self.inspector)
        self.panel.setMinimumSize(SMALLEST_LIST, SMALLEST_HEIGHT)


SMALLEST_LIST = 240
SMALLEST_SEARCH = 90
SMALLEST_HEIGHT = 80


def _empty() -> EmptyState:
    return EmptyState(
        "coins",
        _("No costs yet"),
        _("What is planned, ordered and paid stands here. Type the first one below."),
    )
