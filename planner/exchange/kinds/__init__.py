"""Every kind of exchange file, one module per area, in a good order of import."""

from planner.exchange.kind import Kind
from planner.exchange.kinds.accounts import ACCOUNTS, CONTACTS, TARGET_LIST
from planner.exchange.kinds.agreement import ASSUMPTIONS, OBJECTIVES
from planner.exchange.kinds.budget import BUDGET, TRANSFERS
from planner.exchange.kinds.campaigns import ACTIVITIES, CAMPAIGNS
from planner.exchange.kinds.interactions import INTERACTIONS
from planner.exchange.kinds.milestones import MILESTONE_RULES, MILESTONES
from planner.exchange.kinds.money import COSTS
from planner.exchange.kinds.people import DAYS_OFF, PEOPLE
from planner.exchange.kinds.profile import FIT_RATINGS, PROFILE
from planner.exchange.kinds.reviews import MEETINGS
from planner.exchange.kinds.revisions import TARGET_REVISIONS
from planner.exchange.kinds.targets import ACTUALS, METRICS, TARGETS

KINDS: tuple[Kind, ...] = (
    PEOPLE,
    DAYS_OFF,
    METRICS,
    ACCOUNTS,
    CONTACTS,
    TARGET_LIST,
    PROFILE,
    FIT_RATINGS,
    INTERACTIONS,
    OBJECTIVES,
    ASSUMPTIONS,
    CAMPAIGNS,
    ACTIVITIES,
    MILESTONE_RULES,
    MILESTONES,
    TARGETS,
    TARGET_REVISIONS,
    ACTUALS,
    COSTS,
    BUDGET,
    TRANSFERS,
    MEETINGS,
)
"""What a kind refers to comes before it."""


def kind_of(key: str) -> Kind:
    """The kind with this key. Raises KeyError when there is none."""
    for kind in KINDS:
        if kind.key == key:
            return kind
    raise KeyError(key)
