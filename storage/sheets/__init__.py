"""Tables in and out: CSV, TSV and XLSX, read as text and written whole or not at all.

`read` gives a sheet with named columns; `read_table`, `find_header` and `named` are the
same in steps, for a wizard that shows the file first. `write` is the way out.
"""

from storage.sheets.errors import SheetError
from storage.sheets.header import find_header, named
from storage.sheets.reading import read, read_table
from storage.sheets.table import Rows, Sheet, SheetRow, Table
from storage.sheets.writing import write

__all__ = [
    "Rows",
    "Sheet",
    "SheetError",
    "SheetRow",
    "Table",
    "find_header",
    "named",
    "read",
    "read_table",
    "write",
]
