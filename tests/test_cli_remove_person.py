"""`quarterdeck remove-person`: whoever is named is gone, and it is said what is not."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from main import main
from planner.records import Contact, Person, Record
from storage.backup.shelf import backups_of
from storage.commands import load
from storage.plan_file import PlanFile
from tests.builders import a_company, a_contact, a_person, an_account


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """A plan with two people, an account and a contact, and a backup of it."""
    path = tmp_path / "acme.qdeck"
    anna = a_person("Anna Weber")
    account = an_account(number="A7", sales_owner_id=anna.id, notes="Ask Jo Hart")
    records: list[Record] = [
        a_company(),
        anna,
        a_person("Tom Twin"),
        a_person("Tom Twin"),
        account,
        a_contact(account.id, name="Jo Hart"),
    ]
    with PlanFile.create(path, records) as file:
        file.back_up()
    return path


def run(*words: str | Path) -> tuple[int, str]:
    done = CliRunner().invoke(main, [str(word) for word in words])
    return done.exit_code, done.output


def test_a_person_goes_and_the_account_names_nobody(plan: Path) -> None:
    code, said = run("remove-person", plan, "Anna Weber")
    assert code == 0
    assert "Anna Weber is removed for good." in said
    assert "says “Removed person 1” now" in said
    assert "1 backup made earlier still holds the name." in said
    assert "Copies that were saved elsewhere" in said
    names = [person.name for person in load(plan).all(Person)]
    assert names == ["Removed person 1", "Tom Twin", "Tom Twin"]
    assert "Anna" not in run("log", plan)[1]


def test_a_contact_goes_and_the_backups_with_her(plan: Path) -> None:
    (before,) = backups_of(plan)
    code, said = run("remove-person", plan, "Jo Hart", "--contact", "A7", "--backups")
    assert code == 0
    assert "1 backup was deleted; a new one was made." in said
    assert "1 other text of the plan holds the name" in said
    assert load(plan).all(Contact) == ()
    (after,) = backups_of(plan)
    assert after.path != before.path
    assert load(after.path).all(Contact) == ()


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["Nobody"], "There is nobody called “Nobody” there."),
        (["Jo Hart", "--contact", "A8"], "There is nobody called “Jo Hart” there."),
        (["Tom Twin"], "More than one is called “Tom Twin” there."),
    ],
)
def test_who_is_not_just_one_stays(plan: Path, words: list[str], sentence: str) -> None:
    before = load(plan)
    code, said = run("remove-person", plan, *words)
    assert code == 3
    assert sentence in said
    assert load(plan) == before


def test_the_backups_of_a_plan_that_was_moved_are_listed(plan: Path) -> None:
    (before,) = backups_of(plan)
    moved = plan.rename(plan.with_name("elsewhere.qdeck"))
    assert str(before.path) in run("backups", moved)[1]


def test_the_backups_of_a_plan_that_is_gone_are_listed_all_the_same(
    plan: Path,
) -> None:
    (before,) = backups_of(plan)
    plan.unlink()
    assert str(before.path) in run("backups", plan)[1]
