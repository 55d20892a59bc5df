"""Every plan that a released program wrote opens, and holds what it held."""

from __future__ import annotations

import shutil
from pathlib import Path

from planner.records import RECORDS
from storage.check import check_file
from storage.plan_file import PlanFile
from tests.plans import version_0_1_0

PLANS = Path(__file__).parents[1] / "plans"


def test_a_plan_of_version_0_1_0_holds_what_it_held(tmp_path: Path) -> None:
    path = tmp_path / "plan.qdeck"
    shutil.copy(PLANS / "version-0.1.0.qdeck", path)
    assert check_file(path) == ()
    with PlanFile.open(path) as file:
        assert file.plan == version_0_1_0.expected()
        (entry,) = file.log()
        assert (entry.who, entry.label) == ("Rosa", "New plan")
        assert len(file.logged_rows(entry)) == entry.row_count


def test_the_old_plan_has_a_record_of_every_kind() -> None:
    plan = version_0_1_0.expected()
    assert [kind for kind in RECORDS if not plan.all(kind)] == []
