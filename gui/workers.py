"""Runs a function on values in the pool, so that the window never stops answering.

The function gets values and returns a value; it touches neither widgets nor the plan.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, SignalInstance

from planner.errors import PlannerError


class Wish:
    """Whether anybody still waits. Not a QObject, so that it outlives its owner's."""

    def __init__(self) -> None:
        self.is_dropped = False

    def drop(self) -> None:
        """Nobody waits for the result any more."""
        self.is_dropped = True


class Course:
    """How far a piece of work is, 0 to 1, and whether it shall stop.

    Written in the pool and read in the window, so it is plain and knows neither.
    """

    def __init__(self) -> None:
        self.begin()

    def begin(self) -> None:
        """Is at the start, for work that begins when what was before has ended."""
        self.share = 0.0
        self.is_stopped = False

    def tell(self, share: float) -> bool:
        """Notes how much is done; whether to go on."""
        self.share = share
        return not self.is_stopped

    def stop(self) -> None:
        """Ends the work at its next step."""
        self.is_stopped = True


class Job(QObject):
    """One piece of work under way. `failed` carries the sentence for the user."""

    done = Signal(object)
    failed = Signal(str)
    broke = Signal(object)

    def __init__(self, owner: QObject) -> None:
        super().__init__(owner)
        self.wish = Wish()
        self.broke.connect(self._raise)
        owner.destroyed.connect(self.wish.drop)

    def drop(self) -> None:
        """Nobody waits for the result any more."""
        self.wish.drop()

    def _raise(self, error: BaseException) -> None:
        """A bug in a worker is a bug: let the exception hook show it."""
        raise error


class _Task(QRunnable):
    def __init__(self, job: Job, function: Callable[[], object]) -> None:
        super().__init__()
        self._job = job
        self._wish = job.wish
        self._function = function

    def run(self) -> None:
        try:
            result = self._function()
        except PlannerError as error:
            self._tell("failed", str(error))
        except Exception as error:  # noqa: BLE001 - the boundary: raised in the window
            self._tell("broke", error)
        else:
            self._tell("done", result)

    def _tell(self, name: str, value: object) -> None:
        # Asked first: a job that is gone with its owner has no signals any more.
        if not self._wish.is_dropped:
            signal: SignalInstance = getattr(self._job, name)
            signal.emit(value)


def run(
    owner: QObject,
    function: Callable[[], object],
    done: Callable[[object], object],
    failed: Callable[[str], object],
    broken: Callable[[object], object] | None = None,
) -> Job:
    """Start the function in the pool; `done` or `failed` is called in the window.

    `broken` is called after a bug, which the exception hook tells about.
    """
    job = Job(owner)
    job.done.connect(done)
    job.failed.connect(failed)
    if broken is not None:
        job.broke.connect(broken)
    for ends in (job.done, job.failed, job.broke):
        ends.connect(job.deleteLater)
    QThreadPool.globalInstance().start(_Task(job, function))
    return job
