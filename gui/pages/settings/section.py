"""The base of a section of Settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.theme import sizes
from planner.errors import Invalid
from planner.plan import Plan

if TYPE_CHECKING:  # the one cycle: a section edits through the page that holds it
    from gui.page import Page


class Section(QWidget):
    """A part of the page that is shown alone. It edits through `page`."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self.page = page
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(sizes.SPACE_4)

    @classmethod
    def title(cls) -> str:
        """The section's name, on its tab."""
        raise NotImplementedError

    @classmethod
    def subtitle(cls) -> str:
        """One line on what the section is for."""
        raise NotImplementedError

    def draw(self, plan: Plan) -> None:
        """Shows this plan."""
        raise NotImplementedError

    def new(self) -> None:
        """Begins what Ctrl+N begins here; in most sections nothing."""

    def search(self) -> None:
        """Puts the cursor where Ctrl+F searches here; in most sections nowhere."""

    def show_invalid(self, error: Invalid) -> bool:
        """Shows a broken rule beside its field; False if it is not of here."""
        del error
        return False
