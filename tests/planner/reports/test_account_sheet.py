"""The account sheet: what both sides know of an account, and whom it may name."""

from dataclasses import replace
from datetime import date, timedelta

from planner.plan import Plan
from planner.records import Account, BuyingRole, InteractionKind, Side
from planner.reports import report_of
from planner.reports.archive import parts_of
from planner.reports.document import Document, Fact, Facts, Names, WriteBox, WriteLines
from planner.reports.plain import as_text
from tests.builders import (
    a_campaign,
    a_campaign_account,
    a_contact,
    a_criterion,
    a_list_entry,
    a_person,
    a_plan,
    a_rating,
    a_target_list,
    an_account,
    an_interaction,
)
from tests.planner.reports.reading import table_under
from tests.planner.reports.report_plans import AS_OF, OPTIONS, a_small_plan

REPORT = report_of("account-sheet")
TOM = a_person("Tom Okafor", Side.SALES)
JURA = an_account(
    "Jura Fromages",
    number="A1",
    city="Dole",
    country="FR",
    tier=1,
    competitor="Pellbrook",
    sales_owner_id=TOM.id,
    sales_next_step="Send the offer",
    sales_next_on=date(2026, 8, 20),
    marketing_next_step="Invite to the fair",
    marketing_next_on=date(2026, 8, 10),
)


def sheet_of(plan: Plan, *, include_contacts: bool = False) -> Document:
    account = plan.all(Account)[0]
    options = replace(OPTIONS, account=account, include_contacts=include_contacts)
    return REPORT.build(plan, options)


def facts_of(document: Document) -> dict[str, str]:
    facts = [
        each
        for block in document.blocks
        if isinstance(block, Facts)
        for each in block.facts
    ]
    return {fact.label: fact.value for fact in facts}


def test_it_says_whose_the_account_is_and_where_it_stands() -> None:
    document = sheet_of(a_plan(TOM, JURA))
    assert document.title == "Jura Fromages"
    assert document.subtitle == "Account sheet · A1 · Dole, FR"
    facts = facts_of(document)
    assert facts["Tier"] == "Tier 1"
    assert facts["Sales owner"] == "Tom Okafor"
    assert facts["Marketing owner"] == "–"
    assert facts["Competitor"] == "Pellbrook"


def test_the_next_step_of_each_side_stands_beside_a_box_for_a_new_one() -> None:
    table = table_under(sheet_of(a_plan(TOM, JURA)), "Next steps")
    assert [row.cells for row in table.rows] == [
        ("Sales", "Send the offer", "20 Aug", ""),
        ("Marketing", "Invite to the fair", "was 10 Aug", ""),
    ]
    assert table.columns[-1].is_write_in


def test_contacts_have_a_role_and_a_number_only_if_it_is_wanted() -> None:
    contacts = (
        a_contact(
            JURA.id,
            "Dana Reyes",
            title="Head brewer",
            buying_role=BuyingRole.DECISION_MAKER,
            phone="+44 1632 960001",
        ),
        a_contact(JURA.id, "Sam Cole", phone="+44 1632 960002", do_not_contact=True),
    )
    plan = a_plan(TOM, JURA, *contacts)
    (row,) = table_under(sheet_of(plan), "Contacts").rows
    assert row.cells == ("Dana Reyes", "Head brewer", "Decision maker")
    (row,) = table_under(sheet_of(plan, include_contacts=True), "Contacts").rows
    assert row.cells[-1] == "+44 1632 960001"
    assert "Sam Cole" not in as_text(sheet_of(plan, include_contacts=True))


def test_of_more_than_five_contacts_four_are_named_and_the_rest_is_counted() -> None:
    contacts = (a_contact(JURA.id, f"Contact {n}") for n in range(8))
    document = sheet_of(a_plan(TOM, JURA, *contacts))
    assert len(table_under(document, "Contacts").rows) == 4
    assert "+4 more contacts in the plan" in as_text(document)


def test_the_last_ten_touches_of_both_sides_are_told_up_to_the_day() -> None:
    touches = [
        an_interaction(
            JURA.id,
            date=AS_OF - timedelta(days=10 - n),
            kind=InteractionKind.CALL,
            side=Side.SALES if n % 2 else Side.MARKETING,
            text=f"Touch {n}",
        )
        for n in range(14)
    ]
    table = table_under(sheet_of(a_plan(TOM, JURA, *touches)), "What happened last")
    told = [row.cells[3] for row in table.rows]
    assert told == [f"Touch {n}" for n in range(10, 0, -1)]
    assert [row.cells[1] for row in table.rows][:2] == ["M", "S"]
    assert table.rows[0].cells[0] == "14 Aug 2026"


def test_the_fit_is_told_criterion_by_criterion() -> None:
    segment = a_criterion("Brews itself", weight=60)
    size = a_criterion("Large enough", weight=40)
    plan = a_plan(TOM, JURA, segment, size, a_rating(JURA.id, segment.id, value=4))
    document = sheet_of(plan)
    names = next(each for each in document.blocks if isinstance(each, Names))
    assert [(each.number, each.name, each.detail) for each in names.names] == [
        ("60 %", "Brews itself", "4 of 5"),
        ("40 %", "Large enough", "not known"),
    ]


def test_it_names_the_campaigns_of_the_quarter_and_leaves_room_to_write() -> None:
    campaign = a_campaign("Line audits", code="C1", message="Half a day")
    other = a_campaign("Quiet accounts", code="C2")
    part = a_campaign_account(campaign.id, JURA.id)
    document = sheet_of(a_plan(TOM, JURA, campaign, other, part))
    fact = Fact("C1", "Line audits · Half a day", is_wide=True)
    assert any(
        isinstance(block, Facts) and block.facts == (fact,) for block in document.blocks
    )
    assert WriteLines(10) in document.blocks
    assert any(isinstance(block, WriteBox) for block in document.blocks)


def test_without_an_account_each_one_of_the_list_has_its_sheet() -> None:
    document = REPORT.build(a_small_plan(), OPTIONS)
    titles = [part.title for part in parts_of(document)]
    assert titles == ["Jura Fromages SARL", "Grzybowski Łódź"]


def test_an_excluded_account_gets_no_sheet_among_all() -> None:
    chosen = a_target_list()
    unwanted = an_account("Unwanted", is_excluded=True)
    plan = a_plan(chosen, unwanted, a_list_entry(chosen.id, unwanted.id))
    assert parts_of(REPORT.build(plan, OPTIONS)) == ()
    assert "No account has been added yet." in as_text(REPORT.build(plan, OPTIONS))
