"""The bar on the left: which plan, which quarter, which page, and that it is saved."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from gui.page import PageEntry
from gui.theme import font, sizes
from gui.view_state import ViewState
from gui.widgets import ElidedLabel, Icon, button, label
from gui.widgets.buttons import IconButton
from gui.widgets.navigation import NavButton
from planner.plan import Plan
from planner.progress import activities_in, campaigns_of
from planner.records import Account
from planner.text import _, quarter_label, quarter_short

BOTTOM = "settings"


class SideBar(QWidget):
    """Navigation. Pages are chosen through the view state, like everywhere."""

    menu_wanted = Signal()
    help_wanted = Signal()

    def __init__(self, view: ViewState, pages: Sequence[PageEntry]) -> None:
        super().__init__()
        self.setObjectName("sideBar")
        # Without it a widget of our own shows no background of the style sheet.
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(sizes.SIDE_BAR_WIDTH)
        self._view = view
        self._buttons: dict[str, NavButton] = {}
        self._group = QButtonGroup(self)
        self._company = ElidedLabel(strong=True)
        self._file = ElidedLabel(points=sizes.SMALL_PT)
        self._file.setProperty("tone", "secondary")
        self._quarter = button("", name="quarter")
        self._quarter.setFont(font(is_strong=True))
        self._state = label(points=sizes.SMALL_PT, tone="secondary", name="savedState")
        self._tick = Icon("circle-check", name="savedTick")
        column = QVBoxLayout(self)
        column.setContentsMargins(
            sizes.SPACE_3, sizes.SPACE_4, sizes.SPACE_3, sizes.SPACE_3
        )
        column.setSpacing(sizes.SPACE_1)
        column.addLayout(self._plan_row())
        column.addSpacing(sizes.SPACE_3)
        column.addLayout(self._quarter_row())
        column.addSpacing(sizes.SPACE_2)
        for page in pages:
            if page.key != BOTTOM:
                column.addWidget(self._button_for(page))
            if page.key == "overview":
                column.addSpacing(sizes.SPACE_2)
        column.addStretch()
        for page in pages:
            if page.key == BOTTOM:
                column.addWidget(self._button_for(page))
        column.addWidget(self._help_button())
        column.addSpacing(sizes.SPACE_1)
        column.addLayout(self._state_row())
        self.show_saved(is_saved=True)
        view.place_changed.connect(lambda place: self._mark(place.page))
        self._mark(view.place.page)

    def draw(self, plan: Plan) -> None:
        """Show this plan's names and counts."""
        self._company.setText(plan.company.name)
        self._file.setText(self._view.services.plan_path.name)
        first = plan.company.fiscal_year_start
        self._quarter.setText(quarter_short(self._view.quarter, first))
        whole = quarter_label(self._view.quarter, first)
        self._quarter.setAccessibleName(_("Quarter: {quarter}").format(quarter=whole))
        self._quarter.setToolTip(_("Go to the quarter of today"))
        accounts = sum(not account.is_archived for account in plan.all(Account))
        counts = {
            "accounts": accounts,
            "campaigns": len(campaigns_of(plan, self._view.quarter)),
            "programme": len(activities_in(plan, self._view.quarter)),
        }
        for key, count in counts.items():
            if key in self._buttons:
                self._buttons[key].set_count(count)

    def show_saved(self, *, is_saved: bool) -> None:
        """Say whether everything is in the file."""
        text = _("All changes saved") if is_saved else _("The last change is not saved")
        if self._view.services.is_read_only:
            text, is_saved = _("Only to look at"), True
        self._tick.show_icon("circle-check" if is_saved else "triangle-alert")
        self._state.setText(text)
        self._state.setProperty("tone", "secondary" if is_saved else "error")
        self._state.style().polish(self._state)

    def _mark(self, page: str) -> None:
        if page in self._buttons:
            self._buttons[page].setChecked(True)

    def _plan_row(self) -> QHBoxLayout:
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self._company)
        names.addWidget(self._file)
        row = QHBoxLayout()
        row.setContentsMargins(sizes.SPACE_2, 0, 0, 0)
        row.addLayout(names, 1)
        row.addWidget(
            button(
                "",
                self.menu_wanted.emit,
                icon_name="chevron-down",
                kind="quiet",
                name="planMenu",
                spoken=_("Open another plan, or save a copy"),
            )
        )
        return row

    def _quarter_row(self) -> QHBoxLayout:
        back = self._step("chevron-left", _("Previous quarter"))
        back.clicked.connect(self.previous_quarter)
        following = self._step("chevron-right", _("Next quarter"))
        following.clicked.connect(self.next_quarter)
        row = QHBoxLayout()
        row.setSpacing(sizes.SPACE_1)
        row.addWidget(back)
        row.addWidget(self._quarter, 1)
        row.addWidget(following)
        return row

    def _state_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(sizes.SPACE_2 + 2, 0, 0, 0)
        row.setSpacing(sizes.SPACE_2)
        row.addWidget(self._tick)
        row.addWidget(self._state, 1)
        return row

    def _step(self, icon_name: str, spoken: str) -> IconButton:
        return button("", icon_name=icon_name, kind="quiet", spoken=spoken)

    def previous_quarter(self) -> None:
        """Look at the quarter before."""
        self._view.choose_quarter(self._view.quarter.previous())

    def next_quarter(self) -> None:
        """Look at the quarter after."""
        self._view.choose_quarter(self._view.quarter.next())

    @property
    def quarter_button(self) -> IconButton:
        """The button with the quarter on it."""
        return self._quarter

    def _button_for(self, page: PageEntry) -> NavButton:
        made = NavButton(_(page.title), page.icon, f"go.{page.key}")
        made.clicked.connect(lambda: self._view.show(page.key))
        self._group.addButton(made)
        self._buttons[page.key] = made
        return made

    def _help_button(self) -> NavButton:
        made = NavButton(_("Help"), "circle-help", "go.help")
        made.setCheckable(False)
        made.clicked.connect(self.help_wanted)
        return made
