"""The review pack on paper: readable with eighty activities, whole with none."""

import re
from datetime import date, datetime, timedelta

import pytest

from planner.plan import Plan
from planner.records import ActivityState, Paper, Side
from planner.reports import report_of
from storage.pdf.render import RenderedPdf, render_bytes
from tests.builders import a_campaign, a_person, a_plan, a_target, an_activity
from tests.planner.reports.report_plans import OPTIONS, a_small_plan
from tests.storage.pdf.reading import MARGIN_POINTS, boxes_of_words, pages_of, sizes_of

LONG = "Schönfelder & Söhne Verpackungsmaschinen und Abfüllanlagen GmbH & Co. KG, Ulm"
STATES = (ActivityState.PLANNED, ActivityState.IN_PROGRESS, ActivityState.DONE)
every_paper = pytest.mark.parametrize("paper", Paper)


def printed(plan: Plan, paper: Paper) -> RenderedPdf:
    document = report_of("review-pack").build(plan, OPTIONS)
    return render_bytes(document, paper, datetime(2026, 8, 14, 9, 30))


def a_busy_plan(activities: int) -> Plan:
    """Long names everywhere, and work in every group."""
    tom = a_person(LONG, Side.SALES)
    campaign = a_campaign(LONG, budget_minor=123_456_789_00)
    first = date(2026, 7, 20)
    work = []
    for n in range(activities):
        state = STATES[n % 3]
        due = first + timedelta(days=n % 50)
        is_done = state is ActivityState.DONE
        work.append(
            an_activity(
                f"{LONG} {n}",
                number=f"X{n}",
                campaign_id=campaign.id,
                owner_id=tom.id,
                side=Side.SALES,
                start=due,
                due=due,
                state=state,
                done_on=due if is_done else None,
            )
        )
    targets = [a_target(key, 5) for key in ("wins", "revenue", "leads_received")]
    return a_plan(tom, campaign, *work, *targets)


@every_paper
def test_eighty_activities_take_several_pages_and_keep_their_size(
    paper: Paper,
) -> None:
    pdf = printed(a_busy_plan(80), paper)
    pages = pages_of(pdf)
    with_work = [page for page in pages if "Quantity" in page]
    assert len(with_work) >= 4
    assert min(sizes_of(pdf)) >= 8
    for left, top, right, bottom, width, height in boxes_of_words(pdf):
        assert MARGIN_POINTS <= left < right <= width - MARGIN_POINTS + 1
        assert MARGIN_POINTS - 2 <= top < bottom <= height - MARGIN_POINTS + 4


@every_paper
def test_every_page_of_activities_repeats_the_head_of_the_table(paper: Paper) -> None:
    pages = pages_of(printed(a_busy_plan(80), paper))
    rows = [page for page in pages if re.search(r"^ *X\d+ ", page, re.MULTILINE)]
    assert len(rows) >= 4
    for page in rows:
        assert "Quantity" in page


@every_paper
def test_a_small_quarter_takes_six_pages_at_most(paper: Paper) -> None:
    assert printed(a_small_plan(), paper).pages <= 6


@every_paper
def test_an_empty_quarter_has_its_sentences_and_lines_to_sign(paper: Paper) -> None:
    pdf = printed(a_plan(), paper)
    text = "".join(pages_of(pdf))
    assert "No target has been set for this quarter yet." in text
    assert "For Marketing" in text
    assert pdf.pages <= 5
