"""A long write beside a window: all of it, or nothing once it is not wanted."""

from pathlib import Path

import pytest

from planner.change import Change, added
from planner.errors import Cancelled
from planner.records import Account
from storage.pace import ROWS_BETWEEN, always, paced
from storage.plan_file import PlanFile
from tests.builders import a_company, an_account


def many(count: int) -> Change:
    accounts = [an_account(f"Account {at}", number=f"A{at}") for at in range(count)]
    return Change("Import", added(*accounts))


def test_what_is_paced_stays_what_it_is() -> None:
    items = list(range(3 * ROWS_BETWEEN))
    assert list(paced(items, always)) == items


def test_what_is_not_wanted_any_more_ends_at_the_next_rest() -> None:
    taken: list[int] = []
    with pytest.raises(Cancelled):
        taken.extend(paced(range(3 * ROWS_BETWEEN), lambda: False))
    assert len(taken) < ROWS_BETWEEN


def test_a_cancelled_change_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    left = iter([True] * 4)
    with PlanFile.create(tmp_path / "plan.qdeck", [a_company()]) as file:
        with pytest.raises(Cancelled):
            file.write_while(many(3 * ROWS_BETWEEN), lambda: next(left, False))
        assert file.load().all(Account) == ()
        assert [entry.label for entry in file.log()] == ["New plan"]
        file.write(many(3 * ROWS_BETWEEN))
        assert len(file.load().all(Account)) == 3 * ROWS_BETWEEN
