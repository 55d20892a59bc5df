"""The calendar on the command line: an .ics file of a quarter, or of one person."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from icalendar import Calendar

from main import main


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """A plan of two people, with three activities of one and one of the other."""
    path = tmp_path / "acme.qdeck"
    people = tmp_path / "people.csv"
    people.write_text("name,side\nRosa Lind,sales\nJon Vale,marketing\n")
    work = tmp_path / "work.csv"
    work.write_text(
        "number,name,owner,start,due\n"
        "1,Visits,Rosa Lind,2026-08-03,2026-08-05\n"
        "2,Calls,Rosa Lind,,2026-08-12\n"
        "3,Fair,Rosa Lind,2026-09-01,2026-09-03\n"
        "4,Letter,Jon Vale,,2026-08-12\n"
    )
    call("new", path, "--company", "Acme Ltd")
    for kind, file in (("people", people), ("activities", work)):
        call("import", path, kind, file)
    return path


def call(*words: str | Path) -> Result:
    return CliRunner().invoke(main, [str(word) for word in words])


def titles(file: Path) -> list[str]:
    events = Calendar.from_ical(file.read_bytes()).walk("VEVENT")
    return [str(event["summary"]) for event in events]


def test_a_quarter_is_one_file(plan: Path, tmp_path: Path) -> None:
    file = tmp_path / "q3.ics"
    answer = call("export", plan, "calendar", file, "--quarter", "2026Q3")
    assert (answer.exit_code, answer.stdout) == (0, f"4 entries written to {file}.\n")
    assert titles(file) == ["Visits", "Calls", "Letter", "Fair"]


def test_three_activities_of_a_rep_are_three_events(plan: Path, tmp_path: Path) -> None:
    file = tmp_path / "rosa.ics"
    who = ("--quarter", "2026Q3", "--person", "Rosa Lind")
    assert call("export", plan, "calendar", file, *who).exit_code == 0
    assert titles(file) == ["Visits", "Calls", "Fair"]


@pytest.mark.parametrize(
    ("file", "person", "sentence"),
    [
        (
            "q3.ics",
            "Rosa Lund",
            "There is nobody called “Rosa Lund” in this plan. Give the whole name.",
        ),
        (
            "q3.csv",
            "Rosa Lind",
            "A calendar is an .ics file. Call it q3.ics, for example.",
        ),
    ],
)
def test_what_cannot_be_is_one_sentence(
    plan: Path, tmp_path: Path, file: str, person: str, sentence: str
) -> None:
    answer = call("export", plan, "calendar", tmp_path / file, "--person", person)
    assert (answer.exit_code, answer.stderr) == (3, f"{sentence}\n")
    assert not (tmp_path / file).exists()


def test_a_person_is_for_the_calendar_only(plan: Path, tmp_path: Path) -> None:
    file = tmp_path / "accounts.csv"
    answer = call("export", plan, "accounts", file, "--person", "Rosa Lind")
    assert answer.exit_code == 2
    assert not file.exists()
