"""How a cost stood on an earlier day: what was paid later was open until then."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from planner.records import CostEntry, CostState


def opened(cost: CostEntry) -> dict[str, object]:
    """What an entry must keep of itself when it is paid or given up."""
    return {
        "open_state": cost.state,
        "open_date": cost.date,
        "open_minor": cost.amount_minor,
    }


NEVER_OPEN: dict[str, object] = {
    "open_state": None,
    "open_date": None,
    "open_minor": None,
}
"""What an entry has that is open now, or was paid at once."""


def cost_on(cost: CostEntry, day: date) -> CostEntry | None:
    """The cost as it was known on a day: open still, or None if nobody knew of it.

    What is planned or committed for later days was known before.
    """
    if cost.state is not CostState.ACTUAL or cost.date <= day:
        return cost
    if cost.open_state is None or cost.open_date is None or cost.open_minor is None:
        return None
    return replace(
        cost,
        state=cost.open_state,
        date=cost.open_date,
        amount_minor=cost.open_minor,
        open_state=None,
        open_date=None,
        open_minor=None,
    )
