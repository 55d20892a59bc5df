"""Every report in a language that is 40 % longer: every word whole, between margins."""

import gettext
import re
from collections.abc import Iterator
from datetime import date, datetime
from functools import cache

import pytest

from planner.language import ENGLISH, speak, spoken_catalogue, spoken_language
from planner.plan import Plan
from planner.quarter import Quarter
from planner.records import Paper
from planner.reports import REPORTS, Options, Report
from planner.reports.archive import parts_of
from planner.reports.document import Document
from planner.reports.structure import Json, structure
from storage.example import example_plan
from storage.pdf.render import RenderedPdf, render_bytes
from tests.pseudo import ACCENTED, PseudoCatalogue
from tests.storage.pdf.reading import MARGIN_POINTS, boxes_of_words, output_of

AS_OF = date(2026, 8, 14)
PRINTED_AT = datetime(2026, 8, 14, 9, 30)
WORD = re.compile(r"[^\W\d_]+")
ELLIPSIS = "…"
ROUNDING = 0.3
SHORTEST = 3
"""Shorter words are the weeks of a calendar, which are left out where they are many."""
NAMES = frozenset({"is", "key", "report", "heading", "on_page"})
"""Parts of a document that are printed elsewhere, or nowhere."""
LINES = ("rows", "lanes", "names")
# The archive binds the others and says nothing of its own.
EVERY = pytest.mark.parametrize(
    "report",
    [each for each in REPORTS if each.key != "archive"],
    ids=lambda report: report.key,
)


@pytest.fixture
def longer() -> Iterator[PseudoCatalogue]:
    """The longer language for the length of a test."""
    before = spoken_language(), spoken_catalogue()
    made = PseudoCatalogue()
    speak(ENGLISH, made)
    yield made
    speak(*before)


@cache
def plan() -> Plan:
    return example_plan(AS_OF)


def built(report: Report) -> Document:
    first_month = plan().company.fiscal_year_start
    quarter = Quarter.of(AS_OF, first_month)
    options = Options(quarter=quarter, as_of=AS_OF, include_contacts=True)
    return report.build(plan(), options)


def printed(document: Document) -> RenderedPdf:
    return render_bytes(document, Paper.A4, PRINTED_AT)


def text_of(pdf: RenderedPdf) -> str:
    return output_of(pdf, "pdftotext", "-", "-")


def sayings(part: Json) -> Iterator[str]:
    """Every text of a document that is printed."""
    match part:
        case str():
            yield part
        case list():
            for each in part:
                yield from sayings(each)
        case dict():
            has_lines = any(part.get(key) for key in LINES)
            for key, each in part.items():
                if "empty" in part and has_lines == (key == "empty"):
                    continue  # either lines, or the sentence that stands for them
                if key not in NAMES:
                    yield from sayings(each)


def translated(text: str) -> set[str]:
    """The words of a text that came through the catalogue."""
    return {
        word
        for word in WORD.findall(text)
        if len(word) >= SHORTEST and set(word) <= set(ACCENTED)
    }


@EVERY
def test_every_word_comes_back_from_the_paper(
    report: Report, longer: PseudoCatalogue
) -> None:
    document = built(report)
    drawn = translated(text_of(printed(document)))
    parts = parts_of(document) or (document,)
    wanted = {
        word
        for part in parts
        for text in sayings(structure(part))
        for word in translated(text)
    }
    assert len(wanted) > SHORTEST
    assert wanted - drawn == set()


@EVERY
def test_no_word_is_broken(report: Report, longer: PseudoCatalogue) -> None:
    drawn = translated(text_of(printed(built(report))))
    whole = {word for text in longer.sayings() for word in translated(text)}
    assert drawn - whole == set()


@EVERY
def test_no_word_leaves_the_margins(report: Report, longer: PseudoCatalogue) -> None:
    for left, top, right, bottom, width, height in boxes_of_words(
        printed(built(report))
    ):
        assert left >= MARGIN_POINTS - ROUNDING
        assert right <= width - MARGIN_POINTS + ROUNDING
        assert 0 <= top < bottom <= height


@EVERY
def test_nothing_is_shortened_that_is_whole_in_english(
    report: Report, longer: PseudoCatalogue
) -> None:
    found = text_of(printed(built(report))).count(ELLIPSIS)
    speak(ENGLISH, gettext.NullTranslations())
    assert found <= text_of(printed(built(report))).count(ELLIPSIS)
