"""Exporting: one kind of record of the plan, as a list for a spreadsheet."""

from __future__ import annotations

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

from gui.services import Services
from gui.theme import sizes
from gui.widgets import button, label
from planner.errors import PlannerError
from planner.exchange import KINDS, Kind, cells_of, kind_of, table_of
from planner.plan import Plan
from planner.text import _, count, ngettext

WIDTH = 440
USUAL_KIND = "accounts"
CSV, WORKBOOK = ".csv", ".xlsx"


class ExportDialog(QDialog):
    """Asks what to export and as what, and then for the file.

    `exported`: the sentence that it is done, and the file.
    """

    exported = Signal(str, object)

    def __init__(
        self, plan: Plan, services: Services, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._plan = plan
        self._services = services
        self.setObjectName("exportDialog")
        self.setWindowTitle(_("Export a list"))
        self.setMinimumWidth(WIDTH)
        self.kinds = _choice("exportKind", _("List"))
        for kind in KINDS:
            self.kinds.addItem(_(kind.title), kind.key)
        self.kinds.setCurrentIndex(self.kinds.findData(USUAL_KIND))
        self.formats = _choice("exportFormat", _("File"))
        self.formats.addItem(_("CSV, for any program"), CSV)
        self.formats.addItem(_("Excel workbook"), WORKBOOK)
        self.error = label(tone="error", wrap=True, name="exportError")
        self.error.hide()
        self._lay_out()
        self.kinds.setFocus()

    def choose_file(self) -> None:
        """Ask for the file and write it."""
        kind, ending = self._kind(), str(self.formats.currentData())
        folder = self._services.plan_path.parent
        chosen, _filter = QFileDialog.getSaveFileName(
            self,
            _("Where shall the list be put?"),
            str(folder / f"{kind.key}{ending}"),
            f"{self.formats.currentText()} (*{ending})",
        )
        if chosen:
            path = Path(chosen)
            self.write(path if path.suffix else path.with_suffix(ending))

    def write(self, path: Path) -> None:
        """Write the chosen list to this file; a failure is said, and nothing lost."""
        kind = self._kind()
        table = cells_of if path.suffix.lower() == WORKBOOK else table_of
        header, rows = table(self._plan, kind)
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

    def _kind(self) -> Kind:
        return kind_of(str(self.kinds.currentData()))

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
        promise = _("Everything the plan has of it; the same file can be imported.")
        column.addWidget(label(promise, tone="secondary", wrap=True))
        column.addLayout(form)
        column.addWidget(self.error)
        column.addSpacing(sizes.SPACE_2)
        column.addLayout(bottom)


def _choice(name: str, spoken: str) -> QComboBox:
    combo = QComboBox()
    combo.setObjectName(name)
    combo.setAccessibleName(spoken)
    return combo
