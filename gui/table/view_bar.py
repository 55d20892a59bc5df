"""The chips over a table: parts of it that people look at, with their counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Mapping
from itertools import chain
from typing import Generic

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QMenu

from gui.table.column import R
from gui.table.filters import fits
from gui.table.view import TableView
from gui.table.views import SavedView, views_from, views_to_text
from gui.theme import sizes
from gui.widgets import chip_button
from gui.widgets.buttons import IconButton
from gui.widgets.flow import FlowRow
from planner.text import _, count

ALL = "all"
SAVED = "saved:"


class ViewBar(FlowRow, Generic[R]):
    """One chip for each view, one of them on. `chosen` tells the built-in one.

    Without built-in views the bar is only there when somebody has saved one. `counts`:
    how many rows each built-in view holds.
    """

    chosen = Signal(str)

    def __init__(self, table: TableView[R]) -> None:
        super().__init__(sizes.SPACE_2)
        self.setObjectName(f"{table.objectName()}Views")
        self._table = table
        self._titles: Mapping[str, str] = {ALL: _("All")}
        self._views_of: Callable[[R], Collection[str]] | None = None
        keys = [column.key for column in table.records.columns]
        text = table.settings.views(table.objectName())
        self.saved = list(views_from(text, keys))
        self.view = ALL
        self.on = ALL
        self.counts: Counter[str] = Counter()
        self._group = QButtonGroup(self)
        self._chips: dict[str, IconButton] = {}
        self._build()
        table.records.replaced.connect(self.show_counts)

    def offer(
        self, titles: Mapping[str, str], views_of: Callable[[R], Collection[str]]
    ) -> None:
        """Offer these views, by key; `views_of` says which of them show a row."""
        self._titles = titles
        self._views_of = views_of
        self.view = self.on = next(iter(titles))
        self._build()
        self._keep()

    def choose(self, key: str) -> None:
        """Switch to a view."""
        if key in self._chips:
            self._chips[key].setChecked(True)

    def choose_first(self) -> None:
        """Switch to the view that shows most."""
        self.choose(next(iter(self._titles)))

    @property
    def current(self) -> SavedView | None:
        """The saved view that is on, or None."""
        found = (each for each in self.saved if SAVED + each.name == self.on)
        return next(found, None)

    def save(self, name: str) -> None:
        """Keep what is shown as a view, in place of one that has this name."""
        records = self._table.records
        made = SavedView(
            name=name,
            base=self.view,
            filters=records.filters,
            layout=self._table.arrangement.now.to_text(),
        )
        names = [each.name for each in self.saved]
        if name in names:
            self.saved[names.index(name)] = made
        else:
            self.saved.append(made)
        self._store(SAVED + name)

    def remove(self, view: SavedView) -> None:
        """Forget a saved view; what is shown stays as it is."""
        self.saved.remove(view)
        self._store(self.view)

    def show_counts(self) -> None:
        """Write how many rows each view holds on its chip."""
        if len(self._chips) == 1:
            return
        rows = self._table.records.rows
        if self._views_of is None:
            self.counts = Counter({ALL: len(rows)})
        else:
            self.counts = Counter(chain.from_iterable(map(self._views_of, rows)))
        for key, title in self._titles.items():
            self._write(key, title, self.counts[key])
        for view in self.saved:
            self._write(SAVED + view.name, view.name, self._count(view))

    def _count(self, view: SavedView) -> int:
        rows = self._table.records.rows
        is_met = fits(view.filters, self._table.records.columns)
        return sum(
            1
            for row in rows
            if self._is_in(row, view.base) and (is_met is None or is_met(row))
        )

    def _write(self, key: str, title: str, number: int) -> None:
        words = f"{title}  {count(number)}"
        self._chips[key].show_text(words)
        self._chips[key].setAccessibleName(words)

    def _is_in(self, row: R, key: str) -> bool:
        return self._views_of is None or key in self._views_of(row)

    def _store(self, on: str) -> None:
        text = views_to_text(self.saved)
        self._table.settings.set_views(self._table.objectName(), text)
        self.on = on
        self._build()

    def _build(self) -> None:
        for chip in self._chips.values():
            self._group.removeButton(chip)
            chip.hide()
            chip.deleteLater()
        titles = {
            **self._titles,
            **{SAVED + each.name: each.name for each in self.saved},
        }
        self._chips = {key: self._chip(key, title) for key, title in titles.items()}
        self.on = self.on if self.on in self._chips else self.view
        self._chips[self.on].setChecked(True)
        for key, chip in self._chips.items():
            chip.toggled.connect(self._switcher(key))
        self.setVisible(len(self._chips) > 1)
        self.show_counts()

    def _chip(self, key: str, title: str) -> IconButton:
        chip = chip_button(title, name=f"view.{key}")
        self._group.addButton(chip)
        self.add(chip)
        if key.startswith(SAVED):
            chip.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            chip.customContextMenuRequested.connect(self._menu_of(chip, key))
        return chip

    def _switcher(self, key: str) -> Callable[[bool], None]:
        def switch(is_on: bool) -> None:
            if is_on:
                self._switch(key)

        return switch

    def _switch(self, key: str) -> None:
        self.on = key
        view = self.current
        base = key if view is None else view.base
        self.view = base if base in self._titles else next(iter(self._titles))
        records = self._table.records
        records.set_filters(() if view is None else view.filters)
        if view is not None:
            self._table.arrangement.use(view.layout)
        self._keep()
        self.chosen.emit(self.view)

    def _keep(self) -> None:
        view, views_of = self.view, self._views_of
        if views_of is not None:
            self._table.records.set_keep(lambda row: view in views_of(row))

    def _menu_of(self, chip: IconButton, key: str) -> Callable[[QPoint], None]:
        def show(place: QPoint) -> None:
            view = next(each for each in self.saved if SAVED + each.name == key)
            menu = QMenu(chip)
            menu.addAction(
                _("Remove the view “{name}”").format(name=view.name.replace("&", "&&")),
                lambda: self.remove(view),
            )
            menu.popup(chip.mapToGlobal(place))

        return show
