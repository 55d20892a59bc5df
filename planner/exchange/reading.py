"""What is needed to read and write cells for one plan: its formats and references."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import Generic, TypeVar

from planner.exchange.doubles import Answer, PossibleDouble
from planner.plan import Plan
from planner.quarter import Quarter
from planner.records import (
    Account,
    Activity,
    Campaign,
    Company,
    DateFormat,
    Person,
    Record,
    TargetList,
)
from planner.text import currency_decimals

R = TypeVar("R", bound=Record)
Cell = str | int | Decimal | date | None
"""What stands in a cell of an exported table; a file's format decides how."""


def folded(text: str) -> str:
    """The text for comparing: compatible forms, case and outer spaces made alike."""
    if text.isascii():
        return text.strip().lower()
    return unicodedata.normalize("NFKC", text).strip().casefold()


@dataclass(frozen=True, slots=True)
class Found(Generic[R]):
    """What a reference leads to: one record, none, or too many to choose from."""

    record: R | None
    is_ambiguous: bool = False


class Register(Generic[R]):
    """Records by the texts that name them; an earlier naming goes first."""

    def __init__(self, namings: Iterable[Iterable[tuple[str, R]]]) -> None:
        self._exact: list[dict[str, list[R]]] = []
        self._folded: list[dict[str, list[R]]] = []
        for naming in namings:
            exact: dict[str, list[R]] = {}
            alike: dict[str, list[R]] = {}
            for text, record in naming:
                exact.setdefault(text, []).append(record)
                alike.setdefault(folded(text), []).append(record)
            self._exact.append(exact)
            self._folded.append(alike)

    def find(self, text: str) -> Found[R]:
        """The record that the text names: to the letter first, then in any case."""
        alike = folded(text)
        for exact, by_fold in zip(self._exact, self._folded, strict=True):
            found = exact.get(text) or by_fold.get(alike)
            if found:
                return Found(found[0] if len(found) == 1 else None, len(found) > 1)
        return Found(None)


class Reading:
    """The plan that cells are read for, its formats, and what the import has made.

    `quarter` stands where a file has no column for it. In a text file of a plan with
    decimal commas a point may group thousands ("1.234"); in a workbook it never does.
    `doubles` collects what looks like an account that is there already,
    `new_lists` the target lists that the import makes, by quarter; `answers`: what
    people said about doubles, by row; `lists_people`: a company may come again;
    `decimal_sign` and `date_format`: the file's own, where they are not the plan's.
    """

    def __init__(
        self,
        plan: Plan,
        quarter: Quarter,
        today: date,
        *,
        is_workbook: bool = False,
        decimal_sign: str | None = None,
        date_format: DateFormat | None = None,
        answers: Mapping[int, Answer] | None = None,
        lists_people: bool = False,
    ) -> None:
        company: Company = plan.company
        self.plan = plan
        self.quarter = quarter
        self.today = today
        self.currency = company.currency
        self.decimal_sign = decimal_sign or str(company.decimal_sign)
        self.date_format = date_format or company.date_format
        self.first_month = company.fiscal_year_start
        self.doubles: list[PossibleDouble] = []
        self.new_lists: dict[str, TargetList] = {}
        self.answers = answers or {}
        self.lists_people = lists_people
        self.point_groups = self.decimal_sign == "," and not is_workbook

    @cached_property
    def decimals(self) -> int:
        """How many decimals the plan's currency has."""
        return currency_decimals(self.currency)

    @cached_property
    def people(self) -> Register[Person]:
        """The firm's people by name."""
        return Register([[(row.name, row) for row in self.plan.all(Person)]])

    @cached_property
    def accounts(self) -> Register[Account]:
        """The accounts by number, then by name."""
        rows = self.plan.all(Account)
        return Register(
            [[(row.number, row) for row in rows], [(row.name, row) for row in rows]]
        )

    @cached_property
    def campaigns(self) -> Register[Campaign]:
        """The campaigns by code, then by name."""
        rows = self.plan.all(Campaign)
        return Register(
            [[(row.code, row) for row in rows], [(row.name, row) for row in rows]]
        )

    @cached_property
    def activities(self) -> Register[Activity]:
        """The activities by number, then by name."""
        rows = self.plan.all(Activity)
        return Register(
            [[(row.number, row) for row in rows], [(row.name, row) for row in rows]]
        )
