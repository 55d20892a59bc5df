"""The log of edits in sentences: who, when, which field from what to what."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal

from planner.links import Link
from planner.logged import Edit, RowEdit
from planner.plan import Plan
from planner.record_history import entries, ids_of, in_short
from planner.records import (
    Account,
    CampaignAccount,
    Contact,
    Record,
    Strategy,
)
from tests.builders import (
    a_campaign,
    a_campaign_account,
    a_company,
    a_contact,
    a_cost,
    a_person,
    a_plan,
    a_target,
    an_account,
    an_activity,
)

AT = datetime(2026, 8, 14, 9, 12)
Values = Mapping[str, object]


def an_edit(*rows: RowEdit, at: datetime = AT, label: str = "Change it") -> Edit:
    return Edit(
        at=at, who="Anna Weber", label=label, row_count=len(rows), read=lambda: rows
    )


def a_change(record: Record, before: Values, after: Values) -> RowEdit:
    return RowEdit(kind=type(record), id=record.id, before=before, after=after)


def lines(plan: Plan, record: Record, *rows: RowEdit) -> list[str]:
    (entry,) = entries(plan, record, [an_edit(*rows)])
    return [line.text for line in entry.lines]


def test_in_short_it_says_who_changed_a_record_last_and_when() -> None:
    later = datetime(2026, 8, 14, 9, 12)
    edits = [an_edit(at=later), an_edit(at=datetime(2026, 7, 1, 8, 5))]
    assert in_short(edits) == "Changed by Anna Weber on 14 Aug 2026, 09:12"
    assert in_short(edits[1:]) == "Added by Anna Weber on 1 Jul 2026, 08:05"
    assert in_short([]) == ""


def test_a_record_has_the_history_of_what_it_owns_too() -> None:
    account = an_account()
    mine, other = a_contact(account.id), a_contact(an_account().id)
    plan = a_plan(account, mine, other)
    assert ids_of(plan, account) == (account.id, mine.id)
    assert ids_of(plan, mine) == (mine.id,)


def test_an_entry_says_by_whom_and_when_and_how_the_edit_is_called() -> None:
    account = an_account()
    (entry,) = entries(a_plan(account), account, [an_edit(label="Change Alderton")])
    assert entry.title == "Anna Weber on 14 Aug 2026, 09:12"
    assert entry.label == "Change Alderton"
    assert entry.lines == ()


def test_a_field_is_said_from_what_to_what() -> None:
    account = an_account()
    row = a_change(
        account,
        {"id": account.id, "city": "Köln", "tier": None, "notes": "Old {x}"},
        {"id": account.id, "city": "Bonn", "tier": 1, "notes": None},
    )
    assert lines(a_plan(account), account, row) == [
        "City: from Köln to Bonn",
        "Tier: 1",
        "Notes: Old {x} taken away",
    ]


def test_money_days_words_and_yes_or_no_are_said_as_people_write_them() -> None:
    campaign = a_campaign()
    row = a_change(
        campaign,
        {
            "budget_minor": 120_000,
            "start": None,
            "strategy": Strategy.ACQUIRE,
            "is_archived": False,
            "quarter": "2026Q3",
        },
        {
            "budget_minor": 150_050,
            "start": date(2026, 8, 3),
            "strategy": Strategy.RETAIN,
            "is_archived": True,
            "quarter": "2026Q4",
        },
    )
    assert lines(a_plan(campaign), campaign, row) == [
        "Budget: from €1,200.00 to €1,500.50",
        "First day: 3 Aug 2026",
        "Strategy: from Acquire to Retain",
        "Archived: from no to yes",
        "Quarter: from Q3 2026 to Q4 2026",
    ]


def test_an_amount_in_another_currency_keeps_its_own() -> None:
    cost = a_cost(currency="GBP", original_minor=71907, rate=Decimal("1.17"))
    row = a_change(
        cost,
        {"original_minor": None, "rate": None},
        {"original_minor": 71907, "rate": Decimal("1.17")},
    )
    assert lines(a_plan(cost), cost, row) == [
        "Amount in another currency: £719.07",
        "Rate: 1.17",
    ]


def test_a_target_is_counted_in_what_its_metric_is_counted_in() -> None:
    revenue = a_target(metric="revenue", value=1_200_000)
    row = a_change(revenue, {"value": Decimal(1_000_000)}, {"value": revenue.value})
    assert lines(a_plan(revenue), revenue, row) == [
        "Value: from €10,000.00 to €12,000.00"
    ]


def test_the_working_days_of_a_company_are_named() -> None:
    company = a_company()
    row = a_change(
        company, {"working_days": (0, 1, 2, 3, 4)}, {"working_days": (0, 1, 2)}
    )
    assert lines(a_plan(company), company, row) == [
        "Working days: from Mon, Tue, Wed, Thu, Fri to Mon, Tue, Wed"
    ]


def test_whom_a_field_names_is_said_by_name_and_leads_there() -> None:
    campaign = a_campaign(name="Cold chain")
    activity = an_activity(campaign_id=campaign.id)
    row = a_change(activity, {"campaign_id": "0" * 32}, {"campaign_id": campaign.id})
    plan = a_plan(campaign, activity)
    (entry,) = entries(plan, activity, [an_edit(row)])
    (line,) = entry.lines
    assert line.text == "Campaign: from one that was removed since to Cold chain"
    assert line.link == Link("campaigns", campaign.id)


def test_a_person_is_said_by_name() -> None:
    rosa = a_person("Rosa Lind")
    account = an_account(sales_owner_id=rosa.id)
    row = a_change(account, {"sales_owner_id": None}, {"sales_owner_id": rosa.id})
    assert lines(a_plan(rosa, account), account, row) == ["Sales owner: Rosa Lind"]


def test_what_a_record_owns_is_named_and_what_joins_two_by_the_other_one() -> None:
    account, campaign = an_account("Brackwater"), a_campaign()
    contact = a_contact(account.id, "Dana Reyes")
    member = a_campaign_account(campaign.id, account.id)
    plan = a_plan(account, campaign, contact, member)
    made = RowEdit(
        kind=Contact, id=contact.id, before=None, after={"name": "Dana Reyes"}
    )
    assert lines(plan, account, made) == ["Contact “Dana Reyes”: added"]
    joined = RowEdit(kind=CampaignAccount, id=member.id, before=None, after={})
    (entry,) = entries(plan, campaign, [an_edit(joined)])
    assert [line.text for line in entry.lines] == [
        "Account of a campaign “Brackwater”: added"
    ]
    assert entry.lines[0].link == Link("accounts", account.id)


def test_what_is_gone_is_called_as_the_log_has_it() -> None:
    account = an_account()
    gone = RowEdit(kind=Contact, id="1" * 32, before={"name": "Dana"}, after=None)
    own = RowEdit(kind=Account, id=account.id, before={"name": "A"}, after=None)
    assert lines(a_plan(account), account, gone, own) == [
        "Removed",
        "Contact “Dana”: removed",
    ]
    lost = RowEdit(kind=CampaignAccount, id="2" * 32, before={}, after=None)
    assert lines(a_plan(account), account, lost) == [
        "Account of a campaign “account of a campaign”: removed"
    ]


def test_a_long_text_is_cut() -> None:
    account = an_account()
    row = a_change(account, {"notes": None}, {"notes": "word " * 100})
    (line,) = lines(a_plan(account), account, row)
    assert line.startswith("Notes: word word")
    assert line.endswith("…")
    assert len(line) < 135


def test_a_field_that_an_earlier_program_had_is_left_out() -> None:
    account = an_account()
    row = a_change(account, {"fax": "1"}, {"fax": "2"})
    assert lines(a_plan(account), account, row) == []


def test_a_result_is_named_by_its_metric() -> None:
    target = a_target(metric="wins")
    row = a_change(target, {"metric": "wins"}, {"metric": "nothing of ours"})
    assert lines(a_plan(target), target, row) == [
        "Metric: from Wins to nothing of ours"
    ]


def test_numbers_are_said_as_they_are() -> None:
    activity = an_activity()
    row = a_change(
        activity,
        {"planned_quantity": Decimal("12.5"), "done_quantity": None},
        {"planned_quantity": Decimal(1500), "done_quantity": Decimal(0)},
    )
    assert lines(a_plan(activity), activity, row) == [
        "Planned: from 12.5 to 1,500",
        "Done: 0",
    ]


def test_a_contact_and_a_membership_that_are_gone_are_named_as_they_were() -> None:
    account, campaign = an_account("Alder"), a_campaign("Cold chain")
    plan = a_plan(account, campaign)
    contact = RowEdit(
        kind=Contact,
        id="c",
        before={"id": "c", "name": "Jo Hart", "account_id": account.id},
        after=None,
    )
    member = RowEdit(
        kind=CampaignAccount,
        id="m",
        before={"id": "m", "campaign_id": campaign.id, "account_id": account.id},
        after=None,
    )
    assert lines(plan, account, contact) == ["Contact “Jo Hart”: removed"]
    (line,) = lines(plan, campaign, member)
    assert line.endswith("“Alder”: removed")
