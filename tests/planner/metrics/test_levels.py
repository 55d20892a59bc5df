"""Inputs, outputs and results. Source: requirements 000-28, as written."""

import pytest

from planner.metrics.levels import Level, level_of, side_of, sides_without_input
from planner.quarter import Quarter
from planner.records import ScopeKind, Side
from tests.builders import a_person, a_plan, a_target

QUARTER = Quarter(2026, 3)


@pytest.mark.parametrize(
    ("key", "level"),
    [
        ("done:call", Level.INPUT),
        ("spend", Level.INPUT),
        ("leads_received", Level.OUTPUT),
        ("plant_tours", Level.OUTPUT),
        ("revenue", Level.RESULT),
    ],
)
def test_a_metric_is_work_or_what_comes_of_it(key: str, level: Level) -> None:
    assert level_of(key) is level


def test_the_example_of_a_side_without_an_input_target() -> None:
    leads = a_target("leads_received", 120)
    mails = a_target("done:mail", 9, scope=ScopeKind.SIDE, scope_value="marketing")
    assert list(sides_without_input(a_plan(leads), QUARTER)) == [Side.MARKETING]
    assert list(sides_without_input(a_plan(leads, mails), QUARTER)) == []


def test_a_side_without_any_target_lacks_no_input() -> None:
    assert list(sides_without_input(a_plan(), QUARTER)) == []


def test_a_target_is_its_scopes_side_its_persons_or_its_metrics() -> None:
    priya = a_person("Priya", Side.MARKETING)
    own = a_target("wins", scope=ScopeKind.PERSON, person_id=priya.id)
    side = a_target("wins", scope=ScopeKind.SIDE, scope_value="service")
    unknown = a_target("no_such_metric")
    plan = a_plan(priya, own, side, unknown)
    assert side_of(plan, own) is Side.MARKETING
    assert side_of(plan, side) is Side.SERVICE
    assert side_of(plan, a_target("wins")) is Side.SALES
    assert side_of(plan, unknown) is None
