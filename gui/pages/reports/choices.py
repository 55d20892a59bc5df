"""The left column of Plans & reports: which report, on what paper, as of when."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QLocale, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QComboBox,
    QDateEdit,
    QFormLayout,
    QVBoxLayout,
    QWidget,
)

from gui.pages.reports.report_list import ReportList
from gui.pages.reports.subject import Subject
from gui.theme import sizes
from gui.widgets import label, rule, section
from planner.language import spoken_language
from planner.plan import Plan
from planner.quarter import Quarter
from planner.records import Account, Campaign, Paper, Person
from planner.reports import Options, Report
from planner.reports.subjects import accounts_to_print, campaigns_of, people_to_print
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
        self._reports = ReportList(WIDTH - 2 * sizes.SPACE_4)
        self._campaign = Subject("campaign", _("Campaign"), _("All campaigns"))
        self._account = Subject("account", _("Account"), _("All on the list"))
        self._account.search_by_typing()
        self._person = Subject("person", _("Person"), _("Everybody"))
        for each in (self._campaign, self._account, self._person):
            each.chosen_anew.connect(self.changed)
        self._paper = self._paper_box()
        self._when = self._when_box()
        self._day = self._day_edit()
        self._contacts = self._contacts_box()
        column = QVBoxLayout(self)
        margin = sizes.SPACE_4
        column.setContentsMargins(margin, margin, margin, margin)
        column.setSpacing(sizes.SPACE_1)
        column.addWidget(section(_("What to print")))
        column.addWidget(self._reports)
        column.addSpacing(sizes.SPACE_2)
        column.addWidget(rule())
        column.addSpacing(sizes.SPACE_2)
        self._form = self._options()
        column.addLayout(self._form)
        column.addStretch()
        column.addWidget(self._note())
        self._reports.changed.connect(self._on_report)
        self._show_fitting()

    @property
    def report(self) -> Report:
        """The chosen report."""
        return self._reports.report

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
        campaign, account, person = (
            each.chosen if is_wanted else None for each, is_wanted in self._subjects()
        )
        return Options(
            quarter=quarter,
            as_of=self.as_of,
            paper=self.paper,
            campaign=campaign if isinstance(campaign, Campaign) else None,
            account=account if isinstance(account, Account) else None,
            person=person if isinstance(person, Person) else None,
            include_contacts=bool(self._contacts.currentData()),
        )

    def offer_paper(self, paper: Paper) -> None:
        """Chooses the company's paper, unless the user has chosen one."""
        if not self._has_own_paper:
            self._paper.setCurrentIndex(self._paper.findData(paper.value))

    def offer(self, plan: Plan, quarter: Quarter) -> None:
        """Offers the campaigns, accounts and people of a plan to choose from."""
        self._campaign.offer(campaigns_of(plan, quarter))
        self._account.offer(accounts_to_print(plan))
        self._person.offer(people_to_print(plan))
        self._show_fitting()

    def choose(self, key: str) -> None:
        """Chooses a report by its key, or the one on the record with this id."""
        for subject, report in (
            (self._campaign, "campaign-brief"),
            (self._account, "account-sheet"),
            (self._person, "weekly-sheet"),
        ):
            if subject.choose(key):
                key = report
                break
        self._reports.choose(key)

    def focus_report(self) -> None:
        """Puts the cursor on the chosen report."""
        self._reports.focus_report()

    def _subjects(self) -> tuple[tuple[Subject, bool], ...]:
        """What a report can be of, and whether the chosen report is of such a one."""
        report = self.report
        return (
            (self._campaign, report.is_of_campaign),
            (self._account, report.is_of_account),
            (self._person, report.is_of_person),
        )

    def _options(self) -> QFormLayout:
        form = QFormLayout()
        form.setHorizontalSpacing(sizes.SPACE_2)
        form.setVerticalSpacing(sizes.SPACE_2)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        # A title that is long in another language stands over its field.
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        for text, field in (
            (_("Campaign"), self._campaign),
            (_("Account"), self._account),
            (_("Person"), self._person),
            (_("Paper"), self._paper),
            (_("Show as of"), self._when),
            ("", self._day),
            (_("Contact data"), self._contacts),
        ):
            if not text:
                form.addRow(text, field)
                continue
            title = label(text, tone="secondary")
            title.setBuddy(field)
            title.setObjectName(f"{field.objectName()}Title")
            form.addRow(title, field)
        return form

    def _paper_box(self) -> QComboBox:
        box = _box("paper", _("Paper"))
        for paper, title in _PAPERS:
            box.addItem(title, paper.value)
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
        edit.setLocale(QLocale(spoken_language()))
        # Translators: how a day is written in a field, in letters of Qt: 14 Aug 2026.
        edit.setDisplayFormat(_("d MMM yyyy"))
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

    def _on_report(self) -> None:
        self._show_fitting()
        self.changed.emit()

    def _show_fitting(self) -> None:
        """Offers only what makes a difference to the chosen report."""
        report = self.report
        for subject, is_wanted in self._subjects():
            self._form.setRowVisible(subject, is_wanted)
        self._form.setRowVisible(self._contacts, report.has_contacts)
        if report.is_of_account:
            # The sheets of all are a pile of paper that few want to see first.
            self._account.choose_first()

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
