"""The story of an account, of both sides, the newest first."""

from datetime import date
from decimal import Decimal

from planner.plan import Plan
from planner.records import (
    Account,
    ActivityState,
    ActivityType,
    InteractionKind,
    Record,
    Side,
)
from planner.story import Chapter, side_mark, side_words, story
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
    an_activity,
    an_activity_account,
    an_interaction,
)

ACME = an_account("Acme", number="A1")
PRIYA = a_person("Priya", Side.SALES)
DANA = a_contact(ACME.id, "Dana")


def told(*records: Record, account: Account = ACME) -> list[tuple[str, str, str]]:
    """Each line as its day, what it was, and what about."""
    rows = story(a_plan(ACME, PRIYA, DANA, *records), account)
    return [(row.day.isoformat(), row.what, row.text) for row in rows]


def test_touches_from_outside_stand_in_the_order_of_their_days() -> None:
    assert told(
        an_interaction(ACME.id, date(2026, 8, 12), text="Saw the line"),
        an_interaction(
            ACME.id, date(2026, 8, 3), kind=InteractionKind.MAIL, text="Letter"
        ),
        an_interaction(
            ACME.id, date(2026, 8, 5), kind=InteractionKind.CLICK, text="Prices"
        ),
        an_interaction(an_account().id, date(2026, 8, 6)),
    ) == [
        ("2026-08-12", "Visit", "Saw the line"),
        ("2026-08-05", "Click", "Prices"),
        ("2026-08-03", "Mail", "Letter"),
    ]


def test_a_touch_says_who_and_whose_it_was() -> None:
    touches = (
        an_interaction(
            ACME.id, contact_id=DANA.id, person_id=PRIYA.id, source="Outlook"
        ),
        an_interaction(ACME.id, date(2026, 8, 4), side=Side.MARKETING),
        an_interaction(ACME.id, date(2026, 8, 3)),
    )
    rows = story(a_plan(ACME, PRIYA, DANA, *touches), ACME)
    assert [row.who for row in rows] == ["Dana · Priya · Outlook", "", ""]
    assert [side_mark(row) for row in rows] == ["S", "M", "–"]
    assert [side_words(row) for row in rows] == ["Sales", "Marketing", "Neither side"]


def test_work_that_reached_the_account_is_part_of_it() -> None:
    campaign = a_campaign(has_all_accounts=True)

    def done(name: str, day: int, **values: object) -> Record:
        return an_activity(
            name=name,
            campaign_id=campaign.id,
            done_on=date(2026, 8, day),
            done_quantity=Decimal(1),
            **{"state": ActivityState.DONE, "owner_id": PRIYA.id, **values},
        )

    rows = story(
        a_plan(
            *(ACME, PRIYA, campaign),
            done("Letter", 3, type=ActivityType.LETTER, side=Side.MARKETING),
            done("See them", 5, type=ActivityType.JOINT_VISIT),
            done("No type", 4, type=None),
            done("Agree", 6, type=ActivityType.INTERNAL),
            done("Put away", 7, is_archived=True),
            done("Not done", 8, state=ActivityState.PLANNED),
        ),
        ACME,
    )
    assert [(row.text, row.what, side_mark(row), row.who) for row in rows] == [
        ("See them", "Joint visit", "S M", "Priya"),
        ("No type", "Activity", "–", "Priya"),
        ("Letter", "Letter", "M", "Priya"),
    ]


def test_work_for_other_accounts_is_no_part_of_it() -> None:
    other = an_account("Brack")
    ours, theirs = a_campaign(code="C-1"), a_campaign(code="C-2")
    done = {
        "state": ActivityState.DONE,
        "done_on": date(2026, 8, 3),
        "type": ActivityType.CALL,
    }
    whole = an_activity(name="For all of ours", campaign_id=ours.id, **done)
    some = an_activity(name="For one of ours", campaign_id=ours.id, **done)
    chosen = an_activity(name="Chosen", campaign_id=theirs.id, **done)
    foreign = an_activity(name="Theirs", campaign_id=theirs.id, **done)
    lines = told(
        *(other, ours, theirs, whole, some, chosen, foreign),
        a_campaign_account(ours.id, ACME.id),
        a_campaign_account(theirs.id, other.id),
        an_activity_account(some.id, other.id),
        an_activity_account(chosen.id, ACME.id),
    )
    assert [text for _day, _what, text in lines] == ["For all of ours", "Chosen"]


def test_the_day_of_joining_the_list_is_part_of_it() -> None:
    old, new, other = (
        a_target_list(version=1),
        a_target_list(version=2),
        a_target_list("2026Q4"),
    )
    assert told(
        *(old, new, other),
        a_list_entry(old.id, ACME.id, added_on=date(2026, 7, 9)),
        a_list_entry(new.id, ACME.id, added_on=date(2026, 8, 3)),
    ) == [("2026-08-03", "Target list", "On the target list of Q3 2026")]
    assert told(new, old, a_list_entry(new.id, ACME.id))[0][0] == "2026-07-01"


def test_what_was_written_beside_a_rating_is_a_note() -> None:
    size, need = a_criterion("Size"), a_criterion("Need")
    rating = a_rating(
        *(ACME.id, size.id, 4),
        note="Two lines",
        person_id=PRIYA.id,
        rated_on=date(2026, 8, 3),
    )
    plan: Plan = a_plan(
        *(ACME, PRIYA, size, need, rating),
        a_rating(ACME.id, need.id, 2, note="Some day"),
    )
    (row,) = story(plan, ACME)
    assert (row.chapter, row.text, row.id) == (Chapter.NOTE, "Two lines", rating.id)
    assert (row.who, side_mark(row)) == ("Priya · Size: 4 of 5", "S")
    nobodys = a_rating(ACME.id, need.id, note="?", rated_on=date(2026, 8, 4))
    assert story(a_plan(ACME, need, nobodys), ACME)[0].sides == ()
