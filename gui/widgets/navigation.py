"""A button of the navigation: an icon, a page's name, and a count at the right."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent

from gui.theme import font, palette_of, sizes
from gui.widgets.buttons import IconButton
from planner.text import count as count_shown

PADDING = 10


class NavButton(IconButton):
    """Goes to a page. The count is painted, and spoken after the name."""

    def __init__(self, text: str, icon_name: str, name: str) -> None:
        super().__init__(f"  {text}", icon_name, "nav")
        self._title = text
        self._count: int | None = None
        self.setObjectName(name)
        self.setCheckable(True)
        self.setAccessibleName(text)

    def set_count(self, count: int) -> None:
        """Show how many there are."""
        self._count = count
        self.setAccessibleName(f"{self._title}, {count_shown(count)}")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._count is None:
            return
        colours = palette_of(self)
        painter = QPainter(self)
        painter.setFont(font(sizes.SMALL_PT))
        ink = colours.accent if self.isChecked() else colours.secondary
        painter.setPen(QColor(ink))
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        room = self.rect().adjusted(0, 0, -PADDING, 0)
        painter.drawText(room, int(right), count_shown(self._count))
        painter.end()
