"""The quarter's campaigns on the first page: leads, work done, how they stand."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QHeaderView, QVBoxLayout, QWidget

from gui.settings import Settings
from gui.table import Column, Paint, TableView
from gui.table.cells import chip_shown, name_shown
from gui.table.progress import bar_shown, done_bar, done_text
from gui.theme import sizes
from gui.widgets import Avatar, Chip
from planner.campaign_rows import CampaignRow
from planner.plan import Plan
from planner.text import _

MOST_LINES = 12
FRAME = 2


def columns() -> tuple[Column[CampaignRow], ...]:
    """What the first page says of each campaign."""
    return (
        Column(
            key="name",
            title=_("Campaign"),
            read=lambda row: row.campaign.name,
            paint=Paint.STRONG,
            width=240,
        ),
        Column(
            key="sales",
            title=_("Sales"),
            read=lambda row: Avatar.of(row.sales_lead),
            show=name_shown,
            paint=Paint.AVATAR,
            width=160,
        ),
        Column(
            key="marketing",
            title=_("Marketing"),
            read=lambda row: Avatar.of(row.marketing_lead),
            show=name_shown,
            paint=Paint.AVATAR,
            width=160,
        ),
        Column(
            key="bar",
            title=_("Activities done against plan"),
            read=lambda row: done_bar(row.progress),
            show=bar_shown,
            paint=Paint.BAR,
            width=280,
        ),
        Column(
            key="done",
            title=_("Done"),
            read=lambda row: done_text(row.progress),
            align_right=True,
            width=84,
        ),
        Column(
            key="status",
            title=_("Status"),
            read=lambda row: Chip(row.progress.standing),
            show=chip_shown,
            paint=Paint.CHIP,
            width=130,
        ),
    )


class CampaignTable(QWidget):
    """A table as high as its rows; a click or Enter opens a campaign."""

    def __init__(
        self,
        go: Callable[[str], None],
        plan: Callable[[], Plan],
        settings: Settings,
    ) -> None:
        super().__init__()
        self._go = go
        self.table = TableView(
            "overviewCampaigns",
            columns(),
            lambda _column, _row, _value: False,
            plan,
            settings,
            _("Campaigns of the quarter"),
        )
        self.table.opened.connect(go)
        self.table.clicked.connect(self._clicked)
        self.table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        bar = [column.key for column in columns()].index("bar")
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(bar, QHeaderView.ResizeMode.Stretch)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table)

    def show_rows(self, rows: Sequence[CampaignRow]) -> None:
        """Show these campaigns; without any, the table is gone."""
        self.setVisible(bool(rows))
        self.table.records.set_rows(rows)
        lines = min(len(rows), MOST_LINES)
        head = self.table.horizontalHeader().sizeHint().height()
        self.table.setFixedHeight(head + lines * sizes.ROW_HEIGHT + 2 * FRAME)

    def _clicked(self, index: QModelIndex) -> None:
        self._go(self.table.records.row(index).id)
