"""The order of numbers and codes in which people expect them."""

from __future__ import annotations

import re

_DIGITS = re.compile(r"([0-9]+)")
Natural = list[tuple[int, int, str]]


def natural(text: str) -> Natural:
    """The text cut so that the numbers in it compare by size: A2 before A10."""
    return [
        (0, int(part), part) if index % 2 else (1, 0, part)
        for index, part in enumerate(_DIGITS.split(text))
    ]
