"""What the text gate takes out and what it leaves alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.text_gate import clean, clean_line


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Alderton Foods Ltd", "Alderton Foods Ltd"),
        ("  Kestrel  Cold Chain ", "Kestrel  Cold Chain"),
        ("0044 1632", "0044 1632"),
        ("+44 1632", "+44 1632"),
        ("a\x00b\x07c\x9bd", "abcd"),
        ("\u200bzero\u2060 width\ufeff", "zero width"),
        ("soft\xadhyphen", "softhyphen"),
        ("\u202eevil\u202c name\u2066s\u2069", "evil names"),
        ("Cafe\u0301", "Caf\u00e9"),
        ("\xa0no-break\u3000", "no-break"),
        ("one\r\ntwo\rthree\u2028four", "one\ntwo\nthree\nfour"),
        ("tab\tstop", "tab stop"),
        ("lone \ud800 surrogate\uffff", "lone  surrogate"),
        ("\u200eAcme\u200f", "Acme"),
        ("\u200d", ""),
        ("\x00\u200b \n", ""),
        ("", ""),
    ],
)
def test_what_cannot_be_seen_goes(text: str, expected: str) -> None:
    assert clean(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "نمی\u200cخواهم",  # Persian needs the non-joiner
        "ශ්\u200dරී ලංකා",  # Sinhala needs the joiner
        "שלום \u200fבע״מ",
        "شركة الأمل",
        "株式会社サンプル",
        "👩\u200d🔧 service",
    ],
)
def test_letters_of_every_script_stay(text: str) -> None:
    assert clean(text) == text


def test_a_line_has_no_breaks() -> None:
    assert clean_line(" York \r\n\r\n United Kingdom\n") == "York United Kingdom"
    assert clean_line("York") == "York"


@given(st.text())
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    assert clean(clean(text)) == clean(text)
    assert clean_line(clean_line(text)) == clean_line(text)


@given(st.text(alphabet=st.characters(codec="utf-8")))
def test_clean_text_can_be_stored_and_has_no_break_on_a_line(text: str) -> None:
    assert clean(text).encode("utf-8").decode("utf-8") == clean(text)
    assert len(clean_line(text).splitlines()) <= 1
