"""What a figure is about: a part of the plan, over some days, seen on one day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from planner.metrics.entered import entered_for_campaigns
from planner.metrics.results import actuals_of
from planner.metrics.scope import Scope
from planner.plan import Plan
from planner.progress import campaigns_of
from planner.quarter import Quarter
from planner.records import Actual, Campaign, ScopeKind, Strategy, Target

WHOLE_PLAN = Scope()


@dataclass(frozen=True, slots=True, kw_only=True)
class Focus:
    """A part of a plan over days, both included. What is after `as_of` is not seen."""

    plan: Plan
    quarter: Quarter
    start: date
    end: date
    as_of: date
    scope: Scope = WHOLE_PLAN

    @classmethod
    def on_quarter(
        cls, plan: Plan, quarter: Quarter, as_of: date, scope: Scope = WHOLE_PLAN
    ) -> Focus:
        """The whole quarter, of the whole plan unless a scope is given."""
        first_month = plan.company.fiscal_year_start
        return cls(
            plan=plan,
            quarter=quarter,
            start=quarter.start(first_month),
            end=quarter.end(first_month),
            as_of=as_of,
            scope=scope,
        )

    @classmethod
    def on_target(
        cls, plan: Plan, target: Target, days: tuple[date, date], as_of: date
    ) -> Focus:
        """A target's scope over the (first, last) days of its window."""
        return cls(
            plan=plan,
            quarter=Quarter.parse(target.quarter),
            start=days[0],
            end=days[1],
            as_of=as_of,
            scope=Scope.of(target),
        )

    @property
    def days(self) -> tuple[date, date]:
        """The first and the last day that count by the day of looking."""
        return self.start, min(self.as_of, self.end)

    @property
    def is_plan(self) -> bool:
        """Whether it is about the whole plan."""
        return self.scope.kind is ScopeKind.PLAN

    def campaigns(self) -> tuple[Campaign, ...] | None:
        """The quarter's campaigns in the scope; None where a scope is not of campaigns.

        A campaign that is asked for by name is there even when archived.
        """
        match self.scope.kind:
            case ScopeKind.PLAN:
                return campaigns_of(self.plan, self.quarter)
            case ScopeKind.CAMPAIGN:
                campaign = self.plan.find(Campaign, self.scope.part)
                return () if campaign is None else (campaign,)
            case ScopeKind.STRATEGY:
                strategy = Strategy(self.scope.part or "")
                every = campaigns_of(self.plan, self.quarter)
                return tuple(each for each in every if each.strategy is strategy)
            case _:
                return None

    def actuals(self, key: str) -> tuple[Actual, ...]:
        """The typed figures of a metric that count here, by day."""
        return actuals_of(self.plan, key, self.scope, self.days)

    def campaign_actuals(self, key: str) -> tuple[Actual, ...]:
        """Those of campaigns and activities; the plan's total when there are none.

        A company that enters totals for the whole plan only has no others.
        """
        if not self.is_plan:
            return self.actuals(key)
        of_campaigns = entered_for_campaigns(self.plan, key, self.days)
        return of_campaigns or self.actuals(key)
