"""Small records for tests: name what the test is about, the rest is filled in.

Numbers, codes and keys that a test does not name are unique, so that any of these
records go into one plan. References are ids: `a_contact(account_id=account.id)`.
"""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import TypeVar

from planner.plan import Plan
from planner.records import (
    Account,
    Activity,
    ActivityAccount,
    ActivityType,
    Actual,
    Campaign,
    CampaignAccount,
    Company,
    Contact,
    CostEntry,
    DayOff,
    Dependency,
    EnteredMetric,
    FitCriterion,
    FitRating,
    Interaction,
    InteractionKind,
    ListEntry,
    Milestone,
    MilestoneRule,
    Objective,
    Person,
    Record,
    Side,
    Target,
    TargetList,
    TargetRevision,
    new_id,
)

R = TypeVar("R", bound=Record)
QUARTER = "2026Q3"


def a_plan(*records: Record) -> Plan:
    """A plan of these records, with a company if none is among them."""
    if any(isinstance(record, Company) for record in records):
        return Plan.of(records)
    return Plan.of([a_company(), *records])


def a_company(name: str = "Quill & Vane Ltd", **values: object) -> Company:
    """A company with euros, calendar quarters and decimal points."""
    return _made(Company, values, name=name)


def a_day_off(day: date = date(2026, 8, 31), name: str | None = None) -> DayOff:
    """A day on which nobody works."""
    return DayOff(new_id(), day, name)


def a_person(
    name: str = "Rosa Lind", side: Side = Side.SALES, **values: object
) -> Person:
    """One of the firm's people, of Sales unless another side is given."""
    return _made(Person, values, name=name, side=side)


def an_account(name: str = "Alderton Foods Ltd", **values: object) -> Account:
    """An account of which only the number and the name are known."""
    return _made(Account, values, number=f"A{_unique()}", name=name)


def a_contact(account_id: str, name: str = "Dana Reyes", **values: object) -> Contact:
    """A person who works at the account."""
    return _made(Contact, values, account_id=account_id, name=name)


def a_target_list(quarter: str = QUARTER, **values: object) -> TargetList:
    """The draft of a quarter's target list."""
    return _made(TargetList, values, quarter=quarter)


def a_list_entry(list_id: str, account_id: str, **values: object) -> ListEntry:
    """An account on a target list, without tier, strategy and votes."""
    return _made(ListEntry, values, list_id=list_id, account_id=account_id)


def a_criterion(
    text: str = "Near enough", weight: int = 100, **values: object
) -> FitCriterion:
    """A criterion of the profile that nobody and nothing has rated."""
    values.setdefault("position", 1)
    return _made(FitCriterion, values, text=text, weight=weight)


def a_rating(
    account_id: str, criterion_id: str, value: int = 3, **values: object
) -> FitRating:
    """What an account is worth by a criterion."""
    return _made(
        FitRating,
        values,
        account_id=account_id,
        criterion_id=criterion_id,
        value=value,
    )


def an_interaction(
    account_id: str, day: date = date(2026, 8, 5), **values: object
) -> Interaction:
    """A visit of the account."""
    values.setdefault("kind", InteractionKind.VISIT)
    return _made(Interaction, values, account_id=account_id, date=day)


def an_objective(
    text: str = "Win five plants", quarter: str = QUARTER, **values: object
) -> Objective:
    """An objective of a quarter."""
    return _made(Objective, values, text=text, quarter=quarter)


def a_campaign(
    name: str = "Cold chain", quarter: str = QUARTER, **values: object
) -> Campaign:
    """The draft of a campaign."""
    return _made(
        Campaign,
        values,
        code=f"C-{quarter}-{_unique()}",
        name=name,
        quarter=quarter,
    )


def a_campaign_account(
    campaign_id: str, account_id: str, **values: object
) -> CampaignAccount:
    """An account in a campaign."""
    return _made(
        CampaignAccount, values, campaign_id=campaign_id, account_id=account_id
    )


def an_activity(name: str = "Call the ten largest", **values: object) -> Activity:
    """A planned activity of which only the number and the name are known."""
    return _made(Activity, values, number=f"X{_unique()}", name=name)


def an_activity_account(activity_id: str, account_id: str) -> ActivityAccount:
    """An account that an activity is for."""
    return ActivityAccount(id=new_id(), activity_id=activity_id, account_id=account_id)


def a_dependency(activity_id: str, needs_id: str) -> Dependency:
    """The first activity waits for the second."""
    return Dependency(id=new_id(), activity_id=activity_id, needs_id=needs_id)


def a_milestone(
    activity_id: str, text: str = "List agreed", days_before: int = 60, **values: object
) -> Milestone:
    """A milestone of one activity, not met yet."""
    return _made(
        Milestone, values, activity_id=activity_id, text=text, days_before=days_before
    )


def a_milestone_rule(
    text: str = "List agreed", days_before: int = 60, **values: object
) -> MilestoneRule:
    """What must stand before every seminar, unless another type is given."""
    defaults = {"type": ActivityType.SEMINAR, "text": text, "days_before": days_before}
    return _made(MilestoneRule, values, **defaults)


def a_metric(key: str = "plant_tours", **values: object) -> EnteredMetric:
    """A figure of the company's own: a flow of counts, more is better."""
    return _made(EnteredMetric, values, key=key, label=key.replace("_", " ").title())


def a_target(metric: str = "wins", value: int | str = 10, **values: object) -> Target:
    """A target for the whole plan over the whole quarter."""
    return _made(Target, values, quarter=QUARTER, metric=metric, value=Decimal(value))


def a_revision(
    target_id: str, value: int | str | None, day: date, **values: object
) -> TargetRevision:
    """A new value of a target from a day on; None withdraws it."""
    return _made(
        TargetRevision,
        values,
        target_id=target_id,
        effective_from=day,
        value=None if value is None else Decimal(value),
        reason="A second stand",
    )


def an_actual(
    metric: str = "wins",
    value: int | str = 1,
    day: date = date(2026, 8, 14),
    **values: object,
) -> Actual:
    """What was reached for the whole plan on a day."""
    return _made(Actual, values, date=day, metric=metric, value=Decimal(value))


def a_cost(
    amount_minor: int = 100_00, day: date = date(2026, 8, 14), **values: object
) -> CostEntry:
    """A planned external cost in the plan's currency."""
    return _made(
        CostEntry,
        values,
        reference=f"K{_unique()}",
        date=day,
        amount_minor=amount_minor,
    )


def _made(kind: Callable[..., R], values: dict[str, object], **defaults: object) -> R:
    return kind(**{"id": new_id(), **defaults, **values})


def _unique() -> int:
    return int(new_id()[:10], 16)
