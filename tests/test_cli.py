"""The command line, run as people and scripts run it: as a program of its own."""

import json
import os
import subprocess
import sys
import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from main import main
from planner.exchange import KINDS
from storage.plan_file import PlanFile

ROOT = Path(__file__).resolve().parent.parent
KEYS = [kind.key for kind in KINDS]
COMMANDS = (
    "new",
    "import",
    "export",
    "report",
    "reports",
    "kinds",
    "metric-list",
    "metrics",
    "funnel",
    "meetings",
    "check",
    "log",
    "backup",
    "backups",
    "restore",
    "rescue",
)
EXIT_PROBLEMS, EXIT_USAGE, EXIT_REFUSED = 1, 2, 3


@dataclass(frozen=True, slots=True)
class Answer:
    """What the program printed, and how it ended."""

    code: int
    out: str
    err: str


Quarterdeck = Callable[..., Answer]


def run(folder: Path, *words: str | Path) -> Answer:
    """Run the program in a folder. It never shows a traceback."""
    done = subprocess.run(
        [sys.executable, ROOT / "main.py", *words],
        cwd=folder,
        env={**os.environ, "PYTHONIOENCODING": "utf-8", "LC_ALL": "C.UTF-8"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert "Traceback" not in done.stderr, done.stderr
    return Answer(done.returncode, done.stdout, done.stderr)


@pytest.fixture
def quarterdeck(tmp_path: Path) -> Quarterdeck:
    """The program, in an empty folder."""
    return lambda *words: run(tmp_path, *words)


@pytest.fixture
def plan(quarterdeck: Quarterdeck, tmp_path: Path) -> Path:
    """A new plan of a company that writes 1.234,50 and 14.08.2026."""
    words = ("--company", "Acme Ltd", "--decimal-sign", ",")
    answer = quarterdeck("new", "a.qdeck", *words, "--date-format", "DD.MM.YYYY")
    assert answer.code == 0
    return tmp_path / "a.qdeck"


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The plan of the example company; only for looking at."""
    folder = tmp_path_factory.mktemp("sample")
    assert run(folder, "new", "sample.qdeck", "--sample").code == 0
    return folder / "sample.qdeck"


def test_the_console_script_is_the_same_program() -> None:
    with (ROOT / "pyproject.toml").open("rb") as file:
        scripts = tomllib.load(file)["project"]["scripts"]
    module, name = scripts["quarterdeck"].split(":")
    assert isinstance(getattr(import_module(module), name), click.Group)


def test_help_lists_every_command(quarterdeck: Quarterdeck) -> None:
    answer = quarterdeck("--help")
    assert answer.code == 0
    for command in [
        "new",
        "import",
        "export",
        "report",
        "reports",
        "kinds",
        "metric-list",
        "metrics",
        "funnel",
        "meetings",
        "check",
        "log",
    ]:
        assert f"\n  {command} " in answer.out


@pytest.mark.parametrize("command", COMMANDS)
def test_help_on_a_command_has_an_example(
    quarterdeck: Quarterdeck, command: str
) -> None:
    answer = quarterdeck(command, "--help")
    assert answer.code == 0
    assert f"Example: quarterdeck {command}" in " ".join(answer.out.split())


def test_new_never_overwrites(quarterdeck: Quarterdeck, plan: Path) -> None:
    before = plan.read_bytes()
    answer = quarterdeck("new", "a.qdeck", "--company", "Other")
    assert answer.code == EXIT_REFUSED
    assert "a.qdeck" in answer.err
    assert plan.read_bytes() == before


@pytest.mark.parametrize(
    "words",
    [
        ("new", "b.qdeck"),
        ("new", "b.qdeck", "--company", "X", "--currency", "XXQ"),
        ("new", "b.qdeck", "--company", "X", "--fiscal-year-start", "13"),
        ("imprt", "a.qdeck"),
        ("kinds", "--bogus"),
    ],
)
def test_wrong_usage_ends_with_two_and_makes_nothing(
    quarterdeck: Quarterdeck, tmp_path: Path, words: tuple[str, ...]
) -> None:
    assert quarterdeck(*words).code == EXIT_USAGE
    assert list(tmp_path.iterdir()) == []


def test_a_german_list_goes_in_once(
    quarterdeck: Quarterdeck, plan: Path, tmp_path: Path
) -> None:
    text = (
        "Firma;Ort;Umsatz;Letzter Kontakt\r\nMüller & Söhne;Köln;210.000.000,00;x\r\n"
    )
    (tmp_path / "list.csv").write_bytes(text.encode("cp1252"))
    words = ("import", "a.qdeck", "accounts", "list.csv", "--json")
    first = quarterdeck(*words)
    assert first.code == 0
    said = json.loads(first.out)
    assert (said["read"], said["added"], said["problems"]) == (1, 1, [])
    assert said["unknown_columns"] == ["Letzter Kontakt"]
    assert (said["encoding"], said["separator"]) == ("cp1252", ";")
    again = json.loads(quarterdeck(*words).out)
    assert (again["added"], again["updated"], again["unchanged"]) == (0, 0, 1)
    log = json.loads(quarterdeck("log", "a.qdeck", "--json").out)
    assert [entry["label"] for entry in log] == ["Import 1 account", "New plan"]


def test_a_bad_row_is_told_and_the_good_ones_go_in(
    quarterdeck: Quarterdeck, plan: Path, tmp_path: Path
) -> None:
    rows = "date,name\n14.08.2026,A\n31.02.2026,B\n08/14/2026,C\n"
    (tmp_path / "days.csv").write_text(rows, encoding="utf-8")
    words = ("import", "a.qdeck", "days-off", "days.csv")
    dry = quarterdeck(*words, "--dry-run", "--json")
    assert dry.code == EXIT_PROBLEMS
    assert json.loads(dry.out)["problems"] == [
        {
            "row": 3,
            "column": "date",
            "value": "31.02.2026",
            "reason": "There is no such day.",
        },
        {
            "row": 4,
            "column": "date",
            "value": "08/14/2026",
            "reason": (
                "This is not a date. Write it like 2026-08-14 or as DD.MM.YYYY."
            ),
        },
    ]
    strict = quarterdeck(*words, "--strict")
    assert strict.code == EXIT_REFUSED
    assert strict.err == "Nothing was imported, because rows were refused.\n"
    answer = quarterdeck(*words)
    assert answer.code == EXIT_PROBLEMS
    # neither the trial nor the strict import has written anything
    assert answer.out.startswith("Rows read: 3. Added: 1. Updated: 0. Unchanged: 0.")


def test_columns_can_be_assigned(
    quarterdeck: Quarterdeck, plan: Path, tmp_path: Path
) -> None:
    (tmp_path / "list.csv").write_text("Who,Where\nAcme,York\n", encoding="utf-8")
    words = ("import", "a.qdeck", "accounts", "list.csv")
    assert quarterdeck(*words).code == EXIT_REFUSED
    assert quarterdeck(*words, "--map", "Nobody=name").code == EXIT_USAGE
    assert quarterdeck(*words, "--map", "Who").code == EXIT_USAGE
    mapped = quarterdeck(*words, "--map", "Who=name", "--map", "Where=city")
    assert mapped.code == 0


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("import", "a.qdeck", "accounts", "none.csv"), EXIT_REFUSED),
        (("import", "a.qdeck", "accounts", "."), EXIT_REFUSED),
        (("import", "a.qdeck", "accounts", "a.qdeck"), EXIT_REFUSED),
        (("import", "none.qdeck", "accounts", "none.csv"), EXIT_REFUSED),
        (("import", "a.qdeck", "shoes", "none.csv"), EXIT_USAGE),
        (("import", "a.qdeck", "costs", "x.csv", "--quarter", "Q3"), EXIT_USAGE),
        (("export", "a.qdeck", "accounts", "a.doc"), EXIT_REFUSED),
        (("export", "a.qdeck", "accounts", "no/folder/a.csv"), EXIT_REFUSED),
        (("check", "none.qdeck"), EXIT_REFUSED),
        (("check", "."), EXIT_REFUSED),
        (("log", "none.qdeck"), EXIT_REFUSED),
        (
            ("report", "a.qdeck", "poem", "--quarter", "2026Q3", "-o", "a.pdf"),
            EXIT_USAGE,
        ),
        (("report", "a.qdeck", "quarter-plan", "-o", "a.pdf"), EXIT_USAGE),
        (
            ("report", "a.qdeck", "quarter-plan", "--quarter", "2026Q3", "-o", "a.doc"),
            EXIT_REFUSED,
        ),
    ],
)
def test_what_cannot_be_done_is_one_sentence_and_changes_nothing(
    quarterdeck: Quarterdeck, plan: Path, words: tuple[str, ...], code: int
) -> None:
    before = plan.read_bytes()
    answer = quarterdeck(*words)
    assert answer.code == code
    assert answer.err.strip()
    assert plan.read_bytes() == before
    assert [path.name for path in plan.parent.iterdir()] == ["a.qdeck"]


def _same_company(sample: Path) -> tuple[str, ...]:
    """The options that make a company with the example's money and fiscal year."""
    with PlanFile.open(sample, read_only=True) as plan_file:
        company = plan_file.plan.company
    return (
        *("new", "copy.qdeck", "--company", "Copy", "--currency", company.currency),
        *("--fiscal-year-start", str(company.fiscal_year_start)),
    )


def test_every_kind_of_the_example_goes_into_an_empty_plan_and_comes_out_again(
    sample: Path, tmp_path: Path
) -> None:
    assert run(tmp_path, *_same_company(sample)).code == 0
    for key in KEYS:
        first, second = f"{key}-1.csv", f"{key}-2.csv"
        assert run(tmp_path, "export", sample, key, first).code == 0
        answer = run(tmp_path, "import", "copy.qdeck", key, first)
        assert answer.code == 0, answer.out
        assert run(tmp_path, "export", "copy.qdeck", key, second).code == 0
        one, two = tmp_path / first, tmp_path / second
        assert one.read_bytes() == two.read_bytes(), key


def test_workbooks_of_the_example_come_out_again_too(
    sample: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    def invoke(*words: str) -> None:
        result = CliRunner().invoke(main, words, catch_exceptions=False)
        assert result.exit_code == 0, result.output

    invoke(*_same_company(sample))
    for key in KEYS:
        first, second = f"{key}-1.xlsx", f"{key}-2.xlsx"
        invoke("export", str(sample), key, first)
        invoke("import", "copy.qdeck", key, first)
        invoke("export", "copy.qdeck", key, second)
        one, two = tmp_path / first, tmp_path / second
        assert one.read_bytes() == two.read_bytes(), key


def test_the_example_plan_is_printed(sample: Path, tmp_path: Path) -> None:
    words = ("report", sample, "quarter-plan", "--quarter", "2026Q3", "-o")
    assert run(tmp_path, *words, "plan.txt").code == 0
    assert run(tmp_path, *words, "plan.json").code == 0
    assert (tmp_path / "plan.txt").read_text(encoding="utf-8").strip()
    assert json.loads((tmp_path / "plan.json").read_text(encoding="utf-8"))
    unknown = run(tmp_path, *words, "plan.txt", "--campaign", "C-none")
    assert unknown.code == EXIT_REFUSED
    assert unknown.err.startswith("There is no campaign “C-none” in this plan.")


def test_the_check_lists_what_is_late_and_ends_with_one(
    sample: Path, tmp_path: Path, quarterdeck: Quarterdeck, plan: Path
) -> None:
    answer = run(tmp_path, "check", sample, "--as-of", "2099-01-01", "--json")
    assert answer.code == EXIT_PROBLEMS
    found = json.loads(answer.out)
    keys = {"severity", "sentence", "kind", "id", "rule", "area", "quarter"}
    assert keys == set(found[0])
    assert any(" is late: it was due on " in each["sentence"] for each in found)
    sound = quarterdeck("check", plan)
    assert sound.code == 0
    assert sound.out == "Nothing is missing and nothing contradicts itself.\n"


def test_the_lists_name_what_the_commands_take(quarterdeck: Quarterdeck) -> None:
    kinds = quarterdeck("kinds").out
    assert all(f"\n{key} " in f"\n{kinds}" for key in KEYS)
    reports = quarterdeck("reports").out
    assert reports.startswith("quarter-plan ")
    metrics = quarterdeck("metric-list").out
    assert "\nwins " in metrics
    assert "\ndone:call " in metrics


def test_no_command_loads_what_only_the_window_needs(tmp_path: Path) -> None:
    code = (
        "import sys, main\n"
        "main.main(['kinds'], standalone_mode=False)\n"
        "print([name for name in ('PySide6', 'reportlab', 'openpyxl', 'babel', "
        "'sqlite_utils', 'gui') if name in sys.modules])\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.splitlines()[-1] == "[]"


def test_a_guessed_encoding_is_said(
    quarterdeck: Quarterdeck, plan: Path, tmp_path: Path
) -> None:
    file = tmp_path / "list.csv"
    text = "number,name\nA1,Завод электрических машин и насосов\n"
    file.write_bytes(text.encode("koi8-r"))
    answer = quarterdeck("import", plan, "accounts", file, "--dry-run")
    assert "which is a guess" in answer.err
