"""The campaign brief: what everybody who works for a campaign needs to know."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from planner.campaign_rows import account_rows
from planner.metrics.budget_view import campaign_budget
from planner.metrics.scorecard import TargetRow, figure, target_rows
from planner.plan import Plan
from planner.records import AccountStatus, Campaign, Direction
from planner.reports.document import (
    Align,
    Block,
    Column,
    Document,
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
from planner.reports.quarter_plan.campaigns import (
    activity_table,
    campaign_facts,
    campaign_in_short,
)
from planner.reports.quarter_view import QuarterView
from planner.reports.report import Options
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
    yield Heading(text=_("Targets"), level=2)
    yield _targets(view, campaign)
    yield Heading(text=_("Activities of both sides"), level=2)
    yield activity_table(view, view.activities_of(campaign))
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
