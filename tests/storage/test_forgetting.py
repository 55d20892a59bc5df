"""Who was removed for good is nowhere in the file, in no form that texts have there."""

from __future__ import annotations

import sqlite3
import zlib
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from planner import edits
from planner.change import Change, added, changed, removed
from planner.edits.removing import remove_for_good
from planner.plan import Plan
from planner.records import Account, Company, Contact, Person, Record
from storage.backup.shelf import folder_of
from storage.check import check_file
from storage.errors import DiskFull, PlanFileReadOnly
from storage.plan_file import PlanFile
from tests.builders import a_contact, a_person, an_account
from tests.storage.conftest import NOON

TODAY = date(2026, 8, 14)
ANNA = a_person(
    "Änna Wéber-Quince",
    initials="ÄWQ",
    title="Zyxomat steward",
    email="aenna.wq@zyx.example",
    phone="+49 30 555 0123",
)
SECRETS = (
    "Änna Wéber-Quince",
    "Anna Quondam",  # what she was called before
    "ÄWQ",
    "Zyxomat steward",
    "aenna.wq@zyx.example",
    "+49 30 555 0123",
)
ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be", "latin-1", "cp1252")


def a_life(file: PlanFile) -> Account:
    """Anna comes, is renamed, owns an account, and is changed a few times."""
    # Some builds of SQLite overwrite what is deleted by themselves, others do not.
    file._connection.execute("PRAGMA secure_delete = 0")  # noqa: SLF001  # as others do
    young = replace(ANNA, name="Anna Quondam")
    account = an_account(sales_owner_id=ANNA.id)
    now = Plan.of([*file.plan.all(Company), young, account])
    file.write(Change("Add Anna Quondam", added(young)))
    file.write(Change("Add an account", added(account)))
    file.write(edits.change(now, young, name=ANNA.name))
    # Long, so that they reach into pages of their own, and are left there.
    for number in range(40):
        note = f"{number} " + ANNA.name * 300
        longer = replace(ANNA, title=note)
        file.write(Change("x", changed(ANNA, longer)))
        file.write(Change("x", changed(longer, ANNA)))
    file.load()
    return account


def found_in(path: Path) -> list[str]:
    """Which of the secrets a file holds: its bytes, and what is packed in the log."""
    return [secret for secret in SECRETS if is_in(secret, [path.read_bytes()])]


def is_in(secret: str, texts: list[bytes]) -> bool:
    return any(
        secret.encode(encoding) in text for text in texts for encoding in ENCODINGS
    )


def found_in_log(path: Path) -> list[str]:
    """Which of the secrets the edit log of a plan holds, once unpacked."""
    with closing(sqlite3.connect(path)) as connection:
        rows = connection.execute("SELECT who, label, rows FROM edit_log").fetchall()
    texts = [
        f"{who} {label}".encode() + zlib.decompress(log) for who, label, log in rows
    ]
    return [secret for secret in SECRETS if is_in(secret, texts)]


def forget(file: PlanFile, person: Person | Contact) -> None:
    file.forget(remove_for_good(file.plan, person, TODAY))
    file.wipe()


def test_nothing_in_the_file_tells_who_was_removed(file: PlanFile) -> None:
    account = a_life(file)
    forget(file, ANNA)
    file.load()
    (nameless,) = file.plan.all(Person)
    assert nameless.name == "Removed person 1"
    assert file.plan.all(Account) == (account,)
    labels = {entry.label for entry in file.log()}
    assert {"Add Removed person 1", "Change Removed person 1"} <= labels
    file.close()
    for path in file.path.parent.iterdir():
        assert found_in(path) == []
    assert found_in_log(file.path) == []
    assert check_file(file.path) == ()


def test_the_file_can_be_written_on_and_is_still_ours(file: PlanFile) -> None:
    account = a_life(file)
    forget(file, ANNA)
    file.load()
    assert file.find_change() is None
    file.write(Change("x", changed(account, replace(account, tier=1))))
    file.load()
    assert file.plan.all(Account)[0].tier == 1


def test_an_ordinary_removal_leaves_the_name_in_the_file(file: PlanFile) -> None:
    """The control: the test above looks where a name can really be."""
    account = a_life(file)
    file.write(Change("x", removed(replace(account))))
    file.write(Change("x", removed(ANNA)))
    file.close()
    assert found_in(file.path) != []
    assert ANNA.name in found_in_log(file.path)


def test_taking_out_the_rows_without_writing_the_file_anew_is_not_enough(
    file: PlanFile,
) -> None:
    """A second control: what edits of before left between the rows is still there."""
    a_life(file)
    file.forget(remove_for_good(file.plan, ANNA, TODAY))
    file.close()
    assert found_in(file.path) != []


def test_a_contact_goes_with_all_that_was_said_of_her(file: PlanFile) -> None:
    account = an_account()
    contact = a_contact(
        account.id,
        name=ANNA.name,
        email=ANNA.email,
        phone=ANNA.phone,
        title=ANNA.title,
        notes="ÄWQ",
    )
    other = a_contact(account.id, name="Jo Hart", notes="likes tea")
    file.write(Change("Import accounts", added(account, contact, other)))
    file.load()
    forget(file, contact)
    file.load()
    assert file.plan.all(Contact) == (other,)
    entries = {entry.label: entry for entry in file.log()}
    logged = file.logged_rows(entries["Import accounts"])
    names = [row.after["name"] for row in logged if row.after is not None]
    assert names == [account.name, "Removed contact 1", "Jo Hart"]
    file.close()
    assert found_in(file.path) == []
    assert found_in_log(file.path) == []


def test_who_made_an_edit_is_forgotten_too(tmp_path: Path, company: Company) -> None:
    path = tmp_path / "plan.qdeck"
    records: list[Record] = [company, ANNA]
    with PlanFile.create(path, records, who=ANNA.name, clock=lambda: NOON) as file:
        forget(file, ANNA)
        assert [entry.who for entry in file.log()] == ["Removed person 1"] * 2
    assert found_in(path) == []


def test_others_keep_their_names_in_the_log(file: PlanFile) -> None:
    namesake = a_person("Änna Wéber-Quincey")
    file.write(Change(f"Add {namesake.name}", added(ANNA, namesake)))
    file.load()
    forget(file, ANNA)
    newest = {entry.label: entry for entry in file.log()}
    (_anna, logged) = file.logged_rows(newest[f"Add {namesake.name}"])
    assert logged.after is not None
    assert logged.after["name"] == namesake.name


def test_older_backups_go_when_that_is_asked_for(file: PlanFile) -> None:
    a_life(file)
    file.back_up()
    folder = folder_of(file.path)
    assert any(found_in(path) for path in folder.iterdir())
    forget(file, ANNA)
    assert file.replace_backups() == 1
    (kept,) = folder.iterdir()
    assert found_in(kept) == []
    assert found_in_log(kept) == []
    assert check_file(kept) == ()


def test_backups_from_where_the_plan_lay_before_go_as_well(
    file: PlanFile, tmp_path: Path
) -> None:
    a_life(file)
    first = file.back_up()
    assert first is not None
    file.close()
    moved = tmp_path / "moved.qdeck"
    file.path.rename(moved)
    with PlanFile.open(moved, clock=lambda: NOON) as again:
        assert [backup.path for backup, _edits in again.backups()] == [first]
        forget(again, ANNA)
        assert again.replace_backups() == 1
    assert not first.exists()


def test_a_plan_to_look_at_forgets_nobody(file: PlanFile) -> None:
    a_life(file)
    file.close()
    with (
        PlanFile.open(file.path, read_only=True) as seen,
        pytest.raises(PlanFileReadOnly),
    ):
        seen.forget(remove_for_good(seen.plan, ANNA, TODAY))


def refuse(_connection: sqlite3.Connection) -> None:
    """What SQLite does where there is no room for the new file."""
    error = sqlite3.OperationalError("database or disk is full")
    error.sqlite_errorcode = sqlite3.SQLITE_FULL
    raise error


def test_without_room_to_write_the_file_anew_she_is_gone_from_the_plan_all_the_same(
    file: PlanFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_life(file)
    monkeypatch.setattr("storage.plan_file.wipe", refuse)
    with pytest.raises(DiskFull):
        forget(file, ANNA)
    file.load()
    assert file.plan.all(Person)[0].name == "Removed person 1"
    assert found_in_log(file.path) == []
