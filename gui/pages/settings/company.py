"""The company: its name and money, its year, its week, its paper and its numbers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from gui.forms import Field, Form
from gui.forms.form import LABEL_WIDTH
from gui.pages.settings.section import Section
from gui.table import Choice
from gui.theme import sizes
from gui.widgets import card, chip_button, label, section
from gui.widgets.history import HistoryFoot
from planner.change import Change
from planner.company_rows import currencies, fiscal_year_note, weekdays
from planner.edits.company import set_company, set_working_day
from planner.edits.currency import currency_lock
from planner.errors import Invalid
from planner.new_company import (
    date_choices,
    decimal_choices,
    month_choices,
    paper_choices,
)
from planner.plan import Plan
from planner.records import Company
from planner.text import _
from planner.typed import shown_day

if TYPE_CHECKING:  # as in the section
    from gui.page import Page

NARROW = 760
"""Below so many pixels the cards stand one under the other."""
Offered = Callable[[Plan], Sequence[tuple[object, str]]]


class CompanySection(Section):
    """The fields of the one company, and its working days as seven buttons."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.forms = (
            self._form("company", self._name_fields()),
            self._form("fiscalYear", self._year_fields()),
            self._form("market", self._market_fields()),
            self._form("paper", self._paper_fields()),
            self._form("limits", _limit_fields()),
        )
        self.currency_note = _note("currencyNote")
        self.year_note = _note("yearNote")
        self.days = self._day_buttons()
        self.day_error = label(points=sizes.SMALL_PT, tone="error", wrap=True)
        self.day_error.setObjectName("dayError")
        self.day_error.hide()
        self.history = HistoryFoot(page.view, lambda: page.workspace.plan)
        self._halves = QHBoxLayout()
        self._lay_out()

    @classmethod
    def title(cls) -> str:
        return _("Company")

    @classmethod
    def subtitle(cls) -> str:
        return _("What holds for the whole plan and is printed on every page")

    def draw(self, plan: Plan) -> None:
        for form in self.forms:
            form.show_record(plan, plan.company)
        self.history.show_record(plan.company)
        lock = currency_lock(plan) or ""
        self.forms[0].input("currency").setEnabled(not lock)
        self.currency_note.setText(lock)
        self.currency_note.setVisible(bool(lock))
        self.year_note.setText(fiscal_year_note(plan, self.page.view.today))
        for button, weekday in zip(self.days, weekdays(plan), strict=True):
            button.setText(weekday.short_name)
            button.setAccessibleName(weekday.name)
            button.setToolTip(weekday.name)
            button.setChecked(weekday.is_working)

    def show_invalid(self, error: Invalid) -> bool:
        if error.field == "working_days":
            self._show_day_error(str(error))
            return True
        return any(form.show_invalid(error) for form in self.forms)

    def _form(self, name: str, fields: Sequence[Field[Company]]) -> Form[Company]:
        return Form(name, fields, self._on_edit)

    def _on_edit(self, field: Field[Company], company: Company, value: object) -> bool:
        return self.page.edit(field.edit, company, value) if field.edit else False

    def _name_fields(self) -> tuple[Field[Company], ...]:
        return (
            _typed("name", _("Name"), lambda company: company.name),
            _chosen("currency", _("Currency"), currencies),
        )

    def _year_fields(self) -> tuple[Field[Company], ...]:
        months = _chosen(
            "fiscal_year_start", _("Year starts in"), lambda _plan: month_choices()
        )
        return (months,)

    def _market_fields(self) -> tuple[Field[Company], ...]:
        return (
            _typed(
                "universe",
                _("Market size"),
                lambda company: company.universe,
                _("Companies that could ever buy"),
            ),
            _typed(
                "universe_on",
                _("Counted on"),
                lambda company: shown_day(
                    self.page.workspace.plan, company.universe_on
                ),
                _("The day of that number"),
            ),
        )

    def _paper_fields(self) -> tuple[Field[Company], ...]:
        return (
            _chosen("paper", _("Paper"), lambda _plan: paper_choices()),
            _chosen("decimal_sign", _("Decimal sign"), lambda _plan: decimal_choices()),
            _chosen("date_format", _("Dates in files"), lambda _plan: date_choices()),
        )

    def _day_buttons(self) -> tuple[QPushButton, ...]:
        buttons = []
        for weekday in weekdays(self.page.workspace.plan):
            button = chip_button(weekday.short_name, name=f"weekday{weekday.number}")
            button.clicked.connect(
                lambda is_on, number=weekday.number: self._set_day(number, is_on)
            )
            buttons.append(button)
        return tuple(buttons)

    def _set_day(self, number: int, is_working: bool) -> None:
        self._show_day_error("")
        if not self.page.edit(set_working_day, number, is_working=is_working):
            self.draw(self.page.workspace.plan)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow = event.size().width() < NARROW
        beside, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.Down
        self._halves.setDirection(below if is_narrow else beside)

    def _show_day_error(self, sentence: str) -> None:
        self.day_error.setText(sentence)
        self.day_error.setVisible(bool(sentence))

    def _lay_out(self) -> None:
        company, market, paper, days, limits = (
            _titled(_("Company")),
            _titled(_("Market")),
            _titled(_("Paper and numbers")),
            _titled(_("Working days")),
            _titled(_("When a target is on track")),
        )
        for card_of, parts in (
            (
                company,
                (self.forms[0], self.currency_note, self.forms[1], self.year_note),
            ),
            (market, (self.forms[2],)),
            (paper, (self.forms[3],)),
            (limits, (self.forms[4],)),
        ):
            for part in parts:
                card_of[1].addWidget(part)
        days[1].addLayout(self._day_row())
        days[1].addWidget(self.day_error)
        halves = self._halves
        halves.setSpacing(sizes.SPACE_4)
        for frames in ((company[0], limits[0]), (paper[0], market[0])):
            half = QVBoxLayout()
            half.setSpacing(sizes.SPACE_4)
            for frame in frames:
                half.addWidget(frame)
            half.addStretch()
            halves.addLayout(half, 1)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(sizes.SPACE_4)
        column.addLayout(halves)
        column.addWidget(days[0])
        column.addStretch()
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(content)
        self.column.addWidget(area)
        self.column.addWidget(self.history)

    def _day_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(sizes.SPACE_1)
        for button in self.days:
            row.addWidget(button)
        row.addStretch()
        return row


def _titled(title: str) -> tuple[QFrame, QVBoxLayout]:
    frame, column = card()
    column.addWidget(section(title))
    column.addSpacing(sizes.SPACE_1)
    return frame, column


def _note(name: str) -> QLabel:
    note = label(points=sizes.SMALL_PT, tone="secondary", wrap=True, name=name)
    note.setContentsMargins(LABEL_WIDTH + sizes.SPACE_3, 0, 0, sizes.SPACE_2)
    return note


def _typed(
    key: str, title: str, read: Callable[[Company], object], hint: str = ""
) -> Field[Company]:
    return Field(key=key, label=title, read=read, edit=_edit_of(key), hint=hint)


def _limit_fields() -> tuple[Field[Company], ...]:
    return (
        _typed(
            "on_track_percent",
            _("On track from"),
            lambda company: company.on_track_percent,
            _("100 % of what is expected by then"),
        ),
        _typed(
            "at_risk_percent",
            _("At risk from"),
            lambda company: company.at_risk_percent,
            _("85 %; below it a target is off track"),
        ),
        _typed(
            "check_days",
            _("Figures hold"),
            lambda company: company.check_days,
            _("Days until an old figure is no figure"),
        ),
    )


def _chosen(key: str, title: str, offered: Offered) -> Field[Company]:
    return Field(
        key=key,
        label=title,
        read=lambda company: getattr(company, key),
        edit=_edit_of(key),
        choices=lambda plan, _company: [
            Choice(value, text) for value, text in offered(plan)
        ],
    )


def _edit_of(key: str) -> Callable[[Plan, Company, object], Change]:
    def edit(plan: Plan, _company: Company, value: object) -> Change:
        return set_company(plan, key, value)

    return edit
