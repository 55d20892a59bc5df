"""Files of other programs by the command line, and what comes back of them."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from main import main
from planner.records import Account, Contact
from storage.plan_file import PlanFile

SAMPLES = Path(__file__).parent / "storage" / "sheets" / "samples"


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(main, [str(word) for word in words])


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "plan.qdeck"
    assert run("new", path, "--company", "Acme").exit_code == 0
    return path


@pytest.mark.parametrize(
    ("name", "preset", "taken"),
    [
        ("excel-german-semicolon-cp1252.csv", None, 2),
        ("excel-unicode-text-utf16-tab.txt", None, 3),
        ("google-contacts.csv", "google", 4),
        ("hubspot-companies.csv", "hubspot", 5),
        ("linkedin-connections.csv", "linkedin", 4),
        ("mailchimp-subscribed.csv", "mailchimp", 3),
        ("outlook-contacts.csv", "outlook", 4),
        ("pipedrive-organizations.csv", "pipedrive", 5),
        ("salesforce-report-accounts.csv", "salesforce", 5),
        ("trouble-formulas-and-blanks.csv", None, 3),
        ("zoho-accounts.csv", "zoho", 5),
    ],
)
def test_a_file_of_each_program_is_known_by_itself(
    plan: Path, name: str, preset: str | None, taken: int
) -> None:
    said = json.loads(run("import", plan, "accounts", SAMPLES / name, "--json").output)
    assert (said["preset"], said["added"]) == (preset, taken)
    again = json.loads(run("import", plan, "accounts", SAMPLES / name, "--json").output)
    assert (again["added"], again["updated"]) == (0, 0)


@pytest.mark.parametrize("name", ["google", "linkedin", "mailchimp", "outlook"])
def test_people_come_in_after_their_companies(plan: Path, name: str) -> None:
    (path,) = SAMPLES.glob(f"{name}-*")
    run("import", plan, "accounts", path)
    said = json.loads(run("import", plan, "contacts", path, "--json").output)
    assert said["refused"] == 0
    with PlanFile.open(plan, read_only=True) as file:
        first = file.plan.all(Contact)[0]
        account = file.plan.get(Account, first.account_id)
    assert (first.name, account.name) == ("Dana Reyes", "Alderton Foods Ltd")


def test_refused_rows_are_written_and_come_in_once_corrected(
    plan: Path, tmp_path: Path
) -> None:
    source, rejects = tmp_path / "list.csv", tmp_path / "refused.csv"
    source.write_text("name;tier\nAcme;1\nByte;9\n", "utf-8")
    done = run("import", plan, "accounts", source, "--rejects", rejects)
    assert done.exit_code == 1
    text = rejects.read_text("utf-8-sig")
    assert text.splitlines() == [
        "name;tier;Why it was refused",
        "Byte;9;tier: A tier is 1, 2 or 3.",
    ]
    rejects.write_text(text.replace(";9;", ";2;"), "utf-8")
    assert run("import", plan, "accounts", rejects).exit_code == 0
    with PlanFile.open(plan, read_only=True) as file:
        assert [row.tier for row in file.plan.all(Account)] == [1, 2]


def test_refused_rows_never_replace_a_file(plan: Path, tmp_path: Path) -> None:
    source = tmp_path / "list.csv"
    source.write_text("name,tier\nByte,9\n", "utf-8")
    done = run("import", plan, "accounts", source, "--rejects", source)
    assert done.exit_code == 3
    assert source.read_text("utf-8") == "name,tier\nByte,9\n"


def test_without_refused_rows_no_file_is_made(plan: Path, tmp_path: Path) -> None:
    source, rejects = tmp_path / "list.csv", tmp_path / "refused.csv"
    source.write_text("name\nByte\n", "utf-8")
    run("import", plan, "accounts", source, "--rejects", rejects)
    assert not rejects.exists()


@pytest.mark.parametrize(
    ("words", "kept"),
    [((), []), (("--day-format", "DD/MM/YYYY"), ["2026-02-01"])],
)
def test_days_are_not_guessed_but_read_as_it_is_said(
    plan: Path, tmp_path: Path, words: tuple[str, ...], kept: list[str]
) -> None:
    source = tmp_path / "days.csv"
    source.write_text("date,name\n01/02/2026,Feast\n", "utf-8")
    run("import", plan, "days-off", source, *words)
    run("export", plan, "days-off", tmp_path / "out.csv")
    lines = (tmp_path / "out.csv").read_text("utf-8-sig").splitlines()[1:]
    assert [line[:10] for line in lines] == kept


def test_decimals_are_read_as_the_plan_has_them_or_as_it_is_said(
    plan: Path, tmp_path: Path
) -> None:
    source = tmp_path / "list.csv"
    source.write_text("name;revenue\nAcme;1,234\n", "utf-8")
    run("import", plan, "accounts", source)
    source.write_text("name;revenue\nByte;1.234\nCorvus;2.500,50\n", "utf-8")
    run("import", plan, "accounts", source, "--decimal-sign", ",")
    with PlanFile.open(plan, read_only=True) as file:
        amounts = [row.revenue_minor for row in file.plan.all(Account)]
    assert amounts == [123_400, 123_400, 250_050]
