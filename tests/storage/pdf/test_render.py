"""PDFs as a printer and a reader get them: margins, fonts, words, bookmarks, bytes."""

import io
import re
import subprocess
from dataclasses import replace
from datetime import date, datetime
from fractions import Fraction
from itertools import pairwise
from pathlib import Path

import pytest
from pypdf import PdfReader
from pypdf.generic import Destination

from planner.records import Paper
from planner.reports import REPORTS, Report
from planner.reports.cells import Bar, Box, Boxes, Named, Shape, Status
from planner.reports.document import (
    Align,
    Block,
    Column,
    Document,
    Fact,
    Facts,
    Figure,
    Figures,
    Heading,
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
    Text,
    Tick,
    Timeline,
    Together,
    Tone,
    WriteLines,
)
from storage.pdf.render import RenderedPdf, Stopped, render_bytes
from tests.planner.reports.report_plans import OPTIONS, a_small_plan
from tests.storage.pdf.reading import MARGIN_POINTS, boxes_of_words, output_of

PRINTED_AT = datetime(2026, 8, 14, 9, 30)
LONG_NAME = "Schönfelder & Söhne Verpackungsmaschinen und Abfüllanlagen GmbH & Co. KG"
STATUSES = tuple(Row((Status(shape, shape.value), "")) for shape in Shape)


def a_document(*blocks: Block, is_landscape: bool = False) -> Document:
    return Document(
        key="note",
        title="Everything at once",
        subtitle="For the tests",
        company="Quill & Vane Ltd",
        quarter="Q3 2026",
        mark="Draft – not signed",
        as_of=date(2026, 8, 14),
        blocks=blocks,
        is_landscape=is_landscape,
    )


def a_table(*rows: Row) -> Table:
    columns = (Column(title="Name", width=3), Column(title="More", width=1))
    return Table(columns=columns, rows=rows, empty="Nothing here.")


def a_timeline(*lanes: Lane) -> Timeline:
    return Timeline(
        start=date(2026, 7, 1),
        until=date(2026, 10, 1),
        months=(Tick("July", date(2026, 7, 1)),),
        weeks=tuple(Tick(f"W{n + 1}", date(2026, 7, 1 + 7 * n)) for n in range(4)),
        today=date(2026, 8, 14),
        lanes=lanes,
        empty="No lanes.",
    )


def everything() -> tuple[Block, ...]:
    """Each kind of block, each kind of cell, with a name that must wrap."""
    cells = (
        Column(title="Amount due by the end", width=2, align=Align.RIGHT),
        Column(title="Bar", width=2),
        Column(title="Roles", width=2),
        Column(title="Decided", width=2, is_write_in=True),
    )
    boxes = Boxes((Box("D", True), Box("B"), Box("I", is_crossed=True)))
    bar = Bar(share=Fraction(1, 3), expected=Fraction(1, 2))
    span = Span(start=date(2026, 7, 6), end=date(2026, 9, 30), done=Fraction(1, 2))
    return (
        Text("The one goal", Tone.LEAD),
        Facts((Fact("Leader", "Hanna"), Fact("Offer", LONG_NAME * 3, is_wide=True))),
        Figures((Figure(label="Budget", value="€12,345,678.90", detail="spent"),)),
        Heading(text="Tables"),
        a_table(Row((LONG_NAME, "")), Row((Named(LONG_NAME, LONG_NAME), "1"))),
        a_table(*STATUSES),
        a_table(),
        Table(
            columns=cells,
            rows=(
                Row(("Band",), RowKind.BAND),
                Row(("€1.00", bar, boxes, "")),
                Row(("€0.00", Bar(share=Fraction(0)), "", "")),
                Row(("€1.00", "", "", ""), RowKind.TOTAL),
            ),
            empty="",
        ),
        Names(names=(Name(number="A1", name=LONG_NAME, detail="York"),), empty=""),
        Names(names=(), empty="No names."),
        PageBreak(),
        Heading(text="Calendar", level=2, detail="By week"),
        a_timeline(
            Lane(label=LONG_NAME, is_band=True),
            Lane(label=LONG_NAME, letter="S", span=span, note="late"),
            Lane(
                label="All quarter",
                span=Span(start=date(2026, 7, 1), end=date(2026, 9, 30)),
                note="late",
            ),
            Lane(label="Talk", milestones=(date(2026, 8, 1), date(2026, 9, 1))),
        ),
        a_timeline(),
        Together((Heading(text="Notes", level=3), WriteLines(3))),
        Signatures((Signature("For Sales", LONG_NAME),)),
    )


def rendered(document: Document, paper: Paper = Paper.A4) -> RenderedPdf:
    return render_bytes(document, paper, PRINTED_AT)


def words_of(pdf: RenderedPdf) -> str:
    return output_of(pdf, "pdftotext", "-layout", "-", "-")


PAPERS = pytest.mark.parametrize("paper", Paper)
DOCUMENTS = pytest.mark.parametrize(
    "document",
    [
        a_document(*everything()),
        a_document(*everything(), is_landscape=True),
        a_document(),
        *(report.build(a_small_plan(), OPTIONS) for report in REPORTS),
    ],
    ids=["portrait", "landscape", "empty", *(report.key for report in REPORTS)],
)


@PAPERS
@DOCUMENTS
def test_no_word_leaves_the_margins(document: Document, paper: Paper) -> None:
    boxes = boxes_of_words(rendered(document, paper))
    assert boxes
    for left, top, right, bottom, width, height in boxes:
        assert left >= MARGIN_POINTS
        assert right <= width - MARGIN_POINTS
        assert top >= MARGIN_POINTS - 2  # a letter's box is higher than the letter
        assert bottom <= height - MARGIN_POINTS + 4


@PAPERS
@DOCUMENTS
def test_every_font_is_embedded_and_none_is_helvetica(
    document: Document, paper: Paper, tmp_path: Path
) -> None:
    path = tmp_path / "paper.pdf"
    path.write_bytes(rendered(document, paper).bytes)
    listed = subprocess.run(
        ["pdffonts", path], capture_output=True, check=True, text=True
    )
    fonts = listed.stdout.splitlines()[2:]
    assert fonts
    assert all(re.search(r"\byes +yes +yes\b", font) for font in fonts)
    assert "Helvetica" not in listed.stdout


@PAPERS
@DOCUMENTS
def test_the_file_is_sound(document: Document, paper: Paper, tmp_path: Path) -> None:
    path = tmp_path / "paper.pdf"
    path.write_bytes(rendered(document, paper).bytes)
    subprocess.run(["qpdf", "--check", path], check=True, capture_output=True)


@DOCUMENTS
def test_no_text_is_smaller_than_eight_points_but_the_weeks(document: Document) -> None:
    sizes: dict[float, set[str]] = {}

    def note(
        text: str, _cm: object, matrix: object, _font: object, size: float
    ) -> None:
        if text.strip():
            sizes.setdefault(size, set()).add(text.strip())

    for page in PdfReader(io.BytesIO(rendered(document).bytes)).pages:
        page.extract_text(visitor_text=note)
    assert sizes
    for size, texts in sizes.items():
        are_weeks = all(re.fullmatch(r"(W\d+\s*)+", text) for text in texts)
        assert size >= 8 or (size == 7.5 and are_weeks)


def test_two_builds_are_the_same_bytes() -> None:
    document = a_document(*everything())
    assert rendered(document).bytes == rendered(document).bytes


def test_another_moment_of_printing_changes_the_foot_and_not_the_content() -> None:
    document = a_document(*everything())
    later = render_bytes(document, Paper.A4, datetime(2026, 8, 15, 7, 5))
    first = words_of(rendered(document))
    assert words_of(later) == first.replace("14 Aug 2026, 09:30", "15 Aug 2026, 07:05")


def test_head_and_foot_say_whose_what_when_and_which_page() -> None:
    pdf = rendered(a_document(Text("One"), PageBreak(), Text("Two")))
    assert pdf.pages == 2
    first, second = words_of(pdf).split("\f")[:2]
    for page, number in ((first, 1), (second, 2)):
        assert "Quill & Vane Ltd · Everything at once" in page
        assert "Draft – not signed" in page
        assert "As of 14 Aug 2026 · Printed 14 Aug 2026, 09:30 · Content" in page
        assert f"Page {number} of 2" in page


def test_title_author_language_and_bookmarks_are_in_the_file() -> None:
    pdf = rendered(a_document(*everything()))
    reader = PdfReader(io.BytesIO(pdf.bytes))
    assert reader.metadata is not None
    assert reader.metadata.title == "Everything at once · Quill & Vane Ltd"
    assert reader.metadata.author == "Quill & Vane Ltd"
    assert str(reader.root_object["/Lang"]) == "en"
    shown = [
        (node.title, [part.title for part in parts if isinstance(part, Destination)])
        for node, parts in pairwise(reader.outline)
        if isinstance(node, Destination) and isinstance(parts, list)
    ]
    assert shown == [("Tables", ["Calendar"])]


def test_the_sheet_has_the_size_of_the_paper() -> None:
    def size(paper: Paper, *, is_landscape: bool) -> tuple[int, int]:
        pdf = rendered(a_document(is_landscape=is_landscape), paper)
        box = PdfReader(io.BytesIO(pdf.bytes)).pages[0].mediabox
        return round(box.width), round(box.height)

    assert size(Paper.A4, is_landscape=False) == (595, 842)
    assert size(Paper.LETTER, is_landscape=False) == (612, 792)
    assert size(Paper.LETTER, is_landscape=True) == (792, 612)


def test_a_long_table_repeats_its_head_and_loses_no_row() -> None:
    rows = tuple(Row((f"Account {n}", f"row {n}")) for n in range(1, 201))
    pages = words_of(rendered(a_document(a_table(*rows)))).split("\f")[:-1]
    assert len(pages) > 3
    assert all(re.search(r"^\s*Name\s+More$", page, re.MULTILINE) for page in pages)
    numbers = re.findall(r"row (\d+)$", "\n".join(pages), re.MULTILINE)
    assert numbers == [str(n) for n in range(1, 201)]


def test_a_heading_never_stands_alone_at_the_bottom() -> None:
    for filled in range(30, 60):
        lines = [Text(f"Line {n}") for n in range(filled)]
        below = Heading(text="The heading"), a_table(Row(("The row", "")))
        pages = words_of(rendered(a_document(*lines, *below))).split("\f")
        holding = [page for page in pages if "The heading" in page]
        assert len(holding) == 1
        assert "The row" in holding[0]


def test_lines_to_sign_never_stand_alone_on_a_page() -> None:
    for count in range(35, 75):
        rows = tuple(Row((f"Account {n}", "")) for n in range(count))
        signed = Together(
            (Heading(text="Sign here"), Signatures((Signature("For Sales", "Tom"),)))
        )
        pages = words_of(rendered(a_document(a_table(*rows), signed))).split("\f")
        holding = [page for page in pages if "Sign here" in page]
        assert [bool(re.search(r"Account \d", page)) for page in holding] == [True]


def test_a_name_of_ten_thousand_letters_is_printed_whole() -> None:
    name = "".join(chr(ord("a") + n % 26) for n in range(10_000))
    row = Row((name, "beside"))
    blocks = (
        Heading(text=name),
        a_table(row, row),
        Text(name),
        Facts((Fact("F", name),)),
    )
    pdf = rendered(replace(a_document(*blocks), company=name))
    letters = re.sub(r"[^a-z]", "", words_of(pdf))
    assert letters.count(name[:26] * 3) > 0
    for left, _top, right, _bottom, width, _height in boxes_of_words(pdf):
        assert MARGIN_POINTS <= left < right <= width - MARGIN_POINTS


def test_a_table_without_rows_is_a_sentence() -> None:
    words = words_of(rendered(a_document(a_table())))
    assert "Nothing here." in words
    assert "More" not in words


def test_progress_grows_to_the_last_page_and_can_stop_the_work() -> None:
    rows = tuple(Row((f"Row {n}", "")) for n in range(400))
    document = a_document(a_table(*rows))
    told: list[float] = []

    def note(share: float) -> bool:
        told.append(share)
        return len(told) < stop_at

    stop_at = 1_000
    pages = rendered(document).pages
    assert render_bytes(document, Paper.A4, PRINTED_AT, note).pages == pages
    # Finding the place of each row is told every hundred; drawing is most of the work.
    assert told[:4] == pytest.approx([0.15 / 4, 0.15 / 2, 0.45 / 4, 0.15])
    drawn = [0.15 + 0.85 * page / pages for page in range(pages)]
    assert told[4:] == pytest.approx(drawn)
    for stop_at in (2, 6):
        told.clear()
        with pytest.raises(Stopped):
            render_bytes(document, Paper.A4, PRINTED_AT, note)
        assert len(told) == stop_at


@pytest.mark.parametrize("report", REPORTS, ids=lambda report: report.key)
@PAPERS
def test_a_printer_without_colours_prints_neither_white_nor_black_pages(
    report: Report, paper: Paper, tmp_path: Path
) -> None:
    path = tmp_path / "paper.pdf"
    path.write_bytes(rendered(report.build(a_small_plan(), OPTIONS), paper).bytes)
    subprocess.run(
        ["pdftoppm", "-gray", "-r", "50", path, tmp_path / "page"], check=True
    )
    pictures = sorted(tmp_path.glob("page-*.pgm"))
    assert pictures
    for picture in pictures:
        pixels = picture.read_bytes().split(b"\n255\n", 1)[1]
        dark = sum(255 - pixel for pixel in pixels) / (255 * len(pixels))
        assert 0.004 < dark < 0.4


def test_the_outlines_of_a_status_differ_in_grey(tmp_path: Path) -> None:
    """Each pair differs in many pixels even where both are printed in black."""
    drawn = []
    for shape in Shape:
        row = Row((Status(shape, "Same word"), ""))
        path = tmp_path / f"{shape}.pdf"
        path.write_bytes(rendered(replace(a_document(a_table(row)), mark="")).bytes)
        command = ["pdftoppm", "-mono", "-r", "200", "-H", "1000", str(path)]
        drawn.append(subprocess.run(command, capture_output=True, check=True).stdout)
    for index, first in enumerate(drawn):
        for second in drawn[index + 1 :]:
            pairs = zip(first, second, strict=True)
            assert sum((a ^ b).bit_count() for a, b in pairs) >= 15


def test_what_is_no_block_is_a_bug() -> None:
    document = replace(a_document(), blocks=("text",))  # type: ignore[arg-type]  # the bug
    with pytest.raises(TypeError):
        rendered(document)
