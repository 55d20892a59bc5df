"""The page of targets: the quarter's objectives, and metrics by parts of the plan."""

from gui.pages.targets.page import TargetsPage

__all__ = ["TargetsPage"]
