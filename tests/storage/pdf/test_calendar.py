"""The activity calendar on paper: many activities on readable pages."""

import re
from datetime import date, datetime, timedelta

import pytest

from planner.plan import Plan
from planner.records import Paper, Side
from planner.reports import report_of
from storage.pdf.render import RenderedPdf, render_bytes
from tests.builders import a_campaign, a_plan, an_activity
from tests.planner.reports.report_plans import OPTIONS
from tests.storage.pdf.reading import pages_of, sizes_of

SIDES = (Side.SALES, Side.MARKETING)


def printed(plan: Plan, paper: Paper = Paper.A4) -> RenderedPdf:
    document = report_of("calendar").build(plan, OPTIONS)
    return render_bytes(document, paper, datetime(2026, 8, 14, 9, 30))


def a_plan_of_eighty() -> Plan:
    campaigns = [a_campaign(f"Campaign {n}", code=f"C{n}") for n in range(8)]
    first = date(2026, 7, 1)
    return a_plan(
        *campaigns,
        *(
            an_activity(
                f"Talks with the plant managers of region number {n}",
                number=f"X{n}",
                campaign_id=campaigns[n % 8].id,
                side=SIDES[n % 2],
                start=first + timedelta(days=n),
                due=first + timedelta(days=n + 9),
            )
            for n in range(1, 81)
        ),
    )


@pytest.mark.parametrize("paper", Paper)
def test_eighty_activities_are_several_pages_that_can_be_read(paper: Paper) -> None:
    pdf = printed(a_plan_of_eighty(), paper)
    pages = pages_of(pdf)
    weeks = [page for page in pages if "Week by week" not in page and "W13" in page]
    assert len(weeks) >= 3
    for page in weeks:
        assert re.search(r"W2 +W3 +W4", page)
    lanes = re.findall(r"\b(X\d+) +Talks", "\n".join(weeks))
    assert sorted(lanes) == sorted(f"X{n}" for n in range(1, 81))
    # Week numbers are 7.5 points high, everything else at least 8.
    assert min(sizes_of(pdf)) == pytest.approx(7.5)
    assert min(sizes_of(pdf) - {7.5}) >= 8


def test_each_of_eighty_activities_has_its_box_in_the_list() -> None:
    pages = pages_of(printed(a_plan_of_eighty()))
    listed = [page for page in pages if re.search(r"No\. +Activity", page)]
    rows = re.findall(r"^ *(X\d+) ", "\n".join(listed), re.MULTILINE)
    assert sorted(rows) == sorted(f"X{n}" for n in range(1, 81))


def test_a_quarter_without_activities_is_one_page_with_a_sentence() -> None:
    pages = pages_of(printed(a_plan()))
    assert len(pages) == 1
    assert "No activity has been planned for this quarter yet." in pages[0]
