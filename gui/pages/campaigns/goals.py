"""The targets of a campaign as two cards of bars: inputs and outputs."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from gui.theme import palette_of, sizes
from gui.widgets import (
    Bar,
    BulletBar,
    Chip,
    ElidedLabel,
    EmptyState,
    StatusChip,
    button,
    card,
    label,
    section,
)
from planner.campaign_goals import CampaignGoals, Goal
from planner.text import _

TITLE_SHARE, BAR_SHARE = 4, 5
LEAST_BAR = 60
TICK = 2
TICK_HEIGHT = 14


class Tick(QWidget):
    """The dark tick of a bar, beside the words that explain it."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(TICK, TICK_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), palette_of(self).text)
        painter.end()


class GoalCards(QWidget):
    """Inputs and outputs side by side."""

    def __init__(self) -> None:
        super().__init__()
        self._goals = CampaignGoals()
        self._cards: list[QFrame] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(sizes.SPACE_4)

    def show_goals(self, goals: CampaignGoals) -> None:
        """Show these targets."""
        if goals == self._goals:
            return
        self._goals = goals
        for old in self._cards:
            old.hide()
            old.deleteLater()
        self._cards = [
            _card(_("Inputs"), _("what we do"), goals.inputs),
            _card(_("Outputs"), _("what comes of it"), goals.outputs, has_key=True),
        ]
        for new in self._cards:
            self._row.addWidget(new, 1)


class TargetsTab(QWidget):
    """The cards, and the way to the page where targets are set."""

    wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.cards = GoalCards()
        self._empty = EmptyState(
            "target",
            _("No targets for this campaign yet"),
            _("Say what both sides put in, such as calls, and what should come of it."),
        )
        self._empty.add_button(
            button(_("Set targets"), self.wanted.emit, name="setTargets")
        )
        self._link = button(
            _("Change them on Targets"),
            self.wanted.emit,
            kind="link",
            name="openTargets",
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(sizes.SPACE_3)
        column.addWidget(self.cards)
        column.addWidget(self._link, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._empty, 1)
        column.addStretch(1)

    def show_goals(self, goals: CampaignGoals) -> None:
        """Show these targets, or what belongs here."""
        self.cards.show_goals(goals)
        has_any = len(goals) > 0
        self.cards.setVisible(has_any)
        self._link.setVisible(has_any)
        self._empty.setVisible(not has_any)


def _card(
    title: str, words: str, goals: Sequence[Goal], *, has_key: bool = False
) -> QFrame:
    frame, column = card()
    head = QHBoxLayout()
    head.setSpacing(sizes.SPACE_2)
    head.addWidget(section(title))
    head.addWidget(label(words, points=sizes.SMALL_PT, tone="secondary"))
    head.addStretch()
    if has_key:
        head.addWidget(Tick())
        key = _("plan for today")
        head.addWidget(label(key, points=sizes.SMALL_PT, tone="secondary"))
    column.addLayout(head)
    if not goals:
        column.addWidget(label(_("No target yet"), tone="secondary"))
    grid = QGridLayout()
    grid.setHorizontalSpacing(sizes.SPACE_3)
    grid.setVerticalSpacing(sizes.SPACE_2)
    grid.setColumnStretch(0, TITLE_SHARE)
    grid.setColumnStretch(1, BAR_SHARE)
    grid.setColumnMinimumWidth(1, LEAST_BAR)
    for line, goal in enumerate(goals):
        _add(grid, line, goal)
    column.addLayout(grid)
    column.addStretch()
    return frame


def _add(grid: QGridLayout, line: int, goal: Goal) -> None:
    bar = Bar(
        share=goal.share or Fraction(0),
        # A tick at the very start would look like a fault of the picture.
        expected=goal.expected or None,
        standing=goal.standing,
        spoken=goal.spoken,
    )
    figure = label(goal.figure)
    figure.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    grid.addWidget(ElidedLabel(goal.title), line, 0)
    grid.addWidget(BulletBar(bar), line, 1)
    grid.addWidget(figure, line, 2)
    grid.addWidget(StatusChip(Chip(goal.standing, goal.word)), line, 3)
