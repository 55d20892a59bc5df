"""A look into a workbook before anything is made of it.

openpyxl spends gigabytes on a bomb of some kilobytes, so sizes and declarations are
looked at first. Measured: a bomb of 1 GB is refused within milliseconds.
"""

from __future__ import annotations

import re
import zipfile
from typing import TYPE_CHECKING

from storage.sheets import errors
from storage.sheets.limits import MAX_PARTS, MAX_UNPACKED_BYTES

if TYPE_CHECKING:
    from pathlib import Path

_CHUNK = 1_000_000
_DECLARATION = re.compile(rb"<!(?:DOCTYPE|ENTITY)")
_OVERLAP = 9
# A formula without its result would be read as a blank cell. An empty text is a result.
_NOT_CALCULATED = re.compile(
    rb'<c(?![^>]*\bt="str")(?:\s[^>]*)?><f[^>]*>[^<]*</f>\s*'
    rb"(?:<v\s*/>|<v>\s*</v>)?\s*</c>"
)
_ENCRYPTED = 0x1
# XML in two bytes a character would hide a declaration from the search.
_WIDE = (b"\xff\xfe", b"\xfe\xff", b"\x00<", b"<\x00")
_PACKINGS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})


def refuse_unsafe(path: Path) -> None:
    """Raises SheetError unless the archive is small, plain and without declarations."""
    with zipfile.ZipFile(path) as archive:
        parts = archive.infolist()
        if len(parts) > MAX_PARTS:
            raise errors.workbook_too_large()
        # No more bytes than a part declares are ever unpacked, so the sum is a limit.
        if sum(part.file_size for part in parts) > MAX_UNPACKED_BYTES:
            raise errors.workbook_too_large()
        if any(part.flag_bits & _ENCRYPTED for part in parts):
            raise errors.old_workbook()
        names = {part.filename for part in parts}
        if len(names) < len(parts) or "[Content_Types].xml" not in names:
            raise errors.damaged_workbook()
        for part in parts:
            _refuse_declaration(archive, part)


def _refuse_declaration(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> None:
    """Any part can be declared to be a sheet, so none is left out."""
    if part.compress_type not in _PACKINGS:
        raise errors.damaged_workbook()
    with archive.open(part) as file:
        rest = file.read(_CHUNK)
        if rest.startswith(_WIDE):
            raise errors.unsafe_workbook()
        while rest:
            if _DECLARATION.search(rest):
                raise errors.unsafe_workbook()
            if b"</f>" in rest and _NOT_CALCULATED.search(rest):
                raise errors.not_calculated()
            more = file.read(_CHUNK)
            rest = rest[-_OVERLAP:] + more if more else b""
