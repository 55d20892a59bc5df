"""What is worth remembering about a campaign, stored when the field is left."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.forms.inputs import TextInput
from gui.page import Page
from gui.theme import sizes
from gui.widgets import label
from planner import edits
from planner.errors import Invalid
from planner.plan import Plan
from planner.records import Campaign
from planner.text import _
from planner.typed import typed_text

TALLEST = 16777215
"""As high as Qt lets a widget be."""


class NotesTab(QWidget):
    """One large field."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page = page
        self._campaign_id: str | None = None
        self.field = TextInput()
        self.field.setObjectName("campaignNotes")
        self.field.setAccessibleName(_("Notes"))
        self.field.setPlaceholderText(
            _("What was decided, what was learned, what to ask next time")
        )
        self.field.setMinimumHeight(sizes.CONTROL_HEIGHT)
        self.field.setMaximumHeight(TALLEST)
        self.field.finished.connect(self._store)
        self.error = label(tone="error", name="notesError", wrap=True)
        self.error.hide()
        hint = _("Saved when you leave the field; Ctrl+Z takes it back.")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(sizes.SPACE_2)
        column.addWidget(self.error)
        column.addWidget(self.field, 1)
        column.addWidget(label(hint, points=sizes.SMALL_PT, tone="secondary"))
        self.setFocusProxy(self.field)

    def show_campaign(self, campaign: Campaign) -> None:
        """Show the notes of a campaign; what is being typed for it stays."""
        is_other = campaign.id != self._campaign_id
        self._campaign_id = campaign.id
        self.field.show_value(campaign.notes, anyway=is_other)

    def show_invalid(self, error: Invalid) -> None:
        """Show why notes were refused."""
        self.error.setText(str(error))
        self.error.show()

    def _store(self, text: object) -> None:
        plan: Plan = self._page.workspace.plan
        campaign = plan.find(Campaign, self._campaign_id)
        self.error.hide()
        if campaign is not None:
            self._page.edit(edits.change, campaign, notes=typed_text(text))
