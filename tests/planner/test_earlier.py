"""Earlier states of a plan are named as people say it."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from planner.earlier import edits_since, moment

TODAY = date(2026, 8, 14)  # a Friday


@pytest.mark.parametrize(
    ("at", "words"),
    [
        (datetime(2026, 8, 14, 9, 5), "Today, 09:05"),
        (datetime(2026, 8, 13, 16, 40), "Yesterday, 16:40"),
        (datetime(2026, 8, 10, 8, 0), "Mon 10 Aug, 08:00"),
        (datetime(2026, 8, 7, 8, 0), "7 Aug 2026, 08:00"),
        (datetime(2026, 8, 15, 8, 0), "15 Aug 2026, 08:00"),
    ],
)
def test_a_moment_is_named_by_its_distance(at: datetime, words: str) -> None:
    assert moment(at, TODAY) == words


@pytest.mark.parametrize(
    ("edits", "words"),
    [
        (0, "nothing was changed since"),
        (1, "1 change since"),
        (1200, "1,200 changes since"),
        (None, "cannot be compared with now"),
    ],
)
def test_what_was_done_since_is_counted(edits: int | None, words: str) -> None:
    assert edits_since(edits) == words
