"""The small pictures before a row: how pressing it is, or what kind of work."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.theme import Palette, palette_of, pixmap, sizes
from gui.widgets import paint_shape, tip
from gui.widgets.chips import tone_of
from planner.attention import Urgency
from planner.lanes import Part, part_of
from planner.records import Activity, ActivityType
from planner.text import _, word

SHAPE = 16.0
STANDINGS = {
    Urgency.LATE: "off track",
    Urgency.OFF_TRACK: "off track",
    Urgency.WRONG: "off track",
    Urgency.MISSING: "at risk",
    Urgency.SOON: "not started",
}
ICONS = {
    ActivityType.CALL: "phone",
    ActivityType.LETTER: "mail",
    ActivityType.MAIL: "mail",
    ActivityType.VISIT: "map-pin",
    ActivityType.JOINT_VISIT: "handshake",
    ActivityType.SEMINAR: "presentation",
    ActivityType.FAIR: "flag",
    ActivityType.ADVERT: "megaphone",
    ActivityType.CONTENT: "file-text",
    ActivityType.PR: "megaphone",
    ActivityType.REFERRAL: "users",
    ActivityType.INTERNAL: "list-checks",
}
OTHER_ICON = "calendar-days"


class Mark(QWidget):
    """A small picture with words for those who cannot see it."""

    def __init__(self, spoken: str) -> None:
        super().__init__()
        self.setAccessibleName(spoken)
        self.setToolTip(tip(spoken))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(sizes.ICON, sizes.ICON)


class UrgencyMark(Mark):
    """How pressing something is, by shape."""

    def __init__(self, urgency: Urgency) -> None:
        super().__init__(word(urgency))
        self._standing = STANDINGS[urgency]

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = palette_of(self)
        tone = tone_of(colours, self._standing)
        painter = QPainter(self)
        box = QRectF(0, 0, SHAPE, SHAPE)
        box.moveCenter(QRectF(self.rect()).center())
        ink, paper = QColor(tone.strong), QColor(colours.card)
        paint_shape(painter, box, self._standing, ink, paper)
        painter.end()


class ActivityMark(Mark):
    """The kind of work, in the colour of who does it."""

    def __init__(self, activity: Activity) -> None:
        super().__init__(word(activity.type or ""))
        self._activity = activity

    def paintEvent(self, event: QPaintEvent) -> None:
        colour = colour_of(self._activity, palette_of(self))
        kind = self._activity.type
        name = OTHER_ICON if kind is None else ICONS[kind]
        painter = QPainter(self)
        ratio = self.devicePixelRatioF()
        painter.drawPixmap(QPointF(0, 0), pixmap(name, colour, sizes.ICON, ratio))
        painter.end()


class MeetingMark(Mark):
    """A meeting of both sides."""

    def __init__(self) -> None:
        super().__init__(_("Meeting"))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colour, ratio = palette_of(self).accent, self.devicePixelRatioF()
        painter.drawPixmap(QPointF(0, 0), pixmap("users", colour, sizes.ICON, ratio))
        painter.end()


def colour_of(activity: Activity, colours: Palette) -> str:
    """The colour of who does an activity."""
    match part_of(activity):
        case Part.SALES:
            return colours.sales.strong
        case Part.MARKETING:
            return colours.marketing.strong
        case Part.TOGETHER:
            return colours.accent
        case _:
            return colours.secondary
