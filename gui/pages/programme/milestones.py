"""What must stand before an activity: ticked off, added, taken away."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from gui.pages.programme.gate import MakeChange
from gui.theme import sizes
from gui.widgets import Chip, StatusChip, button, label
from gui.widgets.line import Draft
from planner import edits
from planner.edits.milestones import milestone_as_typed, tick
from planner.errors import Invalid
from planner.milestones import (
    MilestoneRow,
    before_words,
    milestones_of,
    overdue_words,
)
from planner.plan import Plan
from planner.records import Activity
from planner.text import _, day, joined

DAYS_WIDTH = 64


class Milestones(QWidget):
    """The milestones of one activity, the earliest first."""

    def __init__(self, change: MakeChange, today: date) -> None:
        super().__init__()
        self._change = change
        self._today = today
        self._activity: Activity | None = None
        self._shown: tuple[MilestoneRow, ...] | None = None
        self.text = Draft()
        self.text.setObjectName("milestoneText")
        self.text.setPlaceholderText(_("What must stand"))
        self.text.setAccessibleName(_("What must stand before the activity"))
        self.days = Draft()
        self.days.setObjectName("milestoneDays")
        self.days.setPlaceholderText(_("Days"))
        self.days.setAccessibleName(_("So many days before the activity"))
        self.days.setFixedWidth(DAYS_WIDTH)
        self.error = label(
            points=sizes.SMALL_PT, tone="error", wrap=True, name="milestoneError"
        )
        self.error.hide()
        self.text.returnPressed.connect(self._add)
        self.days.returnPressed.connect(self._add)
        for field in (self.text, self.days):
            field.textEdited.connect(lambda _text: self._show_error(""))
        self._list = QVBoxLayout()
        self._list.setSpacing(sizes.SPACE_1)
        adding = QHBoxLayout()
        adding.setSpacing(sizes.SPACE_1)
        adding.addWidget(self.text, 1)
        adding.addWidget(self.days)
        spoken = _("Add the milestone")
        adding.addWidget(
            button("", self._add, icon_name="plus", name="addMilestone", spoken=spoken)
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(sizes.SPACE_2)
        column.addLayout(self._list)
        column.addLayout(adding)
        column.addWidget(self.error)

    def show_activity(self, plan: Plan, activity: Activity) -> None:
        """Show the milestones of an activity."""
        if self._activity is None or self._activity.id != activity.id:
            self.text.forget()
            self.days.forget()
            self._show_error("")
            self._shown = None
        self._activity = activity
        rows = milestones_of(plan, activity)
        if rows == self._shown:
            return
        self._shown = rows
        while item := self._list.takeAt(0):
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for row in rows:
            self._list.addWidget(self._row(row))

    def show_invalid(self, error: Invalid) -> None:
        """Say why a milestone was refused."""
        self._show_error(str(error))

    def _row(self, row: MilestoneRow) -> QWidget:
        made = QWidget()
        box = QCheckBox(row.text.replace("&", "&&"))
        box.setObjectName(f"milestone.{row.text}")
        box.setChecked(row.is_done(self._today))
        # `clicked` may come without its argument, so the box is asked
        box.clicked.connect(partial(self._tick, row, box))
        top = QHBoxLayout()
        top.setSpacing(sizes.SPACE_1)
        top.addWidget(box, 1)
        if row.stored is not None:
            spoken = _("Take {text} away").format(text=row.text)
            remove = button("", icon_name="x", kind="quiet", spoken=spoken)
            remove.setObjectName(f"removeMilestone.{row.text}")
            remove.clicked.connect(partial(self._remove, row))
            top.addWidget(remove)
        below = QHBoxLayout()
        below.setContentsMargins(sizes.SPACE_5, 0, 0, 0)
        when = day(row.due) if row.due is not None else None
        words = joined((when, before_words(row.days_before)))
        below.addWidget(label(words, points=sizes.SMALL_PT, tone="secondary"))
        late = overdue_words(row, self._today)
        below.addStretch()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(top)
        column.addLayout(below)
        if late:
            chip = StatusChip(Chip("late", late))
            beside = QHBoxLayout()
            beside.setContentsMargins(sizes.SPACE_5, 0, 0, 0)
            beside.addWidget(chip)
            beside.addStretch()
            column.addLayout(beside)
        return made

    def _tick(self, row: MilestoneRow, box: QCheckBox, _checked: object = None) -> None:
        done_on = self._today if box.isChecked() else None
        if not self._change(None, tick, self._activity, row, done_on):
            self._shown = None

    def _remove(self, row: MilestoneRow, _checked: object = None) -> None:
        self._change(None, edits.remove, row.stored)

    def _add(self) -> None:
        text, days = self.text.text(), self.days.text()
        if self._activity is None or not (text.strip() or days.strip()):
            return
        self._show_error("")
        if self._change(
            self.show_invalid, milestone_as_typed, self._activity, text, days
        ):
            self.text.forget()
            self.days.forget()
            self.text.setFocus()

    def _show_error(self, sentence: str) -> None:
        self.error.setText(sentence)
        self.error.setVisible(bool(sentence))
        for field in (self.text, self.days):
            field.setAccessibleDescription(sentence)
