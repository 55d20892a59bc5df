"""What is remembered between two starts."""

from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QSettings

from gui.settings import Settings
from gui.theme import Appearance


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "kept.ini"


def opened(file: Path) -> Settings:
    return Settings(QSettings(str(file), QSettings.Format.IniFormat))


def test_at_first_the_appearance_is_the_systems(settings: Settings) -> None:
    assert settings.appearance is Appearance.SYSTEM


@pytest.mark.parametrize("appearance", Appearance)
def test_an_appearance_outlives_the_program(appearance: Appearance, file: Path) -> None:
    opened(file).appearance = appearance
    assert opened(file).appearance is appearance


def test_the_plan_used_last_stands_on_top_and_only_once(
    tmp_path: Path, settings: Settings
) -> None:
    first, second = tmp_path / "first.qdeck", tmp_path / "second.qdeck"
    for path in (first, second):
        path.touch()
    for path in (first, second, first):
        settings.add_recent(path)
    assert settings.recent == (first, second)


def test_only_ten_plans_are_remembered(tmp_path: Path, settings: Settings) -> None:
    paths = [tmp_path / f"{number}.qdeck" for number in range(12)]
    for path in paths:
        path.touch()
        settings.add_recent(path)
    assert settings.recent == tuple(reversed(paths[2:]))


def test_a_plan_that_is_gone_is_not_offered(tmp_path: Path, settings: Settings) -> None:
    path = tmp_path / "moved.qdeck"
    path.touch()
    settings.add_recent(path)
    path.unlink()
    assert settings.recent == ()


def test_a_plan_with_a_comma_and_another_script_in_its_name_is_remembered(
    tmp_path: Path, file: Path
) -> None:
    path = tmp_path / "Plan, Λάμψη 100 %.qdeck"
    path.touch()
    opened(file).add_recent(path)
    assert opened(file).recent == (path,)


def test_the_place_of_the_window_outlives_the_program(file: Path) -> None:
    assert opened(file).geometry.isEmpty()
    opened(file).geometry = QByteArray(b"\x01\x00place")
    assert opened(file).geometry == QByteArray(b"\x01\x00place")


def test_columns_are_kept_for_each_table_of_its_own(file: Path) -> None:
    opened(file).set_columns("accounts", '{"order": ["name"]}')
    assert opened(file).columns("accounts") == '{"order": ["name"]}'
    assert not opened(file).columns("campaigns")


def test_filters_and_views_are_remembered_for_each_plan(
    tmp_path: Path, settings: Settings
) -> None:
    first = settings.for_plan(tmp_path / "first.qdeck")
    second = settings.for_plan(tmp_path / "second.qdeck")
    first.set_filters("accounts", "[1]")
    first.set_views("accounts", "[2]")
    again = settings.for_plan(tmp_path / "first.qdeck")
    assert (again.filters("accounts"), again.views("accounts")) == ("[1]", "[2]")
    assert (second.filters("accounts"), second.views("accounts")) == ("", "")


def test_a_first_step_is_left_out_in_its_own_plan_alone(file: Path) -> None:
    first = opened(file).for_plan(file.with_name("one.qdeck"))
    first.leave_out("targets")
    first.leave_out("accounts")
    again = opened(file).for_plan(file.with_name("one.qdeck"))
    assert again.left_out == {"accounts", "targets"}
    assert opened(file).for_plan(file.with_name("other.qdeck")).left_out == frozenset()


def test_a_plan_that_is_new_here_begins_with_the_columns_used_last(
    tmp_path: Path, settings: Settings
) -> None:
    first = settings.for_plan(tmp_path / "first.qdeck")
    first.set_columns("accounts", "wide")
    second = settings.for_plan(tmp_path / "second.qdeck")
    assert second.columns("accounts") == "wide"
    second.set_columns("accounts", "narrow")
    assert first.columns("accounts") == "wide"
