"""The way from a field to the record that it names."""

from __future__ import annotations

from collections.abc import Callable

from gui.widgets import tip
from gui.widgets.buttons import IconButton
from planner.links import Link, link_to
from planner.naming import title_of
from planner.plan import Plan
from planner.records import Record
from planner.text import _

WIDTH = 24


class Way(IconButton):
    """Opens the record that a field names; gone while it names none."""

    def __init__(
        self, name: str, kind: type[Record], go: Callable[[Link], None]
    ) -> None:
        super().__init__("", "chevron-right", kind="quiet")
        self.setObjectName(name)
        # the choice beside it needs the room
        self.setFixedWidth(WIDTH)
        self.setStyleSheet("padding: 0")
        self.setAccessibleName(_("Open"))
        self._kind = kind
        self._link: Link | None = None
        self._go = go
        self.clicked.connect(lambda _checked: self._follow())
        self.hide()

    def show_value(self, plan: Plan, value: object) -> None:
        """Lead to the record of this id."""
        found = None if value is None else plan.find(self._kind, str(value))
        self._link = None if found is None else link_to(plan, type(found), found.id)
        if found is not None:
            spoken = _("Open {name}").format(name=title_of(found))
            self.setAccessibleName(spoken)
            self.setToolTip(tip(spoken))
        self.setVisible(self._link is not None)

    def _follow(self) -> None:
        if self._link is not None:
            self._go(self._link)
