"""Which week, whose work, and how much of it is done."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget

from gui.theme import sizes
from gui.widgets import Bar, BulletBar, button, chip_button, label
from gui.widgets.buttons import IconButton
from planner.records import Person
from planner.text import _

BAR_WIDTH = 118
TITLE_WIDTH = 196
WIDE, LESS_WIDE = 880, 780
"""Widths from which there is room for the bar, and for its words in other weeks."""


class WeekBar(QWidget):
    """The line over a week. `moved`: weeks to go; `returned`: to the week of today.

    `person_chosen`: a person's id, None for all people; `filtered`: only rows without
    a result, or all of them.
    """

    moved = Signal(int)
    returned = Signal()
    person_chosen = Signal(object)
    filtered = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("weekBar")
        self._people: tuple[Person, ...] = ()
        self._chosen: str | None = None
        self._has_rows = False
        # What does not fit is left out; the window may be as narrow as it likes.
        ignored, fixed = QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed
        self.setSizePolicy(ignored, fixed)
        self.before = _arrow("chevron-left", _("Previous week"), "previousWeek")
        self.after = _arrow("chevron-right", _("Next week"), "nextWeek")
        self.before.clicked.connect(lambda _checked: self.moved.emit(-1))
        self.after.clicked.connect(lambda _checked: self.moved.emit(1))
        self.title = label(points=sizes.HEADING_PT, strong=True, name="weekTitle")
        self.title.setMinimumWidth(TITLE_WIDTH)
        self.back = button(
            _("This week"), self.returned.emit, kind="link", name="thisWeek"
        )
        self.all = chip_button(_("All people"), name="allPeople")
        self.mine = chip_button(_("Mine"), name="mine")
        self.empty = chip_button(_("No result yet"), name="noResult")
        self.all.clicked.connect(lambda _checked: self._choose(None))
        self.mine.clicked.connect(lambda _checked: self._ask_who())
        self.empty.toggled.connect(self.filtered)
        self.done = label(tone="secondary", name="weekDone")
        self.bar = BulletBar(Bar(Fraction(0)))
        self.bar.setFixedWidth(BAR_WIDTH)
        self._lay_out()
        self._choose(None)

    def show_week(self, title: str, *, place: int, last: int, is_now: bool) -> None:
        """Show a week's title, and what is before and after it in its quarter."""
        self.title.setText(title)
        self.before.setEnabled(place > 0)
        self.after.setEnabled(place < last)
        self.back.setHidden(is_now)

    def show_people(self, people: Sequence[Person]) -> None:
        """Those whose work can be shown alone."""
        self._people = tuple(people)
        self.mine.setEnabled(bool(people) or self._chosen is not None)

    def show_count(self, done: int, every: int, missing: int, passed: Fraction) -> None:
        """How many rows are done and how many lack a result; `passed`: of the week."""
        self.empty.show_text(
            _("No result yet  {count}").format(count=missing)
            if missing
            else _("No result yet")
        )
        text = _("{done} of {count} done").format(done=done, count=every)
        self.done.setText(text)
        share = Fraction(done, every) if every else Fraction(0)
        # A tick at the very start would look like a fault of the picture.
        self.bar.set_bar(Bar(share, passed or None, "done", text))
        self._has_rows = every > 0
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def people_menu(self) -> QMenu:
        """The people to choose from."""
        menu = QMenu(self)
        for person in self._people:
            action = menu.addAction(person.name.replace("&", "&&"))
            action.triggered.connect(
                lambda _checked, chosen=person.id: self._choose(chosen)
            )
        return menu

    def _fit(self) -> None:
        has_room = self.width() >= LESS_WIDE or self.back.isHidden()
        self.done.setVisible(self._has_rows and has_room)
        self.bar.setVisible(self._has_rows and self.width() >= WIDE)

    def _ask_who(self) -> None:
        self._mark()
        menu = self.people_menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.mine.mapToGlobal(self.mine.rect().bottomLeft()))

    def _choose(self, person_id: str | None) -> None:
        self._chosen = person_id
        names = (each.name for each in self._people if each.id == person_id)
        self.mine.show_text(next(names, _("Mine")))
        self._mark()
        self.person_chosen.emit(person_id)

    def _mark(self) -> None:
        self.all.setChecked(self._chosen is None)
        self.mine.setChecked(self._chosen is not None)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(sizes.SPACE_1)
        row.addWidget(self.before)
        row.addWidget(self.title)
        row.addWidget(self.after)
        row.addSpacing(sizes.SPACE_2)
        for each in (self.all, self.mine, self.empty, self.back):
            row.addWidget(each)
        row.addStretch()
        row.addWidget(self.done)
        row.addSpacing(sizes.SPACE_1)
        row.addWidget(self.bar)


def _arrow(icon_name: str, spoken: str, name: str) -> IconButton:
    return button("", icon_name=icon_name, kind="quiet", spoken=spoken, name=name)
