"""Texts as data: markup is printed as typed, scripts are drawn or reported."""

import re
import subprocess
from datetime import date, datetime

import pytest

from planner.records import Paper
from planner.reports.document import Column, Document, Heading, Row, Table, Text
from storage.pdf import fonts
from storage.pdf.render import RenderedPdf, render_bytes

MARKUP = (
    "A <b>bold</b> name",
    "<b>never closed",
    "closed only</b>",
    "<b><i>crossed</b></i>",
    '<img src="/etc/hostname"/>',
    '<img src="http://example.invalid/x.png" width="9" height="9"/>',
    '<img src="data:image/png;base64,AAAA"/>',
    '<img src="file:///etc/hostname"/>',
    '<a href="http://example.invalid">link</a>',
    '<a name="here"/>',
    '<font color="red">red</font>',
    '<font color="__import__(1)">eval</font>',
    '<font name="Nope" size="90">big</font>',
    '<para align="right">right</para>',
    "<br/>",
    "<!-- comment -->",
    "<onDraw name='x' label='y'/>",
    "<seq id='x'/>",
    "<greek>abc</greek>",
    "<super>up</super> <sub>down</sub>",
    "<Firma GmbH>",
    "Quill & Vane",
    "&amp; &lt; &#65; &nosuch;",
    "a < b > c",
    "<![CDATA[x]]>",
    "<?xml version='1.0'?>",
    "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/hostname'>]>&e;",
    "{curly} %(percent)s %s {0}",
    "back\\slash (round) [square]",
    ") Tj ET BT (",
    "=HYPERLINK(1) 'quotes' \"double\" `tick`",
)


def rendered(text: str) -> RenderedPdf:
    document = Document(
        key="note",
        title="Texts",
        subtitle="",
        company="Quill",
        quarter="Q3 2026",
        mark="",
        as_of=date(2026, 8, 14),
        blocks=(
            Text(f"Begin {text} end"),
            Table(
                columns=(Column(title="Name", width=1, is_strong=True),),
                rows=(Row((f"Cell {text} end",)),),
                empty="",
            ),
        ),
    )
    return render_bytes(document, Paper.A4, datetime(2026, 8, 14, 9, 30))


def words_of(pdf: RenderedPdf) -> str:
    command = ["pdftotext", "-raw", "-", "-"]
    done = subprocess.run(command, input=pdf.bytes, capture_output=True, check=True)
    return " ".join(done.stdout.decode().split())


def test_there_are_thirty_one_cases() -> None:
    assert len(set(MARKUP)) == 31


@pytest.mark.parametrize("text", MARKUP)
def test_markup_is_printed_as_it_was_typed(text: str) -> None:
    words = words_of(rendered(text))
    assert f"Begin {text} end" in words
    assert f"Cell {text} end" in words


@pytest.mark.parametrize(
    "text",
    [
        "Grzybowski Łódź",
        "Λάμψη Τρόφιμα",
        "Оріон Пак",
        "Đà Nẵng Ångström",
        "“quotes” – dash … €",
    ],
)
def test_european_and_vietnamese_names_come_back_as_typed(text: str) -> None:
    pdf = rendered(text)
    assert text in words_of(pdf)
    assert pdf.missing_characters == ""


def test_hebrew_is_drawn_from_right_to_left() -> None:
    assert fonts.visible("מאפיה") == "היפאמ"
    assert rendered("מאפיה").missing_characters == ""


def test_a_hebrew_place_and_its_english_country_keep_their_order() -> None:
    assert fonts.visible("חיפה, Israel") == "הפיח, Israel"


def test_a_hebrew_name_with_a_latin_word_runs_leftwards() -> None:
    assert fonts.visible("חברת ABC גליל") == "לילג ABC תרבח"


def test_arabic_letters_are_joined() -> None:
    # Seen from the left: final, medial, initial form of beh.
    assert fonts.visible("ببب") == "\ufe90\ufe92\ufe91"
    assert rendered("مصنع الألبان").missing_characters == ""


def test_letters_that_no_font_has_are_drawn_as_a_sign_and_reported(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(fonts, "system_fonts", tuple)
    pdf = rendered("札幌 Ltd")
    assert pdf.missing_characters == "幌札"
    assert words_of(pdf).count("\N{REPLACEMENT CHARACTER}" * 2) == 2


def test_a_font_of_the_machine_that_is_not_there_is_no_error() -> None:
    assert fonts.font_of_machine("No such font.ttf") is None


def test_what_cannot_be_seen_leaves_no_sign() -> None:
    pdf = rendered("zero\u200bwidth \u202ebidi\u202c bell\x07")
    assert "Begin zerowidth bidi bell end" in words_of(pdf)
    assert pdf.missing_characters == ""


def test_a_heading_in_two_lines_is_one_bookmark() -> None:
    document = Document(
        key="note",
        title="Texts",
        subtitle="",
        company="Quill",
        quarter="Q3 2026",
        mark="",
        as_of=date(2026, 8, 14),
        blocks=(Heading(text="Very long " * 30),),
    )
    pdf = render_bytes(document, Paper.A4, datetime(2026, 8, 14, 9, 30))
    assert len(re.findall(rb"/Title", pdf.bytes)) == 2  # of the file and of the heading
