"""The campaign brief on paper: one campaign by itself, and all of a quarter."""

import io
from dataclasses import replace
from datetime import datetime

import pytest
from pypdf import PdfReader
from pypdf.generic import Destination

from planner.records import Campaign, Paper
from planner.reports import report_of
from storage.pdf.render import render_bytes
from tests.planner.reports.report_plans import OPTIONS, a_small_plan
from tests.storage.pdf.reading import pages_of, sizes_of

BRIEF = report_of("campaign-brief")
PRINTED_AT = datetime(2026, 8, 14, 9, 30)


@pytest.mark.parametrize("paper", Paper)
def test_the_brief_of_one_campaign_is_bookmarked_by_its_parts(paper: Paper) -> None:
    plan = a_small_plan()
    options = replace(OPTIONS, campaign=plan.all(Campaign)[0])
    pdf = render_bytes(BRIEF.build(plan, options), paper, PRINTED_AT)
    outline = PdfReader(io.BytesIO(pdf.bytes)).outline
    titles = [node.title for node in outline if isinstance(node, Destination)]
    assert titles == [
        "Targets",
        "From work to wins",
        "Activities of both sides",
        "Milestones",
        "Accounts",
        "Notes",
    ]
    assert pdf.pages <= 2
    assert min(sizes_of(pdf)) >= 8


@pytest.mark.parametrize("paper", Paper)
def test_each_campaign_begins_a_page(paper: Paper) -> None:
    pdf = render_bytes(BRIEF.build(a_small_plan(), OPTIONS), paper, PRINTED_AT)
    first = [page for page in pages_of(pdf) if "C-2026Q3-0" in page]
    assert len(first) == 2
    assert "Quiet accounts" not in first[0]
