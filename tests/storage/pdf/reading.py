"""What a reader sees in a PDF: words by page, and how large letters are."""

import io
import re
import subprocess

from pypdf import PdfReader

from storage.pdf.render import RenderedPdf

MARGIN_POINTS = 51.0  # 18 mm are 51.02 points


def pages_of(pdf: RenderedPdf) -> list[str]:
    """The words of each page, placed as they are on the paper."""
    return output_of(pdf, "pdftotext", "-layout", "-", "-").split("\f")[:-1]


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


def output_of(pdf: RenderedPdf, *command: str) -> str:
    """What a command says that reads the PDF."""
    done = subprocess.run(command, input=pdf.bytes, capture_output=True, check=True)
    return done.stdout.decode()


def boxes_of_words(pdf: RenderedPdf) -> list[tuple[float, ...]]:
    """The left, top, right and bottom of each word, and its page's width and height."""
    found = []
    page = (0.0, 0.0)
    for line in output_of(pdf, "pdftotext", "-bbox", "-", "-").splitlines():
        numbers = [float(number) for number in re.findall(r'="([\d.]+)"', line)]
        if "<page " in line:
            page = numbers[0], numbers[1]
        elif "<word " in line:
            found.append((*numbers, *page))
    return found
