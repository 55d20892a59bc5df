"""Why a file cannot be read as a table, or written as one, each in one sentence."""

from __future__ import annotations

from planner.errors import PlannerError
from planner.text import _
from storage.sheets.limits import MAX_CELL_CHARACTERS, MAX_COLUMNS, MAX_ROWS


class SheetError(PlannerError):
    """A file that is no table we can read. `line` is where, when that is known."""

    def __init__(self, sentence: str, line: int | None = None) -> None:
        super().__init__(sentence)
        self.line = line


def cannot_open(name: str, reason: str) -> SheetError:
    """The operating system does not give the file."""
    return SheetError(
        _(
            "“{name}” cannot be opened ({reason}). Check that it is there and that "
            "you may read it."
        ).format(name=name, reason=reason)
    )


def not_a_file(name: str) -> SheetError:
    """A folder, a device, a pipe."""
    return SheetError(_("“{name}” is not a file. Choose a table.").format(name=name))


def empty() -> SheetError:
    """Nothing but blanks."""
    return SheetError(
        _("This file is empty. Choose one that has a row of column names.")
    )


def other_kind(kind: str) -> SheetError:
    """By its first bytes the file is something else; `kind` names it with article."""
    return SheetError(
        _(
            "This is {kind}, not a table. Save it as CSV or XLSX and choose that."
        ).format(kind=kind)
    )


def workbook_as_text() -> SheetError:
    """An Excel workbook whose name says it is text."""
    return SheetError(
        _(
            "This is an Excel workbook or another ZIP archive, not text. Give a "
            "workbook a name that ends in .xlsx; unpack an archive first."
        )
    )


def not_a_workbook() -> SheetError:
    """The name ends in .xlsx, the content is something else."""
    return SheetError(
        _(
            "This is not an Excel workbook, though its name says so. Open it in your "
            "spreadsheet program and save it as XLSX or CSV."
        )
    )


def old_workbook() -> SheetError:
    """The binary format before 2007, which is also the shell of an encrypted one."""
    return SheetError(
        _(
            "This is an Excel workbook in the old format or with a password. Save it "
            "as XLSX without a password."
        )
    )


def damaged_workbook() -> SheetError:
    """The archive or the XML in it is broken."""
    return SheetError(
        _(
            "This workbook is damaged. Open it in your spreadsheet program and save "
            "it again."
        )
    )


def unsafe_workbook() -> SheetError:
    """XML with a document type, which no spreadsheet program writes."""
    return SheetError(
        _(
            "This workbook holds declarations that no spreadsheet program writes, so "
            "it was not read. Save the table as CSV."
        )
    )


def not_calculated() -> SheetError:
    """Another program wrote formulas and no results."""
    return SheetError(
        _(
            "This workbook has formulas that were never calculated. Open it in your "
            "spreadsheet program, save it and try again."
        )
    )


def workbook_too_large() -> SheetError:
    """A bomb, or a list of another order of size."""
    return SheetError(
        _(
            "This workbook is too large once unpacked. Save the one sheet that you "
            "need as CSV."
        )
    )


def wide_workbook() -> SheetError:
    """Blank but formatted cells by the million."""
    return SheetError(
        _(
            "This sheet has formatted cells far to the right of its table. Delete the "
            "empty columns there, save it and try again."
        )
    )


def not_closed(line: int) -> SheetError:
    """The record that starts on this line has a stray quotation mark."""
    return SheetError(
        _(
            "In line {line} a quotation mark is opened and not closed, or stands "
            "alone inside a quoted text. Mend that line and try again."
        ).format(line=line),
        line,
    )


def card_not_closed(line: int) -> SheetError:
    """A contact card without its end."""
    return SheetError(
        _(
            "The contact card that begins in line {line} has no end. Export the cards "
            "again."
        ).format(line=line),
        line,
    )


def no_such_row(row: int) -> SheetError:
    """A row of column names was asked for that is not there, or is blank."""
    return SheetError(
        _("Row {row} has no column names. Choose another row.").format(row=row), row
    )


def zero_character(line: int) -> SheetError:
    """NUL is in no text."""
    return SheetError(
        _(
            "Line {line} holds a character with the code 0, so the file is damaged or "
            "not text. Export the table again."
        ).format(line=line),
        line,
    )


def too_long(line: int) -> SheetError:
    """One row of more than a million characters."""
    return SheetError(
        _(
            "Line {line} is far too long for a row of a table. Check that the file is "
            "a table with one row a line."
        ).format(line=line),
        line,
    )


def too_many_columns(line: int, count: int) -> SheetError:
    """Wider than any list."""
    return SheetError(
        _(
            "Row {line} has {count} columns; {limit} can be read. Delete the columns "
            "that are not needed."
        ).format(line=line, count=f"{count:,}", limit=MAX_COLUMNS),
        line,
    )


def too_many_rows() -> SheetError:
    """Longer than a sheet of Excel."""
    return SheetError(
        _("This table has more than {limit} rows. Split it into several files.").format(
            limit=f"{MAX_ROWS:,}"
        )
    )


def doubled_column(name: str, line: int) -> SheetError:
    """Two columns of one name: nobody can say which is meant."""
    return SheetError(
        _(
            "Two columns are called “{name}”. Rename or delete one of them in line "
            "{line}."
        ).format(name=name, line=line),
        line,
    )


def broken_utf8(line: int) -> SheetError:
    """UTF-8 but for a few bytes."""
    return SheetError(
        _(
            "Line {line} holds a broken character, while the rest of the file is "
            "UTF-8. Mend that line or choose the encoding yourself."
        ).format(line=line),
        line,
    )


def wrong_encoding(encoding: str) -> SheetError:
    """The bytes are no text in this encoding."""
    return SheetError(
        _("This file is not in the encoding {encoding}. Choose another one.").format(
            encoding=encoding
        )
    )


def not_text() -> SheetError:
    """The bytes are no text in any encoding that we know."""
    return SheetError(
        _(
            "This file is not text, or in an encoding that is not known. Save the "
            "table as CSV in UTF-8, or as XLSX."
        )
    )


def unknown_encoding(encoding: str) -> SheetError:
    """No encoding has this name."""
    return SheetError(
        _("There is no encoding “{encoding}”. Try utf-8 or cp1252.").format(
            encoding=encoding
        )
    )


def wrong_separator(separator: str) -> SheetError:
    """A separator is one character that is in no text."""
    return SheetError(
        _(
            "“{separator}” cannot separate columns. Choose a comma, a semicolon, a "
            "tab or a bar."
        ).format(separator=separator)
    )


def unknown_ending(name: str) -> SheetError:
    """We cannot tell what to write."""
    return SheetError(
        _(
            "The ending of “{name}” does not say what to write. Use .csv, .tsv, .txt "
            "or .xlsx."
        ).format(name=name)
    )


def text_too_long(row: int, column: str) -> SheetError:
    """Excel would cut the text off."""
    return SheetError(
        _(
            "Row {row}, column “{column}”: the text is longer than the {limit} "
            "characters that fit in a cell of a workbook. Export as CSV."
        ).format(row=row, column=column, limit=f"{MAX_CELL_CHARACTERS:,}"),
        row,
    )
