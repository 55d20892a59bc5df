"""Files of other programs, with the columns that somebody chose in some language."""

import pytest

from planner.exchange import kind_of
from planner.exchange.header import found_in, missing_in
from planner.import_preview import likely_kind
from planner.records import Account, Contact
from tests.builders import a_plan, an_account
from tests.planner.exchange.files import counts, imported, importing


@pytest.mark.parametrize(
    ("kind", "program", "header", "expected"),
    [
        (
            "accounts",
            "hubspot",
            "Industry|Company name|Lifecycle Stage|Record ID|City",
            {"Industry": "industry", "Company name": "name", "City": "city"},
        ),
        (
            "accounts",
            "hubspot",
            "Datensatz-ID|Unternehmensname|Stadt|Branche|Telefonnummer",
            {"Unternehmensname": "name", "Stadt": "city", "Telefonnummer": "phone"},
        ),
        (
            "accounts",
            "salesforce",
            "Account Name|Billing State/Province|Billing City|Last Activity",
            {"Account Name": "name", "Billing City": "city"},
        ),
        (
            "accounts",
            "pipedrive",
            "Organization - Owner|Organization - Name *",
            {"Organization - Name *": "name", "Organization - Owner": "sales_owner"},
        ),
        (
            "accounts",
            "pipedrive",
            "Organisation - Name|Organisation - Besitzer",
            {"Organisation - Name": "name"},
        ),
        (
            "accounts",
            "zoho",
            "Account Name|Billing Address - City|Website|Tag",
            {"Billing Address - City": "city", "Website": "website"},
        ),
        (
            "accounts",
            "dynamics",
            (
                "(Do Not Modify) Account|(Do Not Modify) Row Checksum|"
                "(Do Not Modify) Modified On| Account Name|Main Phone|Address 1: City|"
                "Primary Contact|Email (Primary Contact) (Contact)|Status"
            ),
            {" Account Name": "name", "Main Phone": "phone", "Address 1: City": "city"},
        ),
        (
            "accounts",
            "companies-house",
            "CompanyName| CompanyNumber|RegAddress.PostTown| RegAddress.AddressLine2",
            {"CompanyName": "name", "RegAddress.PostTown": "city"},
        ),
        (
            "accounts",
            "suitecrm",
            "Name|ID|Website|Office Phone|Billing City|Deleted",
            {"Name": "name", "Office Phone": "phone", "Billing City": "city"},
        ),
        (
            "accounts",
            "odoo",
            "Display Name|Phone|Email|Salesperson|City|Country|Company",
            {"Display Name": "name", "Salesperson": "sales_owner"},
        ),
        (
            "contacts",
            "outlook",
            (
                "Title|First Name|Last Name|Company|Job Title|Business Phone|Account|"
                "E-mail Address"
            ),
            {"Company": "account", "Job Title": "title", "E-mail Address": "email"},
        ),
        (
            "contacts",
            "outlook",
            (
                "Anrede|Vorname|Nachname|Firma|Position|Telefon geschäftlich|"
                "E-Mail-Adresse"
            ),
            {"Firma": "account", "Position": "title", "E-Mail-Adresse": "email"},
        ),
        (
            "contacts",
            "google",
            "First Name|Last Name|Organization Name|E-mail 1 - Value|Notes",
            {"Organization Name": "account", "E-mail 1 - Value": "email"},
        ),
        (
            "contacts",
            "linkedin",
            "Vorname|Nachname|URL|E-Mail-Adresse|Unternehmen|Position|Verbunden am",
            {"Unternehmen": "account", "Vorname": "name", "Position": "title"},
        ),
        (
            "contacts",
            "salesforce",
            "First Name|Last Name|Account Name|Title|Email|Phone",
            {"Account Name": "account", "Title": "title", "Phone": "phone"},
        ),
        (
            "contacts",
            "dynamics",
            "(Do Not Modify) Contact|Full Name|Email|Company Name|Business Phone",
            {"Full Name": "name", "Company Name": "account"},
        ),
    ],
)
def test_a_program_is_known_by_some_of_its_columns(
    kind: str, program: str, header: str, expected: dict[str, str]
) -> None:
    heads = header.split("|")
    layout = found_in(kind_of(kind), heads)
    filled = {column.head: column.field.name for column in layout.columns}
    assert layout.preset is not None
    assert layout.preset.key == program
    assert expected.items() <= filled.items()
    assert missing_in(kind_of(kind), layout) == ()
    assert likely_kind(heads).key == kind


def test_who_left_a_mailing_list_is_not_to_be_contacted() -> None:
    plan = a_plan(an_account("Acme", number="A1"))
    head = "Email Address|First Name|Last Name|Company|UNSUB_TIME|LEID|EUID"
    row = "d@acme.example|Dana|Reyes|Acme|2026-02-12|1|2"
    (contact,) = imported(plan, "contacts", head, row).all(Contact)
    assert contact.do_not_contact
    subscribed = head.replace("UNSUB_TIME", "MEMBER_RATING")
    (contact,) = imported(plan, "contacts", subscribed, row).all(Contact)
    assert not contact.do_not_contact


def test_firms_and_people_of_one_file_are_told_apart() -> None:
    head = "id|name|is_company|parent_id/id|city|email"
    rows = ("p1|Acme|True||York|", "p2|Dana Reyes|False|p1||d@acme.example")
    proposal = importing(a_plan(), "accounts", head, *rows)
    assert (counts(proposal), proposal.skipped) == ((1, 0, 0, 0), 1)
    plan = a_plan().after(proposal.change)
    after = imported(plan, "contacts", head, *rows)
    (account,) = after.all(Account)
    (contact,) = after.all(Contact)
    assert (contact.name, contact.account_id) == ("Dana Reyes", account.id)


def test_what_a_program_has_deleted_is_passed_over() -> None:
    head = "Id|IsDeleted|MasterRecordId|Name|SystemModstamp"
    rows = ("1|1|x|Gone|2026", "2|0||Here|2026")
    assert [
        row.name for row in imported(a_plan(), "accounts", head, *rows).all(Account)
    ]
    proposal = importing(a_plan(), "accounts", head, *rows)
    assert (proposal.read, proposal.added, proposal.skipped) == (2, 1, 1)


def test_two_people_of_one_company_make_one_account() -> None:
    head = "First Name|Last Name|Company|Position|Connected On"
    rows = ("Dana|Reyes|Acme|Head|1", "Jo|Bell|ACME|Buyer|2", "Ann|Ho|Byte|Chief|3")
    proposal = importing(a_plan(), "accounts", head, *rows)
    assert (proposal.added, proposal.refused, proposal.skipped) == (2, 0, 1)
    assert proposal.doubles == ()


def test_of_several_values_in_a_cell_the_first_is_taken_and_of_cells_the_filled() -> (
    None
):
    plan = a_plan(an_account("Acme", number="A1"))
    head = (
        "First Name|Last Name|Organization Name|E-mail 1 - Value|Phone 1 - Value|"
        "Phone 2 - Value"
    )
    row = "Dana|Reyes|Acme|d@acme.example ::: x@other.example||+44 1632 960101"
    (contact,) = imported(plan, "contacts", head, row).all(Contact)
    assert (contact.email, contact.phone) == ("d@acme.example", "+44 1632 960101")


def test_a_column_of_no_field_is_kept_in_the_notes_once() -> None:
    plan = a_plan(an_account("Acme", number="A1", notes="Ask Jo."))
    mapping = {"Lifecycle": "(notes)", "Rank": "(notes)"}
    head = "number|Lifecycle|Rank"

    def after(text: str) -> str | None:
        nonlocal plan
        proposal = importing(plan, "accounts", head, text, mapping=mapping)
        assert proposal.unknown_columns == ()
        plan = plan.after(proposal.change)
        return plan.all(Account)[0].notes

    assert after("A1|Lead|") == "Ask Jo.\nLifecycle: Lead"
    assert after("A1|Lead|") == "Ask Jo.\nLifecycle: Lead"
    assert after("A1|Opportunity|2") == "Ask Jo.\nLifecycle: Opportunity\nRank: 2"
