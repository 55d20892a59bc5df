"""How the quarter stands: four figures, what waits, what comes, the campaigns."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QVBoxLayout, QWidget

from gui.page import Page
from gui.pages.overview.blank import Blank
from gui.pages.overview.campaigns import CampaignTable
from gui.pages.overview.figures import WIDE, Figures
from gui.pages.overview.lists import RowCard, coming_row, need_row
from gui.pages.overview.steps import Steps
from gui.theme import sizes
from gui.view_state import ViewState
from gui.widgets import button, tip
from planner.attention import Need, needs
from planner.blank_quarter import blank_quarter
from planner.campaign_rows import campaign_rows
from planner.coming import Coming, coming_rows
from planner.first_steps import StepKey, first_steps, has_begun, is_under_way
from planner.overview import cards, date_line
from planner.plan import Plan
from planner.records import RECORDS, Record
from planner.text import _, joined
from planner.workspace import Workspace

SECTIONS = {"settings": "people"}
"""What of a page is meant where no record is."""


class OverviewPage(Page):
    """The first page. It only shows; each row leads to where the work is done."""

    key = "overview"
    draws: ClassVar[tuple[type[Record], ...]] = RECORDS

    def __init__(self, workspace: Workspace, view: ViewState) -> None:
        super().__init__(workspace, view)
        self.steps = Steps(self.go_to_step, self.leave_out)
        self.blank = Blank(view)
        self.figures = Figures()
        self.needs: RowCard[Need] = RowCard(
            _("Needs you"),
            lambda need: need_row(need, self.go_to_need),
            _("Nothing is late and nothing is missing."),
            "needs",
        )
        self.coming: RowCard[Coming] = RowCard(
            _("Coming up"),
            lambda coming: coming_row(coming, self.go_to_coming),
            _("Nothing is due within the next two weeks."),
            "coming",
        )
        self.campaigns = CampaignTable(
            self.go_to_campaign, lambda: self.workspace.plan, view.settings
        )
        self.results = button(
            _("Enter this week's results"),
            view.enter_results,
            icon_name="pencil",
            kind="primary",
            name="enterResults",
        )
        self.finder = button(
            "", view.finder_wanted.emit, icon_name="search", name="find"
        )
        self.finder.setAccessibleName(_("Find or do anything"))
        self.header_actions.addWidget(self.finder)
        self.header_actions.addWidget(
            button(
                _("Print the plan"), self.print_page, icon_name="printer", name="print"
            )
        )
        self.header_actions.addWidget(self.results)
        self._lay_out()

    @classmethod
    def title(cls) -> str:
        return _("Overview")

    @property
    def printed_as(self) -> str | None:
        return "quarter-plan"

    def draw(self, plan: Plan) -> None:
        quarter, today = self.view.quarter, self.view.today
        first_month = plan.company.fiscal_year_start
        self.subtitle.setText(date_line(quarter, first_month, today))
        steps = first_steps(plan, self.view.settings.left_out)
        is_running = not steps or is_under_way(plan)
        self.steps.show_steps(steps, has_primary=not is_running)
        blank = None if steps else blank_quarter(plan, quarter, today)
        self.blank.show_blank(blank, first_month)
        # One primary button a page: until there is a campaign, the next step is it.
        self.results.setVisible(is_running and blank is None)
        self.figures.show_cards(cards(plan, quarter, today))
        self.needs.show_rows(needs(plan, quarter, today))
        self.coming.show_rows(coming_rows(plan, quarter, today))
        is_blank = blank is not None
        self.figures.setVisible(has_begun(plan) and not is_blank)
        for part in (self.needs, self.coming):
            part.setVisible(has_begun(plan) and not (is_blank and not part.rows))
        self.campaigns.show_rows(campaign_rows(plan, quarter, today))

    def enter(self) -> None:
        if not self.blank.isHidden():
            self.blank.enter()
        elif self.results.isHidden():
            self.steps.enter()
        else:
            self.results.setFocus()

    def go_to_step(self, key: StepKey) -> None:
        """Go to the page on which a first step is done."""
        self.view.show(key, SECTIONS.get(key))

    def leave_out(self, key: StepKey) -> None:
        """Note that nobody wants to do a first step in this plan."""
        self.view.settings.leave_out(key)
        self.draw(self.workspace.plan)

    def go_to_need(self, need: Need) -> None:
        """Go to where something is put right."""
        self.view.show(need.place, need.record_id or SECTIONS.get(need.place))

    def go_to_coming(self, coming: Coming) -> None:
        """Go to an activity that comes up, or to the meetings."""
        if coming.activity is None:
            self.view.show("settings", "meetings")
        else:
            self.view.show("campaigns", coming.activity.id)

    def go_to_campaign(self, campaign_id: str) -> None:
        """Go to a campaign."""
        self.view.show("campaigns", campaign_id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the two lists side by side where there is room for both."""
        super().resizeEvent(event)
        self._show_finder()
        direction = QBoxLayout.Direction
        is_wide = self.width() >= WIDE
        self._pair.setDirection(
            direction.LeftToRight if is_wide else direction.TopToBottom
        )

    def _show_finder(self) -> None:
        """Say in words what the looking glass is for, where there is room."""
        keys = QKeySequence("Ctrl+K")
        shown = keys.toString(QKeySequence.SequenceFormat.NativeText)
        words = _("Find or do anything"), shown
        is_wide = self.width() >= WIDE
        self.finder.show_text(joined(words, "   ") if is_wide else "")
        self.finder.setToolTip(tip(joined(words)))

    def _lay_out(self) -> None:
        content = QWidget()
        column = QVBoxLayout(content)
        margin = sizes.SPACE_5
        column.setContentsMargins(margin, sizes.SPACE_4, margin, sizes.SPACE_5)
        column.setSpacing(sizes.SPACE_4)
        column.addWidget(self.steps)
        column.addWidget(self.blank, 1)
        column.addWidget(self.figures)
        self._pair = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._pair.setSpacing(sizes.SPACE_4)
        self._pair.addWidget(self.needs, 5)
        self._pair.addWidget(self.coming, 4)
        column.addLayout(self._pair)
        column.addWidget(self.campaigns)
        column.addStretch()
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(content)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.addWidget(area)
