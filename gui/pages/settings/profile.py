"""The profile: the criteria of the customer that both sides want, by weight."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from gui.pages.settings.table_section import Kind, TableSection
from gui.table import Choice, Column, Paint
from gui.widgets import label
from planner.change import Change
from planner.edits.profile import new_criterion, set_criterion
from planner.fit_rows import (
    CriterionRow,
    criterion_rows,
    field_words,
    percent_words,
    rated_words,
    weight_words,
)
from planner.metrics.fit import profile_of
from planner.plan import Plan
from planner.records import FitCriterion, FitField
from planner.text import _

if TYPE_CHECKING:  # as in the section
    from gui.page import Page


class ProfileSection(TableSection[CriterionRow]):
    """Each criterion with its weight, and what rates accounts by itself."""

    def __init__(self, page: Page) -> None:
        super().__init__(
            page,
            Kind(
                record=FitCriterion,
                key="profile",
                first="text",
                add=_("Add criterion"),
                icon="plus",
                one="Criterion",
            ),
        )
        self.weights = label(tone="secondary", name="profileWeights")
        self.add_note(self.weights)

    @classmethod
    def title(cls) -> str:
        return _("Profile")

    @classmethod
    def subtitle(cls) -> str:
        return _("The customer that both sides want, in criteria with a weight each")

    def draw(self, plan: Plan) -> None:
        rows = criterion_rows(plan)
        self.show_rows(rows)
        self.weights.setText(weight_words(profile_of(plan)))
        self.weights.setVisible(bool(rows))

    def columns(self) -> tuple[Column[CriterionRow], ...]:
        return _columns()

    def make(self, plan: Plan) -> FitCriterion:
        return new_criterion(plan)

    def empty(self) -> tuple[str, str, str]:
        sentence = _(
            "Say what makes a good customer, such as “Large enough for a line of its "
            "own”, and how much it weighs. Every account then gets a score, and a list "
            "that you import is compared with it."
        )
        return "target", _("No profile yet"), sentence


def _columns() -> tuple[Column[CriterionRow], ...]:
    return (
        Column(
            key="text",
            title=_("Criterion"),
            read=lambda row: row.criterion.text,
            edit=_setter("text"),
            paint=Paint.STRONG,
            width=264,
        ),
        Column(
            key="weight",
            title=_("Weight"),
            read=lambda row: row.criterion.weight,
            show=lambda weight: percent_words(int(str(weight))),
            typed=lambda row: str(row.criterion.weight),
            edit=_setter("weight"),
            width=80,
        ),
        Column(
            key="scale",
            title=_("What 0 to 5 mean"),
            read=lambda row: row.criterion.scale,
            edit=_setter("scale"),
            width=236,
        ),
        Column(
            key="field",
            title=_("Rated by"),
            read=lambda row: row.criterion.field,
            show=field_words,
            edit=_setter("field"),
            choices=lambda _plan, _row: [
                Choice(field, field_words(field)) for field in (None, *FitField)
            ],
            width=112,
        ),
        Column(
            key="rules",
            title=_("Rules, such as Food: 5; other: 1"),
            read=lambda row: row.criterion.rules,
            edit=_setter("rules"),
            width=260,
        ),
        Column(
            key="ratings",
            title=_("Rated by hand"),
            read=lambda row: row.ratings,
            show=lambda number: rated_words(int(str(number))),
            width=110,
        ),
    )


def _setter(key: str) -> Callable[[Plan, CriterionRow, object], Change]:
    def edit(plan: Plan, row: CriterionRow, value: object) -> Change:
        return set_criterion(plan, row.criterion, key, value)

    return edit
