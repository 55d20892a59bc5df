"""The line over a table that says what is filtered, and takes it back."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import Generic

from PySide6.QtCore import Signal

from gui.table.column import Column, R
from gui.table.filters import EMPTY, Filter, Measure, mark_of, word_of
from gui.table.model import RecordTable
from gui.theme import sizes
from gui.widgets import button, label
from gui.widgets.flow import FlowRow
from planner.labels import inside
from planner.text import _, count, day, ngettext

MOST_NAMED = 2


class FilterLine(FlowRow, Generic[R]):
    """One button for each filter, that asks for it anew. Hidden without any.

    `asked`: the column whose filter is to be changed; `saving`: keep it as a view.
    """

    asked = Signal(str)
    saving = Signal()

    def __init__(self, records: RecordTable[R]) -> None:
        super().__init__(sizes.SPACE_2)
        self.setObjectName("filterLine")
        self._records = records
        self._told = label(tone="secondary", name="filterCount")
        self._told.setMinimumHeight(sizes.CONTROL_HEIGHT)
        self.add(self._told)
        self._shown: tuple[str, ...] | None = None
        records.filtered.connect(self.draw)
        records.replaced.connect(self.draw)
        records.counted.connect(self._count)
        self.draw()

    def draw(self) -> None:
        """Say what is filtered now."""
        filters = self._records.filters
        self.setVisible(bool(filters))
        by_key = {column.key: column for column in self._records.columns}
        words = tuple(
            filter_words(by_key[each.key], each, self._records.rows) for each in filters
        )
        if words == self._shown:
            return
        self._shown = words
        self.clear_from(1)
        for each, said in zip(filters, words, strict=True):
            made = button(said, icon_name="filter", name=f"filter.{each.key}")
            made.setAccessibleDescription(_("Change this filter or take it away"))
            made.clicked.connect(self._asker(each.key))
            self.add(made)
        clear, save = _("Clear filters"), _("Save as view")
        self.add(button(clear, self._show_all, kind="link", name="clearFilters"))
        self.add(button(save, self.saving.emit, kind="link", name="saveView"))

    def _show_all(self) -> None:
        self._records.set_filters(())

    def _asker(self, key: str) -> Callable[[], None]:
        return lambda: self.asked.emit(key)

    def _count(self, shown: int, total: int) -> None:
        sentence = _("{shown} of {total} shown")
        self._told.setText(sentence.format(shown=count(shown), total=count(total)))


def empty_words() -> str:
    """What stands for a cell in which nothing is entered."""
    return _("Nothing entered")


def filter_words(column: Column[R], wanted: Filter, rows: Iterable[R]) -> str:
    """What a filter asks for: "Tier: 1, 2 and 1 more", "Budget: from 500"."""
    said = []
    if wanted.least is not None:
        said.append(_("from {value}").format(value=_measure_words(wanted.least)))
    if wanted.most is not None:
        said.append(_("up to {value}").format(value=_measure_words(wanted.most)))
    if wanted.marks:
        named = _named(column, wanted, rows)
        said.extend(named)
        more = len(wanted.marks) - len(named)
        if more:
            sentence = ngettext("{count} more", "{count} more", more)
            if not named:
                sentence = ngettext("{count} value", "{count} values", more)
            said.append(sentence.format(count=count(more)))
    if wanted.has_empty:
        said.append(inside(empty_words()))
    return _("{column}: {words}").format(column=column.title, words=", ".join(said))


def _named(column: Column[R], wanted: Filter, rows: Iterable[R]) -> list[str]:
    """The first words that are asked for. Those that no row says have no name left."""
    seen = {EMPTY}
    named: list[str] = []
    for row in rows:
        word = word_of(column, row)
        if word in seen:
            continue
        seen.add(word)
        if mark_of(word) in wanted.marks:
            named.append(word)
        if len(named) == min(MOST_NAMED, len(wanted.marks)):
            break
    return named


def _measure_words(value: Measure) -> str:
    return day(value) if isinstance(value, date) else count(value)
