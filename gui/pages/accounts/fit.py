"""How the account fits the profile, criterion by criterion, rated in place."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QLabel, QVBoxLayout, QWidget

from gui.forms import Field, Form
from gui.pages.accounts.columns import offered
from gui.pages.accounts.gate import Gate
from gui.theme import sizes
from gui.widgets import button, label
from planner.edits.profile import rate
from planner.fit_rows import criterion_title, fit_words, known_words, rating_choices
from planner.metrics.fit import fit_of, profile_of
from planner.plan import Plan
from planner.records import Account, FitCriterion
from planner.text import _


class FitPart(QWidget):
    """The score with the tier that it proposes, and a rating for each criterion."""

    def __init__(
        self, gate: Gate, plan: Callable[[], Plan], today: Callable[[], date]
    ) -> None:
        super().__init__()
        self._gate, self._current, self._today = gate, plan, today
        self._criteria: tuple[FitCriterion, ...] | None = None
        self.form: Form[Account] | None = None
        self.score = label(strong=True, wrap=True, name="fitScore")
        self.known = label(
            points=sizes.SMALL_PT, tone="secondary", wrap=True, name="fitKnown"
        )
        self.nothing = label(
            _("There is no profile yet to rate accounts by."),
            tone="secondary",
            wrap=True,
        )
        self.write = button(
            _("Write the profile"),
            partial(gate.show, "settings", "profile"),
            kind="link",
            name="writeProfile",
        )
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(sizes.SPACE_1)
        for part in (self.score, self.known, self.nothing):
            self._column.addWidget(part)
        self._column.addWidget(self.write, 0, Qt.AlignmentFlag.AlignLeft)

    def show_account(self, plan: Plan, account: Account) -> None:
        """Show what the account is worth by each criterion as it is now."""
        criteria = profile_of(plan)
        if criteria != self._criteria:
            self._ask(criteria)
        fit = fit_of(plan, account)
        self.score.setText(fit_words(fit))
        self.known.setText(known_words(fit))
        for part in (self.score, self.known):
            part.setVisible(bool(criteria))
        self.nothing.setVisible(not criteria)
        self.write.setVisible(not criteria)
        if self.form is not None:
            self.form.show_record(plan, account)

    def _ask(self, criteria: tuple[FitCriterion, ...]) -> None:
        """Make a field for each criterion, in the place of those there were."""
        self._criteria = criteria
        if self.form is not None:
            self.form.deleteLater()
            self.form = None
        if criteria:
            fields = tuple(self._field(each) for each in criteria)
            self.form = Form("fit", fields, self._change)
            _put_titles_above(self.form)
            self._column.insertWidget(2, self.form)

    def _field(self, criterion: FitCriterion) -> Field[Account]:
        return Field(
            key=criterion.id,
            label=criterion_title(criterion),
            read=lambda account: self._rating(account, criterion),
            edit=lambda plan, account, value: rate(
                plan, account, criterion, _whole(value), on=self._today()
            ),
            choices=lambda plan, account: offered(
                rating_choices(plan, account, criterion)
            ),
        )

    def _rating(self, account: Account, criterion: FitCriterion) -> int | None:
        """What somebody said, as opposed to what the rules say."""
        lines = fit_of(self._current(), account).lines
        found = (line.rating for line in lines if line.criterion.id == criterion.id)
        rating = next(found, None)
        return None if rating is None else rating.value

    def _change(self, field: Field[Account], account: Account, value: object) -> bool:
        return self._gate.change(None, field.edit, account, value)


def _whole(value: object) -> int | None:
    return value if isinstance(value, int) else None


def _put_titles_above(form: QWidget) -> None:
    """Criteria are sentences, and what the data say of them is one, too."""
    layout = form.layout()
    if isinstance(layout, QFormLayout):
        layout.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        for title in form.findChildren(QLabel):
            title.setMinimumWidth(0)
            title.setMaximumWidth(sizes.INSPECTOR_WIDTH)
