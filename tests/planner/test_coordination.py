"""Notes on what Sales and Marketing must coordinate, in words."""

from datetime import date

from planner.coordination import activity_words, chip_words, notes_of
from planner.quarter import Quarter
from planner.records import ActivityState, Side
from tests.builders import (
    a_campaign,
    a_campaign_account,
    a_plan,
    an_account,
    an_activity,
    an_activity_account,
)


def _whom(*names: str) -> list[str]:
    campaign = a_campaign()
    accounts = [an_account(name, number=f"A{at}") for at, name in enumerate(names)]
    plan = a_plan(
        campaign,
        *accounts,
        *(a_campaign_account(campaign.id, each.id) for each in accounts),
        an_activity(campaign_id=campaign.id, side=Side.MARKETING, due=date(2026, 8, 5)),
        an_activity(campaign_id=campaign.id, side=Side.SALES, due=date(2026, 8, 6)),
    )
    return [note.whom for note in notes_of(plan, Quarter(2026, 3))]


def test_a_few_accounts_are_named_and_many_are_counted() -> None:
    assert _whom("Acme") == ["Acme"]
    assert _whom("Acme", "Bolt") == ["Acme, Bolt"]
    assert _whom("Acme", "Bolt", "Cairn") == ["3 accounts"]
    assert _whom() == []


def test_of_two_that_are_done_nothing_is_said() -> None:
    account = an_account()
    done = {"state": ActivityState.DONE, "done_on": date(2026, 8, 6)}
    mail = an_activity("Mail", side=Side.MARKETING, due=date(2026, 8, 5), **done)
    call = an_activity("Call", side=Side.SALES, due=date(2026, 8, 6), **done)
    visit = an_activity(side=Side.SALES, due=date(2026, 8, 7))
    plan = a_plan(
        account,
        mail,
        call,
        visit,
        *(an_activity_account(each.id, account.id) for each in (mail, call, visit)),
    )
    notes = notes_of(plan, Quarter(2026, 3))
    assert [(note.first, note.second) for note in notes] == [(mail, visit)]


def test_an_activity_is_named_with_its_side_and_days() -> None:
    letter = an_activity("Letter", side=Side.MARKETING, due=date(2026, 8, 5))
    assert activity_words(letter) == "Marketing · Letter · 5 Aug 2026"
    assert activity_words(an_activity("Idea")) == "Idea · –"


def test_the_chip_counts_the_notes() -> None:
    assert chip_words(3) == "3 to coordinate"
