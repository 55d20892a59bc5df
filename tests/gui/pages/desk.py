"""A page on a desk of its own: a real workspace, a real view, no window around it."""

from datetime import date
from typing import Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from gui.page import Page
from gui.services import Services
from gui.settings import Settings
from gui.view_state import ViewState
from planner.plan import Plan
from planner.quarter import Quarter
from planner.records import Record
from planner.workspace import Workspace
from tests.builders import a_plan
from tests.gui.front import bring_to_front
from tests.gui.services import closed_services

TODAY = date(2026, 8, 14)
P = TypeVar("P", bound=Page)


class Desk(Generic[P]):
    """A page that is shown, and the hands that type on it."""

    def __init__(
        self, qtbot: QtBot, settings: Settings, kind: type[P], *records: Record
    ) -> None:
        self.qtbot = qtbot
        self.workspace = Workspace(a_plan(*records), lambda _change: None)
        self.view = ViewState(
            today=TODAY,
            quarter=Quarter(2026, 3),
            services=closed_doors(),
            settings=settings,
        )
        self.page = kind(self.workspace, self.view)
        self.said: list[str] = []
        self.page.failed.connect(self.said.append)
        self.workspace.subscribe(self.page.on_change)
        self.view.place_changed.connect(self._go)
        self.page.resize(1132, 820)
        qtbot.addWidget(self.page)
        self.page.refresh(self.plan)
        self.page.show()
        bring_to_front(qtbot, self.page)

    @property
    def plan(self) -> Plan:
        return self.workspace.plan

    def type(self, text: str) -> None:
        """Type a text where the focus is, and Enter."""
        QTest.keyClicks(focused(), text)
        self.key(Qt.Key.Key_Return)

    def key(self, key: Qt.Key) -> None:
        """Press a key where the focus is."""
        QTest.keyClick(focused(), key)

    def press(self, name: str) -> None:
        """Click on the visible button of this name."""
        buttons = self.page.findChildren(QPushButton, name)
        (shown,) = [button for button in buttons if button.isVisible()]
        QTest.mouseClick(shown, Qt.MouseButton.LeftButton)

    def _go(self, _place: object) -> None:
        place = self.view.place
        if place.page == self.page.key and place.record is not None:
            self.page.open_record(place.record)


def focused() -> QWidget:
    """The widget that gets what is typed."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def closed_doors() -> Services:
    """Services that a test fails on: these pages never ask for one."""
    return closed_services()
