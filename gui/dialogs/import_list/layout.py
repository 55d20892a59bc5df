"""The widgets of the import dialog and where they stand."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
)

from gui.dialogs.import_list.file_card import FileCard
from gui.dialogs.import_list.preview import Preview
from gui.theme import sizes
from gui.widgets import EmptyState, button, label
from planner.exchange import KINDS
from planner.text import _

WIDTH, HEIGHT = 960, 640
BUSY_HEIGHT = 4


class ImportLayout:
    """What the dialog is made of. The dialog joins the buttons with what they do."""

    def __init__(self, dialog: QDialog) -> None:
        dialog.resize(WIDTH, HEIGHT)
        dialog.setMinimumSize(WIDTH - 160, HEIGHT - 120)
        self.title = label(points=sizes.TITLE_PT, strong=True, name="importTitle")
        self.kinds = _kinds()
        self.card = FileCard()
        self.preview = Preview()
        self.busy = _busy()
        self.error = label(tone="error", wrap=True, name="importError")
        self.door = EmptyState(
            "file-spreadsheet",
            _("Choose a list"),
            _(
                "A CSV, TSV, Excel or vCard file from any program or made by hand. "
                "You can also drop it here, or paste copied cells with Ctrl+V."
            ),
        )
        self.choose = button(_("Choose a file"), kind="primary", name="chooseFile")
        self.paste = button(_("Paste copied cells"), name="pasteCells")
        self.door.add_button(self.choose)
        self.door.add_button(self.paste)
        self.cancel = button(_("Cancel"), dialog.reject, name="cancelImport")
        self.accept = button(_("Import"), kind="primary", name="acceptImport")
        self.stack = QStackedWidget()
        self.stack.addWidget(self.door)
        self.stack.addWidget(self.preview)
        self._place(dialog)

    def _place(self, dialog: QDialog) -> None:
        top = QHBoxLayout()
        top.addWidget(self.title, 1)
        tag = label(_("&What is in it"), tone="secondary")
        tag.setBuddy(self.kinds)
        top.addWidget(tag)
        top.addWidget(self.kinds)
        self.promise = label(
            _("Nothing is stored until you press Import. One Undo takes it all back."),
            points=sizes.SMALL_PT,
            tone="secondary",
        )
        bottom = QHBoxLayout()
        bottom.setSpacing(sizes.SPACE_2)
        bottom.addWidget(self.promise, 1)
        bottom.addWidget(self.cancel)
        bottom.addWidget(self.accept)
        column = QVBoxLayout(dialog)
        column.setContentsMargins(*[sizes.SPACE_5] * 4)
        column.setSpacing(sizes.SPACE_3)
        column.addLayout(top)
        column.addWidget(self.card)
        column.addWidget(self.busy)
        column.addWidget(self.error)
        column.addWidget(self.stack, 1)
        column.addLayout(bottom)
        self.error.hide()
        # Enter imports, wherever the cursor is but on the door to a file.
        for other in dialog.findChildren(QPushButton):
            other.setAutoDefault(False)
        self.choose.setAutoDefault(True)
        self.accept.setDefault(True)


def _kinds() -> QComboBox:
    combo = QComboBox()
    combo.setObjectName("importKind")
    combo.setAccessibleName(_("What is in the file"))
    combo.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    for kind in KINDS:
        combo.addItem(_(kind.title), kind.key)
    combo.setPlaceholderText(_("What the file says"))
    combo.setCurrentIndex(-1)
    combo.setMinimumWidth(180)
    return combo


def _busy() -> QProgressBar:
    bar = QProgressBar()
    bar.setObjectName("importBusy")
    bar.setAccessibleName(_("Reading the file"))
    bar.setRange(0, 0)
    bar.setTextVisible(False)
    bar.setFixedHeight(BUSY_HEIGHT)
    policy = bar.sizePolicy()
    policy.setRetainSizeWhenHidden(True)
    bar.setSizePolicy(policy)
    bar.hide()
    return bar
