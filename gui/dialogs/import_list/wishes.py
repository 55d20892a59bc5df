"""One wish after another: where a column goes, a mended cell, a settled double."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from gui.dialogs.import_list.answer import Wish
from gui.dialogs.import_list.file_card import FileCard
from gui.dialogs.import_list.preview import Preview
from planner.exchange.doubles import Answer, Choice
from planner.import_compare import Alike
from planner.import_formats import with_choice
from planner.import_preview import assigned, columns_of


def assigned_to(wish: Wish, header: Sequence[str], head: str, field: str) -> Wish:
    """The wish with this column going to this field."""
    columns = columns_of(wish.kind, header, (), wish.wanted)
    wanted = assigned(columns, wish.wanted, head, field)
    return replace(wish, wanted=wanted, alikes=None, settled={})


def mended_at(
    wish: Wish, header: Sequence[str], row: int, column: str, text: str
) -> Wish:
    """The wish with another text in a cell."""
    if column not in header:
        return wish
    fixes = {**wish.fixes, (row, header.index(column)): text}
    return replace(wish, fixes=fixes, alikes=None)


def settled_as(
    wish: Wish, alikes: Sequence[Alike], choice: str, row: int | None = None
) -> Wish:
    """The wish with this choice for a double, or for all of them."""
    chosen = {
        alike.double.row: Answer(Choice(choice), alike.double)
        for alike in alikes
        if row in {None, alike.double.row}
    }
    return replace(wish, settled={**wish.settled, **chosen})


class Wishing(QObject):
    """What the user does in the preview and on the card, as the next wish.

    `wish`: the wish so far, on the sheet it is about; `wished` tells the next one.
    """

    wished = Signal(object)

    def __init__(self, preview: Preview, card: FileCard, parent: QObject) -> None:
        super().__init__(parent)
        self.wish: Wish | None = None
        self.header: Sequence[str] = ()
        preview.columns.assigned.connect(self._assign)
        preview.problems.mended.connect(self._mend)
        preview.alike.settled.connect(self._settle)
        preview.alike.settled_all.connect(self._settle_all)
        card.rewritten.connect(self._rewrite)

    def _assign(self, head: str, field: str) -> None:
        if self.wish is not None:
            self.wished.emit(assigned_to(self.wish, self.header, head, field))

    def _mend(self, row: int, column: str, text: str) -> None:
        if self.wish is not None:
            self.wished.emit(mended_at(self.wish, self.header, row, column, text))

    def _settle(self, row: int, choice: str) -> None:
        self._settle_some(choice, row)

    def _settle_all(self, choice: str) -> None:
        self._settle_some(choice, None)

    def _settle_some(self, choice: str, row: int | None) -> None:
        wish = self.wish
        if wish is not None and wish.alikes is not None:
            self.wished.emit(settled_as(wish, wish.alikes, choice, row))

    def _rewrite(self, date_format: str, decimal_sign: str) -> None:
        if self.wish is not None:
            formats = with_choice(self.wish.formats, date_format, decimal_sign)
            self.wished.emit(replace(self.wish, formats=formats, alikes=None))
