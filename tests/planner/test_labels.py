"""A label inside a sentence begins small in English, and as it is in German."""

from collections.abc import Iterator

import pytest

from planner.labels import inside
from planner.language import speak, spoken_catalogue, spoken_language
from resources.locale import catalogue


@pytest.fixture
def german() -> Iterator[None]:
    before = spoken_language(), spoken_catalogue()
    speak("de", catalogue("de"))
    yield
    speak(*before)


def test_english_labels_lose_their_capitals() -> None:
    assert inside("Monthly pipeline") == "monthly pipeline"


def test_german_labels_keep_theirs(german: None) -> None:
    assert inside("Monatliche Pipeline") == "Monatliche Pipeline"
