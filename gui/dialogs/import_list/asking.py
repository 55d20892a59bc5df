"""Questions about a file, worked out beside the window; the latest one counts."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from gui import workers
from gui.dialogs.import_list.answer import (
    Answer,
    Reading,
    Wish,
    known_heads,
    worked_out,
)
from gui.services import ReadSheet, Sheet
from gui.undisturbed import undisturbed
from gui.view_state import ViewState
from planner.errors import PlannerError
from planner.exchange import Kind
from planner.plan import Plan


class Asking(QObject):
    """Asks the pool. `answered` brings what came of the latest question.

    `broke`: there was a bug, which the exception hook tells about.
    """

    answered = Signal(object)
    broke = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._asked = 0

    def read(self, read_sheet: ReadSheet, reading: Reading, kind: Kind | None) -> None:
        """Read this file; `kind`: what it is known to be."""

        def answer(asked: int) -> Answer:
            sheet = read_sheet(
                reading.source,
                encoding=reading.encoding,
                separator=reading.separator,
                header_row=reading.header_row,
                known=known_heads(kind),
            )
            return Answer(asked=asked, sheet=sheet)

        self._ask(answer)

    def work_out(self, plan: Plan, sheet: Sheet, wish: Wish, view: ViewState) -> None:
        """Find what the wish would do to the plan."""

        def answer(asked: int) -> Answer:
            return Answer(asked=asked, found=worked_out(plan, sheet, wish, view))

        self._ask(answer)

    def _ask(self, work: Callable[[int], Answer]) -> None:
        self._asked += 1
        job = partial(_answer, work, self._asked)
        workers.run(self, job, self._answered, self._broken, self._broken)

    def _answered(self, answer: object) -> None:
        if isinstance(answer, Answer) and answer.asked == self._asked:
            self.answered.emit(answer)

    def _broken(self, _error: object) -> None:
        self.broke.emit()


def _answer(work: Callable[[int], Answer], asked: int) -> Answer:
    with undisturbed():
        try:
            return work(asked)
        except PlannerError as error:
            return Answer(asked=asked, sentence=str(error))
