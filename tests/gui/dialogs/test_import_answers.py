"""The import dialog: what people say about columns, values, rows and doubles."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QFileDialog,
    QTableWidget,
)

from planner.records import Account, Contact
from tests.gui.dialogs.import_bench import (
    SAMPLES,
    Bench,
    chooser,
    found,
    rows_of,
    text_of,
)


def test_the_separator_is_changed_where_it_was_not_right(bench: Bench) -> None:
    dialog = bench.open("name|city;region\nBrack|Leeds;North\n", "accounts")

    bench.press(dialog, "changeReading")
    separator = dialog.findChild(QComboBox, "separator")
    assert separator is not None
    separator.setFocus()
    QTest.keyClicks(separator, "b")
    bench.wait(dialog)

    assert text_of(dialog, "fileFacts") == "UTF-8 · bars · 1 row, 2 columns"
    assert rows_of(dialog, "importColumns")[0][:2] == ["name", "Brack"]


def test_a_column_goes_where_the_user_sends_it(bench: Bench) -> None:
    dialog = bench.open("name,Mood\nBrack,Leeds\n")
    combo = chooser(dialog, 1)
    assert combo.currentText() == "Leave out"
    combo.setFocus()

    QTest.keyClicks(combo, "City")
    bench.wait(dialog)
    bench.press(dialog, "acceptImport")

    assert bench.plan.all(Account)[1].city == "Leeds"


def test_the_cursor_stays_on_the_column_that_was_sent(bench: Bench) -> None:
    dialog = bench.open("name,Mood\nBrack,Leeds\n")
    chooser(dialog, 1).setFocus()

    QTest.keyClicks(chooser(dialog, 1), "R")
    bench.wait(dialog)

    assert chooser(dialog, 1).hasFocus()


def test_another_kind_is_chosen(bench: Bench) -> None:
    dialog = bench.open("account,name\nA1,Dana Reyes\n", "accounts")
    kinds = dialog.findChild(QComboBox, "importKind")
    assert kinds is not None

    QTest.keyClicks(kinds, "Cont")
    bench.wait(dialog)
    bench.press(dialog, "acceptImport")

    assert [row.name for row in bench.plan.all(Contact)] == ["Dana Reyes"]


def test_people_follow_their_companies(bench: Bench) -> None:
    dialog = bench.shown(path=SAMPLES / "outlook-contacts.csv")
    bench.wait(dialog)
    assert text_of(dialog, "importTitle") == "Import contacts"

    found(dialog, "companiesFirst").click()
    bench.wait(dialog)
    bench.press(dialog, "acceptImport")
    bench.wait(dialog)
    assert text_of(dialog, "importTitle") == "Import contacts"
    bench.press(dialog, "acceptImport")

    assert not dialog.isVisible()
    people = [row.name for row in bench.plan.all(Contact)]
    assert people[:2] == ["Dana Reyes", "Lucja Grzybowska"]


def test_a_wrong_value_is_mended_where_it_stands(bench: Bench) -> None:
    dialog = bench.open("name,tier\nBrack,9\nCastle,1\n")
    table = dialog.findChild(QTableWidget, "importRefused")
    assert table is not None
    value = table.item(0, 2)
    assert value is not None

    value.setText("2")
    bench.wait(dialog)

    assert rows_of(dialog, "importRefused") == []
    assert found(dialog, "acceptImport").text() == "Import 2 accounts"


def test_refused_rows_are_saved_with_their_reasons(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    saved: list[object] = []
    services = replace(
        bench.view.services, write_sheet=lambda *all_: saved.append(all_)
    )
    bench.view.services = services
    dialog = bench.open("name,tier\nBrack,9\nCastle,1\n")
    target = str(bench.folder / "refused.csv")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_all: (target, ""))

    dialog.save_rejects()

    header = ("name", "tier", "Why it was refused")
    rows = [("Brack", "9", "tier: A tier is 1, 2 or 3.")]
    assert saved == [(Path(target), header, rows)]
    assert "refused.csv" in text_of(dialog, "importError")


def test_a_double_is_merged_or_skipped(bench: Bench) -> None:
    dialog = bench.open("name,city,country\nAlder Fods,Leeds,UK\nAlder Food,Hull,UK\n")
    bench.press(dialog, "alikeTab")
    first = dialog.alike.chooser(0)
    assert first is not None
    first.setFocus()

    QTest.keyClicks(first, "M")
    bench.wait(dialog)
    second = dialog.alike.chooser(1)
    assert second is not None
    QTest.keyClicks(second, "S")
    bench.wait(dialog)

    assert text_of(dialog, "importCounts") == "0 new · 1 changed · 1 passed over"
    assert rows_of(dialog, "importSides")[0] == ["Name", "Alder Fods", "Alder Foods"]
    bench.press(dialog, "acceptImport")
    (account,) = bench.plan.all(Account)
    assert (account.name, account.city, account.country) == (
        "Alder Foods",
        "York",
        "UK",
    )


def test_days_that_nothing_tells_are_asked_about(bench: Bench) -> None:
    dialog = bench.open("date,name\n01/02/2026,Feast\n", "days-off")
    columns = dialog.columns
    assert "“01/02/2026” is not read as a day yet." in text_of(dialog, "fileFormats")
    assert columns.rowCount() == 2
    days = dialog.findChild(QComboBox, "dayFormat")
    assert days is not None
    assert days.isVisible()

    days.setFocus()
    QTest.keyClicks(days, "31/")
    bench.wait(dialog)

    assert "“01/02/2026” is read as 1 Feb 2026." in text_of(dialog, "fileFormats")
    assert found(dialog, "acceptImport").isEnabled()


def test_the_row_of_the_column_names_is_changed(bench: Bench) -> None:
    dialog = bench.open("City,Phone,Country\nname,city,mood\nBrack,Leeds,fine\n")
    row = dialog.findChild(QComboBox, "headerRow")
    assert row is not None
    bench.press(dialog, "changeReading")
    row.setFocus()

    QTest.keyClicks(row, "2")
    bench.wait(dialog)

    assert rows_of(dialog, "importColumns")[0][:2] == ["name", "Brack"]


def test_a_matching_is_remembered_by_the_columns(bench: Bench) -> None:
    dialog = bench.open("Trade name,Mood\nBrack,Leeds\n", "accounts")
    dialog.columns.assigned.emit("Trade name", "name")
    bench.wait(dialog)
    dialog.columns.assigned.emit("Mood", "city")
    bench.wait(dialog)
    bench.press(dialog, "acceptImport")

    again = bench.open("Mood,Trade name\nHull,Castle\n")

    assert found(again, "acceptImport").text() == "Import 1 account"
    bench.press(again, "acceptImport")
    assert bench.plan.all(Account)[-1].city == "Hull"


def test_whoever_settles_a_double_by_keys_stays_in_its_row(bench: Bench) -> None:
    dialog = bench.open("name,city\nAlder Fods,Leeds\nAlder Foodz,Hull\n")
    tab = found(dialog, "alikeTab")
    tab.setFocus()
    QTest.keyClick(tab, Qt.Key.Key_Space)
    table = dialog.alike.table
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Down)
    QTest.keyClick(table, Qt.Key.Key_F2)

    popup = QApplication.focusWidget()
    assert popup is not None
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    bench.wait(dialog)

    settled = dialog.alike.chooser(1)
    assert settled is not None
    assert settled.currentText() == "Merge"
    assert settled.hasFocus()
    assert dialog.alike.isVisible()
    # The other row is new; what was merged had nothing that Alder Foods lacks.
    assert found(dialog, "acceptImport").text() == "Import 1 account"
