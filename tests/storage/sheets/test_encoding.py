"""The encoding of a file is found out, and flagged where it is a guess."""

from __future__ import annotations

from pathlib import Path

import pytest

from storage import sheets
from storage.sheets import SheetError

WEST = (
    "Firma,Ort,Ansprechpartner,Notiz\r\n"
    "Müller & Söhne GmbH,Köln,Jürgen Weiß,Prüfung im März\r\n"
    "Café Bélanger,Orléans,Zoë Lefèvre,à rappeler après la fête\r\n"
    "Panadería Ibáñez,Málaga,Íñigo Muñoz,mañana por la mañana\r\n"
)
EURO = WEST + "Bäckerei Groß,Weißenfels,Uwe Jäger,kostet 20 €\r\n"
CYRILLIC = (
    "Компания,Город,Контакт\r\n"
    "ООО Ромашка,Москва,Анна Петрова\r\n"
    "Завод Северный,Пермь,Игорь Смирнов\r\n"
)
JAPANESE = (
    "会社名,住所,担当者\r\n"
    "株式会社サンプル,東京都港区,山田太郎\r\n"
    "日本食品株式会社,大阪市,鈴木さん\r\n"
)
POLISH = "Firma,Miasto\r\nGrzybowski Sp. z o.o.,Łódź\r\nŚwit,Kraków\r\nŻabka,Gdańsk\r\n"

# Source of the list: trust.md, section 5.
ENCODINGS = [
    ("utf-8", WEST),
    ("utf-8-sig", JAPANESE),
    ("utf-16", WEST),
    ("utf-16-le", WEST),
    ("utf-16-be", WEST),
    ("utf-16-le", CYRILLIC),
    ("utf-16-be", JAPANESE),
    ("cp1252", EURO),
    ("iso8859-15", EURO),
    ("mac_roman", EURO),
    ("cp850", WEST),
    ("shift_jis", JAPANESE),
    ("euc_jp", JAPANESE),
    ("cp1251", CYRILLIC),
    ("cp1250", POLISH),
]


def _texts(path: Path) -> list[list[str]]:
    table = sheets.read_table(path)
    return [list(row.cells) for row in table.rows]


def _expected(text: str) -> list[list[str]]:
    return [line.split(",") for line in text.splitlines()]


@pytest.mark.parametrize(("encoding", "text"), ENCODINGS)
def test_the_text_is_right_unasked(tmp_path: Path, encoding: str, text: str) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(text.encode(encoding))
    assert _texts(path) == _expected(text)


def test_utf16_of_both_orders_is_told_by_its_mark(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(b"\xfe\xff" + WEST.encode("utf-16-be"))
    assert _texts(path) == _expected(WEST)
    path.write_bytes(WEST.encode("utf-32"))
    assert _texts(path) == _expected(WEST)


@pytest.mark.parametrize("encoding", ["koi8-r", "cp1251", "mac_roman", "euc_jp"])
def test_a_guess_is_flagged(tmp_path: Path, encoding: str) -> None:
    text = {"mac_roman": WEST, "euc_jp": JAPANESE}.get(encoding, CYRILLIC)
    path = tmp_path / "list.csv"
    path.write_bytes(text.encode(encoding))
    assert sheets.read_table(path).encoding_is_sure is False


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le", "cp1252"])
def test_what_is_known_is_not_flagged(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(WEST.encode(encoding))
    assert sheets.read_table(path).encoding_is_sure is True


def test_the_code_page_of_the_language_is_tried_first_and_sure(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(CYRILLIC.encode("cp1251"))
    table = sheets.read_table(path, code_page="cp1251")
    assert (table.encoding, table.encoding_is_sure) == ("cp1251", True)


def test_plain_ascii_is_sure(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(b"name,city\r\nAcme,York\r\n")
    table = sheets.read_table(path)
    assert (table.encoding, table.encoding_is_sure) == ("utf-8", True)


@pytest.mark.parametrize(
    "content",
    [
        b"name,n\r\n" + b"a\0b\r\n" * 9,  # zeros on one side, but ends of one byte
        b"a\0\0b" * 20,  # zeros on both sides
        b"\x01\xd8" + b"a\0" * 20,  # half a character
    ],
)
def test_zeros_alone_make_no_utf16(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(content)
    with pytest.raises(SheetError, match="holds a character with the code 0"):
        sheets.read_table(path)


def test_of_two_signs_the_usual_one_is_meant(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes("size;note\r\n½ l;Größe 3 µm\r\n".encode("cp1252"))
    assert sheets.read_table(path).rows[1].cells == ("½ l", "Größe 3 µm")


def test_one_foreign_letter_late_in_a_long_file_is_seen(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(b"name,city\r\n" + b"Acme,York\r\n" * 200_000 + b"M\xfcller,K\r\n")
    table = sheets.read_table(path)
    assert table.rows[200_001].cells == ("Müller", "K")


def test_bytes_that_no_one_can_make_sense_of_are_flagged(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(b"name\r\n" + bytes(range(0xA1, 0xC0)) * 3 + b"\r\n")
    assert sheets.read_table(path).encoding_is_sure is False


def test_a_broken_character_in_utf8_is_refused_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes((WEST * 3).encode() + b"M\xfcller,York,,\r\n")
    with pytest.raises(SheetError, match="Line 13 holds a broken character") as caught:
        sheets.read_table(path)
    assert caught.value.line == 13


def test_an_encoding_that_was_chosen_is_taken(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(CYRILLIC.encode("koi8-r"))
    table = sheets.read_table(path, encoding="koi8-r")
    assert [list(row.cells) for row in table.rows] == _expected(CYRILLIC)
    assert table.encoding_is_sure is True


@pytest.mark.parametrize(
    ("encoding", "words"),
    [
        ("utf-8", "Line 2 holds a broken character"),
        ("utf-16", "not in the encoding utf-16"),
        ("ascii", "not in the encoding ascii"),
        ("klingon", "There is no encoding “klingon”"),
        ("rot13", "There is no encoding “rot13”"),
        ("a\0b", "There is no encoding"),
    ],
)
def test_a_wrong_choice_is_said(tmp_path: Path, encoding: str, words: str) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(WEST.encode("cp1252"))
    with pytest.raises(SheetError, match=words):
        sheets.read_table(path, encoding=encoding)
