"""Documents as plain text: aligned columns, every kind of block and cell."""

from datetime import date
from fractions import Fraction

import pytest

from planner.reports.cells import Bar, Box, Boxes, Named, Shape, Status
from planner.reports.document import (
    Align,
    Block,
    Column,
    Document,
    Fact,
    Facts,
    Lane,
    Name,
    Names,
    PageBreak,
    Row,
    RowKind,
    Signature,
    Signatures,
    Span,
    Table,
    Timeline,
    WriteLines,
)
from planner.reports.plain import as_text


def lines_of(*blocks: Block) -> list[str]:
    document = Document(
        key="note",
        title="Note",
        subtitle="",
        company="Quill",
        quarter="Q3 2026",
        mark="",
        as_of=date(2026, 8, 14),
        blocks=blocks,
    )
    return as_text(document).split("\n")[5:-3]


def test_columns_line_up_and_numbers_end_together() -> None:
    table = Table(
        columns=(
            Column(title="Name", width=1),
            Column(title="Sum", width=1, align=Align.RIGHT),
        ),
        rows=(
            Row(("Sales",), RowKind.BAND),
            Row(("株式会社", "5")),
            Row(("All", "1,205"), RowKind.TOTAL),
        ),
        empty="",
    )
    assert lines_of(table) == [
        "",
        "Name        Sum",
        "--------  -----",
        "Sales",
        "株式会社      5",
        "All       1,205",
    ]


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("two\nlines", "two lines"),
        (Status(Shape.AT_RISK, "At risk"), "At risk"),
        (Named("Call", "by phone"), "Call (by phone)"),
        (Named("Call", ""), "Call"),
        (Bar(share=Fraction(1, 3)), "33.3 %"),
        (Boxes((Box("D", True), Box("B"), Box("I", is_crossed=True))), "[D]  B  -I-"),
    ],
)
def test_every_cell_has_a_text(cell: str, text: str) -> None:
    table = Table(columns=(Column(title="", width=1),), rows=(Row((cell,)),), empty="")
    assert lines_of(table)[-1] == text


def test_facts_names_and_signatures_are_listed() -> None:
    lines = lines_of(
        Facts((Fact("Leader", "Hanna"), Fact("Offer", "Half\na day"))),
        Names(names=(Name(number="A1", name="Jura", detail="Dole"),), empty=""),
        Names(names=(), empty="None yet."),
        PageBreak(),
        Signatures((Signature("For Sales", "Tom"),)),
        WriteLines(1),
    )
    assert lines == [
        "",
        "Leader  Hanna",
        "Offer   Half a day",
        "",
        "A1  Jura, Dole",
        "",
        "None yet.",
        "",
        "",
        "For Sales: Tom",
        "_" * 72,
        "",
        "_" * 72,
    ]


def test_a_lane_tells_its_side_days_and_note() -> None:
    lane = Lane(
        label="Calls",
        letter="S",
        span=Span(start=date(2026, 7, 6), end=date(2026, 7, 10)),
        milestones=(date(2026, 7, 8),),
        note="late",
    )
    timeline = Timeline(
        start=date(2026, 7, 1),
        until=date(2026, 10, 1),
        months=(),
        weeks=(),
        today=None,
        lanes=(Lane(label="Audits", is_band=True), lane),
        empty="",
    )
    assert lines_of(timeline) == [
        "",
        "Audits",
        "  Calls  S  6 Jul – 10 Jul 2026  8 Jul 2026  late",
    ]
