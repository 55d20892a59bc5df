"""How far the drawing of a document is, and whether it shall go on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from storage.pdf.pages import Piece

Progress = Callable[[float], bool]
"""Is told how much is done, from 0 to 1; False stops the work."""

LAYING_OUT = 0.15
"""The share of the work that is done when every page has its place."""

_EVERY = 100


class Stopped(Exception):
    """The work was stopped by its progress function; there is no PDF."""


class Course:
    """Tells the progress of a document of so many lines. Raises Stopped."""

    def __init__(self, lines: int, progress: Progress | None) -> None:
        self._lines = lines
        self._progress = progress
        self._laid_out = 0

    def laying_out(self, pieces: Iterable[Piece]) -> Iterator[Piece]:
        """The same pieces; tells how many they are."""
        for piece in pieces:
            self._laid_out += 1
            if self._laid_out % _EVERY == 0:
                self._tell(LAYING_OUT * min(1.0, self._laid_out / self._lines))
            yield piece

    def drawing(self, page: int, pages: int) -> None:
        """Tells that this page is drawn next."""
        self._tell(LAYING_OUT + (1 - LAYING_OUT) * (page - 1) / pages)

    def _tell(self, share: float) -> None:
        if self._progress is not None and not self._progress(share):
            raise Stopped
