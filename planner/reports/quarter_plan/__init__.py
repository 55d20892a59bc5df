"""The quarterly joint plan: what both sides decided, on paper that both sign."""

from __future__ import annotations

from planner.plan import Plan
from planner.reports.document import Document
from planner.reports.quarter_plan.agreement import agreement_blocks
from planner.reports.quarter_plan.budget import budget_blocks
from planner.reports.quarter_plan.calendar import calendar_blocks
from planner.reports.quarter_plan.campaigns import campaign_blocks
from planner.reports.quarter_plan.funnel import funnel_blocks
from planner.reports.quarter_plan.open_points import open_point_blocks
from planner.reports.quarter_plan.opening import objective_blocks, opening_blocks
from planner.reports.quarter_plan.target_list import target_list_blocks
from planner.reports.quarter_plan.targets import target_blocks
from planner.reports.quarter_view import QuarterView
from planner.reports.report import Options
from planner.text import _, days, quarter_label

_SECTIONS = (
    opening_blocks,
    objective_blocks,
    funnel_blocks,
    campaign_blocks,
    calendar_blocks,
    target_blocks,
    budget_blocks,
    target_list_blocks,
    open_point_blocks,
    agreement_blocks,
)


def build(plan: Plan, options: Options) -> Document:
    """The joint plan of a quarter, with all of its names and amounts."""
    view = QuarterView(plan, options.quarter, options.as_of)
    label = quarter_label(view.quarter, view.first_month)
    span = days(
        view.quarter.start(view.first_month), view.quarter.end(view.first_month)
    )
    return Document(
        key="quarter-plan",
        title=_("Plan for {quarter}").format(quarter=label),
        subtitle=_("Joint plan of Sales and Marketing · {days}").format(days=span),
        company=view.company.name,
        quarter=label,
        mark=_("Draft – not signed"),
        as_of=options.as_of,
        blocks=tuple(block for section in _SECTIONS for block in section(view)),
    )
