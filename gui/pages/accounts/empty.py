"""What stands in place of the account list while there is no account."""

from __future__ import annotations

from gui.page import Page
from gui.widgets import EmptyState, button
from gui.widgets.example import offer_example
from planner.text import _


def empty_list(page: Page) -> EmptyState:
    """What the list is for, and the ways to begin it."""
    sentence = _(
        "The companies that sales and marketing want to win, keep or win back "
        "stand here, in one list for both."
    )
    empty = EmptyState("building-2", _("No accounts yet"), sentence)
    ask = page.view.import_wanted.emit
    empty.add_button(
        button(_("Import a list"), ask, kind="primary", name="importFirst")
    )
    empty.add_button(
        button(_("Add one by hand"), page.new, kind="link", name="addFirst")
    )
    offer_example(empty, page.view, page.workspace.plan)
    return empty
