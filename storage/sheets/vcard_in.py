"""A file of contact cards (vCard 2.1, 3.0, 4.0) as a table, a card a row.

A reader of our own, since only what a list of people needs is read: the libraries for
it bring more dependencies than this has lines. What no column takes is passed over.
"""

from __future__ import annotations

import quopri
import re
from dataclasses import dataclass
from pathlib import Path

from planner.text_gate import clean
from storage.sheets import errors
from storage.sheets.encoding import detect, refuse_endless_line
from storage.sheets.limits import MAX_ROWS
from storage.sheets.table import CELL_END, Rows, Table

HEADER = (
    "Full name",
    "Organization",
    "Job title",
    "Email",
    "Phone",
    "Website",
    "Street",
    "City",
    "Region",
    "Postal code",
    "Country",
    "Notes",
    "UID",
)
_SIMPLE = {
    "FN": "Full name",
    "TITLE": "Job title",
    "EMAIL": "Email",
    "TEL": "Phone",
    "URL": "Website",
    "NOTE": "Notes",
    "UID": "UID",
}
_ADDRESS = ("", "", "Street", "City", "Region", "Postal code", "Country")
_NAME_ORDER = (3, 1, 2, 0, 4)  # N is family, given, more, prefix, suffix
_LINE = re.compile(r'((?:[^":]|"[^"]*")+):(.*)\Z', re.DOTALL)
_SEMICOLON = re.compile(r"(?<!\\);")
_ESCAPE = re.compile(r"\\([\\;,:nN])")
_BREAKS = re.compile("\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class _Property:
    """A line of a card: its name, its parameters in capitals, and its raw value."""

    name: str
    parameters: frozenset[str]
    value: str

    def rank(self) -> int:
        """How much it is to be preferred among its like: 2, 1 or 0."""
        if any(each.startswith(("PREF", "TYPE=PREF")) for each in self.parameters):
            return 2
        return int(any("WORK" in each for each in self.parameters))


def read_vcards(path: Path, encoding: str | None) -> Table:
    """Every card of the file under `HEADER`. Raises SheetError."""
    refuse_endless_line(path)
    if encoding is None:
        found = detect(path)
        name, is_sure = found.name, found.is_sure
    else:
        name, is_sure = encoding, True
    try:
        text = path.read_text(encoding=name)
    except (UnicodeError, LookupError) as error:
        raise errors.wrong_encoding(name) from error
    rows = Rows()
    rows.add(0, CELL_END.join(HEADER))
    for number, card in _cards(text.removeprefix("\ufeff"), name):
        if len(rows) > MAX_ROWS:
            raise errors.too_many_rows()
        rows.add(number, CELL_END.join(clean(card.get(head, "")) for head in HEADER))
    return Table(
        rows=rows, encoding=name, encoding_is_sure=is_sure, separator="", format="vcf"
    )


def _cards(text: str, encoding: str) -> list[tuple[int, dict[str, str]]]:
    """The cards with the number of the line that each begins on."""
    cards: list[tuple[int, dict[str, str]]] = []
    began, best = 0, dict[str, tuple[int, dict[str, str]]]()
    for number, line in _unfolded(text):
        made = _property(line)
        if made is None:
            continue
        mark = made.value.strip().upper()
        if made.name == "BEGIN" and mark == "VCARD":
            if began:
                raise errors.card_not_closed(began)
            began, best = number, {}
        elif made.name == "END" and mark == "VCARD" and began:
            cards.append((began, _card(best)))
            began = 0
        elif began:
            _note(made, encoding, best)
    if began:
        raise errors.card_not_closed(began)
    return cards


def _unfolded(text: str) -> list[tuple[int, str]]:
    """The lines with their numbers, those that were folded put together again."""
    lines: list[tuple[int, str]] = []
    for number, line in enumerate(_BREAKS.split(text), start=1):
        is_soft = (
            bool(lines) and lines[-1][1].endswith("=") and _is_quoted(lines[-1][1])
        )
        if is_soft:
            lines[-1] = (lines[-1][0], lines[-1][1][:-1] + line)
        elif line[:1] in {" ", "\t"} and lines:
            lines[-1] = (lines[-1][0], lines[-1][1] + line[1:])
        elif line:
            lines.append((number, line))
    return lines


def _is_quoted(line: str) -> bool:
    return "QUOTED-PRINTABLE" in line.partition(":")[0].upper()


def _property(line: str) -> _Property | None:
    match = _LINE.match(line)
    if match is None:
        return None
    name, *parameters = match[1].upper().split(";")
    # A group stands before the name: "item1.EMAIL".
    return _Property(name.rpartition(".")[2], frozenset(parameters), match[2])


def _note(
    made: _Property, encoding: str, best: dict[str, tuple[int, dict[str, str]]]
) -> None:
    """Keep what the property says, unless a better one of its name is there."""
    cells = _cells(made.name, _decoded(made, encoding))
    rank = made.rank()
    if cells and (made.name not in best or rank > best[made.name][0]):
        best[made.name] = rank, cells


def _decoded(made: _Property, encoding: str) -> str:
    if not any("QUOTED-PRINTABLE" in each for each in made.parameters):
        return made.value
    charset = next(
        (each[8:] for each in made.parameters if each.startswith("CHARSET=")), encoding
    )
    data = quopri.decodestring(made.value.encode(encoding, errors="replace"))
    try:
        return data.decode(charset)
    except (LookupError, UnicodeDecodeError):
        return data.decode(encoding, errors="replace")


def _cells(name: str, value: str) -> dict[str, str]:
    """What a property says, by the heads of the columns."""
    if name in _SIMPLE:
        text = _plain(value)
        plain = text.removeprefix("tel:").removeprefix("mailto:")
        return {_SIMPLE[name]: plain} if plain.strip() else {}
    parts = [_plain(part) for part in _SEMICOLON.split(value)]
    if name == "ORG":
        return {"Organization": parts[0]} if parts[0].strip() else {}
    if name == "ADR":
        pairs = zip(_ADDRESS, parts, strict=False)
        return {head: part for head, part in pairs if head and part}
    if name == "N":
        inner = [parts[at] for at in _NAME_ORDER if at < len(parts) and parts[at]]
        return {"Full name": " ".join(inner)} if inner else {}
    return {}


def _card(best: dict[str, tuple[int, dict[str, str]]]) -> dict[str, str]:
    card: dict[str, str] = {}
    # FN comes last: it is the name as people write it.
    for name in sorted(best, key=lambda each: each == "FN"):
        card.update(best[name][1])
    return card


def _plain(text: str) -> str:
    return _ESCAPE.sub(
        lambda found: {"n": "\n", "N": "\n"}.get(found[1], found[1]), text
    )
