"""A desk for Plans & reports: a press in place of storage, and what is seen."""

from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from datetime import date
from io import BytesIO
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QFileDialog,
    QLabel,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot
from reportlab.pdfgen.canvas import Canvas

from gui.pages.reports import ReportsPage
from gui.services import Pages, Progress, Services
from gui.settings import Settings
from gui.view_state import ViewState
from planner.errors import PlanFileError
from planner.plan import Plan
from planner.quarter import Quarter
from planner.records import Paper
from planner.reports.document import Document
from planner.workspace import Workspace
from tests.gui.front import bring_to_front

TODAY = date(2026, 8, 14)


def a_pdf(pages: int) -> bytes:
    target = BytesIO()
    canvas = Canvas(target, invariant=1)
    for _page in range(pages):
        canvas.rect(72, 72, 72, 72, fill=1)
        canvas.showPage()
    canvas.save()
    return target.getvalue()


@dataclass
class Press:
    """Stands for storage: notes what it is given, and draws empty pages."""

    pages: int = 3
    missing: str = ""
    refusal: str = ""
    bug: Exception | None = None
    share: float = 0.0
    is_stopped: bool = False
    may_go_on: Event = field(default_factory=Event)
    drawn: list[tuple[Document, Paper]] = field(default_factory=list)
    saved: list[tuple[Document, Path, Paper]] = field(default_factory=list)
    chosen: list[tuple[int, ...]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.may_go_on.set()

    def render(
        self, document: Document, paper: Paper, progress: Progress
    ) -> Pages | None:
        self.drawn.append((document, paper))
        self.is_stopped = not progress(self.share)
        while not self.may_go_on.wait(0.01) and not self.is_stopped:
            self.is_stopped = not progress(self.share)
        if self.is_stopped:
            return None
        if self.bug is not None:
            raise self.bug
        if self.refusal:
            raise PlanFileError(self.refusal)
        return Pages(a_pdf(self.pages), self.pages, self.missing)

    def render_some(
        self,
        document: Document,
        paper: Paper,
        progress: Progress,
        only: Collection[int],
    ) -> Pages | None:
        self.chosen.append(tuple(only))
        made = self.render(document, paper, progress)
        return made and Pages(a_pdf(len(only)), self.pages, self.missing)

    def save_pages(self, path: Path, content: bytes) -> None:
        if self.refusal:
            raise PlanFileError(self.refusal)
        path.write_bytes(content)

    def save(self, document: Document, path: Path, paper: Paper) -> None:
        if self.refusal:
            raise PlanFileError(self.refusal)
        self.saved.append((document, path, paper))


class Desk:
    """The page on a desk of its own, and what is to be seen on it."""

    def __init__(
        self, qtbot: QtBot, press: Press, settings: Settings, plan: Plan
    ) -> None:
        self.qtbot = qtbot
        self.press = press
        self.workspace = Workspace(plan, lambda _change: None)
        view = ViewState(
            today=TODAY,
            quarter=Quarter(2026, 3),
            services=a_services(press),
            settings=settings,
        )
        self.page = ReportsPage(self.workspace, view)
        self.workspace.subscribe(self.page.on_change)
        self.page.resize(1132, 820)
        qtbot.addWidget(self.page)
        self.page.refresh(plan)
        self.page.show()
        bring_to_front(qtbot, self.page)

    def widget(self, kind: type[QWidget], name: str) -> QWidget:
        found = self.page.findChild(kind, name)
        assert isinstance(found, QWidget)
        return found

    def text(self, name: str) -> str:
        found = self.page.findChild(QLabel, name)
        assert isinstance(found, QLabel)
        return found.text() if found.isVisible() else ""

    def click(self, name: str) -> None:
        QTest.mouseClick(self.widget(QPushButton, name), Qt.MouseButton.LeftButton)

    def choose(self, name: str, key: Qt.Key = Qt.Key.Key_Down) -> None:
        """Goes to a choice and presses a key there, as Tab and the arrows would."""
        box = self.widget(QComboBox, name)
        box.setFocus()
        assert QApplication.focusWidget() is box
        QTest.keyClick(box, key)

    def wait_for(self, is_so: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(is_so, timeout=10_000)

    def wait_for_pages(self, count: int = 1) -> None:
        """Until so many documents have been drawn, and the last is shown."""
        self.wait_for(
            lambda: (
                len(self.press.drawn) >= count
                and self.text("previewState") == "3 pages"
            )
        )

    @property
    def document(self) -> Document:
        return self.press.drawn[-1][0]


def a_services(press: Press) -> Services:
    def refuse(*args: object, **kwargs: object) -> None:
        raise AssertionError((args, kwargs))

    return Services(
        plan_path=Path("plan.qdeck"),
        read_sheet=refuse,  # type: ignore[arg-type]  # never asked by this page
        write_sheet=refuse,
        render=press.render,
        render_some=press.render_some,
        save_document=press.save,
        save_copy=refuse,
        save_pages=press.save_pages,
    )


def answer(monkeypatch: pytest.MonkeyPatch, path: Path | str) -> list[str]:
    """Lets the file dialog answer with this path; tells what it proposed."""
    proposed: list[str] = []

    def get(_parent: object, _title: str, name: str, _kinds: str) -> tuple[str, str]:
        proposed.append(Path(name).name)
        return str(path), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", get)
    return proposed
