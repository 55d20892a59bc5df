"""The top of a campaign's page: where one is, its name, its state, its facts."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QVBoxLayout, QWidget

from gui.forms.inputs import LineInput
from gui.pages.campaigns.facts import Badge, Fact, Picture
from gui.theme import font, sizes
from gui.widgets import Chip, StatusChip, button, label
from planner.campaign_rows import CampaignRow
from planner.records import CampaignState, Person, Side
from planner.text import _, days, joined, ngettext, word

LONGEST_TITLE = 560
SMALLEST_TITLE = 120
ROOM = 16
"""Beside the letters of the title: the frame, its padding and the cursor, in pixels."""


class TitleInput(LineInput):
    """The name as a title that is changed where it stands, as wide as its text."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("campaignName")
        self.setProperty("title", "true")
        self.setAccessibleName(_("Name of the campaign"))
        self.setToolTip(_("Click to change the name"))
        self.setFont(font(sizes.TITLE_PT, is_strong=True))
        self.textChanged.connect(self._fit)

    def _fit(self, text: str) -> None:
        words = QFontMetrics(font(sizes.TITLE_PT, is_strong=True))
        width = words.horizontalAdvance(text) + ROOM
        self.setFixedWidth(min(max(width, SMALLEST_TITLE), LONGEST_TITLE))


class Head(QWidget):
    """Everything above the tabs."""

    left = Signal()
    renamed = Signal(object)
    state_chosen = Signal(CampaignState)

    def __init__(self) -> None:
        super().__init__()
        self.name = TitleInput()
        self.name.finished.connect(self.renamed)
        self.error = label(points=sizes.SMALL_PT, tone="error", name="nameError")
        self.error.hide()
        self.quarter = label(points=sizes.SMALL_PT, tone="secondary")
        self.state = button("", name="campaignState")
        self.standing = StatusChip()
        self.sales = Fact(Badge(Side.SALES), "salesLead")
        self.marketing = Fact(Badge(Side.MARKETING), "marketingLead")
        self.dates = Fact(Picture("calendar-days"), "campaignDays")
        self.accounts = Fact(Picture("building-2"), "campaignAccounts")
        self.objective = Fact(Picture("target"), "campaignObjective", is_long=True)
        self.state.setMenu(self._state_menu())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(sizes.SPACE_1)
        column.addLayout(self._crumbs())
        column.addLayout(self._title_row())
        column.addWidget(self.error)
        column.addLayout(self._fact_row())

    def show_row(self, row: CampaignRow, quarter: str) -> None:
        """Show a campaign."""
        campaign = row.campaign
        self.name.show_value(campaign.name)
        self.quarter.setText(joined((quarter, campaign.code)))
        self.state.setText(word(campaign.state))
        spoken = _("State: {state}. Change it").format(state=_(str(campaign.state)))
        self.state.setAccessibleName(spoken)
        self.standing.set_chip(Chip(row.progress.standing))
        self._show_lead(self.sales, row.sales_lead)
        self._show_lead(self.marketing, row.marketing_lead)
        self.dates.show_words(days(campaign.start, campaign.end))
        accounts = ngettext("{count} account", "{count} accounts", row.accounts)
        self.accounts.show_words(accounts.format(count=row.accounts))
        self.objective.show_words(
            campaign.objective or _("No objective yet"),
            is_missing=not campaign.objective,
        )
        self.show_error("")

    def show_error(self, sentence: str) -> None:
        """Show why a name was refused, under it; "" takes it away."""
        self.error.setText(sentence)
        self.error.setVisible(bool(sentence))

    def _show_lead(self, fact: Fact, lead: Person | None) -> None:
        name = _("nobody yet") if lead is None else lead.name
        fact.show_words(name, is_missing=lead is None)

    def _crumbs(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(sizes.SPACE_1)
        back = button(_("Campaigns"), self.left.emit, kind="crumb", name="back")
        row.addWidget(back)
        row.addWidget(_quiet("›"))
        row.addWidget(self.quarter)
        row.addStretch()
        return row

    def _title_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(sizes.SPACE_3)
        row.addWidget(self.name)
        row.addWidget(self.state)
        row.addWidget(self.standing)
        row.addStretch()
        return row

    def _fact_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(sizes.SPACE_4)
        for fact in (self.sales, self.marketing, self.dates, self.accounts):
            row.addWidget(fact)
        row.addWidget(self.objective, 1)
        return row

    def _state_menu(self) -> QMenu:
        menu = QMenu(self)
        for state in CampaignState:
            action = menu.addAction(word(state))
            action.triggered.connect(partial(self._choose, state))
        return menu

    def _choose(self, state: CampaignState, _checked: object = None) -> None:
        self.state_chosen.emit(state)


def _quiet(text: str) -> QLabel:
    made = label(text, points=sizes.SMALL_PT, tone="secondary")
    made.setAlignment(Qt.AlignmentFlag.AlignVCenter)
    return made
