"""The quarter's activities on its weeks: looked at, moved with mouse and keys."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QFrame, QToolTip

from gui.theme import palette_of
from gui.timeline.calendar import Arrow, arrows_of
from gui.timeline.gesture import Drag
from gui.timeline.keys import MOVES, STEPS
from gui.timeline.picture import TOP, Picture
from gui.timeline.places import LANE, MARGIN, Places, Rows
from gui.timeline.scale import Scale
from gui.widgets import tip
from planner.lanes import Lane, LaneGroup, lane_words
from planner.schedule import Grip
from planner.text import ngettext

WIDTH = 700
CURSORS = {
    Grip.WHOLE: Qt.CursorShape.OpenHandCursor,
    Grip.START: Qt.CursorShape.SizeHorCursor,
    Grip.END: Qt.CursorShape.SizeHorCursor,
}


class Timeline(QAbstractScrollArea):
    """One lane for each activity, under the title of its group.

    `selected`: the activity's id, "" for none; `opened`: Enter or a double click;
    `moved`: the id, the grip and the days it was moved by; `refused`: somebody drags
    what can only be looked at.
    """

    selected = Signal(str)
    opened = Signal(str)
    moved = Signal(str, object, int)
    refused = Signal()

    def __init__(self, *, is_fixed: bool = False) -> None:
        super().__init__()
        self.setObjectName("timeline")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setMouseTracking(True)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Base)
        self._is_fixed = is_fixed
        self._rows = Rows()
        self._scale: Scale | None = None
        self._places: Places | None = None
        self._arrows: tuple[Arrow, ...] = ()
        self._today = date.min
        self._selected: str | None = None
        self._pressed: Drag | None = None

    @property
    def selected_id(self) -> str | None:
        """The id of the activity that is selected, or None."""
        lane = self._rows.find(self._selected)
        return None if lane is None else lane.id

    @property
    def drag(self) -> Drag | None:
        """The bar that is being dragged, if one is."""
        is_on = self._pressed is not None and self._pressed.is_on
        return self._pressed if is_on else None

    def show_lanes(
        self, groups: Sequence[LaneGroup], scale: Scale, today: date
    ) -> None:
        """Show these lanes on a quarter's weeks."""
        self._rows, self._scale, self._today = Rows(groups), scale, today
        self._pressed = None
        sentence = ngettext(
            "Timeline with {count} activity",
            "Timeline with {count} activities",
            len(self._rows.lanes),
        )
        self.setAccessibleName(sentence.format(count=len(self._rows.lanes)))
        self._measure()
        self._describe()
        self.updateGeometry()

    def select(self, activity_id: str) -> bool:
        """Select an activity and bring it into view; False if it is not shown."""
        lane = self._rows.find(activity_id)
        if lane is None:
            return False
        if lane.id != self._selected:
            self._selected = lane.id
            self._describe()
            self.selected.emit(lane.id)
            self.viewport().update()
        self._scroll_to(lane)
        return True

    def words_at(self, y: float) -> str:
        """The lane at a height of the view, in words; nothing between lanes."""
        lane = self._lane_at(QPointF(0, y))
        return "" if lane is None else lane_words(lane, self._today)

    def bar_of(self, activity_id: str) -> QRect:
        """Where an activity's bar lies in the view; empty if it has none."""
        lane = self._rows.find(activity_id)
        if lane is None or self._places is None:
            return QRect()
        bar = self._places.bar(lane, self._rows.top(lane))
        return QRect() if bar is None else bar.translated(0, self._shift).toRect()

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, round(TOP + self._rows.height + MARGIN))

    def minimumSizeHint(self) -> QSize:
        return QSize(WIDTH // 2, round(TOP + 2 * LANE))

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            words = self.words_at(event.pos().y())
            QToolTip.showText(event.globalPos(), tip(words), self)
            return True
        return super().viewportEvent(event)

    def event(self, event: QEvent) -> bool:
        # Alt+Left goes back in the window, but moves what is selected here.
        is_asked = event.type() is QEvent.Type.ShortcutOverride
        if is_asked and isinstance(event, QKeyEvent) and self._is_ours(event):
            event.accept()
            return True
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        lane = self._lane_at(event.position())
        if event.button() is not Qt.MouseButton.LeftButton or lane is None:
            return
        grip = self._grip_at(lane, event.position())
        if grip is None:
            self.select(lane.id)
        else:
            # Selected when it is let go: a panel that opens beside the timeline now
            # would make it narrower, and pull the bar away from under the mouse.
            self._pressed = Drag(lane=lane, grip=grip, from_x=event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            self._show_grip(event.position())
            return
        if self._places is None:
            return
        far = abs(event.position().x() - self._pressed.from_x)
        if not self._pressed.is_on and far < QApplication.startDragDistance():
            return
        if self._is_fixed:
            lane, self._pressed = self._pressed.lane, None
            self.select(lane.id)
            self.refused.emit()
            return
        self._pressed = self._pressed.to(event.position().x(), self._places)
        self._update_lane(self._pressed.lane)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        drag, self._pressed = self._pressed, None
        if drag is not None:
            self._update_lane(drag.lane)
            if drag.is_on and drag.by:
                self.moved.emit(drag.lane.id, drag.grip, drag.by)
            self.select(drag.lane.id)
        self._show_grip(event.position())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        lane = self._lane_at(event.position())
        if lane is not None:
            self.opened.emit(lane.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        move = MOVES.get((event.modifiers(), key))
        if key is Qt.Key.Key_Escape and self._pressed is not None:
            lane, self._pressed = self._pressed.lane, None
            self._update_lane(lane)
        elif move is not None and self.selected_id is not None:
            self._move(self.selected_id, *move)
        elif key in STEPS:
            lane_to = self._rows.step(self._rows.find(self._selected), STEPS[key])
            if lane_to is not None:
                self.select(lane_to.id)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.selected_id:
            self.opened.emit(self.selected_id)
        else:
            super().keyPressEvent(event)

    def scrollContentsBy(self, _dx: int, dy: int) -> None:
        # What stays in view is moved, not drawn again; the head stays where it is.
        body = self.viewport().rect().adjusted(0, round(TOP) + 1, 0, 0)
        self.viewport().scroll(0, dy, body)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._places is None:
            return
        painter = QPainter(self.viewport())
        picture = Picture(
            rows=self._rows,
            places=self._places,
            arrows=self._arrows,
            today=self._today,
            selected=self._selected,
            drag=self.drag,
            has_focus=self.hasFocus(),
        )
        picture.paint(painter, palette_of(self), event.rect(), self._shift)
        painter.end()

    @property
    def _shift(self) -> int:
        """How far the content lies below the top of the view."""
        return round(TOP) - self.verticalScrollBar().value()

    def _lane_at(self, point: QPointF) -> Lane | None:
        if point.y() < TOP:
            return None
        return self._rows.lane_at(point.y() - self._shift)

    def _grip_at(self, lane: Lane | None, point: QPointF) -> Grip | None:
        if lane is None or self._places is None:
            return None
        inside = point - QPointF(0, self._shift)
        return self._places.grip_at(lane, self._rows.top(lane), inside)

    def _show_grip(self, point: QPointF) -> None:
        grip = self._grip_at(self._lane_at(point), point)
        shape = Qt.CursorShape.ArrowCursor if grip is None else CURSORS[grip]
        self.viewport().setCursor(shape)

    def _move(self, activity_id: str, grip: Grip, by: int) -> None:
        if self._is_fixed:
            self.refused.emit()
        else:
            self.moved.emit(activity_id, grip, by)

    def _is_ours(self, event: QKeyEvent) -> bool:
        is_move = (event.modifiers(), Qt.Key(event.key())) in MOVES
        return is_move and self.selected_id is not None

    def _measure(self) -> None:
        """Lay everything out for the width and height that there are."""
        if self._scale is None:
            return
        self._places = Places.of(self._scale, self.viewport().width())
        self._arrows = arrows_of(self._rows, self._places)
        room = self.viewport().height() - TOP
        bar = self.verticalScrollBar()
        bar.setPageStep(max(round(room), 1))
        bar.setSingleStep(round(LANE))
        bar.setRange(0, max(0, round(self._rows.height + MARGIN - room)))
        self.viewport().update()

    def _describe(self) -> None:
        """Tell a screen reader which activity is selected."""
        lane = self._rows.find(self._selected)
        words = "" if lane is None else lane_words(lane, self._today)
        self.setAccessibleDescription(words)

    def _update_lane(self, lane: Lane) -> None:
        top = QPoint(0, round(self._rows.top(lane)) + self._shift - 2)
        self.viewport().update(
            QRect(top, QSize(self.viewport().width(), round(LANE) + 4))
        )

    def _scroll_to(self, lane: Lane) -> None:
        bar, bottom = self.verticalScrollBar(), round(self._rows.top(lane) + LANE)
        lowest = bottom - (self.viewport().height() - round(TOP))
        highest = round(self._rows.top_with_title(lane))
        bar.setValue(min(max(bar.value(), lowest), highest))
