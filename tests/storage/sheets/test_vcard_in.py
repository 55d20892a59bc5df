"""Contact cards of each version as a table."""

from pathlib import Path

import pytest

from storage.sheets import Sheet, SheetError, read

CARD_2 = """BEGIN:VCARD
VERSION:2.1
N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller-Wei=C3=9F;J=C3=BCrgen
ORG;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller & S=C3=
=B6hne GmbH
TEL;HOME:030 1
TEL;WORK:+49 30 23125 003
END:VCARD
"""
CARD_3 = """BEGIN:VCARD
VERSION:3.0
N:Reyes;Dana;;;
FN:Dana Reyes
ORG:Alderton Foods Ltd;Works
item1.EMAIL;TYPE=home:dana@home.example
EMAIL;TYPE=work:dana.reyes@alderton-foods.example
ADR;TYPE=WORK:;;1 Mill Lane\\, Yard;York;;YO1 7XX;United Kingdom
NOTE:One\\, two\\nand a long no
 te
END:VCARD
"""
CARD_4 = """BEGIN:VCARD
VERSION:4.0
FN:Siri Hansen
ORG:Fjord "Nord" Energi AS
TEL;VALUE=uri;TYPE="voice,work":tel:+47-55-50-10-04
URL:https://fjordnord.example:8080/x
END:VCARD
"""


def cards(folder: Path, content: str, code: str = "utf-8") -> Sheet:
    path = folder / "cards.vcf"
    path.write_bytes(content.replace("\n", "\r\n").encode(code))
    return read(path)


def said(sheet: Sheet) -> dict[str, str]:
    """What the first card says."""
    pairs = zip(sheet.header, sheet.rows[0].cells, strict=True)
    return {head: cell for head, cell in pairs if cell}


def test_an_old_card_has_its_letters_quoted(tmp_path: Path) -> None:
    assert said(cards(tmp_path, CARD_2)) == {
        "Full name": "Jürgen Müller-Weiß",
        "Organization": "Müller & Söhne GmbH",
        "Phone": "+49 30 23125 003",
    }


def test_folded_lines_escapes_and_the_work_address_are_read(tmp_path: Path) -> None:
    assert said(cards(tmp_path, CARD_3)) == {
        "Full name": "Dana Reyes",
        "Organization": "Alderton Foods Ltd",
        "Email": "dana.reyes@alderton-foods.example",
        "Street": "1 Mill Lane, Yard",
        "City": "York",
        "Postal code": "YO1 7XX",
        "Country": "United Kingdom",
        "Notes": "One, two\nand a long note",
    }


def test_a_new_card_has_numbers_as_addresses(tmp_path: Path) -> None:
    assert said(cards(tmp_path, "\ufeff" + CARD_4)) == {
        "Full name": "Siri Hansen",
        "Organization": 'Fjord "Nord" Energi AS',
        "Phone": "+47-55-50-10-04",
        "Website": "https://fjordnord.example:8080/x",
    }


def test_a_card_is_told_by_the_line_it_begins_on(tmp_path: Path) -> None:
    sheet = cards(tmp_path, CARD_2 + CARD_4)
    assert [row.number for row in sheet.rows] == [1, 9]
    assert sheet.format == "vcf"


@pytest.mark.parametrize(
    ("content", "line"),
    [(CARD_4.replace("END:VCARD\n", ""), 1), (CARD_4 + CARD_4[:40], 8)],
)
def test_a_card_without_an_end_is_refused(
    tmp_path: Path, content: str, line: int
) -> None:
    with pytest.raises(SheetError) as refusal:
        cards(tmp_path, content)
    assert refusal.value.line == line


def test_cells_that_were_copied_are_a_table() -> None:
    sheet = read('name\tcity\n"Brack\nSons"\tLeeds\n')
    assert sheet.header == ("name", "city")
    assert sheet.rows[0].cells == ("Brack\nSons", "Leeds")


def test_the_row_of_the_names_can_be_said(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("My accounts,2026\nname,city\nBrack,Leeds\n", "utf-8")
    assert read(path, header_row=2).header == ("name", "city")
    assert read(path, header_row=1).header == ("My accounts", "2026")
    with pytest.raises(SheetError, match=r"Row 9 has no column names"):
        read(path, header_row=9)
