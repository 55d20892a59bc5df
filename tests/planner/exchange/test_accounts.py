"""Importing accounts, and what holds for every kind."""

from planner.records import Account, DecimalSign, Relationship, Strategy
from tests.builders import a_company, a_person, a_plan, an_account
from tests.planner.exchange.files import counts, imported, importing, reasons


def test_a_list_without_numbers_gets_numbers_and_german_heads_are_known() -> None:
    plan = a_plan(a_company(decimal_sign=DecimalSign.COMMA))
    after = imported(
        plan,
        "accounts",
        "Firma|Ort|PLZ|Land|Umsatz",
        "Müller & Söhne GmbH & Co. KG|Köln|50667|Deutschland|210.000.000,00",
        "Bäckerei Groß|Weißenfels|06667|Deutschland|1.240.294,50",
    )
    first, second = after.all(Account)
    assert (first.number, second.number) == ("A1", "A2")
    assert (second.name, second.postcode) == ("Bäckerei Groß", "06667")
    assert (first.revenue_minor, second.revenue_minor) == (21_000_000_000, 124_029_450)


def test_new_numbers_come_after_those_of_the_plan_and_of_the_file() -> None:
    plan = a_plan(an_account("Old", number="A7"))
    after = imported(plan, "accounts", "number|name", "|New", "A9|Other", "|Last")
    assert [row.number for row in after.all(Account)] == ["A7", "A10", "A9", "A11"]


def test_the_same_file_twice_changes_nothing() -> None:
    rows = ("Acme|www.acme.example", "Byte|", "Corvus|corvus.example")
    after = imported(a_plan(), "accounts", "name|website", *rows)
    again = importing(after, "accounts", "name|website", *rows)
    assert counts(again) == (0, 0, 3, 0)
    assert again.change.is_empty()


def test_one_import_is_one_change_with_a_label() -> None:
    proposal = importing(a_plan(), "accounts", "name", "Acme")
    assert proposal.change.label == "Import 1 account"
    proposal = importing(a_plan(), "accounts", "name", "Acme", "Byte")
    assert proposal.change.label == "Import 2 accounts"


def test_a_number_finds_its_account_and_a_missing_column_leaves_the_field() -> None:
    plan = a_plan(an_account("Acme", number="A1", city="York", phone="01632 960101"))
    after = imported(plan, "accounts", "Number|City", "a1|Leeds")
    (account,) = after.all(Account)
    assert (account.city, account.phone, account.name) == (
        "Leeds",
        "01632 960101",
        "Acme",
    )


def test_an_empty_cell_empties_the_field_but_never_the_name() -> None:
    plan = a_plan(an_account("Acme", number="A1", city="York"))
    after = imported(plan, "accounts", "number|city", "A1|")
    assert after.all(Account)[0].city is None
    proposal = importing(plan, "accounts", "number|name", "A1|")
    assert reasons(proposal) == [(2, "name", "This cannot be empty.")]


def test_without_a_number_the_website_finds_the_account_before_the_name() -> None:
    acme = an_account("Acme", number="A1", website="https://www.acme.example/uk")
    plan = a_plan(acme, an_account("Acme Europe", number="A2"))
    after = imported(plan, "accounts", "name|website", "Acme Europe|acme.example")
    assert after.get(Account, acme.id).name == "Acme Europe"


def test_the_same_name_with_another_website_is_another_account() -> None:
    plan = a_plan(an_account("Acme", number="A1", website="acme.example"))
    proposal = importing(plan, "accounts", "name|website", "Acme|acme-steel.example")
    assert counts(proposal) == (1, 0, 0, 0)
    assert proposal.duplicates == 1
    assert proposal.doubles[0].other == "A1"


def test_a_name_that_several_accounts_have_needs_a_number() -> None:
    plan = a_plan(an_account("Acme", number="A1"), an_account("Acme", number="A2"))
    proposal = importing(plan, "accounts", "name", "acme")
    sentence = "Several accounts are called “acme”. Give the number."
    assert reasons(proposal) == [(2, "name", sentence)]


def test_an_account_twice_in_a_file_is_refused_and_the_first_row_is_named() -> None:
    proposal = importing(
        a_plan(),
        "accounts",
        "Company|Website",
        "Kestrel Cold Chain|kestrel.example",
        "Kestrel  Cold Chain|https://KESTREL.example/",
    )
    sentence = "This account is already in row 2."
    assert reasons(proposal) == [(3, "Company", sentence)]
    assert (proposal.added, proposal.duplicates) == (1, 1)


def test_another_number_with_nearly_the_same_name_goes_in_and_is_listed() -> None:
    proposal = importing(
        a_plan(an_account("Alderton Foods Limited", number="A1")),
        "accounts",
        "number|name|phone",
        "B1|ALDERTON FOODS, Ltd.|",
        "B2|Byte|+44 (1632) 960101",
        "B3|Bit|00441632960101",
    )
    assert counts(proposal) == (3, 0, 0, 0)
    assert [(each.row, each.other) for each in proposal.doubles] == [
        (2, "A1"),
        (4, "B2"),
    ]


def test_words_numbers_and_owners_are_read() -> None:
    rosa = a_person("Rosa Lind")
    after = imported(
        a_plan(rosa),
        "accounts",
        "name|relationship|tier|strategy|sales owner|staff",
        "Acme|Customer|2|RETAIN|rosa lind|1,200",
    )
    (account,) = after.all(Account)
    assert account.relationship is Relationship.CUSTOMER
    assert account.strategy is Strategy.RETAIN
    assert (account.tier, account.staff) == (2, 1200)
    assert account.sales_owner_id == rosa.id


def test_every_wrong_cell_of_a_row_is_listed_and_the_good_rows_go_in() -> None:
    proposal = importing(
        a_plan(),
        "accounts",
        "name|staff|relationship|sales_owner|tier",
        "Acme|many|friend|Nobody|1",
        "Byte|5|prospect||4",
        "Corvus|5|prospect||3",
    )
    assert counts(proposal) == (1, 0, 0, 2)
    assert reasons(proposal) == [
        (2, "staff", "This is not a number."),
        (2, "relationship", "Write one of: prospect, customer, former, partner."),
        (2, "sales_owner", "There is no person “Nobody” in the plan."),
        (3, "tier", "A tier is 1, 2 or 3."),
    ]
    assert proposal.problems[0].value == "many"


def test_a_name_of_ten_thousand_characters_is_refused() -> None:
    proposal = importing(a_plan(), "accounts", "name", "x" * 10_000)
    sentence = "This text has 10,000 letters; the limit is 200."
    assert reasons(proposal) == [(2, "name", sentence)]


def test_names_keep_markup_and_every_script_and_lose_what_nobody_sees() -> None:
    after = imported(
        a_plan(), "accounts", ("name",), ("<b>A&B</b>\u202e",), ("شركة الأفق",)
    )
    assert [row.name for row in after.all(Account)] == ["<b>A&B</b>", "شركة الأفق"]


def test_a_row_with_more_cells_than_columns_is_refused() -> None:
    proposal = importing(a_plan(), "accounts", "name|city", "Acme|York|extra")
    sentence = "This row has more cells than the file has columns."
    assert reasons(proposal) == [(2, "", sentence)]


def test_an_owner_that_a_crm_names_and_nobody_knows_is_left_out_with_a_warning() -> (
    None
):
    proposal = importing(
        a_plan(),
        "accounts",
        "Record ID|Company name|Company owner|Create Date",
        "200000000000|Alderton Foods Ltd|Tom Okafor|2025-11-03 09:14",
    )
    assert counts(proposal) == (1, 0, 0, 0)
    assert proposal.preset is not None
    assert proposal.preset.title == "HubSpot"
    assert proposal.unknown_columns == ("Create Date",)
    (warning,) = proposal.warnings
    assert (warning.row, warning.column) == (2, "Company owner")
    account = proposal.change.rows[0].after
    assert isinstance(account, Account)
    assert (account.number, account.sales_owner_id) == ("200000000000", None)


def test_revenue_follows_the_decimals_of_the_currency() -> None:
    plan = a_plan(a_company(currency="KWD"))
    after = imported(plan, "accounts", "name|revenue", "Acme|1.234")
    assert after.all(Account)[0].revenue_minor == 1234


def test_a_website_that_several_accounts_share_is_told_apart_by_the_name() -> None:
    uk = an_account("Acme UK", number="A1", website="acme.example")
    de = an_account("Acme DE", number="A2", website="acme.example/de")
    plan = a_plan(uk, de)
    after = imported(plan, "accounts", "name|website|city", "Acme DE|acme.example|Köln")
    assert after.get(Account, de.id).city == "Köln"
    proposal = importing(plan, "accounts", "name|website", "Acme|acme.example")
    sentence = "Several accounts have this website. Give the number."
    assert reasons(proposal) == [(2, "website", sentence)]


def test_an_account_without_its_name_is_not_made() -> None:
    proposal = importing(a_plan(), "accounts", "number|city", "A1|York")
    missing = "A new entry needs this, and the file has no such column."
    assert reasons(proposal) == [(2, "name", missing)]


def test_a_row_that_is_too_short_lacks_its_last_cells() -> None:
    proposal = importing(a_plan(), "accounts", "name|city|phone", "Acme|York")
    account = proposal.change.rows[0].after
    assert isinstance(account, Account)
    assert (account.city, account.phone) == ("York", None)


def test_address_lines_of_another_program_make_one_street() -> None:
    after = imported(
        a_plan(),
        "accounts",
        "CompanyName| CompanyNumber|RegAddress.AddressLine1| RegAddress.AddressLine2"
        "|RegAddress.PostTown",
        "ACME LTD|01234567|1 High Street||YORK",
        "BYTE LTD|SC123456|Unit 5|Long Lane|LEEDS",
    )
    assert [(row.number, row.street) for row in after.all(Account)] == [
        ("01234567", "1 High Street"),
        ("SC123456", "Unit 5, Long Lane"),
    ]


def test_a_person_name_that_two_people_have_cannot_be_an_owner() -> None:
    plan = a_plan(a_person("Rosa Lind"), a_person("ROSA LIND"))
    assert counts(
        importing(plan, "accounts", "name|sales_owner", "Acme|Rosa Lind")
    ) == (1, 0, 0, 0)
    proposal = importing(plan, "accounts", "name|sales_owner", "Acme|rosa lind")
    sentence = "Several people are called “rosa lind”."
    assert reasons(proposal) == [(2, "sales_owner", sentence)]
