"""A document as plain lists and words: for .json files and for its fingerprint."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass
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
    for field in fields(value):
        parts[field.name] = structure(getattr(value, field.name))
    return parts


def as_json(document: Document) -> str:
    """The document as JSON text, ended by a newline."""
    return json.dumps(structure(document), ensure_ascii=False, indent=2) + "\n"


def content_hash(document: Document) -> str:
    """Eight digits that change with any word of the document.

    The day and hour of printing are no part of a document, so a reprint of unchanged
    content carries the same digits.
    """
    text = json.dumps(structure(document), ensure_ascii=True, separators=(",", ":"))
    return hashlib.sha256(text.encode("ascii")).hexdigest()[:HASH_DIGITS]
