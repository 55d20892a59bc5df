"""A document as plain lists and words: for .json files and for its fingerprint."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import is_dataclass
from datetime import date
from fractions import Fraction

from planner.reports.document import Document

Json = str | int | float | bool | None | Sequence["Json"] | Mapping[str, "Json"]
HASH_DIGITS = 8


def structure(value: object) -> Json:
    """The value as JSON can hold it; a dataclass tells its kind in `is`."""
    if value is None or isinstance(value, str | int | float):
        return value
    if isinstance(value, tuple):
        return [structure(part) for part in value]
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Fraction):
        return str(value)
    if not is_dataclass(value):
        raise TypeError(f"{type(value).__name__} has no place in a document")
    parts: dict[str, Json] = {"is": type(value).__name__.lower()}
    for name in _field_names(value):
        parts[name] = structure(getattr(value, name))
    return parts


def as_json(document: Document) -> str:
    """The document as JSON text, ended by a newline."""
    return json.dumps(structure(document), ensure_ascii=False, indent=2) + "\n"


def content_hash(document: Document) -> str:
    """Eight digits that change with any word of the document.

    The day and hour of printing are no part of a document, so a reprint of unchanged
    content carries the same digits.
    """
    digest = hashlib.sha256()
    _feed(document, digest.update)
    return digest.hexdigest()[:HASH_DIGITS]


def _feed(value: object, update: Callable[[bytes], None]) -> None:
    """Feeds the value piece by piece: the text of a thousand pages is never whole."""
    if isinstance(value, tuple):
        update(b"(")
        for part in value:
            _feed(part, update)
        update(b")")
    elif is_dataclass(value):
        update(type(value).__name__.encode())
        update(b"(")
        for name in _field_names(value):
            _feed(getattr(value, name), update)
        update(b")")
    else:
        # The type keeps 1 and "1" apart, the length where one text ends.
        text = str(value).encode("utf-8", "surrogatepass")
        update(f"{type(value).__name__}{len(text)}:".encode())
        update(text)


def _field_names(value: object) -> tuple[str, ...]:
    names = getattr(type(value), "__dataclass_fields__", {})
    return tuple(names)
