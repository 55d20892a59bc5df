"""The field for pages: what it holds for, what it refuses, and when it starts anew."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui import printing
from gui.pages.reports.page_field import PageField
from gui.settings import Settings
from planner import edits
from tests.builders import a_company, a_person, a_plan
from tests.gui.pages.report_desk import Desk, Press, answer
from tests.gui.pages.test_reports_printing import to_a_file

REFUSAL = "There are 3 pages. Write them like 1-3, 5."


@pytest.fixture
def press() -> Iterator[Press]:
    made = Press()
    yield made
    made.may_go_on.set()


@pytest.fixture
def desk(qtbot: QtBot, press: Press, settings: Settings, themed: QApplication) -> Desk:
    made = Desk(qtbot, press, settings, a_plan(a_company("Northgate")))
    made.wait_for_pages()
    return made


def field(desk: Desk) -> PageField:
    found = desk.widget(PageField, "pages")
    assert isinstance(found, PageField)
    return found


def type_pages(desk: Desk, text: str) -> None:
    """Comes to the field with Tab and types, which replaces what was there."""
    field(desk).setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClicks(field(desk), text)
    QTest.keyClick(field(desk), Qt.Key.Key_Return)


def test_all_pages_are_chosen_at_first(desk: Desk) -> None:
    assert field(desk).text() == "All"
    assert field(desk).numbers is None


def test_what_is_typed_is_written_well(desk: Desk) -> None:
    type_pages(desk, "3,1")
    assert field(desk).text() == "1, 3"
    assert desk.text("pagesError") == ""


def test_what_is_no_page_is_told_beside_the_field_until_it_is_mended(
    desk: Desk,
) -> None:
    type_pages(desk, "2-9")
    assert desk.text("pagesError") == REFUSAL
    QTest.keyClick(field(desk), Qt.Key.Key_Backspace)
    assert desk.text("pagesError") == ""


def test_nothing_is_printed_or_saved_while_the_pages_are_wrong(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    printed = to_a_file(monkeypatch, tmp_path)
    proposed = answer(monkeypatch, tmp_path / "plan.pdf")
    type_pages(desk, "9")
    for name in ("print", "savePdf"):
        desk.click(name)
        assert desk.text("pagesError") == REFUSAL
        assert field(desk).hasFocus()
    assert not printed.exists()
    assert proposed == []


def test_only_the_chosen_pages_are_printed(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    printed = to_a_file(monkeypatch, tmp_path)
    type_pages(desk, "2-3")
    with desk.qtbot.waitSignal(desk.page.done, timeout=20_000):
        desk.click("print")
    pdf = printing.open_pdf(printed.read_bytes())
    assert pdf.pageCount() == 2
    pdf.close()


def test_only_the_chosen_pages_are_in_the_pdf(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    answer(monkeypatch, tmp_path / "plan.pdf")
    type_pages(desk, "1, 3")
    with desk.qtbot.waitSignal(desk.page.saved):
        desk.click("savePdf")
    assert desk.press.chosen == [(1, 3)]
    pdf = printing.open_pdf((tmp_path / "plan.pdf").read_bytes())
    assert pdf.pageCount() == 2
    pdf.close()


def test_a_stopped_pdf_of_some_pages_is_not_written(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    answer(monkeypatch, tmp_path / "plan.pdf")
    type_pages(desk, "2")
    desk.press.may_go_on.clear()
    desk.click("savePdf")
    assert desk.text("noticeText") == "Saving plan.pdf …"
    desk.click("noticeAction")
    desk.wait_for(lambda: desk.text("noticeText") == "")
    assert list(tmp_path.glob("*.pdf")) == []


def test_the_pages_stay_while_the_same_report_is_shown(desk: Desk) -> None:
    type_pages(desk, "2")
    desk.workspace.apply(edits.add(desk.workspace.plan, a_person("Rosa Lind")))
    desk.wait_for_pages(2)
    assert field(desk).text() == "2"
    desk.page.open_record("calendar")
    desk.wait_for_pages(3)
    assert field(desk).text() == "All"


def test_esc_takes_the_choice_back(desk: Desk) -> None:
    type_pages(desk, "9")
    QTest.keyClick(field(desk), Qt.Key.Key_Escape)
    assert field(desk).text() == "All"
    assert desk.text("pagesError") == ""


def test_a_single_page_leaves_no_choice(desk: Desk) -> None:
    desk.page.viewer.bar.set_count(1)
    assert not field(desk).isVisible()
