"""The joint budget of a quarter: one sum, its lines, its costs, and what was moved."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from gui.costs import CostsPanel, MoneyHead
from gui.page import Page
from gui.pages.budget.lines import LinesTab
from gui.pages.budget.move_form import MoveForm
from gui.pages.budget.moves import MovesTab
from gui.pages.budget.open_line import OpenLine
from gui.pages.budget.results import ResultsTab
from gui.theme import sizes
from gui.view_state import ViewState
from gui.widgets import button
from gui.widgets.buttons import IconButton
from planner.budget_rows import budget_figures, stack_of
from planner.cost_rows import cost_rows, quarter_of
from planner.errors import Invalid
from planner.metrics.budget_view import budget_view
from planner.plan import Plan
from planner.records import (
    Activity,
    Actual,
    BudgetLine,
    BudgetTransfer,
    Campaign,
    Company,
    CostEntry,
    Person,
    Record,
)
from planner.text import _, quarter_label
from planner.workspace import Workspace

LINES, COSTS, MOVES, RESULTS = range(4)
LEAST_HEIGHT = 180


class BudgetPage(Page):
    """Four figures over four tabs. As a record, a cost entry opens its tab."""

    key = "budget"
    draws: ClassVar[tuple[type[Record], ...]] = (
        Activity,
        Actual,
        BudgetLine,
        BudgetTransfer,
        Campaign,
        Company,
        CostEntry,
        Person,
    )

    def __init__(self, workspace: Workspace, view: ViewState) -> None:
        super().__init__(workspace, view)
        self.money = MoneyHead()
        self.lines = LinesTab(self)
        self.costs = CostsPanel(self, "costs")
        self.moves = MovesTab(self)
        self.results = ResultsTab(self)
        self.open_line = OpenLine(self)
        self.form = MoveForm(self)
        self.form.closed.connect(self._end_move)
        self.open_line.chosen.connect(self.open_record)
        self._parts: tuple[QWidget, ...] = (
            self.lines,
            self.costs,
            self.moves,
            self.results,
        )
        self._tabs = QButtonGroup(self)
        self._stack = QStackedWidget()
        self._lay_out()
        self._tabs.idClicked.connect(self.show_tab)
        self.show_tab(LINES)

    @classmethod
    def title(cls) -> str:
        return _("Budget")

    @property
    def printed_as(self) -> str | None:
        return "one-page"

    def draw(self, plan: Plan) -> None:
        quarter, today = self.view.quarter, self.view.today
        self.subtitle.setText(quarter_label(quarter, plan.company.fiscal_year_start))
        shown = budget_view(plan, quarter, today)
        currency = plan.company.currency
        self.money.show_figures(
            budget_figures(shown, currency), stack_of(shown.whole, currency)
        )
        self.lines.show_view(shown)
        self.costs.show_rows(plan, cost_rows(plan, quarter, today))
        self.moves.show_plan(plan, quarter)
        self.results.show_plan(plan, quarter)
        self.open_line.show_plan(plan, quarter, today)
        counts = {COSTS: self.costs.table.records.total}
        counts[MOVES] = self.moves.table.records.total
        for place, title in enumerate(_titles()):
            number = f"  {counts[place]}" if place in counts else ""
            self._tabs.button(place).setText(f"{title}{number}")

    def open_record(self, record_id: str) -> None:
        """Show a cost entry, a transfer, or the lines for one of theirs."""
        plan = self.workspace.plan
        cost = plan.find(CostEntry, record_id)
        if cost is not None:
            self.view.choose_quarter(quarter_of(plan, cost))
            self.show_tab(COSTS)
            self.costs.select(record_id)
            self.costs.table.setFocus()
        elif plan.find(BudgetTransfer, record_id) is not None:
            self.show_tab(MOVES)
            self.moves.table.select(record_id)
        else:
            self.show_tab(LINES)

    def show_tab(self, place: int) -> None:
        """Show one of the tabs."""
        self._tabs.button(place).setChecked(True)
        self._stack.setCurrentIndex(place)

    def enter(self) -> None:
        self._parts[self._stack.currentIndex()].setFocus()

    def new(self) -> None:
        """Begin a new cost."""
        self.show_tab(COSTS)
        self.costs.new()

    def search(self) -> None:
        self.show_tab(COSTS)
        self.costs.panel.focus_search()

    def move_money(self) -> None:
        """Begin to move money."""
        self.form.begin()

    def show_invalid(self, error: Invalid) -> None:
        if self.form.is_moving:
            self.form.show_invalid(error)
        elif self._stack.currentIndex() == COSTS:
            self.costs.show_invalid(error)
        elif self._stack.currentIndex() == LINES:
            self.lines.show_invalid(error)
        else:
            super().show_invalid(error)

    def _end_move(self) -> None:
        self.form.hide()
        self.enter()

    def _lay_out(self) -> None:
        self.header_actions.addWidget(
            button(_("Move money"), self.move_money, name="moveMoney")
        )
        self.header_actions.addWidget(
            button(
                _("Add cost"),
                self.new,
                icon_name="plus",
                kind="primary",
                name="addCostButton",
            )
        )
        names = ("linesTab", "costsTab", "movesTab", "resultsTab")
        tabs = QHBoxLayout()
        tabs.setSpacing(sizes.SPACE_4)
        for place, (name, part) in enumerate(zip(names, self._parts, strict=True)):
            made = _tab(name)
            self._tabs.addButton(made, place)
            tabs.addWidget(made)
            self._stack.addWidget(part)
        tabs.addStretch()
        # Tables shrink before the window grows beyond the smallest screen.
        self._stack.setMinimumHeight(LEAST_HEIGHT)
        left = QVBoxLayout()
        left.setSpacing(sizes.SPACE_3)
        left.addLayout(tabs)
        left.addWidget(self._stack, 1)
        row = QHBoxLayout()
        row.setSpacing(sizes.SPACE_4)
        row.addLayout(left, 1)
        row.addWidget(self.form)
        self.body.setSpacing(sizes.SPACE_3)
        for widget in (self.money, self.open_line):
            self.body.addWidget(widget)
        self.body.addLayout(row, 1)


def _titles() -> tuple[str, ...]:
    return _("Lines"), _("Costs"), _("Moves"), _("Results")


def _tab(name: str) -> QPushButton:
    made = IconButton("", kind="tab")
    made.setObjectName(name)
    made.setCheckable(True)
    return made
