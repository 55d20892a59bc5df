"""The campaigns of a quarter: their list, and the page of the one that is open."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from gui.forms.lines import AskLine
from gui.page import Page
from gui.pages.campaigns.detail import CampaignDetail
from gui.pages.campaigns.earlier import EarlierSteps
from gui.pages.campaigns.list_columns import list_columns
from gui.pages.campaigns.programme import ProgrammeTab
from gui.table import TablePanel, TableView
from gui.theme import sizes
from gui.view_state import Place, ViewState
from gui.widgets import EmptyState, button, section
from gui.widgets.example import offer_example
from planner import edits
from planner.campaign_rows import campaign_rows, campaign_shown
from planner.edits.programme import draft_campaign
from planner.errors import Invalid
from planner.first_steps import StepKey, steps_before
from planner.person_work import whose
from planner.plan import Plan
from planner.quarter import Quarter
from planner.records import (
    Account,
    Activity,
    Actual,
    BudgetTransfer,
    Campaign,
    CampaignAccount,
    Company,
    CostEntry,
    DayOff,
    EnteredMetric,
    Objective,
    Person,
    Record,
    Target,
    TargetRevision,
)
from planner.text import _, count, joined, ngettext, quarter_label
from planner.typed import typed_line
from planner.workspace import Workspace

LEAST_HEIGHT = 320


class CampaignsPage(Page):
    """A list by quarter; Enter or a double click opens a campaign."""

    key = "campaigns"
    draws: ClassVar[tuple[type[Record], ...]] = (
        Account,
        Activity,
        Actual,
        BudgetTransfer,
        Campaign,
        CampaignAccount,
        Company,
        CostEntry,
        DayOff,
        EnteredMetric,
        Objective,
        Person,
        Target,
        TargetRevision,
    )

    def __init__(self, workspace: Workspace, view: ViewState) -> None:
        super().__init__(workspace, view)
        self.table = TableView(
            "campaigns",
            list_columns(lambda: workspace.plan),
            lambda _column, _row, _value: False,
            lambda: workspace.plan,
            view.settings,
            _("Campaigns of the quarter"),
        )
        self.panel = TablePanel(self.table, self._empty())
        self.panel.belongs_to(self, _("Archive"))
        self.ask = AskLine("newCampaign", _("Add campaign"))
        self.earlier = EarlierSteps(view)
        self.free_title = section(_("Activities without a campaign"))
        self.free = ProgrammeTab(self, "freeActivities")
        self.detail = CampaignDetail(self)
        self.table.opened.connect(self.open_campaign)
        self.table.archived.connect(self.archive)
        self.ask.answered.connect(self.add)
        self.ask.left.connect(self.table.setFocus)
        self.detail.left.connect(self.show_list)
        self.header_actions.addWidget(
            button(
                _("Add campaign"),
                self.new,
                icon_name="plus",
                kind="primary",
                name="addCampaign",
            )
        )
        self._lay_out()
        view.place_changed.connect(self._follow)

    @classmethod
    def title(cls) -> str:
        return _("Campaigns")

    @property
    def printed_as(self) -> str | None:
        return self.detail.campaign_id if self._is_open else "campaign-brief"

    def draw(self, plan: Plan) -> None:
        """Show the quarter's campaigns, or the open one while it is there."""
        quarter = self.view.quarter
        rows = campaign_rows(plan, quarter, self.view.today)
        shown = ngettext("{count} campaign", "{count} campaigns", len(rows))
        label = quarter_label(quarter, plan.company.fiscal_year_start)
        self.subtitle.setText(joined((label, shown.format(count=count(len(rows))))))
        self.table.records.set_rows(rows)
        left_out = self.view.settings.left_out
        self.earlier.show_steps(steps_before(plan, StepKey.CAMPAIGN, left_out))
        self.free.show_free(plan, quarter)
        self.free_title.setVisible(not self.free.isHidden())
        campaign = campaign_shown(plan, quarter, self.detail.campaign_id)
        if self._is_open and campaign is not None:
            self.detail.show_campaign(plan, campaign)
        elif self._is_open:
            self._show(self.list)

    def open_record(self, record_id: str) -> None:
        """Open a campaign, that of an activity, or the list of what somebody leads."""
        plan = self.workspace.plan
        led = whose(plan, record_id)
        if led is not None:
            column, person = led
            self._show(self.list)
            self.panel.show_only(column, person.name)
            self.enter()
            return
        activity = plan.find(Activity, record_id)
        wanted = record_id if activity is None else activity.campaign_id
        campaign = plan.find(Campaign, wanted)
        if campaign is None or campaign.is_archived:
            self._show(self.list)
            if activity is not None and activity.campaign_id is None:
                self.free.select(activity.id)
            return
        self.view.choose_quarter(Quarter.parse(campaign.quarter))
        self._show(self.detail)
        self.detail.show_campaign(plan, campaign)
        if activity is None:
            self.detail.programme.table.setFocus()
        else:
            self.detail.show_activity(activity.id)

    def enter(self) -> None:
        self.table.setFocus()

    def open_campaign(self, campaign_id: str) -> None:
        """Go to a campaign of the list."""
        self.view.show(self.key, campaign_id)

    def show_list(self) -> None:
        """Go back to the list."""
        self.view.show(self.key)

    def new(self) -> None:
        """Begin a new campaign, or in an open one a new activity."""
        if self._is_open:
            self.detail.new()
        else:
            self.ask.ask(_("Name of the new campaign"))

    def search(self) -> None:
        if self._is_open:
            self.detail.search()
        else:
            self.panel.focus_search()

    def add(self, name: str) -> None:
        """Add a campaign with this name to the quarter, and open it."""
        plan, quarter = self.workspace.plan, self.view.quarter
        draft = draft_campaign(plan, quarter, typed_line(name) or "")
        if self.edit(edits.add, draft):
            self.ask.hide()
            self.open_campaign(draft.id)

    def archive(self, ids: list[str]) -> None:
        """Put campaigns away; undo brings them back."""
        plan = self.workspace.plan
        self.edit(edits.archive, *(plan.get(Campaign, each) for each in ids))

    def show_invalid(self, error: Invalid) -> None:
        if self._is_open:
            self.detail.show_invalid(error)
        elif self.ask.isVisible():
            self.ask.show_error(str(error))
        else:
            self.free.show_invalid(error)

    @property
    def _is_open(self) -> bool:
        return self._stack.currentWidget() is self.detail

    def _follow(self, place: Place) -> None:
        """Show the list when somebody goes to the page itself."""
        if place == Place(self.key):
            self._show(self.list)

    def _show(self, widget: QWidget) -> None:
        is_list = widget is self.list
        self._stack.setCurrentWidget(widget)
        self.header.setVisible(is_list)
        if is_list:
            self.table.setFocus()

    def _empty(self) -> EmptyState:
        empty = EmptyState(
            "target",
            _("No campaigns in this quarter yet"),
            _("A campaign is what both sides do together to win, keep or win back."),
        )
        empty.add_button(
            button(
                _("Add campaign"), self.new, icon_name="plus", name="addFirstCampaign"
            )
        )
        offer_example(empty, self.view, self.workspace.plan)
        return empty

    def _lay_out(self) -> None:
        self.list = QWidget()
        column = QVBoxLayout(self.list)
        margin = sizes.SPACE_5
        column.setContentsMargins(margin, sizes.SPACE_4, margin, sizes.SPACE_4)
        column.setSpacing(sizes.SPACE_3)
        column.addWidget(self.earlier)
        column.addWidget(self.ask)
        column.addWidget(self.panel, 1)
        column.addWidget(self.free_title)
        column.addWidget(self.free)
        policy = QSizePolicy.Policy
        self.free.setSizePolicy(policy.Preferred, policy.Maximum)
        self._stack = QStackedWidget()
        # Tables shrink before the window grows beyond the smallest screen.
        self._stack.setMinimumHeight(LEAST_HEIGHT)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.detail)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.addWidget(self._stack)
