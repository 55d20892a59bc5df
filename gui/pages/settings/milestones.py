"""Milestones: what must stand so many days before every activity of a type."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from gui.pages.settings.table_section import Kind, TableSection
from gui.table import Choice, Column, Paint
from planner.change import Change
from planner.edits.milestones import new_rule, set_rule
from planner.lanes import type_label
from planner.milestones import RuleRow, applies_words, before_words, rule_rows
from planner.plan import Plan
from planner.records import ActivityType, MilestoneRule
from planner.text import _

if TYPE_CHECKING:  # as in the section
    from gui.page import Page


class MilestonesSection(TableSection[RuleRow]):
    """Each rule with how many activities of the quarter it is for."""

    def __init__(self, page: Page) -> None:
        super().__init__(
            page,
            Kind(
                record=MilestoneRule,
                key="milestoneRules",
                first="text",
                add=_("Add milestone"),
                icon="plus",
                one="Rule",
            ),
        )

    @classmethod
    def title(cls) -> str:
        return _("Milestones")

    @classmethod
    def subtitle(cls) -> str:
        return _("What must stand before every activity of a type, and how long before")

    def draw(self, plan: Plan) -> None:
        self.show_rows(rule_rows(plan, self.page.view.quarter))

    def columns(self) -> tuple[Column[RuleRow], ...]:
        return _columns()

    def make(self, plan: Plan) -> MilestoneRule:
        return new_rule(plan)

    def empty(self) -> tuple[str, str, str]:
        sentence = _(
            "Say what must stand before a kind of activity, such as “Speakers "
            "confirmed”, 30 days before a seminar. Every such activity then shows it, "
            "and tells when it is overdue."
        )
        return "list-checks", _("No milestone is asked for yet"), sentence


def _columns() -> tuple[Column[RuleRow], ...]:
    return (
        Column(
            key="type",
            title=_("Before every"),
            read=lambda row: row.rule.type,
            show=lambda kind: type_label(ActivityType(str(kind))),
            edit=_setter("type"),
            choices=lambda _plan, _row: [
                Choice(kind, type_label(kind)) for kind in ActivityType
            ],
            width=170,
        ),
        Column(
            key="text",
            title=_("What must stand"),
            read=lambda row: row.rule.text,
            edit=_setter("text"),
            paint=Paint.STRONG,
            width=320,
        ),
        Column(
            key="days_before",
            title=_("When"),
            read=lambda row: row.rule.days_before,
            show=lambda days: before_words(int(str(days))),
            typed=lambda row: str(row.rule.days_before),
            edit=_setter("days_before"),
            width=140,
        ),
        Column(
            key="activities",
            title=_("In this quarter"),
            read=lambda row: row.activities,
            show=lambda count: applies_words(int(str(count))),
            width=140,
        ),
    )


def _setter(key: str) -> Callable[[Plan, RuleRow, object], Change]:
    def edit(plan: Plan, row: RuleRow, value: object) -> Change:
        return set_rule(plan, row.rule, key, value)

    return edit
