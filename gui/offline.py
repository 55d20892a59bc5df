"""What Qt brings along and would ask a network, without being told to."""

from __future__ import annotations

import os
from pathlib import Path

_SERVER = "CUPS_SERVER"
_SOCKETS = ("/run/cups/cups.sock", "/var/run/cups/cups.sock")
_CHOSEN = ("/etc/cups/client.conf", "~/.cups/client.conf", "~/.cupsrc")


def stay_on_this_computer() -> None:
    """Keeps printing from looking for a print service over TCP by itself.

    Where this computer has none, CUPS would try. A server that somebody has chosen for
    this computer is used as before.
    """
    places = (Path(each).expanduser() for each in (*_SOCKETS, *_CHOSEN))
    if os.name == "posix" and not any(place.exists() for place in places):
        os.environ.setdefault(_SERVER, _SOCKETS[0])
