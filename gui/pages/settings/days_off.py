"""Days off: what pace and working days leave out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from gui.pages.settings.section import Section
from gui.table import Column, Paint, TablePanel, TableView
from gui.theme import sizes
from gui.widgets import EmptyState, Line, button, label
from planner import edits
from planner.change import Change
from planner.company_rows import days_left_line, days_off
from planner.edits.company import add_day_off, set_day_off
from planner.errors import Invalid
from planner.plan import Plan
from planner.records import DayOff
from planner.text import _, weekday
from planner.typed import shown_day

if TYPE_CHECKING:  # as in the section
    from gui.page import Page

DATE_WIDTH = 150
NAME_WIDTH = 260


class DaysOffSection(Section):
    """A table of days, and a line above it in which the next one is typed."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._is_in_table = False
        self.date_input = Line()
        self.name_input = Line()
        self.error = label(points=sizes.SMALL_PT, tone="error", wrap=True)
        self.error.setObjectName("dayOffError")
        self.error.hide()
        self.left = label(tone="secondary", name="daysLeft")
        self.table = TableView(
            "daysOff",
            self._columns(),
            self._on_edit,
            lambda: page.workspace.plan,
            page.view.settings,
            _("Days off"),
        )
        self.table.horizontalHeader().setStretchLastSection(True)
        self.panel = TablePanel(self.table, self._empty())
        self.panel.belongs_to(self.page, _("Remove"))
        self.panel.add_tool(self.left)
        self.remove_button = button(
            _("Remove"), self.remove, icon_name="trash-2", name="removeDayOff"
        )
        self.panel.tools.addWidget(self.remove_button)
        self.column.addLayout(self._entry())
        self.column.addWidget(self.panel, 1)
        self.table.archived.connect(self._remove)
        self.table.selected.connect(self._on_selected)

    @classmethod
    def title(cls) -> str:
        return _("Days off")

    @classmethod
    def subtitle(cls) -> str:
        return _("Days on which nobody works; pace and plan leave them out")

    def draw(self, plan: Plan) -> None:
        view = self.page.view
        self.table.records.set_rows(days_off(plan))
        self.left.setText(days_left_line(plan, view.quarter, view.today))
        self.date_input.setPlaceholderText(shown_day(plan, view.today))
        self._on_selected(self.table.selected_ids)

    def new(self) -> None:
        self.date_input.setFocus()
        self.date_input.selectAll()

    def search(self) -> None:
        self.panel.focus_search()

    def add(self) -> None:
        """Adds the typed day, and is ready for the next one."""
        self._is_in_table = False
        self._show_error("")
        texts = self.date_input.text(), self.name_input.text()
        if self.page.edit(add_day_off, *texts):
            self.date_input.forget()
            self.name_input.forget()
        self.date_input.setFocus()

    def remove(self) -> None:
        """Removes the selected days."""
        self._remove(self.table.selected_ids)

    def show_invalid(self, error: Invalid) -> bool:
        if self._is_in_table:
            self.panel.show_invalid(error)
        else:
            self._show_error(str(error))
        return True

    def _remove(self, ids: Sequence[str]) -> None:
        self._is_in_table = True
        plan = self.page.workspace.plan
        going = [plan.find(DayOff, each) for each in ids]
        self.page.edit(edits.remove, *(each for each in going if each is not None))

    def _on_edit(self, column: Column[DayOff], off: DayOff, value: object) -> bool:
        self._is_in_table = True
        self.panel.show_invalid(None)
        return self.page.edit(column.edit, off, value) if column.edit else False

    def _on_selected(self, ids: Sequence[str]) -> None:
        self.remove_button.setEnabled(bool(ids))

    def _show_error(self, sentence: str) -> None:
        self.error.setText(sentence)
        self.error.setVisible(bool(sentence))
        self.date_input.setAccessibleDescription(sentence)
        self.date_input.setProperty("invalid", "true" if sentence else "false")
        self.date_input.style().polish(self.date_input)

    def _entry(self) -> QVBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(sizes.SPACE_2)
        for field, title, name, width in (
            (self.date_input, _("Day"), "dayOffDate", DATE_WIDTH),
            (self.name_input, _("Name"), "dayOffName", NAME_WIDTH),
        ):
            field.setObjectName(name)
            field.setAccessibleName(title)
            field.setFixedWidth(width)
            field.returnPressed.connect(self.add)
            caption = label(title, tone="secondary")
            caption.setBuddy(field)
            row.addWidget(caption)
            row.addWidget(field)
            row.addSpacing(sizes.SPACE_2)
        row.addWidget(
            button(
                _("Add day off"),
                self.add,
                icon_name="calendar-plus",
                kind="primary",
                name="addDayOff",
            )
        )
        row.addStretch()
        column = QVBoxLayout()
        column.setSpacing(sizes.SPACE_1)
        column.addLayout(row)
        column.addWidget(self.error)
        return column

    def _empty(self) -> EmptyState:
        sentence = _(
            "Enter public holidays and company holidays, so that nobody is expected "
            "to reach anything on them."
        )
        return EmptyState("calendar-days", _("No days off yet"), sentence)

    def _columns(self) -> tuple[Column[DayOff], ...]:
        return (
            Column(
                key="date",
                title=_("Day"),
                read=lambda off: off.date,
                show=weekday,  # type: ignore[arg-type]  # the column reads days alone
                typed=lambda off: shown_day(self.page.workspace.plan, off.date),
                edit=_set_date,
                paint=Paint.STRONG,
                width=280,
            ),
            Column(
                key="name",
                title=_("Name"),
                read=lambda off: off.name,
                edit=_set_name,
                width=360,
            ),
        )


def _set_date(plan: Plan, off: DayOff, text: object) -> Change:
    return set_day_off(plan, off, "date", str(text))


def _set_name(plan: Plan, off: DayOff, text: object) -> Change:
    return set_day_off(plan, off, "name", str(text))
