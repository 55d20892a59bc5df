"""The import dialog: what it shows of a file before anything is stored."""

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
)

from planner.records import Account
from tests.gui.dialogs.import_bench import (
    ALDER,
    GERMAN,
    SAMPLES,
    Bench,
    chooser,
    found,
    rows_of,
    text_of,
)


def test_a_file_is_shown_before_anything_is_stored(bench: Bench) -> None:
    dialog = bench.open("number,name,city\nA1,Alder Foods,Hull\n,Brack,Leeds\n")

    assert text_of(dialog, "importTitle") == "Import accounts"
    assert text_of(dialog, "fileFacts") == "UTF-8 · commas · 2 rows, 3 columns"
    assert text_of(dialog, "importCounts") == ("1 new · 1 changed")
    assert rows_of(dialog, "importChanged") == [["Alder Foods", "City", "York", "Hull"]]
    assert found(dialog, "acceptImport").text() == "Import 2 accounts"
    assert bench.plan.all(Account) == (ALDER,)


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


def test_copied_cells_are_pasted(bench: Bench) -> None:
    QApplication.clipboard().setText("name\tcity\nBrack\tLeeds\n")
    dialog = bench.shown()

    QTest.keyClick(dialog, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    bench.wait(dialog)

    assert text_of(dialog, "fileFacts") == "UTF-8 · tabs · 1 row, 2 columns"
    bench.press(dialog, "acceptImport")
    assert bench.plan.all(Account)[-1].name == "Brack"
