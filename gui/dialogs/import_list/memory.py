"""What was chosen for a list with these columns the last time.

Only names of columns are looked at, and only their digest is the key; no cell is kept.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from contextlib import suppress
from hashlib import sha256

from gui.dialogs.import_list.answer import Wish
from gui.settings import Settings
from planner.exchange import KINDS
from planner.exchange.formats import Formats
from planner.exchange.names import normalise_name
from planner.records import DateFormat


def recalled(settings: Settings, header: Sequence[str]) -> Wish | None:
    """The wish of the last import of such a list, or None."""
    kept = settings.matching(_signature(header))
    if not kept:
        return None
    # Settings that another version wrote are no reason to import nothing.
    with suppress(ValueError, KeyError, AttributeError, TypeError):
        said = json.loads(kept)
        kind = next(each for each in KINDS if each.key == said["kind"])
        day = said.get("day")
        there = {normalise_name(head) for head in header}
        fields = {field.name for field in kind.fields} | {"", "(notes)"}
        return Wish(
            kind=kind,
            wanted={
                str(head): str(field)
                for head, field in said["wanted"].items()
                if normalise_name(str(head)) in there and field in fields
            },
            formats=Formats(
                date_format=DateFormat(day) if day else None,
                decimal_sign=said.get("sign") or None,
            ),
        )
    return None


def remember(settings: Settings, header: Sequence[str], wish: Wish) -> None:
    """Keep what was chosen for a list with these columns."""
    said = {
        "kind": wish.kind.key,
        "wanted": dict(wish.wanted),
        "day": wish.formats.date_format,
        "sign": wish.formats.decimal_sign,
    }
    settings.set_matching(_signature(header), json.dumps(said, ensure_ascii=False))


def _signature(header: Sequence[str]) -> str:
    names = "\n".join(sorted(normalise_name(head) for head in header))
    return sha256(names.encode("utf-8")).hexdigest()[:16]
