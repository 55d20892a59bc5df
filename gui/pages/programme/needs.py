"""What an activity waits for: a list, and a line to find another one."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QVBoxLayout, QWidget

from gui.pages.programme.gate import MakeChange
from gui.theme import sizes
from gui.widgets import ElidedLabel, Line, button, label
from planner.edits.campaigns import set_needs
from planner.errors import Invalid
from planner.plan import Plan
from planner.records import Activity
from planner.schedule import Need, needs_of, needs_to_choose
from planner.text import _, joined


class Needs(QWidget):
    """The activities that must be over before this one begins.

    `wanted`: the id of one of them, to go there.
    """

    wanted = Signal(str)

    def __init__(self, change: MakeChange) -> None:
        super().__init__()
        self._change = change
        self._activity: Activity | None = None
        self._ids: tuple[str, ...] = ()
        self._offered: dict[str, str] = {}
        self._names = QStringListModel(self)
        self.line = Line()
        self.line.setObjectName("addNeed")
        self.line.setPlaceholderText(_("Name or number of another activity"))
        self.line.setAccessibleName(_("Waits for another activity"))
        completer = QCompleter(self._names, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        # Afterwards, as Qt first writes the choice into the line.
        completer.activated.connect(self._choose, Qt.ConnectionType.QueuedConnection)
        self.line.setCompleter(completer)
        self.line.returnPressed.connect(lambda: self._add(self.line.text()))
        self.error = label(
            points=sizes.SMALL_PT, tone="error", wrap=True, name="needError"
        )
        self.error.hide()
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(sizes.SPACE_1)
        column.addLayout(self._list)
        column.addWidget(self.line)
        column.addWidget(self.error)

    def show_activity(self, plan: Plan, activity: Activity) -> None:
        """Show what an activity waits for."""
        if self._activity is None or self._activity.id != activity.id:
            self.line.forget()
            self._show_error("")
        self._activity = activity
        needs = needs_of(plan, activity)
        self._ids = tuple(need.activity.id for need in needs)
        offered = needs_to_choose(plan, activity)
        self._offered = {_title(each): each.id for each in offered}
        self._names.setStringList(list(self._offered))
        while item := self._list.takeAt(0):
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for need in needs:
            self._list.addWidget(self._row(need))

    def show_invalid(self, error: Invalid) -> None:
        """Say why it cannot wait for that."""
        self._show_error(str(error))

    def _row(self, need: Need) -> QWidget:
        other = need.activity
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        words = ElidedLabel(_title(other), sizes.SMALL_PT)
        row.addWidget(words, 1)
        if need.is_broken:
            late = _("ends later")
            row.addWidget(label(late, points=sizes.SMALL_PT, tone="error"))
        spoken = _("Go to {name}").format(name=other.name)
        go = button("", icon_name="arrow-right", kind="quiet", spoken=spoken)
        go.clicked.connect(partial(self._go, other.id))
        spoken = _("No longer wait for {name}").format(name=other.name)
        remove = button("", icon_name="x", kind="quiet", spoken=spoken)
        remove.setObjectName(f"removeNeed.{other.number}")
        remove.clicked.connect(partial(self._remove, other.id))
        row.addWidget(go)
        row.addWidget(remove)
        return made

    def _go(self, activity_id: str, _checked: object = None) -> None:
        self.wanted.emit(activity_id)

    def _choose(self, text: str) -> None:
        if text in self._offered:
            self._add(text)

    def _add(self, text: str) -> None:
        if not text.strip() or self._activity is None:
            return
        chosen = self._offered.get(text.strip()) or self._only(text.strip())
        if chosen is None:
            self._show_error(_("No other activity is called that. Choose one."))
        elif self._set((*self._ids, chosen)):
            self.line.forget()

    def _only(self, text: str) -> str | None:
        """The one activity whose title holds a text, if there is one only."""
        words = text.casefold()
        fitting = [
            each for title, each in self._offered.items() if words in title.casefold()
        ]
        return fitting[0] if len(fitting) == 1 else None

    def _remove(self, activity_id: str, _checked: object = None) -> None:
        self._set(tuple(each for each in self._ids if each != activity_id))

    def _set(self, ids: tuple[str, ...]) -> bool:
        self._show_error("")
        return self._change(self.show_invalid, set_needs, self._activity, ids)

    def _show_error(self, sentence: str) -> None:
        self.error.setText(sentence)
        self.error.setVisible(bool(sentence))
        self.line.setAccessibleDescription(sentence)


def _title(activity: Activity) -> str:
    return joined((activity.number, activity.name))
