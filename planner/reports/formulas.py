"""The formula page: what each code and each figure means, and when there is none."""

from __future__ import annotations

from collections.abc import Iterator

from planner.metrics.catalogue import METRICS, Metric, from_entered
from planner.metrics.formula_texts import Area
from planner.metrics.source import Source, source_of
from planner.plan import Plan
from planner.quarter import Quarter
from planner.records import Direction, EnteredMetric, Side
from planner.reports.cells import Cell, Named
from planner.reports.document import (
    Block,
    Column,
    Document,
    Fact,
    Facts,
    Heading,
    Row,
    Table,
    Text,
)
from planner.reports.report import Options
from planner.reports.wording import side_word, word
from planner.text import NOT_KNOWN, _, joined, quarter_label, title_case

_RULES = (
    ("As of", "A figure counts up to the end of the day that stands beside it."),
    (
        "n/a",
        "Not available, with the reason in brackets. It is not 0: nobody knows it.",
    ),
    (
        "Few cases",
        "A ratio from fewer than five cases says so, as chance decides it.",
    ),
    (
        "Rounding",
        "Everything is worked out exactly and rounded once, when it is written.",
    ),
    (
        "Plan today",
        (
            "K17: target × working days passed ÷ all working days of its window, or "
            "by month where it has a profile. On track from 100 % of it, at risk from "
            "85 %, unless the company has set other limits. Where less is better, the "
            "index is plan ÷ result."
        ),
    ),
    (
        "New target",
        (
            "K18: what was expected by the day of the change stays; the rest of the "
            "new value spreads over the working days left. Restated: as if it had "
            "always been so."
        ),
    ),
    (
        "From the goal",
        (
            "K27: goal ÷ mean order = wins; ÷ win rate = opportunities; ÷ part of "
            "leads that become one = leads; × cost per lead = budget. Each step is "
            "rounded up."
        ),
    ),
    (
        "Capacity",
        (
            "K28: leads a week of all sellers × whole weeks, beside the leads to hand "
            "over."
        ),
    ),
)


def build(plan: Plan, options: Options) -> Document:
    """An entry for every metric of the program and of the company, by what it is about.

    A reader of any other report finds its codes here.
    """
    company = plan.company
    return Document(
        key="formulas",
        title=_("Formulas"),
        subtitle=_(
            "What each figure means, how it is worked out, and when there is none"
        ),
        company=company.name,
        quarter=quarter_label(options.quarter, company.fiscal_year_start),
        mark="",
        as_of=options.as_of,
        blocks=(*_rules(), *_areas(plan, options.quarter)),
    )


def _rules() -> Iterator[Block]:
    yield Heading(text=_("What holds for every figure"))
    yield Facts(
        tuple(Fact(_(label), _(sentence), is_wide=True) for label, sentence in _RULES)
    )


def _areas(plan: Plan, quarter: Quarter) -> Iterator[Block]:
    own = tuple(from_entered(metric) for metric in plan.all(EnteredMetric))
    for area in Area:
        metrics = [e for e in (*METRICS, *own) if e.definition.area is area]
        title = _(title_case(area))
        if metrics:
            yield Heading(text=title)
            sources = [source_of(plan, quarter, each.key) for each in metrics]
            yield _table(metrics, sources)
        elif area is Area.OWN:
            yield Heading(text=title)
            yield Text(_("The company has no metric of its own yet."))


def _table(metrics: list[Metric], sources: list[Source]) -> Table:
    return Table(
        columns=(
            Column(title=_("Code"), width=30),
            Column(title=_("Metric"), width=106, is_strong=True),
            Column(title=_("Formula"), width=146),
            Column(title=_("At the edges, and when there is none"), width=119),
            Column(title=_("What it is"), width=92),
        ),
        rows=tuple(map(_row, metrics, sources)),
        empty="",
    )


def _row(metric: Metric, source: Source) -> Row:
    return Row(
        (
            metric.code or NOT_KNOWN,
            Named(_(metric.label), metric.key),
            Named(_(metric.formula), _origin(source)),
            _edges(metric),
            Named(joined((word(metric.kind), _(metric.unit)), ", "), _whose(metric)),
        )
    )


def _origin(source: Source) -> str:
    """Where the figure comes from today, as the plan has not all records yet."""
    if source is Source.COUNTED:
        return _("Worked out by the program")
    return _("Entered by people")


def _edges(metric: Metric) -> Cell:
    edges, reasons = metric.definition.edges, _reasons(metric)
    return Named(_(edges), reasons) if edges else reasons


def _reasons(metric: Metric) -> str:
    if not metric.definition.reasons:
        return _("Never n/a: without any record it is 0")
    reasons = "; ".join(_(reason) for reason in metric.definition.reasons)
    return _("n/a: {reasons}").format(reasons=reasons)


def _whose(metric: Metric) -> str:
    better = _("more is better")
    if metric.direction is Direction.DOWN:
        better = _("less is better")
    sides: dict[Side | None, str] = {None: _("both sides")}
    return joined((better, sides.get(metric.side) or side_word(metric.side)), ", ")
