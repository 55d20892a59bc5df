"""The plan check of the quarter: what is contradictory or missing, by area."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtWidgets import QStackedWidget

from gui.page import Page
from gui.pages.plan_check.filters import Filters
from gui.pages.plan_check.listing import FindingList
from gui.theme import sizes
from gui.view_state import ViewState
from gui.widgets import EmptyState, card
from gui.widgets.link_row import LinkRow
from planner.checks import Group, PlanProblem, findings, is_planned
from planner.checks.lines import kept, lines_of
from planner.checks.wording import all_clear, is_sound, summary
from planner.links import link_to
from planner.list_health import gap_links, health_line, list_health
from planner.plan import Plan
from planner.records import RECORDS, Record
from planner.text import _, joined, quarter_label
from planner.workspace import Workspace


class PlanCheckPage(Page):
    """Findings, each with the way to its record. It only shows."""

    key = "plan-check"
    draws: ClassVar[tuple[type[Record], ...]] = RECORDS

    def __init__(self, workspace: Workspace, view: ViewState) -> None:
        super().__init__(workspace, view)
        self._groups: tuple[Group, ...] = ()
        self.filters = Filters(self._show)
        self.list = FindingList()
        self.list.opened.connect(self.open_problem)
        self.clear = EmptyState("circle-check", _("All clear"), all_clear())
        self.clear.setObjectName("allClear")
        self.nothing = EmptyState(
            "list-checks",
            _("Nothing to check yet"),
            _(
                "Once this quarter has campaigns, activities or targets, what "
                "contradicts itself and what is missing stands here."
            ),
        )
        self.nothing.setObjectName("nothingPlanned")
        frame, column = card(margin=0)
        column.setContentsMargins(1, sizes.SPACE_1, 1, sizes.SPACE_2)
        column.addWidget(self.list)
        self.stack = QStackedWidget()
        self.found = frame
        for each in (self.found, self.clear, self.nothing):
            self.stack.addWidget(each)
        self.body.setSpacing(sizes.SPACE_3)
        self.gaps = LinkRow("listGaps", view.follow)
        self.body.addWidget(self.gaps)
        self.body.addWidget(self.filters)
        self.body.addWidget(self.stack, 1)

    @classmethod
    def title(cls) -> str:
        return _("Plan check")

    def draw(self, plan: Plan) -> None:
        """Check the quarter anew; what is mended is gone at once."""
        quarter = self.view.quarter
        self._groups = findings(plan, self.view.today, quarter)
        label = quarter_label(quarter, plan.company.fiscal_year_start)
        clear = all_clear() if is_sound(self._groups) else None
        is_empty = not self._groups and not is_planned(plan, quarter)
        health = list_health(plan, quarter, self.view.today)
        line = health_line(health)
        told = () if is_empty else (clear, summary(self._groups), line)
        self.gaps.show_links(() if is_empty else gap_links(health))
        self.subtitle.setText(joined((label, *told)))
        self.filters.show_groups(self._groups)
        self.filters.setVisible(bool(self._groups))
        state = self.nothing if is_empty else self.clear
        self.stack.setCurrentWidget(self.found if self._groups else state)
        self._show()

    def enter(self) -> None:
        self.list.choose_first()
        self.list.setFocus()

    def open_problem(self, problem: PlanProblem) -> None:
        """Go to where a finding is put right."""
        link = link_to(self.workspace.plan, problem.kind, problem.record_id)
        if link is not None:
            self.view.show(link.page, link.record)

    def _show(self) -> None:
        chosen = kept(self._groups, self.filters.severity, self.filters.area)
        self.list.show_lines(lines_of(chosen))
