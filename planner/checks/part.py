"""The part of a plan that belongs to one quarter, sorted out once for all checks."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TypeVar

from planner.errors import Invalid
from planner.metrics.results import campaign_id_of
from planner.plan import Plan
from planner.quarter import Quarter
from planner.records import (
    Account,
    Activity,
    ActivityState,
    Actual,
    BudgetLine,
    Campaign,
    CampaignState,
    CostEntry,
    ListEntry,
    Objective,
    Record,
    Target,
    TargetList,
)
from planner.text import quarter_short
from planner.workdays import WorkCalendar, work_calendar

R = TypeVar("R", bound=Record)
ENDED = frozenset({CampaignState.CLOSED, CampaignState.CANCELLED})
OVER = frozenset({ActivityState.DONE, ActivityState.CANCELLED})
_Dated = TargetList | Objective | Campaign | Target | BudgetLine
_DATED: tuple[type[_Dated], ...] = (
    TargetList,
    Objective,
    Campaign,
    Target,
    BudgetLine,
)


@dataclass(frozen=True, kw_only=True)
class Part:
    """What a quarter holds, without what is archived; as of the end of a day.

    `quarter` None: activities that belong to no quarter, as nobody gave them a day.
    """

    plan: Plan
    as_of: date
    quarter: Quarter | None
    activities: tuple[Activity, ...] = ()
    actuals: tuple[Actual, ...] = ()
    costs: tuple[CostEntry, ...] = ()

    @property
    def key(self) -> str:
        """The quarter's key; empty without one."""
        return "" if self.quarter is None else self.quarter.key

    @property
    def label(self) -> str:
        """The quarter as people read it, "Q3 2026"; empty without one."""
        if self.quarter is None:
            return ""
        return quarter_short(self.quarter, self.first_month)

    @cached_property
    def first_month(self) -> int:
        """The month in which the fiscal year starts."""
        return self.plan.company.fiscal_year_start

    @cached_property
    def calendar(self) -> WorkCalendar:
        """The working days of the company."""
        return work_calendar(self.plan)

    @cached_property
    def campaigns(self) -> tuple[Campaign, ...]:
        """The quarter's campaigns."""
        found = self.plan.where(Campaign, "quarter", self.key)
        return tuple(each for each in found if not each.is_archived)

    @cached_property
    def open_campaigns(self) -> tuple[Campaign, ...]:
        """The campaigns that are not over."""
        return tuple(each for each in self.campaigns if each.state not in ENDED)

    @cached_property
    def open_activities(self) -> tuple[Activity, ...]:
        """The activities that are neither done nor cancelled."""
        return tuple(each for each in self.activities if each.state not in OVER)

    @cached_property
    def targets(self) -> tuple[Target, ...]:
        """The quarter's targets."""
        return self.plan.where(Target, "quarter", self.key)

    @cached_property
    def objectives(self) -> tuple[Objective, ...]:
        """The quarter's objectives."""
        return self.plan.where(Objective, "quarter", self.key)

    @property
    def is_planned(self) -> bool:
        """Whether people planned the quarter: results and costs alone are no plan."""
        planned = (self.campaigns, self.activities, self.targets, self.objectives)
        return any(planned) or self.target_list is not None

    @cached_property
    def target_list(self) -> TargetList | None:
        """The newest version of the quarter's target list."""
        versions = self.plan.where(TargetList, "quarter", self.key)
        return max(versions, key=lambda each: each.version, default=None)

    @cached_property
    def listed(self) -> tuple[tuple[ListEntry, Account], ...]:
        """The entries of that list, each with its account."""
        if self.target_list is None:
            return ()
        entries = self.plan.where(ListEntry, "list_id", self.target_list.id)
        pairs = ((each, self.plan.find(Account, each.account_id)) for each in entries)
        return tuple((entry, account) for entry, account in pairs if account)


def parts_of(plan: Plan, as_of: date) -> tuple[Part, ...]:
    """The parts of a plan: each quarter in which there is anything, then the rest."""
    first_month = plan.company.fiscal_year_start
    activities, actuals, costs = _Rows[Activity](), _Rows[Actual](), _Rows[CostEntry]()
    for activity in plan.all(Activity):
        if not activity.is_archived:
            day = activity.start or activity.due
            campaign = plan.find(Campaign, activity.campaign_id)
            activities.put(_quarter(campaign, day, first_month), activity)
    for actual in plan.all(Actual):
        actuals.put(Quarter.of(actual.date, first_month), actual)
    for cost in plan.all(CostEntry):
        campaign = plan.find(Campaign, campaign_id_of(plan, cost))
        costs.put(_quarter(campaign, cost.date, first_month), cost)
    keys = {_key(row) for kind in _DATED for row in plan.all(kind)}
    quarters = {parsed(key) for key in keys}.union(activities, actuals, costs)
    ordered = sorted(quarter for quarter in quarters if quarter is not None)
    return tuple(
        Part(
            plan=plan,
            as_of=as_of,
            quarter=quarter,
            activities=tuple(activities.get(quarter, ())),
            actuals=tuple(actuals.get(quarter, ())),
            costs=tuple(costs.get(quarter, ())),
        )
        for quarter in (*ordered, None)
    )


class _Rows(dict[Quarter | None, list[R]]):
    """Records by quarter, in the order in which they were added."""

    def put(self, quarter: Quarter | None, record: R) -> None:
        """Add a record to those of a quarter."""
        self.setdefault(quarter, []).append(record)


def _quarter(
    campaign: Campaign | None, day: date | None, first_month: int
) -> Quarter | None:
    """The quarter of the campaign, or else of the day; None without both."""
    if campaign is not None:
        return parsed(campaign.quarter)
    return None if day is None else Quarter.of(day, first_month)


def parsed(key: str) -> Quarter | None:
    """The quarter of a key; None for what another program wrote there."""
    try:
        return Quarter.parse(key)
    except Invalid:
        return None


def _key(row: _Dated) -> str:
    is_away = isinstance(row, Campaign) and row.is_archived
    return "" if is_away else row.quarter
