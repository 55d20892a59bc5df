"""Every program whose files are known by themselves."""

from planner.exchange.account_presets import ACCOUNT_PRESETS
from planner.exchange.contact_presets import CONTACT_PRESETS
from planner.exchange.preset import Preset

PRESETS: tuple[Preset, ...] = (*ACCOUNT_PRESETS, *CONTACT_PRESETS)
"""A key may serve several kinds."""
