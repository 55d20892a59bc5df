"""The tab Profile: criteria and their weights are typed in place."""

from dataclasses import replace
from datetime import datetime

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from gui.pages.settings import SettingsPage
from gui.pages.settings.profile import ProfileSection
from gui.settings import Settings
from gui.table import TableView
from planner.fit_rows import CriterionRow
from planner.logged import Edit
from planner.records import FitCriterion, FitField, Record
from tests.builders import a_criterion, a_rating, an_account
from tests.gui.pages.desk import Desk

SettingsDesk = Desk[SettingsPage]
SIZE = a_criterion("Size", 60, position=1, field=FitField.STAFF, rules="1-49: 1")
NEED = a_criterion("Need", 30, position=2)


class Make:
    """Puts Settings on a desk, at its tab Profile."""

    def __init__(self, qtbot: QtBot, settings: Settings) -> None:
        self._qtbot, self._settings = qtbot, settings

    def __call__(self, *records: Record) -> SettingsDesk:
        desk = Desk(self._qtbot, self._settings, SettingsPage, *records)
        desk.page.open_record("profile")
        assert isinstance(desk.page.section, ProfileSection)
        return desk


@pytest.fixture
def make(qtbot: QtBot, settings: Settings, themed: QApplication) -> Make:
    return Make(qtbot, settings)


def table(desk: SettingsDesk) -> TableView[CriterionRow]:
    found = desk.page.findChild(QWidget, "profile")
    assert isinstance(found, TableView)
    return found


def edit(desk: SettingsDesk, criterion: FitCriterion, key: str, text: str) -> None:
    table(desk).setFocus()
    table(desk).edit_cell(criterion.id, key)
    desk.type(text)


def cells(desk: SettingsDesk, line: int = 0) -> list[str]:
    row = table(desk).records.visible[line]
    return [column.show(column.read(row)) for column in table(desk).records.columns]


def texts(desk: SettingsDesk) -> list[str]:
    labels = desk.page.findChildren(QLabel)
    return [label.text() for label in labels if label.isVisible()]


def test_a_new_criterion_takes_the_weight_that_is_left(make: Make) -> None:
    desk = make()
    assert "No profile yet" in texts(desk)
    for name, weight in (("Size", "60 %"), ("Need", "40")):
        desk.page.new()
        desk.type(name)
        criterion = next(
            each for each in desk.plan.all(FitCriterion) if each.text == name
        )
        edit(desk, criterion, "weight", weight)
    kept = [(c.text, c.weight, c.position) for c in desk.plan.all(FitCriterion)]
    assert kept == [("Size", 60, 1), ("Need", 40, 2)]
    assert "The weights add up to 100 %." in texts(desk)


def test_a_row_says_what_rates_by_it(make: Make) -> None:
    acme = an_account()
    desk = make(SIZE, NEED, acme, a_rating(acme.id, NEED.id))
    assert cells(desk) == ["Size", "60\u00a0%", "–", "Staff", "1-49: 1", "–"]
    assert cells(desk, 1) == ["Need", "30\u00a0%", "–", "People", "–", "1 account"]
    assert "The weights add up to 90 %; they should come to 100 %." in texts(desk)


def test_rules_that_nobody_understands_are_refused(make: Make) -> None:
    desk = make(SIZE)
    edit(desk, SIZE, "rules", "many: 5")
    (kept,) = desk.plan.all(FitCriterion)
    assert kept.rules == "1-49: 1"
    hint = "Write the rules like 1-49: 1; 50-249: 5; 250+: 3; other: 0."
    assert hint in texts(desk)


def test_removing_a_criterion_takes_its_ratings_along_until_it_is_undone(
    make: Make,
) -> None:
    acme = an_account()
    desk = make(SIZE, NEED, acme, a_rating(acme.id, NEED.id))
    before = desk.plan
    table(desk).select(NEED.id)
    desk.press("removeCriterion")
    assert desk.plan.all(FitCriterion) == (SIZE,)
    desk.workspace.undo()
    assert desk.plan == before


def test_who_changed_a_criterion_last_stands_below_the_table(make: Make) -> None:
    desk = make(SIZE, NEED)
    edit = Edit(
        at=datetime(2026, 8, 14, 9, 12),
        who="Anna Weber",
        label="Weight",
        row_count=1,
        read=lambda: (),
    )
    history = {NEED.id: (edit, edit)}
    desk.view.services = replace(
        desk.view.services, history=lambda ids: history.get(next(iter(ids)), ())
    )
    table(desk).select(SIZE.id)
    line = desk.page.section.findChild(QPushButton, "historyLine")
    assert isinstance(line, QPushButton)
    assert not line.isVisible()
    table(desk).select(NEED.id)
    assert line.isVisible()
    assert line.text().strip() == "Changed by Anna Weber on 14 Aug 2026, 09:12"
