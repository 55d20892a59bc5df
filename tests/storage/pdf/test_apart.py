"""Drawing in another process: the same PDF, news on the way, and a clean end."""

import multiprocessing
import os
import signal
from datetime import date, datetime

import pytest

from planner.language import speak
from planner.records import Paper
from planner.reports import report_of
from planner.reports.document import Document, Text
from resources.locale import catalogue
from storage import documents
from storage.documents import CannotDraw, draw_document
from storage.pdf.apart import DrawerGone, render_apart
from storage.pdf.render import Stopped, render_bytes
from tests.planner.reports.report_plans import OPTIONS, a_small_plan

PRINTED_AT = datetime(2026, 8, 14, 9, 30)


def a_document(*blocks: Text) -> Document:
    return Document(
        key="note",
        title="Łódź",
        subtitle="",
        company="Quill & Vane Ltd",
        quarter="Q3 2026",
        mark="",
        as_of=date(2026, 8, 14),
        blocks=blocks,
    )


def go_on(_share: float) -> bool:
    return True


def test_the_pdf_is_the_same_byte_for_byte() -> None:
    document = report_of("archive").build(a_small_plan(), OPTIONS)
    there = render_apart(document, Paper.LETTER, PRINTED_AT)
    assert there == render_bytes(document, Paper.LETTER, PRINTED_AT)


def test_the_other_process_speaks_the_language_of_this_one() -> None:
    document = a_document(Text("One"))
    speak("de", catalogue("de"))
    try:
        here = render_bytes(document, Paper.A4, PRINTED_AT)
        there = render_apart(document, Paper.A4, PRINTED_AT)
    finally:
        speak("en", catalogue("en"))
    assert there == here
    assert there != render_bytes(document, Paper.A4, PRINTED_AT)


def test_a_document_of_many_parcels_arrives_whole() -> None:
    paragraphs = (Text(f"Paragraph {n}: {'word ' * 200}") for n in range(300))
    document = a_document(*paragraphs)
    there = render_apart(document, Paper.A4, PRINTED_AT)
    assert there == render_bytes(document, Paper.A4, PRINTED_AT)


def test_news_come_back_in_order_and_nobody_is_left_behind() -> None:
    told: list[float] = []

    def note(share: float) -> bool:
        told.append(share)
        return True

    document = report_of("archive").build(a_small_plan(), OPTIONS)
    render_apart(document, Paper.A4, PRINTED_AT, note)
    assert told == sorted(told)
    assert told[-1] > 0.9
    assert multiprocessing.active_children() == []


def test_who_stops_waiting_ends_the_other_process() -> None:
    document = report_of("archive").build(a_small_plan(), OPTIONS)
    with pytest.raises(Stopped):
        render_apart(document, Paper.A4, PRINTED_AT, lambda _share: False)
    assert multiprocessing.active_children() == []


def kill_the_drawer(_share: float) -> bool:
    for child in multiprocessing.active_children():
        assert child.pid is not None
        os.kill(child.pid, signal.SIGTERM)
    return True


def test_a_process_that_is_ended_from_outside_is_told_in_a_sentence(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    document = report_of("archive").build(a_small_plan(), OPTIONS)
    with pytest.raises(DrawerGone):
        render_apart(document, Paper.A4, PRINTED_AT, kill_the_drawer)
    monkeypatch.setattr(documents, "LONG", 1)
    with pytest.raises(CannotDraw, match="could not be drawn to the end"):
        draw_document(document, Paper.A4, PRINTED_AT, kill_the_drawer)


def test_a_bug_there_is_raised_here_with_where_it_happened() -> None:
    document = a_document("no block")  # type: ignore[arg-type]  # the bug
    with pytest.raises(TypeError, match="str cannot be drawn") as caught:
        render_apart(document, Paper.A4, PRINTED_AT)
    assert "blocks.py" in "".join(caught.value.__notes__)


@pytest.mark.parametrize("rows", [3, documents.LONG + 1])
def test_short_and_long_documents_are_drawn_and_can_be_stopped(rows: int) -> None:
    document = a_document(*(Text(f"Line {n}") for n in range(rows)))
    made = draw_document(document, Paper.A4, PRINTED_AT, go_on)
    assert made == render_bytes(document, Paper.A4, PRINTED_AT)
    assert draw_document(document, Paper.A4, PRINTED_AT, lambda _share: False) is None
