"""The monthly review pack: where the quarter stands, and what to decide."""

from __future__ import annotations

from planner.plan import Plan
from planner.reports.document import Document
from planner.reports.report import Options
from planner.reports.review_pack.activities import activity_blocks, milestone_blocks
from planner.reports.review_pack.agenda import agenda_blocks, ending_blocks
from planner.reports.review_pack.codes import code_blocks
from planner.reports.review_pack.funnel import funnel_blocks
from planner.reports.review_pack.money import money_blocks
from planner.reports.review_pack.pack import Pack
from planner.reports.review_pack.reach import reach_blocks
from planner.reports.review_pack.scorecard import change_blocks, scorecard_blocks
from planner.reports.review_pack.sentences import sentence_blocks
from planner.text import _, day, quarter_label

_SECTIONS = (
    sentence_blocks,
    scorecard_blocks,
    change_blocks,
    funnel_blocks,
    activity_blocks,
    milestone_blocks,
    reach_blocks,
    money_blocks,
    agenda_blocks,
    code_blocks,
    ending_blocks,
)


def build(plan: Plan, options: Options) -> Document:
    """What both sides look at together: figures, work, money and what to decide."""
    pack = Pack(plan, options)
    view = pack.view
    label = quarter_label(view.quarter, view.first_month)
    subtitle = _("As of {day}; what moved is compared with {since}")
    return Document(
        key="review-pack",
        title=_("Review of {quarter}").format(quarter=label),
        subtitle=subtitle.format(day=day(view.as_of), since=day(pack.since)),
        company=view.company.name,
        quarter=label,
        mark="",
        as_of=view.as_of,
        blocks=tuple(block for section in _SECTIONS for block in section(pack)),
    )
