"""Garbage is freed in the window's thread, whichever thread has made it."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator
from threading import Thread, current_thread, main_thread

import pytest
from PySide6.QtWidgets import QApplication

from gui import garbage
from gui.undisturbed import undisturbed


class Circle:
    """A value that only the search for garbage can free."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture
def freed_in(qapp: QApplication) -> Iterator[list[Thread]]:
    """The thread in which a circle was freed; Python looks as it did afterwards."""
    was_enabled, limits = gc.isenabled(), gc.get_threshold()
    seen: list[Thread] = []
    yield seen
    gc.set_threshold(*limits)
    if was_enabled:
        gc.enable()
    gc.unfreeze()


def leave(seen: list[Thread]) -> None:
    """Make a circle that nobody uses."""
    weakref.finalize(Circle(), lambda: seen.append(current_thread()))


def make_much() -> None:
    """Make so many values in another thread that Python would look for garbage."""
    thread = Thread(target=lambda: [[] for _each in range(100_000)])
    thread.start()
    thread.join()


def test_python_would_free_it_in_the_other_thread(freed_in: list[Thread]) -> None:
    gc.collect()
    gc.enable()
    leave(freed_in)
    make_much()
    assert len(freed_in) == 1
    assert freed_in[0] is not main_thread()


def test_it_is_freed_in_the_thread_of_the_window(
    qapp: QApplication, freed_in: list[Thread]
) -> None:
    garbage.look_in_window_thread(qapp)
    gc.collect()
    leave(freed_in)
    make_much()
    assert freed_in == []
    gc.set_threshold(1)
    leave([])
    garbage.look()
    assert freed_in == [main_thread()]


def test_nobody_looks_while_a_long_import_is_worked_on(
    qapp: QApplication, freed_in: list[Thread]
) -> None:
    garbage.look_in_window_thread(qapp)
    gc.collect()
    with undisturbed():
        leave(freed_in)
        make_much()
        garbage.look()
        assert freed_in == []
    assert gc.get_threshold()[0] > 0
