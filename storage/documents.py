"""Writing a document as a file: PDF, plain text or JSON, by the file's ending."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from planner.errors import Invalid, PlannerError
from planner.records import Paper
from planner.reports.document import Document
from planner.reports.extent import lines_of
from planner.reports.plain import as_text
from planner.reports.structure import as_json
from planner.text import _
from storage.safe_file import replace_file

if TYPE_CHECKING:  # loaded when something is drawn
    from storage.pdf.render import RenderedPdf

LONG = 600
"""Lines of a document from which on drawing is worth a process of its own."""


class CannotDraw(PlannerError):
    """The pages of a document could not be drawn."""


def draw_document(
    document: Document,
    paper: Paper,
    printed_at: datetime,
    progress: Callable[[float], bool],
    only: Collection[int] | None = None,
) -> RenderedPdf | None:
    """The document as PDF, or None if `progress` was False and stopped the work.

    `only`: these of its pages, counted from 1; None for all.

    While a long document is drawn, the other threads of this process go on as ever.
    Raises CannotDraw.
    """
    from storage.pdf.apart import DrawerGone, render_apart
    from storage.pdf.render import Stopped, render_bytes

    draw = render_apart if lines_of(document) > LONG else render_bytes
    try:
        return draw(document, paper, printed_at, progress, only=only)
    except Stopped:
        return None
    except DrawerGone as error:
        sentence = _(
            "The pages could not be drawn to the end. Close other programs, or choose "
            "less to print, and try again."
        )
        raise CannotDraw(sentence) from error


def write_pages(path: Path, content: bytes) -> None:
    """Puts pages that were drawn into a file, whole or not at all.

    Raises DiskFull or CannotWrite.
    """
    replace_file(path, lambda part: _write(part, content))


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
