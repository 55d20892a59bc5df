"""Removing somebody for good: says what becomes of the name, and asks once."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from gui.theme import sizes
from gui.view_state import ViewState
from gui.widgets import button, label
from planner.edits.removing import mentions, outcome, remove_for_good, still_known
from planner.errors import PlannerError
from planner.records import Contact, Person
from planner.text import _, ngettext
from planner.workspace import Workspace

WIDTH = 480


class RemovalDialog(QDialog):
    """Says what goes and what stays. `removed`: the sentence that it is done."""

    removed = Signal(str)

    def __init__(
        self,
        workspace: Workspace,
        view: ViewState,
        person: Person | Contact,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._doors = view.services.forgetting
        self._removal = remove_for_good(workspace.plan, person, view.today)
        self.setObjectName("removalDialog")
        self.setWindowTitle(_("Remove a person"))
        self.setFixedWidth(WIDTH)
        count = self._doors.count_backups()
        self.backups = QCheckBox(_backups(count))
        self.backups.setObjectName("removeBackups")
        self.backups.setVisible(count > 0)
        self.error = label(tone="error", wrap=True, name="removalError")
        self.error.hide()
        self._lay_out(person)

    def remove(self) -> None:
        """Remove the person; of a failure it is said how far it came."""
        removal = self._removal
        name = removal.person.name
        try:
            self._workspace.apply_for_good(
                removal.change, lambda _change: self._doors.forget(removal)
            )
        except PlannerError as error:
            self._show_error(str(error))
            return
        try:
            self._doors.wipe()
            if self.backups.isChecked():
                self._doors.replace_backups()
        except PlannerError as error:
            sentence = _(
                "{name} is out of the plan, but the file or its backups may still "
                "hold the name. {reason}"
            )
            self._show_error(sentence.format(name=name, reason=error))
            return
        self.removed.emit(_("{name} is removed for good.").format(name=name))
        self.accept()

    def _show_error(self, sentence: str) -> None:
        self.error.setText(sentence)
        self.error.show()
        self._go.setEnabled(False)

    def _lay_out(self, person: Person | Contact) -> None:
        cancel = button(_("Cancel"), self.reject, name="keepPerson")
        cancel.setDefault(True)
        self._go = button(
            _("Remove for good"), self.remove, kind="primary", name="removeForGood"
        )
        self._go.setAutoDefault(False)
        bottom = QHBoxLayout()
        bottom.setSpacing(sizes.SPACE_2)
        bottom.addStretch()
        bottom.addWidget(cancel)
        bottom.addWidget(self._go)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[sizes.SPACE_5] * 4)
        column.setSpacing(sizes.SPACE_3)
        title = _("Remove {name} for good?").format(name=person.name)
        column.addWidget(label(title, points=sizes.TITLE_PT, strong=True, wrap=True))
        column.addWidget(label(outcome(self._removal), wrap=True))
        said = " ".join(still_known(mentions(self._workspace.plan, person), 0))
        column.addWidget(label(said, tone="secondary", wrap=True))
        column.addWidget(self.backups)
        column.addWidget(self.error)
        column.addSpacing(sizes.SPACE_1)
        column.addLayout(bottom)
        # Qt gives a dialog the height of its sentences at another width.
        self.setMinimumHeight(column.totalHeightForWidth(WIDTH))
        cancel.setFocus()


def _backups(count: int) -> str:
    return ngettext(
        "Delete the earlier backup of this plan as well",
        "Delete the {count} earlier backups of this plan as well",
        count,
    ).format(count=count)
