"""The link to the example, where somebody meets an empty page."""

from __future__ import annotations

from gui.view_state import ViewState
from gui.widgets.buttons import button
from gui.widgets.empty import EmptyState
from planner.plan import Plan
from planner.text import _


def offer_example(empty: EmptyState, view: ViewState, plan: Plan) -> None:
    """Put a link to the example beside the buttons; in the example itself none."""
    if not plan.company.is_example:
        ask = view.example_wanted.emit
        empty.add_button(
            button(_("Open the example"), ask, kind="link", name="openExample")
        )
