"""What the import dialog shows of a file and of what it would do."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QComboBox, QDialog, QLineEdit

from gui.dialogs.import_list.answer import Found, Reading, Wish
from gui.dialogs.import_list.layout import ImportLayout
from gui.services import Sheet
from planner.exchange import Kind
from planner.import_compare import needs_companies
from planner.import_preview import (
    columns_of,
    facts_of,
    import_label,
    nothing_to_do,
)
from planner.labels import inside
from planner.text import _

SLOW_MS = 2_000


class Stage(ImportLayout):
    """The parts of the dialog, and how they show files, wishes and findings."""

    def __init__(self, dialog: QDialog) -> None:
        super().__init__(dialog)
        self._dialog = dialog
        self.is_busy = False
        self._slow = QTimer(dialog)
        self._slow.setObjectName("slow")
        self._slow.setSingleShot(True)
        self._slow.setInterval(SLOW_MS)
        self._slow.timeout.connect(self._say_slow)
        self.show_kind(None)
        self.show_nothing()
        self.card.hide()

    def set_busy(self, *, is_busy: bool) -> None:
        """Show that something is being worked out or stored, or no longer."""
        if is_busy or not self._slow.isActive():
            self.show_error("")  # it may say that this takes a while
        self.is_busy = is_busy
        self.busy.setVisible(is_busy)
        if is_busy:
            self._slow.start()
        else:
            self._slow.stop()

    def set_storing(self, *, is_storing: bool) -> None:
        """Show that the list is being stored; meanwhile only Cancel can be pressed."""
        for part in (self.kinds, self.card, self.preview, self.accept):
            part.setEnabled(not is_storing)
        self.cancel.setEnabled(True)
        self.set_busy(is_busy=is_storing)
        if is_storing:
            self.cancel.setFocus()

    def close_doors(self, sentence: str) -> None:
        """Take no list, and say why."""
        for door in (self.choose, self.paste, self.kinds):
            door.setEnabled(False)
        self.show_error(sentence)
        self.cancel.setFocus()

    def show_kind(self, kind: Kind | None) -> None:
        """Show what is in the file; None: not known yet."""
        title = _("Import a list")
        if kind is not None:
            title = _("Import {kind}").format(kind=inside(_(kind.title)))
            self.kinds.setCurrentIndex(self.kinds.findData(kind.key))
        self.title.setText(title)
        self._dialog.setWindowTitle(title)

    def show_reading(self, reading: Reading) -> None:
        """Show that this file is being read."""
        self.card.show()
        self.card.show_file(reading.name, _("Reading the file"), None)
        self.card.show_ways(None)
        self.stack.setCurrentWidget(self.preview)
        self.show_nothing()

    def show_unread(self, reading: Reading) -> None:
        """Show that this file cannot be read, with the door to another one."""
        self.card.show_file(reading.name, _("Not read"), None)
        self.stack.setCurrentWidget(self.door)

    def show_file(self, reading: Reading, wish: Wish, sheet: Sheet) -> None:
        """Show a file that was read, and where its columns go."""
        facts = facts_of(
            wish.kind,
            sheet.header,
            len(sheet.rows),
            encoding=sheet.encoding,
            separator=sheet.separator,
            is_workbook=sheet.format == "xlsx",
        )
        self.card.show_file(reading.name, facts, sheet)
        self._show_columns(wish, sheet)

    def show_nothing(self) -> None:
        """Show that nothing is known yet of what would happen."""
        self.preview.show_found(None, {})
        self.accept.setText(_("Import"))
        self.accept.setEnabled(False)

    def show_waiting(self) -> None:
        """Show that it is worked out anew; whoever looks at a tab stays there."""
        self.preview.counts.setText("")
        self.preview.compared.setText("")
        self.accept.setText(_("Import"))
        self.accept.setEnabled(False)

    def show_found(self, found: Found, wish: Wish, sheet: Sheet) -> None:
        """Show what would happen."""
        self.preview.show_found(found, wish.settled)
        can_be_first = needs_companies(wish.kind, found.proposal, sheet.header)
        self.preview.offer_companies(can_be_first)
        self.card.show_ways(found.ways)
        if found.ways.is_day_open or found.ways.is_number_open:
            self._show_columns(wish, sheet, found)
        self._show_button(found, wish)

    def show_error(self, sentence: str) -> None:
        """Show what went wrong; "" takes it away."""
        self._show_sentence(sentence, "error")

    def say(self, sentence: str) -> None:
        """Show a sentence that is no bad news."""
        self._show_sentence(sentence, "secondary")

    def _say_slow(self) -> None:
        self.say(_("This list takes a while. Cancel stops, and stores nothing."))

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
        self.preview.show_columns(wish.kind, columns)

    def _show_button(self, found: Found, wish: Wish) -> None:
        self.accept.setText(import_label(wish.kind, found.proposal))
        self.accept.setAccessibleName(self.accept.text())
        is_empty = found.proposal.change.is_empty()
        self.accept.setEnabled(not is_empty)
        if not isinstance(self._dialog.focusWidget(), QComboBox | QLineEdit):
            self.accept.setFocus()
        if is_empty:
            self.say(nothing_to_do(found.proposal))

    def _show_sentence(self, sentence: str, tone: str) -> None:
        self.error.setText(sentence)
        self.error.setProperty("tone", tone)
        self.error.style().polish(self.error)
        self.error.setVisible(bool(sentence))
