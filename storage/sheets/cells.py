"""What a cell of an exported table can hold, and how it is written as text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal

from planner.text_gate import clean

Cell = str | int | Decimal | date | None
Row = Sequence[Cell]

_FORMULA_SIGNS = "=+\\-@＝＋－＠"
_APOSTROPHE = re.compile(f"'+[{_FORMULA_SIGNS}]")
_RISKY = re.compile(f"[{_FORMULA_SIGNS}]")
# Phones and figures: a spreadsheet shows them or counts with them, no more.
_HARMLESS = re.compile(r"[+-]?[\d\s().,/]+")


def plain_text(cell: Cell) -> str:
    """The cell as text that the import reads back to the same value."""
    if cell is None:
        return ""
    if isinstance(cell, str):
        return clean(cell)
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, datetime):
        return cell.isoformat("T", "minutes")
    if isinstance(cell, date):
        return cell.isoformat()
    return format(cell, "f") if isinstance(cell, Decimal) else str(cell)


def csv_text(cell: Cell, *, guard: bool) -> str:
    """The cell as it stands in a CSV file.

    With `guard` a text that a spreadsheet would run as a formula gets an apostrophe in
    front; reading takes it away. A text that has one of its own always gets another,
    so that reading gives back the text as it was.
    """
    text = plain_text(cell)
    if not isinstance(cell, str):
        return text
    if _APOSTROPHE.match(text):
        return f"'{text}"
    if guard and _RISKY.match(text) and not _HARMLESS.fullmatch(text):
        return f"'{text}"
    return text
