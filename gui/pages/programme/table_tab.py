"""The quarter's activities as one table, all of them or a cut."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from gui.activities import ActivityTable, programme_columns
from gui.page import Page
from gui.theme import sizes
from gui.widgets import EmptyState, button, chip_button
from gui.widgets.flow import FlowRow
from planner.activity_rows import Cut, cut_title, programme_rows
from planner.errors import Invalid
from planner.plan import Plan
from planner.records import Person
from planner.text import _

CUTS = tuple(Cut)


class TableTab(QWidget):
    """Every activity of the quarter in a line, with chips for the usual cuts."""

    def __init__(self, page: Page, add: Callable[[], object]) -> None:
        super().__init__()
        self._page = page
        columns = programme_columns(
            lambda: page.workspace.plan, lambda: page.view.quarter, page.view.today
        )
        self.list = ActivityTable(page, "programme", columns, _empty(add))
        self.list.keys.hide()
        self._cuts = QButtonGroup(self)
        chips = FlowRow(sizes.SPACE_2)
        for place, cut in enumerate(CUTS):
            made = chip_button(cut_title(cut), name=f"cut.{cut}")
            made.setChecked(place == 0)
            self._cuts.addButton(made, place)
            chips.add(made)
        self.list.panel.tools.insertWidget(0, chips, 3)
        self._cuts.idClicked.connect(lambda _place: self.draw(page.workspace.plan))
        self.list.panel.cleared.connect(self._show_all)
        self.setFocusProxy(self.list)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.list)

    def draw(self, plan: Plan) -> None:
        """Show the quarter of the window."""
        view = self._page.view
        cut = CUTS[self._cuts.checkedId()]
        rows = programme_rows(plan, view.quarter, view.today, cut)
        self.list.show_rows(rows)

    def select(self, activity_id: str) -> bool:
        """Select an activity, without a cut if that hides it."""
        if self.list.select(activity_id):
            return True
        self._show_all()
        return self.list.select(activity_id)

    def show_only(self, column: str, person: Person) -> None:
        """Show only what is somebody's."""
        self._show_all()
        self.list.panel.show_only(column, person.name)

    def show_invalid(self, error: Invalid) -> None:
        """Show a refusal where it arose."""
        self.list.show_invalid(error)

    def _show_all(self) -> None:
        self._cuts.button(0).setChecked(True)
        self.draw(self._page.workspace.plan)


def _empty(add: Callable[[], object]) -> EmptyState:
    empty = EmptyState(
        "calendar-days",
        _("No activities here"),
        _("Calls, letters, visits, events: what both sides will do, and when."),
    )
    empty.add_button(button(_("Add activity"), add, icon_name="plus", name="addFirst"))
    return empty
