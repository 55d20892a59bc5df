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
from gui.theme import sizes
from gui.widgets import label, rule, section
from planner.language import spoken_language
from planner.quarter import Quarter
from planner.records import Campaign, Paper
from planner.reports import Options, Report
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
        self._campaigns: tuple[Campaign, ...] = ()
        self._reports = ReportList(WIDTH - 2 * sizes.SPACE_4)
        self._campaign = self._campaign_box()
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
        column.addLayout(self._options())
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
        return Options(
            quarter=quarter,
            as_of=self.as_of,
            paper=self.paper,
            campaign=self._chosen_campaign(),
            include_contacts=bool(self._contacts.currentData()),
        )

    def offer_paper(self, paper: Paper) -> None:
        """Chooses the company's paper, unless the user has chosen one."""
        if not self._has_own_paper:
            self._paper.setCurrentIndex(self._paper.findData(paper.value))

    def offer_campaigns(self, campaigns: tuple[Campaign, ...]) -> None:
        """Offers these campaigns, and keeps the chosen one while it is there."""
        chosen = self._campaign.currentData()
        self._campaigns = campaigns
        self._campaign.clear()
        self._campaign.addItem(_("All campaigns"))
        for each in campaigns:
            self._campaign.addItem(each.name, each.id)
        self._campaign.setCurrentIndex(max(0, self._campaign.findData(chosen)))

    def choose(self, key: str) -> None:
        """Chooses a report by its key, or the brief of the campaign with this id."""
        place = self._campaign.findData(key)
        if place >= 0:
            self._campaign.setCurrentIndex(place)
        self._reports.choose("campaign-brief" if place >= 0 else key)

    def focus_report(self) -> None:
        """Puts the cursor on the chosen report."""
        self._reports.focus_report()

    def _chosen_campaign(self) -> Campaign | None:
        """The campaign to print; None for all, and where a report is of no campaign."""
        chosen = self._campaign.currentData() if self.report.is_of_campaign else None
        return next((each for each in self._campaigns if each.id == chosen), None)

    def _options(self) -> QFormLayout:
        form = QFormLayout()
        form.setHorizontalSpacing(sizes.SPACE_2)
        form.setVerticalSpacing(sizes.SPACE_2)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        # A title that is long in another language stands over its field.
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        for text, field in (
            (_("Campaign"), self._campaign),
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

    def _campaign_box(self) -> QComboBox:
        box = _box("campaign", _("Campaign"))
        # A long name is cut in the box; its list is as wide as the longest.
        box.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        box.activated.connect(self.changed)
        return box

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
        title = self.findChild(QWidget, "campaignTitle")
        for each in (self._campaign, title):
            if each is not None:
                each.setVisible(self.report.is_of_campaign)

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
