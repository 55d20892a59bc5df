"""What can be done with a whole table: filter, columns, views, copy, paste, save.

What reads a typed filter knows files, too: it waits until a filter is asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Generic

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QDialog, QFileDialog, QMenu

from gui import workers
from gui.page import Page
from gui.table.chooser import ColumnChooser
from gui.table.column import Choice, Column, R
from gui.table.copying import table_of
from gui.table.dialogs import AskDialog
from gui.table.filters import EMPTY, Filter, mark_of, word_of
from gui.table.paste_dialog import PasteDialog
from gui.table.pasting import entry, fitted, repeated
from gui.table.view import TableView
from gui.table.view_bar import ViewBar
from planner.change import Change
from planner.edits.many import Target, in_one, pasting_of
from planner.edits.pasting import Cells, cells_of
from planner.errors import Invalid
from planner.plan import Plan
from planner.text import _, count, ngettext

WORKBOOK, CSV = ".xlsx", ".csv"


class Commands(QObject, Generic[R]):
    """The commands of one table. `dialog`: the one that asks something now.

    `page`: where changes are made and files are written; without it the table can be
    looked at, filtered and copied.
    """

    def __init__(self, table: TableView[R], views: ViewBar[R]) -> None:
        super().__init__(table)
        self._table = table
        self._records = table.records
        self._views = views
        self.page: Page | None = None
        self.dialog: QDialog | None = None
        table.has_commands = True
        table.menu_wanted.connect(self._show_cell_menu)
        table.head_menu_wanted.connect(self._show_head_menu)
        table.filter_wanted.connect(self.filter_by)
        table.pasted.connect(self.paste)

    def filter_by(self, key: str) -> None:
        """Ask what a column must say."""
        from gui.table.asking import FilterDialog

        column = self._column(key)
        now = next((each for each in self._records.filters if each.key == key), None)
        rows = self._records.rows_for(key)
        set_it = partial(self._set_filter, key)
        self._open(
            FilterDialog(self._table, column, rows, now, self._table.plan(), set_it)
        )

    def choose_columns(self) -> None:
        """Ask which columns are seen, in what order and how wide."""
        self._open(ColumnChooser(self._table, self._records, self._table.arrangement))

    def save_view(self) -> None:
        """Ask for the name under which what is shown is found again."""
        question = _("Filters, columns and order are kept under this name.")
        title, do = _("Save as view"), _("Save")
        dialog = AskDialog(self._table, title, question, do, self._save_view)
        current = self._views.current
        if current is not None:
            dialog.field.setText(current.name)
            dialog.field.selectAll()
        self._open(dialog)

    def paste(self) -> None:
        """Show what pasting the clipboard from the cursor on would do."""
        page, index = self.page, self._table.currentIndex()
        if page is None or not index.isValid():
            return
        try:
            cells = cells_of(QGuiApplication.clipboard().text())
        except Invalid as error:
            page.show_invalid(error)
            return
        if not cells:
            return
        targets, cells = self._fitted(cells, index.row(), index.column())

        def change(plan: Plan) -> Change:
            return pasting_of(plan, targets, cells).change

        pasting = pasting_of(page.workspace.plan, targets, cells)
        is_plain = not pasting.refused and not pasting.left_over
        if is_plain and len(pasting.taken) == 1:
            page.edit(change)  # one cell is seen, and undone, at once
        else:
            self._open(PasteDialog(self._table, pasting, lambda: page.edit(change)))

    def save_file(self) -> None:
        """Ask for a file, and write the table as it is shown into it."""
        if self.page is None:
            return
        name = self._table.accessibleName()
        folder = self.page.view.services.plan_path.parent
        formats = {
            _("Excel workbook (*.xlsx)"): WORKBOOK,
            _("CSV, for any program (*.csv)"): CSV,
        }
        chosen, wanted = QFileDialog.getSaveFileName(
            self._table,
            _("Where shall the table be put?"),
            str(folder / f"{name}{WORKBOOK}"),
            ";;".join(formats),
        )
        if chosen:
            path = Path(chosen)
            ending = formats.get(wanted, WORKBOOK)
            is_known = path.suffix.lower() in formats.values()
            self.write(path if is_known else path.with_name(path.name + ending))

    def write(self, path: Path) -> None:
        """Write the table as it is shown to this file, while the window goes on."""
        page = self.page
        if page is None:
            return
        heads, cells = table_of(self._seen(), self._records.visible)
        sentence = ngettext(
            "{count} row is in {name}.", "{count} rows are in {name}.", len(cells)
        )
        told = sentence.format(count=count(len(cells)), name=path.name)
        workers.run(
            self,
            partial(page.view.services.write_sheet, path, heads, cells),
            lambda _done: page.saved.emit(told, path),
            page.failed.emit,
        )

    def menu(self) -> QMenu:
        """Everything that can be done with the table."""
        menu = QMenu(self._table)
        by = menu.addMenu(_("Filter by"))
        for column in self._seen():
            by.addAction(_plain(column.title), partial(self.filter_by, column.key))
        clear = menu.addAction(_("Clear filters"), self._clear_filters)
        clear.setEnabled(bool(self._records.filters))
        menu.addAction(_("Save as view…"), self.save_view)
        current = self._views.current
        if current is not None:
            words = _("Remove the view “{name}”").format(name=_plain(current.name))
            menu.addAction(words, partial(self._views.remove, current))
        menu.addSeparator()
        menu.addAction(_("Columns…"), self.choose_columns)
        menu.addAction(_("Reset columns"), self._table.reset_columns)
        menu.addSeparator()
        self._add_clipboard(menu)
        if self.page is not None:
            menu.addAction(_("Save table as a file…"), self.save_file)
        return menu

    def cell_menu(self) -> QMenu:
        """The same, beginning with what the cell at the cursor says."""
        menu = self.menu()
        index = self._table.currentIndex()
        if index.isValid():
            column = self._records.columns[index.column()]
            word = word_of(column, self._records.row(index))
            shown = _("Filter by “{word}”").format(word=_plain(word))
            if word == EMPTY:
                shown = _("Filter by nothing entered")
            action = menu.addAction(shown, partial(self._filter_word, column.key, word))
            menu.insertAction(menu.actions()[0], action)
        return menu

    def head_menu(self, key: str) -> QMenu:
        """The menu of one column's head."""
        menu = QMenu(self._table)
        columns = self._records.columns
        place = [column.key for column in columns].index(key)
        header = self._table.horizontalHeader()
        menu.addAction(_("Filter…"), partial(self.filter_by, key))
        for words, order in (
            (_("Sort upwards"), Qt.SortOrder.AscendingOrder),
            (_("Sort downwards"), Qt.SortOrder.DescendingOrder),
        ):
            menu.addAction(words, partial(header.setSortIndicator, place, order))
        hide = menu.addAction(
            _("Hide this column"),
            partial(self._table.arrangement.set_shown, place, is_shown=False),
        )
        hide.setEnabled(len(self._table.arrangement.shown) > 1)
        menu.addSeparator()
        menu.addAction(_("Columns…"), self.choose_columns)
        menu.addAction(_("Reset columns"), self._table.reset_columns)
        return menu

    def fill_change_menu(self, menu: QMenu) -> None:
        """Offer what can be given to all selected rows at once, by column."""
        rows = self._selected()
        for column in self._records.columns:
            if column.edit is None or not rows:
                continue
            if column.choices is None:
                words = _("{column}…").format(column=_plain(column.title))
                menu.addAction(words, partial(self._ask_value, column))
                continue
            part = menu.addMenu(_plain(column.title))
            for choice in column.choices(self._table.plan(), rows[0]):
                give = partial(self._give_choice, column, choice)
                part.addAction(_plain(choice.text), give)

    def _ask_value(self, column: Column[R]) -> None:
        rows = len(self._selected())
        sentence = ngettext(
            "It is given to {count} selected row, as one step to undo.",
            "It is given to {count} selected rows, as one step to undo.",
            rows,
        )
        give = partial(self._give_text, column)
        question = sentence.format(count=count(rows))
        self._open(
            AskDialog(self._table, column.title, question, _("Change all"), give)
        )

    def _give_text(self, column: Column[R], text: str) -> str:
        steps = [entry(column, row) for row in self._selected()]
        known = [step for step in steps if step is not None]
        try:
            self._apply([partial(_typed, step, text) for step in known])
        except Invalid as error:
            return str(error)
        return ""

    def _give_choice(self, column: Column[R], choice: Choice) -> None:
        edit = column.edit
        if edit is None or self.page is None:
            return
        steps = [partial(_chosen, edit, row, choice.value) for row in self._selected()]
        try:
            self._apply(steps)
        except Invalid as error:
            self.page.show_invalid(error)

    def _apply(self, steps: Sequence[Callable[[Plan], Change]]) -> None:
        """Make all steps as one change. Raises Invalid if one breaks a rule."""
        if self.page is not None:
            change = in_one(self.page.workspace.plan, steps)
            self.page.edit(lambda _plan: change)

    def _fitted(
        self, cells: Cells, line: int, place: int
    ) -> tuple[list[Target], Cells]:
        """The cells and the fields they go to: the selected rows, or those below."""
        seen = self._seen()
        at = self._table.arrangement.shown.index(place)
        selected = self._selected()
        rows = selected if len(selected) > 1 else self._records.visible[line:]
        targets, cells = fitted(cells, seen, rows, at)
        if len(selected) > 1:
            cells = repeated(cells, len(selected))
        return targets, cells

    def _filter_word(self, key: str, word: str) -> None:
        is_empty = word == EMPTY
        marks = frozenset(() if is_empty else (mark_of(word),))
        self._set_filter(key, Filter(key=key, marks=marks, has_empty=is_empty))

    def _set_filter(self, key: str, wanted: Filter | None) -> None:
        others = [each for each in self._records.filters if each.key != key]
        self._records.set_filters(others if wanted is None else [*others, wanted])

    def _clear_filters(self) -> None:
        self._records.set_filters(())

    def _save_view(self, text: str) -> str:
        name = " ".join(text.split())
        if not name:
            return _("Enter a name.")
        self._views.save(name)
        return ""

    def _add_clipboard(self, menu: QMenu) -> None:
        keys = QKeySequence.StandardKey
        copy = menu.addAction(_("Copy rows with headings"), self._table.copy)
        copy.setShortcut(QKeySequence(keys.Copy))
        copy.setEnabled(bool(self._table.selected_ids))
        if self.page is not None and any(each.edit for each in self._records.columns):
            paste = menu.addAction(_("Paste…"), self.paste)
            paste.setShortcut(QKeySequence(keys.Paste))

    def _column(self, key: str) -> Column[R]:
        return next(each for each in self._records.columns if each.key == key)

    def _seen(self) -> list[Column[R]]:
        shown = self._table.arrangement.shown
        return [self._records.columns[place] for place in shown]

    def _selected(self) -> list[R]:
        places = map(self._records.place_of, self._table.selected_ids)
        return [self._records.visible[at] for at in places if at is not None]

    def _show_cell_menu(self, place: QPoint) -> None:
        self.cell_menu().popup(place)

    def _show_head_menu(self, key: str, place: QPoint) -> None:
        self.head_menu(key).popup(place)

    def _open(self, dialog: QDialog) -> None:
        self.dialog = dialog
        dialog.open()


def _typed(step: Callable[[Plan, str], Change], text: str, plan: Plan) -> Change:
    return step(plan, text)


def _chosen(
    edit: Callable[[Plan, R, object], Change], row: R, value: object, plan: Plan
) -> Change:
    return edit(plan, row, value)


def _plain(words: str) -> str:
    """Words as a menu shows them as they are."""
    return words.replace("&", "&&")
