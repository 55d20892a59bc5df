"""The chips over the findings: by how grave they are, and by area."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from gui.theme import sizes
from gui.widgets import chip_button
from gui.widgets.buttons import IconButton
from planner.checks import Area, Group, Severity
from planner.checks.wording import area_word, count_of, severity_words
from planner.text import _


class Filters(QWidget):
    """Two rows of chips. What has no finding any more has no chip."""

    def __init__(self, changed: Callable[[], None]) -> None:
        super().__init__()
        self._changed = changed
        self._severity = _Row(self._pressed)
        self._area = _Row(self._pressed)
        self.every = self._severity.add(_("Everything"), "allSeverities")
        self.by_severity = {
            each: self._severity.add("", f"severity-{each}") for each in Severity
        }
        self.every_area = self._area.add(_("All areas"), "allAreas")
        self.by_area = {
            each: self._area.add(area_word(each), f"area-{each}") for each in Area
        }
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(sizes.SPACE_2)
        column.addWidget(self._severity)
        column.addWidget(self._area)
        self.clear()

    @property
    def severity(self) -> Severity | None:
        """The severity that is asked for, None for all."""
        on = [each for each, chip in self.by_severity.items() if chip.isChecked()]
        return on[0] if on else None

    @property
    def area(self) -> Area | None:
        """The area that is asked for, None for all."""
        on = [each for each, chip in self.by_area.items() if chip.isChecked()]
        return on[0] if on else None

    def clear(self) -> None:
        """Ask for everything."""
        self.every.setChecked(True)
        self.every_area.setChecked(True)

    def show_groups(self, groups: Sequence[Group]) -> None:
        """Show a chip for whatever there is; without any of it, ask for everything."""
        for severity, chip in self.by_severity.items():
            count = count_of(groups, severity)
            chip.show_text(severity_words(severity, count))
            chip.setAccessibleName(severity_words(severity, count))
            _show(chip, self.every, is_there=count > 0)
        areas = {group.area for group in groups}
        for area, chip in self.by_area.items():
            _show(chip, self.every_area, is_there=area in areas)
        self._severity.setVisible(len({group.severity for group in groups}) > 1)
        self._area.setVisible(len(areas) > 1)

    def _pressed(self) -> None:
        self._changed()


class _Row(QWidget):
    """Chips of which one is on."""

    def __init__(self, pressed: Callable[[], None]) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self._group.buttonClicked.connect(lambda _button: pressed())
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(sizes.SPACE_2)
        self._row.addStretch()

    def add(self, text: str, name: str) -> IconButton:
        """Add a chip to the right of the others."""
        chip = chip_button(text, name=name)
        self._group.addButton(chip)
        self._row.insertWidget(self._row.count() - 1, chip)
        return chip


def _show(chip: IconButton, otherwise: IconButton, *, is_there: bool) -> None:
    if not is_there and chip.isChecked():
        otherwise.setChecked(True)
    chip.setVisible(is_there)
