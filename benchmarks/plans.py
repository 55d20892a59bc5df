"""Plans and files of any size, the same in every run."""

from __future__ import annotations

import csv
import random
from collections.abc import Iterator
from pathlib import Path

from planner.records import Account, Company, Strategy, new_id

HEADER = (
    "number",
    "name",
    "website",
    "segment",
    "industry",
    "staff",
    "street",
    "postcode",
    "city",
    "country",
    "phone",
    "relationship",
    "tier",
    "strategy",
    "notes",
)
_STEMS = ("Alder", "Birch", "Cairn", "Dun", "Elm", "Fen", "Gorse", "Holm", "Isle")
_ENDS = ("gate", "mill", "wick", "ford", "bank", "stead", "vale", "mere", "thorpe")
_TRADES = ("Brewing", "Dairy", "Foods", "Water", "Pharma", "Paper", "Glass", "Steel")
_CITIES = ("Leeds", "Bristol", "Köln", "Łódź", "Århus", "Gdańsk", "Málaga", "Lyon")


def a_company() -> Company:
    """The company of every plan here."""
    return Company(id=new_id(), name="Brackwater Instruments", currency="GBP")


def some_accounts(count: int) -> list[Account]:
    """So many accounts with fresh ids."""
    return [
        Account(
            id=new_id(),
            number=row[0],
            name=row[1],
            website=row[2],
            segment=row[3],
            industry=row[4],
            staff=int(row[5]),
            street=row[6],
            postcode=row[7],
            city=row[8],
            country=row[9],
            phone=row[10],
            tier=int(row[12]),
            strategy=Strategy(row[13]),
            notes=row[14],
        )
        for row in _rows(count)
    ]


def write_csv(path: Path, count: int) -> Path:
    """A list of so many accounts, as another program would export it."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(HEADER)
        writer.writerows(_rows(count))
    return path


def _rows(count: int) -> Iterator[tuple[str, ...]]:
    chance = random.Random(20260814)  # noqa: S311  # the same names in every run
    for number in range(1, count + 1):
        stem, trade = chance.choice(_STEMS), chance.choice(_TRADES)
        name = f"{stem}{chance.choice(_ENDS)} {trade} {number:x}"
        yield (
            f"A{number}",
            name,
            f"{name.lower().replace(' ', '-')}.example",
            trade,
            f"{trade} and {chance.choice(_TRADES).lower()}",
            str(chance.randint(1, 900)),
            f"{chance.choice(_STEMS)} Street {chance.randint(1, 200)}",
            str(chance.randint(10_000, 99_999)),
            chance.choice(_CITIES),
            "United Kingdom",
            f"+44 1632 {chance.randint(960_000, 960_999)}",
            chance.choice(("prospect", "customer", "former")),
            str(chance.randint(1, 3)),
            chance.choice(list(Strategy)).value,
            f"Met at the fair; asks for {chance.choice(_TRADES).lower()} references.",
        )
