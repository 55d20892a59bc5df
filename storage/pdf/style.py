"""Every measure, colour and type size of the paper, in points."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from planner.records import Paper, Side
from planner.reports.cells import Shape

POINTS_PER_MM = 72 / 25.4
PAPER_SIZES = {Paper.A4: (595.276, 841.89), Paper.LETTER: (612.0, 792.0)}
MARGIN = 18 * POINTS_PER_MM
HEAD_HEIGHT = 26.0
FOOT_HEIGHT = 24.0

Colour = str
INK: Colour = "#17212B"
SECONDARY: Colour = "#4F5D6B"
ACCENT: Colour = "#0A6A92"
HAIRLINE: Colour = "#C9D1D8"
RULE: Colour = "#8593A0"
WASH: Colour = "#F1F4F6"
TRACK: Colour = "#E6EAEE"
WHITE: Colour = "#FFFFFF"

STATUS_COLOURS = {
    Shape.ON_TRACK: "#1B7245",
    Shape.AT_RISK: "#8A5200",
    Shape.OFF_TRACK: "#B3261E",
    Shape.NOT_STARTED: "#5A6875",
    Shape.DONE: "#1B7245",
}
SIDE_COLOURS: dict[Side | None, tuple[Colour, Colour]] = {
    Side.SALES: ("#6A4A9C", "#ECE6F6"),
    Side.MARKETING: ("#8F3F71", "#F7E4F0"),
    None: (ACCENT, "#DCEEF6"),
}
OTHER_SIDE = ("#5A6875", "#E6EAEE")
"""The strong and the light colour of a side that is neither Sales nor Marketing."""

HAIR = 0.5
LINE = 0.8


class Face(StrEnum):
    """The cuts of the typeface that paper uses."""

    REGULAR = "regular"
    SEMIBOLD = "semibold"
    BOLD = "bold"


@dataclass(frozen=True, slots=True, kw_only=True)
class TextStyle:
    """How a text is set: face, size, the distance of its lines, and its colour."""

    face: Face = Face.REGULAR
    size: float
    leading: float
    colour: Colour = INK

    def in_colour(self, colour: Colour) -> TextStyle:
        """The same in another colour."""
        return replace(self, colour=colour)


TITLE = TextStyle(face=Face.BOLD, size=22, leading=27)
SUBTITLE = TextStyle(size=10, leading=14, colour=SECONDARY)
SECTION = TextStyle(face=Face.SEMIBOLD, size=15, leading=19)
PART = TextStyle(face=Face.SEMIBOLD, size=12, leading=15.5)
POINT = TextStyle(face=Face.SEMIBOLD, size=10, leading=13)
LEAD = TextStyle(face=Face.SEMIBOLD, size=12.5, leading=17)
BODY = TextStyle(size=10, leading=14)
QUIET = TextStyle(size=9, leading=12.5, colour=SECONDARY)
CELL = TextStyle(size=9.2, leading=11.6)
CELL_STRONG = replace(CELL, face=Face.SEMIBOLD)
CELL_DETAIL = TextStyle(size=8.2, leading=10.4, colour=SECONDARY)
COLUMN_HEAD = TextStyle(face=Face.SEMIBOLD, size=8.4, leading=10.4, colour=SECONDARY)
LABEL = TextStyle(size=8.4, leading=11, colour=SECONDARY)
FIGURE = TextStyle(face=Face.SEMIBOLD, size=17, leading=21)
SMALL = TextStyle(size=8, leading=10, colour=SECONDARY)
WEEK = TextStyle(size=7.5, leading=9, colour=SECONDARY)
RUNNING = TextStyle(size=8, leading=10, colour=SECONDARY)

CELL_PAD_X = 4.0
CELL_PAD_Y = 3.2
WRITE_IN_HEIGHT = 21.0
GAP_SECTION = 22.0
GAP_PART = 15.0
GAP_BLOCK = 8.0
GAP_BELOW_HEADING = 4.0
WRITE_LINE = 23.0
