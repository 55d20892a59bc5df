"""The budget by side and by campaign: entered in place, with sums that add up."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from gui.page import Page
from gui.pages.budget.fitting import fit_height, scrolled
from gui.table import Column, Paint, TableView
from gui.theme import sizes
from gui.widgets import label, section
from gui.widgets.history import HistoryFoot
from planner.budget_rows import (
    BudgetLineRow,
    campaign_lines,
    enter_budget,
    entered_record,
    is_entered,
    left_words,
    side_lines,
)
from planner.errors import Invalid
from planner.metrics.budget_view import BudgetView
from planner.plan import Plan
from planner.text import _, money
from planner.typed import shown_money


class LinesTab(QWidget):
    """Two tables under each other: the sources of the money and its uses."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page = page
        self._chosen: TableView[BudgetLineRow] | None = None
        self.sides = self._table("budgetSides", _("Side"), _("By side"))
        self.campaigns = self._table("budgetCampaigns", _("Campaign"), _("By campaign"))
        self.error = label(tone="error", name="budgetError", wrap=True)
        self.error.hide()
        column = scrolled(self)
        column.addWidget(self.error)
        for title, table in (
            (_("What each side brings in"), self.sides),
            (_("What each campaign may spend"), self.campaigns),
        ):
            column.addWidget(section(title))
            column.addWidget(table)
            column.addSpacing(sizes.SPACE_2)
        hint = _("F2 changes a budget. Moved money counts from its day on.")
        column.addWidget(label(hint, points=sizes.SMALL_PT, tone="secondary"))
        self.history = HistoryFoot(page.view, lambda: page.workspace.plan)
        column.addWidget(self.history)
        column.addStretch()
        self.setFocusProxy(self.sides)

    def show_view(self, view: BudgetView) -> None:
        """Show a quarter's budget."""
        self.sides.records.set_rows(side_lines(view))
        self.campaigns.records.set_rows(campaign_lines(view))
        self._show_history(self._chosen)
        fit_height(self.sides)
        fit_height(self.campaigns)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        fit_height(self.sides)
        fit_height(self.campaigns)

    def show_invalid(self, error: Invalid | None) -> None:
        """Show why an amount was refused, above the tables; None takes it away."""
        self.error.setText("" if error is None else str(error))
        self.error.setVisible(error is not None)

    def _table(self, name: str, first: str, title: str) -> TableView[BudgetLineRow]:
        page = self._page

        def plan() -> Plan:
            return page.workspace.plan

        made: TableView[BudgetLineRow] = TableView(
            name, _columns(first, page), self._edit, plan, page.view.settings, title
        )
        # In any order the sum stands last, and what nobody enters above it.
        made.records.set_last(lambda row: not is_entered(row))
        made.selected.connect(lambda _ids: self._show_history(made))
        return made

    def _show_history(self, table: TableView[BudgetLineRow] | None) -> None:
        """Say who changed the budget of the line that was chosen last."""
        self._chosen = table
        if table is None:
            return
        ids = table.selected_ids
        rows = [row for row in table.records.visible if row.id in ids]
        view, plan = self._page.view, self._page.workspace.plan
        found = entered_record(plan, view.quarter, rows[0]) if rows else None
        self.history.show_record(found)

    def _edit(
        self, column: Column[BudgetLineRow], row: BudgetLineRow, value: object
    ) -> bool:
        self.show_invalid(None)
        if column.edit is None or not is_entered(row):
            return False
        return self._page.edit(column.edit, row, value)


def _columns(first: str, page: Page) -> Sequence[Column[BudgetLineRow]]:
    def plan() -> Plan:
        return page.workspace.plan

    def shown(value: object) -> str:
        amount = value if isinstance(value, int) else None
        return money(amount, plan().company.currency)

    def moved(value: object) -> str:
        if not isinstance(value, int) or not value:
            return ""
        amount = money(value, plan().company.currency)
        return f"+{amount}" if value > 0 else amount

    def left(value: object) -> str:
        amount = value if isinstance(value, int) else None
        return left_words(amount, plan().company.currency)

    return (
        Column(
            key="name",
            title=first,
            read=lambda row: row.name,
            paint=Paint.STRONG,
            width=160,
        ),
        Column(
            key="entered",
            title=_("Entered"),
            read=lambda row: row.entered_minor,
            show=shown,
            edit=lambda plan, row, value: enter_budget(
                plan, page.view.quarter, row, str(value)
            ),
            typed=lambda row: shown_money(plan(), row.entered_minor),
            align_right=True,
            width=96,
        ),
        _amount("moved", _("Moved"), lambda row: row.moved_minor, moved, 90),
        _amount("now", _("Budget now"), lambda row: row.now_minor, shown),
        _amount("spent", _("Spent"), lambda row: row.spent_minor, shown),
        _amount("committed", _("Committed"), lambda row: row.committed_minor, shown),
        _amount("planned", _("Planned"), lambda row: row.planned_minor, shown),
        _amount("forecast", _("Forecast"), lambda row: row.forecast_minor, shown),
        _amount(
            "available", _("Available"), lambda row: row.available_minor, left, 130
        ),
    )


def _amount(
    key: str,
    title: str,
    read: Callable[[BudgetLineRow], object],
    show: Callable[[object], str],
    width: int = 96,
) -> Column[BudgetLineRow]:
    return Column(
        key=key, title=title, read=read, show=show, align_right=True, width=width
    )
