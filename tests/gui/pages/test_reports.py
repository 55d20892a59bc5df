"""Plans & reports: the pages are the ones that are printed, saved and named."""

import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDateEdit,
    QLabel,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QScrollArea,
)
from pytestqt.qtbot import QtBot

from gui.pages.reports import drawing
from gui.settings import Settings
from planner import edits
from planner.quarter import Quarter
from planner.records import Campaign, Company, Paper
from tests.builders import a_campaign, a_company, a_person, a_plan, an_account
from tests.gui.pages.report_desk import TODAY, Desk, Press, a_pdf, answer


@pytest.fixture
def press() -> Iterator[Press]:
    made = Press()
    yield made
    made.may_go_on.set()


@pytest.fixture
def desk(qtbot: QtBot, press: Press, settings: Settings, themed: QApplication) -> Desk:
    plan = a_plan(
        a_company("Northgate", paper=Paper.LETTER),
        a_campaign("Line audits", code="C1"),
        a_campaign("Quiet accounts", code="C2"),
    )
    return Desk(qtbot, press, settings, plan)


def test_the_pages_of_the_first_report_are_shown_on_the_companys_paper(
    desk: Desk,
) -> None:
    desk.wait_for_pages()
    document, paper = desk.press.drawn[0]
    assert (document.key, document.as_of) == ("quarter-plan", TODAY)
    assert paper is Paper.LETTER
    assert desk.page.viewer.preview.pages == 3


def test_the_arrow_key_chooses_the_next_report(desk: Desk) -> None:
    desk.wait_for_pages()
    desk.page.search()
    chosen = QApplication.focusWidget()
    assert isinstance(chosen, QRadioButton)
    assert chosen.accessibleName() == "Quarter plan"
    QTest.keyClick(chosen, Qt.Key.Key_Down)
    desk.wait_for_pages(2)
    assert desk.document.key == "account-list"


def test_a_report_is_opened_by_its_key(desk: Desk) -> None:
    desk.wait_for_pages()
    desk.page.open_record("calendar")
    desk.wait_for_pages(2)
    assert desk.document.key == "calendar"


def test_the_brief_of_one_campaign_is_opened_by_its_id(desk: Desk) -> None:
    desk.wait_for_pages()
    second = desk.page.workspace.plan.all(Campaign)[1]
    desk.page.open_record(second.id)
    desk.wait_for_pages(2)
    assert desk.document.key == "campaign-brief"
    box = desk.widget(QComboBox, "campaign")
    assert isinstance(box, QComboBox)
    assert box.currentText() == "Quiet accounts"


def test_a_change_of_the_plan_draws_the_pages_again(desk: Desk) -> None:
    desk.wait_for_pages()
    desk.workspace.apply(edits.add(desk.workspace.plan, a_person("Rosa Lind")))
    desk.wait_for_pages(2)
    assert len(desk.press.drawn) == 2


def test_a_hidden_page_draws_nothing_until_it_is_shown(desk: Desk) -> None:
    desk.wait_for_pages()
    desk.page.hide()
    desk.workspace.apply(edits.add(desk.workspace.plan, a_person("Rosa Lind")))
    assert len(desk.press.drawn) == 1
    desk.page.show()
    desk.page.refresh(desk.workspace.plan)
    desk.wait_for_pages(2)


def test_of_many_wishes_only_the_first_and_the_newest_are_drawn(desk: Desk) -> None:
    desk.wait_for_pages()
    desk.press.may_go_on.clear()
    for name in ("Rosa", "Tom", "Priya"):
        desk.workspace.apply(edits.add(desk.workspace.plan, a_person(name)))
    desk.wait_for(lambda: desk.text("previewState") == "Drawing the pages …")
    desk.press.may_go_on.set()
    desk.wait_for_pages(2)
    # The first one was perhaps stopped before it was begun.
    assert len(desk.press.drawn) <= 3


def test_the_paper_that_was_chosen_stays(desk: Desk) -> None:
    desk.wait_for_pages()
    desk.choose("paper", Qt.Key.Key_Up)
    desk.wait_for_pages(2)
    assert desk.press.drawn[-1][1] is Paper.A4
    company = desk.workspace.plan.all(Company)[0]
    desk.workspace.apply(edits.change(desk.workspace.plan, company, name="Southgate"))
    desk.wait_for_pages(3)
    assert desk.press.drawn[-1][1] is Paper.A4


def test_the_report_can_be_as_of_another_day(desk: Desk) -> None:
    desk.wait_for_pages()
    assert not desk.widget(QDateEdit, "asOfDay").isVisible()
    desk.choose("asOf")
    edit = desk.widget(QDateEdit, "asOfDay")
    assert isinstance(edit, QDateEdit)
    assert edit.isVisible()
    edit.setDate(QDate(2026, 7, 31))
    desk.wait_for(lambda: desk.document.as_of == date(2026, 7, 31))


def test_contact_data_is_left_out_unless_it_is_wanted(desk: Desk) -> None:
    quarter = Quarter(2026, 3)
    assert not desk.widget(QComboBox, "contactData").isVisible()
    desk.page.open_record("account-list")
    assert not desk.page.choices.options(quarter).include_contacts
    desk.choose("contactData")
    assert desk.page.choices.options(quarter).include_contacts


def test_letters_that_no_font_has_are_named_in_one_line(
    qtbot: QtBot, settings: Settings, themed: QApplication
) -> None:
    desk = Desk(qtbot, Press(missing="北京"), settings, a_plan())
    desk.wait_for_pages()
    assert desk.text("noticeText") == (
        "No font on this computer can draw these letters: 北 京. Signs stand for them."
    )


def test_a_report_that_cannot_be_drawn_is_a_sentence_in_its_place(
    qtbot: QtBot, settings: Settings, themed: QApplication
) -> None:
    desk = Desk(qtbot, Press(refusal="The fonts are gone."), settings, a_plan())
    desk.wait_for(
        lambda: any(
            label.text() == "The fonts are gone." and label.isVisible()
            for label in desk.page.findChildren(QLabel)
        )
    )
    assert not desk.widget(QPushButton, "print").isEnabled()


def test_after_a_bug_in_one_report_the_next_one_is_drawn(desk: Desk) -> None:
    desk.wait_for_pages()
    desk.press.bug = ZeroDivisionError()
    with desk.qtbot.captureExceptions() as bugs:
        desk.workspace.apply(edits.add(desk.workspace.plan, a_person("Rosa Lind")))
        desk.wait_for(lambda: not desk.widget(QPushButton, "print").isEnabled())
    assert [kind for kind, _error, _trace in bugs] == [ZeroDivisionError]
    desk.press.bug = None
    QTest.keyClick(desk.widget(QRadioButton, "report-quarter-plan"), Qt.Key.Key_Down)
    desk.wait_for_pages(3)
    assert desk.document.key == "account-list"


def test_saving_proposes_the_reports_name_and_says_where_it_is(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    desk.wait_for_pages()
    path = tmp_path / "plan.pdf"
    proposed = answer(monkeypatch, path)
    with desk.qtbot.waitSignal(desk.page.saved) as saved:
        desk.click("savePdf")
    assert proposed == ["2026Q3_quarter-plan_2026-08-14.pdf"]
    assert saved.args == ["Saved as plan.pdf", path]
    # The very pages that are seen, not others that were drawn for the file.
    assert path.read_bytes() == a_pdf(3)
    assert len(desk.press.drawn) == 1


def test_the_report_is_saved_as_text_by_its_ending(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    desk.wait_for_pages()
    answer(monkeypatch, tmp_path / "plan.txt")
    with desk.qtbot.waitSignal(desk.page.saved):
        desk.click("savePdf")
    assert [(each.key, at, on) for each, at, on in desk.press.saved] == [
        ("quarter-plan", tmp_path / "plan.txt", Paper.LETTER)
    ]


def test_saving_waits_for_pages_that_are_on_their_way(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    desk.wait_for_pages()
    desk.press.may_go_on.clear()
    desk.press.pages = 4
    desk.workspace.apply(edits.add(desk.workspace.plan, a_person("Rosa Lind")))
    path = tmp_path / "plan.pdf"
    answer(monkeypatch, path)
    desk.click("savePdf")
    desk.wait_for(lambda: len(desk.press.drawn) == 2)
    assert not path.exists()
    with desk.qtbot.waitSignal(desk.page.saved):
        desk.press.may_go_on.set()
    assert path.read_bytes() == a_pdf(4)


def test_who_chooses_something_else_meanwhile_saves_nothing(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    desk.wait_for_pages()
    desk.press.may_go_on.clear()
    desk.workspace.apply(edits.add(desk.workspace.plan, a_person("Rosa Lind")))
    answer(monkeypatch, tmp_path / "plan.pdf")
    desk.click("savePdf")
    desk.page.choices.choose("formulas")
    desk.press.may_go_on.set()
    desk.wait_for(lambda: desk.document.key == "formulas")
    desk.wait_for_pages()
    assert list(tmp_path.iterdir()) == []


def test_what_takes_long_shows_how_far_it_is_and_can_be_ended(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.wait_for_pages()
    monkeypatch.setattr(drawing, "LONG_MS", 1)
    desk.press.may_go_on.clear()
    desk.press.share = 0.4
    desk.workspace.apply(edits.add(desk.workspace.plan, a_person("Rosa Lind")))
    bar = desk.page.findChild(QProgressBar, "noticeProgress")
    assert isinstance(bar, QProgressBar)
    desk.wait_for(lambda: bar.isVisible() and bar.value() == 40)
    assert desk.text("noticeText") == "Drawing many pages takes a while."
    desk.click("noticeAction")
    again = desk.widget(QPushButton, "drawAgain")
    desk.wait_for(again.isVisible)
    assert desk.press.is_stopped
    assert not bar.isVisible()
    assert not desk.widget(QPushButton, "print").isEnabled()
    desk.press.may_go_on.set()
    desk.click("drawAgain")
    desk.wait_for_pages(3)
    assert desk.widget(QPushButton, "print").isEnabled()


def test_what_is_quick_shows_no_progress(desk: Desk) -> None:
    desk.wait_for_pages()
    assert desk.text("noticeText") == ""


def test_another_choice_stops_what_is_drawn(desk: Desk) -> None:
    desk.wait_for_pages()
    desk.press.may_go_on.clear()
    desk.workspace.apply(edits.add(desk.workspace.plan, a_person("Rosa Lind")))
    desk.page.choices.choose("formulas")
    # Nobody lets the first one go on: it ends because it is no longer wanted.
    desk.wait_for(lambda: desk.document.key == "formulas")
    desk.press.may_go_on.set()
    desk.wait_for_pages()


def test_a_name_without_an_ending_gets_the_one_that_was_chosen(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    desk.wait_for_pages()
    answer(monkeypatch, tmp_path / "plan")
    with desk.qtbot.waitSignal(desk.page.saved):
        desk.page.save("txt")
    assert desk.press.saved[0][1] == tmp_path / "plan.txt"


def test_nothing_is_saved_when_the_dialog_is_left(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.wait_for_pages()
    answer(monkeypatch, "")
    desk.click("savePdf")
    assert desk.press.saved == []
    assert desk.text("noticeText") == ""


def test_a_folder_that_cannot_be_written_is_a_sentence(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    desk.wait_for_pages()
    desk.press.refusal = "The folder cannot be written."
    answer(monkeypatch, tmp_path / "plan.pdf")
    with desk.qtbot.waitSignal(desk.page.failed) as failed:
        desk.click("savePdf")
    assert failed.args == ["The folder cannot be written."]
    assert desk.text("noticeText") == ""


def test_the_pages_grow_and_shrink_with_the_keys(desk: Desk) -> None:
    desk.wait_for_pages()
    preview = desk.page.viewer.preview
    fitted = preview.zoom
    preview.setFocus()
    QTest.keyClick(preview, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert preview.zoom == pytest.approx(fitted * 1.25)
    QTest.keyClick(preview, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    assert preview.zoom == pytest.approx(fitted)
    assert not preview.is_fitted
    QTest.keyClick(preview, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert preview.is_fitted


def test_the_end_key_goes_to_the_last_page_and_a_change_stays_there(
    desk: Desk,
) -> None:
    desk.wait_for_pages()
    preview = desk.page.viewer.preview
    bar = preview.verticalScrollBar()
    preview.setFocus()
    QTest.keyClick(preview, Qt.Key.Key_End)
    place = bar.value()
    assert place == bar.maximum() > 0
    desk.workspace.apply(edits.add(desk.workspace.plan, a_person("Rosa Lind")))
    desk.wait_for_pages(2)
    assert bar.value() == place
    QTest.keyClick(preview, Qt.Key.Key_Home)
    assert bar.value() == 0


def test_the_start_of_the_window_loads_neither_pdf_nor_printing() -> None:
    code = (
        "import sys, gui.pages.reports;"
        "late = {'PySide6.QtPdf', 'PySide6.QtPdfWidgets',"
        " 'PySide6.QtPrintSupport', 'reportlab'};"
        "sys.exit(', '.join(late & sys.modules.keys()) or 0)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_in_a_low_window_the_reports_scroll_and_nothing_is_cut(desk: Desk) -> None:
    desk.wait_for_pages()
    desk.page.resize(1132, 560)
    area = desk.widget(QScrollArea, "reportList")
    assert isinstance(area, QScrollArea)
    desk.wait_for(lambda: area.verticalScrollBar().maximum() > 0)
    last = desk.widget(QRadioButton, "report-weekly-sheet")
    assert last.visibleRegion().isEmpty()
    desk.page.search()
    for _press in range(9):
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, Qt.Key.Key_Down)
    assert desk.page.choices.report.key == "weekly-sheet"
    assert not last.visibleRegion().isEmpty()
    assert desk.widget(QComboBox, "person").isVisible()


def test_a_brief_is_of_all_campaigns_or_of_one(desk: Desk) -> None:
    desk.wait_for_pages()
    chooser = desk.widget(QComboBox, "campaign")
    assert isinstance(chooser, QComboBox)
    assert not chooser.isVisible()
    desk.page.search()
    for _press in range(3):
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, Qt.Key.Key_Down)
    desk.wait_for(lambda: desk.document.key == "campaign-brief")
    assert chooser.isVisible()
    names = [chooser.itemText(index) for index in range(chooser.count())]
    assert names == ["All campaigns", "Line audits", "Quiet accounts"]
    desk.choose("campaign")
    desk.wait_for(lambda: desk.document.title == "Line audits")
    desk.page.refresh(desk.workspace.plan)
    assert chooser.currentText() == "Line audits"


def test_the_sheet_of_an_account_is_of_the_first_one_until_another_is_typed(
    qtbot: QtBot, press: Press, settings: Settings, themed: QApplication
) -> None:
    plan = a_plan(
        an_account("Łomża Brewery"),
        an_account("Alder Gate"),
        an_account("Unwanted", is_excluded=True),
        an_account("Gone", is_archived=True),
    )
    desk = Desk(qtbot, press, settings, plan)
    desk.wait_for_pages()
    assert not desk.widget(QComboBox, "account").isVisible()
    desk.page.open_record("account-sheet")
    desk.wait_for(lambda: desk.document.title == "Alder Gate")
    box = desk.widget(QComboBox, "account")
    assert isinstance(box, QComboBox)
    names = [box.itemText(place) for place in range(box.count())]
    assert names == ["All on the list", "Alder Gate", "Łomża Brewery"]
    box.setFocus()
    edit = box.lineEdit()
    assert edit is not None
    edit.selectAll()
    QTest.keyClicks(edit, "brew")
    completer = box.completer()
    assert completer is not None
    assert completer.currentCompletion() == "Łomża Brewery"
    popup = completer.popup()
    assert popup is not None
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    desk.wait_for(lambda: desk.document.title == "Łomża Brewery")
    assert edit.text() == "Łomża Brewery"


def test_what_is_typed_and_is_no_name_gives_way_to_the_chosen_one(
    qtbot: QtBot, press: Press, settings: Settings, themed: QApplication
) -> None:
    desk = Desk(qtbot, press, settings, a_plan(an_account("Alder Gate")))
    desk.page.open_record("account-sheet")
    box = desk.widget(QComboBox, "account")
    assert isinstance(box, QComboBox)
    edit = box.lineEdit()
    assert edit is not None
    box.setFocus()
    edit.selectAll()
    QTest.keyClicks(edit, "nobody")
    desk.page.search()
    assert edit.text() == "Alder Gate"


def test_the_sheet_of_a_person_or_an_account_is_opened_by_its_id(desk: Desk) -> None:
    rosa, jura = a_person("Rosa Lind"), an_account("Jura")
    for record in (rosa, jura):
        desk.workspace.apply(edits.add(desk.workspace.plan, record))
    desk.page.open_record(rosa.id)
    desk.wait_for(lambda: desk.document.title == "Rosa Lind")
    assert desk.document.key == "weekly-sheet"
    desk.page.open_record(jura.id)
    desk.wait_for(lambda: desk.document.title == "Jura")
    assert desk.page.choices.options(Quarter(2026, 3)).person is None
