"""By which character the columns of a text file are separated.

csv.Sniffer fails on one column and takes a decimal comma for a separator, so the
columns are counted: with the right separator most rows have equally many.
"""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Sequence

from storage.sheets import errors

SEPARATORS = (",", ";", "\t", "|")
_SAID = re.compile(r'^"?sep=(.)"?\s*$', re.IGNORECASE)


def checked(separator: str) -> str:
    """The separator as it is. Raises SheetError when it cannot separate anything."""
    if len(separator) != 1 or separator.isalnum() or separator in "\"' \r\n":
        raise errors.wrong_separator(separator)
    return separator


def said_separator(line: str) -> str:
    """The separator that a first line `sep=;` names, or ""."""
    said = _SAID.match(line)
    return said[1] if said else ""


def find_separator(lines: Sequence[str]) -> str:
    """The likeliest separator of these first lines; a comma for a single column.

    The one with most rows of the same width above one, then with the widest.
    """
    best, best_score = SEPARATORS[0], (0, 0)
    for separator in SEPARATORS:
        widths = Counter(width for width in _widths(lines, separator) if width > 1)
        if not widths:
            continue
        width, count = max(widths.items(), key=lambda item: (item[1], item[0]))
        if (count, width) > best_score:
            best, best_score = separator, (count, width)
    return best


def _widths(lines: Sequence[str], separator: str) -> list[int]:
    """How many cells each row has; none where a text is endless, which says nothing."""
    reader = csv.reader(lines, delimiter=separator, skipinitialspace=True)
    try:
        return [len(record) for record in reader]
    except csv.Error:
        return []
