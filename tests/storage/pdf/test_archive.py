"""Everything of a quarter as one PDF: pages counted through, contents, bookmarks."""

import io
import re
from datetime import datetime
from itertools import pairwise

import pytest
from pypdf import PdfReader
from pypdf.generic import Destination

from planner.plan import Plan
from planner.records import Paper
from planner.reports import report_of
from planner.reports.archive import parts_of
from storage.pdf.render import RenderedPdf, render_bytes
from tests.builders import a_campaign, a_plan
from tests.planner.reports.report_plans import OPTIONS, a_small_plan
from tests.storage.pdf.reading import pages_of

PRINTED_AT = datetime(2026, 8, 14, 9, 30)
PAPERS = pytest.mark.parametrize("paper", Paper)


def printed(plan: Plan, paper: Paper, key: str = "archive") -> RenderedPdf:
    return render_bytes(report_of(key).build(plan, OPTIONS), paper, PRINTED_AT)


def titles_of(plan: Plan) -> list[str]:
    parts = parts_of(report_of("archive").build(plan, OPTIONS))
    return [part.title for part in parts]


@PAPERS
def test_pages_are_counted_through_all_documents(paper: Paper) -> None:
    pages = pages_of(printed(a_small_plan(), paper))
    count = len(pages)
    assert count > len(titles_of(a_small_plan()))
    for number, page in enumerate(pages, start=1):
        assert f"Page {number} of {count}" in page


@PAPERS
def test_the_contents_name_the_page_on_which_each_document_begins(
    paper: Paper,
) -> None:
    plan = a_small_plan()
    pages = pages_of(printed(plan, paper))
    lengths = [
        printed(plan, paper, part.key).pages
        for part in parts_of(report_of("archive").build(plan, OPTIONS))
    ]
    start = 2
    for title, length in zip(titles_of(plan), lengths, strict=True):
        assert re.search(rf"{re.escape(title)} +{start}\b", pages[0])
        assert title in pages[start - 1]
        start += length
    assert start == len(pages) + 1


def test_the_contents_name_the_sections_with_their_pages() -> None:
    pages = pages_of(printed(a_small_plan(), Paper.A4))
    found = re.search(r"\n *Line audits +(\d+)", pages[0])
    assert found is not None
    brief = pages[int(found[1]) - 1]
    assert "Win six audits" in brief
    assert "Campaign briefs" in brief


def test_every_document_is_a_bookmark_with_its_sections_below() -> None:
    plan = a_small_plan()
    reader = PdfReader(io.BytesIO(printed(plan, Paper.A4).bytes))
    nodes = [each for each in reader.outline if isinstance(each, Destination)]
    assert [each.title for each in nodes] == ["Contents", *titles_of(plan)]
    first_pages = [reader.get_destination_page_number(each) or 0 for each in nodes]
    assert first_pages == sorted(set(first_pages))
    below = {
        str(node.title): parts
        for node, parts in pairwise(reader.outline)
        if isinstance(node, Destination) and isinstance(parts, list)
    }
    sections = below["Campaign briefs for Q3 2026"]
    names = [each.title for each in sections if isinstance(each, Destination)]
    assert names == ["Line audits", "Quiet accounts"]


def test_each_document_lies_on_the_paper_as_it_does_alone() -> None:
    reader = PdfReader(io.BytesIO(printed(a_small_plan(), Paper.LETTER).bytes))
    seen = {
        (round(float(page.mediabox.width)), round(float(page.mediabox.height)))
        for page in reader.pages
    }
    assert seen == {(612, 792), (792, 612)}
    first = reader.pages[0].mediabox
    assert first.width < first.height


@PAPERS
def test_the_page_on_the_wall_names_the_page_of_the_plan(paper: Paper) -> None:
    campaigns = (a_campaign(f"Campaign {n}", code=f"C{n:02}") for n in range(15))
    pages = pages_of(printed(a_plan(*campaigns), paper))
    found = [re.search(r"\+3 more, see page (\d+)", page) for page in pages]
    (pointer,) = [each for each in found if each is not None]
    plan_page = pages[int(pointer[1]) - 1]
    assert "Plan for" in plan_page
    assert re.search(r"^ *Campaigns$", plan_page, re.MULTILINE)
    assert not any("see the quarter plan" in page for page in pages)


def test_the_same_quarter_makes_the_same_bytes() -> None:
    plan = a_small_plan()
    assert printed(plan, Paper.A4) == printed(plan, Paper.A4)
