"""K19, K20, K32 of metrics.md and the rows of requirements.md, as written."""

from datetime import date
from fractions import Fraction

from planner.metrics.coverage import (
    coverage,
    decision_makers,
    list_coverage,
    list_coverage_both,
    market_listed,
    market_share,
)
from planner.metrics.figure import Figure, NotAvailable, Reason
from planner.metrics.focus import Focus
from planner.metrics.scope import Scope
from planner.plan import Plan
from planner.quarter import Quarter
from planner.records import (
    Account,
    ActivityState,
    ActivityType,
    BuyingRole,
    Record,
    Relationship,
    ScopeKind,
    Side,
)
from planner.text import percent
from tests.builders import (
    a_campaign,
    a_campaign_account,
    a_company,
    a_contact,
    a_list_entry,
    a_plan,
    a_target_list,
    an_account,
    an_activity,
    an_activity_account,
)

AS_OF = date(2026, 8, 14)
QUARTER = Quarter(2026, 3)


def on(plan: Plan, scope: Scope | None = None) -> Focus:
    return Focus.on_quarter(plan, QUARTER, AS_OF, scope or Scope())


def accounts(count: int, relationship: Relationship | None = None) -> list[Account]:
    return [
        an_account(number=f"A{index}", relationship=relationship)
        for index in range(count)
    ]


def listing(listed: list[Account]) -> list[Record]:
    target_list = a_target_list()
    entries = [a_list_entry(target_list.id, each.id) for each in listed]
    return [target_list, *entries]


def done(
    side: Side,
    reached: list[Account],
    *,
    day: date | None = AS_OF,
    work: ActivityType = ActivityType.CALL,
    campaign_id: str | None = None,
    is_archived: bool = False,
) -> list[Record]:
    activity = an_activity(
        type=work,
        side=side,
        state=ActivityState.DONE,
        done_on=day,
        campaign_id=campaign_id,
        is_archived=is_archived,
    )
    links = [an_activity_account(activity.id, each.id) for each in reached]
    return [activity, *links]


def test_the_example_of_list_coverage() -> None:
    every = accounts(24)
    plan = a_plan(
        *every,
        *listing(every),
        *done(Side.SALES, every[:14]),
        *done(Side.MARKETING, every[3:18]),
    )
    reached, both = list_coverage(on(plan)), list_coverage_both(on(plan))
    assert reached == Figure(
        value=Fraction(3, 4), numerator=Fraction(18), denominator=Fraction(24), n=24
    )
    assert isinstance(both, Figure)
    assert both.numerator == 11
    assert percent(both.value) == "45.8 %"
    found = coverage(on(plan))
    assert len(found.by_sales) == 14
    assert len(found.by_marketing) == 15
    assert [each.number for each in found.by_none] == [
        "A18",
        "A19",
        "A20",
        "A21",
        "A22",
        "A23",
    ]


def test_only_outward_work_done_by_the_day_covers_an_account() -> None:
    every = accounts(6)
    plan = a_plan(
        *every,
        *listing(every),
        *done(Side.SALES, every[:1]),
        *done(Side.SALES, every[1:2], day=date(2026, 8, 15)),
        *done(Side.SALES, every[2:3], work=ActivityType.INTERNAL),
        *done(Side.SALES, every[3:4], day=date(2026, 6, 30)),
        *done(Side.SALES, every[4:5], is_archived=True),
        *done(Side.SALES, every[5:6], day=None),
    )
    assert [each.number for each in coverage(on(plan)).by_any] == ["A0"]


def test_a_joint_visit_is_work_of_both_sides() -> None:
    every = accounts(1)
    visit = done(Side.SALES, every, work=ActivityType.JOINT_VISIT)
    both = list_coverage_both(on(a_plan(*every, *listing(every), *visit)))
    assert isinstance(both, Figure)
    assert both.value == 1


def test_an_activity_without_accounts_reaches_those_of_its_campaign() -> None:
    every = accounts(3)
    campaign = a_campaign()
    plan = a_plan(
        *every,
        *listing(every),
        campaign,
        a_campaign_account(campaign.id, every[1].id),
        *done(Side.SALES, [], campaign_id=campaign.id),
    )
    assert coverage(on(plan)).by_any == (every[1],)
    of_campaign = coverage(on(plan, Scope.of_campaign(campaign)))
    assert of_campaign.listed == (every[1],)


def test_a_tier_or_a_strategy_is_that_of_the_list() -> None:
    first, second = accounts(2)
    target_list = a_target_list()
    plan = a_plan(
        first,
        second,
        target_list,
        a_list_entry(target_list.id, first.id, tier=1, strategy="acquire"),
        a_list_entry(target_list.id, second.id, tier=2, strategy="retain"),
        *done(Side.SALES, [first, second]),
    )
    tier = Scope(kind=ScopeKind.TIER, part="1")
    strategy = Scope(kind=ScopeKind.STRATEGY, part="retain")
    assert coverage(on(plan, tier)).by_any == (first,)
    assert coverage(on(plan, strategy)).by_any == (second,)


def test_an_account_added_in_the_quarter_counts_from_its_day_on() -> None:
    old, new, unseen = accounts(3)
    target_list = a_target_list()
    plan = a_plan(
        old,
        new,
        unseen,
        target_list,
        a_list_entry(target_list.id, old.id),
        a_list_entry(target_list.id, new.id, added_on=date(2026, 8, 3)),
        a_list_entry(target_list.id, unseen.id, added_on=date(2026, 8, 17)),
        *done(Side.SALES, [old, new], day=date(2026, 7, 20)),
        *done(Side.MARKETING, [new], day=date(2026, 8, 3)),
    )
    found = coverage(on(plan))
    assert found.listed == (old, new)
    assert found.by_sales == (old,)
    assert found.by_marketing == (new,)
    assert found.added_later == (new,)


def test_an_empty_list_has_no_coverage() -> None:
    for records in ([], [a_target_list()]):
        outcome = list_coverage(on(a_plan(*records)))
        assert isinstance(outcome, NotAvailable)
        assert outcome.reason is Reason.EMPTY_LIST


def test_the_example_of_the_market_share() -> None:
    customers = accounts(14, relationship=Relationship.CUSTOMER)
    gone = an_account(relationship=Relationship.CUSTOMER, is_archived=True)
    plan = a_plan(a_company(universe=70), *customers, gone, an_account())
    outcome = market_share(on(plan))
    assert isinstance(outcome, Figure)
    assert percent(outcome.value) == "20.0 %"
    campaign = a_campaign()
    part = market_share(on(plan, Scope.of_campaign(campaign)))
    assert isinstance(part, NotAvailable)
    assert part.reason is Reason.PLAN_ONLY


def test_the_example_of_the_listed_market() -> None:
    every = accounts(64)
    plan = a_plan(a_company(universe=70), *every, *listing(every))
    outcome = market_listed(on(plan))
    assert isinstance(outcome, Figure)
    assert percent(outcome.value) == "91.4 %"
    blank = market_listed(on(a_plan(*every, *listing(every))))
    assert isinstance(blank, NotAvailable)
    assert blank.reason == "market size not entered"


def test_the_example_of_decision_makers() -> None:
    every = accounts(20)
    role = BuyingRole.DECISION_MAKER
    known = [a_contact(each.id, buying_role=role) for each in every[:13]]
    users = [a_contact(each.id, buying_role=BuyingRole.USER) for each in every[13:]]
    found = decision_makers(on(a_plan(*every, *listing(every), *known, *users)))
    assert isinstance(found.share, Figure)
    assert percent(found.share.value) == "65.0 %"
    assert len(found.gaps) == 7
    assert found.gaps[0].number == "A13"
