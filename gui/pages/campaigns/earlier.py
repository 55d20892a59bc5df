"""What usually comes before campaigns and is still empty, with the ways there."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QWidget

from gui.theme import sizes
from gui.view_state import ViewState
from gui.widgets import button, label
from planner.first_steps import Step
from planner.text import _


class EarlierSteps(QWidget):
    """One quiet line; nothing of the page is hidden behind it."""

    def __init__(self, view: ViewState) -> None:
        super().__init__()
        self.setObjectName("earlierSteps")
        self._view = view
        self._steps: tuple[Step, ...] = ()
        self._links: list[QWidget] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(sizes.SPACE_1)
        self._row.addWidget(
            label(_("Still empty, and useful before campaigns:"), tone="secondary")
        )
        self._row.addStretch()
        self.hide()

    def show_steps(self, steps: Sequence[Step]) -> None:
        """Show these steps; without any, the line is gone."""
        self.setVisible(bool(steps))
        if tuple(steps) == self._steps:
            return
        self._steps = tuple(steps)
        for link in self._links:
            link.hide()
            link.deleteLater()
        self._links = [self._link(step) for step in steps]
        for place, link in enumerate(self._links, start=1):
            self._row.insertWidget(place, link)
            link.show()  # a layout does so later, and what is not shown takes no focus

    def _link(self, step: Step) -> QWidget:
        section = "people" if step.key == "settings" else None
        return button(
            step.title,
            lambda: self._view.show(step.key, section),
            kind="link",
            name=f"before-{step.key}",
            spoken=step.action,
        )
