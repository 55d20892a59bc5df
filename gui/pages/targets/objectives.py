"""What the quarter is for: the headline first, and a line for a new objective."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from gui.forms import Field, Form
from gui.pages.targets.bars import Bar
from gui.pages.targets.fields import objective_fields
from gui.pages.targets.gate import Follow, MakeChange
from gui.theme import sizes
from gui.widgets import (
    ElidedLabel,
    Icon,
    Line,
    button,
    card,
    label,
    rule,
    section,
    tip,
)
from planner import edits
from planner.edits.objectives import add_objective
from planner.errors import Invalid
from planner.objective_rows import ObjectiveRow
from planner.plan import Plan
from planner.quarter import Quarter
from planner.records import Objective
from planner.text import _

RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
LINE_HEIGHT = 30
MOST_LINES = 3
NUMBER_WIDTH = 90
GOAL = "objectiveGoal"
OWNERS = "objectiveOwners"
ROOM_FOR_OWNERS = 560
"""From this width on, in pixels, the owners stand beside the sentence, too."""


class Objectives(QFrame):
    """The quarter's objectives, each a line to open. `opened`: the id of one."""

    opened = Signal(str)
    ended = Signal()

    def __init__(self, change: MakeChange, quarter: Callable[[], Quarter]) -> None:
        super().__init__()
        self.setObjectName("objectives")
        self.setAccessibleName(_("Objectives"))
        self._change, self._quarter = change, quarter
        self._shown: tuple[ObjectiveRow, ...] | None = None
        self._is_low = False
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._none = label(
            _("No objective yet. Say in one sentence what the quarter is for."),
            tone="secondary",
        )
        self.line = ObjectiveBar(self._add)
        self.line.ended.connect(self.ended)
        self._lay_out()

    def show_rows(self, rows: Sequence[ObjectiveRow]) -> None:
        """Show these objectives, the headline first."""
        if tuple(rows) == self._shown:
            return
        self._shown = tuple(rows)
        while (item := self._lines.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        lines = [self._line_of(row) for row in rows]
        for line in lines:
            self._lines.addWidget(line)
        _align_goals(lines)
        self._show_owners()
        self._none.setVisible(not rows)
        self._area.setVisible(bool(rows))
        self._fit()

    def set_low(self, *, is_low: bool) -> None:
        """Show the headline only, and the rest by scrolling, or three lines."""
        if is_low != self._is_low:
            self._is_low = is_low
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the room to the sentences where there is little of it."""
        super().resizeEvent(event)
        self._show_owners()

    def _show_owners(self) -> None:
        for owners in self.findChildren(QLabel, OWNERS):
            owners.setVisible(self.width() >= ROOM_FOR_OWNERS)

    def _fit(self) -> None:
        most = 1 if self._is_low else MOST_LINES
        lines = min(len(self._shown or ()), most)
        self._area.setFixedHeight(lines * LINE_HEIGHT)

    def begin(self) -> None:
        """Begin a new objective with its sentence."""
        self.line.begin()

    def _line_of(self, row: ObjectiveRow) -> QWidget:
        line = button(
            "",
            lambda: self.opened.emit(row.id),
            kind="quiet",
            name="openObjective",
            spoken=row.spoken,
        )
        line.setToolTip(tip(row.text))
        line.setFixedHeight(LINE_HEIGHT)
        across = QHBoxLayout(line)
        across.setContentsMargins(0, 0, sizes.SPACE_2, 0)
        across.setSpacing(sizes.SPACE_2)
        owners = ElidedLabel(row.owners, sizes.SMALL_PT)
        owners.setProperty("tone", "secondary")
        across.addWidget(Icon("star" if row.is_headline else "target"))
        owners.setObjectName(OWNERS)
        across.addWidget(ElidedLabel(row.text, strong=row.is_headline), 3)
        across.addWidget(label(row.goal, strong=True, name=GOAL))
        across.addWidget(owners, 1)
        for each in line.findChildren(QWidget):
            # the whole line is one button
            each.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        return line

    def _add(
        self, text: str, number: str, unit: str, invalid: Callable[[Invalid], object]
    ) -> bool:
        return self._change(invalid, add_objective, self._quarter(), text, number, unit)

    def _lay_out(self) -> None:
        frame, column = card(margin=sizes.SPACE_3)
        head = QHBoxLayout()
        title = section(_("What the quarter is for"))
        title.setWordWrap(True)
        head.addWidget(title, 1)
        head.addWidget(
            button(
                _("Add objective"),
                self.begin,
                icon_name="plus",
                kind="link",
                name="addObjective",
            )
        )
        inside = QWidget()
        inside.setObjectName("inspectorInside")
        inside.setLayout(self._lines)
        self._area = QScrollArea()
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(inside)
        self._area.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)  # the area has turned it on
        column.setSpacing(sizes.SPACE_1)
        column.addLayout(head)
        column.addWidget(self._none)
        column.addWidget(self._area)
        column.addWidget(self.line)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(frame)


def _align_goals(lines: Sequence[QWidget]) -> None:
    """Let the goals of all lines end at one edge, and the owners begin there."""
    goals = [goal for line in lines for goal in line.findChildren(QLabel, GOAL)]
    widest = max((goal.sizeHint().width() for goal in goals), default=0)
    for goal in goals:
        goal.setAlignment(RIGHT)
        goal.setMinimumWidth(widest)


class ObjectiveBar(Bar):
    """A sentence, a number and its unit; Enter adds the objective."""

    def __init__(
        self, add: Callable[[str, str, str, Callable[[Invalid], object]], bool]
    ) -> None:
        super().__init__("newObjective")
        self._add_objective = add
        self.text, self.number, self.unit = Line(), Line(), Line()
        for field, name, hint in (
            (self.text, "text", _("Such as: Win 8 new customers in Q3")),
            (self.number, "number", _("Number")),
            (self.unit, "unit", _("Unit")),
        ):
            field.setObjectName(f"newObjective.{name}")
            field.setPlaceholderText(hint)
            field.setAccessibleName(hint)
            field.returnPressed.connect(self._add)
            self.row.addWidget(field, 1 if field is self.text else 0)
        self.number.setFixedWidth(NUMBER_WIDTH)
        self.unit.setFixedWidth(NUMBER_WIDTH + sizes.SPACE_5)
        self.row.addWidget(button(_("Add"), self._add, name="newObjective.add"))
        self.row.addWidget(self.close_button())

    def begin(self) -> None:
        """Show the line with the cursor in its sentence."""
        self.begin_at(self.text)

    def _add(self) -> None:
        texts = self.text.text(), self.number.text(), self.unit.text()
        if self._add_objective(*texts, self._show_invalid):
            for field in (self.text, self.number, self.unit):
                field.forget()
            self.end()

    def _show_invalid(self, error: Invalid) -> None:
        self.show_error(str(error))
        fields = {"text": self.text, "value": self.number, "unit": self.unit}
        fields.get(error.field, self.text).setFocus()


class ObjectiveInspector(QFrame):
    """The fields of one objective. `closed`: the eye goes back to the matrix."""

    closed = Signal()

    def __init__(
        self, change: MakeChange, plan: Callable[[], Plan], go: Follow
    ) -> None:
        super().__init__()
        self.setObjectName("objectiveInspector")
        self.setAccessibleName(_("Objective"))
        self.setProperty("card", "true")
        self.setFixedWidth(sizes.INSPECTOR_WIDTH)
        self._change = change
        self.objective_id = ""
        self._objective: Objective | None = None
        self.form = Form("objective", objective_fields(plan), self._on_edit, go)
        self._lay_out()

    def show_objective(self, plan: Plan, objective: Objective) -> None:
        """Show an objective as it is now."""
        self.objective_id, self._objective = objective.id, objective
        self.form.show_record(plan, objective)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _on_edit(
        self, field: Field[Objective], objective: Objective, value: object
    ) -> bool:
        if field.edit is None:
            return False
        return self._change(self.form.show_invalid, field.edit, objective, value)

    def _remove(self) -> None:
        if self._objective is not None:
            self._change(None, edits.remove, self._objective)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(section(_("Objective")))
        head.addStretch()
        head.addWidget(
            button(
                "",
                self.closed.emit,
                icon_name="x",
                kind="quiet",
                name="closeObjective",
                spoken=_("Close the details"),
            )
        )
        gone = button(
            _("Remove the objective"), self._remove, kind="link", name="removeObjective"
        )
        column = QVBoxLayout(self)
        margin = sizes.SPACE_4
        column.setContentsMargins(margin, sizes.SPACE_3, margin, margin)
        column.setSpacing(sizes.SPACE_2)
        column.addLayout(head)
        column.addWidget(rule())
        column.addWidget(self.form)
        column.addWidget(gone, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch()
