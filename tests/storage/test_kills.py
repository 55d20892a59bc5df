"""Whatever is killed at whatever moment: nothing is lost, half done or damaged."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
OLD = ROOT / "tests" / "plans" / "version-0.1.0.qdeck"
IS_RELEASE = "QUARTERDECK_RELEASE" in os.environ
CONTROL = 200  # kills at most: a control ends when something is found


def kills(folder: Path, what: str, count: int) -> dict[str, int]:
    """The sums of what was found, over all kills."""
    done = subprocess.run(
        [
            *(sys.executable, str(Path(__file__).with_name("kills.py"))),
            *(what, str(folder), str(OLD), str(count)),
        ],
        check=True,
        capture_output=True,
        text=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    found = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(found) == count or "-" in what
    sums = {key: sum(int(each[key]) for each in found) for key in found[0]}
    sys.stdout.write(f"{what}: {sums}\n")  # the figures, which `pytest -rP` shows
    return sums


def test_what_was_acknowledged_is_there_and_an_import_is_whole_or_absent(
    tmp_path: Path,
) -> None:
    found = kills(tmp_path, "edits", 1000 if IS_RELEASE else 100)
    assert min(found["acknowledged"], found["killed"]) > 0
    assert found["journal"] > 0
    assert (found["lost"], found["partial"], found["corrupt"]) == (0, 0, 0)


def test_an_import_row_by_row_would_be_noticed(tmp_path: Path) -> None:
    assert kills(tmp_path, "edits-rows", CONTROL)["partial"] > 0


def test_a_plan_without_a_journal_would_be_noticed(tmp_path: Path) -> None:
    assert kills(tmp_path, "edits-bare", CONTROL)["corrupt"] > 0


def test_a_killed_upgrade_leaves_the_old_form_or_the_new_one(tmp_path: Path) -> None:
    found = kills(tmp_path, "upgrades", 300 if IS_RELEASE else 20)
    assert found["killed"] > 0
    assert (found["inconsistent"], found["failed"]) == (0, 0)


def test_an_upgrade_in_steps_would_be_noticed(tmp_path: Path) -> None:
    assert kills(tmp_path, "upgrades-steps", CONTROL)["inconsistent"] > 0


def test_a_file_with_the_name_of_a_backup_is_a_whole_plan(tmp_path: Path) -> None:
    count = 200 if IS_RELEASE else 15
    found = kills(tmp_path, "backups", count)
    assert found["killed"] == found["newest"] == count
    assert found["parts"] > 0
    assert (found["damaged"], found["left"]) == (0, 0)


def test_a_backup_without_a_part_file_would_be_noticed(tmp_path: Path) -> None:
    assert kills(tmp_path, "backups-named", CONTROL)["damaged"] > 0
