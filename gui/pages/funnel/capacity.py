"""Whether Sales can take the leads, and how many a week each one can."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from gui.pages.funnel.entry import Entry
from gui.theme import sizes
from gui.widgets import (
    Avatar,
    AvatarLabel,
    Bar,
    BulletBar,
    ElidedLabel,
    button,
    card,
    label,
    section,
)
from planner.capacity import CapacityCheck, Seller
from planner.errors import Invalid
from planner.goal_words import (
    capacity_line,
    capacity_share,
    needed_line,
    seller_line,
    share_line,
)
from planner.records import Person
from planner.text import _

NAME_WIDTH = 90


class CapacityCard(QWidget):
    """A sentence, a bar, and a line for each seller. `edit`: leads a week, as typed."""

    def __init__(
        self, edit: Callable[[Person, str], bool], add_people: Callable[[], object]
    ) -> None:
        super().__init__()
        self._edit = edit
        self._edited: str | None = None
        self._entries: dict[str, Entry] = {}
        self._sums: dict[str, QLabel] = {}
        self._shown: tuple[Seller, ...] = ()
        self.verdict = label(wrap=True, strong=True, name="capacityVerdict")
        self.bar = BulletBar(Bar(Fraction(0)))
        self.share = label(points=sizes.SMALL_PT, tone="secondary", wrap=True)
        self.nobody = label(
            _("Nobody of Sales is in the plan in this quarter."),
            tone="secondary",
            wrap=True,
        )
        self.add_people = button(
            _("Add people"), add_people, icon_name="user-plus", name="addPeople"
        )
        self._holder = QVBoxLayout()
        self._people = QWidget()
        frame, column = card()
        column.addWidget(section(_("Can Sales take the leads?")))
        for each in (self.verdict, self.bar, self.share, self.nobody):
            column.addWidget(each)
        column.addWidget(self.add_people, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(self._holder)
        column.addStretch()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)

    def show_check(self, check: CapacityCheck) -> None:
        """Show whether the people can; a field that is typed in keeps the typing."""
        self.verdict.setText(capacity_line(check))
        share = capacity_share(check)
        self.bar.setVisible(share is not None)
        if share is not None:
            standing = "on track" if share >= 1 else "at risk"
            spoken = share_line(check)
            self.bar.set_bar(Bar(share, standing=standing, spoken=spoken))
        said = share_line(check), needed_line(check)
        self.share.setText(" ".join(filter(None, said)))
        self.share.setVisible(any(said))
        self.nobody.setVisible(not check.sellers)
        self.add_people.setVisible(not check.sellers)
        if [each.id for each in check.sellers] != [each.id for each in self._shown]:
            self._build(check.sellers)
        elif check.sellers != self._shown:
            self._refresh(check.sellers)
        self._shown = check.sellers

    def show_invalid(self, error: Invalid) -> bool:
        """Show a refused number beside its field; False if it is not of here."""
        if self._edited is None:
            return False
        self._entries[self._edited].show_error(str(error))
        return True

    def _build(self, sellers: tuple[Seller, ...]) -> None:
        self._people.hide()
        self._people.deleteLater()
        self._people = QWidget()
        self._entries.clear()
        self._sums.clear()
        grid = QGridLayout(self._people)
        grid.setContentsMargins(0, sizes.SPACE_2, 0, 0)
        grid.setHorizontalSpacing(sizes.SPACE_3)
        grid.setVerticalSpacing(sizes.SPACE_2)
        grid.setColumnStretch(1, 1)
        for row, seller in enumerate(sellers):
            self._add(grid, row, seller)
        self._holder.addWidget(self._people)
        # A layout shows its widgets later, and what is not shown takes no focus.
        self._people.show()
        self._refresh(sellers)

    def _add(self, grid: QGridLayout, row: int, seller: Seller) -> None:
        person = seller.person
        avatar = Avatar.of(person)
        if avatar is not None:
            grid.addWidget(AvatarLabel(avatar), row, 0)
        name = ElidedLabel(person.name)
        name.setMinimumWidth(NAME_WIDTH)
        grid.addWidget(name, row, 1)
        entry = Entry(
            f"leads.{person.id}",
            _("Leads a week of {name}").format(name=person.name),
            lambda text: self._on_edit(person.id, text),
            unit=_("a week"),
            is_short=True,
        )
        self._entries[seller.id] = entry
        grid.addWidget(entry, row, 2)
        total = label(tone="secondary", name=f"total.{person.id}")
        total.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._sums[seller.id] = total
        grid.addWidget(total, row, 3)

    def _refresh(self, sellers: tuple[Seller, ...]) -> None:
        for seller in sellers:
            per_week = seller.person.leads_per_week
            text = "" if per_week is None else str(per_week)
            self._entries[seller.id].show_text(text)
            self._sums[seller.id].setText(seller_line(seller))

    def _on_edit(self, person_id: str, text: str) -> bool:
        seller = next(each for each in self._shown if each.id == person_id)
        self._edited = person_id
        is_taken = self._edit(seller.person, text)
        self._edited = None
        return is_taken
