"""The rules that criteria, ratings and interactions keep."""

from datetime import date

import pytest

from planner import edits
from planner.errors import Invalid
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


def test_they_lead_to_where_they_are_put_right() -> None:
    rating = a_rating(ACME.id, NEAR.id)
    visit = an_interaction(ACME.id, date(2026, 8, 5), text="Saw the line")
    plan = a_plan(ACME, NEAR, rating, visit)
    assert link_to(plan, FitRating, rating.id) == Link("accounts", ACME.id)
    assert link_to(plan, Interaction, visit.id) == Link("accounts", ACME.id)
    assert link_to(plan, FitCriterion, NEAR.id) == Link("settings", "profile")
    click = an_interaction(ACME.id, kind=InteractionKind.CLICK)
    assert [title_of(each) for each in (visit, click)] == ["Saw the line", "click"]
