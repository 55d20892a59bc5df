"""How large a table may be. Past these a file is refused in words, early.

They are far above any list that people keep, and low enough that a hostile file of
some kilobytes cannot take the memory or the time of the machine.
"""

MAX_COLUMNS = 500
MAX_ROWS = 1_048_576  # as many as Excel has
MAX_LINE_BYTES = 4_000_000  # looked for before anything is decoded
MAX_RECORD_CHARACTERS = 1_000_000  # of one row, which may go over many lines
HEADER_ROWS = 20  # among these the column names are looked for

MAX_PARTS = 5_000  # files inside a workbook
MAX_UNPACKED_BYTES = 256_000_000  # of all files inside a workbook
MAX_WIDE_ROWS = 500  # rows of a workbook that reach past MAX_COLUMNS, though blank
MAX_CELL_CHARACTERS = 32_767  # what Excel can hold; openpyxl cuts off the rest
