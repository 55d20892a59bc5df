"""The rules of domain.md that a record keeps by itself."""

from datetime import date
from decimal import Decimal

import pytest

from planner import edits
from planner.errors import Invalid
from planner.records import ActivityState, CostState, Record, ScopeKind
from tests.builders import (
    a_campaign,
    a_company,
    a_cost,
    a_metric,
    a_person,
    a_target,
    an_account,
    an_activity,
    an_actual,
    an_objective,
)

LATE, EARLY = date(2026, 9, 30), date(2026, 8, 10)


@pytest.mark.parametrize(
    ("record", "field", "words"),
    [
        (a_campaign(start=LATE, end=EARLY), "end", "before the start"),
        (an_activity(start=LATE, due=EARLY), "due", "before the start"),
        (a_person(active_from=LATE, active_to=EARLY), "active_to", "before"),
        (an_account(name="x" * 10_000), "name", "10,000 letters; the limit is 200"),
        (an_account(name="  "), "name", "cannot be empty"),
        (an_account(number="A;1"), "number", "no semicolon"),
        (an_activity(number="X;1"), "number", "no semicolon"),
        (an_account(tier=4), "tier", "1, 2 or 3"),
        (an_account(staff=-1), "staff", "less than zero"),
        (an_account(revenue_minor=10**15), "revenue_minor", "too large"),
        (a_company(at_risk_percent=101), "at_risk_percent", "not above “on track”"),
        (a_company(at_risk_percent=0), "at_risk_percent", "above zero"),
        (a_company(on_track_percent=201), "on_track_percent", "or earlier"),
        (a_company(check_days=0), "check_days", "at least one day"),
        (a_company(currency="EURO"), "currency", "not a currency code"),
        (a_company(fiscal_year_start=13), "fiscal_year_start", "1 to 12"),
        (a_company(working_days=()), "working_days", "at least one"),
        (an_objective(value=None), "value", "needs a number"),
        (a_campaign(quarter="Q3"), "quarter", "like 2026Q3"),
        (a_target(profile=(20, 30, 40)), "profile", "add up to 100"),
        (a_target(scope=ScopeKind.SIDE), "scope", "which one"),
        (a_target(value=10**15), "value", "too large"),
        (an_actual(value=-(10**15)), "value", "too large"),
        (an_activity(state=ActivityState.DONE), "done_on", "day on which"),
        (
            an_activity(
                state=ActivityState.DONE, done_on=EARLY, planned_quantity=Decimal(5)
            ),
            "done_quantity",
            "0 if nothing",
        ),
        (a_cost(currency="USD", original_minor=5), "rate", "needs a rate"),
        (a_cost(rate=Decimal(0)), "rate", "more than zero"),
        (a_cost(amount_minor=-5, state=CostState.PLANNED), "amount", "credit"),
        (a_cost(amount_minor=10**15), "amount", "too large"),
        (a_metric(key="two words"), "key", "no spaces"),
        (a_metric(label=" "), "label", "cannot be empty"),
    ],
)
def test_a_record_that_breaks_a_rule_is_refused_with_its_field_and_a_sentence(
    record: Record, field: str, words: str
) -> None:
    with pytest.raises(Invalid, match=words) as refusal:
        edits.check_fields(record)
    assert refusal.value.field == field


@pytest.mark.parametrize(
    "record",
    [
        an_account(name="ООО «Лампа»", tier=1, staff=0),
        an_account(name="شركة النور", notes="x" * 10_000),
        a_campaign(start=EARLY, end=EARLY),
        an_activity(state=ActivityState.DONE, done_on=EARLY),
        a_target(profile=(20, 30, 50)),
        a_company(currency="KWD", working_days=(6, 0, 1, 2, 3)),
    ],
)
def test_unusual_but_right_records_are_taken(record: Record) -> None:
    edits.check_fields(record)
