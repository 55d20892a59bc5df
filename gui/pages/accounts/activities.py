"""The activities for an account that are still to be done; each leads to its place."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.pages.accounts.gate import Gate
from gui.theme import sizes
from gui.widgets import label
from gui.widgets.buttons import LongLink
from planner.account_work import open_activities
from planner.plan import Plan
from planner.records import Account, Activity
from planner.story import more_words
from planner.text import _, day

SHOWN = 8


class ActivityLinks(QWidget):
    """The next activities first; the rest on demand."""

    def __init__(self, gate: Gate) -> None:
        super().__init__()
        self._gate = gate
        self._account_id = ""
        self._shows_all = False
        self._shown: tuple[Activity, ...] | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_account(self, plan: Plan, account: Account) -> None:
        """Show what is open for the account now."""
        if account.id != self._account_id:
            self._account_id, self._shows_all = account.id, False
            self._shown = None
        activities = open_activities(plan, account)
        if activities != self._shown:
            self._shown = activities
            self._draw()

    def _show_all(self) -> None:
        self._shows_all = True
        self._draw()

    def _draw(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        activities = self._shown or ()
        shown = activities if self._shows_all else activities[:SHOWN]
        for each in shown:
            self._add(each)
        if not activities:
            nothing = _("Nothing is planned for this account.")
            self._column.addWidget(label(nothing, tone="secondary", wrap=True))
        if len(shown) < len(activities):
            more = LongLink(more_words(len(activities)), self._show_all)
            more.setObjectName("allActivities")
            self._column.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)

    def _add(self, activity: Activity) -> None:
        go = partial(self._gate.show, "programme", activity.id)
        link = LongLink(activity.name, go)
        link.setObjectName(f"activity.{activity.number}")
        self._column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        if activity.due is not None:
            due = _("Due {day}").format(day=day(activity.due))
            details = label(due, points=sizes.SMALL_PT, tone="secondary")
            details.setContentsMargins(sizes.SPACE_2, 0, 0, sizes.SPACE_1)
            self._column.addWidget(details)
