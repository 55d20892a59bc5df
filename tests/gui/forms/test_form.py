"""A form under the hands of a person: what is typed, refused, taken back, stored."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from gui.forms import Field, Form
from gui.table import Choice
from planner import edits
from planner.change import Change
from planner.errors import Invalid
from planner.plan import Plan
from planner.records import Account
from planner.workspace import Workspace
from tests.builders import a_plan, an_account
from tests.gui.front import bring_to_front


def rename(plan: Plan, account: Account, value: object) -> Change:
    return edits.change(plan, account, name=value)


def set_city(plan: Plan, account: Account, value: object) -> Change:
    return edits.change(plan, account, city=str(value).strip() or None)


def set_tier(plan: Plan, account: Account, value: object) -> Change:
    return edits.change(plan, account, tier=value)


def set_notes(plan: Plan, account: Account, value: object) -> Change:
    return edits.change(plan, account, notes=value or None)


def tiers(_plan: Plan, _account: Account) -> list[Choice]:
    return [Choice(None, "–"), Choice(1, "Tier 1"), Choice(2, "Tier 2")]


FIELDS: tuple[Field[Account], ...] = (
    Field(key="name", label="Name", read=lambda row: row.name, edit=rename),
    Field(key="city", label="Place", read=lambda row: row.city, edit=set_city),
    Field(
        key="tier",
        label="Tier",
        read=lambda row: row.tier,
        edit=set_tier,
        choices=tiers,
    ),
    Field(
        key="notes",
        label="Notes",
        read=lambda row: row.notes,
        edit=set_notes,
        is_tall=True,
    ),
    Field(key="number", label="Number", read=lambda row: row.number),
)


class Desk:
    """A form over a real plan, drawn again after every change."""

    def __init__(self, qtbot: QtBot, *accounts: Account) -> None:
        self.workspace = Workspace(a_plan(*accounts), lambda _change: None)
        self.workspace.subscribe(lambda _plan, _change: self.draw())
        self.shown = accounts[0].id
        self.form: Form[Account] = Form("account", FIELDS, self._edit)
        self.form.resize(360, 420)
        qtbot.addWidget(self.form)
        self.draw()
        self.form.show()
        bring_to_front(qtbot, self.form)

    @property
    def stored(self) -> Account:
        return self.workspace.plan.get(Account, self.shown)

    def draw(self) -> None:
        self.form.show_record(self.workspace.plan, self.stored)

    def line(self, key: str) -> QLineEdit:
        found = self.form.input(key)
        assert isinstance(found, QLineEdit)
        return found

    def begin(self, key: str) -> QLineEdit:
        line = self.line(key)
        line.setFocus()
        line.selectAll()
        return line

    def sentences(self) -> list[str]:
        labels = self.form.findChildren(QLabel)
        errors = [each for each in labels if each.property("tone") == "error"]
        return [each.text() for each in errors if each.isVisible()]

    def _edit(self, field: Field[Account], row: Account, value: object) -> bool:
        assert field.edit is not None
        try:
            self.workspace.apply(field.edit(self.workspace.plan, row, value))
        except Invalid as error:
            return not self.form.show_invalid(error)
        return True


@pytest.fixture
def desk(themed: QApplication, qtbot: QtBot) -> Desk:
    account = an_account("Brackwater Marine", number="A1", city="Hull", tier=2)
    return Desk(qtbot, account, an_account("Alderton Foods", city="York"))


def press(widget: QWidget, key: Qt.Key) -> None:
    QTest.keyClick(widget, key)


def undo_keys(widget: QWidget) -> None:
    QTest.keyClick(widget, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)


def test_enter_stores_what_was_typed(desk: Desk) -> None:
    line = desk.begin("name")
    QTest.keyClicks(line, "Brackwater Yards")
    press(line, Qt.Key.Key_Return)
    assert desk.stored.name == "Brackwater Yards"


def test_leaving_stores_what_was_typed(desk: Desk) -> None:
    QTest.keyClicks(desk.begin("city"), "Goole")
    press(desk.line("city"), Qt.Key.Key_Tab)
    assert desk.stored.city == "Goole"


def test_escape_takes_the_typing_back(desk: Desk) -> None:
    line = desk.begin("city")
    QTest.keyClicks(line, "Goole")
    press(line, Qt.Key.Key_Escape)
    assert line.text() == "Hull"
    press(line, Qt.Key.Key_Tab)
    assert desk.workspace.undo_label is None


def test_a_refused_value_stays_with_its_sentence_while_others_are_stored(
    desk: Desk,
) -> None:
    name = desk.begin("name")
    press(name, Qt.Key.Key_Delete)
    press(name, Qt.Key.Key_Tab)
    sentences = desk.sentences()
    QTest.keyClicks(desk.begin("city"), "Goole")
    press(desk.line("city"), Qt.Key.Key_Return)
    assert len(sentences) == 1
    assert (name.text(), desk.sentences()) == ("", sentences)
    assert (desk.stored.name, desk.stored.city) == ("Brackwater Marine", "Goole")
    assert name.accessibleDescription() == sentences[0]


def test_escape_after_a_refusal_takes_the_sentence_away(desk: Desk) -> None:
    name = desk.begin("name")
    press(name, Qt.Key.Key_Delete)
    press(name, Qt.Key.Key_Return)
    press(name, Qt.Key.Key_Escape)
    assert name.text() == "Brackwater Marine"
    assert desk.sentences() == []


def test_typing_the_old_value_again_takes_the_sentence_away(desk: Desk) -> None:
    name = desk.begin("name")
    press(name, Qt.Key.Key_Delete)
    press(name, Qt.Key.Key_Return)
    QTest.keyClicks(name, "Brackwater Marine")
    press(name, Qt.Key.Key_Return)
    assert desk.sentences() == []


def test_another_record_takes_the_place_of_what_was_typed(desk: Desk) -> None:
    line = desk.begin("city")
    QTest.keyClicks(line, "Goole")
    other = desk.workspace.plan.all(Account)[1]
    desk.shown = other.id
    desk.draw()
    assert line.text() == "York"
    press(line, Qt.Key.Key_Return)
    assert desk.stored.city == "York"
    assert desk.workspace.undo_label is None


def test_a_refused_text_comes_back_with_its_record_and_can_be_taken_back(
    desk: Desk,
) -> None:
    name = desk.begin("name")
    QTest.keyClicks(name, " ")
    press(name, Qt.Key.Key_Return)
    sentences = desk.sentences()
    first, other = desk.workspace.plan.all(Account)
    desk.shown = other.id
    desk.draw()
    assert (name.text(), desk.sentences()) == ("Alderton Foods", [])
    desk.shown = first.id
    desk.draw()
    assert len(sentences) == 1
    assert (name.text(), desk.sentences()) == (" ", sentences)
    name.setFocus()
    press(name, Qt.Key.Key_Escape)
    assert (name.text(), desk.sentences()) == ("Brackwater Marine", [])
    assert desk.workspace.undo_label is None


def test_a_value_is_shown_as_it_was_stored(desk: Desk) -> None:
    line = desk.begin("city")
    QTest.keyClicks(line, "  Hull  ")
    press(line, Qt.Key.Key_Return)
    assert line.text() == "Hull"


def test_a_change_from_elsewhere_does_not_disturb_typing(desk: Desk) -> None:
    line = desk.begin("city")
    QTest.keyClicks(line, "Goo")
    desk.workspace.apply(edits.change(desk.workspace.plan, desk.stored, tier=1))
    assert line.text() == "Goo"


def test_undo_takes_typing_back_first_and_then_is_the_plans(
    desk: Desk, qtbot: QtBot
) -> None:
    line = desk.begin("city")
    QTest.keyClicks(line, "Goole")
    undo_keys(line)
    assert line.text() == "Hull"
    line.selectAll()
    QTest.keyClicks(line, "Grimsby")
    press(line, Qt.Key.Key_Return)
    assert not line.isUndoAvailable()
    desk.workspace.undo()
    assert line.text() == "Hull"


def test_a_long_text_is_stored_when_it_is_left(desk: Desk) -> None:
    text = desk.form.input("notes")
    assert isinstance(text, QPlainTextEdit)
    text.setFocus()
    QTest.keyClicks(text, "Met in May.")
    press(text, Qt.Key.Key_Return)
    QTest.keyClicks(text, "Call again.")
    press(text, Qt.Key.Key_Tab)
    assert desk.stored.notes == "Met in May.\nCall again."


def test_a_choice_is_stored_when_it_is_made(desk: Desk) -> None:
    box = desk.form.input("tier")
    assert isinstance(box, QComboBox)
    assert box.currentText() == "Tier 2"
    box.setFocus()
    press(box, Qt.Key.Key_Up)
    assert desk.stored.tier == 1


def test_a_field_without_an_edit_only_shows(desk: Desk) -> None:
    shown = desk.form.input("number")
    assert isinstance(shown, QLabel)
    assert shown.text() == "A1"


def test_every_label_leads_to_its_field_and_names_it(desk: Desk) -> None:
    layout = desk.form.layout()
    assert isinstance(layout, QFormLayout)
    for row, field in enumerate(FIELDS):
        item = layout.itemAt(row, QFormLayout.ItemRole.LabelRole)
        assert item is not None
        title = item.widget()
        assert isinstance(title, QLabel)
        assert title.buddy() is desk.form.input(field.key)
        assert desk.form.input(field.key).accessibleName() == field.label
