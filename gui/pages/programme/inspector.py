"""All that is known of one activity, beside the timeline and the table."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from gui.forms import Field, Form
from gui.pages.programme.fields import Fields, when_fields, who_fields
from gui.pages.programme.gate import MakeChange
from gui.pages.programme.milestones import Milestones
from gui.pages.programme.needs import Needs
from gui.theme import sizes
from gui.widgets import (
    Chip,
    ElidedLabel,
    StatusChip,
    label,
    section,
)
from gui.widgets.inspector import fill_inspector, scrolled
from planner.lanes import type_label
from planner.links import Link
from planner.plan import Plan
from planner.progress import standing_of
from planner.quarter import Quarter
from planner.records import Activity
from planner.text import _, joined


class Inspector(QFrame):
    """One activity in sections. `closed`: the eye goes back to the activities."""

    closed = Signal()

    def __init__(
        self,
        change: MakeChange,
        plan: Callable[[], Plan],
        quarter: Callable[[], Quarter],
        today: date,
        go: Callable[[Link], None],
    ) -> None:
        super().__init__()
        self.setObjectName("activityInspector")
        self.setAccessibleName(_("Activity"))
        self.setProperty("card", "true")
        self.setFixedWidth(sizes.INSPECTOR_WIDTH)
        self._change, self._go = change, go
        self._today = today
        self._activity_id: str | None = None
        self._name = ElidedLabel(points=sizes.HEADING_PT, strong=True)
        self._facts = label(points=sizes.SMALL_PT, tone="secondary")
        self._standing = StatusChip()
        self.who = self._form("activityWho", who_fields(quarter, today))
        self.when = self._form("activityWhen", when_fields(plan))
        self.needs = Needs(change)
        self.milestones = Milestones(change, today)
        self._lay_out()

    @property
    def activity_id(self) -> str | None:
        """The id of the activity that is shown, or None."""
        return self._activity_id

    def show_activity(self, plan: Plan, activity: Activity) -> None:
        """Show an activity as it is now."""
        if activity.id != self._activity_id:
            self._scroll.verticalScrollBar().setValue(0)
        self._activity_id = activity.id
        self._name.setText(activity.name)
        kind = None if activity.type is None else type_label(activity.type)
        self._facts.setText(joined((activity.number, kind)))
        self._standing.set_chip(Chip(standing_of(activity, self._today)))
        self.who.show_record(plan, activity)
        self.when.show_record(plan, activity)
        self.needs.show_activity(plan, activity)
        self.milestones.show_activity(plan, activity)

    def begin(self, key: str = "name") -> None:
        """Put the cursor into a field."""
        form = self.who if key == "name" else self.when
        form.input(key).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _form(self, name: str, fields: Fields) -> Form[Activity]:
        def change(field: Field[Activity], activity: Activity, value: object) -> bool:
            return field.edit is not None and self._change(
                form.show_invalid, field.edit, activity, value
            )

        form = Form(name, fields, change, self._go)
        return form

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setObjectName("inspectorInside")
        column = QVBoxLayout(inside)
        column.setContentsMargins(
            sizes.SPACE_4, sizes.SPACE_2, sizes.SPACE_4, sizes.SPACE_4
        )
        column.setSpacing(sizes.SPACE_2)
        for title, part in (
            ("", self.who),
            (_("When and how much"), self.when),
            (_("Waits for"), self.needs),
            (_("Milestones"), self.milestones),
        ):
            if title:
                column.addWidget(section(title))
            column.addWidget(part)
            column.addSpacing(sizes.SPACE_2)
        column.addStretch()
        self._scroll = scrolled(inside)
        fill_inspector(self, self._titles(), self.closed.emit, self._scroll)

    def _titles(self) -> QVBoxLayout:
        facts = QHBoxLayout()
        facts.setSpacing(sizes.SPACE_2)
        facts.addWidget(self._facts)
        facts.addWidget(self._standing)
        facts.addStretch()
        titles = QVBoxLayout()
        titles.setSpacing(2)
        titles.addWidget(self._name)
        titles.addLayout(facts)
        return titles
