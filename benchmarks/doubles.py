"""Near doubles: names in blocks against every name with every other."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

from rapidfuzz import fuzz, process

from benchmarks.measure import Figure, seconds
from planner.exchange.near import NEAR, NearNames, near_key

COUNT = 10_000
LETTERS = "bcdfghklmnprstvw"
VOWELS = "aeiou"
TRADES = (
    "Foods",
    "Logistik",
    "Steel",
    "Bau",
    "Energie",
    "Systems",
    "Technik",
    "Handel",
    "Medien",
    "Pharma",
    "Hotel",
    "Papier",
    "Maschinen",
    "Elektro",
    "Transport",
    "Partner",
    "Service",
    "Metall",
    "Textil",
    "Holz",
    "Glas",
    "Druck",
)
FORMS = ("GmbH", "Ltd", "AG", "")
DOUBLES = 0.1
SEED = 5
Hits = set[tuple[int, int]]


def measure(folder: Path) -> Iterator[Figure]:
    """Figure G12: how much faster, and how many of the hits are missed."""
    del folder
    there, rows = _names()
    found: list[Hits] = []
    blocks = seconds(lambda: found.append(_by_blocks(there, rows)))
    pairs = seconds(lambda: found.append(_by_pairs(there, rows)))
    in_blocks, all_hits = found
    yield Figure(
        goal="G12",
        what=f"near doubles, {COUNT:,} rows against {COUNT:,}",
        reference="all pairs with rapidfuzz",
        value=blocks / pairs,
        limit=0.2,
        seconds=(blocks, pairs),
    )
    yield Figure(
        goal="G12",
        what="share of the near doubles that blocks miss",
        reference="all pairs with rapidfuzz",
        value=len(all_hits - in_blocks) / len(all_hits),
        limit=0.01,
    )


def _names() -> tuple[list[str], list[str]]:
    """Names that are there, and rows of which a tenth are those with a slip."""
    chance = random.Random(SEED)  # noqa: S311 - the same names in every run
    words = [_word(chance) for _ in range(COUNT)]

    def name() -> str:
        parts = chance.choices(words, k=chance.choice((1, 1, 2)))
        return " ".join((*parts, chance.choice(TRADES), chance.choice(FORMS))).title()

    there = [name() for _ in range(COUNT)]
    rows = [
        _slipped(chance.choice(there), chance) if chance.random() < DOUBLES else name()
        for _ in range(COUNT)
    ]
    return there, rows


def _word(chance: random.Random) -> str:
    pairs = range(chance.randint(2, 4))
    return "".join(chance.choice(LETTERS) + chance.choice(VOWELS) for _ in pairs)


def _slipped(name: str, chance: random.Random) -> str:
    """The name with a letter left out, put in, or taken for another."""
    at = chance.randrange(len(name))
    taken, put = chance.choice(((1, ""), (0, chance.choice(VOWELS)), (1, "e")))
    return name[:at] + put + name[at + taken :]


def _by_blocks(there: list[str], rows: list[str]) -> Hits:
    names = NearNames()
    for place, name in enumerate(there):
        names.add(near_key(name), place)
    return {
        (at, other)
        for at, row in enumerate(rows)
        for other in names.near(near_key(row))
    }


def _by_pairs(there: list[str], rows: list[str]) -> Hits:
    keys = [near_key(name) for name in there]
    return {
        (at, other)
        for at, row in enumerate(rows)
        for _key, _score, other in process.extract_iter(
            near_key(row), keys, scorer=fuzz.ratio, score_cutoff=NEAR
        )
    }
