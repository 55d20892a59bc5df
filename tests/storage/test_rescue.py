"""What can be read of a damaged plan is saved, and what is lost is said."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from planner.errors import PlanFileError
from planner.records import Account, Company, Contact, Record
from storage.check import check_file
from storage.errors import CannotWrite, NotAPlanFile, PlanFileBusy
from storage.plan_file import PlanFile
from storage.rescue import Rescued, rescue
from tests.builders import a_company, a_contact, a_person, an_account
from tests.plans import version_0_1_0

AT = datetime(2026, 8, 14, 14, 2)
PAGE = 4096
ACCOUNTS = 500
OLD = Path(__file__).parents[1] / "plans" / "version-0.1.0.qdeck"


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """A plan to break: 500 accounts, the first with an owner and a contact."""
    path = tmp_path / "broken.qdeck"
    owner = a_person("Rosa", id="p1")
    first = an_account("Account 0", id="a0", sales_owner_id=owner.id)
    rest = [an_account(f"Account {n}", id=f"a{n}") for n in range(1, ACCOUNTS)]
    records: list[Record] = [
        a_company("Harbour"),
        owner,
        first,
        *rest,
        a_contact("a0", id="c1"),
    ]
    PlanFile.create(path, records).close()
    return path


def spoil(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path)) as other, other:
        for sql in statements:
            other.execute(sql)


def pages_of(path: Path, name: str) -> list[int]:
    """The pages of a table or index, the root first and then from left to right."""
    with closing(sqlite3.connect(path)) as other:
        (root,) = other.execute(
            "SELECT rootpage FROM sqlite_schema WHERE name = ?", (name,)
        ).fetchone()
    whole = path.read_bytes()
    start = (root - 1) * PAGE
    assert whole[start] == 5, "an inner page of a table"
    count = int.from_bytes(whole[start + 3 : start + 5], "big")
    cells = [
        int.from_bytes(whole[start + 12 + 2 * n : start + 14 + 2 * n], "big")
        for n in range(count)
    ]
    below = [int.from_bytes(whole[start + at : start + at + 4], "big") for at in cells]
    last = int.from_bytes(whole[start + 8 : start + 12], "big")
    return [root, *below, last]


def ruin(path: Path, page: int) -> None:
    with path.open("r+b") as file:
        file.seek((page - 1) * PAGE)
        file.write(b"\xff" * PAGE)


def saved(path: Path) -> tuple[Rescued, PlanFile]:
    new = path.with_name("new.qdeck")
    found = rescue(path, new, AT)
    assert check_file(new) == ()
    file = PlanFile.open(new, read_only=True)
    file.close()
    return found, file


def test_a_sound_plan_is_saved_whole(broken: Path) -> None:
    with PlanFile.open(broken, read_only=True) as before:
        found, new = saved(broken)
        assert new.plan == before.plan
    assert found.lost == []
    # a company, a person, 500 accounts, a contact, and the entry of the log
    assert found.rows == 504
    assert list(found.as_lines()) == ["504 rows saved."]


def test_the_log_is_saved_and_tells_of_the_rescue(broken: Path) -> None:
    rescue(broken, broken.with_name("new.qdeck"), AT)
    with PlanFile.open(broken.with_name("new.qdeck")) as new:
        assert [entry.label for entry in new.log()] == [
            "Rescued what could be read",
            "New plan",
        ]
        assert new.log()[0].at == AT


@pytest.mark.parametrize("place", [1, 3, -1], ids=["first", "middle", "last"])
def test_a_ruined_page_costs_only_its_own_rows(broken: Path, place: int) -> None:
    pages = pages_of(broken, "accounts")
    ruin(broken, pages[place])
    with pytest.raises(PlanFileError, match="damaged"):
        PlanFile.open(broken)
    found, new = saved(broken)
    lost = ACCOUNTS - len(new.plan.all(Account))
    share = ACCOUNTS / (len(pages) - 1)
    assert 0 < lost < 2 * share
    # All are said in one line, though nobody knows how many the last page had.
    kept = {int(each.id[1:]) for each in new.plan.all(Account)}
    gone = [number + 1 for number in range(ACCOUNTS) if number not in kept]
    first, last = gone[0], gone[-1]
    line = f"Rows {first} to {last} of “accounts” cannot be read."
    if place == -1:
        line = f"“accounts” cannot be read from row {first} on."
    assert line in found.lost
    assert all("“contacts”" in each for each in found.lost if each != line)


def test_a_ruined_table_costs_only_itself(broken: Path) -> None:
    ruin(broken, pages_of(broken, "accounts")[0])
    found, new = saved(broken)
    assert new.plan.all(Account) == ()
    assert new.plan.company.name == "Harbour"
    # the contact needs its account
    assert new.plan.all(Contact) == ()
    assert any("“contacts” is lost with one of “accounts”" in x for x in found.lost)


def test_a_reference_to_a_lost_row_is_emptied(broken: Path) -> None:
    spoil(broken, "DELETE FROM people")
    found, new = saved(broken)
    assert new.plan.get(Account, "a0").sales_owner_id is None
    assert found.lost == ["Row 1 of “accounts” referred to a lost “people”."]


def test_a_plan_that_lost_its_company_gets_one(broken: Path) -> None:
    spoil(broken, "DELETE FROM companies")
    _found, new = saved(broken)
    assert [each.name for each in new.plan.all(Company)] == ["new"]


def test_a_row_that_means_nothing_is_left_out_and_listed(broken: Path) -> None:
    spoil(broken, "UPDATE accounts SET strategy = 'conquer' WHERE id = 'a7'")
    found, new = saved(broken)
    assert len(new.plan.all(Account)) == ACCOUNTS - 1
    (line,) = found.lost
    assert "strategy = conquer" in line


def test_a_huge_value_is_left_out_and_listed(broken: Path) -> None:
    spoil(
        broken,
        "UPDATE accounts SET notes = printf('%*c', 50000000, 'x') WHERE id = 'a7'",
    )
    found, new = saved(broken)
    assert found.lost == ["Row 8 of “accounts” cannot be read."]
    assert len(new.plan.all(Account)) == ACCOUNTS - 1


def test_letters_that_are_damaged_are_told(broken: Path) -> None:
    spoil(broken, "UPDATE accounts SET name = CAST(x'ff41' AS TEXT) WHERE id = 'a7'")
    found, new = saved(broken)
    assert new.plan.get(Account, "a7").name == "\ufffdA"
    assert found.lost == ["Row 8 of “accounts” has letters that are damaged."]


def test_nothing_of_the_files_own_doing_is_taken_over(broken: Path) -> None:
    spoil(
        broken,
        "CREATE TRIGGER t AFTER INSERT ON days_off BEGIN "
        "UPDATE companies SET name = 'hacked'; END",
        "CREATE VIEW v AS WITH RECURSIVE n(x) AS "
        "(SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x FROM n",
        "CREATE TABLE secret (x)",
    )
    found, new = saved(broken)
    assert found.lost == []
    assert len(new.plan.all(Account)) == ACCOUNTS


def test_a_table_that_is_made_otherwise_is_not_read(broken: Path) -> None:
    spoil(
        broken,
        "PRAGMA writable_schema = 1",
        "UPDATE sqlite_schema SET sql = replace(sql, '\"name\" TEXT NOT NULL', "
        "'\"name\" TEXT AS (1/0)') WHERE name = 'accounts'",
    )
    found, new = saved(broken)
    assert new.plan.all(Account) == ()
    assert "“accounts” cannot be read, or is not as we made it." in found.lost


def test_an_older_plan_is_saved_in_the_form_of_today(tmp_path: Path) -> None:
    broken = tmp_path / "broken.qdeck"
    broken.write_bytes(OLD.read_bytes())
    _found, new = saved(broken)
    assert new.plan == version_0_1_0.expected()


PARTS_MISSING = "Another program has changed it so that parts may be missing."


@pytest.mark.parametrize(
    ("at", "rubbish"),
    [
        (0, b"\xff" * 16),
        (16, b"\0\0"),
        (28, b"\xff" * 4),
        (60, b"\xff" * 4),
        (68, b"\xff" * 4),
    ],
    ids=["magic", "page size", "size", "version", "application"],
)
def test_a_damaged_head_costs_nothing(broken: Path, at: int, rubbish: bytes) -> None:
    with broken.open("r+b") as file:
        file.seek(at)
        file.write(rubbish)
    found, new = saved(broken)
    assert found.lost == []
    assert len(new.plan.all(Account)) == ACCOUNTS


def test_a_copy_of_a_plan_in_two_files_may_lack_parts_and_that_is_said(
    broken: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "copy.qdeck"
    with closing(sqlite3.connect(broken)) as other:
        other.execute("PRAGMA journal_mode = wal")
        other.execute("UPDATE accounts SET name = 'Late' WHERE id = 'a7'")
        other.commit()
        copy.write_bytes(broken.read_bytes())
    found, new = saved(copy)
    assert new.plan.get(Account, "a7").name == "Account 7"
    assert found.lost == [PARTS_MISSING]


def test_a_plan_of_a_newer_form_may_hold_more_and_that_is_said(broken: Path) -> None:
    spoil(broken, "PRAGMA user_version = 20300")
    found, new = saved(broken)
    assert len(new.plan.all(Account)) == ACCOUNTS
    (line,) = found.lost
    assert "was written by a newer Quarterdeck. Install version 2.3.0 or later" in line


def test_a_plan_that_was_cut_off_gives_what_is_left(broken: Path) -> None:
    whole = broken.read_bytes()
    broken.write_bytes(whole[: len(whole) * 2 // 3 + 100])
    found, new = saved(broken)
    assert new.plan.company.name == "Harbour"
    assert found.lost


@pytest.mark.parametrize(
    "content", [b"", b"hello", b"\0" * 9000, b"\xff" * 9000], ids=len
)
def test_of_what_is_no_plan_nothing_is_made(tmp_path: Path, content: bytes) -> None:
    broken, new = tmp_path / "broken.qdeck", tmp_path / "new.qdeck"
    broken.write_bytes(content)
    with pytest.raises(PlanFileError):
        rescue(broken, new, AT)
    assert list(tmp_path.iterdir()) == [broken]


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PlanFileError, match="There is no file"):
        rescue(tmp_path / "gone.qdeck", tmp_path / "new.qdeck", AT)
    with pytest.raises(NotAPlanFile):
        rescue(tmp_path, tmp_path / "new.qdeck", AT)


def test_the_new_plan_replaces_no_file(broken: Path) -> None:
    before = broken.read_bytes()
    with pytest.raises(CannotWrite, match="already"):
        rescue(broken, broken, AT)
    assert broken.read_bytes() == before


def test_a_plan_that_is_open_is_not_rescued(broken: Path) -> None:
    with PlanFile.open(broken), pytest.raises(PlanFileBusy):
        rescue(broken, broken.with_name("new.qdeck"), AT)


def test_a_long_list_of_losses_is_cut() -> None:
    lines = list(Rescued(rows=1, lost=["gone"] * 102).as_lines())
    assert lines == ["1 row saved.", *["gone"] * 100, "And 2 more."]
