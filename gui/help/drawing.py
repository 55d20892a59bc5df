"""How a text of the help looks: the program's own type, spacing and colours."""

from __future__ import annotations

from PySide6.QtGui import (
    QColor,
    QFont,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
    QTextTableFormat,
)

from gui.theme import Palette, font, sizes

LINE_HEIGHT = 125.0  # percent
HEADINGS = {1: sizes.TITLE_PT, 2: sizes.HEADING_PT}
FIRST_COLUMN = 38  # percent
WHOLE = 100


def document_of(text: str, colours: Palette, parent: QTextDocument) -> None:
    """Fill the document with a text in Markdown, drawn as the rest of the program."""
    parent.setDefaultFont(font())
    parent.setMarkdown(text)
    parent.setDocumentMargin(sizes.SPACE_5)
    tables = [
        frame
        for frame in parent.rootFrame().childFrames()
        if isinstance(frame, QTextTable)
    ]
    for table in tables:
        _draw_table(table, colours)
    block = parent.begin()
    while block.isValid():
        _draw_block(block, colours, is_cell=_is_cell(block, tables))
        block = block.next()


def _draw_block(block: QTextBlock, colours: Palette, *, is_cell: bool) -> None:
    cursor = QTextCursor(block)
    level = block.blockFormat().headingLevel()
    shape = QTextBlockFormat()
    shape.setLineHeight(
        LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
    )
    above = sizes.SPACE_5 if level > 1 else 0
    shape.setTopMargin(0 if is_cell else above)
    shape.setBottomMargin(0 if is_cell else sizes.SPACE_2)
    cursor.mergeBlockFormat(shape)
    if level:
        look = QTextCharFormat()
        look.setFont(font(HEADINGS.get(level, sizes.BODY_PT), is_strong=True))
        look.setForeground(QColor(colours.text))
        cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
        # Not merged: Markdown's own step of size would outweigh the size that is set.
        cursor.setCharFormat(look)
    _draw_words(block, colours)


def _draw_words(block: QTextBlock, colours: Palette) -> None:
    """Give keys a ground of their own, and links the colour of what can be pressed."""
    spans = []
    piece = block.begin()
    while not piece.atEnd():
        fragment = piece.fragment()
        piece += 1
        look = fragment.charFormat()
        if look.fontFixedPitch() or look.isAnchor():
            spans.append((fragment.position(), fragment.length(), look.isAnchor()))
    for start, length, is_link in spans:
        cursor = QTextCursor(block)
        cursor.setPosition(start)
        cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
        look = QTextCharFormat()
        if is_link:
            look.setForeground(QColor(colours.accent))
        else:
            look.setFont(font(sizes.SMALL_PT, is_strong=True))
            look.setFontFixedPitch(False)
            look.setBackground(QColor(colours.track))
        cursor.mergeCharFormat(look)


def _draw_table(table: QTextTable, colours: Palette) -> None:
    shape = QTextTableFormat(table.format().toTableFormat())
    shape.setBorder(1)
    shape.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    shape.setBorderBrush(QColor(colours.line))
    shape.setBorderCollapse(True)
    shape.setCellPadding(sizes.SPACE_1)
    shape.setCellSpacing(0)
    shape.setTopMargin(sizes.SPACE_1)
    shape.setBottomMargin(sizes.SPACE_3)
    percentage = QTextLength.Type.PercentageLength
    shape.setWidth(QTextLength(percentage, WHOLE))
    rest = (WHOLE - FIRST_COLUMN) / max(table.columns() - 1, 1)
    widths = [FIRST_COLUMN, *[rest] * (table.columns() - 1)]
    shape.setColumnWidthConstraints([QTextLength(percentage, each) for each in widths])
    table.setFormat(shape)
    for column in range(table.columns()):
        cell = table.cellAt(0, column)
        look = cell.format()
        look.setBackground(QColor(colours.window))
        cell.setFormat(look)
        cursor = cell.firstCursorPosition()
        last = cell.lastCursorPosition().position()
        cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
        head = QTextCharFormat()
        head.setFontWeight(QFont.Weight.DemiBold)
        cursor.mergeCharFormat(head)


def _is_cell(block: QTextBlock, tables: list[QTextTable]) -> bool:
    place = block.position()
    return any(each.firstPosition() <= place <= each.lastPosition() for each in tables)
