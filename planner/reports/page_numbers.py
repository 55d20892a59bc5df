"""Which pages of a report shall be printed, as people write it: "1-3, 5"."""

from __future__ import annotations

import re

from planner.errors import Invalid
from planner.text import _, ngettext

_DASHES = str.maketrans({"–": "-", "—": "-", "‑": "-", ";": ","})
_ITEM = re.compile(r"\s*([0-9]{1,6})\s*(?:-\s*([0-9]{1,6})\s*)?")


def all_pages() -> str:
    """The word that stands for every page."""
    return _("All")


def page_numbers(text: str, count: int) -> tuple[int, ...] | None:
    """The pages that a text names, ascending from 1; None for all of them.

    Nothing, the word for all, and every page by its number are all of them. Raises
    Invalid for what is no page of so many.
    """
    wanted = text.strip()
    if wanted.casefold() in {"", all_pages().casefold()}:
        return None
    chosen: set[int] = set()
    for item in wanted.translate(_DASHES).strip(",").split(","):
        chosen.update(_run(item, count))
    return None if len(chosen) == count else tuple(sorted(chosen))


def pages_text(numbers: tuple[int, ...] | None) -> str:
    """The same pages as they are best written: "1-3, 5"."""
    if numbers is None:
        return all_pages()
    runs: list[tuple[int, int]] = []
    for number in numbers:
        if runs and runs[-1][1] == number - 1:
            runs[-1] = runs[-1][0], number
        else:
            runs.append((number, number))
    return ", ".join(
        str(first) if first == last else f"{first}-{last}" for first, last in runs
    )


def _run(item: str, count: int) -> range:
    found = _ITEM.fullmatch(item)
    if found is None:
        raise _unknown(count)
    first = int(found[1])
    last = int(found[2] or first)
    if not 1 <= first <= last <= count:
        raise _unknown(count)
    return range(first, last + 1)


def _unknown(count: int) -> Invalid:
    sentence = ngettext(
        "There is {count} page. Write them like 1-3, 5.",
        "There are {count} pages. Write them like 1-3, 5.",
        count,
    )
    return Invalid("pages", sentence.format(count=count))
