"""Every metric that the program knows by itself. Source: metrics.md."""

from __future__ import annotations

from dataclasses import dataclass

from planner.metrics.formula_texts import OF_COMPANY, OF_WORK, TEXTS, FormulaText
from planner.plan import Plan
from planner.records import (
    Activity,
    ActivityType,
    Direction,
    EnteredMetric,
    MetricKind,
    Side,
    Unit,
)

DONE = "done:"
DONE_OTHER = "done:other"
"""What is done in activities of which nobody has said the type."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Metric:
    """A figure that targets, results, pages and paper call by one key.

    `label` is translated when drawn; `side`: whose work it shows, None both sides';
    `definition`: how it is worked out, in words.
    """

    key: str
    label: str
    kind: MetricKind = MetricKind.FLOW
    unit: Unit = Unit.COUNT
    direction: Direction = Direction.UP
    side: Side | None = None
    definition: FormulaText = OF_COMPANY

    @property
    def code(self) -> str:
        """The code of its formula ("K10"); "" for what is simply counted."""
        return self.definition.code

    @property
    def formula(self) -> str:
        """Its formula in words, translated when drawn."""
        return self.definition.words


def _metric(  # noqa: PLR0917 - a table of metrics is read by column
    key: str,
    label: str,
    kind: MetricKind = MetricKind.FLOW,
    unit: Unit = Unit.COUNT,
    direction: Direction = Direction.UP,
    side: Side | None = None,
) -> Metric:
    return Metric(
        key=key,
        label=label,
        kind=kind,
        unit=unit,
        direction=direction,
        side=side,
        definition=OF_WORK if key.startswith(DONE) else TEXTS[key],
    )


_FLOW, _STOCK = MetricKind.FLOW, MetricKind.STOCK
_RATIO, _DURATION = MetricKind.RATIO, MetricKind.DURATION
_COUNT, _MONEY, _HOURS, _PERCENT = Unit.COUNT, Unit.MONEY, Unit.HOURS, Unit.PERCENT
_DOWN = Direction.DOWN

_BUILT_IN: tuple[Metric, ...] = (
    _metric("leads_received", "Leads received", side=Side.MARKETING),
    _metric("leads_qualified", "Leads qualified", side=Side.MARKETING),
    _metric("leads_handed_over", "Leads handed over", side=Side.MARKETING),
    _metric("leads_accepted", "Leads accepted", side=Side.SALES),
    _metric("leads_handed_back", "Leads handed back", direction=_DOWN, side=Side.SALES),
    _metric("leads_waiting", "Leads waiting", _STOCK, direction=_DOWN, side=Side.SALES),
    _metric("wins", "Wins", side=Side.SALES),
    _metric("revenue", "Revenue won", unit=_MONEY, side=Side.SALES),
    _metric("spend", "Spend", unit=_MONEY, direction=_DOWN),
    _metric("new_contacts", "New contacts"),
    _metric("opportunities", "Opportunities", side=Side.SALES),
    _metric("lead_conversion", "Lead-to-sale conversion", _RATIO, _PERCENT),
    _metric(
        "lead_conversion_period", "Lead-to-sale conversion, period", _RATIO, _PERCENT
    ),
    _metric("pickup_hours", "Pick-up time", _DURATION, _HOURS, _DOWN, Side.SALES),
    _metric(
        "picked_up_in_time", "Picked up in time", _RATIO, _PERCENT, side=Side.SALES
    ),
    _metric("handback_rate", "Hand-back rate", _RATIO, _PERCENT, _DOWN),
    _metric("acceptance_rate", "Acceptance rate", _RATIO, _PERCENT),
    _metric("open_pipeline", "Open pipeline", _STOCK, _MONEY, side=Side.SALES),
    _metric("open_opportunities", "Open opportunities", _STOCK, side=Side.SALES),
    _metric("weighted_pipeline", "Weighted pipeline", _STOCK, _MONEY, side=Side.SALES),
    _metric("pipeline_coverage", "Pipeline coverage", _RATIO, side=Side.SALES),
    _metric("needed_coverage", "Needed coverage", _RATIO, direction=_DOWN),
    _metric("coverage_gap", "Coverage gap", _STOCK, _MONEY, _DOWN),
    _metric("new_opportunities", "New opportunities", side=Side.SALES),
    _metric("win_rate", "Bid-to-win ratio", _RATIO, _PERCENT, side=Side.SALES),
    _metric("cost_per_lead", "Cost per lead", _RATIO, _MONEY, _DOWN, Side.MARKETING),
    _metric("ignored_leads", "Ignored leads", direction=_DOWN, side=Side.SALES),
    _metric(
        "ignored_share", "Share of ignored leads", _RATIO, _PERCENT, _DOWN, Side.SALES
    ),
    _metric(
        "cost_of_ignored_leads", "Cost of ignored leads", unit=_MONEY, direction=_DOWN
    ),
    _metric("unrealised_revenue", "Unrealised revenue", unit=_MONEY, direction=_DOWN),
    _metric("acquisition_cost", "Acquisition cost", _RATIO, _MONEY, _DOWN),
    _metric("customer_profit", "Customer profit", unit=_MONEY),
    _metric("customer_margin", "Customer margin", _RATIO, _PERCENT),
    _metric("customer_lifetime_value", "Customer lifetime value", _STOCK, _MONEY),
    _metric("campaign_roi", "Campaign return on revenue", _RATIO, _PERCENT),
    _metric("campaign_romi", "Campaign return on margin", _RATIO, _PERCENT),
    _metric("sales_cycle_days", "Sales cycle in days", _DURATION, direction=_DOWN),
    _metric("list_coverage", "List coverage", _RATIO, _PERCENT),
    _metric("list_coverage_both", "List coverage by both sides", _RATIO, _PERCENT),
    _metric("on_target_share", "On-target share", _RATIO, _PERCENT),
    _metric(
        "on_target_share_activities", "On-target share of activities", _RATIO, _PERCENT
    ),
    _metric("on_target_share_hours", "On-target share of hours", _RATIO, _PERCENT),
    _metric("budget", "Budget", _STOCK, _MONEY),
    _metric("committed", "Committed cost", _STOCK, _MONEY, _DOWN),
    _metric("still_planned", "Cost still planned", _STOCK, _MONEY, _DOWN),
    _metric("forecast", "Cost forecast", _STOCK, _MONEY, _DOWN),
    _metric("available", "Budget available", _STOCK, _MONEY),
    _metric("unallocated", "Budget unallocated", _STOCK, _MONEY),
    _metric("customer_hours", "Hours with customers", unit=_HOURS),
    _metric("distinct_customers", "Customers met"),
    _metric("message_consistency", "Message consistency", _RATIO, _PERCENT),
    _metric("relationship_score", "Relationship score", _STOCK),
    _metric("fit_score", "Fit score", _STOCK),
    _metric("lead_score", "Lead score", _STOCK),
    _metric("actions_on_time", "Actions on time", _RATIO, _PERCENT),
    _metric("market_share", "Market share of the universe", _RATIO, _PERCENT),
    _metric("market_listed", "Market on the list", _RATIO, _PERCENT),
    _metric("decision_makers", "Decision makers known", _RATIO, _PERCENT),
)
_DONE_LABELS = (
    (ActivityType.CALL, "Calls done"),
    (ActivityType.LETTER, "Letters sent"),
    (ActivityType.MAIL, "Mails sent"),
    (ActivityType.VISIT, "Visits done"),
    (ActivityType.JOINT_VISIT, "Joint visits done"),
    (ActivityType.SEMINAR, "Seminars: done quantity"),
    (ActivityType.FAIR, "Fairs: done quantity"),
    (ActivityType.ADVERT, "Adverts placed"),
    (ActivityType.CONTENT, "Content published"),
    (ActivityType.PR, "PR: done quantity"),
    (ActivityType.REFERRAL, "Referrals won"),
    (ActivityType.INTERNAL, "Internal work done"),
)
METRICS: tuple[Metric, ...] = (
    *_BUILT_IN,
    *(_metric(f"{DONE}{kind}", label) for kind, label in _DONE_LABELS),
    _metric(DONE_OTHER, "Other work done"),
)
"""In the order in which lists show them."""
_BY_KEY = {metric.key: metric for metric in METRICS}


def metric_of(plan: Plan, key: str) -> Metric | None:
    """The metric with this key: built in, or one of the company's own; else None."""
    metric = _BY_KEY.get(key)
    if metric is not None:
        return metric
    entered = plan.where(EnteredMetric, "key", key)
    return from_entered(entered[0]) if entered else None


def done_key(activity: Activity) -> str:
    """The metric that counts what is done in an activity: "done:call"."""
    return DONE_OTHER if activity.type is None else f"{DONE}{activity.type}"


def is_built_in(key: str) -> bool:
    """Whether the program has this metric by itself."""
    return key in _BY_KEY


def from_entered(metric: EnteredMetric) -> Metric:
    """The company's own metric, as the catalogue has it."""
    return Metric(
        key=metric.key,
        label=metric.label,
        kind=metric.kind,
        unit=metric.unit,
        direction=metric.direction,
        side=metric.side,
    )
