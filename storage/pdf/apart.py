"""Drawing in a process of its own: a window in the same one would answer haltingly.

The document is a value and travels there, the PDF comes back, and in between how far
it is. Who stops waiting ends the process; nothing of it is left.
"""

from __future__ import annotations

import pickle
import signal
import traceback
from collections.abc import Callable, Collection
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from multiprocessing import get_context
from typing import TYPE_CHECKING, Any

from planner.language import speak, spoken_language
from planner.records import Paper
from planner.reports.document import Document
from resources.locale import catalogue
from storage.pdf.course import Progress, Stopped
from storage.pdf.render import RenderedPdf, render_bytes

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

    Pipe = Connection[Any, Any]

PULSE = 0.1
"""After so many seconds without news it is asked anew whether to go on."""


class DrawerGone(Exception):
    """The other process ended without a word, as when the system lacks memory."""


def render_apart(
    document: Document,
    paper: Paper,
    printed_at: datetime,
    progress: Progress | None = None,
    *,
    only: Collection[int] | None = None,
) -> RenderedPdf:
    """The same PDF that `render_bytes` makes, made in another process.

    Raises Stopped if `progress` returns False, DrawerGone if the process ends early.
    """
    # Not forked: the threads of a window do not survive that.
    context = get_context("spawn")
    ours, theirs = context.Pipe()
    drawer = context.Process(target=_draw, args=(theirs,), daemon=True)
    drawer.start()
    theirs.close()
    try:
        order = spoken_language(), document, paper, printed_at, only
        pickle.Pickler(_Parcels(ours), pickle.HIGHEST_PROTOCOL).dump(order)
        ours.send_bytes(b"")
        return _awaited(ours, progress)
    except (EOFError, OSError) as error:
        raise DrawerGone from error
    finally:
        drawer.terminate()
        drawer.join()
        ours.close()


@dataclass(frozen=True, slots=True)
class _Parcels:
    """Sends what is pickled piece by piece: whole it would halt all other threads."""

    pipe: Pipe

    def write(self, parcel: bytes) -> int:
        """How much was sent."""
        self.pipe.send_bytes(parcel)
        return len(parcel)


def _awaited(pipe: Pipe, progress: Progress | None) -> RenderedPdf:
    """The PDF, after telling how far it is as often as there is news."""
    share = 0.0
    while True:
        while not pipe.poll(PULSE):
            _tell(progress, share)
        match pipe.recv():
            case float() as share:
                _tell(progress, share)
            case (int() as pages, str() as missing):
                content = pipe.recv_bytes()
                return RenderedPdf(
                    bytes=content, pages=pages, missing_characters=missing
                )
            case Exception() as error:
                raise error


def _tell(progress: Progress | None, share: float) -> None:
    if progress is not None and not progress(share):
        raise Stopped


def _draw(pipe: Pipe) -> None:
    """What the other process does: reads the order, draws it, sends the PDF back."""
    # Ctrl+C in a terminal is for the program that waits for us.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with suppress(EOFError, OSError):  # nobody waits any more
        parcels = []
        while parcel := pipe.recv_bytes():
            parcels.append(parcel)
        order = pickle.loads(b"".join(parcels))  # noqa: S301  # from the program itself
        parcels.clear()
        language, document, paper, printed_at, only = order
        speak(language, catalogue(language))
        _send_drawn(
            pipe,
            lambda tell: render_bytes(document, paper, printed_at, tell, only=only),
        )


def _send_drawn(pipe: Pipe, draw: Callable[[Progress], RenderedPdf]) -> None:
    def tell(share: float) -> bool:
        pipe.send(share)
        return True

    try:
        made = draw(tell)
    except OSError:
        raise
    except Exception as error:  # noqa: BLE001  # the boundary: raised where one waits
        error.add_note(traceback.format_exc())
        pipe.send(error)
        return
    pipe.send((made.pages, made.missing_characters))
    pipe.send_bytes(made.bytes)
