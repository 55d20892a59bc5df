"""The timeline with 500 activities: every frame while a bar is dragged or rows scroll.

Figure G13. A frame is one repaint of what is out of date, by the clock of the painting
itself; beside it stands the repaint of an empty widget of the same size.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from statistics import median

from benchmarks.measure import Figure, seconds
from benchmarks.plans import a_company
from planner.lanes import Grouping, LaneGroup, programme_groups
from planner.plan import Plan
from planner.quarter import Quarter
from planner.records import Activity, Campaign, Dependency, Side, new_id

ACTIVITIES = 500
FRAME = 0.016
TIMES = 60
SIZE = 1108, 640
TODAY = date(2026, 8, 14)
QUARTER = Quarter(2026, 3)
START = date(2026, 7, 1)


def measure(_folder: Path) -> Iterator[Figure]:
    """Figures G13: the worst frame of a drag and of scrolling through all rows."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtCore import QPoint, Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication, QWidget

    from gui import theme
    from gui.timeline import Scale, Timeline

    app = QApplication.instance() or QApplication([])
    if isinstance(app, QApplication):
        theme.apply(app, theme.LIGHT)
    timeline, empty = Timeline(), QWidget()
    for widget in (timeline, empty):
        widget.resize(*SIZE)
        widget.show()
    timeline.show_lanes(_groups(), Scale(QUARTER, 1), TODAY)
    timeline.select(_id(4))
    timeline.grab()
    view = timeline.viewport()
    bar = timeline.bar_of(_id(4)).center()

    def repaint() -> None:
        empty.update()
        app.processEvents()

    reference = median(seconds(repaint) for _time in range(TIMES))

    def drag(step: int) -> Callable[[], object]:
        place = bar + QPoint(20 + 8 * (step % 30), 0)

        def move() -> None:
            QTest.mouseMove(view, place)
            app.processEvents()

        return move

    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=bar)
    dragged = [seconds(drag(step)) for step in range(TIMES)]
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=bar)
    scroll = timeline.verticalScrollBar()

    def scrolled(step: int) -> Callable[[], object]:
        def move() -> None:
            scroll.setValue(scroll.maximum() * step // TIMES)
            app.processEvents()

        return move

    rolled = [seconds(scrolled(step)) for step in range(1, TIMES + 1)]
    for what, frames in (("dragging a bar", dragged), ("scrolling", rolled)):
        worst = max(frames)
        yield Figure(
            goal="G13",
            what=f"worst frame of {what}, {ACTIVITIES} activities",
            reference=f"16 ms (empty widget: {reference * 1000:.2f} ms)",
            value=worst / FRAME,
            limit=1,
            seconds=(worst, FRAME),
        )


def _id(number: int) -> str:
    return f"activity-{number}"


def _groups() -> tuple[LaneGroup, ...]:
    """Five campaigns of a hundred activities each, every third waits for another."""
    campaigns = [
        Campaign(
            id=new_id(), code=f"C-2026Q3-0{number}", name="Campaign", quarter="2026Q3"
        )
        for number in range(1, 6)
    ]
    sides = (Side.SALES, Side.MARKETING)
    activities = [
        Activity(
            id=_id(number),
            number=f"X{number}",
            name=f"Letters and calls to the plants of region {number}",
            campaign_id=campaigns[number % 5].id,
            side=sides[number % 2],
            start=START + timedelta(days=number * 7 % 80),
            due=START + timedelta(days=number * 7 % 80 + 1 + number % 12),
            baseline_due=START + timedelta(days=number * 7 % 80 + 3),
        )
        for number in range(ACTIVITIES)
    ]
    links = [
        Dependency(id=new_id(), activity_id=_id(number), needs_id=_id(number - 3))
        for number in range(3, ACTIVITIES, 3)
    ]
    plan = Plan.of([a_company(), *campaigns, *activities, *links])
    return programme_groups(plan, QUARTER, TODAY, Grouping.CAMPAIGN)
