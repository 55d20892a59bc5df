"""One implementation for every table in the program."""

from gui.table.bulk import BulkBar
from gui.table.column import Choice, Column, Paint, shown
from gui.table.model import RecordTable
from gui.table.panel import TablePanel
from gui.table.view import TableView

__all__ = [
    "BulkBar",
    "Choice",
    "Column",
    "Paint",
    "RecordTable",
    "TablePanel",
    "TableView",
    "shown",
]
