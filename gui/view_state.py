"""What this window looks at: page, quarter, record. Not part of the plan, no undo."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtCore import QObject, Signal

from gui.services import Services
from gui.settings import Settings
from planner.links import Link
from planner.quarter import Quarter

LONGEST_HISTORY = 50


@dataclass(frozen=True, slots=True)
class Place:
    """A page, and the record on it if one is open."""

    page: str
    record: str | None = None


RESULTS = Place("programme", "week")
"""Where results are entered."""


class ViewState(QObject):
    """The selected page, quarter and record. `today` is an argument of everything."""

    place_changed = Signal(object)
    quarter_changed = Signal(object)
    import_wanted = Signal()
    calendar_wanted = Signal()
    finder_wanted = Signal()
    example_wanted = Signal()
    copy_wanted = Signal()
    removal_wanted = Signal(object)
    appearance_wanted = Signal(object)

    def __init__(
        self, *, today: date, quarter: Quarter, services: Services, settings: Settings
    ) -> None:
        super().__init__()
        self.today = today
        self.quarter = quarter
        self.services = services
        self.settings = settings.for_plan(services.plan_path)
        self.place = Place("overview")
        self._back: list[tuple[Place, Quarter]] = []

    def show(self, page: str, record: str | None = None) -> None:
        """Go to a page, and to a record on it."""
        if Place(page, record) == self.place:
            return
        self._back.append((self.place, self.quarter))
        del self._back[:-LONGEST_HISTORY]
        self._go(Place(page, record))

    def follow(self, link: Link) -> None:
        """Go where a record is shown that another one names."""
        self.show(link.page, link.record)

    def enter_results(self) -> None:
        """Go to the fields for the week's results, or to the first of them anew."""
        if self.place == RESULTS:
            self._go(RESULTS)
        else:
            self.show(RESULTS.page, RESULTS.record)

    def go_back(self) -> None:
        """Go to where one was before, in the quarter that one looked at there."""
        if self._back:
            place, quarter = self._back.pop()
            self.choose_quarter(quarter)
            self._go(place)

    def remember(self, record: str | None) -> None:
        """Note which record of this page is selected, without going anywhere."""
        self.place = replace(self.place, record=record)

    def choose_quarter(self, quarter: Quarter) -> None:
        """Look at another quarter; every page follows."""
        if quarter != self.quarter:
            self.quarter = quarter
            self.quarter_changed.emit(quarter)

    def _go(self, place: Place) -> None:
        self.place = place
        self.place_changed.emit(place)
