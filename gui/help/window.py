"""The window of the help: the list of texts, and the one that is read."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, QUrl
from PySide6.QtGui import QKeySequence, QShortcut, QTextCursor
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from gui.help.drawing import document_of
from gui.help.topics import TOPICS, linked, topic
from gui.theme import palette_of, sizes
from gui.widgets import button
from planner.text import _

SIZE = 900, 620
LIST_WIDTH = 200


class HelpWindow(QDialog):
    """A window beside the work, which can stay open. Links lead from text to text."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("helpWindow")
        self.setWindowTitle(_("Help"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(*SIZE)
        self._before: list[str] = []
        self.list = QListWidget()
        self.list.setObjectName("helpTopics")
        self.list.setAccessibleName(_("Subjects of the help"))
        self.list.setFixedWidth(LIST_WIDTH)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.viewport().setAutoFillBackground(False)
        for key in TOPICS:
            item = QListWidgetItem(topic(key).title)
            item.setSizeHint(QSize(0, sizes.CONTROL_HEIGHT))
            self.list.addItem(item)
        self.text = QTextBrowser()
        self.text.setObjectName("helpText")
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        # The texts are ours, and a link leads to another of them: nothing is fetched.
        self.text.setOpenLinks(False)
        self.text.anchorClicked.connect(self._follow)
        self.back = button(
            _("Back"), self.go_back, icon_name="arrow-left", kind="quiet", name="back"
        )
        self.back.setAutoDefault(False)
        back = QShortcut(QKeySequence("Alt+Left"), self)
        back.activated.connect(self.go_back)
        self._lay_out()
        self.list.setCurrentRow(0)
        self._draw()
        self.list.currentRowChanged.connect(self._choose)

    @property
    def topic(self) -> str:
        """The name of the text that is shown."""
        return TOPICS[self.list.currentRow()]

    def show_topic(self, key: str) -> None:
        """Show the text of this name, or that for beginners if there is none."""
        self.list.setCurrentRow(TOPICS.index(topic(key).key))

    def go_back(self) -> None:
        """Show the text that was read before."""
        if self._before:
            before = self._before.pop()
            self.show_topic(before)
            # Going back is no step that one could go back from.
            self._before.pop()
            self._draw()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._draw()

    def _choose(self, _place: int) -> None:
        self._before.append(self._shown)
        self._draw()

    def _follow(self, link: QUrl) -> None:
        self.show_topic(linked(link.toString()))

    def _draw(self) -> None:
        shown = topic(self.topic)
        self._shown = shown.key
        document_of(shown.text, palette_of(self), self.text.document())
        self.text.setAccessibleName(shown.title)
        self.text.moveCursor(QTextCursor.MoveOperation.Start)
        self.back.setEnabled(bool(self._before))

    def _lay_out(self) -> None:
        bottom = QHBoxLayout()
        bottom.addWidget(self.back)
        bottom.addStretch()
        close = button(_("Close"), self.close, name="closeHelp")
        close.setAutoDefault(False)
        bottom.addWidget(close)
        right = QVBoxLayout()
        right.setSpacing(sizes.SPACE_3)
        right.addWidget(self.text, 1)
        right.addLayout(bottom)
        row = QHBoxLayout(self)
        margin = sizes.SPACE_4
        row.setContentsMargins(margin, margin, margin, margin)
        row.setSpacing(sizes.SPACE_5)
        row.addWidget(self.list)
        row.addLayout(right, 1)
        self.list.setFocus()
