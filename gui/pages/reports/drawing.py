"""Draws a report's pages in the background: always the newest wish, never two."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from gui import workers
from gui.services import Pages, Progress
from planner.plan import Plan
from planner.records import Paper
from planner.reports import Options, Report
from planner.reports.document import Document
from planner.text import _

PATIENCE_MS = 300
"""After so long a user wants to know that something is being done."""
LONG_MS = 2_000
"""After so long a user wants to know how far it is, and to be able to end it."""
PULSE_MS = 100

Render = Callable[[Document, Paper, Progress], Pages | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """A report that is to be drawn: of which plan, with which choices."""

    plan: Plan
    report: Report
    options: Options
    paper: Paper

    @property
    def subject(self) -> tuple[str, ...]:
        """What the report is, and of what: a change of the plan leaves it the same."""
        options = self.options
        named = (options.campaign, options.account, options.person)
        ids = (each.id if each else "" for each in named)
        return self.report.key, options.quarter.key, *ids

    def document(self) -> Document:
        """The report's content."""
        return self.report.build(self.plan, self.options)


class Drawing(QObject):
    """Draws what was wished for last. `slow` tells that it takes its time.

    `progressed`: how much is done of what takes long; `stopped`: as the user wished.
    """

    drawn = Signal(object)
    failed = Signal(str)
    slow = Signal()
    progressed = Signal(float)
    stopped = Signal()

    def __init__(self, render: Render, parent: QObject) -> None:
        super().__init__(parent)
        self._render = render
        self._is_running = False
        self._next: Wish | None = None
        self._course = workers.Course()
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MS)
        self._patience.timeout.connect(self.slow)
        self._pulse = QTimer(self)
        self._pulse.timeout.connect(self._tell_progress)
        # A window that closes does not wait for a thousand pages.
        self.destroyed.connect(self._course.stop)

    @property
    def is_running(self) -> bool:
        """Whether pages are on their way."""
        return self._is_running

    def ask(self, wish: Wish) -> None:
        """Draws this; what was wished for before is stopped and forgotten."""
        self._next = wish
        self._patience.start()
        self._pulse.start(LONG_MS)
        if self._is_running:
            self._course.stop()
        else:
            self._begin(wish)

    def stop(self) -> None:
        """Draws nothing any more; `stopped` tells when it is so."""
        self._next = None
        self._course.stop()

    def _begin(self, wish: Wish) -> None:
        self._is_running = True
        self._next = None
        self._course.begin()
        work = partial(_pages, self._render, wish, self._course.tell)
        workers.run(self, work, self._on_drawn, self._on_failed, self._on_broken)

    def _on_drawn(self, pages: object) -> None:
        if self._goes_on():
            return
        if pages is None:
            self.stopped.emit()
        else:
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
        self._pulse.stop()
        return False

    def _tell_progress(self) -> None:
        self._pulse.setInterval(PULSE_MS)
        self.progressed.emit(self._course.share)


def _pages(render: Render, wish: Wish, progress: Progress) -> Pages | None:
    document = wish.document()
    return render(document, wish.paper, progress) if progress(0.0) else None
