"""The import dialog: a file, what would happen, and one button that does it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QComboBox, QDialog, QFileDialog, QWidget

from gui import workers
from gui.dialogs.import_list.answer import Answer, Reading, known_heads
from gui.dialogs.import_list.columns import ColumnsTable
from gui.dialogs.import_list.layout import ImportLayout
from gui.services import Sheet
from gui.view_state import ViewState
from planner.errors import PlannerError, Stale
from planner.exchange import Kind, Proposal, kind_of, propose
from planner.import_preview import (
    assigned,
    columns_of,
    facts_of,
    import_label,
    likely_kind,
    nothing_to_do,
)
from planner.plan import Plan
from planner.text import _
from planner.workspace import Workspace


class ImportDialog(QDialog):
    """Shows what a file would do to the plan; only its primary button does it.

    `kind`: the key of a kind of list, or None to tell it by the columns; `path`: the
    file, or None to choose one. `imported` tells the label of the change.
    """

    imported = Signal(str)

    def __init__(
        self,
        workspace: Workspace,
        view: ViewState,
        kind: str | None = None,
        path: Path | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("importDialog")
        self.setAcceptDrops(True)
        self._workspace = workspace
        self._view = view
        self._kind: Kind | None = None if kind is None else kind_of(kind)
        self._is_kind_given = kind is not None
        self._wanted: Mapping[str, str] = {}
        self._reading: Reading | None = None
        self._sheet: Sheet | None = None
        self._proposal: tuple[Plan, Proposal] | None = None
        self._asked = 0
        self._build()
        if path is not None:
            self.read(path)

    @property
    def is_busy(self) -> bool:
        """Whether a file is being read, or worked through."""
        return self._parts.busy.isVisible()

    @property
    def columns(self) -> ColumnsTable:
        """The columns of the file and where they go."""
        return self._parts.preview.columns

    def read(self, path: Path) -> None:
        """Read this file and show what it would do."""
        self._wanted = {}
        self._read(Reading(path=path))

    def choose_file(self) -> None:
        """Ask for a file."""
        kinds = _("Lists (*.csv *.tsv *.txt *.xlsx *.xlsm);;All files (*)")
        chosen, _kind = QFileDialog.getOpenFileName(
            self, _("Choose a list"), str(self._view.services.plan_path.parent), kinds
        )
        if chosen:
            self.read(Path(chosen))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        for url in event.mimeData().urls():
            if url.isLocalFile():
                event.acceptProposedAction()
                self.read(Path(url.toLocalFile()))
                return

    def _build(self) -> None:
        self._parts = ImportLayout(self)
        parts = self._parts
        parts.choose.clicked.connect(self.choose_file)
        parts.accept.clicked.connect(self._accept)
        parts.kinds.activated.connect(self._choose_kind)
        parts.card.reread.connect(self._reread)
        parts.preview.columns.assigned.connect(self._assign)
        self._show_kind()
        self._show_proposal(None)
        parts.card.hide()
        parts.choose.setFocus()

    def _read(self, reading: Reading) -> None:
        self._reading = reading
        self._sheet = None
        parts = self._parts
        parts.card.show()
        parts.card.show_file(reading.path.name, _("Reading the file"), None)
        parts.stack.setCurrentWidget(parts.preview)
        self._show_proposal(None)
        read_sheet = self._view.services.read_sheet
        kind = self._kind if self._is_kind_given else None

        def answer(asked: int) -> Answer:
            sheet = read_sheet(
                reading.path,
                encoding=reading.encoding,
                separator=reading.separator,
                known=known_heads(kind),
            )
            return Answer(asked=asked, sheet=sheet)

        self._ask(answer)

    def _has_sheet(self, sheet: Sheet) -> None:
        self._sheet = sheet
        if self._kind is None or not self._is_kind_given:
            self._kind = likely_kind(sheet.header)
        self._show_kind()
        self._propose()

    def _propose(self) -> None:
        """Show the columns at once, and what they would do as soon as it is known."""
        sheet, kind, reading = self._sheet, self._kind, self._reading
        if sheet is None or kind is None or reading is None:
            return
        self._show_file(reading, kind, sheet)
        self._show_proposal(None)
        plan, view = self._workspace.plan, self._view
        wanted = dict(self._wanted)

        def answer(asked: int) -> Answer:
            found = propose(
                plan,
                kind,
                sheet.header,
                sheet.rows,
                today=view.today,
                mapping=wanted,
                quarter=view.quarter,
                is_workbook=not sheet.separator,
            )
            return Answer(asked=asked, found=(plan, found))

        self._ask(answer)

    def _accept(self) -> None:
        if self._proposal is None:
            return
        _plan, proposal = self._proposal
        try:
            self._workspace.apply(proposal.change)
        except Stale:
            self._propose()
            sentence = _(
                "The plan has changed meanwhile. This is what would happen now."
            )
            self._show_error(sentence)
        except PlannerError as error:
            self._show_error(str(error))
        else:
            self.imported.emit(proposal.change.label)
            self.accept()

    def _assign(self, head: str, field: str) -> None:
        if self._sheet is None or self._kind is None:
            return
        columns = columns_of(self._kind, self._sheet.header, (), self._wanted)
        self._wanted = assigned(columns, self._wanted, head, field)
        self._propose()

    def _choose_kind(self, _index: int) -> None:
        self._kind = kind_of(self._parts.kinds.currentData())
        self._is_kind_given = True
        self._wanted = {}
        self._show_kind()
        if self._reading is not None:
            self._read(self._reading)

    def _reread(self, encoding: str, separator: str) -> None:
        if self._reading is not None:
            again = replace(self._reading, encoding=encoding, separator=separator)
            self._read(again)

    def _ask(self, work: Callable[[int], Answer]) -> None:
        """Do this beside the window; only the answer to the latest question counts."""
        self._asked += 1
        asked = self._asked
        self._show_error("")
        self._parts.busy.show()

        def answer() -> Answer:
            try:
                return work(asked)
            except PlannerError as error:
                return Answer(asked=asked, sentence=str(error))

        workers.run(self, answer, self._answered, self._show_error)

    def _answered(self, answer: object) -> None:
        if not isinstance(answer, Answer) or answer.asked != self._asked:
            return
        self._parts.busy.hide()
        if answer.sheet is not None:
            self._has_sheet(answer.sheet)
        elif answer.found is not None:
            self._show_proposal(answer.found)
        else:
            self._failed(answer.sentence)

    def _failed(self, sentence: str) -> None:
        """Show why; a file that cannot be read at all leaves the door open."""
        self._show_error(sentence)
        if self._sheet is None and self._reading is not None:
            parts = self._parts
            parts.card.show_file(self._reading.path.name, _("Not read"), None)
            parts.stack.setCurrentWidget(parts.door)

    def _show_kind(self) -> None:
        if self._kind is None:
            self._parts.title.setText(_("Import a list"))
            self.setWindowTitle(_("Import a list"))
            return
        sentence = _("Import {kind}").format(kind=_(self._kind.title).lower())
        self._parts.title.setText(sentence)
        self._parts.kinds.setCurrentIndex(self._parts.kinds.findData(self._kind.key))
        self.setWindowTitle(sentence)

    def _show_file(self, reading: Reading, kind: Kind, sheet: Sheet) -> None:
        facts = facts_of(
            kind,
            sheet.header,
            len(sheet.rows),
            encoding=sheet.encoding,
            separator=sheet.separator,
        )
        self._parts.card.show_file(reading.path.name, facts, sheet)
        cells = sheet.rows[0].cells if sheet.rows else ()
        columns = columns_of(kind, sheet.header, cells, self._wanted)
        self._parts.preview.show_columns(kind, columns)

    def _show_proposal(self, found: tuple[Plan, Proposal] | None) -> None:
        self._proposal = found
        button = self._parts.accept
        if found is None or self._kind is None:
            self._parts.preview.show_proposal(None, None, None)
            button.setText(_("Import"))
            button.setEnabled(False)
            return
        plan, proposal = found
        self._parts.preview.show_proposal(plan, self._kind, proposal)
        button.setText(import_label(self._kind, proposal))
        button.setAccessibleName(button.text())
        button.setEnabled(not proposal.change.is_empty())
        if not isinstance(self.focusWidget(), QComboBox):
            button.setFocus()
        if proposal.change.is_empty():
            self._show_sentence(nothing_to_do(proposal), "secondary")

    def _show_error(self, sentence: str) -> None:
        self._show_sentence(sentence, "error")

    def _show_sentence(self, sentence: str, tone: str) -> None:
        shown = self._parts.error
        shown.setText(sentence)
        shown.setProperty("tone", tone)
        shown.style().polish(shown)
        shown.setVisible(bool(sentence))
