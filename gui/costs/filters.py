"""Which costs are shown: of one state, of one campaign, of one side."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QComboBox, QHBoxLayout, QLabel, QWidget

from gui.costs.columns import STATES
from gui.theme import sizes
from gui.widgets import chip_button, label
from gui.widgets.flow import FlowRow
from gui.widgets.labels import name_choice
from planner import cost_choices as choices
from planner.cost_rows import CostRow
from planner.plan import Plan
from planner.quarter import Quarter
from planner.records import CostState
from planner.text import _, count

LEAST_LETTERS = 10
LEAST_HINT = 160
"""So wide, in pixels, a hint can be read; narrower it would be a column of words."""
EVERY = "every"
NONE = "none"


class CostFilters(QWidget):
    """Chips of the states, and two choices beside them.

    `changed`: `keeps` says something else.
    """

    changed = Signal()

    def __init__(self, *, has_campaign: bool) -> None:
        super().__init__()
        self.setObjectName("costFilters")
        self._state: CostState | None = None
        self._group = QButtonGroup(self)
        self._states: tuple[CostState | None, ...] = (None, *CostState)
        self.campaign = _choice("costCampaign", _("Campaign"))
        self.side = _choice("costSide", _("Side"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(sizes.SPACE_2)
        self._chips = chips = FlowRow(sizes.SPACE_2)
        for place, state in enumerate(self._states):
            chip = chip_button("", name=f"costs.{state or EVERY}")
            self._group.addButton(chip, place)
            chips.add(chip)
        # Beside the chips they go on in a second line; beside the search they are cut.
        chips.add(self.campaign)
        chips.add(self.side)
        row.addWidget(chips)
        self._group.button(0).setChecked(True)
        self._hint = _hint()
        row.addWidget(self._hint, 1)
        if not has_campaign:
            self.campaign.hide()
        self._group.idToggled.connect(self._toggled)
        for box in (self.campaign, self.side):
            box.currentIndexChanged.connect(lambda _place: self.changed.emit())

    def resizeEvent(self, event: QResizeEvent) -> None:
        # Where the choices need all the room, the keys are told by Help alone.
        room = event.size().width() - self._chips.sizeHint().width()
        self._hint.setVisible(room >= LEAST_HINT)
        super().resizeEvent(event)

    def keeps(self, row: CostRow) -> bool:
        """Whether a cost is shown."""
        if self._state is not None and row.cost.state is not self._state:
            return False
        campaign = NONE if row.campaign is None else row.campaign.id
        side = NONE if row.side is None else str(row.side)
        return _fits(self.campaign, campaign) and _fits(self.side, side)

    def reset(self) -> None:
        """Show every cost."""
        self._group.button(0).setChecked(True)
        self.campaign.setCurrentIndex(0)
        self.side.setCurrentIndex(0)

    def show_choices(
        self, plan: Plan, quarter: Quarter, rows: Sequence[CostRow]
    ) -> None:
        """Offer what there is, and say how many costs each state has."""
        counts = Counter(row.cost.state for row in rows)
        for place, state in enumerate(self._states):
            word = _("All") if state is None else _(STATES[state][1])
            number = len(rows) if state is None else counts[state]
            text = f"{word}  {count(number)}"
            self._group.button(place).setText(text)
            self._group.button(place).setAccessibleName(text)
        campaigns = [(value or NONE, name) for value, name in _named(plan, quarter)]
        sides = [(value or NONE, name) for value, name in choices.sides()[1:]]
        _fill(self.campaign, [(EVERY, _("Every campaign")), *campaigns])
        _fill(self.side, [(EVERY, _("Both sides")), *sides, (NONE, _("No side"))])

    def _toggled(self, place: int, is_on: bool) -> None:
        if is_on:
            self._state = self._states[place]
            self.changed.emit()


def _hint() -> QLabel:
    keys = _("F2 changes a cell, Space marks paid, Del removes")
    return label(keys, points=sizes.SMALL_PT, tone="secondary", wrap=True)


def _named(plan: Plan, quarter: Quarter) -> list[choices.Choice]:
    named = choices.campaigns(plan, quarter)[1:]
    return [*named, (None, _("Outside campaigns"))]


def _choice(name: str, spoken: str) -> QComboBox:
    made = QComboBox()
    made.setObjectName(name)
    name_choice(made, spoken)
    made.setMinimumContentsLength(LEAST_LETTERS)
    made.setSizeAdjustPolicy(
        QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
    )
    return made


def _fill(box: QComboBox, items: Sequence[tuple[object, str]]) -> None:
    box.setMinimumContentsLength(max(LEAST_LETTERS, len(items[0][1])))
    shown = [(box.itemData(at), box.itemText(at)) for at in range(box.count())]
    wanted = [(str(value), text) for value, text in items]
    if shown == wanted:
        return
    current = box.currentData()
    blocker = QSignalBlocker(box)
    box.clear()
    for value, text in wanted:
        box.addItem(text, value)
    box.setCurrentIndex(max(box.findData(current), 0))
    blocker.unblock()
    if box.currentData() != current and current is not None:
        box.currentIndexChanged.emit(box.currentIndex())


def _fits(box: QComboBox, value: str) -> bool:
    return box.currentData() in {None, EVERY, value}
