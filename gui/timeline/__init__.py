"""The one timeline of the program: activities on the weeks of a quarter."""

from gui.timeline.card import fixed_words, timeline_card
from gui.timeline.scale import Scale
from gui.timeline.timeline import Timeline

__all__ = ["Scale", "Timeline", "fixed_words", "timeline_card"]
