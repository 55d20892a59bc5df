"""The account sheet is one sheet of two sides, whatever is known of the account."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from planner.plan import Plan
from planner.records import Account, BuyingRole, Paper, Side
from planner.reports import report_of
from storage.pdf.render import render_bytes
from tests.builders import (
    a_campaign,
    a_company,
    a_contact,
    a_criterion,
    a_person,
    a_plan,
    an_account,
    an_interaction,
)
from tests.planner.reports.report_plans import AS_OF, OPTIONS
from tests.storage.pdf.reading import MARGIN_POINTS, boxes_of_words, pages_of, sizes_of

PRINTED_AT = datetime(2026, 8, 14, 9, 30)
LONG = "Schönfelder & Söhne Verpackungsmaschinen und Abfüllanlagen GmbH & Co. KG, Ulm"
WIDE = "北海道冷凍食品工業株式会社札幌第二工場設備更新計画"


def a_full_plan(name: str, *, accounts: int = 1) -> Plan:
    owner = a_person(name, Side.SALES)
    made = [
        an_account(
            f"{name} {n}",
            city=name,
            country=name,
            phone=name,
            segment=name,
            competitor=name,
            notes=f"{name}. " * 20,
            staff=123_456,
            revenue_minor=999_999_999_00,
            sales_owner_id=owner.id,
            marketing_owner_id=owner.id,
            sales_next_step=f"{name} " * 4,
            sales_next_on=date(2026, 12, 28),
            marketing_next_step=f"{name} " * 4,
            marketing_next_on=date(2026, 7, 28),
        )
        for n in range(accounts)
    ]
    return a_plan(
        a_company(name),
        owner,
        *made,
        *(a_criterion(f"{name} {n}", weight=8) for n in range(12)),
        *(
            a_campaign(f"{name} {n}", message=name * 3, has_all_accounts=True)
            for n in range(6)
        ),
        *(
            a_contact(
                made[0].id,
                f"{name} {n}",
                title=name,
                phone=name,
                buying_role=BuyingRole.DECISION_MAKER,
            )
            for n in range(9)
        ),
        *(
            an_interaction(
                made[0].id,
                AS_OF - timedelta(days=n),
                text=f"{name} {name}",
                person_id=owner.id,
            )
            for n in range(20)
        ),
    )


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("name", ["Kestrel", LONG, WIDE])
@pytest.mark.parametrize("include_contacts", [False, True])
def test_it_is_two_pages(name: str, paper: Paper, *, include_contacts: bool) -> None:
    plan = a_full_plan(name)
    options = replace(
        OPTIONS, account=plan.all(Account)[0], include_contacts=include_contacts
    )
    document = report_of("account-sheet").build(plan, options)
    pdf = render_bytes(document, paper, PRINTED_AT)
    front, back = pages_of(pdf)
    assert "What happened last" in front
    assert "Notes from the visit" in back
    assert min(sizes_of(pdf)) >= 8
    for left, _top, right, _bottom, width, _height in boxes_of_words(pdf):
        assert MARGIN_POINTS <= left < right <= width - MARGIN_POINTS


def test_each_account_of_many_begins_on_a_sheet_of_its_own() -> None:
    plan = a_full_plan(LONG, accounts=3)
    document = report_of("account-sheet").build(plan, OPTIONS)
    pages = pages_of(render_bytes(document, Paper.A4, PRINTED_AT))
    assert len(pages) == 6
    assert all("Account sheet" in page for page in pages[::2])
    assert "Page 6 of 6" in pages[5]
