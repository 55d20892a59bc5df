"""Appearance: as the system, light or dark; this person's own, not the plan's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QButtonGroup, QHBoxLayout

from gui.pages.settings.section import Section
from gui.theme import Appearance, sizes
from gui.widgets import button, card, label, section
from planner.plan import Plan
from planner.text import _

if TYPE_CHECKING:  # as in the section
    from gui.page import Page

_CHOICES = (
    (Appearance.SYSTEM, "System", "monitor"),
    (Appearance.LIGHT, "Light", "sun"),
    (Appearance.DARK, "Dark", "moon"),
)


class AppearanceSection(Section):
    """Three buttons of which one is on; the change shows at once."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._group = QButtonGroup(self)
        frame, column = card()
        column.addWidget(section(_("Colours")))
        column.addSpacing(sizes.SPACE_1)
        row = QHBoxLayout()
        row.setSpacing(sizes.SPACE_2)
        for place, (appearance, title, icon_name) in enumerate(_CHOICES):
            choice = button(
                _(title), icon_name=icon_name, kind="chip", name=appearance.value
            )
            choice.setCheckable(True)
            self._group.addButton(choice, place)
            row.addWidget(choice)
        row.addStretch()
        column.addLayout(row)
        sentence = _("Printed pages are always dark on white.")
        column.addWidget(label(sentence, points=sizes.SMALL_PT, tone="secondary"))
        self.column.addWidget(frame)
        self.column.addStretch()
        self._group.idToggled.connect(self._on_toggled)

    @classmethod
    def title(cls) -> str:
        return _("Appearance")

    @classmethod
    def subtitle(cls) -> str:
        return _("How the window looks for you; others keep their own")

    def draw(self, plan: Plan) -> None:
        appearances = [appearance for appearance, _title, _icon in _CHOICES]
        place = appearances.index(self.page.view.settings.appearance)
        self._group.button(place).setChecked(True)

    def _on_toggled(self, place: int, is_on: bool) -> None:
        appearance = _CHOICES[place][0]
        if is_on and appearance is not self.page.view.settings.appearance:
            self.page.view.appearance_wanted.emit(appearance)
