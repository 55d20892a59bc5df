"""What a paste would do, before it is done."""

from __future__ import annotations

from collections.abc import Callable
from itertools import chain

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QLayout,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from gui.table.dialogs import lay_out
from gui.theme import font, sizes
from gui.widgets import button, label
from planner.edits.many import Pasted, Pasting
from planner.text import NOT_KNOWN, _, count, ngettext

WIDTH, HEIGHT = 760, 480
WIDTHS = 150, 110, 130, 120, 184
MOST_LINES = 500
"""Lines that are shown; the sentence above counts them all."""


class PasteDialog(QDialog):
    """Shows which cells change and which are refused, and why."""

    def __init__(
        self, parent: QWidget, pasting: Pasting, paste: Callable[[], object]
    ) -> None:
        super().__init__(parent)
        self.setObjectName("pasteDialog")
        self.resize(WIDTH, HEIGHT)
        self._paste = paste
        self.told = label(_told(pasting), wrap=True, name="pasteTold")
        self.list = self._lines(pasting)
        taken = len(pasting.taken)
        words = ngettext("Paste {count} cell", "Paste {count} cells", taken)
        do = button(
            words.format(count=count(taken)), self._do, kind="primary", name="pasteDo"
        )
        do.setEnabled(taken > 0)
        cancel = button(_("Cancel"), self.reject, name="pasteCancel")
        parts: list[QWidget | QLayout] = [self.told, self.list]
        lay_out(self, _("Paste into the table"), parts, do, cancel)
        (do if taken else cancel).setFocus()

    def _do(self) -> None:
        self._paste()
        self.accept()

    def _lines(self, pasting: Pasting) -> QTableWidget:
        # What is refused stands first: it is what somebody has to look at.
        cells = list(chain(pasting.refused, pasting.taken))[:MOST_LINES]
        heads = [_("Row"), _("Column"), _("Now"), _("Copied"), _("What happens")]
        lines = QTableWidget(len(cells), len(heads))
        lines.setObjectName("pasteLines")
        lines.setAccessibleName(_("Cells that are pasted"))
        lines.setHorizontalHeaderLabels(heads)
        lines.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        lines.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        lines.setTabKeyNavigation(False)
        lines.setShowGrid(False)
        lines.setWordWrap(True)
        lines.verticalHeader().hide()
        header = lines.horizontalHeader()
        header.setFont(font(sizes.SMALL_PT, is_strong=True))
        header.setHighlightSections(False)
        header.setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        header.setStretchLastSection(True)
        for place, width in enumerate(WIDTHS):
            lines.setColumnWidth(place, width)
        for at, cell in enumerate(cells):
            for place, words in enumerate(_cells(cell)):
                item = QTableWidgetItem(words)
                item.setToolTip(words)
                lines.setItem(at, place, item)
        lines.resizeRowsToContents()
        return lines


def _cells(cell: Pasted) -> tuple[str, ...]:
    happens = _("Changes")
    if cell.reason:
        happens = _("Stays as it is. {reason}").format(reason=cell.reason)
    return cell.row, cell.column, cell.before or NOT_KNOWN, cell.text, happens


def _told(pasting: Pasting) -> str:
    """One sentence for what changes, what is refused and what has no room."""
    taken, refused, left = len(pasting.taken), len(pasting.refused), pasting.left_over
    said = [
        ngettext("{count} cell changes.", "{count} cells change.", taken).format(
            count=count(taken)
        )
    ]
    if refused:
        sentence = ngettext(
            "{count} cell cannot be pasted and stays as it is.",
            "{count} cells cannot be pasted and stay as they are.",
            refused,
        )
        said.append(sentence.format(count=count(refused)))
    if left:
        sentence = ngettext(
            "{count} copied cell has no room here.",
            "{count} copied cells have no room here.",
            left,
        )
        said.append(sentence.format(count=count(left)))
    return " ".join(said)
