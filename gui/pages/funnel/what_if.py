"""Three small sums with numbers of one's own; nothing of them is stored."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from gui.pages.funnel.entry import SHORT_WIDTH, error_label, mark_refused
from gui.theme import sizes
from gui.widgets import Line, card, label, section
from planner.errors import Invalid
from planner.plan import Plan
from planner.text import _
from planner.what_if import lever_lines, own_number_line, ramp_line

AMOUNT_WIDTH, UNIT_WIDTH = 104, 14
Sum = Callable[[dict[str, str]], Sequence[str]]
Asked = tuple[str, str, str, str]
"""A field's name, its title, its unit, and the number shown while it is empty."""


class WhatIfCard(QWidget):
    """A new seller, two levers, and a number of one's own, side by side."""

    def __init__(self, plan: Callable[[], Plan]) -> None:
        super().__init__()
        self.sums = (
            _Sum("ramp", _("A new seller"), _ramp_fields(), lambda e: _ramp(plan(), e)),
            _Sum(
                "levers",
                _("More leads, or more of them picked up"),
                _lever_fields(),
                lambda e: lever_lines(plan(), **e),
            ),
            _Sum(
                "own",
                _("A number from elsewhere"),
                _own_fields(),
                lambda e: (own_number_line(plan(), **e),),
            ),
        )
        frame, column = card()
        column.addWidget(section(_("What if …")))
        hint = _("To try things out. Nothing of this is stored.")
        column.addWidget(label(hint, points=sizes.SMALL_PT, tone="secondary"))
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(sizes.SPACE_6)
        for each in self.sums:
            self._row.addWidget(each, 1)
        column.addLayout(self._row)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)

    def set_wide(self, *, is_wide: bool) -> None:
        """Put the sums side by side, or one under the other."""
        direction = QBoxLayout.Direction
        self._row.setDirection(
            direction.LeftToRight if is_wide else direction.TopToBottom
        )


class _Sum(QWidget):
    """Fields, and what comes of them as soon as all are there."""

    def __init__(
        self, name: str, title: str, asked: Sequence[Asked], reckon: Sum
    ) -> None:
        super().__init__()
        self._reckon = reckon
        self._fields: dict[str, Line] = {}
        self.error = error_label(f"{name}.error")
        self.answer = label(wrap=True, strong=True, name=f"{name}.answer")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, sizes.SPACE_1, 0, 0)
        column.setSpacing(sizes.SPACE_2)
        column.addWidget(label(title, strong=True, wrap=True))
        for each in asked:
            column.addLayout(self._row(name, each))
        column.addWidget(self.error)
        column.addWidget(self.answer)
        column.addStretch()

    def _row(self, name: str, asked: Asked) -> QHBoxLayout:
        key, title, unit, example = asked
        field = Line()
        field.setObjectName(f"{name}.{key}")
        field.setAccessibleName(title)
        field.setPlaceholderText(example)
        field.setFixedWidth(SHORT_WIDTH if unit == "%" else AMOUNT_WIDTH)
        field.textChanged.connect(self._show)
        self._fields[key] = field
        caption = label(title, tone="secondary", wrap=True)
        caption.setBuddy(field)
        row = QHBoxLayout()
        row.setSpacing(sizes.SPACE_2)
        row.addWidget(caption, 1)
        row.addWidget(field)
        behind = label(unit, tone="secondary")
        behind.setFixedWidth(UNIT_WIDTH)
        row.addWidget(behind)
        return row

    def _show(self) -> None:
        for field in self._fields.values():
            mark_refused(field, self.error, "")
        try:
            lines = self._reckon({key: each.text() for key, each in self._items()})
        except Invalid as error:
            self.answer.setText("")
            mark_refused(self._fields[error.field], self.error, str(error))
        else:
            self.answer.setText("\n".join(lines))

    def _items(self) -> list[tuple[str, Line]]:
        return list(self._fields.items())


def _ramp_fields() -> tuple[Asked, ...]:
    return (
        ("monthly", _("Revenue a month, once at full speed"), "", "30000"),
        ("month0", _("First month"), "%", "0"),
        ("month1", _("Second month"), "%", "50"),
        ("month2", _("Third month"), "%", "100"),
    )


def _ramp(plan: Plan, texts: dict[str, str]) -> tuple[str, ...]:
    months = [texts[f"month{at}"] for at in range(3)]
    return (ramp_line(plan, texts["monthly"], months),)


def _lever_fields() -> tuple[Asked, ...]:
    return (
        ("leads", _("Leads"), "", "100"),
        ("picked", _("Picked up by Sales"), "%", "50"),
        ("won", _("Won of those"), "%", "20"),
        ("more_leads", _("With more leads"), "", "150"),
        ("more_picked", _("With more picked up"), "%", "90"),
    )


def _own_fields() -> tuple[Asked, ...]:
    return (
        ("amount", _("Your own amount"), "", "2000000"),
        ("rate", _("The share that somebody claims"), "%", "10"),
    )
