"""The reports to choose from, one under the other; scrolls where there is no room."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QFrame,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from gui.pages.reports.report_button import ReportButton
from planner.reports import REPORTS, Report

_LEAST_SHOWN = 2


class ReportList(QScrollArea):
    """Chooses one report. `changed` tells that another one was chosen."""

    changed = Signal()

    def __init__(self, width: int) -> None:
        super().__init__()
        self.setObjectName("reportList")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its reports have it
        self.setFixedWidth(width)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # It takes what its reports need, and less where the window is low.
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Maximum)
        self._buttons = QButtonGroup(self)
        self._inside = QWidget()
        bar = self.verticalScrollBar().sizeHint().width()
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for index, report in enumerate(REPORTS):
            choice = ReportButton(report, width - bar)
            choice.setChecked(index == 0)
            self._buttons.addButton(choice, index)
            column.addWidget(choice)
        self.setWidget(self._inside)
        self._buttons.idClicked.connect(self._on_chosen)
        self._buttons.idToggled.connect(self.updateGeometry)

    @property
    def report(self) -> Report:
        """The chosen report."""
        return REPORTS[self._buttons.checkedId()]

    def choose(self, key: str) -> None:
        """Chooses the report with this key, if there is one."""
        for place, report in enumerate(REPORTS):
            if report.key == key:
                self._buttons.button(place).setChecked(True)
                self._on_chosen()

    def focus_report(self) -> None:
        """Puts the cursor on the chosen report, and shows it."""
        chosen = self._chosen
        chosen.setFocus()
        self.ensureWidgetVisible(chosen)

    def sizeHint(self) -> QSize:
        return QSize(self.width(), self._inside.sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        least = self._buttons.button(0).sizeHint().height() * _LEAST_SHOWN
        return QSize(self.width(), least)

    @property
    def _chosen(self) -> QAbstractButton:
        return self._buttons.button(self._buttons.checkedId())

    def _on_chosen(self) -> None:
        self.ensureWidgetVisible(self._chosen)
        self.changed.emit()
