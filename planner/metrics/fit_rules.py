"""How a criterion of the profile rates an account by one of its fields.

Written as people say it, parts between semicolons: "Food, Drink: 5; other: 1" for
words, "1-49: 1; 50-249: 5; 250+: 3" for the number of staff or a year's revenue in
major units.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from planner.errors import Invalid
from planner.records import FitField
from planner.text import _

BEST = 5
NUMBERED = frozenset({FitField.STAFF, FitField.REVENUE})
_OTHER = "other"
_RANGE = re.compile(r"([0-9]+)\s*(?:[-–]\s*([0-9]+)|(\+))?\Z")
_GROUPED = re.compile(r"(?<=[0-9])[,.' \u00a0\u202f](?=[0-9]{3}(?![0-9]))")


@dataclass(frozen=True, slots=True, kw_only=True)
class FitRule:
    """One part of the rules: what it speaks of, and the rating that it gives.

    `words`: any of these texts, folded; `least` and `most`: a range, both included;
    `is_rest`: whatever no other part speaks of.
    """

    value: int
    words: frozenset[str] = frozenset()
    least: int | None = None
    most: int | None = None
    is_rest: bool = False

    def fits(self, value: str | int) -> bool:
        """Whether the rule speaks of this value of an account."""
        if self.is_rest:
            return True
        if isinstance(value, str):
            return _folded(value) in self.words
        if self.least is None or value < self.least:
            return False
        return self.most is None or value <= self.most


def parsed(field: FitField, text: str) -> tuple[FitRule, ...]:
    """The rules that the text says, in order, "other" last. Raises Invalid."""
    parts = (part.strip() for part in text.split(";"))
    rules = [_rule(field, part) for part in parts if part]
    if not rules:
        raise Invalid("rules", _hint(field))
    return tuple(sorted(rules, key=lambda rule: rule.is_rest))


def rated_by(rules: tuple[FitRule, ...], value: str | int | None) -> int | None:
    """The rating of the first rule that speaks of the value; None when none does."""
    if value is None:
        return None
    return next((rule.value for rule in rules if rule.fits(value)), None)


def _rule(field: FitField, part: str) -> FitRule:
    left, _colon, right = part.rpartition(":")
    left, rating = left.strip(), right.strip()
    if not left or rating not in {str(value) for value in range(BEST + 1)}:
        raise Invalid("rules", _hint(field))
    value = int(rating)
    if _folded(left) == _OTHER:
        return FitRule(value=value, is_rest=True)
    if field not in NUMBERED:
        # A name may hold a comma itself: the whole is a word as well as its parts.
        words = frozenset(map(_folded, (left, *left.split(",")))) - {""}
        return FitRule(value=value, words=words)
    match = _RANGE.match(_GROUPED.sub("", left))
    if match is None:
        raise Invalid("rules", _hint(field))
    least, most, plus = match.groups()
    if most is not None and int(most) < int(least):
        raise Invalid("rules", _("A range runs from the smaller to the larger number."))
    top = None if plus else int(most or least)
    return FitRule(value=value, least=int(least), most=top)


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())


def _hint(field: FitField) -> str:
    if field in NUMBERED:
        return _("Write the rules like 1-49: 1; 50-249: 5; 250+: 3; other: 0.")
    return _("Write the rules like Food, Drink: 5; Chemicals: 3; other: 0.")
