"""What is kept and not put over something: lines of the notes, and gaps filled."""

from __future__ import annotations

from collections.abc import Sequence

from planner.exchange.header import NOTES
from planner.exchange.kind import Values
from planner.records import Record
from planner.text_gate import clean_line

BETWEEN = ": "


def with_kept(
    notes: str | None, kept: Sequence[tuple[str, int]], cells: Sequence[str]
) -> str | None:
    """The notes with a line "Head: value" for each kept column that has a value.

    A line that an earlier import of the same column left is replaced, so that the same
    file twice gives the same notes.
    """
    lines = notes.split("\n") if notes else []
    for head, index in kept:
        value = clean_line(cells[index]) if index < len(cells) else ""
        start = f"{clean_line(head)}{BETWEEN}"
        places = [at for at, line in enumerate(lines) if line.startswith(start)]
        if not value:
            continue
        if places:
            lines[places[0]] = start + value
        else:
            lines.append(start + value)
    return "\n".join(lines) or None


def gaps_filled(record: Record, values: Values) -> Values:
    """Of these values those that the record has nothing for yet; notes are joined."""
    news: Values = {}
    for name, value in values.items():
        there = getattr(record, name, None)
        if value is None or there == value:
            continue
        if there is None:
            news[name] = value
        elif name == NOTES and str(value) not in str(there):
            news[name] = f"{there}\n{value}"
    return news
