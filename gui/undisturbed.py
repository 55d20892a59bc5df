"""Work that makes very many values, without the pauses that they would bring."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager

LIMITS = gc.get_threshold()
"""How much is made before Python looks for garbage, as Python begins."""
SWITCH_SECONDS, USUAL_SECONDS = 0.0005, 0.005
"""How long one thread keeps the interpreter; the second is how Python begins."""


@contextmanager
def undisturbed() -> Iterator[None]:
    """Nobody looks for garbage within, nor later through what was made within.

    Records are none, and each look at all of them lets the window stand still for a
    third of a second, whichever thread has made them. And the interpreter changes
    hands sooner: a window that draws a table takes it for each of its cells.
    """
    gc.set_threshold(0)
    sys.setswitchinterval(SWITCH_SECONDS)
    try:
        yield
    finally:
        sys.setswitchinterval(USUAL_SECONDS)
        gc.freeze()
        gc.set_threshold(*LIMITS)
