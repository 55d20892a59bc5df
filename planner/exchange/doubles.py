"""When two accounts look like one: the same host, name or phone. Exact keys only."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum

LEAST_DIGITS = 7
_HOST = re.compile(
    r"(?:[a-z][a-z0-9+.\-]*:)?(?://)?(?:[^/@?#\s]*@)?([^/:?#\s]+)", re.IGNORECASE
)
_NO_DIGIT = re.compile(r"[^0-9]+")
_MARKS = re.compile(r"[^\w\s]")
_LEGAL_FORMS = frozenset(
    [
        "ab",
        "ag",
        "as",
        "asa",
        "aps",
        "bv",
        "bvba",
        "co",
        "company",
        "corp",
        "corporation",
        "doo",
        "eg",
        "ek",
        "eu",
        "gbr",
        "gmbh",
        "group",
        "holding",
        "inc",
        "incorporated",
        "kft",
        "kg",
        "kgaa",
        "limited",
        "llc",
        "llp",
        "lp",
        "ltd",
        "mbh",
        "nv",
        "ohg",
        "oo",
        "oy",
        "oyj",
        "plc",
        "pte",
        "pty",
        "sa",
        "sarl",
        "sas",
        "se",
        "sl",
        "sp",
        "spa",
        "spk",
        "sprl",
        "srl",
        "sro",
        "ug",
        "z",
    ]
)


def host_of(website: str | None) -> str | None:
    """The host of a web address: "https://www.Acme.com/x" is at acme.com."""
    if not website:
        return None
    match = _HOST.match(website.strip())
    host = match[1].casefold().removeprefix("www.").rstrip(".") if match else ""
    return host if "." in host else None


def plain_name(name: str) -> str:
    """The name without legal form, case and marks: "Acme, Ltd." is acme."""
    text = name.lower()
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text).casefold()
    words = text.split()
    if not "".join(words).isalnum():
        words = _MARKS.sub("", text.replace("-", " ").replace("/", " ")).split()
    kept = list(words)
    while kept and kept[-1] in _LEGAL_FORMS:
        kept.pop()
    return " ".join(kept or words)


def phone_digits(phone: str | None) -> str | None:
    """The digits of a phone number; None when they are too few to tell anybody by."""
    digits = _NO_DIGIT.sub("", phone) if phone else ""
    return digits.removeprefix("00") if len(digits) >= LEAST_DIGITS else None


class Choice(StrEnum):
    """What becomes of a row that looks like an account that is there."""

    KEEP = "keep both"
    MERGE = "merge"
    SKIP = "skip"


@dataclass(frozen=True, slots=True, kw_only=True)
class PossibleDouble:
    """A row that looks like another account. `other`: its number, or its row.

    `account_id`: the account of the plan, or None where it is `other_row` of the file.
    """

    row: int
    name: str
    other: str
    reason: str
    account_id: str | None = None
    other_row: int | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """What a person said about a possible double."""

    choice: Choice
    double: PossibleDouble
