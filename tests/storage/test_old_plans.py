"""Every plan that a released program wrote opens, and holds what it held."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from planner.change import Change, added
from planner.plan import Plan
from planner.records import RECORDS, DayOff
from storage.check import check_file
from storage.plan_file import PlanFile
from storage.schema import VERSION
from tests.plans import version_0_1_0, version_0_2_0, version_0_3_0

PLANS = Path(__file__).parents[1] / "plans"
OLD = [
    ("version-0.1.0.qdeck", version_0_1_0.expected),
    ("version-0.2.0.qdeck", version_0_2_0.expected),
    ("version-0.3.0.qdeck", version_0_3_0.expected),
]


@pytest.fixture(params=OLD, ids=[name for name, _ in OLD])
def old(
    request: pytest.FixtureRequest, tmp_path: Path
) -> tuple[Path, Callable[[], Plan]]:
    """A copy of an old plan, and the function that says what it holds."""
    name, expected = request.param
    path = tmp_path / "plan.qdeck"
    shutil.copy(PLANS / name, path)
    path.chmod(0o600)
    return path, expected


def test_an_old_plan_holds_what_it_held(old: tuple[Path, Callable[[], Plan]]) -> None:
    path, expected = old
    assert check_file(path) == ()
    with PlanFile.open(path) as file:
        assert file.plan == expected()
        (entry,) = file.log()
        assert (entry.who, entry.label) == ("Rosa", "New plan")
        assert len(file.logged_rows(entry)) == entry.row_count
    assert check_file(path) == ()


def test_an_old_plan_is_only_looked_at_without_being_changed(
    old: tuple[Path, Callable[[], Plan]],
) -> None:
    path, expected = old
    before = path.read_bytes()
    with PlanFile.open(path, read_only=True) as file:
        assert file.plan == expected()
        assert len(file.log()) == 1
    assert path.read_bytes() == before


def test_an_old_plan_takes_changes_once_it_is_open(
    old: tuple[Path, Callable[[], Plan]],
) -> None:
    path, expected = old
    (day,) = expected().all(DayOff)[:1]
    new = DayOff(id="9d" * 16, date=day.date.replace(year=2029), name="New")
    with PlanFile.open(path) as file:
        file.write(Change("Add", added(new)))
    assert int.from_bytes(path.read_bytes()[60:64], "big") == VERSION
    with PlanFile.open(path) as file:
        assert new in file.plan.all(DayOff)


def test_the_newest_plan_has_a_record_of_every_kind() -> None:
    plan = version_0_3_0.expected()
    assert [kind for kind in RECORDS if not plan.all(kind)] == []
