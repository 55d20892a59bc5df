"""How each metric is worked out, in words that a reader of paper understands.

Source: metrics.md. The figures themselves are in planner/metrics/outcome.py.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from planner.metrics.figure import Reason
from planner.metrics.formula_texts import leads, money, reach, sales
from planner.metrics.formula_texts.text import Area, FormulaText

OF_WORK = FormulaText(
    area=Area.WORK,
    words="Sum of the quantities done in activities of this type",
    edges=(
        "Each quantity counts on the day for which it was entered; what has no day of "
        "its own, on the day the activity was done."
    ),
)
"""The definition of what is done in activities of any type."""
OF_COMPANY = FormulaText(
    area=Area.OWN,
    words="As people enter it: a flow is added up, of anything else the latest stands",
    edges="A day on which nothing was entered is not 0.",
    reasons=(Reason.NOT_ENTERED,),
)
"""The definition of whatever a company measures on its own."""
TEXTS: Mapping[str, FormulaText] = MappingProxyType(
    {**leads.TEXTS, **sales.TEXTS, **money.TEXTS, **reach.TEXTS}
)
"""The definitions of all other metrics of the program, by the metric's key."""

__all__ = ["OF_COMPANY", "OF_WORK", "TEXTS", "Area", "FormulaText"]
