"""What a report is of: one campaign, account or person, or all of them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QComboBox, QCompleter

from planner.records import Account, Campaign, Person

Named = Campaign | Account | Person
_MOST_SHOWN = 15


class Subject(QComboBox):
    """Chooses one record by its name, or all. `chosen_anew` tells that it did.

    `all_words`: what stands for all of them. Any part of a name finds it.
    """

    chosen_anew = Signal()

    def __init__(self, name: str, spoken: str, all_words: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(spoken)
        self._all_words = all_words
        self._records: tuple[Named, ...] = ()
        # One model for the list and the search: a list of thousands is there at once.
        self._names = QStringListModel([all_words], self)
        self.setModel(self._names)
        self.setMaxVisibleItems(_MOST_SHOWN)
        # A long name is cut in the box; its list is as wide as the longest.
        self.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.activated.connect(self.chosen_anew)

    @property
    def chosen(self) -> Named | None:
        """The chosen record; None for all."""
        place = self.currentIndex() - 1
        return self._records[place] if 0 <= place < len(self._records) else None

    def search_by_typing(self) -> None:
        """Lets a part of a name be typed, where there are too many to look through."""
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        completer = QCompleter(self._names, self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setMaxVisibleItems(_MOST_SHOWN)
        self.setCompleter(completer)
        edit = self.lineEdit()
        if edit is not None:
            edit.setAccessibleName(self.accessibleName())
            edit.editingFinished.connect(self._show_chosen)

    def offer(self, records: Sequence[Named]) -> None:
        """Offers these, and keeps the chosen one while it is there."""
        if self._records == tuple(records):
            return
        before = None if self.chosen is None else self.chosen.id
        self._records = tuple(records)
        self._names.setStringList([self._all_words, *(each.name for each in records)])
        if not self.choose(before or ""):
            self.setCurrentIndex(0)

    def choose(self, record_id: str) -> bool:
        """Chooses the record with this id; False if it is not offered."""
        for place, record in enumerate(self._records, start=1):
            if record.id == record_id:
                self.setCurrentIndex(place)
                return True
        return False

    def choose_first(self) -> None:
        """Chooses the first record, if nothing was chosen and there is one."""
        if self.chosen is None and self._records:
            self.setCurrentIndex(1)

    def _show_chosen(self) -> None:
        """Puts the chosen name back where something was typed that is no name."""
        self.setEditText(self.itemText(self.currentIndex()))
