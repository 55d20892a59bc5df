"""New accounts whose names are nearly those of others: "Alder Fods" and "Alder Foods".

Names are compared only where a word of both begins with the same four letters: that
finds nearly all that comparing every pair would find, in a fraction of the time.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from planner.exchange.doubles import PossibleDouble, plain_name
from planner.exchange.letting_go import empty
from planner.exchange.proposal import Proposal
from planner.exchange.reading import folded
from planner.plan import Plan
from planner.records import Account
from planner.text import _

BLOCK_LETTERS = 4
CROWDED = 1_500
NEAR = 90.0
"""Of 100, as rapidfuzz counts. Source: interchange.md, section 2.7."""
_SPELLED = str.maketrans({"ß": "ss", "ø": "o", "ł": "l", "æ": "ae", "đ": "d"})


def near_key(name: str) -> str:
    """The name for comparing: no legal form, no accents, the words in order."""
    plain = plain_name(name).translate(_SPELLED)
    if not plain.isascii():
        parts = unicodedata.normalize("NFKD", plain)
        plain = "".join(char for char in parts if not unicodedata.combining(char))
    return " ".join(sorted(plain.split()))


@dataclass(slots=True)
class _Block:
    """The keys that share the beginning of a word, and the places of their names."""

    keys: list[str] = field(default_factory=list)
    places: list[int] = field(default_factory=list)


class NearNames:
    """Names in blocks, to be searched for one that is nearly another."""

    def __init__(self) -> None:
        self._blocks: dict[str, _Block] = {}

    def add(self, key: str, place: int) -> None:
        """Note a name by its key; `place` tells it."""
        for start in _starts(key):
            block = self._blocks.setdefault(start, _Block())
            block.keys.append(key)
            block.places.append(place)

    def let_go(self) -> None:
        """Drop all names."""
        empty(self._blocks)

    def near(self, key: str) -> Iterable[int]:
        """The places of the names that are near to this one, some of them twice."""
        # Loaded here, as the window starts without it.
        from rapidfuzz import fuzz, process

        for block in self._telling(key):
            found = process.extract_iter(
                key, block.keys, scorer=fuzz.ratio, score_cutoff=NEAR
            )
            yield from (block.places[at] for _key, _score, at in found)

    def _telling(self, key: str) -> list[_Block]:
        """The blocks to search, the smallest first.

        A crowded one says little, as "transport" or "and" does: it counts only where
        the name has no other.
        """
        starts = _starts(key)
        blocks = [self._blocks[start] for start in starts if start in self._blocks]
        blocks.sort(key=lambda block: len(block.keys))
        telling = [block for block in blocks if len(block.keys) <= CROWDED]
        return telling if telling or len(starts) > 1 else blocks


def with_near_doubles(plan: Plan, proposal: Proposal) -> Proposal:
    """The proposal with those possible doubles that only their likeness tells."""
    known = {double.row for double in proposal.doubles}
    fresh = [
        (taken.row, taken.after)
        for taken in proposal.taken
        if taken.before is None and isinstance(taken.after, Account)
    ]
    if not fresh:
        return proposal
    found = tuple(_near_doubles(plan.all(Account), fresh, known))
    doubles = sorted((*proposal.doubles, *found), key=lambda double: double.row)
    return replace(proposal, doubles=tuple(doubles))


def _near_doubles(
    there: Sequence[Account], fresh: Sequence[tuple[int, Account]], known: set[int]
) -> Iterable[PossibleDouble]:
    """A double for each new account that is not known as one, if it is near another."""
    names = NearNames()
    seen: list[tuple[int | None, Account]] = []
    for account in there:
        names.add(near_key(account.name), len(seen))
        seen.append((None, account))
    for row, account in fresh:
        key = near_key(account.name)
        if row not in known:
            others = (seen[place] for place in names.near(key))
            other = next((each for each in others if _may_be(each[1], account)), None)
            if other is not None:
                yield _double(row, account, *other)
        names.add(key, len(seen))
        seen.append((row, account))
    names.let_go()
    empty(seen)


def _may_be(one: Account, other: Account) -> bool:
    """Whether nothing says that they are in different countries."""
    if not one.country or not other.country:
        return True
    return folded(one.country) == folded(other.country)


def _double(
    row: int, account: Account, other_row: int | None, other: Account
) -> PossibleDouble:
    return PossibleDouble(
        row=row,
        name=account.name,
        other=other.number,
        reason=_("Another account has nearly this name."),
        account_id=other.id if other_row is None else None,
        other_row=other_row,
    )


def _starts(key: str) -> set[str]:
    return {word[:BLOCK_LETTERS] for word in key.split()}
