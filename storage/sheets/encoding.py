"""In which encoding a text file is written. Order of trials: interchange.md 2.1."""

from __future__ import annotations

import codecs
from dataclasses import dataclass
from typing import TYPE_CHECKING

from storage.sheets import errors
from storage.sheets.limits import MAX_LINE_BYTES
from storage.sheets.plausible import plausibility

if TYPE_CHECKING:
    from pathlib import Path

WINDOWS_CODE_PAGE = "cp1252"
_OTHERS = (
    "cp1252",
    "iso8859-15",
    "mac_roman",
    "cp850",
    "cp1250",
    "cp1251",
    "koi8-r",
    "cp1253",
    "cp932",
    "euc_jp",
)
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # begins like UTF-16, so it comes first
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CHUNK = 1_000_000
_HEAD = 64_000
_SAMPLE = 64_000
_MIN_ZERO_SHARE = (
    0.04  # Chinese in UTF-16: only its separators and line ends have zeros
)
_ONE_SIDED = 8  # so many times more zeros on one side of the pairs of bytes
_MOSTLY_UTF8 = 10  # so many good characters for a broken one


@dataclass(frozen=True, slots=True)
class Encoding:
    """The name of an encoding, and whether it is known or only guessed."""

    name: str
    is_sure: bool


def detect(path: Path, code_page: str = WINDOWS_CODE_PAGE) -> Encoding:
    """The encoding of the file; `code_page` is that of Windows in the user's language.

    Raises SheetError when the file is UTF-8 but for a few bytes.
    """
    with path.open("rb") as file:
        head = file.read(_HEAD)
    for mark, name in _MARKS:
        if head.startswith(mark):
            return Encoding(name, is_sure=True)
    wide = _utf16_without_mark(head)
    if wide:
        return Encoding(wide, is_sure=True)
    if _is_utf8(path):
        return Encoding("utf-8", is_sure=True)
    return _by_plausibility(path, code_page)


def first_broken_line(path: Path) -> int:
    """The number of the first line that is not UTF-8, or 0."""
    with path.open("rb") as file:
        for number, line in enumerate(file, start=1):
            try:
                line.decode("utf-8")
            except UnicodeDecodeError:
                return number
    return 0


def refuse_endless_line(path: Path) -> None:
    """Raises SheetError when a line is far too long.

    It looks at the bytes only, so that a gigabyte in one line costs no memory.
    """
    done, line = 0, 1
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            last = max(chunk.rfind(b"\n"), chunk.rfind(b"\r"))
            done = done + len(chunk) if last < 0 else len(chunk) - last
            if done > MAX_LINE_BYTES:
                raise errors.too_long(line)
            line += chunk.count(b"\n") or chunk.count(b"\r")


def _utf16_without_mark(head: bytes) -> str:
    low, high = head[0::2].count(0), head[1::2].count(0)
    if low + high < _MIN_ZERO_SHARE * len(head):
        return ""
    name = "utf-16-le" if high > low else "utf-16-be"
    if max(low, high) < _ONE_SIDED * min(low, high):
        return ""
    try:
        # The head may end within a character, the file may not.
        text = codecs.getincrementaldecoder(name)().decode(head)
    except UnicodeDecodeError:
        return ""
    if "\0" in text:
        return ""
    # A stray zero in a file of single bytes makes no line ends of two bytes.
    is_wide = 2 * text.count("\n") >= head.count(b"\n")
    return name if is_wide else ""


def _is_utf8(path: Path) -> bool:
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        with path.open("rb") as file:
            while chunk := file.read(_CHUNK):
                decoder.decode(chunk)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def _by_plausibility(path: Path, code_page: str) -> Encoding:
    sample = _foreign_lines(path)
    text = sample.decode("utf-8", errors="replace")
    broken = text.count("\ufffd")
    if sum(not char.isascii() for char in text) > _MOSTLY_UTF8 * broken:
        raise errors.broken_utf8(first_broken_line(path))
    best, best_score = "", 0.0
    for name in dict.fromkeys((code_page, *_OTHERS)):
        score = _score(sample, name)
        if score > best_score:
            best, best_score = name, score
    if best:
        return Encoding(best, is_sure=best == code_page)
    return Encoding(_second_opinion(sample) or code_page, is_sure=False)


def _foreign_lines(path: Path) -> bytes:
    """The first lines with bytes beyond ASCII, some 64 KB of them."""
    lines: list[bytes] = []
    size = 0
    with path.open("rb") as file:
        for line in file:
            if not line.isascii():
                lines.append(line)
                size += len(line)
                if size > _SAMPLE:
                    break
    return b"".join(lines)


def _score(sample: bytes, name: str) -> float:
    try:
        return plausibility(sample.decode(name))
    except UnicodeDecodeError:
        return -1.0


def _second_opinion(sample: bytes) -> str:
    from charset_normalizer import from_bytes

    match = from_bytes(sample).best()
    return match.encoding if match else ""
