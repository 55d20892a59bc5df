"""Milestones: what must stand so many days before every activity of a type."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from gui.pages.settings.section import Section
from gui.table import Choice, Column, Paint, TablePanel, TableView
from gui.widgets import EmptyState, button
from planner import edits
from planner.change import Change
from planner.edits.milestones import new_rule, set_rule
from planner.errors import Invalid
from planner.lanes import type_label
from planner.milestones import RuleRow, applies_words, before_words, rule_rows
from planner.plan import Plan
from planner.records import ActivityType, MilestoneRule
from planner.text import _

if TYPE_CHECKING:  # as in the section
    from gui.page import Page


class MilestonesSection(Section):
    """A table of rules, in which everything is typed in place."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.table = TableView(
            "milestoneRules",
            _columns(),
            self._on_edit,
            lambda: page.workspace.plan,
            page.view.settings,
            _("Milestones"),
        )
        self.table.horizontalHeader().setStretchLastSection(True)
        self.panel = TablePanel(self.table, self._empty())
        self.panel.belongs_to(self.page, _("Remove"))
        self.remove_button = button(
            _("Remove"), self.remove, icon_name="trash-2", name="removeRule"
        )
        self.panel.tools.addWidget(self.remove_button)
        self.panel.tools.addWidget(
            button(
                _("Add milestone"),
                self.new,
                icon_name="plus",
                kind="primary",
                name="addRule",
            )
        )
        self.column.addWidget(self.panel, 1)
        self.table.archived.connect(self._remove)
        self.table.selected.connect(self._on_selected)

    @classmethod
    def title(cls) -> str:
        return _("Milestones")

    @classmethod
    def subtitle(cls) -> str:
        return _("What must stand before every activity of a type, and how long before")

    def draw(self, plan: Plan) -> None:
        self.table.records.set_rows(rule_rows(plan, self.page.view.quarter))
        self._on_selected(self.table.selected_ids)

    def new(self) -> None:
        """Adds a rule and begins with what must stand."""
        self.panel.show_all()
        self.panel.show_invalid(None)
        rule = new_rule(self.page.workspace.plan)
        if self.page.edit(edits.add, rule):
            self.table.setFocus()
            self.table.select(rule.id)
            self.table.edit_cell(rule.id, "text")

    def search(self) -> None:
        self.panel.focus_search()

    def remove(self) -> None:
        """Removes the selected rules."""
        self._remove(self.table.selected_ids)

    def show_invalid(self, error: Invalid) -> bool:
        self.panel.show_invalid(error)
        return True

    def _remove(self, ids: Sequence[str]) -> None:
        self.panel.show_invalid(None)
        plan = self.page.workspace.plan
        going = [plan.find(MilestoneRule, each) for each in ids]
        self.page.edit(edits.remove, *(each for each in going if each is not None))

    def _on_edit(self, column: Column[RuleRow], row: RuleRow, value: object) -> bool:
        self.panel.show_invalid(None)
        return self.page.edit(column.edit, row, value) if column.edit else False

    def _on_selected(self, ids: Sequence[str]) -> None:
        self.remove_button.setEnabled(bool(ids))

    def _empty(self) -> EmptyState:
        sentence = _(
            "Say what must stand before a kind of activity, such as “Speakers "
            "confirmed”, 30 days before a seminar. Every such activity then shows it, "
            "and tells when it is overdue."
        )
        empty = EmptyState("list-checks", _("No milestone is asked for yet"), sentence)
        empty.add_button(button(_("Add milestone"), self.new, icon_name="plus"))
        return empty


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
