"""The base of every page: a header, a body, and the one way to edit."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.theme import sizes
from gui.view_state import ViewState
from gui.widgets.focus import focus_first
from gui.widgets.labels import label
from planner.change import Change
from planner.errors import Invalid, PlanFileError, PlannerError, Stale
from planner.plan import Plan
from planner.records import Record
from planner.workspace import Workspace


@dataclass(frozen=True, slots=True, kw_only=True)
class PageEntry:
    """What the window knows of a page before it is loaded.

    `title`: translated when it is drawn; `make`: loads the page and builds it.
    """

    key: str
    title: str
    icon: str
    shortcut: str = ""
    make: Callable[[Workspace, ViewState], Page]


class Page(QWidget):
    """One page of the window. It knows the workspace and the view state, no more.

    `draws`: the record kinds that it shows; it is drawn again when one of them
    changes, at once if it is visible, else when it is next shown.
    """

    key: ClassVar[str]
    draws: ClassVar[tuple[type[Record], ...]] = ()

    failed = Signal(str)
    broken = Signal(str)
    done = Signal(str)
    saved = Signal(str, object)

    def __init__(self, workspace: Workspace, view: ViewState) -> None:
        super().__init__()
        self.workspace = workspace
        self.view = view
        self.setObjectName(f"{self.key}Page")
        self.heading = label(points=sizes.TITLE_PT, strong=True, name="pageTitle")
        self.subtitle = label(points=sizes.SMALL_PT, tone="secondary", wrap=True)
        self.header_actions = QHBoxLayout()
        self.header_actions.setSpacing(sizes.SPACE_2)
        self.body = QVBoxLayout()
        margin = sizes.SPACE_5
        self.body.setContentsMargins(margin, sizes.SPACE_4, margin, sizes.SPACE_4)
        self.body.setSpacing(sizes.SPACE_4)
        self._is_stale = True
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._header())
        layout.addLayout(self.body, 1)

    @classmethod
    def title(cls) -> str:
        """The page's name, in the navigation and on top of the page."""
        raise NotImplementedError

    def draw(self, plan: Plan) -> None:
        """Show this plan. Called whenever something that the page draws changed."""
        raise NotImplementedError

    def open_record(self, record_id: str) -> None:
        """Show one record; most pages have nothing of the kind."""

    def enter(self) -> None:
        """Take the cursor when somebody comes to the page; by default on top of it."""
        first = self.body.itemAt(0)
        top = None if first is None else first.widget()
        if top is None or not focus_first(top):
            focus_first(self)

    def new(self) -> None:
        """Begin what Ctrl+N begins on this page."""

    def search(self) -> None:
        """Put the cursor where Ctrl+F searches on this page."""

    def print_page(self) -> None:
        """Print what this page shows: choose its report on Plans & reports."""
        self.view.show("reports", self.printed_as)

    @property
    def printed_as(self) -> str | None:
        """The key of the report on what is shown, or a campaign's id for its brief.

        None, as by default, leaves the report that was chosen last.
        """
        return None

    def show_invalid(self, error: Invalid) -> None:
        """Show a broken rule where it was broken; a page with fields does better."""
        self.failed.emit(str(error))

    def edit(
        self, function: Callable[..., Change], *args: object, **kwargs: object
    ) -> bool:
        """Call an edit with the plan as it is now, and make the change it returns.

        False if it was refused; the sentence is shown beside the field by then.
        """
        try:
            self.workspace.apply(function(self.workspace.plan, *args, **kwargs))
        except Invalid as error:
            self.show_invalid(error)
        except Stale as error:
            self.failed.emit(str(error))
            self.draw(self.workspace.plan)
        except PlanFileError as error:
            self.broken.emit(str(error))
        except PlannerError as error:
            self.failed.emit(str(error))
        else:
            return True
        return False

    def on_change(self, plan: Plan, change: Change) -> None:
        """Draw the page again if the change concerns it."""
        if not change.touches(*self.draws):
            return
        self._is_stale = True
        if self.isVisible():
            self.refresh(plan)

    def refresh(self, plan: Plan, *, anyway: bool = False) -> None:
        """Draw the page if it is out of date, or anyway."""
        if self._is_stale or anyway:
            self._is_stale = False
            self.draw(plan)

    def forget(self) -> None:
        """Draw the page anew when it is next shown."""
        self._is_stale = True

    def _header(self) -> QWidget:
        header = QWidget()
        header.setObjectName("pageHeader")
        titles = QVBoxLayout()
        titles.setSpacing(0)
        self.heading.setText(self.title())
        titles.addWidget(self.heading)
        titles.addWidget(self.subtitle)
        row = QHBoxLayout(header)
        margin = sizes.SPACE_5
        row.setContentsMargins(margin, sizes.SPACE_3, margin, sizes.SPACE_3)
        row.addLayout(titles, 1)
        row.addLayout(self.header_actions)
        self.header = header
        self.header_titles = titles
        return header
