"""Checks of people: who has left, and which side has nobody."""

from datetime import date
from decimal import Decimal

from planner.checks import Severity
from planner.records import ActivityState, Side
from tests.builders import (
    a_campaign,
    a_person,
    a_target,
    an_account,
    an_activity,
    an_objective,
)
from tests.planner.checks.asking import problems_of, said

RULE = "owner-has-left"
GONE = a_person("Rosa Lind", active_to=date(2026, 7, 31))
QUARTER_DAY = date(2026, 8, 20)


def test_open_work_of_somebody_who_has_left_is_listed() -> None:
    call = an_activity("Call", due=QUARTER_DAY, owner_id=GONE.id)
    done = an_activity(
        "Mail", owner_id=GONE.id, state=ActivityState.DONE, done_on=date(2026, 7, 1)
    )
    campaign = a_campaign("Cold chain", sales_lead_id=GONE.id)
    goal = an_objective("Win eight", value=Decimal(8), sales_owner_id=GONE.id)
    target = a_target("wins", sales_owner_id=GONE.id)
    account = an_account("Acme", sales_owner_id=GONE.id)
    away = an_account("Bolt", sales_owner_id=GONE.id, is_archived=True)
    found = problems_of(RULE, GONE, call, done, campaign, goal, target, account, away)
    assert [each.sentence for each in found] == [
        "Rosa Lind left on 31 Jul 2026 and still has the account “Acme”.",
        "Rosa Lind left on 31 Jul 2026 and still has the campaign “Cold chain”.",
        "Rosa Lind left on 31 Jul 2026 and still has the activity “Call”.",
        "Rosa Lind left on 31 Jul 2026 and still has the objective “Win eight”.",
        "Rosa Lind left on 31 Jul 2026 and still has the target “Wins”.",
    ]
    assert {each.severity for each in found} == {Severity.ERROR}
    assert found[2].record_id == call.id


def test_the_last_day_is_still_a_day_at_the_firm() -> None:
    call = an_activity(owner_id=GONE.id)
    assert said(RULE, GONE, call, as_of=date(2026, 7, 31)) == []
    assert len(said(RULE, GONE, call, as_of=date(2026, 8, 1))) == 1


def test_targets_of_a_quarter_that_is_over_stay_with_who_had_them() -> None:
    target = a_target("wins", sales_owner_id=GONE.id)
    assert said(RULE, GONE, target, as_of=date(2026, 10, 1)) == []


def test_a_side_without_anybody_is_told_once_there_are_people() -> None:
    rosa = a_person(side=Side.SALES)
    assert said("side-without-people", rosa) == [
        "Nobody from Marketing is in the plan."
    ]
    jon = a_person("Jon Vale", Side.MARKETING)
    assert said("side-without-people", rosa, jon) == []
    assert said("side-without-people") == []
