"""A form for moving money: from where, to where, how much, why, who agrees."""

from __future__ import annotations

from types import MappingProxyType
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from gui.page import Page
from gui.theme import sizes
from gui.widgets import Line, button, label, section
from planner import cost_choices as choices
from planner.change import Change
from planner.edits.budget import draft_transfer, move_money
from planner.edits.costs import day_for_new
from planner.errors import Invalid
from planner.metrics.budget import Place
from planner.plan import Plan
from planner.text import _, pgettext
from planner.typed import shown_day, typed_day, typed_line
from planner.typed_cost import typed_amount

T = TypeVar("T")
TOP = Qt.AlignmentFlag.AlignTop
NAMES = MappingProxyType(
    {
        "amount_minor": "amount",
        "from_side": "from",
        "from_campaign_id": "from",
        "to_side": "to",
        "to_campaign_id": "to",
    }
)
"""How the form calls what a rule about a transfer names."""


class MoveForm(QFrame):
    """Shown while money is being moved. `closed`: it is done or given up."""

    closed = Signal()

    def __init__(self, page: Page) -> None:
        super().__init__()
        self.setObjectName("moveForm")
        self.setAccessibleName(_("Move money"))
        self.setProperty("card", "true")
        self.setFixedWidth(sizes.INSPECTOR_WIDTH)
        self._page = page
        self.is_moving = False
        self._places: list[Place] = []
        self._goals: list[Place] = []
        self._approvers: list[str] = []
        self.source = _box("from", pgettext("money comes from", "From"))
        self.goal = _box("to", pgettext("money goes to", "To"))
        self.amount = _line("amount", _("Amount"))
        self.day = _line("date", _("Day"))
        self.reason = _line("reason", _("Why"))
        self.approver = _box("approver_id", _("Approved by"))
        self.error = label(tone="error", wrap=True, name="move.error")
        self.error.hide()
        self._columns: dict[QWidget, QVBoxLayout] = {}
        self._below = self._place_of_error = QVBoxLayout()
        self.source.currentIndexChanged.connect(lambda _place: self._fill_goals())
        self._lay_out()
        self.hide()

    def begin(self) -> None:
        """Show the form, empty, with the cursor in its first field."""
        plan, view = self._page.workspace.plan, self._page.view
        found = choices.places(plan, view.quarter)
        self._places = [place for place, _name in found]
        _fill(self.source, [name for _place, name in found])
        people = choices.approvers(plan)
        self._approvers = [person for person, _name in people]
        _fill(self.approver, [name for _person, name in people])
        for line in (self.amount, self.reason):
            line.forget()
        day = day_for_new(plan, view.quarter, view.today)
        self.day.setText(shown_day(plan, day))
        self._fill_goals()
        self.show_invalid(None)
        self.show()
        self.source.setFocus()

    def show_invalid(self, error: Invalid | None) -> None:
        """Show under its field why a move was refused, with the cursor in the field."""
        self.error.setText("" if error is None else str(error))
        self.error.setVisible(error is not None)
        wrong = "" if error is None else NAMES.get(error.field, error.field)
        self._place_of_error.removeWidget(self.error)
        self._place_of_error = self._below
        for field in self._fields():
            is_wrong = field.objectName() == f"move.{wrong}"
            field.setProperty("invalid", "true" if is_wrong else "false")
            field.setAccessibleDescription(self.error.text() if is_wrong else "")
            field.style().polish(field)
            if is_wrong:
                self._place_of_error = self._columns[field]
                field.setFocus()
        self._place_of_error.addWidget(self.error)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _move(self) -> None:
        self.is_moving = True
        is_done = self._page.edit(self._change)
        self.is_moving = False
        if is_done:
            self.closed.emit()

    def _change(self, plan: Plan) -> Change:
        day = typed_day(plan, "date", self.day.text())
        if day is None:
            raise Invalid("date", _("This cannot be empty."))
        draft = draft_transfer(
            plan,
            self._page.view.quarter,
            on=day,
            source=_chosen(self.source, self._places),
            goal=_chosen(self.goal, self._goals),
            amount_minor=typed_amount(plan, "amount", self.amount.text()),
            reason=typed_line(self.reason.text()) or "",
            approver_id=_chosen(self.approver, self._approvers),
        )
        return move_money(plan, draft)

    def _fill_goals(self) -> None:
        source = _chosen(self.source, self._places)
        plan, quarter = self._page.workspace.plan, self._page.view.quarter
        found = () if source is None else choices.goals(plan, quarter, source)
        self._goals = [place for place, _name in found]
        _fill(self.goal, [name for _place, name in found])
        if len(found) == 1:
            self.goal.setCurrentIndex(0)

    def _fields(self) -> tuple[QWidget, ...]:
        return (
            self.source,
            self.goal,
            self.amount,
            self.day,
            self.reason,
            self.approver,
        )

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(*[sizes.SPACE_3] * 4)
        column.setSpacing(sizes.SPACE_1)
        column.addWidget(section(_("Move money")))
        for pair in (
            (self.source, self.goal),
            (self.amount, self.day),
            (self.reason,),
            (self.approver,),
        ):
            beside = QHBoxLayout()
            beside.setSpacing(sizes.SPACE_2)
            for field in pair:
                self._columns[field] = _titled(field)
                beside.addLayout(self._columns[field], 1)
                beside.setAlignment(self._columns[field], TOP)
            column.addLayout(beside)
        column.addSpacing(sizes.SPACE_2)
        column.addLayout(self._below)
        row = QHBoxLayout()
        row.setSpacing(sizes.SPACE_2)
        row.addWidget(button(_("Move it"), self._move, name="move.do"))
        row.addWidget(button(_("Cancel"), self.closed.emit, name="move.cancel"))
        row.addStretch()
        column.addLayout(row)
        column.addStretch()
        for line in (self.amount, self.day, self.reason):
            line.returnPressed.connect(self._move)


def _titled(field: QWidget) -> QVBoxLayout:
    """A field under its name, with room for a sentence below it."""
    title = label(field.accessibleName(), points=sizes.SMALL_PT, tone="secondary")
    title.setBuddy(field)
    column = QVBoxLayout()
    column.setSpacing(2)
    column.addWidget(title)
    column.addWidget(field)
    return column


def _box(name: str, spoken: str) -> QComboBox:
    made = QComboBox()
    made.setObjectName(f"move.{name}")
    made.setAccessibleName(spoken)
    made.setMinimumContentsLength(6)
    return made


def _line(name: str, spoken: str) -> Line:
    made = Line()
    made.setObjectName(f"move.{name}")
    made.setAccessibleName(spoken)
    return made


def _fill(box: QComboBox, names: list[str]) -> None:
    """Offer these, with none of them chosen yet."""
    box.clear()
    box.addItems(names)
    box.setCurrentIndex(-1)


def _chosen(box: QComboBox, values: list[T]) -> T | None:
    place = box.currentIndex()
    return values[place] if 0 <= place < len(values) else None
