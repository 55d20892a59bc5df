"""The lines of a table without Qt: which rows are shown, and in what order.

Work is kept for the next question: rows in order, and the texts that are searched,
so that a key stroke costs one pass over plain strings, and a longer word only looks
among the rows that its beginning was found in.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from itertools import compress, repeat
from operator import contains
from typing import Generic, NamedTuple

from gui.table.column import Column, R
from gui.table.ordering import in_order, sort_key


class Found(NamedTuple, Generic[R]):
    """What a search found: the rows, and the texts in which it looks further."""

    words: tuple[str, ...]
    rows: list[R]
    texts: list[str]


class Lines(Generic[R]):
    """Rows of one kind, of which some are shown, sorted by one column or as given."""

    def __init__(self, columns: Sequence[Column[R]]) -> None:
        self._columns = tuple(columns)
        self._words: tuple[str, ...] = ()
        self._keep: Callable[[R], bool] | None = None
        self._fits: Callable[[R], bool] | None = None
        self._trail: list[Found[R]] = []
        self._sorted_by: Column[R] | None = None
        self._is_descending = False
        self._is_last: Callable[[R], bool] | None = None
        self._ordered: list[R] = []
        self._texts: list[str] | None = None
        self._known_texts: dict[str, tuple[R, str]] = {}
        self._places: dict[str, int] | None = None
        self.rows: tuple[R, ...] = ()
        self.visible: list[R] = []

    def place_of(self, record_id: str) -> int | None:
        """The line that shows a record, or None."""
        if self._places is None:
            self._places = {row.id: at for at, row in enumerate(self.visible)}
        return self._places.get(record_id)

    def places_of(self, record_ids: Collection[str]) -> dict[str, int]:
        """By record, the line that shows it, for those that are shown.

        For a few records this is five times as fast as to number every line.
        """
        return {
            row.id: at for at, row in enumerate(self.visible) if row.id in record_ids
        }

    def set_rows(self, rows: Sequence[R]) -> list[int] | None:
        """Take these rows; the lines that changed, or None if some came, went or moved.

        After None the lines are still as they were: `arranged` tells the new ones.
        """
        before, self.rows = self.rows, tuple(rows)
        swaps = _swaps(before, self.rows)
        if swaps is None or any(self._moves(was, now) for was, now in swaps):
            return None
        return self._swap(swaps)

    def sort(self, column: Column[R] | None, *, is_descending: bool) -> None:
        """Order by a column, or as the rows were given; `arranged` tells the lines."""
        self._sorted_by = column
        self._is_descending = is_descending

    def set_last(self, is_last: Callable[[R], bool]) -> None:
        """Let rows for which this is true stand last in any order, such as a sum."""
        self._is_last = is_last

    def set_keep(self, keep: Callable[[R], bool] | None) -> None:
        """Show only rows for which this is true; `arranged` tells the lines."""
        self._keep = keep

    def set_filter(self, fits: Callable[[R], bool] | None) -> None:
        """Show of those only rows that fit; `arranged` tells the lines."""
        self._fits = fits

    def kept(self) -> list[R]:
        """The rows that are kept, whether they fit the filter and the search or not."""
        if self._keep is None:
            return list(self.rows)
        return [row for row in self.rows if self._keep(row)]

    def arranged(self) -> list[R]:
        """The lines as they should be by rows, order and what is kept."""
        rows = self.kept()
        if self._fits is not None:
            rows = [row for row in rows if self._fits(row)]
        if self._sorted_by is not None:
            given = rows
            rows = in_order(rows, self._sorted_by, descending=self._is_descending)
            if self._is_last is not None:
                ends = [row for row in given if self._is_last(row)]
                rows = [row for row in rows if not self._is_last(row)] + ends
        self._ordered = rows
        self._trail = []
        if self._texts is not None:
            self._texts = None
            self.prepare_search()
        return self._found(self._ordered)

    def searched(self, text: str) -> list[R]:
        """The lines in which every word of the text is found."""
        self._words = tuple(text.casefold().split())
        return self._found(self._ordered)

    def prepare_search(self) -> None:
        """Write down what is searched, before the first key stroke needs it."""
        if self._texts is None:
            self._texts = [self._text(row) for row in self._ordered]

    def show(self, rows: list[R]) -> None:
        """Make these the lines that are shown."""
        self.visible = rows
        self._places = None

    def _found(self, rows: list[R]) -> list[R]:
        if not self._words:
            self._trail = []
            return rows
        self.prepare_search()
        start = self._start() or Found((), rows, self._texts or [])
        for word in self._words:
            if word in start.words:
                continue
            # Flat lists: a pair for every row would set the garbage collector going.
            is_found = list(map(contains, start.texts, repeat(word)))
            start = Found(
                (*start.words, word),
                list(compress(start.rows, is_found)),
                list(compress(start.texts, is_found)),
            )
        if start.words != self._words or not self._trail:
            self._trail.append(Found(self._words, start.rows, start.texts))
        return start.rows

    def _start(self) -> Found[R] | None:
        """What was found on the way here and holds all that can be found now."""
        while self._trail:
            last = self._trail[-1]
            if all(any(old in word for word in self._words) for old in last.words):
                return last
            self._trail.pop()
        return None

    def _moves(self, was: R, now: R) -> bool:
        """Whether a changed row may stand elsewhere, come or go."""
        by = self._sorted_by
        if by is not None and sort_key(by, was) != sort_key(by, now):
            return True
        for holds in (self._keep, self._fits, self._is_last):
            if holds is not None and holds(was) != holds(now):
                return True
        return bool(self._words) and self._is_found(was) != self._is_found(now)

    def _is_found(self, row: R) -> bool:
        text = self._text(row)
        return all(word in text for word in self._words)

    def _swap(self, swaps: Sequence[tuple[R, R]]) -> list[int]:
        """Put changed rows where the old ones stood; the lines that show them."""
        changed = []
        if self.visible is not self._ordered:
            by_id = {now.id: now for _was, now in swaps}
            if by_id:
                self._ordered = [by_id.get(row.id, row) for row in self._ordered]
        for was, now in swaps:
            place = self.place_of(now.id)
            if place is None:
                continue
            self.visible[place] = now
            if was != now:
                changed.append(place)
        if swaps:
            self._texts = None
            self._trail = []
        return changed

    def _text(self, row: R) -> str:
        known = self._known_texts.get(row.id)
        if known is None or known[0] is not row:
            cells = [column.show(column.read(row)) for column in self._columns]
            known = row, "\n".join(cells).casefold()
            self._known_texts[row.id] = known
        return known[1]


def _swaps(before: Sequence[R], after: Sequence[R]) -> list[tuple[R, R]] | None:
    """The pairs of old and new rows that differ; None if it is not the same list."""
    if len(before) != len(after):
        return None
    pairs = zip(before, after, strict=True)
    swaps = [(was, now) for was, now in pairs if was is not now]
    return None if any(was.id != now.id for was, now in swaps) else swaps
