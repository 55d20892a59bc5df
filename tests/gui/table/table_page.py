"""A page that is nothing but a table of accounts."""

from typing import ClassVar

from gui.page import Page
from gui.table import Column, TablePanel, TableView
from gui.view_state import ViewState
from gui.widgets import EmptyState
from planner import edits
from planner.errors import Invalid
from planner.plan import Plan
from planner.records import Account, Record
from planner.workspace import Workspace
from tests.gui.table.rows import COLUMNS


class TablePage(Page):
    """Accounts that are not archived, in a table with all that belongs to one."""

    key = "table"
    draws: ClassVar[tuple[type[Record], ...]] = (Account,)

    def __init__(self, workspace: Workspace, view: ViewState) -> None:
        super().__init__(workspace, view)
        self.table = TableView(
            "table",
            COLUMNS,
            self._on_edit,
            lambda: workspace.plan,
            view.settings,
            "Accounts",
        )
        empty = EmptyState("building-2", "No accounts yet", "Import a list.")
        self.panel = TablePanel(self.table, empty)
        self.panel.belongs_to(self, "Archive")
        self.table.archived.connect(self._archive)
        self.body.addWidget(self.panel)

    @classmethod
    def title(cls) -> str:
        return "Table"

    def draw(self, plan: Plan) -> None:
        accounts = [each for each in plan.all(Account) if not each.is_archived]
        self.table.records.set_rows(accounts)

    def show_invalid(self, error: Invalid) -> None:
        self.panel.show_invalid(error)

    def names(self) -> list[str]:
        return [row.name for row in self.table.records.visible]

    def _archive(self, ids: list[str]) -> None:
        self.edit(edits.archive, *(self.workspace.plan.get(Account, e) for e in ids))

    def _on_edit(self, column: Column[Account], row: Account, value: object) -> bool:
        return column.edit is not None and self.edit(column.edit, row, value)
