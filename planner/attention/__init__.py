"""What waits for somebody, the gravest first: what Overview says within ten seconds."""

from planner.attention.listing import AT_A_GLANCE, needs
from planner.attention.need import LAST_WEEK, Need, Place, Urgency

__all__ = ["AT_A_GLANCE", "LAST_WEEK", "Need", "Place", "Urgency", "needs"]
