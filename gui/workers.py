"""Runs a function on values in the pool, so that the window never stops answering.

The function gets values and returns a value; it touches neither widgets nor the plan.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, SignalInstance

from planner.errors import PlannerError


class Job(QObject):
    """One piece of work under way. `failed` carries the sentence for the user."""

    done = Signal(object)
    failed = Signal(str)
    broke = Signal(object)

    def __init__(self, owner: QObject) -> None:
        super().__init__(owner)
        self.is_dropped = False
        self.broke.connect(self._raise)
        owner.destroyed.connect(self.drop)

    def drop(self) -> None:
        """Nobody waits for the result any more."""
        self.is_dropped = True

    def _raise(self, error: BaseException) -> None:
        """A bug in a worker is a bug: let the exception hook show it."""
        raise error


class _Task(QRunnable):
    def __init__(self, job: Job, function: Callable[[], object]) -> None:
        super().__init__()
        self._job = job
        self._function = function

    def run(self) -> None:
        try:
            result = self._function()
        except PlannerError as error:
            self._emit(self._job.failed, str(error))
        except Exception as error:  # noqa: BLE001 - the boundary: raised in the window
            self._emit(self._job.broke, error)
        else:
            self._emit(self._job.done, result)

    def _emit(self, signal: SignalInstance, value: object) -> None:
        if not self._job.is_dropped:
            signal.emit(value)


def run(
    owner: QObject,
    function: Callable[[], object],
    done: Callable[[object], object],
    failed: Callable[[str], object],
) -> Job:
    """Start the function in the pool; `done` or `failed` is called in the window."""
    job = Job(owner)
    job.done.connect(done)
    job.failed.connect(failed)
    job.done.connect(job.deleteLater)
    job.failed.connect(job.deleteLater)
    QThreadPool.globalInstance().start(_Task(job, function))
    return job
