"""The plan on one page is one page, whatever the quarter holds."""

from datetime import date, datetime, timedelta

import pytest

from planner.plan import Plan
from planner.records import Meeting, MeetingKind, Paper, Side, new_id
from planner.reports import report_of
from storage.pdf.render import render_bytes
from tests.builders import (
    a_campaign,
    a_company,
    a_cost,
    a_person,
    a_plan,
    a_target,
    an_account,
    an_activity,
    an_objective,
)
from tests.planner.reports.report_plans import OPTIONS
from tests.storage.pdf.reading import MARGIN_POINTS, boxes_of_words, pages_of, sizes_of

LONG = "Schönfelder & Söhne Verpackungsmaschinen und Abfüllanlagen GmbH & Co. KG, Ulm"
WIDE = "北海道冷凍食品工業株式会社札幌第二工場設備更新計画"


def a_full_plan(campaigns: int, name: str) -> Plan:
    lead = a_person(name, Side.SALES)
    first = date(2026, 7, 1)
    made = [
        a_campaign(
            f"{name} {n}",
            code=f"C{n:02}",
            start=first + timedelta(days=n),
            end=first + timedelta(days=60 + n % 30),
            sales_lead_id=lead.id,
            marketing_lead_id=lead.id,
            budget_minor=123_456_789_00,
        )
        for n in range(campaigns)
    ]
    return a_plan(
        a_company(name),
        lead,
        a_person(name, Side.MARKETING),
        a_person(name, Side.LEADERSHIP, is_leader=True),
        *(
            an_account(f"{name} {n}", tier=tier)
            for n, tier in enumerate((1, 2, 3, None))
        ),
        an_objective(name * 9, is_headline=True),
        *(an_objective(f"{name} {n}", unit=name) for n in range(3)),
        *(a_target("wins", 1_000_000), a_target("leads_received", 5_000_000)),
        *(a_target("revenue", 999_999_999_99), a_target("spend", 5_000_000)),
        *made,
        Meeting(
            id=new_id(),
            date=date(2026, 7, 3),
            kind=MeetingKind.MONTHLY_PIPELINE,
            every="2 weeks",
        ),
        *(an_activity(campaign_id=each.id, due=each.end) for each in made),
        *(a_cost(99_999_999_99, campaign_id=each.id) for each in made),
    )


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("name", ["Cold chain", LONG, WIDE, "W" * 70])
@pytest.mark.parametrize("campaigns", [0, 1, 12, 40])
def test_the_plan_is_exactly_one_page(campaigns: int, name: str, paper: Paper) -> None:
    document = report_of("one-page").build(a_full_plan(campaigns, name), OPTIONS)
    pdf = render_bytes(document, paper, datetime(2026, 8, 14, 9, 30))
    (page,) = pages_of(pdf)
    assert ("+28 more, see the quarter plan" in page) is (campaigns == 40)
    assert "For Marketing" in page
    assert "Next review: Fri 28 Aug 2026" in page
    assert min(sizes_of(pdf) - {7.5}) >= 8
    for left, top, right, bottom, width, height in boxes_of_words(pdf):
        assert MARGIN_POINTS <= left < right <= width - MARGIN_POINTS
        assert top >= MARGIN_POINTS - 2
        assert bottom <= height - MARGIN_POINTS + 4


@pytest.mark.parametrize("paper", Paper)
def test_an_empty_quarter_is_one_page_too(paper: Paper) -> None:
    document = report_of("one-page").build(a_plan(), OPTIONS)
    assert render_bytes(document, paper, datetime(2026, 8, 14, 9, 30)).pages == 1
