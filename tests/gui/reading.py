"""What a window says, and which of its words have no room."""

from collections.abc import Iterator

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QStyle,
    QStyleOptionComboBox,
    QTableView,
    QWidget,
)

from gui.theme import font, sizes
from gui.widgets import ElidedLabel

HEAD_PADDING = 16
"""What the style sheet keeps free beside a column's title."""
SLACK = 1
"""Qt rounds widths; a pixel is no letter."""


def visible(root: QWidget) -> Iterator[QWidget]:
    """The window and all that is seen in it."""
    for widget in (root, *root.findChildren(QWidget)):
        if widget.isVisible() and widget.width() > 0:
            yield widget


def cut_words(root: QWidget) -> Iterator[str]:
    """Each label, button and head that is wider than its room, with where it stands."""
    for widget in visible(root):
        match widget:
            case ElidedLabel():
                # It may cut what people typed, with all of it as tooltip.
                text = widget.text()
                width = widget.fontMetrics().horizontalAdvance(text)
                is_cut = width > widget.contentsRect().width() and is_own(text)
            case QLabel() if widget.wordWrap():
                is_cut = widget.heightForWidth(widget.width()) > (
                    widget.height() + SLACK
                )
            case QComboBox():
                text = widget.currentText()
                width = widget.fontMetrics().horizontalAdvance(text)
                is_cut = width > _room_of(widget) + SLACK and is_own(text)
                if is_cut:
                    yield f"{place_of(widget)}: {text}"
                continue
            case QLabel() | QAbstractButton():
                need = widget.minimumSizeHint().width()
                is_cut = bool(widget.text()) and need > widget.width() + SLACK
            case QHeaderView():
                yield from _cut_heads(widget)
                continue
            case _:
                continue
        if is_cut:
            yield f"{place_of(widget)}: {widget.text()}"


def is_own(text: str) -> bool:
    """Whether a text has no word in it but ours: pseudo-translated, all accents."""
    return text.startswith("[") and not any(
        letter.isascii() and letter.isalpha() for letter in text
    )


def words(root: QWidget) -> Iterator[tuple[str, str]]:
    """Every text that is seen or spoken, with where it stands."""
    for widget in visible(root):
        for text in _texts(widget):
            if text:
                yield place_of(widget), text


def menu_words(menu: QMenu) -> Iterator[tuple[str, str]]:
    """Every text of a menu and of the menus in it, without the keys beside it."""
    for action in menu.actions():
        yield menu.title(), action.text().partition("\t")[0]
        inner = action.menu()
        if isinstance(inner, QMenu):
            yield from menu_words(inner)


def place_of(widget: QWidget) -> str:
    """Where a widget stands, by the names of it and what it is in."""
    names: list[str] = []
    part: QWidget | None = widget
    while part is not None and len(names) < 3:
        names.append(part.objectName() or type(part).__name__)
        part = part.parentWidget()
    return " in ".join(names)


def _room_of(box: QComboBox) -> int:
    """How wide the place is in which a list shows what is chosen."""
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    return (
        box.style()
        .subControlRect(
            QStyle.ComplexControl.CC_ComboBox,
            option,
            QStyle.SubControl.SC_ComboBoxEditField,
            box,
        )
        .width()
    )


def _cut_heads(header: QHeaderView) -> Iterator[str]:
    if header.orientation() is not Qt.Orientation.Horizontal:
        return
    metrics = QFontMetrics(font(sizes.SMALL_PT, is_strong=True))
    for place in range(header.count()):
        title = _head(header, place)
        need = metrics.horizontalAdvance(title) + HEAD_PADDING
        if not header.isSectionHidden(place) and need > header.sectionSize(place):
            yield f"{place_of(header)}: {title}"


def _head(header: QHeaderView, place: int) -> str:
    model: QAbstractItemModel | None = header.model()
    if model is None:
        return ""
    text = model.headerData(place, Qt.Orientation.Horizontal)
    return text if isinstance(text, str) else ""


def _texts(widget: QWidget) -> Iterator[str]:
    yield widget.toolTip()
    yield widget.accessibleName()
    yield widget.accessibleDescription()
    match widget:
        case QLabel() | QAbstractButton():
            yield widget.text()
        case QComboBox():
            yield from (widget.itemText(place) for place in range(widget.count()))
        case QLineEdit():
            yield widget.placeholderText()
        case QTableView():
            header = widget.horizontalHeader()
            yield from (_head(header, place) for place in range(header.count()))
            yield from _cells(widget)


def _cells(table: QTableView) -> Iterator[str]:
    model = table.model()
    for row in range(model.rowCount()):
        for column in range(model.columnCount()):
            cell = model.index(row, column)
            spoken = cell.data(Qt.ItemDataRole.AccessibleTextRole)
            # Where something is painted, only the spoken text is one for people.
            shown = spoken or cell.data(Qt.ItemDataRole.DisplayRole)
            if isinstance(shown, str):
                yield shown
