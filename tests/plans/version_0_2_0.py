"""What the plan file `version-0.2.0.qdeck` holds. Made once; never changed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from planner.plan import Plan
from planner.records import (
    RECORDS,
    ActivityType,
    Assumption,
    AssumptionKey,
    BudgetLine,
    BudgetTransfer,
    Campaign,
    Company,
    CostEntry,
    CostState,
    ListEntry,
    Meeting,
    MeetingKind,
    Milestone,
    MilestoneRule,
    Person,
    Record,
    Side,
    TargetRevision,
)
from tests.plans import version_0_1_0


def expected() -> Plan:
    """The plan of 0.1.0 with all that 0.2.0 can say besides."""
    earlier = version_0_1_0.expected()
    records = (_now(each) for kind in RECORDS for each in earlier.all(kind))
    return Plan.of([*records, *_new(earlier)])


def _now(record: Record) -> Record:
    match record:
        case Company():
            return replace(
                record, on_track_percent=95, at_risk_percent=80, check_days=14
            )
        case Person():
            return replace(record, leads_per_week=5)
        case ListEntry():
            return replace(record, added_on=date(2026, 8, 3))
        case Campaign():
            return replace(record, notes="Ask Rosa first\nthen the fair")
        case CostEntry():
            return replace(
                record,
                open_state=CostState.PLANNED,
                open_date=date(2026, 7, 30),
                open_minor=12,
            )
    return record


def _new(plan: Plan) -> list[Record]:
    person, other = (each.id for each in plan.all(Person)[:2])
    (campaign, *_) = plan.all(Campaign)
    target_id = "ae" * 16
    return [
        Assumption(
            id="f1" * 16,
            quarter="2027Q1",
            key=AssumptionKey.WIN_RATE,
            value=Decimal("22.5"),
        ),
        MilestoneRule(
            id="f2" * 16,
            type=ActivityType.SEMINAR,
            text="Invitee list agreed",
            days_before=60,
        ),
        Milestone(
            id="f3" * 16,
            activity_id="f" * 32,
            text="Schedule issued",
            days_before=21,
            done_on=date(2026, 8, 14),
        ),
        TargetRevision(
            id="f4" * 16,
            target_id=target_id,
            effective_from=date(2026, 8, 17),
            value=Decimal("99.5"),
            reason="The fair moved into the quarter",
            is_restated=True,
            sales_agreed_id=person,
            marketing_agreed_id=other,
            agreed_on=date(2026, 8, 14),
        ),
        BudgetLine(
            id="f5" * 16,
            quarter="2027Q1",
            side=Side.MARKETING,
            amount_minor=12_000,
            note="without the fair",
        ),
        BudgetTransfer(
            id="f6" * 16,
            number="T1",
            quarter="2027Q1",
            date=date(2026, 8, 3),
            from_side=Side.SALES,
            to_side=Side.MARKETING,
            amount_minor=1_500,
            reason="The seminar grew",
            approver_id=person,
        ),
        BudgetTransfer(
            id="f7" * 16,
            number="T2",
            quarter="2027Q1",
            date=date(2026, 8, 4),
            from_campaign_id=campaign.id,
            to_campaign_id=campaign.id,
            amount_minor=1,
            reason="To have one of each",
            approver_id=other,
        ),
        Meeting(
            id="f8" * 16,
            date=date(2026, 7, 7),
            kind=MeetingKind.MONTHLY_PIPELINE,
            place="Room 2",
            chair_id=person,
            purpose="What is stuck",
            every="2 weeks",
        ),
    ]
