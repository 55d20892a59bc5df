"""How a target stands, in words."""

from datetime import date
from decimal import Decimal

from planner.metrics.scorecard import target_rows
from planner.quarter import Quarter
from planner.records import Direction, MetricKind, Record, Unit
from planner.target_words import change_rows, facts, notes
from tests.builders import (
    a_company,
    a_metric,
    a_person,
    a_plan,
    a_revision,
    a_target,
    an_actual,
)

TODAY = date(2026, 8, 14)
CHANGED, LATER = date(2026, 8, 17), date(2026, 9, 4)


def said(*records: Record, as_of: date = TODAY) -> dict[str, str]:
    plan = a_plan(*records)
    (row,) = target_rows(plan, Quarter(2026, 3), as_of)
    found = {fact.title: fact.text for fact in facts(plan, row, as_of)}
    return {**found, "notes": notes(plan, row, as_of)}


def test_the_example_of_pace_in_words() -> None:
    shown = said(a_target("wins", 120), an_actual("wins", 48))
    assert shown == {
        "Result": "40.0 % (48 of 120), as of 14 Aug 2026",
        "Expected": "60 after 33 of 66 working days",
        "Of expected": "80.0 %",
        "Still needed": "2.18 a working day, 33 left",
        "At this pace": "96 by 30 Sep",
        "notes": "",
    }


def test_a_changed_target_says_what_it_was_at_first() -> None:
    target = a_target("wins", 66)
    revision = a_revision(target.id, 99, CHANGED)
    shown = said(target, revision, an_actual("wins", 60, day=LATER), as_of=LATER)
    assert shown["Of the first"] == "90.9 % of 66"
    assert shown["Result"] == "60.6 % (60 of 99), as of 4 Sep 2026"
    restated = a_revision(target.id, 99, CHANGED, is_restated=True)
    told = said(target, restated, as_of=LATER)
    assert told["notes"] == "Restated: counted as if it had always been so."


def test_lowered_below_what_was_expected_is_said() -> None:
    target = a_target("wins", 66)
    shown = said(target, a_revision(target.id, 30, CHANGED), as_of=LATER)
    assert shown["notes"].startswith("It was lowered below what was expected by then")


def test_a_withdrawn_target_says_from_when() -> None:
    target = a_target("wins", 66)
    shown = said(
        target, a_revision(target.id, None, CHANGED), an_actual("wins", 20), as_of=LATER
    )
    sentence = "Withdrawn on 17 Aug 2026, so nothing is asked any more."
    assert shown["notes"] == sentence
    assert shown["Result"] == "30.3 % (20 of 66), as of 16 Aug 2026"
    assert "Still needed" not in shown


def test_without_a_figure_it_says_why() -> None:
    shown = said(a_target("wins", 66))
    assert shown["Result"] == "n/a (no figure is entered yet)"
    old = said(
        a_company(check_days=7), a_target("wins", 66), an_actual("wins"), as_of=LATER
    )
    sentence = "The last figure is too old to judge today by. Enter a new one."
    assert old["notes"] == sentence


def test_ahead_reached_and_zero() -> None:
    early = date(2026, 7, 10)
    target = a_target("wins", 10, profile=(0, 50, 50))
    ahead = said(target, an_actual("wins", 5, day=early), as_of=early)
    assert ahead["Of expected"] == "ahead: nothing was expected yet"
    reached = said(a_target("wins", 10), an_actual("wins", 12))
    assert reached["Still needed"] == "nothing: it is reached"
    nothing = said(a_target("wins", 0), an_actual("wins", 2))
    assert nothing["Result"] == "2 of 0, as of 14 Aug 2026"


def test_after_the_end_the_day_is_the_last_of_the_target() -> None:
    shown = said(a_target("wins", 120), an_actual("wins", 48), as_of=date(2026, 11, 1))
    assert shown["Result"] == "40.0 % (48 of 120), as of 30 Sep 2026"
    assert "At this pace" not in shown


def test_a_level_moves_on_from_its_baseline() -> None:
    target = a_target("open_pipeline", 48_000_000, baseline=Decimal(24_000_000))
    shown = said(target, an_actual("open_pipeline", 30_000_000))
    assert shown["From baseline"] == "25.0 % of the way from €240,000"
    assert shown["Of expected"] == "62.5 % of the target"
    assert "Expected" not in shown
    flow = said(a_target("wins", 10, baseline=Decimal(5)), an_actual("wins", 6))
    assert "From baseline" not in flow


def test_less_is_better_needs_nothing_a_day() -> None:
    overtime = a_metric("overtime", unit=Unit.HOURS, direction=Direction.DOWN)
    shown = said(overtime, a_target("overtime", 120), an_actual("overtime", 50))
    assert shown["Of expected"] == "120.0 %"
    assert "Still needed" not in shown


def test_the_year_before_is_said_and_that_it_is_a_part() -> None:
    figures = (
        an_actual("wins", 20, day=date(2025, 8, 1)),
        an_actual("wins", 24, day=date(2026, 8, 14)),
    )
    shown = said(a_target("wins", 27), *figures)
    assert shown["On the year"] == "+35.0 % asked · +20.0 % so far · partial"
    whole = said(a_target("wins", 27), figures[0], as_of=date(2026, 9, 30))
    assert whole["On the year"] == "+35.0 % asked"
    opened = a_metric("opened", kind=MetricKind.RATIO, unit=Unit.PERCENT)
    points = said(
        opened,
        a_target("opened", 45),
        an_actual("opened", 40, day=date(2025, 8, 1)),
        as_of=date(2026, 9, 30),
    )
    assert points["On the year"] == "+5.0 points asked"


def test_changes_say_what_why_and_who() -> None:
    rosa, target = a_person("Rosa Lind"), a_target("wins", 66)
    plan = a_plan(
        rosa,
        target,
        a_revision(
            target.id,
            99,
            CHANGED,
            sales_agreed_id=rosa.id,
            agreed_on=date(2026, 8, 14),
        ),
        a_revision(target.id, 80, date(2026, 8, 24), is_restated=True),
        a_revision(target.id, None, date(2026, 9, 1), sales_agreed_id=rosa.id),
    )
    (row,) = target_rows(plan, Quarter(2026, 3), TODAY)
    shown = [(each.title, each.detail) for each in change_rows(plan, row)]
    assert shown == [
        ("99 from 17 Aug 2026", "A second stand · agreed by Rosa Lind on 14 Aug"),
        ("80, restated on 24 Aug 2026", "A second stand"),
        ("Withdrawn from 1 Sep 2026", "A second stand · agreed by Rosa Lind"),
    ]
