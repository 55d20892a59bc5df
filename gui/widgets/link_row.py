"""Links in a row, such as counts that open the page cut down to what they count."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from gui.theme import sizes
from gui.widgets import button
from gui.widgets.buttons import IconButton
from gui.widgets.flow import FlowRow
from planner.links import Link, WordedLink


class LinkRow(FlowRow):
    """The links; without any the row is gone."""

    def __init__(self, name: str, go: Callable[[Link], None]) -> None:
        super().__init__(sizes.SPACE_3)
        self.setObjectName(name)
        self._go = go
        self._shown: tuple[WordedLink, ...] = ()
        self._links: list[IconButton] = []
        self.hide()

    def show_links(self, links: Sequence[WordedLink]) -> None:
        """Show these links instead."""
        self.setVisible(bool(links))
        if tuple(links) == self._shown:
            return
        self._shown = tuple(links)
        for link in self._links:
            link.hide()
            link.deleteLater()
        self._links = [
            button(
                each.words,
                partial(self._go, each.link),
                kind="link",
                name=f"{self.objectName()}{place}",
            )
            for place, each in enumerate(self._shown)
        ]
        for link in self._links:
            self.add(link)
            link.show()
