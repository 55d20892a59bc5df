"""Targets: what the quarter is for, and what each part of the plan should reach."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from gui.page import Page
from gui.pages.targets.bars import ChooseBar, OwnMetricBar
from gui.pages.targets.inspector import Inspector
from gui.pages.targets.matrix import MatrixTable
from gui.pages.targets.objectives import ObjectiveInspector, Objectives
from gui.table import Choice, Column
from gui.theme import sizes
from gui.view_state import ViewState
from gui.widgets import EmptyState, button, label
from gui.widgets.example import offer_example
from gui.widgets.history import HistoryFoot, add_foot
from planner.change import Change
from planner.edits.targets import (
    add_metric,
    correct_value,
    is_change_asked,
    remove,
    set_value,
)
from planner.errors import Invalid
from planner.metrics.scope import Scope
from planner.objective_rows import objective_rows
from planner.plan import Plan
from planner.records import RECORDS, EnteredMetric, Objective, Record
from planner.target_matrix import (
    Matrix,
    MatrixRow,
    key_of,
    label_of,
    matrix,
    metrics_to_add,
    scopes_to_add,
    summary_line,
    usual_metrics,
)
from planner.text import _, joined, quarter_short
from planner.workspace import Workspace

SMALLEST_MATRIX = 320
LOW = 680


class TargetsPage(Page):
    """The quarter's objectives over a matrix of metrics and scopes."""

    key = "targets"
    draws: ClassVar[tuple[type[Record], ...]] = RECORDS

    def __init__(self, workspace: Workspace, view: ViewState) -> None:
        super().__init__(workspace, view)
        self._quarter = view.quarter
        self._metrics: list[str] = []
        self._scopes: list[Scope] = []
        self._invalid: Callable[[Invalid], object] | None = None
        self._shown = Matrix(columns=(), rows=())
        self.table: MatrixTable | None = None
        self.objectives = Objectives(self.change, lambda: view.quarter)
        own = button(
            _("A metric of our own"), self._begin_own, kind="link", name="addOwnMetric"
        )
        self.rows_bar = ChooseBar("addTargetRow", _("Row for"), own)
        self.columns_bar = ChooseBar("addTargetColumn", _("Column for"))
        self.own_bar = OwnMetricBar(self._create_metric)
        self.error = label(tone="error", name="tableError")
        self.error.hide()
        self.inspector = Inspector(
            self.change, lambda: workspace.plan, view.today, view.follow
        )
        self.objective = ObjectiveInspector(
            self.change, lambda: workspace.plan, view.follow
        )
        self.history = HistoryFoot(view, lambda: workspace.plan)
        self.objective_history = HistoryFoot(view, lambda: workspace.plan)
        add_foot(self.inspector, self.history)
        add_foot(self.objective, self.objective_history)
        self.empty = self._empty()
        self._lay_out()
        self._connect()

    @classmethod
    def title(cls) -> str:
        return _("Targets")

    @property
    def printed_as(self) -> str | None:
        return "one-page"

    def draw(self, plan: Plan) -> None:
        quarter, today = self.view.quarter, self.view.today
        if quarter != self._quarter:
            self._quarter, self._metrics, self._scopes = quarter, [], []
        self._shown = matrix(plan, quarter, today, self._metrics, self._scopes)
        # What is shown stays until another quarter is, whatever is set or removed.
        self._metrics = [row.id for row in self._shown.rows if row.metric is not None]
        self._scopes = [scope for _key, scope, _label in self._shown.columns]
        self._show_matrix()
        self.objectives.show_rows(objective_rows(plan, quarter))
        short = quarter_short(quarter, plan.company.fiscal_year_start)
        self.subtitle.setText(joined((short, summary_line(self._shown))))
        self._offer(plan)
        self._show_details()

    def open_record(self, record_id: str) -> None:
        """Show one target or objective."""
        if self.workspace.plan.find(Objective, record_id) is not None:
            self._open_objective(record_id)
            return
        for row in self._shown.rows:
            for key, cell in row.cells.items():
                if record_id in {each.id for each in cell.targets} and self.table:
                    self.table.go_to(row.id, key)
                    self.table.setFocus()

    def enter(self) -> None:
        if self.table is not None and self._shown.rows:
            self.table.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.objectives.set_low(is_low=self.height() < LOW)

    def new(self) -> None:
        """Begin a new row of the matrix."""
        self.columns_bar.hide()
        self.own_bar.hide()
        self.rows_bar.begin()

    def show_invalid(self, error: Invalid) -> None:
        """Show a broken rule where it was broken, or above the matrix."""
        if self._invalid is None or self._invalid(error) is False:
            self._show_error(str(error))

    def change(
        self,
        invalid: Callable[[Invalid], object] | None,
        function: Callable[..., Change],
        *args: object,
    ) -> bool:
        """Make an edit for a part of the page; `invalid` shows a broken rule there."""
        self._show_error("")
        self._invalid = invalid
        is_done = self.edit(function, *args)
        self._invalid = None
        return is_done

    def _edit_cell(
        self, column: Column[MatrixRow], row: MatrixRow, value: object
    ) -> bool:
        cell, text = row.cells[column.key], str(value)
        if row.metric is None:
            return False
        if cell.target is None:
            quarter = self.view.quarter
            return self.change(None, set_value, quarter, row.metric, cell.scope, text)
        plan, today = self.workspace.plan, self.view.today
        if is_change_asked(plan, cell.target, today, text):
            self._show_error("")
            self._show_details()
            self.inspector.ask(text)
            return True
        return self.change(None, correct_value, cell.target, today, text)

    def _clear_cell(self, row_id: str, key: str) -> None:
        targets = self._row(row_id).cells[key].targets
        if targets:
            self.change(None, remove, targets[0])

    def _add_row(self, value: object) -> None:
        self._metrics.append(str(value))
        self.rows_bar.hide()
        self._go_to_new(str(value), key_of(Scope()))

    def _create_metric(
        self, metric: EnteredMetric, invalid: Callable[[Invalid], object]
    ) -> bool:
        before = {row.id for row in self._shown.rows}
        if not self.change(invalid, add_metric, metric):
            return False
        added = {row.id for row in self._shown.rows if row.metric} - before
        for key in added:
            self._go_to_new(key, key_of(Scope()))
        return True

    def _add_column(self, value: object) -> None:
        if isinstance(value, Scope):
            self._scopes.append(value)
            self.columns_bar.hide()
            rows = [row.id for row in self._shown.rows if row.metric is not None]
            self._go_to_new(rows[0] if rows else "", key_of(value))

    def _add_usual(self) -> None:
        self._metrics.extend(metric for metric in usual_metrics())
        self._go_to_new(usual_metrics()[0], key_of(Scope()))

    def _go_to_new(self, row_id: str, key: str) -> None:
        self.draw(self.workspace.plan)
        if self.table is not None:
            self.table.go_to(row_id, key)
            self.table.setFocus()

    def _row(self, row_id: str) -> MatrixRow:
        return next(row for row in self._shown.rows if row.id == row_id)

    def _show_matrix(self) -> None:
        """Show the rows; other columns need another table."""
        keys = [key for key, _scope, _label in self._shown.columns]
        titles = [title for _key, _scope, title in self._shown.columns]
        place = None if self.table is None else self.table.place
        had_focus = self.table is not None and self.table.hasFocus()
        if self.table is None or [
            (column.key, column.title) for column in self.table.records.columns
        ] != list(zip(keys, titles, strict=True)):
            self._replace_table()
        if self.table is None:
            return
        self.table.show_rows(self._shown.rows)
        if place is not None and self.table.place != place:
            self.table.go_to(*place)
        if had_focus:
            self.table.setFocus()
        has_rows = bool(self._shown.rows)
        self.table.setVisible(has_rows)
        self.empty.setVisible(not has_rows)
        # One primary button a page: of an empty one it stands below the sentence.
        for made in self._actions:
            made.setVisible(has_rows)

    def _replace_table(self) -> None:
        before, plan = self.table, self.workspace
        self.table = MatrixTable(
            self._shown, self._edit_cell, lambda: plan.plan, self.view.settings
        )
        self.table.setMinimumWidth(SMALLEST_MATRIX)
        self.table.chosen.connect(lambda _row, _key: self._on_chosen())
        self.table.cleared.connect(self._clear_cell)
        self._left.addWidget(self.table, 1)
        if before is not None:
            before.hide()
            self._left.removeWidget(before)
            before.deleteLater()

    def _on_chosen(self) -> None:
        self._show_error("")
        self.objective.hide()
        self._show_details()

    def _show_details(self) -> None:
        """Show the objective that is open, or else the chosen cell."""
        plan = self.workspace.plan
        opened = plan.find(Objective, self.objective.objective_id)
        if opened is None:
            self.objective.hide()
        elif not self.objective.isHidden():
            self.objective.show_objective(plan, opened)
            self.objective_history.show_record(opened)
            self.inspector.hide()
            return
        place = None if self.table is None else self.table.place
        if place is not None:
            row_id, key = place
            row = self._row(row_id)
            scope = label_of(plan, row.cells[key].scope)
            first_month = plan.company.fiscal_year_start
            short = quarter_short(self.view.quarter, first_month)
            self.inspector.show_cell(plan, row, key, joined((scope, short)))
            target = row.cells[key].target
            self.history.show_record(target)
            self.view.remember(None if target is None else target.id)
        self.inspector.setVisible(place is not None and bool(self._shown.rows))

    def _open_objective(self, objective_id: str) -> None:
        plan = self.workspace.plan
        self.objective.show_objective(plan, plan.get(Objective, objective_id))
        self.objective.show()
        self._show_details()
        self.objective.form.input("text").setFocus()

    def _close_details(self) -> None:
        self.objective.hide()
        self.inspector.hide()
        self.enter()

    def _offer(self, plan: Plan) -> None:
        shown = {row.id for row in self._shown.rows}
        metrics = metrics_to_add(plan, shown)
        offered = [Choice(each.key, _(each.label)) for each in metrics]
        self.rows_bar.show_choices(offered)
        there = [scope for _key, scope, _label in self._shown.columns]
        scopes = scopes_to_add(plan, self.view.quarter, there)
        self.columns_bar.show_choices(
            [Choice(each, label_of(plan, each)) for each in scopes]
        )

    def _begin_own(self) -> None:
        self.rows_bar.hide()
        self.own_bar.begin()

    def _begin_column(self) -> None:
        self.rows_bar.hide()
        self.own_bar.hide()
        self.columns_bar.begin()

    def _show_error(self, sentence: str) -> None:
        self.error.setText(sentence)
        self.error.setVisible(bool(sentence))

    def _connect(self) -> None:
        self.rows_bar.added.connect(self._add_row)
        self.columns_bar.added.connect(self._add_column)
        self.objectives.opened.connect(self._open_objective)
        self.inspector.closed.connect(self._close_details)
        self.inspector.answered.connect(self.enter)
        self.objective.closed.connect(self._close_details)
        for bar in (self.rows_bar, self.columns_bar, self.own_bar, self.objectives):
            bar.ended.connect(self.enter)

    def _lay_out(self) -> None:
        self._actions = (
            button(
                _("Add column"),
                self._begin_column,
                icon_name="columns-3",
                name="addColumn",
            ),
            button(
                _("Add row"),
                self.new,
                icon_name="plus",
                kind="primary",
                name="addRow",
            ),
        )
        for made in self._actions:
            self.header_actions.addWidget(made)
        self._left = QVBoxLayout()
        self._left.setSpacing(sizes.SPACE_2)
        self._left.addWidget(self.objectives)
        self._left.addSpacing(sizes.SPACE_1)
        for part in (self.rows_bar, self.columns_bar, self.own_bar, self.error):
            self._left.addWidget(part)
        self._left.addWidget(self.empty, 1)
        row = QHBoxLayout()
        row.setSpacing(sizes.SPACE_4)
        row.addLayout(self._left, 1)
        for details in (self.inspector, self.objective):
            details.hide()
            row.addWidget(details)
        self.body.addLayout(row, 1)

    def _empty(self) -> EmptyState:
        sentence = _(
            "Say what this quarter should reach: what goes in, what comes out, and "
            "what it brings. One number for each metric and part of the plan."
        )
        empty = EmptyState("target", _("No targets yet"), sentence)
        usual = button(
            _("Start with the usual ones"),
            self._add_usual,
            kind="primary",
            name="usualTargets",
        )
        empty.add_button(usual)
        empty.add_button(
            button(_("Choose a metric"), self.new, kind="link", name="firstTarget")
        )
        offer_example(empty, self.view, self.workspace.plan)
        return empty
