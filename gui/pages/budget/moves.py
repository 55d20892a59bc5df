"""Money that was moved: every transfer with its reason and who approved it."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.page import Page
from gui.table import Column, Paint, TablePanel, TableView
from gui.table.cells import day_shown, major_of
from gui.widgets import EmptyState
from planner import edits
from planner.metrics.budget import transfers_of
from planner.move_rows import MoveRow, move_rows
from planner.plan import Plan
from planner.quarter import Quarter
from planner.records import BudgetTransfer
from planner.text import _, money, pgettext


class MovesTab(QWidget):
    """The transfers of a quarter, those of later days included."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page = page
        self.table: TableView[MoveRow] = TableView(
            "moves",
            self._columns(),
            lambda _column, _row, _value: False,
            lambda: page.workspace.plan,
            page.view.settings,
            _("Moved money"),
        )
        self.panel = TablePanel(self.table, _empty())
        self.panel.belongs_to(page, _("Remove"))
        self.table.archived.connect(self._remove)
        self.setFocusProxy(self.table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.panel)

    def show_plan(self, plan: Plan, quarter: Quarter) -> None:
        """Show a quarter's transfers, by day."""
        last = quarter.end(plan.company.fiscal_year_start)
        moves = transfers_of(plan, quarter, max(last, self._page.view.today))
        self.table.records.set_rows(move_rows(plan, moves))

    def _remove(self, ids: list[str]) -> None:
        plan = self._page.workspace.plan
        self._page.edit(edits.remove, *(plan.get(BudgetTransfer, e) for e in ids))

    def _columns(self) -> tuple[Column[MoveRow], ...]:
        def amount(value: object) -> str:
            shown = value if isinstance(value, int) else None
            return money(shown, self._page.workspace.plan.company.currency)

        return (
            Column(
                key="number",
                title=_("No."),
                read=lambda row: row.transfer.number,
                paint=Paint.QUIET,
                width=52,
            ),
            Column(
                key="date",
                title=_("Day"),
                read=lambda row: row.transfer.date,
                show=day_shown,
                width=80,
            ),
            Column(
                key="from",
                title=pgettext("money comes from", "From"),
                read=lambda row: row.source,
                width=140,
            ),
            Column(
                key="to",
                title=pgettext("money goes to", "To"),
                read=lambda row: row.goal,
                width=140,
            ),
            Column(
                key="amount",
                title=_("Amount"),
                read=lambda row: row.transfer.amount_minor,
                show=amount,
                measure=major_of(lambda: self._page.workspace.plan),
                align_right=True,
                width=110,
            ),
            Column(
                key="approver",
                title=_("Approved by"),
                read=lambda row: row.approver,
                width=140,
            ),
            Column(
                key="reason",
                title=_("Why"),
                read=lambda row: row.transfer.reason,
                width=240,
            ),
        )


def _empty() -> EmptyState:
    return EmptyState(
        "coins",
        _("No money was moved"),
        _(
            "Money moves between the sides or between campaigns; the whole stays as "
            "it is."
        ),
    )
