"""What stands on the first page while nothing is planned for its quarter."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.view_state import ViewState
from gui.widgets import EmptyState, button
from planner.blank_quarter import BlankQuarter
from planner.quarter import Quarter
from planner.text import _


class Blank(QWidget):
    """A sentence, where to begin, and the way back to the quarter of today."""

    def __init__(self, view: ViewState) -> None:
        super().__init__()
        self.setObjectName("blankQuarter")
        self._view = view
        self._shown: BlankQuarter | None = None
        self._state: EmptyState | None = None
        self._first_month = 1
        self._begin = button(
            _("Set targets"), self._to_targets, kind="primary", name="blankTargets"
        )
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.hide()

    def show_blank(self, blank: BlankQuarter | None, first_month: int) -> None:
        """Show this, or nothing."""
        self.setVisible(blank is not None)
        self._first_month = first_month
        if blank is None or blank == self._shown:
            return
        self._shown = blank
        if self._state is not None:
            self._begin.setParent(None)
            self._state.hide()
            self._state.deleteLater()
        self._state = EmptyState("calendar-days", blank.title, blank.sentence)
        self._state.add_button(self._begin)
        self._state.add_button(
            button(_("Add a campaign"), self._to_campaigns, name="blankCampaign")
        )
        if blank.back:
            self._state.add_button(
                button(blank.back, self._to_today, kind="link", name="blankBack")
            )
        self._column.addWidget(self._state)
        # A layout shows its widgets later, and what is not shown takes no focus.
        self._begin.show()
        self._state.show()

    def enter(self) -> None:
        """Put the cursor on where to begin."""
        self._begin.setFocus()

    def _to_targets(self) -> None:
        self._view.show("targets")

    def _to_campaigns(self) -> None:
        self._view.show("campaigns")

    def _to_today(self) -> None:
        self._view.choose_quarter(Quarter.of(self._view.today, self._first_month))
