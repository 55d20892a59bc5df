"""Small widgets of our own, alike on every page."""

from gui.widgets.avatar import Avatar, AvatarLabel, paint_avatar
from gui.widgets.bars import Bar, BulletBar, paint_bar
from gui.widgets.buttons import button, chip_button
from gui.widgets.cards import card, rule, section
from gui.widgets.chips import Chip, StatusChip, paint_chip, paint_shape
from gui.widgets.empty import EmptyState
from gui.widgets.icon import Icon
from gui.widgets.labels import ElidedLabel, label, tip
from gui.widgets.line import Line, passes_on

__all__ = [
    "Avatar",
    "AvatarLabel",
    "Bar",
    "BulletBar",
    "Chip",
    "ElidedLabel",
    "EmptyState",
    "Icon",
    "Line",
    "StatusChip",
    "button",
    "card",
    "chip_button",
    "label",
    "paint_avatar",
    "paint_bar",
    "paint_chip",
    "paint_shape",
    "passes_on",
    "rule",
    "section",
    "tip",
]
