"""One writer at a time, known by name; a holder that is gone is in nobody's way."""

from __future__ import annotations

import json
import os
import platform
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from storage.errors import CannotWrite, PlanFileBusy
from storage.lock import Holder, Lock, lock_path, read_holder
from storage.plan_file import PlanFile
from tests.builders import a_company
from tests.storage.conftest import NOON
from tests.storage.races import Racers

ROUNDS = 200


def left_by(plan: Path, **changes: object) -> None:
    """The lock file of a holder that is no more, or of one on another computer."""
    said = {
        "name": "Anna Weber",
        "host": platform.node(),
        "process": 1,
        "since": "2026-08-14T14:02",
        **changes,
    }
    lock_path(plan).write_text(json.dumps(said), encoding="utf-8")


def test_a_plan_that_is_open_is_not_opened_again(file: PlanFile) -> None:
    with pytest.raises(PlanFileBusy, match="has this plan open since 12:00 on") as told:
        PlanFile.open(file.path, clock=lambda: NOON)
    assert told.value.process == os.getpid()


def test_a_plan_that_is_open_can_be_looked_at(file: PlanFile) -> None:
    with PlanFile.open(file.path, read_only=True) as other:
        assert other.is_read_only
        assert other.plan == file.plan


def test_a_link_to_an_open_plan_is_no_way_around(
    file: PlanFile, tmp_path: Path
) -> None:
    link = tmp_path / "link.qdeck"
    link.symlink_to(file.path)
    with pytest.raises(PlanFileBusy):
        PlanFile.open(link)


def test_a_closed_plan_leaves_no_lock(file: PlanFile, tmp_path: Path) -> None:
    assert lock_path(file.path).stat().st_mode & 0o777 == 0o600
    file.close()
    assert list(tmp_path.iterdir()) == [file.path]
    PlanFile.open(file.path).close()
    assert list(tmp_path.iterdir()) == [file.path]


def test_a_refused_file_is_not_left_locked(tmp_path: Path) -> None:
    (tmp_path / "x.qdeck").write_text("no plan")
    with pytest.raises(Exception, match="not a Quarterdeck plan"):
        PlanFile.open(tmp_path / "x.qdeck")
    assert [path.name for path in tmp_path.iterdir()] == ["x.qdeck"]


def test_a_dead_holder_on_this_computer_is_in_nobodys_way(file: PlanFile) -> None:
    file.close()
    # Process 1 is alive: its number alone must not keep the plan locked for ever.
    left_by(file.path)
    with PlanFile.open(file.path) as opened:
        assert not opened.is_read_only


@pytest.mark.parametrize("rest", [b"", b"\0" * 120], ids=["empty", "zeroes"])
def test_what_a_power_cut_left_of_a_lock_is_in_nobodys_way(
    file: PlanFile, rest: bytes
) -> None:
    file.close()
    lock_path(file.path).write_bytes(rest)
    PlanFile.open(file.path).close()


def test_a_holder_on_another_computer_is_never_passed_over(file: PlanFile) -> None:
    file.close()
    left_by(file.path, host="ANNA-PC")
    before = lock_path(file.path).read_bytes()
    with pytest.raises(PlanFileBusy, match=r"since 14:02 on ANNA-PC\.") as told:
        PlanFile.open(file.path, clock=lambda: NOON)
    assert str(lock_path(file.path)) in str(told.value)
    assert told.value.process is None
    assert lock_path(file.path).read_bytes() == before


def test_a_strange_file_of_that_name_is_kept(file: PlanFile) -> None:
    file.close()
    lock_path(file.path).write_text("my notes about locks")
    with pytest.raises(PlanFileBusy, match="another program"):
        PlanFile.open(file.path)
    assert lock_path(file.path).read_text() == "my notes about locks"


@pytest.mark.parametrize("name", ["folder", "link", "pipe"])
def test_what_cannot_be_a_lock_is_refused_in_words(file: PlanFile, name: str) -> None:
    file.close()
    lock = lock_path(file.path)
    victim = file.path.with_name("victim")
    victim.write_text("mine")
    make: dict[str, Callable[[], object]] = {
        "folder": lock.mkdir,
        "link": lambda: lock.symlink_to(victim),
        "pipe": lambda: os.mkfifo(lock),
    }
    make[name]()
    with pytest.raises((PlanFileBusy, CannotWrite)):
        PlanFile.open(file.path)
    assert victim.read_text() == "mine"


def test_a_lock_that_somebody_else_took_since_is_left_alone(file: PlanFile) -> None:
    lock_path(file.path).unlink()
    second = Lock.take(file.path, "Ben", NOON)
    file.close()
    holder = read_holder(file.path)
    assert holder is not None
    assert holder.name == "Ben"
    second.free()
    assert read_holder(file.path) is None


def test_a_holder_of_an_earlier_day_is_named_with_the_day() -> None:
    holder = Holder(name="Anna", host="PC", process=1, since=NOON)
    later = NOON + timedelta(days=1)
    expected = "Anna has this plan open since 14 Aug, 12:00 on PC."
    assert holder.sentence(later) == expected


def test_words_in_a_lock_cannot_hide_or_flood(file: PlanFile) -> None:
    file.close()
    left_by(file.path, name="\u202eanna" + "x" * 500, host="far\naway")
    with pytest.raises(PlanFileBusy) as told:
        PlanFile.open(file.path, clock=lambda: NOON)
    assert "\u202e" not in str(told.value)
    assert "\n" not in str(told.value)
    assert len(str(told.value)) < 500


HOLDS = """
import sys
from pathlib import Path
from storage.plan_file import PlanFile
file = PlanFile.open(Path(sys.argv[1]))
print("open", flush=True)
sys.stdin.read()
"""


def test_a_killed_holder_frees_the_plan_at_once(file: PlanFile) -> None:
    file.close()
    with subprocess.Popen(
        [sys.executable, "-c", HOLDS, str(file.path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[2],
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "open\n"
        with pytest.raises(PlanFileBusy) as told:
            PlanFile.open(file.path)
        assert told.value.process == holder.pid
        holder.kill()
        holder.wait()
    assert lock_path(file.path).exists()
    PlanFile.open(file.path).close()


@pytest.fixture
def racers() -> Iterator[Racers]:
    with Racers() as running:
        yield running


def test_of_all_who_open_at_once_one_gets_the_plan(
    racers: Racers, tmp_path: Path
) -> None:
    plan = tmp_path / "plan.qdeck"
    PlanFile.create(plan, [a_company()]).close()
    winners = []
    for number in range(ROUNDS):
        if number % 2:
            left_by(plan)  # half of the rounds find a dead holder
        winners.append(racers.race("lock", plan))
    assert winners == [1] * ROUNDS


def test_a_lock_that_looks_first_would_be_noticed(
    racers: Racers, tmp_path: Path
) -> None:
    plan = tmp_path / "plan.qdeck"
    plan.touch()
    assert max(racers.race("look", plan) for _ in range(ROUNDS)) > 1


def test_a_lock_knows_since_when(tmp_path: Path) -> None:
    plan = tmp_path / "plan.qdeck"
    lock = Lock.take(plan, "Anna", datetime(2026, 8, 14, 14, 2, 31))
    holder = read_holder(plan)
    lock.free()
    assert holder == Holder(
        name="Anna",
        host=platform.node(),
        process=os.getpid(),
        since=datetime(2026, 8, 14, 14, 2),
    )
