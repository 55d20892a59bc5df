"""Every edit keeps the rules between records, and its inverse restores the plan."""

from datetime import date
from decimal import Decimal

import pytest

from planner import edits
from planner.errors import Invalid, Stale
from planner.plan import Plan
from planner.records import (
    Account,
    Activity,
    ActivityAccount,
    CampaignAccount,
    Contact,
    CostEntry,
    CostState,
    Dependency,
    ListEntry,
    TargetList,
)
from tests.builders import (
    a_campaign,
    a_campaign_account,
    a_company,
    a_contact,
    a_cost,
    a_day_off,
    a_plan,
    a_target,
    a_target_list,
    an_account,
    an_activity,
    an_objective,
)

LATE, EARLY = date(2026, 9, 30), date(2026, 8, 10)


def test_two_accounts_with_one_number_are_refused() -> None:
    plan = a_plan(an_account(number="A1"))
    with pytest.raises(Invalid, match="already"):
        edits.add(plan, an_account(number="A1"))
    other = an_account(number="A2")
    plan = plan.after(edits.add(plan, other))
    with pytest.raises(Invalid, match="already"):
        edits.change(plan, other, number="A1")


def test_capitals_make_no_other_number_as_in_an_import() -> None:
    first = an_account(number="A1")
    other = an_account(number="A2")
    plan = a_plan(first, other, a_campaign(code="C-1"), an_activity(number="X1"))
    for record in (
        an_account(number="a1"),
        a_campaign(code="c-1"),
        an_activity(number="x1"),
    ):
        with pytest.raises(Invalid, match="already"):
            edits.add(plan, record)
    with pytest.raises(Invalid, match="already"):
        edits.change(plan, other, number="a1")
    smaller = plan.after(edits.change(plan, first, number="a1"))
    assert smaller.get(Account, first.id).number == "a1"


def test_two_new_records_that_clash_are_refused_together() -> None:
    with pytest.raises(Invalid, match="already"):
        edits.add(a_plan(), an_account(number="A1"), an_account(number="A1"))


def test_a_second_company_is_refused() -> None:
    with pytest.raises(Invalid, match="one company"):
        edits.add(a_plan(), a_company())


def test_two_headline_objectives_in_a_quarter_are_refused() -> None:
    plan = a_plan(an_objective(text="Win 8", value=8, is_headline=True))
    with pytest.raises(Invalid, match="Win 8"):
        edits.add(plan, an_objective(value=5, is_headline=True))
    following = an_objective(value=5, is_headline=True, quarter="2026Q4")
    assert edits.add(plan, following).rows


def test_an_activity_cannot_wait_for_itself_or_in_a_circle() -> None:
    first, second, third = an_activity(), an_activity(), an_activity()
    plan = a_plan(first, second, third)
    with pytest.raises(Invalid, match="depend on itself"):
        edits.campaigns.set_needs(plan, first, [first.id])
    plan = plan.after(edits.campaigns.set_needs(plan, first, [second.id]))
    plan = plan.after(edits.campaigns.set_needs(plan, second, [third.id]))
    with pytest.raises(Invalid, match="circle"):
        edits.campaigns.set_needs(plan, third, [first.id])
    plan = plan.after(edits.campaigns.set_needs(plan, second, []))
    plan = plan.after(edits.campaigns.set_needs(plan, third, [first.id]))
    links = {(row.activity_id, row.needs_id) for row in plan.all(Dependency)}
    assert links == {(first.id, second.id), (third.id, first.id)}


def test_a_target_window_without_a_working_day_is_refused() -> None:
    plan = a_plan(a_day_off(date(2026, 8, 31)))
    weekend = a_target(window_start=date(2026, 8, 29), window_end=date(2026, 8, 31))
    with pytest.raises(Invalid, match="no working day"):
        edits.add(plan, weekend)
    outside = a_target(window_start=date(2026, 10, 1), window_end=date(2026, 10, 31))
    with pytest.raises(Invalid, match="no working day"):
        edits.add(plan, outside)


def test_a_credit_note_names_the_entry_it_takes_back() -> None:
    plan = a_plan(a_cost(reference="K1", state=CostState.ACTUAL))
    wrong = a_cost(amount_minor=-500, state=CostState.ACTUAL, note="For K9")
    with pytest.raises(Invalid, match="names the entry"):
        edits.add(plan, wrong)
    right = a_cost(amount_minor=-500, state=CostState.ACTUAL, note="For K1")
    plan = plan.after(edits.add(plan, right))
    assert len(plan.all(CostEntry)) == 2


def test_what_is_used_is_not_removed_but_can_be_archived() -> None:
    account, campaign = an_account(name="Acme"), a_campaign()
    plan = a_plan(account, campaign, a_campaign_account(campaign.id, account.id))
    with pytest.raises(Invalid, match="Acme is still used"):
        edits.remove(plan, account)
    plan = plan.after(edits.archive(plan, account))
    assert plan.get(Account, account.id).is_archived
    plan = plan.after(edits.restore(plan, account))
    assert not plan.get(Account, account.id).is_archived


def test_removing_takes_the_parts_along_and_undo_brings_them_back() -> None:
    account, campaign = an_account(), a_campaign()
    contact = a_contact(account.id)
    link = a_campaign_account(campaign.id, account.id)
    plan = a_plan(account, campaign, contact, link)
    gone = edits.remove(plan, campaign)
    after = plan.after(gone)
    assert after.all(CampaignAccount) == ()
    assert after.after(edits.remove(after, account)).all(Contact) == ()
    assert after.after(gone.inverse()) == plan


def test_removing_what_is_gone_is_stale() -> None:
    with pytest.raises(Stale):
        edits.remove(a_plan(), an_account())


def test_the_accounts_of_a_campaign_keep_where_they_stand() -> None:
    kept, dropped, new = an_account(), an_account(), an_account()
    campaign = a_campaign()
    links = [a_campaign_account(campaign.id, each.id) for each in (kept, dropped)]
    plan = a_plan(kept, dropped, new, campaign, *links)
    change = edits.campaigns.set_accounts(plan, campaign, [kept.id, new.id, new.id])
    after = plan.after(change)
    rows = after.all(CampaignAccount)
    assert [row.account_id for row in rows] == [kept.id, new.id]
    assert rows[0] is links[0]
    assert after.after(change.inverse()) == plan


def test_a_new_activity_remembers_its_first_days_as_baseline() -> None:
    activity = an_activity(start=EARLY, due=LATE)
    plan = a_plan()
    plan = plan.after(edits.campaigns.add_activity(plan, activity))
    moved = edits.change(plan, activity, due=date(2026, 10, 2))
    after = plan.after(moved).get(Activity, activity.id)
    assert (after.baseline_start, after.baseline_due) == (EARLY, LATE)


def test_an_activity_gets_its_accounts() -> None:
    account, activity = an_account(), an_activity()
    plan = a_plan(account, activity)
    change = edits.campaigns.set_activity_accounts(plan, activity, [account.id])
    (row,) = plan.after(change).all(ActivityAccount)
    assert (row.activity_id, row.account_id) == (activity.id, account.id)


def test_the_first_account_put_on_a_list_makes_the_list() -> None:
    account = an_account(tier=2)
    plan = a_plan(account)
    plan = plan.after(edits.accounts.set_list_entry(plan, "2026Q3", account))
    (target_list,) = plan.all(TargetList)
    (entry,) = plan.all(ListEntry)
    assert (target_list.quarter, target_list.version) == ("2026Q3", 1)
    assert (entry.account_id, entry.tier, entry.sales_vote) == (account.id, 2, None)
    vote = edits.accounts.set_list_entry(plan, "2026Q3", account, sales_vote=True)
    assert plan.after(vote).all(ListEntry)[0].sales_vote is True
    assert len(plan.after(vote).all(TargetList)) == 1


def test_the_newest_version_of_a_list_counts() -> None:
    old, new = a_target_list(version=1), a_target_list(version=2)
    plan = a_plan(new, old)
    assert edits.accounts.list_of(plan, "2026Q3") == new
    assert edits.accounts.entries_of(plan, "2026Q4") == ()


def test_numbers_go_on_after_the_highest() -> None:
    plan = a_plan(
        an_account(number="A12"),
        an_account(number="A2"),
        an_account(number="zcrm_99"),
        a_campaign(code="C-2026Q3-04"),
        an_activity(number="X7"),
        a_cost(reference="K9"),
    )
    assert edits.accounts.next_number(plan) == "A13"
    assert edits.campaigns.next_code(plan, "2026Q3") == "C-2026Q3-05"
    assert edits.campaigns.next_code(plan, "2026Q4") == "C-2026Q4-01"
    assert edits.campaigns.next_activity_number(plan) == "X8"
    assert edits.money.next_reference(plan) == "K10"


def test_an_amount_in_another_currency_is_rounded_once() -> None:
    assert edits.money.to_base_minor(10_005, "USD", Decimal("0.5"), "EUR") == 5003
    assert edits.money.to_base_minor(1500, "JPY", Decimal("0.0061"), "EUR") == 915
    assert edits.money.to_base_minor(-10_005, "USD", Decimal("0.5"), "EUR") == -5003


def test_many_records_change_in_one_step() -> None:
    first, second = an_account(tier=1), an_account(tier=2)
    plan = a_plan(first, second)
    change = edits.change_many(plan, [first, second], tier=2)
    assert change.label == "Change 2 entries"
    assert len(change.rows) == 1
    assert {row.tier for row in plan.after(change).all(Account)} == {2}


def test_the_company_can_be_changed() -> None:
    plan = a_plan()
    change = edits.change(plan, plan.company, name="Brill Ltd")
    assert plan.after(change).company.name == "Brill Ltd"


def test_a_plan_without_a_company_says_so() -> None:
    with pytest.raises(Stale, match="no company"):
        _ = Plan.of([]).company
