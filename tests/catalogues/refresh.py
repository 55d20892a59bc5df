"""Renews the catalogues: the template, every language's sentences, and the .mo files.

`python -m tests.catalogues.refresh`. What is translated stays; a sentence that was
changed stands empty again, because a guess from a similar one is wrong where nobody
looks.
"""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir, extract_from_file
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from tests.catalogues.registries import sentences

ROOT = Path(__file__).resolve().parents[2]
LOCALE = ROOT / "resources" / "locale"
DOMAIN = "quarterdeck"
TEMPLATE = LOCALE / f"{DOMAIN}.pot"
SOURCES = ("gui", "planner", "storage")
KEYWORDS = {
    "_": None,
    "ngettext": (1, 2),
    "pgettext": ((1, "c"), 2),
    "marked": None,
}
COMMENT = "Translators:"
HEADER = "# Translations of Quarterdeck.\n#"
Message = tuple[str, str | tuple[str, ...], list[str], str | None]


def template() -> Catalog:
    """Every sentence of the program, by the files it stands in."""
    # A day of its own in the header would be a difference in every refresh.
    catalog = Catalog(
        project="Quarterdeck", domain=DOMAIN, header_comment=HEADER, charset="utf-8"
    )
    for source, message, comments, context in sorted(_messages(), key=_place):
        catalog.add(
            message, None, [(source, 0)], auto_comments=comments, context=context
        )
    for found in sentences():
        message = (found.one, found.many) if found.many else found.one
        # What `_()` holds in the source as well is the same message.
        known = catalog.get(found.one)
        if known is not None and isinstance(known.id, tuple):
            message = known.id
        catalog.add(message, None, [(found.source, 0)])
    return catalog


def text_of(catalog: Catalog) -> bytes:
    """The catalogue as the text of a .po file, sorted by source file."""
    out = io.BytesIO()
    write_po(
        out, catalog, width=88, sort_by_file=True, include_lineno=False,
        omit_header=False, ignore_obsolete=True,
    )  # fmt: skip
    lines = out.getvalue().decode().splitlines(keepends=True)
    kept = (line for line in lines if not line.startswith(_CHANGING))
    return "".join(kept).encode()


def compiled(catalog: Catalog) -> bytes:
    """The catalogue as the bytes of a .mo file."""
    # Days in the header would make other bytes of the same sentences.
    catalog.creation_date = _NO_DAY
    catalog.revision_date = _NO_DAY
    out = io.BytesIO()
    write_mo(out, catalog)
    return out.getvalue()


def read(path: Path) -> Catalog:
    """The catalogue of one language."""
    with path.open("rb") as file:
        return read_po(file, locale=path.parent.parent.name, domain=DOMAIN)


def languages() -> Iterator[Path]:
    """The .po file of every language there is."""
    yield from sorted(LOCALE.glob(f"*/LC_MESSAGES/{DOMAIN}.po"))


def refresh() -> None:
    """Renew the template and bring every language up to it."""
    made = template()
    TEMPLATE.write_bytes(text_of(made))
    for path in languages():
        catalog = read(path)
        catalog.update(made, no_fuzzy_matching=True)
        catalog.obsolete.clear()
        path.write_bytes(text_of(catalog))
        path.with_suffix(".mo").write_bytes(compiled(read(path)))
        missing = sum(not _is_told(message.string) for message in catalog if message.id)
        told = f"{path.relative_to(ROOT)}: {len(catalog)} sentences, {missing} missing"
        sys.stdout.write(f"{told}\n")


_NO_DAY = datetime(1970, 1, 1, tzinfo=UTC)
_CHANGING = ('"POT-Creation-Date', '"PO-Revision-Date', '"Generated-By')


def _messages() -> Iterator[Message]:
    for name in SOURCES:
        found = extract_from_dir(
            ROOT / name, keywords=KEYWORDS, comment_tags=(COMMENT,),
            strip_comment_tags=True,
        )  # fmt: skip
        for file, _line, message, comments, context in found:
            yield f"{name}/{Path(file).as_posix()}", message, comments, context
    found_here = extract_from_file(
        "python", ROOT / "main.py", keywords=KEYWORDS, comment_tags=(COMMENT,),
        strip_comment_tags=True,
    )  # fmt: skip
    for _line, message, comments, context in found_here:
        yield "main.py", message, comments, context


def _place(message: Message) -> str:
    return message[0]


def _is_told(text: str | Sequence[str] | None) -> bool:
    return bool(text) if isinstance(text, str) else bool(text) and all(text or ())


if __name__ == "__main__":
    refresh()
