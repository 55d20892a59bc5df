"""A long write that goes on beside a window: it rests shortly, and stops when asked.

SQLite gives the interpreter back at each row and takes it again at once, so quickly
that nobody else gets hold of it: a window was seen to stand still for seconds.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from threading import get_ident, main_thread
from time import sleep
from typing import TypeVar

from planner.errors import Cancelled

T = TypeVar("T")
ROWS_BETWEEN = 200
REST = 0.0002
"""Seconds; as long as another thread takes to wake up. Some 2 % of a long import."""


def always() -> bool:
    """Yes: what nobody can stop is wanted."""
    return True


def paced(items: Iterable[T], is_wanted: Callable[[], bool]) -> Iterator[T]:
    """The items, with a rest every few hundred. Raises Cancelled once not wanted."""
    for at, item in enumerate(items, start=1):
        if at % ROWS_BETWEEN == 0:
            rest(is_wanted)
        yield item


def rest(is_wanted: Callable[[], bool]) -> None:
    """Lets a window have the interpreter. Raises Cancelled once not wanted.

    What runs in the main thread, as on the command line, has no window beside it.
    """
    if get_ident() != main_thread().ident:
        sleep(REST)
    if not is_wanted():
        raise Cancelled
