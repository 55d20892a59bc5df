"""What the money brought: cost per lead and return by campaign, cost by strategy."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.page import Page
from gui.pages.budget.fitting import fit_height, scrolled
from gui.table import Column, Paint, TableView
from gui.theme import sizes
from gui.widgets import EmptyState, label, section
from planner.metrics.money_rows import campaign_money, strategy_money
from planner.plan import Plan
from planner.quarter import Quarter
from planner.result_rows import ResultRow, campaign_results, strategy_results
from planner.text import _, day, money


class ResultsTab(QWidget):
    """Two tables to read: by campaign and by strategy."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page = page
        self._as_of = label(points=sizes.SMALL_PT, tone="secondary", name="resultsDay")
        self.campaigns = self._table("campaignResults", self._campaign_columns())
        self.strategies = self._table("strategyResults", self._strategy_columns())
        self._empty = _empty()
        self._shown = QWidget()
        shown = QVBoxLayout(self._shown)
        shown.setContentsMargins(0, 0, 0, 0)
        shown.setSpacing(sizes.SPACE_2)
        for title, table in (
            (_("By campaign"), self.campaigns),
            (_("By strategy"), self.strategies),
        ):
            shown.addWidget(section(title))
            shown.addWidget(table)
            shown.addSpacing(sizes.SPACE_2)
        shown.addWidget(self._as_of)
        shown.addStretch()
        column = scrolled(self)
        column.addWidget(self._empty)
        column.addWidget(self._shown)
        self.setFocusProxy(self.campaigns)

    def show_plan(self, plan: Plan, quarter: Quarter) -> None:
        """Show what a quarter's money brought by today."""
        today = self._page.view.today
        rows = campaign_results(plan, campaign_money(plan, quarter, today))
        self.campaigns.records.set_rows(rows)
        found = strategy_results(plan, strategy_money(plan, quarter, today))
        self.strategies.records.set_rows(found)
        fit_height(self.campaigns)
        fit_height(self.strategies)
        self._empty.setVisible(not rows and not found)
        self._shown.setVisible(bool(rows or found))
        sentence = _(
            "Actual cost and results of the quarter up to {day}; returns are over a "
            "campaign’s whole life."
        )
        self._as_of.setText(sentence.format(day=day(today)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        fit_height(self.campaigns)
        fit_height(self.strategies)

    def _table(
        self, name: str, columns: Sequence[Column[ResultRow]]
    ) -> TableView[ResultRow]:
        made: TableView[ResultRow] = TableView(
            name,
            columns,
            lambda _column, _row, _value: False,
            lambda: self._page.workspace.plan,
            self._page.view.settings,
            _("What the money brought"),
        )
        # The sum stands last, so these lines keep their order.
        made.horizontalHeader().setSectionsClickable(False)
        made.horizontalHeader().setSortIndicatorShown(False)
        return made

    def _campaign_columns(self) -> Sequence[Column[ResultRow]]:
        return (
            _text("name", _("Campaign"), lambda row: row.name, 160, is_strong=True),
            self._cost(),
            _text("lead", _("Cost per lead"), lambda row: row.per_result, 200),
            _text("won", _("Wins of leads"), lambda row: row.conversion, 180),
            _text("roi", _("Return on revenue"), lambda row: row.roi, 160),
        )

    def _strategy_columns(self) -> Sequence[Column[ResultRow]]:
        return (
            _text("name", _("Strategy"), lambda row: row.name, 160, is_strong=True),
            self._cost(),
            _text("win", _("Cost of a win"), lambda row: row.per_result, 250),
        )

    def _cost(self) -> Column[ResultRow]:
        def shown(value: object) -> str:
            amount = value if isinstance(value, int) else None
            return money(amount, self._page.workspace.plan.company.currency)

        return Column(
            key="cost",
            title=_("Spent"),
            read=lambda row: row.cost_minor,
            show=shown,
            align_right=True,
            width=96,
        )


def _text(
    key: str,
    title: str,
    read: Callable[[ResultRow], object],
    width: int,
    *,
    is_strong: bool = False,
) -> Column[ResultRow]:
    paint = Paint.STRONG if is_strong else Paint.TEXT
    return Column(key=key, title=title, read=read, width=width, paint=paint)


def _empty() -> EmptyState:
    return EmptyState(
        "coins",
        _("Nothing to compare yet"),
        _(
            "What a lead cost and what campaigns brought stands here once there is a "
            "campaign or a cost."
        ),
    )
