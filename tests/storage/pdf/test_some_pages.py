"""A PDF of some pages: no others are in it, and these keep their numbers."""

import io
from datetime import datetime

from pypdf import PdfReader

from planner.records import Paper
from planner.reports import report_of
from storage.pdf.apart import render_apart
from storage.pdf.render import render_bytes
from tests.planner.reports.report_plans import OPTIONS, a_small_plan
from tests.storage.pdf.reading import pages_of

PRINTED_AT = datetime(2026, 8, 14, 9, 30)
ARCHIVE = report_of("archive").build(a_small_plan(), OPTIONS)


def test_the_chosen_pages_are_the_same_as_among_all() -> None:
    whole = pages_of(render_bytes(ARCHIVE, Paper.A4, PRINTED_AT))
    some = render_bytes(ARCHIVE, Paper.A4, PRINTED_AT, only=(2, 4))
    assert pages_of(some) == [whole[1], whole[3]]
    assert f"Page 4 of {len(whole)}" in pages_of(some)[1]
    assert some.pages == len(whole)


def test_every_single_page_can_be_drawn_alone_with_its_bookmarks() -> None:
    pages = render_bytes(ARCHIVE, Paper.A4, PRINTED_AT).pages
    for number in range(1, pages + 1):
        alone = render_bytes(ARCHIVE, Paper.A4, PRINTED_AT, only=(number,))
        read = PdfReader(io.BytesIO(alone.bytes))
        assert len(read.pages) == 1
        assert f"Page {number} of {pages}" in read.pages[0].extract_text()


def test_the_other_process_draws_the_same_pages() -> None:
    there = render_apart(ARCHIVE, Paper.A4, PRINTED_AT, only=(1, 3))
    assert there == render_bytes(ARCHIVE, Paper.A4, PRINTED_AT, only=(1, 3))
