"""The stage funnel as a card: rows by campaign or by kind of work, and the whole."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from gui.pages.funnel.strip import Cell, Strip
from gui.services import Cell as SheetCell
from gui.table.sheets import ShownTable
from gui.theme import sizes
from gui.widgets import button, card, chip_button, label, rule, section
from planner.metrics.stage_words import (
    row_spoken,
    stage_notes,
    stage_rate,
    stage_sheet,
    stage_title,
    stage_value,
)
from planner.metrics.stages import By, StageFunnel, StageRow
from planner.plan import Plan
from planner.text import _, day
from planner.verdict import too_early_line

StageSheet = tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]


class StageCard(QWidget):
    """`chosen` is called when somebody asks for other rows."""

    def __init__(
        self, chosen: Callable[[], object], enter_results: Callable[[], object]
    ) -> None:
        super().__init__()
        self.by = By.CAMPAIGN
        self._chosen = chosen
        self._shown: StageFunnel | None = None
        self._sheet: StageSheet | None = None
        self.as_of = label(points=sizes.SMALL_PT, tone="secondary", name="stagesAsOf")
        self.notes = label(points=sizes.SMALL_PT, tone="secondary", wrap=True)
        self.notes.setObjectName("stageNotes")
        self.early = label(wrap=True, name="tooEarly")
        self.empty = label(
            _("No work, lead or win of this quarter is entered yet."),
            tone="secondary",
            wrap=True,
            name="noStages",
        )
        self.enter = button(
            _("Enter results"), enter_results, icon_name="pencil", name="enterResults"
        )
        self._area = _Sideways()
        frame, column = card()
        column.addLayout(self._head())
        column.addWidget(self.early)
        column.addWidget(self._area)
        column.addWidget(self.empty)
        column.addWidget(self.enter, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.notes)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)

    def show_funnel(self, plan: Plan, found: StageFunnel) -> None:
        """Show these rows instead."""
        early = too_early_line(plan, found.as_of)
        self.early.setText(early)
        self.early.setVisible(bool(early))
        if found == self._shown:
            return
        self._shown = found
        self.as_of.setText(_("as of {day}").format(day=day(found.as_of)))
        notes = " ".join(stage_notes(found)) if found.has_work else ""
        self.notes.setText(notes)
        self.notes.setVisible(bool(notes))
        self.empty.setVisible(not found.has_work)
        self.enter.setVisible(not found.has_work)
        self._area.setVisible(found.has_work)
        self._sheet = stage_sheet(plan, found) if found.has_work else None
        if found.has_work:
            self._build(plan, found)

    def shown_table(self) -> ShownTable | None:
        """The rows stage by stage, each share beside its figure."""
        if self._sheet is None:
            return None
        heads, rows = self._sheet
        cells: list[list[SheetCell]] = [list(row) for row in rows]
        title = _("Stage to stage")
        return ShownTable(title=title, make=lambda: (list(heads), cells))

    def _build(self, plan: Plan, found: StageFunnel) -> None:
        rows = QWidget()
        column = QVBoxLayout(rows)
        column.setContentsMargins(0, 0, 0, sizes.SPACE_1)
        column.setSpacing(0)
        column.addWidget(_head_strip(plan, found))
        for row in (*found.rows, found.whole):
            column.addWidget(rule())
            column.addWidget(_strip(plan, found, row))
        self._area.show_rows(rows)

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(sizes.SPACE_2)
        row.addWidget(section(_("Stage to stage")))
        row.addWidget(self.as_of)
        row.addStretch()
        self._group = QButtonGroup(self)
        titles = {By.CAMPAIGN: _("By campaign"), By.TYPE: _("By kind of work")}
        for place, by in enumerate(By):
            chip = chip_button(titles[by], name=f"stages{by.name.title()}")
            chip.setChecked(by is self.by)
            self._group.addButton(chip, place)
            row.addWidget(chip)
        self._group.idToggled.connect(self._on_toggled)
        return row

    def _on_toggled(self, place: int, is_on: bool) -> None:
        if is_on:
            self.by = tuple(By)[place]
            self._chosen()


def _head_strip(plan: Plan, found: StageFunnel) -> Strip:
    titles = [stage_title(plan, stage) for stage in found.stages]
    cells = tuple(Cell(value=title) for title in (*titles, _("Leads to wins")))
    return Strip("", cells, ", ".join(titles), is_head=True)


def _strip(plan: Plan, found: StageFunnel, row: StageRow) -> Strip:
    spoken = row_spoken(plan, found, row)
    if not row.is_measured:
        cell = Cell(value=stage_value(row, None))
        return Strip(row.title, (cell,) * (len(row.values) + 1), spoken)
    rates = (None, *row.rates)
    cells = [
        Cell(
            value=stage_value(row, value),
            rate="" if rate is None else stage_rate(rate),
            outcome=rate,
        )
        for value, rate in zip(row.values, rates, strict=True)
    ]
    end = stage_rate(row.conversion)
    first, _space, rest = end.partition(" (")
    cells.append(
        Cell(value=first, rate=f"({rest}" if rest else "", outcome=row.conversion)
    )
    return Strip(row.title, tuple(cells), spoken, is_whole=row.is_whole)


class _Sideways(QScrollArea):
    """A wide table scrolls sideways in it; it is always as high as the table."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("stageRows")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)

    def show_rows(self, rows: QWidget) -> None:
        """Show this table instead."""
        self.setWidget(rows)
        rows.setAutoFillBackground(False)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        rows = self.widget()
        if rows is None:
            return
        bar = self.horizontalScrollBar().sizeHint().height()
        is_short = self.width() < rows.minimumSizeHint().width()
        self.setFixedHeight(rows.sizeHint().height() + (bar if is_short else 0))
