"""Which part of the plan a figure is for."""

from __future__ import annotations

from dataclasses import dataclass

from planner.records import Actual, Campaign, ScopeKind, Target


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """A part of the plan: all of it, or one campaign, side, person, tier, strategy."""

    kind: ScopeKind = ScopeKind.PLAN
    part: str | None = None

    @classmethod
    def of(cls, record: Target | Actual) -> Scope:
        """The scope that a target or an actual is for."""
        part = record.campaign_id or record.person_id or record.scope_value
        return cls(kind=record.scope, part=part)

    @classmethod
    def of_campaign(cls, campaign: Campaign) -> Scope:
        """One campaign."""
        return cls(kind=ScopeKind.CAMPAIGN, part=campaign.id)
