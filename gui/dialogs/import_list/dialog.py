"""The import dialog: a file, what would happen, and one button that does it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
)
from PySide6.QtWidgets import QComboBox, QDialog, QFileDialog, QLineEdit, QWidget

from gui import workers
from gui.dialogs.import_list.alike import AlikeTab
from gui.dialogs.import_list.answer import (
    Answer,
    Found,
    Reading,
    Wish,
    known_heads,
    worked_out,
)
from gui.dialogs.import_list.columns import ColumnsTable
from gui.dialogs.import_list.layout import ImportLayout
from gui.dialogs.import_list.memory import recalled, remember
from gui.dialogs.import_list.wishes import assigned_to, mended_at, settled_as
from gui.services import Sheet
from gui.view_state import ViewState
from planner.errors import PlannerError, Stale
from planner.exchange import kind_of
from planner.exchange.mending import mended
from planner.exchange.rejects import rejects_of
from planner.import_compare import needs_companies
from planner.import_formats import with_choice
from planner.import_preview import (
    columns_of,
    facts_of,
    import_label,
    likely_kind,
    nothing_to_do,
)
from planner.text import _
from planner.workspace import Workspace

SLOW_MS = 2_000
LISTS = "*.csv *.tsv *.txt *.xlsx *.xlsm *.vcf"


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
        self._wish: Wish | None = None if kind is None else Wish(kind=kind_of(kind))
        self._is_kind_given = kind is not None
        self._then: str | None = None
        self._reading: Reading | None = None
        self._sheet: Sheet | None = None
        self._found: Found | None = None
        self._asked = 0
        self._slow = QTimer(self)
        self._slow.setObjectName("slow")
        self._slow.setSingleShot(True)
        self._slow.setInterval(SLOW_MS)
        self._slow.timeout.connect(self._say_slow)
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

    @property
    def alike(self) -> AlikeTab:
        """The possible doubles and what becomes of them."""
        return self._parts.preview.alike

    def read(self, source: Path | str) -> None:
        """Read this file, or these copied cells, and show what they would do."""
        self._wish = Wish(kind=self._wish.kind) if self._wish else None
        self._then = None
        self._read(Reading(source=source))

    def paste(self) -> None:
        """Read the cells that were copied from another program."""
        copied = QGuiApplication.clipboard().text()
        if copied.strip():
            self.read(copied)
        else:
            self._show_error(_("Nothing was copied. Copy some cells and paste them."))

    def choose_file(self) -> None:
        """Ask for a file."""
        kinds = _("Lists ({endings});;All files (*)").format(endings=LISTS)
        chosen, _kind = QFileDialog.getOpenFileName(
            self, _("Choose a list"), str(self._view.services.plan_path.parent), kinds
        )
        if chosen:
            self.read(Path(chosen))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        else:
            super().keyPressEvent(event)

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
        parts, preview = self._parts, self._parts.preview
        parts.choose.clicked.connect(self.choose_file)
        parts.paste.clicked.connect(self.paste)
        parts.accept.clicked.connect(self._accept)
        parts.kinds.activated.connect(self._choose_kind)
        parts.card.reread.connect(self._reread)
        parts.card.rewritten.connect(self._rewrite)
        preview.columns.assigned.connect(self._assign)
        preview.problems.mended.connect(self._mend)
        preview.problems.save.clicked.connect(self.save_rejects)
        preview.problems.companies.clicked.connect(self._companies_first)
        preview.alike.settled.connect(self._settle)
        preview.alike.settled_all.connect(self._settle_all)
        self._show_kind()
        self._show_found(None)
        parts.card.hide()
        parts.choose.setFocus()

    def _read(self, reading: Reading) -> None:
        self._reading = reading
        self._sheet = None
        parts = self._parts
        parts.card.show()
        parts.card.show_file(reading.name, _("Reading the file"), None)
        parts.card.show_ways(None)
        parts.stack.setCurrentWidget(parts.preview)
        self._show_found(None)
        read_sheet = self._view.services.read_sheet
        kind = self._wish.kind if self._wish and self._is_kind_given else None

        def answer(asked: int) -> Answer:
            sheet = read_sheet(
                reading.source,
                encoding=reading.encoding,
                separator=reading.separator,
                header_row=reading.header_row,
                known=known_heads(kind),
            )
            return Answer(asked=asked, sheet=sheet)

        self._ask(answer)

    def _has_sheet(self, sheet: Sheet) -> None:
        self._sheet = sheet
        recall = recalled(self._view.settings, sheet.header)
        wish = self._wish
        if recall and (not self._is_kind_given or (wish and wish.kind is recall.kind)):
            self._wish = recall
        elif wish is None or not self._is_kind_given:
            self._wish = Wish(kind=likely_kind(sheet.header))
        self._show_kind()
        self._propose()

    def _wished(self, wish: Wish) -> None:
        """Follow another wish, and show what it would do."""
        self._wish = wish
        self._propose()

    def _propose(self) -> None:
        """Show the columns at once, and what they would do as soon as it is known."""
        sheet, wish, reading = self._sheet, self._wish, self._reading
        if sheet is None or wish is None or reading is None:
            return
        self._show_file(reading, wish, sheet)
        self._show_found(None)
        plan, view = self._workspace.plan, self._view

        def answer(asked: int) -> Answer:
            return Answer(asked=asked, found=worked_out(plan, sheet, wish, view))

        self._ask(answer)

    def _accept(self) -> None:
        if self._found is None or self._sheet is None or self._wish is None:
            return
        change = self._found.proposal.change
        try:
            self._workspace.apply(change)
        except Stale:
            self._wished(replace(self._wish, alikes=None))
            sentence = _(
                "The plan has changed meanwhile. This is what would happen now."
            )
            self._show_error(sentence)
        except PlannerError as error:
            self._show_error(str(error))
        else:
            self.imported.emit(change.label)
            self._imported(self._sheet, self._wish)

    def _imported(self, sheet: Sheet, wish: Wish) -> None:
        """Close, unless the people of these companies are to come now."""
        if self._then is None:
            remember(self._view.settings, sheet.header, wish)
            self.accept()
            return
        self._wish = Wish(kind=kind_of(self._then))
        self._then = None
        self._show_kind()
        self._propose()

    def _companies_first(self) -> None:
        if self._wish is not None:
            self._then = self._wish.kind.key
            self._is_kind_given = True
            self._wish = Wish(kind=kind_of("accounts"))
            self._show_kind()
            self._propose()

    def save_rejects(self) -> None:
        """Ask for a place and write the refused rows there, each with its reasons."""
        if self._found is None or self._sheet is None or self._wish is None:
            return
        chosen, _kind = QFileDialog.getSaveFileName(
            self,
            _("Save the refused rows"),
            str(self._view.services.plan_path.with_name(_("refused rows.csv"))),
            _("Tables (*.csv *.xlsx)"),
        )
        if not chosen:
            return
        rows = mended(self._sheet.rows, self._wish.fixes)
        table = rejects_of(self._sheet.header, rows, self._found.proposal)
        try:
            self._view.services.write_sheet(Path(chosen), *table)
        except PlannerError as error:
            self._show_error(str(error))
        else:
            saved = _("The refused rows are in {name}. Correct and import that file.")
            self._show_sentence(saved.format(name=Path(chosen).name), "secondary")

    def _assign(self, head: str, field: str) -> None:
        if self._sheet is not None and self._wish is not None:
            self._wished(assigned_to(self._wish, self._sheet.header, head, field))

    def _mend(self, row: int, column: str, text: str) -> None:
        if self._sheet is not None and self._wish is not None:
            self._wished(mended_at(self._wish, self._sheet.header, row, column, text))

    def _settle(self, row: int, choice: str) -> None:
        if self._found is not None and self._wish is not None:
            self._wished(settled_as(self._wish, self._found.alikes, choice, row))

    def _settle_all(self, choice: str) -> None:
        if self._found is not None and self._wish is not None:
            self._wished(settled_as(self._wish, self._found.alikes, choice))

    def _rewrite(self, date_format: str, decimal_sign: str) -> None:
        if self._wish is not None:
            formats = with_choice(self._wish.formats, date_format, decimal_sign)
            self._wished(replace(self._wish, formats=formats, alikes=None))

    def _choose_kind(self, _index: int) -> None:
        self._wish = Wish(kind=kind_of(self._parts.kinds.currentData()))
        self._is_kind_given = True
        self._then = None
        self._show_kind()
        if self._reading is not None:
            self._read(self._reading)

    def _reread(self) -> None:
        reading, sheet, card = self._reading, self._sheet, self._parts.card
        if reading is None:
            return
        row = card.header_row.currentData()
        is_new = sheet is None or row != sheet.header_number
        again = replace(
            reading,
            encoding=card.encoding.currentData(),
            separator=card.separator.currentData(),
            header_row=row if is_new else reading.header_row,
        )
        self._read(again)

    def _ask(self, work: Callable[[int], Answer]) -> None:
        """Do this beside the window; only the answer to the latest question counts."""
        self._asked += 1
        asked = self._asked
        self._show_error("")
        self._parts.busy.show()
        self._slow.start()

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
        if not self._slow.isActive():
            self._show_error("")  # it said that this takes a while
        self._slow.stop()
        if answer.sheet is not None:
            self._has_sheet(answer.sheet)
        elif answer.found is not None:
            self._show_found(answer.found)
        else:
            self._failed(answer.sentence)

    def _say_slow(self) -> None:
        if self.is_busy:
            sentence = _("This list takes a while. Cancel stops, and stores nothing.")
            self._show_sentence(sentence, "secondary")

    def _failed(self, sentence: str) -> None:
        """Show why; a file that cannot be read at all leaves the door open."""
        self._show_error(sentence)
        if self._sheet is None and self._reading is not None:
            parts = self._parts
            parts.card.show_file(self._reading.name, _("Not read"), None)
            parts.stack.setCurrentWidget(parts.door)

    def _show_kind(self) -> None:
        title = _("Import a list")
        if self._wish is not None:
            kind = self._wish.kind
            title = _("Import {kind}").format(kind=_(kind.title).lower())
            self._parts.kinds.setCurrentIndex(self._parts.kinds.findData(kind.key))
        self._parts.title.setText(title)
        self.setWindowTitle(title)

    def _show_file(self, reading: Reading, wish: Wish, sheet: Sheet) -> None:
        facts = facts_of(
            wish.kind,
            sheet.header,
            len(sheet.rows),
            encoding=sheet.encoding,
            separator=sheet.separator,
            is_workbook=sheet.format == "xlsx",
        )
        self._parts.card.show_file(reading.name, facts, sheet)
        self._show_columns(wish, sheet)

    def _show_columns(
        self, wish: Wish, sheet: Sheet, found: Found | None = None
    ) -> None:
        cells = sheet.rows[0].cells if sheet.rows else ()
        columns = columns_of(
            wish.kind,
            sheet.header,
            cells,
            wish.wanted,
            open_days=() if found is None else found.ways.open_days,
            open_numbers=() if found is None else found.ways.open_numbers,
        )
        self._parts.preview.show_columns(wish.kind, columns)

    def _show_found(self, found: Found | None) -> None:
        self._found = found
        button, wish, sheet = self._parts.accept, self._wish, self._sheet
        if found is None or wish is None or sheet is None:
            self._parts.preview.show_found(None, {})
            button.setText(_("Import"))
            button.setEnabled(False)
            return
        # Kept, so that a double stays in its list once it is settled.
        self._wish = wish = replace(wish, alikes=found.alikes)
        self._parts.preview.show_found(found, wish.settled)
        can_be_first = needs_companies(wish.kind, found.proposal, sheet.header)
        self._parts.preview.offer_companies(can_be_first)
        self._parts.card.show_ways(found.ways)
        if found.ways.is_day_open or found.ways.is_number_open:
            self._show_columns(wish, sheet, found)
        self._show_button(found, wish)

    def _show_button(self, found: Found, wish: Wish) -> None:
        button = self._parts.accept
        button.setText(import_label(wish.kind, found.proposal))
        button.setAccessibleName(button.text())
        is_empty = found.proposal.change.is_empty()
        button.setEnabled(not is_empty)
        if not isinstance(self.focusWidget(), QComboBox | QLineEdit):
            button.setFocus()
        if is_empty:
            self._show_sentence(nothing_to_do(found.proposal), "secondary")

    def _show_error(self, sentence: str) -> None:
        self._show_sentence(sentence, "error")

    def _show_sentence(self, sentence: str, tone: str) -> None:
        shown = self._parts.error
        shown.setText(sentence)
        shown.setProperty("tone", tone)
        shown.style().polish(shown)
        shown.setVisible(bool(sentence))
