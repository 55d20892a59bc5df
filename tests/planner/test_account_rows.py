"""The one account list as rows, and the views of it."""

from dataclasses import replace
from datetime import date

from planner.account_doubles import alike, likeness, name_likeness
from planner.account_rows import (
    AccountRow,
    AccountView,
    account_rows,
    contacts_of,
    in_view,
    list_line,
    market_line,
)
from planner.account_work import memberships_of, open_activities
from planner.change import Change, added, changed
from planner.quarter import Quarter
from planner.records import (
    Account,
    AccountStatus,
    ActivityState,
    BuyingRole,
    Record,
)
from tests.builders import (
    a_campaign,
    a_campaign_account,
    a_company,
    a_contact,
    a_criterion,
    a_list_entry,
    a_person,
    a_plan,
    a_rating,
    a_target_list,
    an_account,
    an_activity,
    an_activity_account,
)

QUARTER = Quarter(2026, 3)


def row_of(account: Account, *records: Record) -> AccountRow:
    (row,) = (
        row
        for row in account_rows(a_plan(account, *records), QUARTER)
        if row.account is account
    )
    return row


def names_in(view: AccountView, *records: Record) -> list[str]:
    rows = account_rows(a_plan(*records), QUARTER)
    return [row.account.name for row in in_view(rows, view)]


def test_a_row_has_the_place_and_the_owners_of_its_account() -> None:
    rosa, tom = a_person("Rosa Lind"), a_person("Tom Okafor")
    account = an_account(
        city="Hull",
        country="United Kingdom",
        sales_owner_id=rosa.id,
        marketing_owner_id=tom.id,
    )

    row = row_of(account, rosa, tom)

    assert row.id == account.id
    assert row.place == "Hull, United Kingdom"
    assert (row.sales_owner, row.marketing_owner) == (rosa, tom)


def test_a_place_has_no_comma_where_half_of_it_is_unknown() -> None:
    assert row_of(an_account(country="Norway")).place == "Norway"
    assert row_of(an_account()).place == ""


def test_a_row_names_the_campaigns_of_the_quarter_by_code() -> None:
    account = an_account()
    second = a_campaign("Yard uptime", code="C-2026Q3-02")
    first = a_campaign("Line audits", code="C-2026Q3-01")
    for_all = a_campaign("Fair", code="C-2026Q3-03", has_all_accounts=True)
    earlier = a_campaign("Win back", quarter="2026Q2")
    links = [a_campaign_account(each.id, account.id) for each in (second, first)]
    old_link = a_campaign_account(earlier.id, account.id)

    row = row_of(account, second, first, for_all, earlier, *links, old_link)

    assert row.campaign_names == "Line audits, Yard uptime, Fair"


def test_a_campaign_of_all_accounts_is_named_once() -> None:
    account = an_account()
    campaign = a_campaign("Fair", has_all_accounts=True)
    link = a_campaign_account(campaign.id, account.id)

    assert row_of(account, campaign, link).campaign_names == "Fair"


def test_rows_come_by_name_in_any_case() -> None:
    rows = account_rows(a_plan(an_account("beta"), an_account("Alpha")), QUARTER)

    assert [row.account.name for row in rows] == ["Alpha", "beta"]


def test_each_view_shows_its_part_of_the_list() -> None:
    rosa, tom = a_person("Rosa Lind"), a_person("Tom Okafor")
    owned = {"sales_owner_id": rosa.id, "marketing_owner_id": tom.id}
    top = an_account("Top", tier=1, **owned)
    listed = an_account("Listed", tier=2, sales_owner_id=rosa.id)
    decided = an_account("Decided", **owned)
    gone = an_account("Gone", tier=1, is_archived=True)
    target_list = a_target_list()
    records: list[Record] = [
        *(rosa, tom, top, listed, decided, gone, target_list),
        a_list_entry(target_list.id, listed.id),
        a_list_entry(target_list.id, gone.id),
        a_contact(decided.id, buying_role=BuyingRole.DECISION_MAKER),
        a_contact(top.id, buying_role=BuyingRole.USER),
    ]

    assert names_in(AccountView.ALL, *records) == ["Decided", "Listed", "Top"]
    assert names_in(AccountView.TIER_1, *records) == ["Top"]
    assert names_in(AccountView.ON_LIST, *records) == ["Listed"]
    assert names_in(AccountView.NO_OWNER, *records) == ["Listed"]
    assert names_in(AccountView.NO_DECISION_MAKER, *records) == ["Listed", "Top"]
    assert names_in(AccountView.ARCHIVED, *records) == ["Gone"]


def test_memberships_come_latest_quarter_first() -> None:
    account = an_account()
    old = a_campaign("Old", quarter="2026Q2")
    new = a_campaign("New", code="C-2026Q3-02")
    for_all = a_campaign("All", code="C-2026Q3-01", has_all_accounts=True)
    put_away = a_campaign("Put away", has_all_accounts=True, is_archived=True)
    other = a_campaign("Of others")
    links = [
        a_campaign_account(old.id, account.id, status=AccountStatus.WON),
        a_campaign_account(new.id, account.id),
    ]
    plan = a_plan(account, old, new, for_all, put_away, other, *links)

    found = [
        (each.campaign.name, each.status) for each in memberships_of(plan, account)
    ]

    assert found == [
        ("All", None),
        ("New", AccountStatus.PLANNED),
        ("Old", AccountStatus.WON),
    ]


def test_the_decision_maker_comes_first_among_contacts() -> None:
    account = an_account()
    user = a_contact(account.id, "Ada", buying_role=BuyingRole.USER)
    plain = a_contact(account.id, "bea")
    decider = a_contact(account.id, "Zoe", buying_role=BuyingRole.DECISION_MAKER)
    plan = a_plan(account, plain, user, decider)

    assert contacts_of(plan, account) == (decider, user, plain)


def test_accounts_are_alike_by_plain_name() -> None:
    there = an_account("Elsing Robotics ApS", number="A5")
    plan = a_plan(there)

    assert alike(plan, an_account("elsing robotics")) is there
    assert alike(plan, an_account("Elsing Robots")) is None
    assert alike(plan, there) is None
    assert alike(plan, an_account("")) is None


def test_two_websites_are_two_companies_whatever_their_names() -> None:
    there = an_account("Acme Ltd", website="https://www.acme.example/contact")
    plan = a_plan(there)

    assert alike(plan, an_account("Other", website="acme.example")) is there
    assert alike(plan, an_account("Acme Ltd", website="acme.test")) is None


def test_a_likeness_is_one_sentence() -> None:
    plan = a_plan(an_account("Acme Ltd", number="A5"))
    archived = a_plan(an_account("Acme Ltd", number="A5", is_archived=True))
    new = an_account("Acme")

    assert likeness(plan, new) == (
        "This may be Acme Ltd (A5), which is on the list already."
    )
    assert likeness(archived, new) == "This may be Acme Ltd (A5), which is archived."
    assert likeness(a_plan(), new) == ""


def test_the_line_under_the_title_counts_what_is_shown() -> None:
    counts = {AccountView.ALL: 2, AccountView.ARCHIVED: 1}

    assert list_line(counts, AccountView.TIER_1, 0) == (
        "One list for sales and marketing · 0 of 2 shown"
    )
    assert list_line(counts, AccountView.ARCHIVED, 1).endswith("1 of 1 shown")


def test_whoever_has_the_website_or_the_name_of_an_earlier_one_may_be_a_double() -> (
    None
):
    first = an_account("Alder Ltd", website="https://www.alder.example/")
    same_site = an_account("Birch", website="alder.example")
    same_name = an_account("ALDER GmbH")
    gone = an_account("Alder", is_archived=True)
    other = an_account("Cedar", website="cedar.example")
    records = first, same_site, same_name, gone, other
    assert names_in(AccountView.DOUBLES, *records) == ["ALDER GmbH", "Birch"]


def test_a_new_website_makes_a_row_a_double_and_leaves_the_others_as_they_are() -> None:
    first = an_account("Alder", website="alder.example")
    second, third = an_account("Birch"), an_account("Cedar")
    plan = a_plan(first, second, third)
    before = {row.id: row for row in account_rows(plan, QUARTER)}
    same = replace(second, website="alder.example")
    rows = account_rows(
        plan.after(Change("web", changed(second, same))), QUARTER, before
    )
    assert [row.is_double for row in rows] == [False, True, False]
    assert rows[0] is before[first.id]
    assert rows[2] is before[third.id]


def test_a_rating_makes_the_row_of_its_account_another_one() -> None:
    first, second, size = an_account("Alder"), an_account("Birch"), a_criterion()
    plan = a_plan(first, second, size)
    before = {row.id: row for row in account_rows(plan, QUARTER)}
    rated = plan.after(Change("rate", added(a_rating(first.id, size.id, 4))))
    rows = account_rows(rated, QUARTER, before)
    assert rows[0] != before[first.id]
    assert rows[1] is before[second.id]


def test_what_is_open_for_an_account_is_its_own_and_that_of_its_campaigns() -> None:
    account, other = an_account("Alder"), an_account("Birch")
    campaign = a_campaign()
    link = a_campaign_account(campaign.id, account.id)
    mail = an_activity("Mail", campaign_id=campaign.id, due=date(2026, 9, 1))
    visit = an_activity("Visit", due=date(2026, 8, 20))
    for_other = an_activity("Call", campaign_id=campaign.id)
    done = an_activity("Letter", campaign_id=campaign.id, state=ActivityState.DONE)
    plan = a_plan(
        *(account, other, campaign, link, mail, visit, for_other, done),
        an_activity_account(visit.id, account.id),
        an_activity_account(for_other.id, other.id),
    )
    assert open_activities(plan, account) == (visit, mail)
    assert open_activities(plan, other) == (for_other,)


def test_a_likeness_of_a_name_says_that_it_does_not_stop_anybody() -> None:
    plan = a_plan(an_account("Acme Ltd", number="A5"))

    assert name_likeness(plan, "acme") == (
        "This may be Acme Ltd (A5), which is on the list already. "
        "Enter adds it all the same."
    )
    assert name_likeness(plan, "Other") == ""


def test_after_an_edit_only_the_rows_that_it_concerns_are_new() -> None:
    owner = a_person()
    first, second = an_account("Abacus"), an_account("Birch", sales_owner_id=owner.id)
    plan = a_plan(first, second, owner)
    before = {row.id: row for row in account_rows(plan, QUARTER)}

    contact = a_contact(first.id, buying_role=BuyingRole.DECISION_MAKER)
    decided = plan.after(Change("contact", added(contact)))
    rows = account_rows(decided, QUARTER, before)
    assert rows == account_rows(decided, QUARTER)
    assert rows[0] != before[first.id]
    assert rows[1] is before[second.id]

    renamed = replace(owner, name="Zoe Zimmer")
    moved = plan.after(Change("name", changed(owner, renamed)))
    rows = account_rows(moved, QUARTER, before)
    assert rows == account_rows(moved, QUARTER)
    assert rows[0] is before[first.id]
    assert rows[1].sales_owner is renamed


def test_rows_of_another_quarter_do_not_show_campaigns_of_this_one() -> None:
    account, following = an_account(), Quarter(2026, 4)
    campaign = a_campaign(quarter="2026Q3")
    link = a_campaign_account(campaign.id, account.id)
    plan = a_plan(account, campaign, link)
    before = {row.id: row for row in account_rows(plan, QUARTER)}
    assert before[account.id].campaigns == (campaign,)
    (row,) = account_rows(plan, following, before)
    assert row.campaigns == ()


def test_64_of_a_market_of_70_are_listed_and_nothing_is_said_of_an_unknown_one() -> (
    None
):
    accounts = [an_account(f"Company {at}") for at in range(64)]
    listed = a_target_list()
    entries = [a_list_entry(listed.id, each.id) for each in accounts]
    today, quarter = date(2026, 8, 14), Quarter(2026, 3)
    known = a_plan(a_company(universe=70), *accounts, listed, *entries)
    assert market_line(known, quarter, today) == "91.4 % of the market listed"
    unknown = a_plan(*accounts, listed, *entries)
    assert market_line(unknown, quarter, today) == "market size not entered"
    assert market_line(a_plan(*accounts), quarter, today) == ""


def test_an_account_of_which_no_side_says_what_comes_next_has_a_view() -> None:
    idle, busy = an_account("Idle"), an_account("Busy", sales_next_step="Call")
    assert names_in(AccountView.NO_NEXT_STEP, idle, busy) == ["Idle"]
