"""A plan survives that its program is killed at any moment."""

from __future__ import annotations

import random
import subprocess
import sys
from pathlib import Path

from planner.records import Account
from storage.check import check_file
from storage.plan_file import PlanFile
from tests.builders import a_company

KILLS = 20
BULK = 400
ROOT = Path(__file__).parents[2]

WRITER = f"""
import sys
from pathlib import Path
from planner.change import Change, added
from storage.plan_file import PlanFile
from tests.builders import an_account
with PlanFile.open(Path(sys.argv[1])) as file:
    while True:
        one = an_account(name="one")
        file.write(Change("one", added(one)))
        print("one", one.id, flush=True)
        many = [an_account(name="many", city=one.id) for _ in range({BULK})]
        file.write(Change("many", added(*many)))
        print("many", one.id, flush=True)
"""


def acknowledged_before_a_kill(path: Path, after: int) -> list[tuple[str, str]]:
    """What a program said it had stored, that was killed after so many messages."""
    with subprocess.Popen(
        [sys.executable, "-c", WRITER, str(path)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env={"PYTHONPATH": str(ROOT)},
    ) as process:
        assert process.stdout is not None
        said = [process.stdout.readline() for _ in range(after)]
        process.kill()
        said.extend(process.stdout)
    return [(line.split()[0], line.split()[1]) for line in said if line.endswith("\n")]


def test_what_was_acknowledged_is_there_and_an_import_is_whole_or_absent(
    tmp_path: Path,
) -> None:
    path = tmp_path / "plan.qdeck"
    PlanFile.create(path, [a_company()]).close()
    chance = random.Random(20260814)  # noqa: S311  # when to kill, the same every time
    stored: list[tuple[str, str]] = []
    for _ in range(KILLS):
        stored += acknowledged_before_a_kill(path, chance.randint(1, 6))
        with PlanFile.open(path) as file:
            accounts = file.plan.all(Account)
        singles = {account.id for account in accounts if account.name == "one"}
        assert {id_ for kind, id_ in stored if kind == "one"} <= singles
        bulks = [account.city for account in accounts if account.name == "many"]
        sizes = {city: bulks.count(city) for city in set(bulks)}
        assert {id_ for kind, id_ in stored if kind == "many"} <= set(sizes)
        assert set(sizes.values()) <= {BULK}
    assert check_file(path) == ()
