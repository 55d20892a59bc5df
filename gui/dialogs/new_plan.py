"""The few things that a new plan asks for; where its file goes is asked afterwards."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from gui.forms import Field, Form
from gui.table import Choice
from gui.theme import sizes
from gui.widgets import button, label
from planner.change import Change, changed
from planner.edits import check_fields
from planner.edits.generic import with_values
from planner.errors import Invalid
from planner.new_company import (
    currency_choices,
    date_choices,
    decimal_choices,
    likely_company,
    month_choices,
    paper_choices,
)
from planner.plan import Plan
from planner.records import Company
from planner.text import _
from planner.text_gate import clean_line

WIDTH = 520


class NewPlanDialog(QDialog):
    """Asks for the company's name; the rest is filled in as is usual here."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("newPlanDialog")
        self.setWindowTitle(_("New plan"))
        self.setMinimumWidth(WIDTH)
        self._company = _usual_company()
        self.form: Form[Company] = Form("newPlan", _fields(), self._keep)
        self.form.show_record(Plan.of([self._company]), self._company)
        make = button(_("Make the plan"), self.accept, kind="primary", name="makePlan")
        make.setDefault(True)
        cancel = button(_("Cancel"), self.reject, name="cancelPlan")
        cancel.setAutoDefault(False)
        bottom = QHBoxLayout()
        bottom.setSpacing(sizes.SPACE_2)
        bottom.addStretch()
        bottom.addWidget(cancel)
        bottom.addWidget(make)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[sizes.SPACE_5] * 4)
        column.setSpacing(sizes.SPACE_3)
        column.addWidget(label(_("New plan"), points=sizes.TITLE_PT, strong=True))
        promise = _(
            "Sales and marketing share this plan. All of this can be changed later in "
            "Settings; the currency only until the first amount."
        )
        column.addWidget(label(promise, tone="secondary", wrap=True))
        column.addSpacing(sizes.SPACE_1)
        column.addWidget(self.form)
        column.addSpacing(sizes.SPACE_2)
        column.addLayout(bottom)
        _make_searchable(self.form.input("currency"))
        self.form.input("name").setFocus()

    def company(self) -> Company:
        """The company as it was entered."""
        return self._company

    def accept(self) -> None:
        """Close, unless a rule is broken; then its sentence stands beside the field."""
        self.form.clear_errors()
        try:
            check_fields(self._company)
        except Invalid as error:
            self.form.show_invalid(error)
            self.form.input(error.field).setFocus()
            self.adjustSize()
        else:
            super().accept()

    def _keep(self, field: Field[Company], company: Company, value: object) -> bool:
        """Keep a value without asking yet whether all of them are right."""
        name = field.key
        text = clean_line(value) if isinstance(value, str) and name == "name" else value
        self._company = with_values(company, **{name: text})
        self.form.show_record(Plan.of([self._company]), self._company)
        return True


def _usual_company() -> Company:
    locale = QLocale()
    return likely_company(
        territory=QLocale.territoryToCode(locale.territory()),
        decimal_sign=locale.decimalPoint(),
        date_pattern=locale.dateFormat(QLocale.FormatType.ShortFormat),
    )


def _fields() -> tuple[Field[Company], ...]:
    return (
        Field(
            key="name",
            label=_("Company"),
            read=lambda company: company.name,
            edit=_set("name"),
            hint=_("What your company is called"),
        ),
        _choice("currency", _("Currency"), currency_choices()),
        _choice("fiscal_year_start", _("Fiscal year starts in"), month_choices()),
        _choice("paper", _("Paper"), paper_choices()),
        _choice("date_format", _("Days in files"), date_choices()),
        _choice("decimal_sign", _("Decimal sign"), decimal_choices()),
    )


def _choice(
    name: str, words: str, choices: Sequence[tuple[object, str]]
) -> Field[Company]:
    shown = [Choice(value, text) for value, text in choices]
    return Field(
        key=name,
        label=words,
        read=lambda company: getattr(company, name),
        edit=_set(name),
        choices=lambda _plan, _company: shown,
    )


def _set(name: str) -> Callable[[Plan, Company, object], Change]:
    def edit(plan: Plan, company: Company, value: object) -> Change:
        del plan
        return Change("", changed(company, with_values(company, **{name: value})))

    return edit


def _make_searchable(field: QWidget) -> None:
    """Let a long choice be found by any part of its words."""
    if not isinstance(field, QComboBox):
        return
    line = QLineEdit(field)
    field.setLineEdit(line)
    field.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    completer = QCompleter(field.model(), field)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
    field.setCompleter(completer)
    line.setAccessibleName(field.accessibleName())

    def settle() -> None:
        """Take the first choice with the typed words, or go back to the last one."""
        typed = line.text()
        place = field.findText(typed, Qt.MatchFlag.MatchContains) if typed else -1
        chosen = field.currentIndex() if place < 0 else place
        field.setCurrentIndex(chosen)
        field.setEditText(field.itemText(chosen))
        field.activated.emit(chosen)

    line.editingFinished.connect(settle)
