"""From work to wins, by campaign and by kind of work, with what a lead costs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from planner.metrics.catalogue import Metric, metric_of
from planner.metrics.figure import Figure, NotAvailable
from planner.metrics.focus import Focus
from planner.metrics.outcome import outcome_of
from planner.metrics.scope import Scope
from planner.metrics.stage_words import stage_notes, stage_title
from planner.metrics.stages import (
    By,
    StageFunnel,
    StageRow,
    stage_funnel,
)
from planner.plan import Plan
from planner.records import Campaign
from planner.reports.cells import Cell, Named
from planner.reports.document import (
    Align,
    Block,
    Column,
    Heading,
    Row,
    RowKind,
    Table,
    Text,
    Tone,
)
from planner.reports.review_pack.figures import per_case, rate
from planner.reports.review_pack.pack import Pack
from planner.text import _, count, day, percent

COST_PER_LEAD = "cost_per_lead"


def funnel_blocks(pack: Pack) -> Iterator[Block]:
    """A row for every campaign, with leads or without, then for each kind of work."""
    view = pack.view
    yield Heading(
        text=_("Funnel by campaign"),
        detail=_(
            "As of {day}, from the quarter's first day. Under a figure stands its part "
            "of the figure to the left."
        ).format(day=day(view.as_of)),
    )
    funnel = stage_funnel(view.plan, view.quarter, view.as_of, By.CAMPAIGN)
    metric = metric_of(view.plan, COST_PER_LEAD)
    yield funnel_table(
        view.plan,
        funnel,
        title=_("Campaign"),
        costs=[_cost(pack, metric, each.id) for each in funnel.rows],
        whole=_cost(pack, metric, None),
    )
    yield from _notes(funnel)
    yield Heading(text=_("Funnel by kind of work"), level=2)
    kinds = _with_figures(stage_funnel(view.plan, view.quarter, view.as_of, By.TYPE))
    yield funnel_table(view.plan, kinds, title=_("Kind of work"))
    yield from _notes(kinds)


def _with_figures(funnel: StageFunnel) -> StageFunnel:
    """The funnel without kinds of work for which there is no figure at all."""
    rows = (row for row in funnel.rows if any(v is not None for v in row.values))
    return replace(funnel, rows=tuple(rows))


def funnel_table(
    plan: Plan,
    funnel: StageFunnel,
    *,
    title: str,
    costs: list[Cell] | None = None,
    whole: Cell = "",
) -> Table:
    """A funnel as a table; `costs`: what a lead costs in each row, `whole`: in all."""
    stages = tuple(
        Column(title=stage_title(plan, each), width=50, align=Align.RIGHT)
        for each in funnel.stages
    )
    more = () if costs is None else (_column(_("Cost per lead (K10)"), 76),)
    ends = [()] * len(funnel.rows) if costs is None else [(cost,) for cost in costs]
    rows = [
        Row((*_cells(plan, row), *end))
        for row, end in zip(funnel.rows, ends, strict=True)
    ]
    last = () if costs is None else (whole,)
    if rows:
        rows.append(Row((*_cells(plan, funnel.whole), *last), RowKind.TOTAL))
    return Table(
        columns=(
            Column(title=title, width=118, is_strong=True),
            *stages,
            _column(_("Conversion (K1b)"), 66),
            *more,
        ),
        rows=tuple(rows),
        empty=_("Nothing has been planned for this quarter yet."),
    )


def _column(title: str, width: float) -> Column:
    return Column(title=title, width=width, align=Align.RIGHT)


def _cells(plan: Plan, row: StageRow) -> tuple[Cell, ...]:
    campaign = plan.find(Campaign, row.id)
    name: Cell = Named(row.title, campaign.code) if campaign else row.title
    return name, *_stages(row), _conversion(row)


def _stages(row: StageRow) -> Iterator[Cell]:
    """Each figure with its part of the one before; a figure nobody entered is n/a."""
    for index, value in enumerate(row.values):
        shown = _("n/a") if value is None else count(value)
        share = row.rates[index - 1] if index else None
        if isinstance(share, Figure):
            yield Named(shown, percent(share.value))
        else:
            yield shown


def _cost(pack: Pack, metric: Metric | None, campaign_id: str | None) -> Cell:
    """What a lead of a campaign costs; None: of all campaigns together."""
    view = pack.view
    campaign = view.plan.find(Campaign, campaign_id)
    if metric is None or (campaign is None and campaign_id is not None):
        return ""
    scope = Scope() if campaign is None else Scope.of_campaign(campaign)
    focus = Focus.on_quarter(view.plan, view.quarter, view.as_of, scope)
    outcome, currency = outcome_of(focus, metric), view.company.currency
    # The step beside it is n/a for the same reason, which stands under the table.
    return per_case(outcome, metric, currency, is_explained=True)


def _conversion(row: StageRow) -> Cell:
    """Wins for each lead with the cases; why there is none stands under the table."""
    is_known = not isinstance(row.conversion, NotAvailable)
    return rate(row.conversion) if is_known else _("n/a")


def _notes(funnel: StageFunnel) -> Iterator[Block]:
    for sentence in stage_notes(funnel):
        yield Text(sentence, Tone.QUIET)
