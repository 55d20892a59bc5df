"""What a formula text is: the definition of a metric in the words of its users."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from planner.metrics.figure import Reason


class Area(StrEnum):
    """What a metric is about, in the words and the order in which lists show it."""

    LEADS = "leads and handover"
    SALES = "opportunities and sales"
    MONEY = "money"
    REACH = "accounts and market"
    TOGETHER = "customers and working together"
    WORK = "work done"
    OWN = "the company's own metrics"


@dataclass(frozen=True, slots=True, kw_only=True)
class FormulaText:
    """A metric's definition; its texts are translated when drawn.

    `code`: as in the formula page ("K10"), "" for what is simply counted; `edges`: what
    happens at the edges; `reasons`: why there may be no figure.
    """

    area: Area
    code: str = ""
    words: str
    edges: str = ""
    reasons: tuple[Reason, ...] = ()
