"""The left column of Plans & reports: which report, on what paper, as of when."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QDateEdit,
    QGridLayout,
    QVBoxLayout,
    QWidget,
)

from gui.pages.reports.report_button import ReportButton
from gui.theme import sizes
from gui.widgets import label, rule, section
from planner.quarter import Quarter
from planner.records import Paper
from planner.reports import REPORTS, Options, Report
from planner.text import _, day

WIDTH = 284
_PAPERS = ((Paper.A4, "A4"), (Paper.LETTER, "Letter"))


class Choices(QWidget):
    """What to print. `changed` tells that something else was chosen."""

    changed = Signal()

    def __init__(self, today: date) -> None:
        super().__init__()
        self.setObjectName("choices")
        self.setFixedWidth(WIDTH)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self._today = today
        self._has_own_paper = False
        self._reports = QButtonGroup(self)
        self._paper = self._paper_box()
        self._when = self._when_box()
        self._day = self._day_edit()
        self._contacts = self._contacts_box()
        column = QVBoxLayout(self)
        margin = sizes.SPACE_4
        column.setContentsMargins(margin, margin, margin, margin)
        column.setSpacing(sizes.SPACE_1)
        column.addWidget(section(_("What to print")))
        self._add_reports(column)
        column.addSpacing(sizes.SPACE_2)
        column.addWidget(rule())
        column.addSpacing(sizes.SPACE_2)
        column.addLayout(self._options())
        column.addStretch()
        column.addWidget(self._note())

    @property
    def report(self) -> Report:
        """The chosen report."""
        return REPORTS[self._reports.checkedId()]

    @property
    def paper(self) -> Paper:
        """The chosen paper."""
        return Paper(self._paper.currentData())

    @property
    def as_of(self) -> date:
        """The day up to which results count."""
        if self._when.currentIndex() == 0:
            return self._today
        chosen = self._day.date()
        return date(chosen.year(), chosen.month(), chosen.day())

    def options(self, quarter: Quarter) -> Options:
        """The choices as a report wants them, for this quarter."""
        return Options(
            quarter=quarter,
            as_of=self.as_of,
            paper=self.paper,
            include_contacts=bool(self._contacts.currentData()),
        )

    def offer_paper(self, paper: Paper) -> None:
        """Chooses the company's paper, unless the user has chosen one."""
        if not self._has_own_paper:
            self._paper.setCurrentIndex(self._paper.findData(paper.value))

    def focus_report(self) -> None:
        """Puts the cursor on the chosen report."""
        self._reports.button(self._reports.checkedId()).setFocus()

    def _add_reports(self, column: QVBoxLayout) -> None:
        for index, report in enumerate(REPORTS):
            choice = ReportButton(report, WIDTH - 2 * sizes.SPACE_4)
            choice.setChecked(index == 0)
            self._reports.addButton(choice, index)
            column.addWidget(choice)
        self._reports.idClicked.connect(self.changed)

    def _options(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(sizes.SPACE_2)
        grid.setVerticalSpacing(sizes.SPACE_2)
        grid.setColumnStretch(1, 1)
        for row, (text, field) in enumerate(
            (
                (_("Paper"), self._paper),
                (_("Show as of"), self._when),
                ("", self._day),
                (_("Contact data"), self._contacts),
            )
        ):
            grid.addWidget(field, row, 1)
            if text:
                title = label(text, tone="secondary")
                title.setBuddy(field)
                grid.addWidget(title, row, 0)
        return grid

    def _paper_box(self) -> QComboBox:
        box = _box("paper", _("Paper"))
        for paper, title in _PAPERS:
            box.addItem(_(title), paper.value)
        box.activated.connect(self._on_paper)
        return box

    def _when_box(self) -> QComboBox:
        box = _box("asOf", _("Show as of"))
        box.addItem(_("Today, {day}").format(day=day(self._today)))
        box.addItem(_("Another day"))
        box.activated.connect(self._on_when)
        return box

    def _day_edit(self) -> QDateEdit:
        edit = QDateEdit(QDate(self._today.year, self._today.month, self._today.day))
        edit.setObjectName("asOfDay")
        edit.setAccessibleName(_("The day up to which results count"))
        edit.setCalendarPopup(True)
        edit.setDisplayFormat("d MMM yyyy")
        # A report for each digit of a year would be work for nothing.
        edit.setKeyboardTracking(False)
        edit.hide()
        edit.dateChanged.connect(self.changed)
        return edit

    def _contacts_box(self) -> QComboBox:
        box = _box("contactData", _("Contact data"))
        box.addItem(_("Leave out"), False)
        box.addItem(_("Print"), True)
        box.activated.connect(self.changed)
        return box

    def _note(self) -> QWidget:
        sentence = _(
            "Ready for black and white printers: every status has its own shape and "
            "word."
        )
        return label(sentence, points=sizes.SMALL_PT, tone="secondary", wrap=True)

    def _on_paper(self) -> None:
        self._has_own_paper = True
        self.changed.emit()

    def _on_when(self, index: int) -> None:
        self._day.setVisible(index != 0)
        self.changed.emit()


def _box(name: str, spoken: str) -> QComboBox:
    box = QComboBox()
    box.setObjectName(name)
    box.setAccessibleName(spoken)
    return box
