"""Work that makes very many values, without the pauses that they would bring."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def undisturbed() -> Iterator[None]:
    """Nobody looks for garbage within, nor later through what was made within.

    Records are none, and each look at all of them lets the window stand still for a
    third of a second, whichever thread has made them.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()
