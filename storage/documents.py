"""Writing a document as a file: PDF, plain text or JSON, by the file's ending."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from planner.errors import Invalid
from planner.records import Paper
from planner.reports.document import Document
from planner.reports.plain import as_text
from planner.reports.structure import as_json
from planner.text import _
from storage.safe_file import replace_file

ENDINGS = (".pdf", ".txt", ".json")


def write_document(
    document: Document, path: Path, paper: Paper, printed_at: datetime
) -> str:
    """The characters that no font could draw, once the file is whole on the disk.

    Only a PDF can lack characters. Raises Invalid for another ending, DiskFull or
    CannotWrite when the file cannot be written; then nothing is left of it.
    """
    content, missing = _content(document, path.suffix.lower(), paper, printed_at)
    replace_file(path, lambda part: _write(part, content))
    return missing


def _content(
    document: Document, ending: str, paper: Paper, printed_at: datetime
) -> tuple[bytes, str]:
    if ending == ".txt":
        return as_text(document).encode("utf-8"), ""
    if ending == ".json":
        return as_json(document).encode("utf-8"), ""
    if ending == ".pdf":
        from storage.pdf.render import render_bytes

        pdf = render_bytes(document, paper, printed_at)
        return pdf.bytes, pdf.missing_characters
    sentence = _("A report can be saved as .pdf, .txt or .json. Choose one of these.")
    raise Invalid("path", sentence)


def _write(path: Path, content: bytes) -> None:
    path.write_bytes(content)
