"""Activities as a table, the same wherever they are listed."""

from gui.activities.columns import activity_columns, programme_columns
from gui.activities.table import ActivityTable

__all__ = ["ActivityTable", "activity_columns", "programme_columns"]
