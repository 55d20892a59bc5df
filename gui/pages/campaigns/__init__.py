"""The campaigns of a quarter, and the page of each one."""

from gui.pages.campaigns.page import CampaignsPage

__all__ = ["CampaignsPage"]
