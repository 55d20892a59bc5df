"""The strip of four steps in a plan that is still empty."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from gui.theme import sizes
from gui.widgets import Chip, StatusChip, button, card, label, section
from planner.first_steps import Step, StepKey
from planner.text import _


class Steps(QWidget):
    """What to do first, each step with its button; the next one is the primary.

    `go`: does a step, on its page; `leave_out`: notes that nobody wants to.
    """

    def __init__(
        self, go: Callable[[StepKey], None], leave_out: Callable[[StepKey], None]
    ) -> None:
        super().__init__()
        self.setObjectName("steps")
        self._go, self._leave_out = go, leave_out
        self._steps: tuple[Step, ...] = ()
        self._has_primary = True
        self._frame: QFrame | None = None
        self._next: QPushButton | None = None
        # As high as what it says, whatever the page has room for.
        policy = self.sizePolicy()
        policy.setVerticalPolicy(QSizePolicy.Policy.Maximum)
        self.setSizePolicy(policy)
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)

    def show_steps(self, steps: Sequence[Step], *, has_primary: bool) -> None:
        """Show these steps; without any, the strip is gone.

        `has_primary`: the next step has the primary button of the page.
        """
        self.setVisible(bool(steps))
        if (tuple(steps), has_primary) == (self._steps, self._has_primary):
            return
        self._steps, self._has_primary = tuple(steps), has_primary
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
        following = next((step for step in steps if step.is_open), None)
        for number, step in enumerate(steps, start=1):
            row.addWidget(self._step(number, step, is_next=step == following), 1)
        column.addLayout(row)
        self._outer.addWidget(self._frame)
        # A layout does so later, and what is not shown cannot have the cursor.
        self._frame.show()
        if had_cursor:
            self.enter()

    def enter(self) -> None:
        """Put the cursor on the step that comes next."""
        if self._next is not None:
            self._next.setFocus()

    def _step(self, number: int, step: Step, *, is_next: bool) -> QWidget:
        # A widget of its own: in a layout alone, what wraps is given too much height.
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(sizes.SPACE_1)
        column.addLayout(self._head(number, step))
        detail = label(step.detail, points=sizes.SMALL_PT, tone="secondary", wrap=True)
        column.addWidget(detail)
        column.addSpacing(sizes.SPACE_1)
        column.addLayout(self._foot(step, is_next=is_next))
        column.addStretch()
        return made

    def _head(self, number: int, step: Step) -> QHBoxLayout:
        head = QHBoxLayout()
        title = _("{number}  {title}").format(number=number, title=step.title)
        head.addWidget(label(title, strong=True))
        if step.is_done:
            head.addWidget(StatusChip(Chip("done")))
        elif step.is_left_out:
            text = _("Left out")
            head.addWidget(label(text, points=sizes.SMALL_PT, tone="secondary"))
        head.addStretch()
        return head

    def _foot(self, step: Step, *, is_next: bool) -> QVBoxLayout:
        foot = QVBoxLayout()
        foot.setSpacing(sizes.SPACE_1)
        kind = "primary" if is_next and self._has_primary else "secondary"
        does = button(
            step.action, lambda: self._go(step.key), kind=kind, name=f"step-{step.key}"
        )
        if is_next:
            self._next = does
        foot.addWidget(does, 0, Qt.AlignmentFlag.AlignLeft)
        if step.is_open:
            spoken = _("Leave out: {title}").format(title=step.title)
            leave = button(
                _("Leave out"),
                lambda: self._leave_out(step.key),
                kind="link",
                name=f"leave-{step.key}",
                spoken=spoken,
            )
            foot.addWidget(leave, 0, Qt.AlignmentFlag.AlignLeft)
        else:
            foot.addStretch()
        return foot
