"""What a report contains, as values: a document is a title and a tuple of blocks.

Nothing here says how dark or in which font: that is the business of whoever draws it.
Every text is plain text and is printed as it stands.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction

from planner.records import Side
from planner.reports.cells import Cell, Shape
from planner.reports.gauges import Gauges
from planner.reports.pointers import Contents, Pointer


class Align(StrEnum):
    """The edge at which the texts of a column line up."""

    LEFT = "left"
    RIGHT = "right"


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column of a table. `width`: its share of the table, relative to the others.

    `is_write_in`: each row gets an empty box to write into.
    """

    title: str
    width: float
    align: Align = Align.LEFT
    is_strong: bool = False
    is_write_in: bool = False


class RowKind(StrEnum):
    """An ordinary row; a line above a group of rows; a sum under them."""

    PLAIN = "plain"
    BAND = "band"
    TOTAL = "total"


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table: a cell for each column, or the one text of a band."""

    cells: tuple[Cell, ...]
    kind: RowKind = RowKind.PLAIN


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Rows under a head. `empty`: the sentence that stands there without rows."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    empty: str


@dataclass(frozen=True, slots=True)
class OneLined:
    """A table each row of which is one line: a text is cut where its column ends."""

    table: Table


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """The title of a section (level 1) or of a part of one (2, 3), and a bookmark."""

    text: str
    level: int = 1
    detail: str | None = None


class Tone(StrEnum):
    """How loud a text is: the one sentence to remember, prose, a remark."""

    LEAD = "lead"
    BODY = "body"
    QUIET = "quiet"


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph."""

    text: str
    tone: Tone = Tone.BODY


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One figure worth reading from afar, with what it counts and a remark."""

    label: str
    value: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Figures:
    """A row of figures."""

    figures: tuple[Figure, ...]


@dataclass(frozen=True, slots=True)
class Fact:
    """A label with what is to be said about it. `is_wide`: on a line of its own."""

    label: str
    value: str
    is_wide: bool = False


@dataclass(frozen=True, slots=True)
class Facts:
    """Facts in two columns, read from left to right, and those that are wide."""

    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A record by its short number and its name."""

    number: str
    name: str
    detail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """Many names in little room, in columns. `empty`: the sentence without names."""

    names: tuple[Name, ...]
    empty: str


@dataclass(frozen=True, slots=True)
class Tick:
    """Where a week or a month begins on a timeline, and what it is called."""

    label: str
    start: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A bar on a timeline. Both days are included; `done`: the share to fill."""

    start: date
    end: date
    done: Fraction = Fraction(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Lane:
    """A row of a timeline. `letter` names the side in print, `side` colours it.

    A side of None is both together. A band stands above its lanes. `detail` stands
    under the label, `shape` before the note; `baseline`: where the bar was first
    planned, if that is elsewhere.
    """

    label: str
    detail: str = ""
    letter: str = ""
    side: Side | None = None
    span: Span | None = None
    baseline: Span | None = None
    milestones: tuple[date, ...] = ()
    note: str = ""
    shape: Shape | None = None
    is_band: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """Lanes over the weeks from `start` up to, without, `until`."""

    start: date
    until: date
    months: tuple[Tick, ...]
    weeks: tuple[Tick, ...]
    today: date | None
    lanes: tuple[Lane, ...]
    empty: str


@dataclass(frozen=True, slots=True)
class WriteLines:
    """Ruled lines to write on."""

    count: int


@dataclass(frozen=True, slots=True)
class WriteBox:
    """An empty box to write into, as high as so many ruled lines."""

    lines: int


@dataclass(frozen=True, slots=True)
class Signature:
    """A line to sign on, for whom and in which role."""

    role: str
    name: str


@dataclass(frozen=True, slots=True)
class Signatures:
    """Lines to sign and date, side by side. `is_small`: in as little room as can be."""

    signatures: tuple[Signature, ...]
    is_small: bool = False


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows starts on a new page."""


@dataclass(frozen=True, slots=True)
class Together:
    """Blocks that stay on one page unless that leaves another nearly empty."""

    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Panel:
    """Blocks in a column of a page. `width`: its share, relative to the others."""

    width: float
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Panels:
    """Columns of blocks that stand side by side."""

    panels: tuple[Panel, ...]


@dataclass(frozen=True, slots=True)
class Bound:
    """A whole document, bound into another one: on pages and with a head of its own."""

    document: Document


Block = (
    Heading
    | Text
    | Figures
    | Facts
    | Names
    | Table
    | OneLined
    | Timeline
    | WriteLines
    | WriteBox
    | Signatures
    | Gauges
    | PageBreak
    | Together
    | Panels
    | Contents
    | Pointer
    | Bound
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A report as content. `mark`: what stands across the head ("Draft – not signed").

    `key`: the report's; `quarter`: as people read it; `language`: of its sentences.
    """

    key: str
    title: str
    subtitle: str
    company: str
    quarter: str
    mark: str
    as_of: date
    blocks: tuple[Block, ...]
    is_landscape: bool = False
    language: str = "en"
