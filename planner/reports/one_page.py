"""The plan on one page: to pin on the wall, whatever the quarter holds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from fractions import Fraction

from planner.meetings import next_review_line
from planner.metrics.budget_view import budget_view
from planner.plan import Plan
from planner.progress import progress_of
from planner.records import Activity, ActivityState, Campaign, CampaignState
from planner.reports.document import (
    Align,
    Block,
    Column,
    Document,
    Figure,
    Figures,
    Heading,
    Lane,
    Panel,
    Panels,
    Row,
    RowKind,
    Signatures,
    Span,
    Table,
)
from planner.reports.goals import goal_blocks
from planner.reports.milestone_rows import milestone_days
from planner.reports.pointers import Pointer
from planner.reports.quarter_plan.agreement import signatures
from planner.reports.quarter_view import QuarterView
from planner.reports.report import Options
from planner.reports.timelines import timeline_of
from planner.reports.wording import (
    available_words,
    person_name,
    standing_status,
    tier_word,
)
from planner.text import _, count, days, joined, money, ngettext, quarter_label

MOST_CAMPAIGNS = 12
"""What fits on the page beside the rest, however long the names are."""

_LAST = 99


def build(plan: Plan, options: Options) -> Document:
    """Goal and targets, the campaigns as bars, money and list: one landscape page."""
    view = QuarterView(plan, options.quarter, options.as_of)
    label = quarter_label(view.quarter, view.first_month)
    span = days(
        view.quarter.start(view.first_month), view.quarter.end(view.first_month)
    )
    legend = _(
        "Bars are filled as far as we are. A tick is where we should be, a diamond "
        "an event of one day or a milestone"
    )
    lines = Signatures(signatures(view).signatures, is_small=True)
    return Document(
        key="one-page",
        title=_("{quarter} on one page").format(quarter=label),
        subtitle=joined((span, _next_review(view), legend)),
        company=view.company.name,
        quarter=label,
        mark=_("Draft – not signed"),
        as_of=options.as_of,
        is_landscape=True,
        blocks=(
            Panels(
                (
                    Panel(30, tuple(goal_blocks(view))),
                    Panel(49, tuple(_campaigns(view))),
                    Panel(21, (*_money(view), *_list(view))),
                )
            ),
            lines,
        ),
    )


def _next_review(view: QuarterView) -> str:
    """When people look at it next, after the day itself; "" when none is planned."""
    return next_review_line(view.plan, view.as_of + timedelta(days=1))


def _campaigns(view: QuarterView) -> Iterator[Block]:
    shown = view.campaigns
    if len(shown) > MOST_CAMPAIGNS:
        shown = tuple(sorted(shown, key=_rank)[:MOST_CAMPAIGNS])
    yield Heading(text=_("Campaigns"), level=3)
    empty = _("No campaign has been planned for this quarter yet.")
    yield timeline_of(view, (_lane(view, each) for each in shown), empty)
    more = len(view.campaigns) - len(shown)
    if more:
        yield _rest(more)


def _rest(more: int) -> Pointer:
    """Where the campaigns are for which there is no room."""
    sentence = ngettext(
        "+{count} more, see the quarter plan",
        "+{count} more, see the quarter plan",
        more,
    )
    on_page = ngettext(
        "+{count} more, see page {page}", "+{count} more, see page {page}", more
    )
    return Pointer(
        text=sentence.format(count=count(more)),
        on_page=on_page.format(count=count(more), page="{page}"),
        report="quarter-plan",
        heading=_("Campaigns"),
    )


def _rank(campaign: Campaign) -> tuple[bool, int, str]:
    """Running campaigns first, then those with the largest budget."""
    is_waiting = campaign.state is not CampaignState.RUNNING
    return is_waiting, -(campaign.budget_minor or 0), campaign.code


def _lane(view: QuarterView, campaign: Campaign) -> Lane:
    plan = view.plan
    progress = progress_of(plan, campaign, view.as_of)
    status = standing_status(progress.standing)
    leads = (campaign.sales_lead_id, campaign.marketing_lead_id)
    names = joined((person_name(plan, each) for each in leads if each), ", ")
    span = None
    if campaign.start is not None and campaign.end is not None:
        share = Fraction(progress.done, progress.planned or 1)
        span = Span(
            start=campaign.start, end=max(campaign.start, campaign.end), done=share
        )
    return Lane(
        label=campaign.name,
        detail=names or _("No lead yet"),
        span=span,
        milestones=tuple(sorted(_milestones(view, campaign))),
        note=joined((status.word, campaign.code, None if span else _("no days yet"))),
        shape=status.shape,
    )


def _milestones(view: QuarterView, campaign: Campaign) -> set[date]:
    """The days of events and milestones of a campaign."""
    activities = view.activities_of(campaign)
    events = {each.due for each in activities if each.due and _is_event(view, each)}
    return events.union(*(milestone_days(view, each) for each in activities))


def _is_event(view: QuarterView, activity: Activity) -> bool:
    """Whether it is a single day of the quarter on which something happens."""
    if activity.due is None or activity.state is ActivityState.CANCELLED:
        return False
    is_day = activity.start in {None, activity.due}
    return is_day and view.quarter.holds(activity.due, view.first_month)


def _money(view: QuarterView) -> Iterator[Block]:
    currency = view.company.currency
    whole = budget_view(view.plan, view.quarter, view.as_of).whole
    spending = whole.spending
    left_words = available_words(whole.available_minor, currency, decimals=False)

    def shown(label: str, amount_minor: int | None) -> Figure:
        return Figure(label=label, value=money(amount_minor, currency, decimals=False))

    yield Heading(text=_("Money"), level=3)
    yield Figures((shown(_("Joint budget"), whole.now_minor),))
    yield Figures(
        (
            shown(_("Committed"), spending.committed_minor),
            shown(_("Spent"), spending.actual_minor),
        )
    )
    yield Figures((Figure(label=_("Available"), value=left_words),))


def _list(view: QuarterView) -> Iterator[Block]:
    tiers = Counter(each.tier for each in view.listed)
    ordered = sorted(tiers, key=lambda tier: tier or _LAST)
    rows = [Row((tier_word(tier), count(tiers[tier]))) for tier in ordered]
    if rows:
        total = count(len(view.listed))
        rows = [*rows, Row((_("All"), total), RowKind.TOTAL)]
    yield Heading(text=_("Target accounts"), level=3)
    yield Table(
        columns=(
            Column(title=_("Tier"), width=3),
            Column(title=_("Accounts"), width=2, align=Align.RIGHT),
        ),
        rows=tuple(rows),
        empty=_("No account has been added yet."),
    )
