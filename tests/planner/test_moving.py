"""A change that is carried out beside the window: begun, carried out, ended."""

import pytest

from planner import edits
from planner.change import Change
from planner.errors import Cancelled, PlanFileError, PlannerError, Stale
from planner.moving import IsWanted
from planner.plan import Plan
from planner.records import Account
from planner.workspace import Workspace
from tests.builders import a_plan, an_account

ACME = an_account(name="Acme")


def workspace(plan: Plan | None = None) -> Workspace:
    return Workspace(plan or a_plan(), lambda _change: None)


def test_a_move_is_seen_once_it_has_ended() -> None:
    space = workspace()
    move = space.begin(edits.add(space.plan, ACME))
    move.carry_out()
    assert space.plan.all(Account) == ()
    space.end(move)
    assert space.plan.all(Account) == (ACME,)
    assert space.undo_label == "Add Acme"


def test_a_move_goes_through_the_same_gate_as_an_edit() -> None:
    written: list[str] = []
    heard: list[Plan] = []

    def write_while(change: Change, is_wanted: IsWanted) -> None:
        assert is_wanted()
        written.append(change.label)

    space = Workspace(a_plan(), lambda _change: None, write_while)
    space.subscribe(lambda plan, _change: heard.append(plan))
    move = space.begin(edits.add(space.plan, ACME))
    move.carry_out()
    space.end(move)
    assert written == ["Add Acme"]
    assert heard == [space.plan]


def test_while_a_move_is_under_way_nothing_else_is_let_in() -> None:
    space = workspace(a_plan(ACME))
    move = space.begin(edits.change(space.plan, ACME, name="Brill"))
    assert space.is_moving
    with pytest.raises(PlannerError, match="still being stored"):
        space.apply(edits.change(space.plan, ACME, name="Corin"))
    with pytest.raises(PlannerError, match="still being stored"):
        space.apply_for_good(
            edits.change(space.plan, ACME, name="Corin"), lambda _change: None
        )
    move.carry_out()
    space.end(move)
    assert space.plan.get(Account, ACME.id).name == "Brill"


def test_a_cancelled_move_changes_nothing_and_opens_the_gate() -> None:
    space = workspace()
    move = space.begin(edits.add(space.plan, ACME))
    move.cancel()
    with pytest.raises(Cancelled):
        move.carry_out()
    space.end(move)
    assert (space.plan.all(Account), space.undo_label) == ((), None)
    assert not space.is_moving


def test_the_writer_is_told_that_a_move_is_not_wanted_any_more() -> None:
    told: list[bool] = []

    def write_while(_change: Change, is_wanted: IsWanted) -> None:
        told.append(is_wanted())
        move.cancel()
        told.append(is_wanted())

    space = Workspace(a_plan(), lambda _change: None, write_while)
    move = space.begin(edits.add(space.plan, ACME))
    move.carry_out()
    assert told == [True, False]


def test_a_move_that_cannot_be_written_changes_nothing() -> None:
    def refuse(_change: Change) -> None:
        sentence = "The disk is full."
        raise PlanFileError(sentence)

    space = Workspace(a_plan(), refuse)
    move = space.begin(edits.add(space.plan, ACME))
    with pytest.raises(PlanFileError):
        move.carry_out()
    space.end(move)
    assert (space.plan.all(Account), space.undo_label) == ((), None)


def test_a_move_made_for_an_earlier_plan_is_stale() -> None:
    space = workspace(a_plan(ACME))
    late = edits.change(space.plan, ACME, name="Brill")
    space.apply(edits.change(space.plan, ACME, name="Corin"))
    move = space.begin(late)
    with pytest.raises(Stale):
        move.carry_out()
    space.end(move)
    assert space.plan.get(Account, ACME.id).name == "Corin"


def test_undo_and_redo_can_be_carried_out_beside_the_window() -> None:
    space = workspace()
    space.apply(edits.add(space.plan, ACME))
    back = space.begin_undo()
    back.carry_out()
    space.end(back)
    assert (space.plan.all(Account), space.redo_label) == ((), "Add Acme")
    forth = space.begin_redo()
    forth.carry_out()
    space.end(forth)
    assert (space.plan.all(Account), space.undo_label) == ((ACME,), "Add Acme")


def test_a_cancelled_undo_leaves_the_step_where_it_was() -> None:
    space = workspace()
    space.apply(edits.add(space.plan, ACME))
    back = space.begin_undo()
    back.cancel()
    with pytest.raises(Cancelled):
        back.carry_out()
    space.end(back)
    assert (space.undo_label, space.redo_label) == ("Add Acme", None)
