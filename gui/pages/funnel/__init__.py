"""From the goal back to leads, whether people can take them, and stage to stage."""

from gui.pages.funnel.page import FunnelPage

__all__ = ["FunnelPage"]
