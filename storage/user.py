"""Who sits at this computer, as the system tells."""

from __future__ import annotations

import getpass
import os
import sys

from planner.text import _


def user_name() -> str:
    """Who is logged in on this computer, for the log."""
    try:
        return getpass.getuser()
    except (KeyError, ImportError, OSError):  # differs by system and Python version
        return _("unknown")


def full_name() -> str:
    """The name that colleagues know, or else the one that is logged in."""
    return _name_in_words() or user_name()


if sys.platform == "win32":

    def _name_in_words() -> str:
        return ""

else:
    import pwd

    def _name_in_words() -> str:
        try:
            return pwd.getpwuid(os.getuid()).pw_gecos.partition(",")[0].strip()
        except KeyError:
            return ""
