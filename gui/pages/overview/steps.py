"""The strip of four steps in a plan that is still empty."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from gui.theme import sizes
from gui.widgets import Chip, StatusChip, button, card, label, section
from planner.first_steps import Step, StepKey
from planner.text import _


class Steps(QWidget):
    """What to do first, each step with its button; the next one is the primary."""

    def __init__(self, go: Callable[[StepKey], None]) -> None:
        super().__init__()
        self.setObjectName("steps")
        self._go = go
        self._steps: tuple[Step, ...] = ()
        self._frame: QFrame | None = None
        self._next: QPushButton | None = None
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)

    def show_steps(self, steps: Sequence[Step]) -> None:
        """Show these steps; without any, the strip is gone."""
        self.setVisible(bool(steps))
        if tuple(steps) == self._steps:
            return
        self._steps = tuple(steps)
        self._next = None
        had_cursor = self.isAncestorOf(self.window().focusWidget())
        if self._frame is not None:
            self._frame.hide()
            self._frame.deleteLater()
        self._frame, column = card()
        column.addWidget(section(_("Four steps to a plan on paper")))
        column.addSpacing(sizes.SPACE_1)
        row = QHBoxLayout()
        row.setSpacing(sizes.SPACE_5)
        following = next((step for step in steps if not step.is_done), None)
        for number, step in enumerate(steps, start=1):
            row.addLayout(self._step(number, step, is_next=step == following), 1)
        column.addLayout(row)
        self._outer.addWidget(self._frame)
        if had_cursor:
            self._frame.show()  # what is not shown yet cannot have the cursor
            self.enter()

    def enter(self) -> None:
        """Put the cursor on the step that comes next."""
        if self._next is not None:
            self._next.setFocus()

    def _step(self, number: int, step: Step, *, is_next: bool) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(sizes.SPACE_1)
        head = QHBoxLayout()
        title = _("{number}  {title}").format(number=number, title=step.title)
        head.addWidget(label(title, strong=True))
        if step.is_done:
            head.addWidget(StatusChip(Chip("done")))
        head.addStretch()
        column.addLayout(head)
        detail = label(step.detail, points=sizes.SMALL_PT, tone="secondary", wrap=True)
        column.addWidget(detail)
        column.addStretch()
        foot = QHBoxLayout()
        kind = "primary" if is_next else "secondary"
        made = button(
            step.action, lambda: self._go(step.key), kind=kind, name=f"step-{step.key}"
        )
        if is_next:
            self._next = made
        foot.addWidget(made)
        foot.addStretch()
        column.addLayout(foot)
        return column
