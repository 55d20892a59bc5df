"""The dialog for a new plan, filled in with real keys."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from gui.dialogs import NewPlanDialog
from planner.records import DateFormat, DecimalSign, Paper
from tests.gui.front import bring_to_front


@pytest.fixture
def germany() -> Iterator[None]:
    """A computer that is set up for Germany."""
    before = QLocale()
    QLocale.setDefault(QLocale("de_DE"))
    yield
    QLocale.setDefault(before)


def a_dialog(qtbot: QtBot) -> NewPlanDialog:
    dialog = NewPlanDialog()
    qtbot.addWidget(dialog)
    dialog.show()
    bring_to_front(qtbot, dialog)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    return dialog


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def combo(dialog: NewPlanDialog, name: str) -> QComboBox:
    field = dialog.form.input(name)
    assert isinstance(field, QComboBox)
    return field


def test_only_the_name_is_asked_for(qtbot: QtBot, themed: QApplication) -> None:
    dialog = a_dialog(qtbot)

    QTest.keyClicks(focused(), " Quill & Vane ")
    QTest.keyClick(focused(), Qt.Key.Key_Return)

    assert not dialog.isVisible()
    assert dialog.company().name == "Quill & Vane"


def test_the_rest_is_as_usual_in_the_country(
    qtbot: QtBot, themed: QApplication, germany: object
) -> None:
    company = a_dialog(qtbot).company()

    assert (company.currency, company.paper) == ("EUR", Paper.A4)
    assert company.decimal_sign is DecimalSign.COMMA
    assert company.date_format is DateFormat.DAY_MONTH_DOTS


def test_without_a_name_it_stays_open_and_says_why(
    qtbot: QtBot, themed: QApplication
) -> None:
    dialog = a_dialog(qtbot)

    make = dialog.findChild(QPushButton, "makePlan")
    assert make is not None
    QTest.mouseClick(make, Qt.MouseButton.LeftButton)

    assert dialog.isVisible()
    name = dialog.form.input("name")
    assert name.accessibleDescription() == "Enter a name; it cannot be empty."
    assert name.hasFocus()


def test_a_currency_is_found_by_a_part_of_its_name(
    qtbot: QtBot, themed: QApplication
) -> None:
    dialog = a_dialog(qtbot)
    field = combo(dialog, "currency")
    line = field.lineEdit()
    assert isinstance(line, QLineEdit)
    line.setFocus()
    line.selectAll()

    QTest.keyClicks(line, "zloty")
    found = line.completer().popup()
    assert found is not None
    QTest.keyClick(found, Qt.Key.Key_Down)
    QTest.keyClick(found, Qt.Key.Key_Return)

    assert dialog.isVisible()
    assert dialog.company().currency == "PLN"
    assert field.currentText().startswith("PLN")


def test_a_currency_that_is_none_leaves_the_last_one(
    qtbot: QtBot, themed: QApplication, germany: object
) -> None:
    dialog = a_dialog(qtbot)
    line = combo(dialog, "currency").lineEdit()
    assert isinstance(line, QLineEdit)
    line.setFocus()
    line.selectAll()

    QTest.keyClicks(line, "doubloon")
    dialog.form.input("name").setFocus()

    assert dialog.company().currency == "EUR"
    assert line.text() == "EUR · Euro"


def test_the_month_and_the_formats_are_chosen_with_keys(
    qtbot: QtBot, themed: QApplication
) -> None:
    dialog = a_dialog(qtbot)
    for name, typed in (
        ("fiscal_year_start", "Apr"),
        ("paper", "L"),
        ("date_format", "2026-"),
        ("decimal_sign", "C"),
    ):
        field = combo(dialog, name)
        field.setFocus()
        QTest.keyClicks(field, typed)

    company = dialog.company()
    assert company.fiscal_year_start == 4
    assert company.paper is Paper.LETTER
    assert company.date_format is DateFormat.ISO
    assert company.decimal_sign is DecimalSign.COMMA


def test_every_field_has_a_name_to_be_read_aloud(
    qtbot: QtBot, themed: QApplication
) -> None:
    dialog = a_dialog(qtbot)

    silent = [
        type(widget).__name__
        for widget in dialog.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not widget.accessibleName()
        and widget.isVisible()
    ]

    assert silent == []


def test_tab_goes_through_the_new_plan_and_esc_takes_typing_back_before_it_leaves(
    qtbot: QtBot, themed: QApplication
) -> None:
    dialog = a_dialog(qtbot)
    name = dialog.form.input("name")
    name.setFocus()
    QTest.keyClicks(name, "North")
    QTest.keyClick(name, Qt.Key.Key_Escape)
    assert (name.property("text"), dialog.isVisible()) == ("", True)
    keys = "currency", "fiscal_year_start", "paper", "date_format", "decimal_sign"
    for key in keys:
        QTest.keyClick(focused(), Qt.Key.Key_Tab)
        field = dialog.form.input(key)
        assert focused() is field or field.isAncestorOf(focused())
    name.setFocus()
    QTest.keyClick(name, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
