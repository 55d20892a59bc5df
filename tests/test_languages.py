"""The language: who chooses it, what it changes, and what it must leave alone."""

import json
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from click.testing import CliRunner

from gui.languages import wanted
from main import main
from planner import text
from planner.language import _, speak, spoken_catalogue, spoken_language
from planner.quarter import Quarter
from resources.locale import catalogue, known, of_environment


@pytest.fixture(autouse=True)
def before() -> Iterator[None]:
    """Gives the language back that was spoken before."""
    kept = spoken_language(), spoken_catalogue()
    yield
    speak(*kept)


@pytest.fixture
def german() -> None:
    speak("de", catalogue("de"))


def said(language: str, *words: str) -> str:
    """What the command line answers in a language."""
    result = CliRunner().invoke(main, words, env={"QUARTERDECK_LANGUAGE": language})
    assert result.exit_code == 0, result.output
    return result.output


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({"LANG": "de_DE.UTF-8"}, "de"),
        ({"LC_ALL": "en_GB.UTF-8", "LANG": "de_DE.UTF-8"}, "en"),
        ({"LC_MESSAGES": "de_AT", "LANG": "en_US"}, "de"),
        ({"LANGUAGE": "fr:de", "LANG": "fr_FR"}, "de"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({"QUARTERDECK_LANGUAGE": "de", "LC_ALL": "C"}, "de"),
        ({"LANG": ""}, None),
        ({}, None),
    ],
)
def test_the_environment_says_the_language(
    environment: dict[str, str], language: str | None
) -> None:
    assert of_environment(environment) == language


def test_names_of_languages_are_read_in_every_form() -> None:
    assert known(["pt", "de-CH"]) == "de"
    assert known(["DE_de@euro"]) == "de"
    assert known(["fr"]) is None


def test_the_own_choice_is_stronger_than_the_system_and_weaker_than_the_override() -> (
    None
):
    german = {"LANG": "de_DE.UTF-8"}
    assert wanted("en", german, ["de-DE"]) == "en"
    assert wanted("", german, ["en-GB"]) == "de"
    assert wanted("", {}, ["fr-FR", "de-DE"]) == "de"
    assert wanted("", {}, []) == "en"
    assert wanted("de", {"QUARTERDECK_LANGUAGE": "en"}, ["de-DE"]) == "en"


@pytest.mark.usefixtures("german")
def test_numbers_money_and_days_are_written_as_germans_write_them() -> None:
    # A space that does not break keeps the sign beside its amount.
    assert text.money(123450, "EUR") == "1.234,50\N{NO-BREAK SPACE}€"
    assert text.money(-5, "GBP") == "-0,05\N{NO-BREAK SPACE}£"
    assert text.money(1234567, "KWD") == "1.234,567\N{NO-BREAK SPACE}KWD"
    assert text.count(Decimal("1234.5")) == "1.234,5"
    assert text.percent(Fraction(4, 10)).split() == ["40,0", "%"]
    assert text.day(date(2026, 8, 14)) == "14. Aug. 2026"
    assert text.weekday(date(2026, 8, 14)) == "Freitag, 14. August 2026"
    assert "GJ2027" in text.quarter_label(Quarter(2027, 1), 7)


@pytest.mark.usefixtures("german")
def test_nothing_is_no_sentence() -> None:
    # gettext itself answers "" with the head of its file.
    assert not _("")


def test_a_number_without_groups_reads_the_same_everywhere() -> None:
    assert text.without_groups("€1,234.50") == "€1234.50"
    speak("de", catalogue("de"))
    assert text.without_groups("1.234,50 €") == "1234,50 €"


def test_registries_that_were_loaded_before_speak_the_language_chosen_later() -> None:
    assert "Quarter plan" in said("en", "reports")
    answer = said("de", "reports")
    assert "Quartalsplan" in answer
    assert "Quarter plan" not in answer
    assert "Quarter plan" in said("en", "reports")


def test_the_help_of_the_command_line_is_german() -> None:
    assert "Zeigt" in said("de", "metrics", "--help")
    assert "Show every metric" in said("en", "metrics", "--help")


def test_what_programs_read_is_the_same_in_every_language(tmp_path: Path) -> None:
    plan = str(tmp_path / "plan.qdeck")
    said("en", "new", plan, "--sample")
    figures = [
        json.loads(said(each, "metrics", plan, "--quarter", "2026Q3", "--json"))
        for each in ("en", "de")
    ]
    stable = ("key", "value", "numerator", "denominator", "n", "unit", "status")
    english, german = (
        [[row.get(name) for name in stable] for row in rows] for rows in figures
    )
    assert german == english
    for kind in ("accounts", "campaigns", "activities", "costs", "targets"):
        files = [tmp_path / f"{kind}-{language}.csv" for language in ("en", "de")]
        for language, file in zip(("en", "de"), files, strict=True):
            said(language, "export", plan, kind, str(file), "--separator", ",")
        first, second = (file.read_bytes() for file in files)
        assert first == second
