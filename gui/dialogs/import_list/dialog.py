"""The import dialog: a file, what would happen, and one button that does it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from gui.dialogs.import_list.alike import AlikeTab
from gui.dialogs.import_list.answer import Answer, Found, Reading, Wish
from gui.dialogs.import_list.asking import Asking
from gui.dialogs.import_list.columns import ColumnsTable
from gui.dialogs.import_list.doors import ListDoors
from gui.dialogs.import_list.memory import recalled, remember
from gui.dialogs.import_list.stage import Stage
from gui.dialogs.import_list.wishes import Wishing
from gui.services import Sheet
from gui.storing import Storing, is_long
from gui.view_state import ViewState
from planner.change import Change
from planner.errors import PlannerError, Stale
from planner.exchange import Kind, kind_of
from planner.exchange.mending import mended
from planner.exchange.rejects import rejects_of
from planner.import_preview import likely_kind
from planner.text import _
from planner.workspace import Workspace


class ImportDialog(ListDoors):
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
        super().__init__(view.services.plan_path.parent, parent)
        self.setObjectName("importDialog")
        self._workspace = workspace
        self._view = view
        self._kind = None if kind is None else kind_of(kind)
        self._is_kind_given = kind is not None
        self._then: Kind | None = None
        self._reading: Reading | None = None
        self._sheet: Sheet | None = None
        self._found: Found | None = None
        self._storing: Storing | None = None
        self._asking = Asking(self)
        self._stage = Stage(self)
        self._wishing = Wishing(self._stage.preview, self._stage.card, self)
        self._connect()
        self._stage.show_kind(self._kind)
        self._stage.choose.setFocus()
        if view.services.is_read_only:
            self._take_none()
        elif path is not None:
            self.read(path)

    @property
    def is_busy(self) -> bool:
        """Whether a file is being read, worked through, or stored."""
        return self._stage.is_busy

    @property
    def columns(self) -> ColumnsTable:
        """The columns of the file and where they go."""
        return self._stage.preview.columns

    @property
    def alike(self) -> AlikeTab:
        """The possible doubles and what becomes of them."""
        return self._stage.preview.alike

    def read(self, source: Path | str) -> None:
        """Read this file, or these copied cells, and show what they would do."""
        self._then = None
        self._read(Reading(source=source))

    def save_rejects(self) -> None:
        """Ask for a place and write the refused rows there, each with its reasons."""
        sheet, wish, found = self._sheet, self._wishing.wish, self._found
        if sheet is None or wish is None or found is None:
            return
        chosen, _kind = QFileDialog.getSaveFileName(
            self,
            _("Save the refused rows"),
            str(self._view.services.plan_path.with_name(_("refused rows.csv"))),
            _("Tables (*.csv *.xlsx)"),
        )
        if not chosen:
            return
        rows = mended(sheet.rows, wish.fixes)
        table = rejects_of(sheet.header, rows, found.proposal)
        try:
            self._view.services.write_sheet(Path(chosen), *table)
        except PlannerError as error:
            self._stage.show_error(str(error))
        else:
            saved = _("The refused rows are in {name}. Correct and import that file.")
            self._stage.say(saved.format(name=Path(chosen).name))

    def reject(self) -> None:
        """Close; what is being stored is stopped first, and nothing of it stays."""
        if self._storing is None:
            super().reject()
        else:
            self._stage.cancel.setEnabled(False)
            self._storing.cancel()

    def _connect(self) -> None:
        stage = self._stage
        self.came.connect(self.read)
        self.nothing_came.connect(stage.show_error)
        stage.choose.clicked.connect(self.choose_file)
        stage.paste.clicked.connect(self.paste)
        stage.accept.clicked.connect(self._store)
        stage.kinds.activated.connect(self._choose_kind)
        stage.card.reread.connect(self._reread)
        stage.preview.problems.save.clicked.connect(self.save_rejects)
        stage.preview.problems.companies.clicked.connect(self._companies_first)
        self._wishing.wished.connect(self._propose)
        self._asking.answered.connect(self._answered)
        self._asking.broke.connect(lambda: stage.set_busy(is_busy=False))

    def _take_none(self) -> None:
        """Say at once, before anybody works through a list, that none is taken."""
        self.setAcceptDrops(False)
        sentence = _(
            "This plan can only be looked at, so nothing can be imported. Save a copy "
            "of it elsewhere and import there."
        )
        self._stage.close_doors(sentence)

    def _read(self, reading: Reading) -> None:
        self._reading = reading
        self._sheet = self._found = self._wishing.wish = None
        self._stage.show_reading(reading)
        self._stage.set_busy(is_busy=True)
        kind = self._kind if self._is_kind_given else None
        self._asking.read(self._view.services.read_sheet, reading, kind)

    def _answered(self, answer: Answer) -> None:
        self._stage.set_busy(is_busy=False)
        if answer.sheet is not None:
            self._has_sheet(answer.sheet)
        elif answer.found is not None:
            self._has_found(answer.found)
        else:
            self._stage.show_nothing()
            self._stage.show_error(answer.sentence)
            if self._sheet is None and self._reading is not None:
                self._stage.show_unread(self._reading)

    def _has_sheet(self, sheet: Sheet) -> None:
        self._sheet = sheet
        recall = recalled(self._view.settings, sheet.header)
        kind = self._kind if self._is_kind_given else None
        if recall is not None and kind in {None, recall.kind}:
            self._propose(recall)
        else:
            self._propose(Wish(kind=kind or likely_kind(sheet.header)))

    def _propose(self, wish: Wish) -> None:
        """Show the columns at once, and what they would do as soon as it is known."""
        self._kind = wish.kind
        self._stage.show_kind(wish.kind)
        sheet, reading = self._sheet, self._reading
        if sheet is None or reading is None:
            return
        self._found = None
        self._wishing.wish, self._wishing.header = wish, sheet.header
        self._stage.show_file(reading, wish, sheet)
        self._stage.show_waiting()
        self._stage.set_busy(is_busy=True)
        self._asking.work_out(self._workspace.plan, sheet, wish, self._view)

    def _has_found(self, found: Found) -> None:
        self._found = found
        if self._wishing.wish is not None and self._sheet is not None:
            # Kept, so that a double stays in its list once it is settled.
            wish = replace(self._wishing.wish, alikes=found.alikes)
            self._wishing.wish = wish
            self._stage.show_found(found, wish, self._sheet)

    def _store(self) -> None:
        """Make the change: a long one beside the window, which only Cancel reaches."""
        if self._found is None or self._storing is not None:
            return
        change = self._found.proposal.change
        try:
            if is_long(change):
                move = self._workspace.begin(change)
                self._store_beside(Storing(self._workspace, move, self))
            else:
                self._workspace.apply(change)
                self._stored(change)
        except PlannerError as error:
            self._not_stored(error)

    def _store_beside(self, storing: Storing) -> None:
        self._storing = storing
        self._stage.set_storing(is_storing=True)
        storing.ended.connect(self._end_storing)
        storing.done.connect(self._stored)
        storing.failed.connect(self._not_stored)
        storing.cancelled.connect(super().reject)

    def _end_storing(self) -> None:
        self._storing = None
        self._stage.set_storing(is_storing=False)

    def _stored(self, change: Change) -> None:
        self.imported.emit(change.label)
        if self._then is not None:
            # The people of these companies are to come now.
            then, self._then = self._then, None
            self._propose(Wish(kind=then))
        elif self._sheet is not None and self._wishing.wish is not None:
            remember(self._view.settings, self._sheet.header, self._wishing.wish)
            self.accept()

    def _not_stored(self, error: PlannerError) -> None:
        wish = self._wishing.wish
        if not isinstance(error, Stale) or wish is None:
            self._stage.show_error(str(error))
            return
        self._propose(replace(wish, alikes=None))
        sentence = _("The plan has changed meanwhile. This is what would happen now.")
        self._stage.show_error(sentence)

    def _companies_first(self) -> None:
        self._then = self._kind
        self._is_kind_given = True
        self._propose(Wish(kind=kind_of("accounts")))

    def _choose_kind(self, _index: int) -> None:
        self._kind = kind_of(self._stage.kinds.currentData())
        self._is_kind_given = True
        self._then = None
        self._stage.show_kind(self._kind)
        if self._reading is not None:
            self._read(self._reading)

    def _reread(self) -> None:
        reading, sheet, card = self._reading, self._sheet, self._stage.card
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
