"""Appearance: colours and language; this person's own, not the plan's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout

from gui.pages.settings.section import Section
from gui.settings import LANGUAGES
from gui.theme import Appearance, sizes
from gui.widgets import button, card, label, section
from planner.plan import Plan
from planner.text import _

if TYPE_CHECKING:  # as in the section
    from gui.page import Page

_SYSTEM = ""
_ICONS = {
    Appearance.SYSTEM: "monitor",
    Appearance.LIGHT: "sun",
    Appearance.DARK: "moon",
}


class AppearanceSection(Section):
    """Two rows of buttons of which one is on. The colours change at once."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._colours = QButtonGroup(self)
        self._languages = QButtonGroup(self)
        self._codes = (_SYSTEM, *LANGUAGES)
        self._add_colours()
        self._add_languages()
        self.column.addStretch()
        self._colours.idToggled.connect(self._on_colours)
        self._languages.idToggled.connect(self._on_language)

    @classmethod
    def title(cls) -> str:
        return _("Appearance")

    @classmethod
    def subtitle(cls) -> str:
        return _("How the window looks for you; others keep their own")

    def draw(self, plan: Plan) -> None:
        settings = self.page.view.settings
        place = list(_ICONS).index(settings.appearance)
        self._colours.button(place).setChecked(True)
        known = settings.language in self._codes
        place = self._codes.index(settings.language) if known else 0
        self._languages.button(place).setChecked(True)

    def _add_colours(self) -> None:
        words = {
            Appearance.SYSTEM: _("System"),
            Appearance.LIGHT: _("Light"),
            Appearance.DARK: _("Dark"),
        }
        row = self._card(_("Colours"), _("Printed pages are always dark on white."))
        for place, (appearance, icon_name) in enumerate(_ICONS.items()):
            choice = button(
                words[appearance],
                icon_name=icon_name,
                kind="chip",
                name=appearance.value,
            )
            choice.setCheckable(True)
            self._colours.addButton(choice, place)
            row.insertWidget(place, choice)

    def _add_languages(self) -> None:
        row = self._card(
            _("Language"),
            _("It changes when Quarterdeck is started the next time."),
        )
        words = {_SYSTEM: _("System"), **LANGUAGES}
        for place, code in enumerate(self._codes):
            name = f"language.{code or 'system'}"
            choice = button(words[code], kind="chip", name=name)
            choice.setCheckable(True)
            self._languages.addButton(choice, place)
            row.insertWidget(place, choice)

    def _card(self, title: str, sentence: str) -> QHBoxLayout:
        """A card with its title, a row that is returned, and a sentence under it."""
        frame, column = card()
        column.addWidget(section(title))
        column.addSpacing(sizes.SPACE_1)
        row = QHBoxLayout()
        row.setSpacing(sizes.SPACE_2)
        row.addStretch()
        self._fill(column, row, sentence)
        self.column.addWidget(frame)
        return row

    @staticmethod
    def _fill(column: QVBoxLayout, row: QHBoxLayout, sentence: str) -> None:
        column.addLayout(row)
        column.addWidget(label(sentence, points=sizes.SMALL_PT, tone="secondary"))

    def _on_colours(self, place: int, is_on: bool) -> None:
        appearance = list(_ICONS)[place]
        if is_on and appearance is not self.page.view.settings.appearance:
            self.page.view.appearance_wanted.emit(appearance)

    def _on_language(self, place: int, is_on: bool) -> None:
        if is_on:
            self.page.view.settings.language = self._codes[place]
