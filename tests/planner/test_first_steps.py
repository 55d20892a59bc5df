"""What to do first in an empty plan."""

from planner.first_steps import StepKey, first_steps, has_begun, steps_before
from planner.records import Side
from tests.builders import a_campaign, a_person, a_plan, a_target, an_account

ROSA, JON = a_person(), a_person("Jon Vale", Side.MARKETING)


def test_an_empty_plan_has_four_steps_to_do() -> None:
    steps = first_steps(a_plan())
    assert [step.title for step in steps] == [
        "People",
        "Accounts",
        "Targets",
        "Campaign",
    ]
    assert all(step.is_open for step in steps)


def test_a_step_is_done_once_there_is_what_it_asks_for() -> None:
    assert not first_steps(a_plan(ROSA))[0].is_done
    done = [step.is_done for step in first_steps(a_plan(ROSA, JON, an_account()))]
    assert done == [True, True, False, False]


def test_the_steps_go_once_a_plan_is_under_way() -> None:
    records = (ROSA, JON, an_account(), a_campaign(), a_target())
    assert first_steps(a_plan(*records)) == ()
    assert len(first_steps(a_plan(*records[:-1]))) == 4


def test_a_step_that_is_left_out_is_not_waited_for() -> None:
    plan = a_plan(ROSA, JON, an_account(), a_campaign())
    assert first_steps(plan, {"targets"}) == ()
    steps = first_steps(a_plan(), {"targets", "settings"})
    assert [step.is_left_out for step in steps] == [True, False, True, False]
    assert [step.is_open for step in steps] == [False, True, False, True]


def test_what_usually_comes_before_campaigns_is_known() -> None:
    def titles(*records: object, left_out: tuple[str, ...] = ()) -> list[str]:
        plan = a_plan(*records)  # type: ignore[arg-type]  # they are records
        steps = steps_before(plan, StepKey.CAMPAIGN, left_out)
        return [step.title for step in steps]

    assert titles() == ["People", "Accounts", "Targets"]
    assert titles(an_account()) == ["People", "Targets"]
    assert titles(an_account(), left_out=("targets",)) == ["People"]
    assert titles(ROSA, JON, an_account(), a_target()) == []
    assert titles(ROSA, JON, an_account(), a_target(), a_campaign()) == []


def test_a_plan_has_begun_with_its_first_record() -> None:
    assert not has_begun(a_plan())
    for record in (a_person(), an_account(), a_campaign()):
        assert has_begun(a_plan(record))
