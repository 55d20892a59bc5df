"""What people give the command line by mistake: one sentence, and nothing half done."""

import os
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from main import main

EXIT_PROBLEMS, EXIT_USAGE, EXIT_REFUSED = 1, 2, 3


def invoke(*words: str) -> Result:
    """What the command answers; no exception goes past it."""
    result = CliRunner().invoke(main, words, catch_exceptions=False)
    assert len(result.stderr.splitlines()) <= 1 or result.exit_code == EXIT_USAGE
    return result


@pytest.fixture
def plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A new plan in the current folder."""
    monkeypatch.chdir(tmp_path)
    assert invoke("new", "a.qdeck", "--company", "Acme Ltd").exit_code == 0
    return tmp_path / "a.qdeck"


def test_a_plan_that_may_not_be_read_is_refused_and_not_called_wrong_usage(
    plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # what people without rights see, also where the tests run with every right
    monkeypatch.setattr(os, "access", lambda *_args, **_named: False)
    assert invoke("check", "a.qdeck").exit_code == 0
    answer = invoke("import", "a.qdeck", "people", "a.csv")
    assert answer.exit_code == EXIT_REFUSED


def test_the_answer_counts_one_row_as_one(plan: Path) -> None:
    Path("a.csv").write_text("name,side\nAnna,sales\n", encoding="utf-8")
    assert invoke("import", "a.qdeck", "people", "a.csv").exit_code == 0
    answer = invoke("export", "a.qdeck", "people", "b.csv")
    assert answer.stdout == "1 row written to b.csv.\n"


@pytest.mark.parametrize("separator", [".", "-", "x", ";;", "\n"])
def test_only_what_is_read_back_may_separate_columns(
    plan: Path, separator: str
) -> None:
    words = ("export", "a.qdeck", "costs", "b.csv", "--separator", separator)
    assert invoke(*words[:-2]).exit_code == 0
    before = Path("b.csv").read_bytes()
    assert CliRunner().invoke(main, words).exit_code == EXIT_REFUSED
    assert Path("b.csv").read_bytes() == before


@pytest.mark.parametrize(
    ("option", "sentence"),
    [
        (
            "--campaign",
            "There is no campaign “C-9” in this plan. Give the code of one.\n",
        ),
        (
            "--account",
            "There is no account “C-9” in this plan. Give the number of one.\n",
        ),
    ],
)
def test_a_report_of_what_is_not_there_says_what_is_missing(
    plan: Path, option: str, sentence: str
) -> None:
    words = ("report", "a.qdeck", "quarter-plan", "--quarter", "2026Q3")
    answer = invoke(*words, "-o", "a.txt", option, "C-9")
    assert answer.exit_code == EXIT_REFUSED
    assert answer.stderr == sentence
    assert not Path("a.txt").exists()


def test_a_folder_is_no_place_for_a_plan(plan: Path) -> None:
    answer = invoke("new", ".", "--company", "Acme Ltd")
    assert answer.exit_code == EXIT_REFUSED
    assert answer.stderr.endswith("is a folder. Choose another name for the file.\n")


def test_two_columns_cannot_fill_one_field(plan: Path) -> None:
    Path("a.csv").write_text("Who,What\nAnna,Berg\n", encoding="utf-8")
    words = ("import", "a.qdeck", "accounts", "a.csv", "--map", "Who=name")
    answer = CliRunner().invoke(main, [*words, "--map", "What=name"])
    assert answer.exit_code == EXIT_USAGE
    assert "Two columns cannot both be “name”. Assign one of them." in answer.stderr


def test_a_trial_needs_no_right_to_write(
    plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("a.csv").write_text("name,side\nAnna,sales\n", encoding="utf-8")
    before = plan.read_bytes()
    words = ("import", "a.qdeck", "people", "a.csv")
    monkeypatch.setattr("storage.opening.is_writable", lambda _path: False)
    answer = invoke(*words, "--dry-run")
    assert answer.exit_code == 0
    assert answer.stdout.startswith("Rows read: 1. Added: 1.")
    assert invoke(*words).exit_code == EXIT_REFUSED
    assert plan.read_bytes() == before


def test_text_that_ends_within_a_letter_is_not_called_a_wrong_choice(
    plan: Path,
) -> None:
    # half a pair of UTF-16, which is no letter; nobody chose an encoding
    letters = "name,side\r\nA".encode("utf-16-le") + b"\x00\xd8"
    Path("a.csv").write_bytes(b"\xff\xfe" + letters + ",x\r\n".encode("utf-16-le"))
    answer = invoke("import", "a.qdeck", "people", "a.csv")
    assert answer.exit_code == EXIT_REFUSED
    assert answer.stderr == (
        "This file is not text, or in an encoding that is not known. Save the table "
        "as CSV in UTF-8, or as XLSX.\n"
    )


def test_without_a_screen_the_window_says_so(
    plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    for words in ((), ("a.qdeck",)):
        answer = invoke(*words)
        assert answer.exit_code == EXIT_REFUSED
        assert answer.stderr == (
            "There is no screen here. Use a command; --help lists them.\n"
        )


def test_an_answer_that_cannot_be_written_is_a_sentence(
    plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    echo = click.echo

    def full(message: object = None, *, err: bool = False, **_more: object) -> None:
        if not err:
            raise OSError(28, "No space left on device")
        echo(message, err=True)

    monkeypatch.setattr("click.echo", full)
    answer = invoke("kinds")
    assert answer.exit_code == EXIT_PROBLEMS
    assert answer.stderr == (
        "The answer could not be written (No space left on device).\n"
    )
