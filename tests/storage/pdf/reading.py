"""What a reader sees in a PDF: words by page, and how large letters are."""

import io
import subprocess

from pypdf import PdfReader

from storage.pdf.render import RenderedPdf


def pages_of(pdf: RenderedPdf) -> list[str]:
    """The words of each page, placed as they are on the paper."""
    command = ["pdftotext", "-layout", "-", "-"]
    done = subprocess.run(command, input=pdf.bytes, capture_output=True, check=True)
    return done.stdout.decode().split("\f")[:-1]


def sizes_of(pdf: RenderedPdf) -> set[float]:
    """The sizes of type on all pages, in points."""
    sizes: set[float] = set()

    def note(
        text: str, _page: object, _place: object, _font: object, size: float
    ) -> None:
        if text.strip():
            sizes.add(round(size, 2))

    for page in PdfReader(io.BytesIO(pdf.bytes)).pages:
        page.extract_text(visitor_text=note)
    return sizes
