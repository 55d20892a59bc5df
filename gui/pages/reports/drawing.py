"""Draws a report's pages in the background: always the newest wish, never two."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from gui.services import Pages
from gui.workers import run
from planner.plan import Plan
from planner.records import Paper
from planner.reports import Options, Report
from planner.reports.document import Document

PATIENCE_MS = 300
"""After so long a user wants to know that something is being done."""

Render = Callable[[Document, Paper], Pages]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """A report that is to be drawn: of which plan, with which choices."""

    plan: Plan
    report: Report
    options: Options
    paper: Paper

    def document(self) -> Document:
        """The report's content."""
        return self.report.build(self.plan, self.options)


class Drawing(QObject):
    """Draws what was wished for last. `slow` tells that it takes its time."""

    drawn = Signal(object)
    failed = Signal(str)
    slow = Signal()

    def __init__(self, render: Render, parent: QObject) -> None:
        super().__init__(parent)
        self._render = render
        self._current: Wish | None = None
        self._next: Wish | None = None
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MS)
        self._patience.timeout.connect(self.slow)

    @property
    def is_busy(self) -> bool:
        """Whether pages are on their way."""
        return self._current is not None

    def ask(self, wish: Wish) -> None:
        """Draws this; a wish that was still waiting is forgotten."""
        self._next = wish
        if self._current is None:
            self._patience.start()
            self._begin()

    def _begin(self) -> None:
        self._current, self._next = self._next, None
        run(_pages, self._render, self._current, done=self._on_drawn, failed=self._on_failed)
