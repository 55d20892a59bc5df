"""When two column names are the same name."""

from __future__ import annotations

import re
import unicodedata

from planner.text_gate import clean_line

# A star marks a required column in one program and a key in our own lists.
_DOES_NOT_MATTER = re.compile(r"[\s_*\-\u2010-\u2015]+")


def normalise_name(text: str) -> str:
    """The name as it is compared: "Sales-Owner *", "sales owner" are "salesowner".

    Case, spaces, hyphens, underscores, stars and the width of letters do not matter.
    Source: interfaces.md, Exchange files.
    """
    wide = unicodedata.normalize("NFKC", clean_line(text)).casefold()
    return _DOES_NOT_MATTER.sub("", unicodedata.normalize("NFKC", wide))
