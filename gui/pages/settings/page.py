"""Settings: its sections, one at a time, each with its own keys."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import ClassVar

from PySide6.QtWidgets import QStackedWidget

from gui.page import Page
from gui.pages.settings.appearance import AppearanceSection
from gui.pages.settings.company import CompanySection
from gui.pages.settings.days_off import DaysOffSection
from gui.pages.settings.file import FileSection
from gui.pages.settings.meetings import MeetingsSection
from gui.pages.settings.milestones import MilestonesSection
from gui.pages.settings.people import PeopleSection
from gui.pages.settings.profile import ProfileSection
from gui.pages.settings.section import Section
from gui.pages.settings.tabs import Tabs
from gui.view_state import ViewState
from gui.widgets.focus import focus_first
from planner.errors import Invalid
from planner.links import PEOPLE
from planner.plan import Plan
from planner.records import RECORDS, Person, Record
from planner.text import _
from planner.workspace import Workspace

NAMED: Mapping[str, type[Section]] = MappingProxyType(
    {
        PEOPLE: PeopleSection,
        "meetings": MeetingsSection,
        "milestones": MilestonesSection,
        "profile": ProfileSection,
    }
)


class SettingsPage(Page):
    """What holds for the whole plan, and what is this person's own."""

    key = "settings"
    # People are counted where they are used, and amounts fix the currency.
    draws: ClassVar[tuple[type[Record], ...]] = RECORDS

    def __init__(self, workspace: Workspace, view: ViewState) -> None:
        super().__init__(workspace, view)
        self.sections: tuple[Section, ...] = (
            CompanySection(self),
            PeopleSection(self),
            DaysOffSection(self),
            MeetingsSection(self),
            MilestonesSection(self),
            ProfileSection(self),
            AppearanceSection(self),
            FileSection(self),
        )
        self.tabs = Tabs([section.title() for section in self.sections])
        self._stack = QStackedWidget()
        for section in self.sections:
            self._stack.addWidget(section)
        self.body.addWidget(self.tabs)
        self.body.addWidget(self._stack, 1)
        self.tabs.chosen.connect(self._choose)
        self._choose(0)

    @classmethod
    def title(cls) -> str:
        return _("Settings")

    @property
    def section(self) -> Section:
        """The section that is shown."""
        return self.sections[self._stack.currentIndex()]

    def draw(self, plan: Plan) -> None:
        self.section.draw(plan)

    def open_record(self, record_id: str) -> None:
        """Show a person, or the section to which other pages lead by its name."""
        kinds = [type(section) for section in self.sections]
        is_person = self.workspace.plan.find(Person, record_id) is not None
        name = PEOPLE if is_person else record_id
        if name in NAMED:
            self.tabs.choose(kinds.index(NAMED[name]))
        if is_person and isinstance(self.section, PeopleSection):
            self.section.show_person(record_id)
            return
        if not focus_first(self.section):
            self.enter()

    def new(self) -> None:
        self.section.new()

    def search(self) -> None:
        self.section.search()

    def show_invalid(self, error: Invalid) -> None:
        if not self.section.show_invalid(error):
            super().show_invalid(error)

    def _choose(self, place: int) -> None:
        self._stack.setCurrentIndex(place)
        self.subtitle.setText(self.section.subtitle())
        self.section.draw(self.workspace.plan)
