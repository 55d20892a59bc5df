"""Pages as people write them: read with care, and written back in the best way."""

import pytest

from planner.errors import Invalid
from planner.reports.page_numbers import page_numbers, pages_text


@pytest.mark.parametrize(
    ("text", "pages"),
    [
        ("1-3, 5", (1, 2, 3, 5)),
        ("5,1 - 3", (1, 2, 3, 5)),
        ("2–4", (2, 3, 4)),
        ("7;7, 6-8", (6, 7, 8)),
        ("12", (12,)),
        ("3, ", (3,)),
    ],
)
def test_pages_are_read_as_people_write_them(text: str, pages: tuple[int, ...]) -> None:
    assert page_numbers(text, 12) == pages


@pytest.mark.parametrize("text", ["", "  ", "All", "all", "1-12", "1-6, 7-12"])
def test_all_of_them_is_no_choice(text: str) -> None:
    assert page_numbers(text, 12) is None


@pytest.mark.parametrize("text", ["0", "13", "3-1", "10-13", "x", "1-", "1,,2", "1.5"])
def test_what_is_no_page_is_one_sentence(text: str) -> None:
    with pytest.raises(Invalid) as caught:
        page_numbers(text, 12)
    assert str(caught.value) == "There are 12 pages. Write them like 1-3, 5."


def test_one_page_is_counted_as_one() -> None:
    with pytest.raises(Invalid, match="There is 1 page"):
        page_numbers("2", 1)


def test_pages_are_written_with_runs_together() -> None:
    assert pages_text((1, 2, 3, 5, 7, 8)) == "1-3, 5, 7-8"
    assert pages_text(None) == "All"
