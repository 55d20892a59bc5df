"""The one gate: what it does, in which order, and what it leaves alone."""

import pytest

from planner import edits
from planner.change import Change
from planner.errors import PlanFileError, PlannerError, Stale
from planner.plan import Plan
from planner.records import Account, Company
from planner.workspace import HISTORY_LIMIT, Workspace
from tests.builders import a_plan, an_account


def workspace(*, plan: Plan | None = None) -> Workspace:
    return Workspace(plan or a_plan(), lambda _change: None)


def rename(space: Workspace, account: Account, name: str) -> None:
    space.apply(edits.change(space.plan, account, name=name))


def test_a_change_is_written_before_the_plan_is_swapped() -> None:
    seen: list[tuple[str, int]] = []
    account = an_account(name="Acme")

    def write(change: Change) -> None:
        seen.append((change.label, len(space.plan.all(Account))))

    space = Workspace(a_plan(), write)
    space.apply(edits.add(space.plan, account))
    assert seen == [("Add Acme", 0)]
    assert space.plan.all(Account) == (account,)


def test_a_failed_write_changes_nothing_and_leaves_no_undo_step() -> None:
    def write(_change: Change) -> None:
        sentence = "The disk is full."
        raise PlanFileError(sentence)

    space = Workspace(a_plan(), write)
    heard: list[Change] = []
    space.subscribe(lambda _plan, change: heard.append(change))
    before = space.plan
    with pytest.raises(PlanFileError):
        space.apply(edits.add(space.plan, an_account()))
    assert space.plan is before
    assert space.undo_label is None
    assert heard == []


def test_a_failed_undo_keeps_the_step_on_the_history() -> None:
    full = False

    def write(_change: Change) -> None:
        if full:
            sentence = "The disk is full."
            raise PlanFileError(sentence)

    space = Workspace(a_plan(), write)
    space.apply(edits.add(space.plan, an_account(name="Acme")))
    full = True
    with pytest.raises(PlanFileError):
        space.undo()
    assert space.undo_label == "Add Acme"
    assert space.redo_label is None


def test_undo_and_redo_go_back_and_forth_and_are_announced() -> None:
    account = an_account(name="Acme")
    space = workspace(plan=a_plan(account))
    names: list[str] = []
    space.subscribe(lambda plan, _change: names.append(plan.all(Account)[0].name))
    rename(space, account, "Brill")
    space.undo()
    space.redo()
    assert names == ["Brill", "Acme", "Brill"]
    assert (space.undo_label, space.redo_label) == ("Change Brill", None)


def test_a_new_change_forgets_what_was_undone() -> None:
    account = an_account(name="Acme")
    space = workspace(plan=a_plan(account))
    rename(space, account, "Brill")
    space.undo()
    rename(space, account, "Corin")
    assert space.redo_label is None
    with pytest.raises(PlannerError, match="nothing to redo"):
        space.redo()


def test_with_no_history_there_is_nothing_to_undo() -> None:
    with pytest.raises(PlannerError, match="nothing to undo"):
        workspace().undo()


def test_a_change_made_for_an_earlier_plan_is_stale() -> None:
    account = an_account(name="Acme")
    space = workspace(plan=a_plan(account))
    late = edits.change(space.plan, account, name="Brill")
    rename(space, account, "Corin")
    with pytest.raises(Stale):
        space.apply(late)
    assert space.plan.all(Account)[0].name == "Corin"


def test_a_change_of_nothing_is_no_undo_step() -> None:
    account = an_account(name="Acme")
    space = workspace(plan=a_plan(account))
    rename(space, account, "Acme")
    assert space.undo_label is None


def test_the_history_keeps_the_latest_hundred_steps() -> None:
    account = an_account(name="0")
    space = workspace(plan=a_plan(account))
    for step in range(1, HISTORY_LIMIT + 6):
        rename(space, account, str(step))
    for _step in range(HISTORY_LIMIT):
        space.undo()
    assert space.plan.all(Account)[0].name == "5"
    assert space.undo_label is None


def test_a_listener_that_changes_the_plan_is_a_bug() -> None:
    space = workspace()
    space.subscribe(lambda _plan, change: space.apply(change))
    with pytest.raises(RuntimeError, match="must not change"):
        space.apply(edits.add(space.plan, an_account()))


def test_a_listener_that_has_left_hears_nothing() -> None:
    space = workspace()
    heard: list[Change] = []
    leave = space.subscribe(lambda _plan, change: heard.append(change))
    leave()
    space.apply(edits.add(space.plan, an_account()))
    assert heard == []


def test_records_that_did_not_change_stay_the_same_objects() -> None:
    acme, brill = an_account(name="Acme"), an_account(name="Brill")
    space = workspace(plan=a_plan(acme, brill))
    before = space.plan
    rename(space, acme, "Corin")
    assert space.plan.get(Account, brill.id) is before.get(Account, brill.id)
    assert space.plan.table(Company) is before.table(Company)


def test_what_is_done_for_good_is_written_otherwise_and_ends_the_history() -> None:
    account = an_account(name="Acme")
    space = workspace(plan=a_plan(account))
    rename(space, account, "Brill")
    change = edits.remove(space.plan, account)
    written: list[Change] = []
    labels: list[str | None] = []
    space.subscribe(lambda _plan, _change: labels.append(space.undo_label))
    space.apply_for_good(change, written.append)
    assert written == [change]
    assert space.plan.all(Account) == ()
    assert (space.undo_label, space.redo_label, labels) == (None, None, [None])
