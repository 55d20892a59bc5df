"""What to do first in an empty plan."""

from planner.first_steps import first_steps, has_begun
from planner.records import Side
from tests.builders import a_campaign, a_person, a_plan, an_account


def test_an_empty_plan_has_four_steps_to_do() -> None:
    steps = first_steps(a_plan())
    assert [step.title for step in steps] == ["People", "Accounts", "Campaign", "Print"]
    assert not any(step.is_done for step in steps)


def test_a_step_is_done_once_there_is_what_it_asks_for() -> None:
    rosa, jon = a_person(), a_person("Jon Vale", Side.MARKETING)
    assert not first_steps(a_plan(rosa))[0].is_done
    done = [step.is_done for step in first_steps(a_plan(rosa, jon, an_account()))]
    assert done == [True, True, False, False]


def test_the_steps_go_once_a_plan_is_under_way() -> None:
    people = (a_person(), a_person("Jon Vale", Side.MARKETING))
    assert first_steps(a_plan(*people, an_account(), a_campaign())) == ()


def test_a_plan_has_begun_with_its_first_record() -> None:
    assert not has_begun(a_plan())
    for record in (a_person(), an_account(), a_campaign()):
        assert has_begun(a_plan(record))
