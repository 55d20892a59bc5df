"""The line at the foot of a record, and the list that it opens."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from gui.settings import Settings
from gui.view_state import Place, ViewState
from gui.widgets.history import SHOWN, HistoryFoot, HistoryList
from planner.errors import PlanFileError
from planner.logged import Edit, RowEdit
from planner.plan import Plan
from planner.quarter import Quarter
from planner.records import Account
from tests.builders import a_person, a_plan, an_account
from tests.gui.services import closed_services

# Offscreen cannot grab the keyboard for what opens over a window, and says so.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
ROSA = a_person("Rosa Lind")
ACCOUNT = an_account("Brackwater")
PLAN = a_plan(ROSA, ACCOUNT)


@pytest.fixture
def view(settings: Settings, themed: object) -> ViewState:
    """What a window looks at."""
    del themed
    return ViewState(
        today=date(2026, 8, 14),
        quarter=Quarter(2026, 3),
        services=closed_services(),
        settings=settings,
    )


class Log:
    """What a plan file answers; the first question finds the log still being read."""

    def __init__(self, edits: Sequence[Edit]) -> None:
        self.edits = edits
        self.asked: list[tuple[str, ...]] = []

    def __call__(self, ids: Collection[str]) -> Sequence[Edit] | None:
        self.asked.append(tuple(ids))
        return None if len(self.asked) == 1 else self.edits


def an_edit(minute: int, *rows: RowEdit) -> Edit:
    return Edit(
        at=datetime(2026, 8, 14, 9, minute),
        who="Anna Weber",
        label="Change Brackwater",
        row_count=len(rows),
        read=lambda: rows,
    )


def moved(place: str) -> RowEdit:
    return RowEdit(
        kind=Account, id=ACCOUNT.id, before={"city": "Hull"}, after={"city": place}
    )


def a_foot(qtbot: QtBot, view: ViewState, log: Log, plan: Plan = PLAN) -> HistoryFoot:
    view.services = replace(view.services, history=log)
    foot = HistoryFoot(view, lambda: plan)
    qtbot.addWidget(foot)
    foot.resize(600, 40)
    return foot


def texts(shown: HistoryList, name: str) -> list[str]:
    return [each.text() for each in shown.findChildren(QLabel, name)]


def test_the_line_says_who_changed_the_record_last(
    qtbot: QtBot, view: ViewState
) -> None:
    log = Log([an_edit(12, moved("Goole")), an_edit(5)])
    foot = a_foot(qtbot, view, log)
    foot.show_record(ACCOUNT)
    assert foot.isHidden()
    qtbot.waitUntil(lambda: not foot.isHidden())
    assert foot.line.text().strip() == "Changed by Anna Weber on 14 Aug 2026, 09:12"
    assert log.asked == [(ACCOUNT.id,), (ACCOUNT.id,)]
    foot.show_record(None)
    assert foot.isHidden()
    assert foot.open() is None


def test_in_little_room_the_line_is_shortened_and_still_said_in_full(
    qtbot: QtBot, view: ViewState
) -> None:
    foot = a_foot(qtbot, view, Log([an_edit(12), an_edit(5)]))
    foot.show_record(ACCOUNT)
    qtbot.waitUntil(lambda: not foot.isHidden())
    foot.resize(150, 40)
    assert foot.line.text().endswith("…")
    full = "Changed by Anna Weber on 14 Aug 2026, 09:12"
    assert foot.line.accessibleName() == full
    assert foot.line.toolTip() == full


def test_the_list_says_what_was_done_and_leads_to_whom_it_names(
    qtbot: QtBot, view: ViewState
) -> None:
    owned = RowEdit(
        kind=Account,
        id=ACCOUNT.id,
        before={"sales_owner_id": None},
        after={"sales_owner_id": ROSA.id},
    )
    foot = a_foot(qtbot, view, Log([an_edit(12, moved("Goole"), owned)]))
    foot.show_record(ACCOUNT)
    qtbot.waitUntil(lambda: not foot.isHidden())
    shown = foot.open()
    assert shown is not None
    assert shown.windowTitle() == "History of Brackwater"
    assert texts(shown, "historyText") == [
        "City: from Hull to Goole",
        "Sales owner: Rosa Lind",
    ]
    (go,) = shown.findChildren(QPushButton, "go")
    QTest.mouseClick(go, Qt.MouseButton.LeftButton)
    assert view.place == Place("settings", ROSA.id)
    assert not shown.isVisible()


def test_esc_closes_the_list(qtbot: QtBot, view: ViewState) -> None:
    foot = a_foot(qtbot, view, Log([an_edit(12)]))
    foot.show_record(ACCOUNT)
    qtbot.waitUntil(lambda: not foot.isHidden())
    shown = foot.open()
    assert shown is not None
    QTest.keyClick(shown.area, Qt.Key.Key_Escape)
    assert not shown.isVisible()


def test_a_long_history_is_shown_in_parts(qtbot: QtBot, view: ViewState) -> None:
    rows = [moved(str(number)) for number in range(SHOWN + 2)]
    edits = [an_edit(12, *rows), *(an_edit(5) for _ in range(SHOWN))]
    foot = a_foot(qtbot, view, Log(edits))
    foot.show_record(ACCOUNT)
    qtbot.waitUntil(lambda: not foot.isHidden())
    shown = foot.open()
    assert shown is not None
    assert len(texts(shown, "historyLabel")) == SHOWN
    assert len(texts(shown, "historyText")) == SHOWN
    assert "And 2 more." in [each.text() for each in shown.findChildren(QLabel)]
    more = shown.findChild(QPushButton, "showMore")
    assert isinstance(more, QPushButton)
    QTest.mouseClick(more, Qt.MouseButton.LeftButton)
    assert len(texts(shown, "historyLabel")) == SHOWN + 1
    assert more.isHidden()


def test_a_log_that_cannot_be_read_is_no_reason_to_fall_over(
    qtbot: QtBot, view: ViewState
) -> None:
    def broken() -> tuple[RowEdit, ...]:
        raise PlanFileError("“plan.qdeck” is damaged.")

    unreadable = replace(an_edit(12), read=broken)
    foot = a_foot(qtbot, view, Log([unreadable]))
    foot.show_record(ACCOUNT)
    qtbot.waitUntil(lambda: not foot.isHidden())
    shown = foot.open()
    assert shown is not None
    assert "“plan.qdeck” is damaged." in [
        each.text() for each in shown.findChildren(QLabel)
    ]

    def gone(ids: Collection[str]) -> Sequence[Edit]:
        raise PlanFileError(str(ids))

    view.services = replace(view.services, history=gone)
    foot.show_record(ACCOUNT)
    assert foot.isHidden()
