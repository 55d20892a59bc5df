"""What marks a file as a plan, and which forms of it there have been.

The form of a file is named by the program that brought it in: 100 for 0.1.0.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping

APPLICATION_ID = 0x51444B31  # "QDK1"
VERSION = 300

# The version of a form: what `fingerprint` says of it.
FINGERPRINTS: Mapping[int, str] = {
    100: "26e17cea6df380205456746bc3591b53f2fea4f42336ff918014d73e3d821e28",
    200: "5ae9fc298c00cf6c0eda6a7a5a9721e5c1d11d211c1c34b4c360cf01b3e62cbd",
    300: "f45393cde8257e80fa1b64a0efab9245fe92f9e9489624b6a5a9609925702087",
}


def version_text(version: int) -> str:
    """The program version that brought a form in: "0.1.0" for 100."""
    return f"{version // 10_000}.{version // 100 % 100}.{version % 100}"


def fingerprint(statements: Iterable[str]) -> str:
    """The same for the same set of SQL statements, and only then."""
    return hashlib.sha256("\n".join(sorted(statements)).encode()).hexdigest()
