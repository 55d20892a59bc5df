"""Short numbers for new records: the next one after the highest that is in use."""

from __future__ import annotations

import re
from collections.abc import Iterable


def next_after(prefix: str, used: Iterable[str], digits: int = 1) -> str:
    """The prefix and the number after the highest used: "A13" after "A12".

    Numbers with another prefix are passed over; `digits` pads with zeros.
    """
    pattern = re.compile(re.escape(prefix) + r"(\d{1,9})\Z")
    matches = (pattern.match(number) for number in used)
    highest = max((int(match[1]) for match in matches if match), default=0)
    return f"{prefix}{highest + 1:0{digits}}"
