"""Work in the pool comes back to the window as a value, a sentence, or a bug."""

import threading

import pytest
import shiboken6
from PySide6.QtCore import QObject, QThreadPool
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui import workers
from planner.errors import PlannerError


class Heard:
    """What came back, and in which thread."""

    def __init__(self) -> None:
        self.results: list[object] = []
        self.sentences: list[str] = []
        self.threads: set[int] = set()

    def on_done(self, result: object) -> None:
        self.results.append(result)
        self.threads.add(threading.get_ident())

    def on_failed(self, sentence: str) -> None:
        self.sentences.append(sentence)


@pytest.fixture
def heard(qapp: QApplication) -> Heard:
    return Heard()


def test_a_result_comes_back_in_the_windows_own_thread(
    heard: Heard, qtbot: QtBot
) -> None:
    owner = QObject()
    worked_in: list[int] = []

    def work() -> str:
        worked_in.append(threading.get_ident())
        return "twenty pages"

    workers.run(owner, work, heard.on_done, heard.on_failed)
    qtbot.waitUntil(lambda: bool(heard.results))
    assert heard.results == ["twenty pages"]
    assert heard.threads == {threading.get_ident()}
    assert worked_in != [threading.get_ident()]


def test_a_refusal_comes_back_as_its_sentence(heard: Heard, qtbot: QtBot) -> None:
    owner = QObject()

    def work() -> object:
        raise PlannerError("The folder is gone. Choose another.")

    workers.run(owner, work, heard.on_done, heard.on_failed)
    qtbot.waitUntil(lambda: bool(heard.sentences))
    assert heard.sentences == ["The folder is gone. Choose another."]
    assert heard.results == []


def test_a_bug_reaches_the_exception_hook(heard: Heard, qtbot: QtBot) -> None:
    owner = QObject()

    def work() -> object:
        raise ZeroDivisionError

    with qtbot.captureExceptions() as bugs:
        workers.run(owner, work, heard.on_done, heard.on_failed)
        qtbot.waitUntil(lambda: bool(bugs))
    assert bugs[0][0] is ZeroDivisionError
    assert (heard.results, heard.sentences) == ([], [])


def test_a_result_that_nobody_waits_for_is_dropped(heard: Heard, qtbot: QtBot) -> None:
    owner = QObject()
    may_go_on, is_over = threading.Event(), threading.Event()

    def work() -> object:
        may_go_on.wait()
        is_over.set()
        return "too late"

    job = workers.run(owner, work, heard.on_done, heard.on_failed)
    job.drop()
    may_go_on.set()
    qtbot.waitUntil(is_over.is_set)
    workers.run(owner, lambda: "next", heard.on_done, heard.on_failed)
    qtbot.waitUntil(lambda: bool(heard.results))
    assert heard.results == ["next"]


def test_work_for_a_page_that_is_gone_ends_quietly(
    heard: Heard, qtbot: QtBot, capfd: pytest.CaptureFixture[str]
) -> None:
    owner = QObject()
    may_go_on, is_over = threading.Event(), threading.Event()

    def work() -> object:
        may_go_on.wait()
        is_over.set()
        return "too late"

    workers.run(owner, work, heard.on_done, heard.on_failed)
    shiboken6.delete(owner)
    may_go_on.set()
    qtbot.waitUntil(is_over.is_set)
    QThreadPool.globalInstance().waitForDone()
    assert heard.results == []
    assert capfd.readouterr().err == ""
