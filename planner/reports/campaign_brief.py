"""The campaign brief: what everybody who works for a campaign needs to know."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from planner.campaign_rows import account_rows
from planner.metrics.budget import places_of, transfers_of
from planner.metrics.budget_view import campaign_budget
from planner.metrics.catalogue import metric_of
from planner.metrics.money_rows import CampaignMoney, money_of_campaign
from planner.metrics.scorecard import TargetRow, figure, target_rows
from planner.metrics.stage_words import stage_rate, stage_title, stage_value
from planner.metrics.stages import By, stage_funnel
from planner.plan import Plan
from planner.records import AccountStatus, Campaign, Direction
from planner.reports.budget_tables import transfer_table
from planner.reports.document import (
    Align,
    Block,
    Column,
    Document,
    Fact,
    Facts,
    Figure,
    Figures,
    Heading,
    Name,
    Names,
    PageBreak,
    Row,
    Table,
    Text,
    Together,
    Tone,
    WriteLines,
)
from planner.reports.milestone_rows import due_of, milestone_table
from planner.reports.quarter_plan.campaigns import (
    activity_table,
    campaign_facts,
    campaign_in_short,
)
from planner.reports.quarter_view import QuarterView
from planner.reports.report import Options
from planner.reports.review_pack.figures import per_case
from planner.reports.wording import available_words, metric_value, target_status
from planner.text import NOT_KNOWN, _, count, joined, money, percent, quarter_label

NOTE_LINES = 6


def build(plan: Plan, options: Options) -> Document:
    """The brief of one campaign, or of each campaign of the quarter."""
    view = QuarterView(plan, options.quarter, options.as_of)
    label = quarter_label(view.quarter, view.first_month)
    only = options.campaign
    title = _("Campaign briefs for {quarter}").format(quarter=label)
    subtitle = _("What each campaign is for, who does what, and how far it is")
    if only is not None:
        title = only.name
        subtitle = joined((_("Campaign brief"), campaign_in_short(only)))
    return Document(
        key="campaign-brief",
        title=title,
        subtitle=subtitle,
        company=view.company.name,
        quarter=label,
        mark=_("Draft – not signed"),
        as_of=options.as_of,
        blocks=tuple(_brief(view, only) if only else _briefs(view)),
    )


def _briefs(view: QuarterView) -> Iterator[Block]:
    if not view.campaigns:
        yield Text(_("No campaign has been planned for this quarter yet."))
    for index, campaign in enumerate(view.campaigns):
        if index:
            yield PageBreak()
        yield Heading(text=campaign.name, detail=campaign_in_short(campaign))
        yield from _brief(view, campaign)


def _brief(view: QuarterView, campaign: Campaign) -> Iterator[Block]:
    goal = campaign.objective or _("No objective has been written down yet.")
    yield Text(goal, Tone.LEAD)
    yield Facts(tuple(campaign_facts(view, campaign)))
    yield _money(view, campaign)
    yield from _moves(view, campaign)
    yield Heading(text=_("Targets"), level=2)
    yield _targets(view, campaign)
    yield Heading(text=_("From work to wins"), level=2)
    yield from _funnel(view, campaign)
    yield Heading(text=_("Activities of both sides"), level=2)
    activities = view.activities_of(campaign)
    yield activity_table(view, activities)
    yield Heading(text=_("Milestones"), level=2)
    empty = _("No activity of this campaign has a milestone.")
    yield milestone_table(view, due_of(view, activities), empty)
    yield from _accounts(view, campaign)
    yield Together((Heading(text=_("Notes"), level=2), WriteLines(NOTE_LINES)))


def _money(view: QuarterView, campaign: Campaign) -> Figures:
    currency = view.company.currency
    row = campaign_budget(view.plan, campaign, view.as_of)
    sums = row.spending

    def shown(label: str, amount_minor: int | None) -> Figure:
        return Figure(label=label, value=money(amount_minor, currency, decimals=False))

    left = available_words(row.available_minor, currency, decimals=False)
    return Figures(
        (
            shown(_("Budget"), row.now_minor),
            shown(_("Planned cost"), sums.planned_minor),
            shown(_("Committed"), sums.committed_minor),
            shown(_("Spent"), sums.actual_minor),
            Figure(label=_("Available"), value=left),
        )
    )


def _moves(view: QuarterView, campaign: Campaign) -> Iterator[Block]:
    """What was moved into the campaign's budget or out of it."""
    moves = transfers_of(view.plan, view.quarter, view.as_of)
    own = tuple(move for move in moves if campaign.id in places_of(move))
    if own:
        yield Heading(text=_("Money that was moved"), level=2)
        yield transfer_table(view.plan, own)


def _funnel(view: QuarterView, campaign: Campaign) -> Iterator[Block]:
    """The campaign's figures stage by stage, and what a lead costs."""
    found = stage_funnel(view.plan, view.quarter, view.as_of, By.CAMPAIGN)
    row = next((each for each in found.rows if each.id == campaign.id), None)
    if row is None:
        yield Text(_("A campaign that is put away has no funnel."), Tone.QUIET)
        return
    rates = ("", *(stage_rate(each) for each in row.rates))
    stages = zip(found.stages, row.values, rates, strict=True)
    money_row = money_of_campaign(view.plan, campaign, view.as_of)
    yield Table(
        columns=(
            Column(title=_("Step"), width=3, is_strong=True),
            Column(title=_("Figure"), width=2, align=Align.RIGHT),
            Column(title=_("Of the step before"), width=4, align=Align.RIGHT),
        ),
        rows=tuple(
            Row((stage_title(view.plan, stage), stage_value(row, value), of_before))
            for stage, value, of_before in stages
        ),
        empty="",
    )
    cost = _cost_per_lead(view, money_row)
    yield Facts(
        (
            Fact(_("Conversion (K1b)"), stage_rate(row.conversion), is_wide=True),
            Fact(_("Cost per lead (K10)"), cost, is_wide=True),
        )
    )


def _cost_per_lead(view: QuarterView, row: CampaignMoney) -> str:
    metric = metric_of(view.plan, "cost_per_lead")
    if metric is None or row.cost_per_lead is None:
        return NOT_KNOWN
    shown = per_case(row.cost_per_lead, metric, view.company.currency)
    return f"{shown.name} ({shown.detail})"


def _targets(view: QuarterView, campaign: Campaign) -> Table:
    rows = target_rows(view.plan, view.quarter, view.as_of)
    return Table(
        columns=(
            Column(title=_("Target"), width=128, is_strong=True),
            Column(title=_("Goal"), width=58, align=Align.RIGHT),
            Column(title=_("So far"), width=58, align=Align.RIGHT),
            Column(title=_("Expected by now"), width=62, align=Align.RIGHT),
            Column(title=_("Of expected"), width=58, align=Align.RIGHT),
            Column(title=_("Needed per working day"), width=62, align=Align.RIGHT),
            Column(title=_("Status"), width=72),
        ),
        rows=tuple(
            _target_row(view, row)
            for row in rows
            if row.target.campaign_id == campaign.id
        ),
        empty=_("No target has been set for this campaign yet."),
    )


def _target_row(view: QuarterView, row: TargetRow) -> Row:
    currency, pace = view.company.currency, row.pace
    values = pace.value, pace.actual, pace.expected
    value, actual, expected = (
        figure(each, row.metric.unit, currency) for each in values
    )
    return Row(
        (
            _(row.metric.label),
            value,
            actual,
            expected,
            NOT_KNOWN if pace.index is None else percent(pace.index),
            _needed(view, row),
            target_status(pace.status),
        )
    )


def _needed(view: QuarterView, row: TargetRow) -> str:
    """What each working day left must bring; nothing where less is better."""
    needed = row.pace.needed_per_day
    if needed is None or needed <= 0 or row.metric.direction is Direction.DOWN:
        return NOT_KNOWN
    return metric_value(view.plan, row.metric.key, needed)


def _accounts(view: QuarterView, campaign: Campaign) -> Iterator[Block]:
    rows = account_rows(view.plan, campaign)
    states = Counter(row.status for row in rows)
    summary = ", ".join(
        f"{count(states[status])} {_(str(status))}"
        for status in AccountStatus
        if states[status]
    )
    yield Heading(text=_("Accounts"), level=2, detail=summary or None)
    yield Names(
        names=tuple(
            Name(
                number=row.account.number,
                name=row.account.name,
                detail=_(str(row.status)),
            )
            for row in rows
        ),
        empty=_("No account has been put into this campaign yet."),
    )
