"""Draws a report's pages in the background: always the newest wish, never two."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from gui import workers
from gui.services import Pages
from planner.plan import Plan
from planner.records import Paper
from planner.reports import Options, Report
from planner.reports.document import Document
from planner.text import _

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
        self._is_running = False
        self._next: Wish | None = None
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MS)
        self._patience.timeout.connect(self.slow)

    @property
    def is_running(self) -> bool:
        """Whether pages are on their way."""
        return self._is_running

    def ask(self, wish: Wish) -> None:
        """Draws this; a wish that was still waiting is forgotten."""
        self._next = wish
        if not self._is_running:
            self._patience.start()
            self._begin(wish)

    def _begin(self, wish: Wish) -> None:
        self._is_running = True
        self._next = None
        work = partial(_pages, self._render, wish)
        workers.run(self, work, self._on_drawn, self._on_failed, self._on_broken)

    def _on_drawn(self, pages: object) -> None:
        if not self._goes_on():
            self.drawn.emit(pages)

    def _on_failed(self, sentence: str) -> None:
        if not self._goes_on():
            self.failed.emit(sentence)

    def _on_broken(self, _error: object) -> None:
        # The exception hook tells about the bug; other reports can still be drawn.
        self._on_failed(_("The pages could not be drawn. Choose another report."))

    def _goes_on(self) -> bool:
        """Begins with the wish that came meanwhile; False if there is none."""
        if self._next is not None:
            self._begin(self._next)
            return True
        self._is_running = False
        self._patience.stop()
        return False


def _pages(render: Render, wish: Wish) -> Pages:
    return render(wish.document(), wish.paper)
