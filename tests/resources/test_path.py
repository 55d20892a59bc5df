"""Shipped files are found by name, and their licences ship with them."""

import pytest

import resources


def test_a_shipped_file_is_found() -> None:
    assert resources.path("icons/gauge.svg").read_text("utf-8").count("<svg") == 1


def test_a_shipped_folder_is_found() -> None:
    assert resources.path("fonts").is_dir()


def test_a_name_that_does_not_ship_is_a_bug() -> None:
    with pytest.raises(FileNotFoundError, match=r"icons/no-such\.svg"):
        resources.path("icons/no-such.svg")


@pytest.mark.parametrize(
    ("licence", "words"),
    [
        ("fonts/SourceSans3-LICENSE.md", "SIL OPEN FONT LICENSE Version 1.1"),
        ("fonts/DejaVuSans-LICENSE.txt", "Bitstream Vera"),
        ("icons/LICENSE", "ISC License"),
    ],
)
def test_licences_stand_beside_fonts_and_icons(licence: str, words: str) -> None:
    assert words in resources.path(licence).read_text("utf-8")


def test_icons_take_the_colour_of_the_theme() -> None:
    icons = sorted(resources.path("icons").glob("*.svg"))
    assert icons
    assert [i.name for i in icons if "currentColor" not in i.read_text("utf-8")] == []
