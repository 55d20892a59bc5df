"""Every program whose files are known by themselves."""

from planner.exchange.account_presets import CRM_ACCOUNTS
from planner.exchange.card_presets import CARD_CONTACTS
from planner.exchange.contact_presets import CRM_CONTACTS
from planner.exchange.other_presets import OTHER_ACCOUNTS
from planner.exchange.preset import Preset

PRESETS: tuple[Preset, ...] = (
    *CRM_ACCOUNTS,
    *OTHER_ACCOUNTS,
    *CRM_CONTACTS,
    *CARD_CONTACTS,
)
"""A key may serve several kinds."""
