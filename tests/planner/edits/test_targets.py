"""Edits of targets: set, mended, changed from a day on, withdrawn and removed."""

from datetime import date
from decimal import Decimal

import pytest

from planner.change import Change
from planner.edits import targets as edits
from planner.edits.objectives import add_objective, make_headline, set_objective
from planner.edits.targets import Agreed
from planner.errors import Invalid
from planner.metrics.catalogue import Metric, metric_of
from planner.metrics.scope import Scope
from planner.plan import Plan
from planner.quarter import Quarter
from planner.records import (
    EnteredMetric,
    Objective,
    ScopeKind,
    Target,
    TargetRevision,
    Unit,
)
from tests.builders import (
    a_campaign,
    a_metric,
    a_person,
    a_plan,
    a_revision,
    a_target,
    an_objective,
)

QUARTER = Quarter(2026, 3)
TODAY = date(2026, 8, 14)
LATER = date(2026, 9, 4)


def metric(plan: Plan, key: str) -> Metric:
    found = metric_of(plan, key)
    assert found is not None
    return found


def the_target(plan: Plan) -> Target:
    (target,) = plan.all(Target)
    return target


@pytest.mark.parametrize(
    ("scope", "field"),
    [
        (Scope(kind=ScopeKind.SIDE, part="sales"), "scope_value"),
        (Scope(kind=ScopeKind.TIER, part="1"), "scope_value"),
    ],
)
def test_a_target_is_set_within_its_scope(scope: Scope, field: str) -> None:
    plan = a_plan()
    made = edits.set_value(plan, QUARTER, metric(plan, "wins"), scope, "8")
    assert made.label == "Set the target Wins to 8"
    target = the_target(plan.after(made))
    assert (target.quarter, target.metric) == ("2026Q3", "wins")
    assert target.value == 8
    assert Scope.of(target) == scope
    assert getattr(target, field) == scope.part


def test_a_target_of_a_campaign_or_a_person_names_it() -> None:
    campaign, rosa = a_campaign(), a_person()
    plan = a_plan(campaign, rosa)
    wins = metric(plan, "wins")
    of_campaign = edits.set_value(plan, QUARTER, wins, Scope.of_campaign(campaign), "8")
    assert the_target(plan.after(of_campaign)).campaign_id == campaign.id
    person = Scope(kind=ScopeKind.PERSON, part=rosa.id)
    of_person = edits.set_value(plan, QUARTER, wins, person, "8")
    assert the_target(plan.after(of_person)).person_id == rosa.id


def test_money_is_typed_in_the_major_unit_and_percent_may_have_its_sign() -> None:
    plan = a_plan(a_metric("opened", unit=Unit.PERCENT))
    money = edits.set_value(plan, QUARTER, metric(plan, "revenue"), Scope(), "1,200.5")
    assert the_target(plan.after(money)).value == 120_050
    share = edits.set_value(plan, QUARTER, metric(plan, "opened"), Scope(), "45 %")
    assert the_target(plan.after(share)).value == 45


def test_nothing_typed_into_an_empty_cell_changes_nothing() -> None:
    plan = a_plan()
    made = edits.set_value(plan, QUARTER, metric(plan, "wins"), Scope(), " ")
    assert made == Change("", ())


def test_a_mistake_is_mended_where_the_value_in_force_stands() -> None:
    target = a_target("wins", 66)
    revision = a_revision(target.id, 99, date(2026, 8, 10))
    plan = a_plan(target, revision)
    made = edits.correct_value(plan, target, TODAY, "90")
    assert made.label == "Correct the target Wins to 90"
    after = plan.after(made)
    assert the_target(after).value == 66
    assert after.get(TargetRevision, revision.id).value == 90
    before = edits.correct_value(plan, target, date(2026, 8, 9), "60")
    assert the_target(plan.after(before)).value == 60
    assert edits.correct_value(plan, target, TODAY, "99").is_empty()
    assert the_target(plan) == target
    assert plan.after(edits.correct_value(plan, target, TODAY, "")).all(Target) == ()


def test_only_another_number_in_running_days_is_asked_about() -> None:
    target = a_target("wins", 66)
    plan = a_plan(target)
    assert edits.is_change_asked(plan, target, TODAY, "99")
    assert not edits.is_change_asked(plan, target, TODAY, "66")
    assert not edits.is_change_asked(plan, target, TODAY, "")
    assert not edits.is_change_asked(plan, target, TODAY, "many")
    assert not edits.is_change_asked(plan, target, date(2026, 7, 1), "99")


def agreed(value: str = "99", day: str = "2026-08-17", reason: str = "More") -> Agreed:
    return Agreed(value=value, day=day, reason=reason)


def test_a_target_changes_from_a_day_on() -> None:
    target = a_target("wins", 66)
    plan = a_plan(target)
    made = edits.change_from(plan, target, agreed())
    assert made.label == "Change the target Wins to 99"
    (revision,) = plan.after(made).all(TargetRevision)
    assert revision.value == 99
    assert revision.effective_from == date(2026, 8, 17)
    assert (revision.reason, revision.is_restated) == ("More", False)


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        (agreed(value=""), "value"),
        (agreed(value="many"), "value"),
        (agreed(day=""), "effective_from"),
        (agreed(day="2026-10-01"), "effective_from"),
        (agreed(reason="  "), "reason"),
    ],
)
def test_a_change_that_lacks_something_is_refused(typed: Agreed, field: str) -> None:
    target = a_target("wins", 66)
    with pytest.raises(Invalid) as refusal:
        edits.change_from(a_plan(target), target, typed)
    assert refusal.value.field == field


def test_a_target_is_withdrawn_and_that_is_taken_back() -> None:
    target = a_target("wins", 66)
    plan = a_plan(target)
    made = edits.withdraw(plan, target, agreed(value="5"))
    assert made.label == "Withdraw the target Wins"
    after = plan.after(made)
    (revision,) = after.all(TargetRevision)
    assert revision.value is None
    with pytest.raises(Invalid, match="withdrawn does not change"):
        edits.change_from(after, target, agreed(day="2026-09-01"))
    assert after.after(edits.take_back(after, revision)).all(TargetRevision) == ()


def test_a_target_goes_with_its_changes() -> None:
    target = a_target("no_such_metric", 66)
    plan = a_plan(target, a_revision(target.id, 99, LATER))
    made = edits.remove(plan, target)
    assert made.label == "Remove the target no_such_metric"
    after = plan.after(made)
    assert (after.all(Target), after.all(TargetRevision)) == ((), ())
    with pytest.raises(Invalid, match="is no metric of this plan"):
        edits.correct_value(plan, target, TODAY, "5")


def test_fields_of_a_target_are_read_as_they_are_typed() -> None:
    rosa = a_person()
    target = a_target("revenue", 27_000_000)
    plan = a_plan(rosa, target)

    def changed(field: str, value: object) -> Target:
        return the_target(plan.after(edits.set_field(plan, target, field, value)))

    assert changed("baseline", "2000").baseline == 200_000
    assert changed("window_start", "2026-07-16").window_start == date(2026, 7, 16)
    assert changed("sales_owner_id", rosa.id).sales_owner_id == rosa.id
    assert changed("profile", "20 / 30 % / 50").profile == (20, 30, 50)
    assert edits.set_field(plan, target, "profile", "Even").is_empty()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("half", "Write “even”"),
        ("50/50", "runs over 3 months"),
        ("20/30/40", "add up to 100"),
    ],
)
def test_a_profile_has_a_part_for_each_month(text: str, words: str) -> None:
    target = a_target("wins", 66)
    with pytest.raises(Invalid, match=words):
        edits.set_field(a_plan(target), target, "profile", text)


def test_how_a_profile_is_typed() -> None:
    assert edits.profile_text(a_target(profile=(20, 30, 50))) == "20/30/50"
    assert edits.profile_text(a_target()) == "even"


def test_a_metric_of_the_companys_own_gets_a_free_key() -> None:
    plan = a_plan(a_metric("trial_requests"))
    draft = EnteredMetric(id="m", key="", label=" Trial requests ")
    made = plan.after(edits.add_metric(plan, draft)).get(EnteredMetric, "m")
    assert (made.key, made.label) == ("trial_requests_2", "Trial requests")
    wins = EnteredMetric(id="w", key="", label="Wins")
    assert edits.add_metric(plan, wins).rows[0].after == EnteredMetric(
        id="w", key="wins_2", label="Wins"
    )
    with pytest.raises(Invalid):
        edits.add_metric(plan, EnteredMetric(id="e", key="", label=" "))


def test_the_first_objective_of_a_quarter_is_its_headline() -> None:
    plan = a_plan()
    plan = plan.after(add_objective(plan, QUARTER, "Win 8 new customers", "8", " "))
    plan = plan.after(add_objective(plan, QUARTER, "Show it", "45", "demos"))
    first, second = plan.all(Objective)
    assert (first.is_headline, second.is_headline) == (True, False)
    assert (first.unit, second.unit) == (None, "demos")
    assert second.value == 45


@pytest.mark.parametrize(("text", "number"), [("", "8"), ("Win", ""), ("Win", "x")])
def test_an_objective_needs_a_sentence_and_a_number(text: str, number: str) -> None:
    with pytest.raises(Invalid):
        add_objective(a_plan(), QUARTER, text, number, "")


def test_fields_of_an_objective_are_read_as_they_are_typed() -> None:
    objective = an_objective("Old", value=Decimal(1))
    plan = a_plan(objective)
    for field, typed, stored in (
        ("text", " New ", "New"),
        ("value", "15", Decimal(15)),
        ("unit", "", None),
        ("metric", "wins", "wins"),
    ):
        made = plan.after(set_objective(plan, objective, field, typed))
        assert getattr(made.get(Objective, objective.id), field) == stored


def test_there_is_one_headline_at_a_time() -> None:
    old = an_objective("Old", value=Decimal(1), is_headline=True)
    new = an_objective("New", value=Decimal(2))
    plan = a_plan(old, new, an_objective("Next", quarter="2026Q4", value=Decimal(3)))
    made = make_headline(plan, new)
    assert made.label == "Make “New” the headline"
    after = plan.after(made)
    assert not after.get(Objective, old.id).is_headline
    assert after.get(Objective, new.id).is_headline
