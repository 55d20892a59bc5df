"""The rules that criteria, ratings and interactions keep."""

from dataclasses import replace
from datetime import date

import pytest

from planner import edits
from planner.edits.accounts import remove_contact
from planner.edits.profile import new_criterion, rate, set_criterion
from planner.errors import Invalid
from planner.hindsight import seen_on
from planner.links import Link, link_to
from planner.naming import title_of
from planner.records import (
    Contact,
    FitCriterion,
    FitField,
    FitRating,
    Interaction,
    InteractionKind,
    Record,
)
from tests.builders import (
    a_contact,
    a_criterion,
    a_person,
    a_plan,
    a_rating,
    an_account,
    an_interaction,
)

ACME, BRACK = an_account("Acme"), an_account("Brack")
NEAR = a_criterion()


@pytest.mark.parametrize(
    ("record", "field"),
    [
        (a_criterion(weight=101), "weight"),
        (a_criterion(weight=-1), "weight"),
        (a_criterion(text=" "), "text"),
        (a_criterion(rules="Food: 5"), "field"),
        (a_criterion(field=FitField.STAFF, rules="Food: 5"), "rules"),
        (a_rating(ACME.id, NEAR.id, 6), "value"),
        (a_rating(ACME.id, NEAR.id, -1), "value"),
    ],
)
def test_a_record_that_cannot_be_is_refused(record: Record, field: str) -> None:
    with pytest.raises(Invalid) as refused:
        edits.add(a_plan(ACME, NEAR), record)
    assert refused.value.field == field


def test_an_account_has_one_rating_by_a_criterion() -> None:
    plan = a_plan(ACME, NEAR, a_rating(ACME.id, NEAR.id, 5))
    with pytest.raises(Invalid, match="one like this already"):
        edits.add(plan, a_rating(ACME.id, NEAR.id, 4))
    with pytest.raises(Invalid, match="one like this already"):
        edits.add(plan, a_criterion())


def test_the_contact_of_an_interaction_works_at_the_account() -> None:
    dana = a_contact(BRACK.id)
    plan = a_plan(ACME, BRACK, dana)
    with pytest.raises(Invalid) as refused:
        edits.add(plan, an_interaction(ACME.id, contact_id=dana.id))
    assert refused.value.field == "contact_id"
    change = edits.add(plan, an_interaction(BRACK.id, contact_id=dana.id))
    assert len(plan.after(change).all(Interaction)) == 1


def test_ratings_and_interactions_go_with_their_account() -> None:
    dana = a_contact(ACME.id)
    plan = a_plan(
        *(ACME, NEAR, dana, a_rating(ACME.id, NEAR.id)),
        an_interaction(ACME.id, contact_id=dana.id),
    )
    after = plan.after(edits.remove(plan, ACME))
    assert [after.all(kind) for kind in (Contact, Interaction, FitRating)] == [()] * 3
    assert after.all(FitCriterion) == (NEAR,)
    after = plan.after(edits.remove(plan, NEAR))
    assert (after.all(FitCriterion), after.all(FitRating)) == ((), ())


def test_a_contact_is_removed_and_what_was_done_with_them_stays() -> None:
    dana = a_contact(ACME.id, "Dana Reyes")
    met = an_interaction(ACME.id, contact_id=dana.id, text="Saw the line")
    plan = a_plan(ACME, dana, met)
    change = remove_contact(plan, dana)
    after = plan.after(change)
    assert (change.label, after.all(Contact)) == ("Remove Dana Reyes", ())
    assert after.all(Interaction) == (replace(met, contact_id=None),)
    assert after.after(change.inverse()) == plan


def test_they_lead_to_where_they_are_put_right() -> None:
    rating = a_rating(ACME.id, NEAR.id)
    visit = an_interaction(ACME.id, date(2026, 8, 5), text="Saw the line")
    plan = a_plan(ACME, NEAR, rating, visit)
    assert link_to(plan, FitRating, rating.id) == Link("accounts", ACME.id)
    assert link_to(plan, Interaction, visit.id) == Link("accounts", ACME.id)
    assert link_to(plan, FitCriterion, NEAR.id) == Link("settings", "profile")
    click = an_interaction(ACME.id, kind=InteractionKind.CLICK)
    assert [title_of(each) for each in (visit, click)] == ["Saw the line", "click"]


def test_a_criterion_is_changed_by_what_is_typed() -> None:
    plan = a_plan(NEAR)
    for field, value, kept in (
        ("text", "  Close by ", "Close by"),
        ("weight", "30 %", 30),
        ("scale", "5: near\n0: far", "5: near\n0: far"),
        ("scale", "", None),
        ("field", "staff", FitField.STAFF),
    ):
        plan = plan.after(set_criterion(plan, NEAR, field, value))
        assert getattr(plan.get(FitCriterion, NEAR.id), field) == kept
    ruled = plan.get(FitCriterion, NEAR.id)
    plan = plan.after(set_criterion(plan, ruled, "rules", "1-9: 5"))
    ruled = plan.get(FitCriterion, NEAR.id)
    same = plan.after(set_criterion(plan, ruled, "field", "staff"))
    assert same.get(FitCriterion, NEAR.id).rules == "1-9: 5"
    other = plan.after(set_criterion(plan, ruled, "field", None))
    people = other.get(FitCriterion, NEAR.id)
    assert (people.field, people.rules) == (None, None)


@pytest.mark.parametrize(
    ("field", "typed"), [("weight", "much"), ("weight", "2.5"), ("text", "")]
)
def test_what_cannot_be_read_is_refused(field: str, typed: str) -> None:
    with pytest.raises(Invalid) as refused:
        set_criterion(a_plan(NEAR), NEAR, field, typed)
    assert refused.value.field == field


def test_a_new_criterion_is_the_last_under_a_free_name() -> None:
    first = new_criterion(a_plan())
    assert (first.text, first.weight, first.position) == ("New criterion", 100, 1)
    taken = a_criterion("New criterion", 70, position=4)
    second = new_criterion(a_plan(taken))
    assert (second.text, second.weight, second.position) == ("New criterion 2", 30, 5)
    assert new_criterion(a_plan(a_criterion(weight=100), taken)).weight == 0


def test_a_rating_is_given_changed_and_taken_away() -> None:
    day, rosa = date(2026, 8, 14), a_person()
    plan = a_plan(ACME, NEAR, rosa)
    assert rate(plan, ACME, NEAR, None, on=day).is_empty()
    plan = plan.after(rate(plan, ACME, NEAR, 4, on=day))
    (given,) = plan.all(FitRating)
    assert (given.value, given.rated_on, given.person_id) == (4, day, None)
    plan = a_plan(ACME, NEAR, rosa, replace(given, person_id=rosa.id))
    plan = plan.after(rate(plan, ACME, NEAR, 2, on=day))
    assert [(each.value, each.person_id) for each in plan.all(FitRating)] == [(2, None)]
    assert plan.after(rate(plan, ACME, NEAR, None, on=day)).all(FitRating) == ()


def test_what_comes_later_is_not_in_the_plan_of_an_earlier_day() -> None:
    rating = a_rating(ACME.id, NEAR.id, rated_on=date(2026, 8, 5))
    undated = a_rating(BRACK.id, NEAR.id)
    visit = an_interaction(ACME.id, date(2026, 8, 5))
    plan = a_plan(ACME, BRACK, NEAR, rating, undated, visit)
    before = seen_on(plan, date(2026, 8, 4))
    assert (before.all(FitRating), before.all(Interaction)) == ((undated,), ())
    assert seen_on(plan, date(2026, 8, 5)) == plan
