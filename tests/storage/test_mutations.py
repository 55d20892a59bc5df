"""Damaged plans are refused in words or work; whatever can be read can be rescued."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import TypedDict

from storage.plan_file import PlanFile
from tests.builders import a_company, a_contact, an_account

ROOT = Path(__file__).parents[2]
IS_RELEASE = "QUARTERDECK_RELEASE" in os.environ
SEEDS = 20_000 if IS_RELEASE else 400
LONGEST = 2  # seconds


class Outcome(TypedDict):
    seed: int
    result: str
    saved: str
    unguarded: str
    seconds: float


def outcomes(tmp_path: Path, seeds: int) -> list[Outcome]:
    """What came of each damaged copy, in a program of its own, which may not crash."""
    plan = tmp_path / "whole.qdeck"
    accounts = [an_account(f"Account {number}") for number in range(300)]
    contacts = [a_contact(account.id) for account in accounts]
    PlanFile.create(plan, [a_company(), *accounts, *contacts]).close()
    folder = tmp_path / "damaged"
    folder.mkdir()
    done = subprocess.run(
        [
            *(sys.executable, str(Path(__file__).with_name("mutations.py"))),
            *(str(plan), str(folder), "0", str(seeds)),
        ],
        check=False,
        capture_output=True,
        text=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        timeout=20 + seeds * LONGEST,
    )
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_no_damage_crashes_hangs_or_loses_anything_in_silence(tmp_path: Path) -> None:
    found = outcomes(tmp_path, SEEDS)
    assert len(found) == SEEDS
    assert {each["result"] for each in found} == {"refused", "accepted"}
    assert {each["saved"] for each in found} <= {"", "rescued", "kept out"}
    assert max(each["seconds"] for each in found) < LONGEST
    # the damage is such that many plans do not open, and most are saved
    refused = sum(each["result"] == "refused" for each in found)
    rescued = sum(each["saved"] == "rescued" for each in found)
    assert refused > SEEDS / 3
    assert rescued > SEEDS / 20
    # the control: who does not look fails, or takes what is damaged for a plan
    assert "failed" in {each["unguarded"] for each in found}
    believed = [each["result"] for each in found if each["unguarded"] == "accepted"]
    assert "refused" in believed
    figures = Counter(
        (each["result"], each["saved"], each["unguarded"]) for each in found
    )
    sys.stdout.write(f"{figures}\n")  # which `pytest -rP` shows
