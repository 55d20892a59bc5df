"""What leads a reader of a bound document to the page that is meant."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ContentsLine:
    """A document (level 0) or a section of one. `page`: where it begins, once known."""

    title: str
    level: int = 0
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Contents:
    """What is bound together. Whoever lays the pages out adds sections and pages."""

    lines: tuple[ContentsLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pointer:
    """A remark that names another document, or its page where both are bound together.

    `text`: the remark by itself; `on_page`: the same with "{page}" to be filled in;
    `report`, `heading`: the key of the document and the section that are meant.
    """

    text: str
    on_page: str
    report: str
    heading: str
