"""Bars over the matrix: which row or column to add, or a metric of one's own."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from gui.forms.inputs import ChoiceInput
from gui.table import Choice
from gui.theme import sizes
from gui.widgets import Line, button, label
from gui.widgets.labels import name_choice
from planner.errors import Invalid
from planner.records import Direction, EnteredMetric, MetricKind, Side, Unit, new_id
from planner.text import _, word

CHOICE_WIDTH = 260


class Bar(QFrame):
    """A line of inputs that is hidden until it is begun; Esc ends it."""

    ended = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.row = QHBoxLayout()
        self.row.setSpacing(sizes.SPACE_2)
        self.error = label(points=sizes.SMALL_PT, tone="error", name=f"{name}.error")
        self.error.hide()
        self.second = QHBoxLayout()
        self.second.setSpacing(sizes.SPACE_2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(sizes.SPACE_1)
        column.addLayout(self.row)
        column.addLayout(self.second)
        column.addWidget(self.error)
        self.hide()

    def begin_at(self, field: QWidget) -> None:
        """Show the bar with the cursor in one of its inputs."""
        self.show_error("")
        self.show()
        field.setFocus()

    def end(self) -> None:
        """Hide the bar."""
        self.hide()
        self.ended.emit()

    def show_error(self, sentence: str) -> None:
        """Say why something was refused, or take the sentence away."""
        self.error.setText(sentence)
        self.error.setVisible(bool(sentence))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.end()
        else:
            super().keyPressEvent(event)

    def close_button(self) -> QWidget:
        """The button at the right end."""
        return button("", self.end, icon_name="x", kind="quiet", spoken=_("Close"))


class ChooseBar(Bar):
    """One thing is chosen and added."""

    added = Signal(object)

    def __init__(self, name: str, prompt: str, *others: QWidget) -> None:
        super().__init__(name)
        self.choice = ChoiceInput()
        self.choice.setObjectName(f"{name}.choice")
        name_choice(self.choice, prompt)
        self.choice.setFixedWidth(CHOICE_WIDTH)
        self._value: object = None
        self.choice.currentIndexChanged.connect(self._note)
        self._offered: tuple[Choice, ...] = ()
        self.row.addWidget(label(prompt, tone="secondary"))
        self.row.addWidget(self.choice)
        self.row.addWidget(button(_("Add"), self._add, name=f"{name}.add"))
        for other in others:
            self.row.addWidget(other)
        self.row.addStretch()
        self.row.addWidget(self.close_button())

    def show_choices(self, offered: Sequence[Choice]) -> None:
        """Offer these, the first in front."""
        self._offered = tuple(offered)
        first = self._offered[0].value if self._offered else None
        self.choice.show_choices(list(self._offered), first)

    def choose(self, value: object) -> None:
        """Take one of what is offered, as choosing it does."""
        self.choice.show_choices(list(self._offered), value)

    def begin(self) -> None:
        """Show the bar with the cursor in it."""
        self.begin_at(self.choice)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._add()
        else:
            super().keyPressEvent(event)

    def _note(self, place: int) -> None:
        self._value = self._offered[place].value if place >= 0 else None

    def _add(self) -> None:
        if self._value is not None:
            self.added.emit(self._value)


class OwnMetricBar(Bar):
    """A metric of the company's own: its name, and how it is counted."""

    def __init__(
        self, add: Callable[[EnteredMetric, Callable[[Invalid], object]], bool]
    ) -> None:
        super().__init__("ownMetric")
        self._add_metric = add
        self.name = Line()
        self.name.setObjectName("ownMetric.name")
        self.name.setPlaceholderText(_("Name, such as Trial requests"))
        self.name.setAccessibleName(_("Name of the metric"))
        self.name.returnPressed.connect(self._add)
        self.row.addWidget(self.name, 1)
        self._values: dict[str, object] = {}
        for key, spoken, choices in _choices():
            field = ChoiceInput()
            field.setObjectName(f"ownMetric.{key}")
            name_choice(field, spoken)
            field.setToolTip(spoken)
            self._values[key] = choices[0].value
            field.show_choices(choices, choices[0].value)
            field.finished.connect(lambda value, key=key: self._note(key, value))
            self.second.addWidget(field)
        self.second.addStretch()
        self.row.addWidget(button(_("Create"), self._add, name="ownMetric.add"))
        self.row.addWidget(self.close_button())

    def begin(self) -> None:
        """Show the bar with the cursor in its name."""
        self.begin_at(self.name)

    def _note(self, key: str, value: object) -> None:
        self._values[key] = value

    def _add(self) -> None:
        side, unit = self._values["side"], self._values["unit"]
        kind, direction = self._values["kind"], self._values["direction"]
        metric = EnteredMetric(
            id=new_id(),
            key="",
            label=self.name.text(),
            kind=MetricKind(str(kind)),
            unit=Unit(str(unit)),
            direction=Direction(str(direction)),
            side=None if side is None else Side(str(side)),
        )
        if self._add_metric(metric, lambda error: self.show_error(str(error))):
            self.name.forget()
            self.end()


def _choices() -> tuple[tuple[str, str, list[Choice]], ...]:
    kinds = {
        MetricKind.FLOW: _("Adds up over time"),
        MetricKind.STOCK: _("A level on a day"),
        MetricKind.RATIO: _("A part of a whole"),
        MetricKind.DURATION: _("A span of time"),
    }
    directions = {
        Direction.UP: _("More is better"),
        Direction.DOWN: _("Less is better"),
    }
    sides = [Choice(each, word(each)) for each in (Side.SALES, Side.MARKETING)]
    return (
        ("kind", _("Kind"), [Choice(*each) for each in kinds.items()]),
        ("unit", _("Unit"), [Choice(each, word(each)) for each in Unit]),
        ("direction", _("Direction"), [Choice(*each) for each in directions.items()]),
        ("side", _("Side"), [Choice(None, _("Both sides")), *sides]),
    )
