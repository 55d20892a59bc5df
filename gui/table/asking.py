"""Asking what a column must say: words to tick with their counts, or from and to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Generic

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFormLayout,
    QLayout,
    QListWidget,
    QListWidgetItem,
    QWidget,
)

from gui.table.column import Column, R
from gui.table.dialogs import lay_out
from gui.table.filter_line import empty_words
from gui.table.filters import (
    EMPTY,
    Filter,
    Measure,
    is_measured,
    mark_of,
    measure_of,
    word_counts,
    word_of,
)
from gui.table.ordering import sort_key, text_key
from gui.theme import sizes
from gui.widgets import Line, button, label
from planner.errors import Invalid
from planner.plan import Plan
from planner.text import _, count, ngettext
from planner.typed import shown_day, shown_number, typed_day, typed_number

WIDTH, HEIGHT = 380, 460
MOST_WORDS = 1_000
"""More words than that nobody looks through: the field above finds the others."""
WORD = Qt.ItemDataRole.UserRole


class FilterDialog(QDialog, Generic[R]):
    """Asks for the filter of one column. `chosen` gets it, or None to take it away."""

    def __init__(  # noqa: PLR0917 - what is asked, of what, and who is told
        self,
        parent: QWidget,
        column: Column[R],
        rows: list[R],
        now: Filter | None,
        plan: Plan,
        chosen: Callable[[Filter | None], object],
    ) -> None:
        super().__init__(parent)
        self.setObjectName("filterDialog")
        self._chosen = chosen
        self.error = label(tone="error", wrap=True, name="filterError")
        self.error.hide()
        self.part: WordChoice[R] | Range[R]
        now = now or Filter(key=column.key)
        if is_measured(column, rows) or _has_ends(now):
            self.part = Range(column, rows, now, plan)
        else:
            self.part = WordChoice(column, rows, now)
            self.resize(WIDTH, HEIGHT)
        self.setMinimumWidth(WIDTH)
        do = button(_("Filter"), self._filter, kind="primary", name="filterDo")
        clear = button(_("Show all"), self._clear, name="filterClear")
        cancel = button(_("Cancel"), self.reject, name="filterCancel")
        title = _("Filter by {column}").format(column=column.title)
        parts: list[QWidget | QLayout] = [*self.part.parts, self.error]
        lay_out(self, title, parts, do, cancel, clear)
        self.part.begin()

    def _filter(self) -> None:
        try:
            wanted = self.part.filter()
        except Invalid as error:
            self.error.setText(str(error))
            self.error.show()
            return
        self._chosen(wanted)
        self.accept()

    def _clear(self) -> None:
        self._chosen(None)
        self.accept()


class WordChoice(Generic[R]):
    """Words with their counts, to tick."""

    def __init__(self, column: Column[R], rows: list[R], now: Filter) -> None:
        self._key = column.key
        self._marks = set(now.marks)
        self._has_empty = now.has_empty
        self._counts = word_counts(column, rows)
        places = {word_of(column, row): sort_key(column, row) for row in rows}
        words = [word for word in places if word != EMPTY]
        try:
            words.sort(key=lambda word: places[word])
        except TypeError:  # values of several kinds stand in the order of their words
            words.sort(key=text_key)
        self._words = [*words, *([EMPTY] if EMPTY in places else [])]
        self.search = Line()
        self.search.setObjectName("filterSearch")
        self.search.setPlaceholderText(_("Find a value"))
        self.search.setAccessibleName(_("Find a value"))
        self.search.setClearButtonEnabled(True)
        self.list = QListWidget()
        self.list.setProperty("ticks", "true")
        self.list.setObjectName("filterWords")
        self.list.setAccessibleName(_("Values of {name}").format(name=column.title))
        self.more = label(tone="secondary", points=sizes.SMALL_PT, wrap=True)
        self.parts: list[QWidget | QLayout] = [self.search, self.list, self.more]
        self.search.textChanged.connect(self._fill)
        self.list.itemChanged.connect(self._tick)
        self._fill("")

    def begin(self) -> None:
        """Take the cursor."""
        self.list.setCurrentRow(0)
        self.list.setFocus()

    def filter(self) -> Filter | None:
        """What was ticked; None without any tick."""
        made = Filter(
            key=self._key, marks=frozenset(self._marks), has_empty=self._has_empty
        )
        return made if made.marks or made.has_empty else None

    def _fill(self, text: str) -> None:
        wanted = text.casefold()
        found = [word for word in self._words if wanted in _words(word).casefold()]
        self.list.blockSignals(True)
        self.list.clear()
        for word in found[:MOST_WORDS]:
            item = QListWidgetItem(
                _("{word}   ({count})").format(
                    word=_words(word), count=count(self._counts[word])
                )
            )
            item.setData(WORD, word)
            item.setSizeHint(QSize(0, sizes.COMPACT_ROW_HEIGHT))
            item.setFlags(
                Qt.ItemFlag.ItemIsEnabled
                | Qt.ItemFlag.ItemIsSelectable
                | Qt.ItemFlag.ItemIsUserCheckable
            )
            on, off = Qt.CheckState.Checked, Qt.CheckState.Unchecked
            item.setCheckState(on if self._is_on(word) else off)
            self.list.addItem(item)
        self.list.blockSignals(False)
        left = len(found) - MOST_WORDS
        sentence = ngettext(
            "{count} more: find it by typing.",
            "{count} more: find them by typing.",
            left,
        )
        self.more.setText(sentence.format(count=count(left)))
        self.more.setVisible(left > 0)

    def _is_on(self, word: str) -> bool:
        return self._has_empty if word == EMPTY else mark_of(word) in self._marks

    def _tick(self, item: QListWidgetItem) -> None:
        is_on = item.checkState() is Qt.CheckState.Checked
        word = str(item.data(WORD))
        if word == EMPTY:
            self._has_empty = is_on
        elif is_on:
            self._marks.add(mark_of(word))
        else:
            self._marks.discard(mark_of(word))


class Range(Generic[R]):
    """From and to, and whether what has no value is shown, too."""

    def __init__(
        self, column: Column[R], rows: list[R], now: Filter, plan: Plan
    ) -> None:
        self._plan = plan
        values = (measure_of(column, row) for row in rows)
        first = next((each for each in values if each is not None), None)
        known = (first, now.least, now.most)
        self._has_days = any(isinstance(each, date) for each in known)
        self._key = column.key
        self.least = self._field("filterFrom", _("From"), now.least)
        self.most = self._field("filterTo", _("To"), now.most)
        self.empty = QCheckBox(empty_words())
        self.empty.setObjectName("filterEmpty")
        self.empty.setChecked(now.has_empty)
        form = QFormLayout()
        form.setHorizontalSpacing(sizes.SPACE_4)
        form.setVerticalSpacing(sizes.SPACE_2)
        for field in (self.least, self.most):
            tag = label(field.accessibleName(), tone="secondary")
            tag.setBuddy(field)
            form.addRow(tag, field)
        form.addRow("", self.empty)
        self.parts: list[QWidget | QLayout] = [form]

    def begin(self) -> None:
        """Take the cursor."""
        self.least.setFocus()
        self.least.selectAll()

    def filter(self) -> Filter | None:
        """What was typed; None if that is nothing. Raises Invalid if it is no value."""
        made = replace(
            Filter(key=self._key, has_empty=self.empty.isChecked()),
            least=self._read(self.least),
            most=self._read(self.most),
        )
        return None if made == Filter(key=self._key) else made

    def _field(self, name: str, words: str, value: Measure | None) -> Line:
        field = Line()
        field.setObjectName(name)
        field.setAccessibleName(words)
        if isinstance(value, date):
            field.setText(shown_day(self._plan, value))
        elif isinstance(value, Decimal):
            field.setText(shown_number(self._plan, value))
        return field

    def _read(self, field: Line) -> Measure | None:
        if self._has_days:
            return typed_day(self._plan, self._key, field.text())
        return typed_number(self._plan, self._key, field.text())


def _has_ends(wanted: Filter) -> bool:
    return wanted.least is not None or wanted.most is not None


def _words(word: str) -> str:
    return empty_words() if word == EMPTY else word
