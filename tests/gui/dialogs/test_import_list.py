"""The import dialog: what it shows of a file, and that only its button stores."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QFileDialog,
    QLabel,
    QPushButton,
    QTableWidget,
)
from pytestqt.qtbot import QtBot

from gui.dialogs import ImportDialog
from gui.services import Pages, Services
from gui.settings import Settings
from gui.view_state import ViewState
from planner import edits
from planner.errors import PlanFileError
from planner.plan import Plan
from planner.quarter import Quarter
from planner.records import Account, Contact
from planner.workspace import Workspace
from storage.sheets import read
from tests.builders import a_plan, an_account
from tests.gui.front import bring_to_front

SAMPLES = Path(__file__).parents[2] / "storage" / "sheets" / "samples"
ALDER = an_account("Alder Foods", number="A1", city="York")
GERMAN = "Firma;Ort;Straße\r\nMüller & Söhne;Köln;Große Straße 1\r\nÄtna;Wien;\r\n"


class Bench:
    """The dialog on a workspace of its own, and the hands that use it."""

    def __init__(self, qtbot: QtBot, settings: Settings, folder: Path) -> None:
        self.qtbot = qtbot
        self.folder = folder
        self.workspace = Workspace(a_plan(ALDER), lambda _change: None)
        self.view = ViewState(
            today=date(2026, 8, 14),
            quarter=Quarter(2026, 3),
            services=_services(),
            settings=settings,
        )

    @property
    def plan(self) -> Plan:
        return self.workspace.plan

    def file(self, content: str, name: str = "list.csv", code: str = "utf-8") -> Path:
        path = self.folder / name
        path.write_bytes(content.encode(code))
        return path

    def open(self, content: str, kind: str | None = None) -> ImportDialog:
        """The dialog with a file of this content, once it shows what it would do."""
        dialog = self.shown(kind, self.file(content))
        self.wait(dialog)
        return dialog

    def shown(self, kind: str | None = None, path: Path | None = None) -> ImportDialog:
        dialog = ImportDialog(self.workspace, self.view, kind, path)
        self.qtbot.addWidget(dialog)
        dialog.show()
        bring_to_front(self.qtbot, dialog)
        self.qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
        return dialog

    def wait(self, dialog: ImportDialog) -> None:
        """Until nothing is being worked out any more."""
        self.qtbot.waitUntil(lambda: not dialog.is_busy)

    def press(self, dialog: ImportDialog, name: str) -> None:
        QTest.mouseClick(found(dialog, name), Qt.MouseButton.LeftButton)


def found(dialog: ImportDialog, name: str) -> QPushButton:
    button = dialog.findChild(QPushButton, name)
    assert button is not None
    return button


def text_of(dialog: ImportDialog, name: str) -> str:
    shown = dialog.findChild(QLabel, name)
    assert shown is not None
    return shown.text() if shown.isVisible() else ""


def rows_of(dialog: ImportDialog, name: str) -> list[list[str]]:
    table = dialog.findChild(QTableWidget, name)
    assert table is not None
    items = (
        [table.item(row, column) for column in range(table.columnCount())]
        for row in range(table.rowCount())
    )
    return [[item.text() if item else "" for item in row] for row in items]


def chooser(dialog: ImportDialog, row: int) -> QComboBox:
    combo = dialog.columns.chooser(row)
    assert combo is not None
    return combo


def _services() -> Services:
    def refuse(*args: object) -> None:
        raise AssertionError(args)

    def render(document: object, paper: object) -> Pages:
        raise AssertionError(document)

    return Services(
        plan_path=Path("plan.qdeck"),
        read_sheet=read,
        write_sheet=refuse,
        render=render,
        save_document=refuse,
        save_copy=refuse,
    )


@pytest.fixture
def bench(
    qtbot: QtBot, settings: Settings, tmp_path: Path, themed: QApplication
) -> Bench:
    return Bench(qtbot, settings, tmp_path)


def test_a_file_is_shown_before_anything_is_stored(bench: Bench) -> None:
    dialog = bench.open("number,name,city\nA1,Alder Foods,Hull\n,Brack,Leeds\n")

    assert text_of(dialog, "importTitle") == "Import accounts"
    assert text_of(dialog, "fileFacts") == "UTF-8 · commas · 2 rows, 3 columns"
    assert text_of(dialog, "importCounts") == ("1 new · 1 changed")
    assert rows_of(dialog, "importChanged") == [["Alder Foods", "City", "York", "Hull"]]
    assert found(dialog, "acceptImport").text() == "Import 2 accounts"
    assert bench.plan.all(Account) == (ALDER,)


def test_enter_imports_all_as_one_step(bench: Bench) -> None:
    dialog = bench.open("name\nBrack\nCastle\n")
    told: list[str] = []
    dialog.imported.connect(told.append)

    QTest.keyClick(dialog, Qt.Key.Key_Return)

    assert not dialog.isVisible()
    assert told == ["Import 2 accounts"]
    assert len(bench.plan.all(Account)) == 3
    bench.workspace.undo()
    assert bench.plan.all(Account) == (ALDER,)


def test_cancel_stores_nothing(bench: Bench) -> None:
    dialog = bench.open("name\nBrack\n")

    bench.press(dialog, "cancelImport")

    assert bench.workspace.undo_label is None


def test_a_german_code_page_is_recognised(bench: Bench) -> None:
    dialog = bench.shown(path=bench.file(GERMAN, code="cp1252"))
    bench.wait(dialog)

    assert text_of(dialog, "fileFacts") == (
        "Windows, Western Europe · semicolons · 2 rows, 3 columns"
    )
    bench.press(dialog, "acceptImport")
    assert [row.name for row in bench.plan.all(Account)][1:] == [
        "Müller & Söhne",
        "Ätna",
    ]


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


def test_a_needed_column_that_is_not_there_is_named(bench: Bench) -> None:
    dialog = bench.open("Mood,City\nfine,Leeds\n", "accounts")

    assert rows_of(dialog, "importColumns")[-1][0] == "Not in the file"
    assert rows_of(dialog, "importColumns")[-1][2] == "Name"
    assert text_of(dialog, "importError").startswith("This file has no column “name”")
    assert not found(dialog, "acceptImport").isEnabled()

    QTest.keyClicks(chooser(dialog, 0), "Na")
    bench.wait(dialog)

    assert text_of(dialog, "importError") == ""
    assert found(dialog, "acceptImport").text() == "Import 1 account"


def test_refused_rows_are_listed_with_their_reason(bench: Bench) -> None:
    dialog = bench.open("name,tier\nBrack,9\nCastle,1\n")

    bench.press(dialog, "refusedTab")

    assert rows_of(dialog, "importRefused") == [
        ["2", "tier", "9", "A tier is 1, 2 or 3."]
    ]
    assert found(dialog, "acceptImport").text() == "Import 1 account"


def test_possible_duplicates_are_listed(bench: Bench) -> None:
    dialog = bench.open("number,name\nA9,Alder Foods Ltd\n")

    bench.press(dialog, "alikeTab")

    (row,) = rows_of(dialog, "importAlike")
    assert row[:3] == ["2", "Alder Foods Ltd", "A1"]


def test_another_kind_is_chosen(bench: Bench) -> None:
    dialog = bench.open("account,name\nA1,Dana Reyes\n", "accounts")
    kinds = dialog.findChild(QComboBox, "importKind")
    assert kinds is not None

    QTest.keyClicks(kinds, "Cont")
    bench.wait(dialog)
    bench.press(dialog, "acceptImport")

    assert [row.name for row in bench.plan.all(Contact)] == ["Dana Reyes"]


def test_the_same_file_again_changes_nothing(bench: Bench) -> None:
    dialog = bench.open("number,name,city\nA1,Alder Foods,York\n")

    assert text_of(dialog, "importError") == (
        "All of this is in the plan already; there is nothing to import."
    )
    assert not found(dialog, "acceptImport").isEnabled()


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("list.csv", b"", "This file is empty."),
        ("list.csv", b"%PDF-1.7", "This is a PDF document"),
        ("list.xlsx", b"name\nBrack\n", "This is not an Excel workbook"),
    ],
)
def test_what_is_no_list_is_told_in_one_sentence(
    bench: Bench, name: str, content: bytes, sentence: str
) -> None:
    path = bench.folder / name
    path.write_bytes(content)

    dialog = bench.shown(path=path)
    bench.wait(dialog)

    assert text_of(dialog, "importError").startswith(sentence)
    assert not found(dialog, "acceptImport").isEnabled()
    assert found(dialog, "chooseFile").isVisible()


def test_a_file_that_is_gone_is_told_in_one_sentence(bench: Bench) -> None:
    dialog = bench.shown(path=bench.folder / "gone.csv")
    bench.wait(dialog)

    assert "cannot be opened" in text_of(dialog, "importError")


def test_a_file_is_dropped_on_the_dialog(bench: Bench) -> None:
    dialog = bench.shown()
    assert found(dialog, "chooseFile").hasFocus()
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(bench.file("name\nBrack\n")))])

    dialog.dropEvent(
        QDropEvent(
            QPointF(10, 10),
            Qt.DropAction.CopyAction,
            dropped,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )
    bench.wait(dialog)

    assert found(dialog, "acceptImport").text() == "Import 1 account"


def test_a_plan_that_moved_on_is_looked_at_again(bench: Bench) -> None:
    dialog = bench.open("number,name,city\nA1,Alder Foods,Hull\n")
    bench.workspace.apply(edits.change(bench.plan, ALDER, city="Leeds"))

    bench.press(dialog, "acceptImport")
    bench.wait(dialog)

    assert text_of(dialog, "importError") == (
        "The plan has changed meanwhile. This is what would happen now."
    )
    assert rows_of(dialog, "importChanged") == [
        ["Alder Foods", "City", "Leeds", "Hull"]
    ]
    bench.press(dialog, "acceptImport")
    assert bench.plan.get(Account, ALDER.id).city == "Hull"


def test_a_plan_file_that_cannot_be_written_keeps_the_dialog_open(
    qtbot: QtBot, settings: Settings, tmp_path: Path, themed: QApplication
) -> None:
    def full(change: object) -> None:
        raise PlanFileError("The disk is full. Make room and repeat it.")

    bench = Bench(qtbot, settings, tmp_path)
    bench.workspace = Workspace(a_plan(ALDER), full)
    dialog = bench.open("name\nBrack\n")

    bench.press(dialog, "acceptImport")

    assert dialog.isVisible()
    assert text_of(dialog, "importError") == (
        "The disk is full. Make room and repeat it."
    )
    assert bench.plan.all(Account) == (ALDER,)


def test_only_the_answer_to_the_latest_file_counts(bench: Bench) -> None:
    dialog = bench.shown(path=bench.file("name\nBrack\n", "first.csv"))

    dialog.read(bench.file("name\nCastle\nDunmore\n", "second.csv"))
    bench.wait(dialog)

    assert found(dialog, "acceptImport").text() == "Import 2 accounts"


def test_markup_in_a_file_is_shown_as_it_was_typed(bench: Bench) -> None:
    dialog = bench.open("name,<b>Mood</b>\n<i>Brack</i>,x\n")

    assert rows_of(dialog, "importColumns")[0][1] == "<i>Brack</i>"
    label = dialog.findChild(QLabel, "importError")
    assert label is not None
    assert label.textFormat() is Qt.TextFormat.PlainText


@pytest.mark.parametrize(
    ("name", "facts", "taken"),
    [
        ("excel-german-semicolon-cp1252", "Windows, Western Europe · semicolons", 2),
        ("excel-unicode-text-utf16-tab", "UTF-16 (Unicode text) · tabs", 3),
        ("google-contacts", "Google Contacts · UTF-8 · commas", 4),
        ("hubspot-companies", "HubSpot · UTF-8 · commas", 5),
        ("linkedin-connections", "LinkedIn connections · UTF-8 · commas", 4),
        ("mailchimp-subscribed", "Mailchimp · UTF-8 · commas", 3),
        ("outlook-contacts", "Outlook · Windows, Western Europe · commas", 4),
        ("pipedrive-organizations", "Pipedrive · UTF-8 · commas", 5),
        ("salesforce-report-accounts", "Salesforce · Windows, Western Europe", 5),
        ("trouble-formulas-and-blanks", "UTF-8 · commas", 3),
        ("zoho-accounts", "Zoho CRM · UTF-8 · commas", 5),
    ],
)
def test_a_file_of_each_program_comes_in_with_its_columns_matched(
    bench: Bench, name: str, facts: str, taken: int
) -> None:
    (path,) = SAMPLES.glob(f"{name}.*")
    dialog = bench.shown(path=path)
    bench.wait(dialog)
    if found(dialog, "companiesFirst").isVisible():
        found(dialog, "companiesFirst").click()
        bench.wait(dialog)

    assert text_of(dialog, "fileFacts").startswith(facts)
    missing = [row for row in rows_of(dialog, "importColumns") if not row[0]]
    assert missing == []
    bench.press(dialog, "acceptImport")
    assert len(bench.plan.all(Account)) == 1 + taken


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


def test_copied_cells_are_pasted(bench: Bench) -> None:
    QApplication.clipboard().setText("name\tcity\nBrack\tLeeds\n")
    dialog = bench.shown()

    QTest.keyClick(dialog, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    bench.wait(dialog)

    assert text_of(dialog, "fileFacts") == "UTF-8 · tabs · 1 row, 2 columns"
    bench.press(dialog, "acceptImport")
    assert bench.plan.all(Account)[-1].name == "Brack"


def test_a_long_reading_says_so_and_can_be_cancelled(bench: Bench) -> None:
    dialog = bench.shown(path=bench.file("name\nBrack\n"))
    slow = dialog.findChild(QTimer, "slow")
    assert slow is not None
    assert (slow.interval(), slow.isSingleShot()) == (2_000, True)
    dialog.read(bench.file("name\nCastle\n"))

    slow.timeout.emit()

    assert text_of(dialog, "importError").startswith("This list takes a while.")
    bench.press(dialog, "cancelImport")
    assert bench.plan.all(Account) == (ALDER,)
