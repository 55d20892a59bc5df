"""Exporting the calendar: a quarter's activities and meetings, for other programs."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from gui.theme import sizes
from gui.view_state import ViewState
from gui.widgets import button, label
from planner.diary import calendar_name, diary, entries_words, people_to_choose
from planner.errors import PlannerError
from planner.plan import Plan
from planner.records import Person
from planner.text import _, quarter_short

WIDTH = 440
ENDING = ".ics"


class CalendarDialog(QDialog):
    """Asks whose activities are wanted, and then for the file.

    `exported`: the sentence that it is done, and the file.
    """

    exported = Signal(str, object)

    def __init__(
        self, plan: Plan, view: ViewState, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._plan = plan
        self._view = view
        self.setObjectName("calendarDialog")
        self.setWindowTitle(_("Export the calendar"))
        self.setMinimumWidth(WIDTH)
        self.people = QComboBox()
        self.people.setObjectName("calendarPeople")
        self.people.setAccessibleName(_("Whose activities"))
        self.people.addItem(_("Everybody's"), None)
        for person in people_to_choose(plan, view.today):
            self.people.addItem(person.name, person.id)
        self.error = label(tone="error", wrap=True, name="calendarError")
        self.error.hide()
        self._lay_out()
        self.people.setFocus()

    def choose_file(self) -> None:
        """Ask for the file and write it."""
        folder = self._view.services.plan_path.parent
        name = f"{self._view.quarter.key}{ENDING}"
        chosen, _filter = QFileDialog.getSaveFileName(
            self,
            _("Where shall the calendar be put?"),
            str(folder / name),
            _("Calendar (*.ics)"),
        )
        if chosen:
            path = Path(chosen)
            self.write(path if path.suffix else path.with_suffix(ENDING))

    def write(self, path: Path) -> None:
        """Write the calendar to this file; a failure is said, and nothing lost."""
        person = self._plan.find(Person, self.people.currentData())
        entries = diary(self._plan, self._view.quarter, person)
        name = calendar_name(self._plan, self._view.quarter, person)
        try:
            self._view.services.save_calendar(path, entries, name)
        except PlannerError as error:
            self.error.setText(str(error))
            self.error.show()
            return
        self.exported.emit(entries_words(len(entries), path.name), path)
        self.accept()

    def _lay_out(self) -> None:
        export = button(
            _("Export…"), self.choose_file, kind="primary", name="exportCalendar"
        )
        export.setDefault(True)
        cancel = button(_("Cancel"), self.reject, name="cancelExport")
        cancel.setAutoDefault(False)
        bottom = QHBoxLayout()
        bottom.setSpacing(sizes.SPACE_2)
        bottom.addStretch()
        bottom.addWidget(cancel)
        bottom.addWidget(export)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[sizes.SPACE_5] * 4)
        column.setSpacing(sizes.SPACE_3)
        first_month = self._plan.company.fiscal_year_start
        title = _("The calendar of {quarter}").format(
            quarter=quarter_short(self._view.quarter, first_month)
        )
        column.addWidget(label(title, points=sizes.TITLE_PT, strong=True))
        promise = _(
            "Activities and meetings as an .ics file, which Outlook, Google Calendar "
            "and others import. Imported again, it changes what is there and doubles "
            "nothing."
        )
        column.addWidget(label(promise, tone="secondary", wrap=True))
        tag = label(_("Whose activities"), points=sizes.SMALL_PT, tone="secondary")
        tag.setBuddy(self.people)
        column.addWidget(tag)
        column.addWidget(self.people)
        column.addWidget(self.error)
        column.addSpacing(sizes.SPACE_2)
        column.addLayout(bottom)
