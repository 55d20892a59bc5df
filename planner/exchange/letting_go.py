"""Letting go of very many values bit by bit.

To drop a million of them at once holds the interpreter for a third of a second, and a
window beside stands still for so long.
"""

from __future__ import annotations

from typing import Protocol, TypeVar, runtime_checkable

K = TypeVar("K")
V = TypeVar("V")


@runtime_checkable
class Hoarder(Protocol):
    """Something that holds very many values as long as it is needed."""

    def let_go(self) -> None:
        """Drop them bit by bit; it is of no use afterwards."""
        ...


def empty(held: dict[K, V] | list[V]) -> None:
    """Drop what is held, one by one."""
    if isinstance(held, dict):
        while held:
            held.popitem()
    else:
        while held:
            held.pop()
