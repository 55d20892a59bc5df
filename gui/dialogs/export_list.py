"""Exporting: what a page shows, or one kind of record, for a spreadsheet."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from gui.services import Cell, Services
from gui.table.sheets import ShownTable
from gui.theme import sizes
from gui.widgets import button, label
from planner.errors import PlannerError
from planner.exchange import KINDS, Kind, cells_of, kind_of, table_of
from planner.plan import Plan
from planner.text import _, count, ngettext

WIDTH = 440
USUAL_KIND = "accounts"
_NOT_IN_A_FILE_NAME = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')
CSV, WORKBOOK = ".csv", ".xlsx"


class ExportDialog(QDialog):
    """Asks what to export and as what, and then for the file.

    `shown`: the tables of the page, which come first; `exported`: the sentence that it
    is done, and the file.
    """

    exported = Signal(str, object)

    def __init__(
        self,
        plan: Plan,
        services: Services,
        parent: QWidget | None = None,
        *,
        shown: Sequence[ShownTable] = (),
    ) -> None:
        super().__init__(parent)
        self._plan = plan
        self._shown = tuple(shown)
        self._services = services
        self.setObjectName("exportDialog")
        self.setWindowTitle(_("Export a list"))
        self.setMinimumWidth(WIDTH)
        self.kinds = _choice("exportKind", _("List"))
        for place, table in enumerate(self._shown):
            words = _("{table}, as shown").format(table=table.title)
            self.kinds.addItem(words, place)
        if self._shown:
            self.kinds.insertSeparator(self.kinds.count())
        for kind in KINDS:
            self.kinds.addItem(_(kind.title), kind.key)
        usual = 0 if self._shown else self.kinds.findData(USUAL_KIND)
        self.kinds.setCurrentIndex(usual)
        self.formats = _choice("exportFormat", _("File"))
        self.formats.addItem(_("CSV, for any program"), CSV)
        self.formats.addItem(_("Excel workbook"), WORKBOOK)
        self.error = label(tone="error", wrap=True, name="exportError")
        self.error.hide()
        self._lay_out()
        self.kinds.setFocus()

    def choose_file(self) -> None:
        """Ask for the file and write it."""
        ending = str(self.formats.currentData())
        folder = self._services.plan_path.parent
        chosen, _filter = QFileDialog.getSaveFileName(
            self,
            _("Where shall the list be put?"),
            str(folder / f"{self._file_name()}{ending}"),
            f"{self.formats.currentText()} (*{ending})",
        )
        if chosen:
            path = Path(chosen)
            self.write(path if path.suffix else path.with_suffix(ending))

    def write(self, path: Path) -> None:
        """Write the chosen list to this file; a failure is said, and nothing lost."""
        header, rows = self._table(is_workbook=path.suffix.lower() == WORKBOOK)
        try:
            self._services.write_sheet(path, header, rows)
        except PlannerError as error:
            self.error.setText(str(error))
            self.error.show()
            return
        sentence = ngettext(
            "{count} row is in {name}.", "{count} rows are in {name}.", len(rows)
        )
        done = sentence.format(count=count(len(rows)), name=path.name)
        self.exported.emit(done, path)
        self.accept()

    def _table(
        self, *, is_workbook: bool
    ) -> tuple[Sequence[str], Sequence[Sequence[Cell]]]:
        """The heads and rows of what is chosen."""
        shown = self._chosen_table()
        if shown is not None:
            return shown.make()
        table = cells_of if is_workbook else table_of
        return table(self._plan, self._kind())

    def _chosen_table(self) -> ShownTable | None:
        """The table of the page that is chosen; None for a list of the plan."""
        chosen = self.kinds.currentData()
        return self._shown[chosen] if isinstance(chosen, int) else None

    def _kind(self) -> Kind:
        return kind_of(str(self.kinds.currentData()))

    def _file_name(self) -> str:
        shown = self._chosen_table()
        return self._kind().key if shown is None else file_stem(shown.title)

    def _promise(self) -> str:
        if self._chosen_table() is None:
            return _("Everything the plan has of it; the same file can be imported.")
        return _("The rows and columns that the page shows now, in their order.")

    def _show_promise(self) -> None:
        self._promised.setText(self._promise())

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(sizes.SPACE_4)
        form.setVerticalSpacing(sizes.SPACE_2)
        for field in (self.kinds, self.formats):
            tag = label(field.accessibleName(), points=sizes.SMALL_PT, tone="secondary")
            tag.setBuddy(field)
            form.addRow(tag, field)
        export = button(
            _("Export…"), self.choose_file, kind="primary", name="exportList"
        )
        export.setDefault(True)
        cancel = button(_("Cancel"), self.reject, name="cancelExport")
        cancel.setAutoDefault(False)
        bottom = QHBoxLayout()
        bottom.setSpacing(sizes.SPACE_2)
        bottom.addStretch()
        bottom.addWidget(cancel)
        bottom.addWidget(export)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[sizes.SPACE_5] * 4)
        column.setSpacing(sizes.SPACE_3)
        title = label(_("Export a list"), points=sizes.TITLE_PT, strong=True)
        column.addWidget(title)
        self._promised = label(self._promise(), tone="secondary", wrap=True)
        self._promised.setObjectName("exportPromise")
        self.kinds.currentIndexChanged.connect(self._show_promise)
        column.addWidget(self._promised)
        column.addLayout(form)
        column.addWidget(self.error)
        column.addSpacing(sizes.SPACE_2)
        column.addLayout(bottom)


def file_stem(title: str) -> str:
    """A title as the name of a file, without what file systems refuse."""
    return _NOT_IN_A_FILE_NAME.sub("-", title).strip(" .-") or "table"


def _choice(name: str, spoken: str) -> QComboBox:
    combo = QComboBox()
    combo.setObjectName(name)
    combo.setAccessibleName(spoken)
    return combo
