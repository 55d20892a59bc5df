"""About the file: where the plan is, how large, and a copy of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel

from gui.pages.settings.section import Section
from gui.theme import sizes
from gui.widgets import button, card, label, section
from planner.language import spoken_language
from planner.plan import Plan
from planner.text import _

if TYPE_CHECKING:  # as in the section
    from gui.page import Page


class FileSection(Section):
    """Everything is stored at every change, so there is only a copy to make."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.place = _fact("filePath")
        self.file_size = _fact("fileSize")
        self.state = _fact("fileState")
        frame, column = card()
        column.addWidget(section(_("About the file")))
        column.addSpacing(sizes.SPACE_1)
        column.addLayout(self._facts())
        column.addSpacing(sizes.SPACE_2)
        row = QHBoxLayout()
        row.addWidget(
            button(
                _("Save a copy …"),
                page.view.copy_wanted.emit,
                icon_name="copy",
                name="saveCopy",
            )
        )
        row.addStretch()
        column.addLayout(row)
        self.column.addWidget(frame)
        self.column.addStretch()

    @classmethod
    def title(cls) -> str:
        return _("File")

    @classmethod
    def subtitle(cls) -> str:
        return _("Where the plan is kept; every change is stored at once")

    def draw(self, plan: Plan) -> None:
        path = self.page.view.services.plan_path
        self.place.setText(str(path))
        size = path.stat().st_size if path.is_file() else 0
        form = QLocale.DataSizeFormat.DataSizeSIFormat
        spoken = QLocale(spoken_language())
        self.file_size.setText(spoken.formattedDataSize(size, 1, form))
        self.state.setText(_("All changes saved"))

    def _facts(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(sizes.SPACE_4)
        grid.setVerticalSpacing(sizes.SPACE_2)
        grid.setColumnStretch(1, 1)
        for row, (title, fact) in enumerate(
            (
                (_("Place"), self.place),
                (_("Size"), self.file_size),
                (_("State"), self.state),
            )
        ):
            caption = label(title, points=sizes.SMALL_PT, tone="secondary")
            caption.setAlignment(Qt.AlignmentFlag.AlignTop)
            grid.addWidget(caption, row, 0)
            grid.addWidget(fact, row, 1)
            fact.setAccessibleName(title)
        return grid


def _fact(name: str) -> QLabel:
    """A text that can be selected and copied, also with the keyboard."""
    fact = label(wrap=True, name=name)
    flag = Qt.TextInteractionFlag
    fact.setTextInteractionFlags(
        flag.TextSelectableByMouse | flag.TextSelectableByKeyboard
    )
    return fact
