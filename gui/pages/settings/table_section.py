"""A section of Settings that is one table, in which everything is typed in place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from gui.pages.settings.section import Section
from gui.table import Column, TablePanel, TableView
from gui.table.column import Row
from gui.theme import sizes
from gui.widgets import EmptyState, button
from gui.widgets.history import HistoryFoot
from planner import edits
from planner.errors import Invalid
from planner.plan import Plan
from planner.records import Record
from planner.text import _

if TYPE_CHECKING:  # as in the section
    from gui.page import Page

R = TypeVar("R", bound=Row)


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """What the rows are. `key`: of the table; `first`: the column a new row begins in.

    `add`: what the button for a new one says; `icon`: what it shows; `one`: how the
    names of both buttons end ("Person").
    """

    record: type[Record]
    key: str
    first: str
    add: str
    icon: str
    one: str


class TableSection(Section, Generic[R]):
    """The table with a button to add and one to remove, and who changed a row."""

    def __init__(self, page: Page, kind: Kind) -> None:
        super().__init__(page)
        self.kind = kind
        self.table = TableView(
            kind.key,
            self.columns(),
            self._on_edit,
            lambda: page.workspace.plan,
            page.view.settings,
            self.title(),
        )
        self.table.horizontalHeader().setStretchLastSection(True)
        self.panel = TablePanel(self.table, self._empty())
        self.panel.belongs_to(self.page, _("Remove"))
        self.remove_button = button(
            _("Remove"), self.remove, icon_name="trash-2", name=f"remove{kind.one}"
        )
        self.add_button = button(
            kind.add,
            self.new,
            icon_name=kind.icon,
            kind="primary",
            name=f"add{kind.one}",
        )
        self.panel.tools.addWidget(self.remove_button)
        self.panel.tools.addWidget(self.add_button)
        self.history = HistoryFoot(page.view, lambda: page.workspace.plan)
        self.column.addWidget(self.panel, 1)
        self.column.addWidget(self.history)
        self.column.setSpacing(sizes.SPACE_3)
        self.table.archived.connect(self.remove_rows)
        self.table.selected.connect(self.on_selected)

    def add_note(self, widget: QWidget) -> None:
        """Put words or a button on a line of their own over the table."""
        self.column.insertWidget(0, widget, 0, Qt.AlignmentFlag.AlignLeft)

    def columns(self) -> tuple[Column[R], ...]:
        """The columns of the table."""
        raise NotImplementedError

    def empty(self) -> tuple[str, str, str]:
        """Icon, title and sentence of a table without rows."""
        raise NotImplementedError

    def make(self, plan: Plan) -> Record:
        """A new record, to be filled in."""
        raise NotImplementedError

    def show_rows(self, rows: Sequence[R]) -> None:
        """Show these rows instead."""
        self.table.records.set_rows(rows)
        self.on_selected(self.table.selected_ids)

    def new(self) -> None:
        """Adds a record and begins with its first field."""
        self.panel.show_all()
        self.forget_refusal()
        record = self.make(self.page.workspace.plan)
        if self.page.edit(edits.add, record):
            self.table.setFocus()
            self.table.select(record.id)
            self.table.edit_cell(record.id, self.kind.first)

    def search(self) -> None:
        self.panel.focus_search()

    def remove(self) -> None:
        """Removes the selected rows."""
        self.remove_rows(self.table.selected_ids)

    def show_invalid(self, error: Invalid) -> bool:
        self.panel.show_invalid(error)
        return True

    def remove_rows(self, ids: Sequence[str]) -> None:
        """Removes the records behind these rows."""
        self.forget_refusal()
        plan = self.page.workspace.plan
        going = [plan.find(self.kind.record, each) for each in ids]
        self.page.edit(edits.remove, *(each for each in going if each is not None))

    def on_selected(self, ids: Sequence[str]) -> None:
        """Offer what can be done with the selected rows."""
        self.remove_button.setEnabled(bool(ids))
        plan = self.page.workspace.plan
        one = ids[0] if len(ids) == 1 else None
        self.history.show_record(plan.find(self.kind.record, one))

    def forget_refusal(self) -> None:
        """Take the sentence of a refused edit away."""
        self.panel.show_invalid(None)

    def _on_edit(self, column: Column[R], row: R, value: object) -> bool:
        self.forget_refusal()
        return self.page.edit(column.edit, row, value) if column.edit else False

    def _empty(self) -> EmptyState:
        empty = EmptyState(*self.empty())
        empty.add_button(button(self.kind.add, self.new, icon_name=self.kind.icon))
        return empty
