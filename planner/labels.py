"""Labels where they stand inside a sentence."""

from __future__ import annotations

from planner.text import pgettext

LOWER = "lower"


def inside(label: str) -> str:
    """A label as a word of a sentence: "monthly pipeline", in German as it stands."""
    # Translators: "lower" if labels lose their capitals inside a sentence, as in
    # English; "keep" where nouns have them everywhere.
    rule = pgettext("labels inside a sentence", "lower")
    return label.lower() if rule == LOWER else label
