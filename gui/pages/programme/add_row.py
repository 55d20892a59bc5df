"""Where a new activity is typed, and which campaign it is for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.forms.inputs import ChoiceInput
from gui.forms.lines import AddLine
from gui.table import Choice
from gui.theme import sizes
from gui.widgets import label
from gui.widgets.labels import name_choice
from planner.errors import Invalid
from planner.records import Campaign
from planner.text import _

CAMPAIGN_WIDTHS = 130, 220
ARROW = 48
"""What a choice needs beside its words."""


class AddRow(QWidget):
    """A name and Enter add an activity. The campaign stays chosen for the next one."""

    added = Signal(str, object)

    def __init__(self) -> None:
        super().__init__()
        self._campaign_id: object = None
        self.line = AddLine(
            "newActivity", _("Type a name and press Enter to add an activity")
        )
        self.campaign = ChoiceInput()
        self.campaign.setObjectName("newActivityCampaign")
        name_choice(self.campaign, _("Campaign of the new activity"))
        self.error = label(points=sizes.SMALL_PT, tone="error", name="newActivityError")
        self.error.hide()
        row = QHBoxLayout()
        row.setSpacing(sizes.SPACE_2)
        row.addWidget(self.line, 3)
        row.addWidget(self.campaign, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(row)
        column.addWidget(self.error)
        self.campaign.finished.connect(self._choose)
        self.line.added.connect(self._add)
        self.line.textEdited.connect(lambda _text: self._show_error(""))
        self.setFocusProxy(self.line)

    def show_campaigns(self, campaigns: Sequence[Campaign]) -> None:
        """Offer these campaigns, and none in front."""
        if self._campaign_id not in {campaign.id for campaign in campaigns}:
            self._campaign_id = None
        named = [Choice(campaign.id, campaign.name) for campaign in campaigns]
        choices = [Choice(None, _("No campaign")), *named]
        self.campaign.show_choices(choices, self._campaign_id)
        # Names may be cut, but not what stands there for none.
        none = self.campaign.fontMetrics().horizontalAdvance(choices[0].text)
        need = none + ARROW
        self.campaign.setMinimumWidth(max(CAMPAIGN_WIDTHS[0], need))
        self.campaign.setMaximumWidth(max(CAMPAIGN_WIDTHS[1], need))

    def forget(self) -> None:
        """Empty the line for the next one."""
        self.line.forget()

    def show_invalid(self, error: Invalid) -> None:
        """Say why the name was refused."""
        self._show_error(str(error))

    def _choose(self, campaign_id: object) -> None:
        self._campaign_id = campaign_id
        self.line.setFocus()

    def _add(self, name: str) -> None:
        self._show_error("")
        self.added.emit(name, self._campaign_id)

    def _show_error(self, sentence: str) -> None:
        self.error.setText(sentence)
        self.error.setVisible(bool(sentence))
        self.line.setAccessibleDescription(sentence)
