"""Every edit is a pure function from a plan and arguments to a `Change`.

What is alike for all kinds is here; what is special to an area has its own module.
"""

from planner.edits import accounts, campaigns, money
from planner.edits.checking import KEYS, check
from planner.edits.generic import add, archive, change, change_many, remove, restore
from planner.edits.rules import check_fields

__all__ = [
    "KEYS",
    "accounts",
    "add",
    "archive",
    "campaigns",
    "change",
    "change_many",
    "check",
    "check_fields",
    "money",
    "remove",
    "restore",
]
