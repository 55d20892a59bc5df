"""Goal & funnel: what the goal takes, who can take it, and what came of the work."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QVBoxLayout, QWidget

from gui.page import Page
from gui.pages.funnel.capacity import CapacityCard
from gui.pages.funnel.chain import ChainCard
from gui.pages.funnel.stages import StageCard
from gui.pages.funnel.what_if import WhatIfCard
from gui.theme import sizes
from gui.view_state import ViewState
from planner.capacity import capacity_of
from planner.edits.assumptions import set_assumption
from planner.errors import Invalid
from planner.exchange.kinds.people import PEOPLE
from planner.goal import chain_of
from planner.metrics.stages import stage_funnel
from planner.plan import Plan
from planner.records import (
    Activity,
    Actual,
    Assumption,
    AssumptionKey,
    Campaign,
    Company,
    CostEntry,
    Objective,
    Person,
    Record,
    Target,
    TargetRevision,
)
from planner.text import _, quarter_label
from planner.typed_fields import change_typed
from planner.workspace import Workspace

WIDE = 900
"""From this width on, in pixels, cards stand side by side."""


class FunnelPage(Page):
    """The way back from the goal, and the way forward from the work."""

    key = "funnel"
    draws: ClassVar[tuple[type[Record], ...]] = (
        Activity,
        Actual,
        Assumption,
        Campaign,
        Company,
        CostEntry,
        Objective,
        Person,
        Target,
        TargetRevision,
    )

    def __init__(self, workspace: Workspace, view: ViewState) -> None:
        super().__init__(workspace, view)
        self.chain = ChainCard(self.assume)
        self.capacity = CapacityCard(self.set_leads, self.add_people)
        self.stages = StageCard(self.show_stages, self.view.enter_results)
        self.what_if = WhatIfCard(lambda: self.workspace.plan)
        self._lay_out()

    @classmethod
    def title(cls) -> str:
        return _("Goal & funnel")

    def draw(self, plan: Plan) -> None:
        quarter, today = self.view.quarter, self.view.today
        first_month = plan.company.fiscal_year_start
        self.subtitle.setText(quarter_label(quarter, first_month))
        chain = chain_of(plan, quarter, today)
        self.chain.show_chain(plan, chain)
        self.capacity.show_check(capacity_of(plan, quarter, today, chain))
        self.show_stages()

    def show_stages(self) -> None:
        """Show the stage funnel by what was chosen."""
        plan, by = self.workspace.plan, self.stages.by
        found = stage_funnel(plan, self.view.quarter, self.view.today, by)
        self.stages.show_funnel(plan, found)

    def assume(self, key: AssumptionKey, text: str) -> bool:
        """Assume what was typed; an empty text assumes nothing any more."""
        return self.edit(set_assumption, self.view.quarter, key, text)

    def set_leads(self, person: Person, text: str) -> bool:
        """Note how many leads a week somebody can take."""
        return self.edit(change_typed, PEOPLE, person, "leads_per_week", text)

    def add_people(self) -> None:
        """Go to where people are added."""
        self.view.show("settings", "people")

    def enter(self) -> None:
        """Begin with the first number that can be typed."""
        self.chain.focus_first()

    def show_invalid(self, error: Invalid) -> None:
        if not (self.chain.show_invalid(error) or self.capacity.show_invalid(error)):
            super().show_invalid(error)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put cards side by side where there is room for both."""
        super().resizeEvent(event)
        direction = QBoxLayout.Direction
        is_wide = self.width() >= WIDE
        self._pair.setDirection(
            direction.LeftToRight if is_wide else direction.TopToBottom
        )
        self.what_if.set_wide(is_wide=is_wide)

    def _lay_out(self) -> None:
        content = QWidget()
        column = QVBoxLayout(content)
        margin = sizes.SPACE_5
        column.setContentsMargins(margin, sizes.SPACE_4, margin, sizes.SPACE_5)
        column.setSpacing(sizes.SPACE_4)
        self._pair = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._pair.setSpacing(sizes.SPACE_4)
        self._pair.addWidget(self.chain, 6)
        self._pair.addWidget(self.capacity, 5)
        column.addLayout(self._pair)
        column.addWidget(self.stages)
        column.addWidget(self.what_if)
        column.addStretch()
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(content)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.addWidget(area)
