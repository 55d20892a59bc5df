"""What goes out to and comes in from files of tables: kinds, columns, values.

`KINDS` are the kinds of file; `propose` says what importing a file would do, as one
change; `table_of` and `cells_of` give the table that an export writes.
"""

from planner.exchange.doubles import PossibleDouble
from planner.exchange.header import known_names, presets_of
from planner.exchange.kind import Field, Kind
from planner.exchange.kinds import KINDS, kind_of
from planner.exchange.presets import PRESETS
from planner.exchange.proposal import Problem, Proposal
from planner.exchange.propose import propose
from planner.exchange.table import cells_of, table_of

__all__ = [
    "KINDS",
    "PRESETS",
    "Field",
    "Kind",
    "PossibleDouble",
    "Problem",
    "Proposal",
    "cells_of",
    "kind_of",
    "known_names",
    "presets_of",
    "propose",
    "table_of",
]
