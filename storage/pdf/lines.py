"""What every block needs to become pieces: its room, and lines of text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from storage.pdf.fonts import Fonts
from storage.pdf.pages import Piece
from storage.pdf.pen import Pen
from storage.pdf.style import TextStyle


@dataclass(frozen=True, slots=True)
class Room:
    """What a block has: fonts, width and height of a page in points."""

    fonts: Fonts
    width: float
    height: float
    is_wide: bool


def text_lines(lines: tuple[str, ...], style: TextStyle, gap: float) -> Iterator[Piece]:
    """A piece for each line, with a gap above the first."""
    for index, line in enumerate(lines):
        draw = partial(_draw_line, line=line, style=style)
        yield Piece(height=style.leading, draw=draw, gap=0 if index else gap)


def _draw_line(pen: Pen, x: float, top: float, *, line: str, style: TextStyle) -> None:
    pen.text(x, top - style.size, line, style)
