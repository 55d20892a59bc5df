"""The money of one campaign: its budget, its costs, and what they brought."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.costs import CostsPanel, MoneyHead
from gui.page import Page
from gui.theme import sizes
from gui.widgets import ElidedLabel, button, label
from planner.budget_rows import campaign_figures, stack_of
from planner.cost_rows import campaign_cost_rows
from planner.errors import Invalid
from planner.metrics.budget_view import campaign_budget
from planner.metrics.money_rows import money_of_campaign
from planner.move_rows import move_lines
from planner.plan import Plan
from planner.records import Campaign
from planner.result_rows import campaign_result
from planner.text import _, joined


class MoneyTab(QWidget):
    """Figures with a bar, a line on what came of them, and the costs."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page = page
        self.head = MoneyHead()
        self.brought = ElidedLabel(points=sizes.SMALL_PT)
        self.brought.setObjectName("campaignBrought")
        self.moves = label(
            points=sizes.SMALL_PT, tone="secondary", wrap=True, name="campaignMoves"
        )
        self.costs = CostsPanel(page, "campaignCosts", has_campaign=False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(sizes.SPACE_2)
        column.addWidget(self.head)
        row = QHBoxLayout()
        row.addWidget(self.brought, 1)
        row.addWidget(
            button(
                _("Move money on Budget"),
                lambda: page.view.show("budget"),
                kind="link",
                name="openBudget",
            )
        )
        column.addLayout(row)
        column.addWidget(self.moves)
        column.addWidget(self.costs, 1)
        self.setFocusProxy(self.costs)

    def show_campaign(self, plan: Plan, campaign: Campaign) -> None:
        """Show the money of a campaign."""
        today, currency = self._page.view.today, plan.company.currency
        row = campaign_budget(plan, campaign, today)
        self.head.show_figures(campaign_figures(row, currency), stack_of(row, currency))
        result = campaign_result(plan, money_of_campaign(plan, campaign, today))
        self.brought.setText(
            joined(
                (
                    _("Cost per lead: {figure}").format(figure=result.per_result),
                    _("Return on revenue: {figure}").format(figure=result.roi),
                ),
                "    ",
            )
        )
        self.moves.setText("\n".join(move_lines(plan, campaign, today)))
        self.moves.setVisible(bool(self.moves.text()))
        rows = campaign_cost_rows(plan, campaign, today)
        self.costs.show_rows(plan, rows, campaign.id)

    def show_invalid(self, error: Invalid) -> None:
        """Show a refusal where it arose."""
        self.costs.show_invalid(error)
