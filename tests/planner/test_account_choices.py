"""What can be chosen for an account."""

from planner import account_choices as choices
from planner.quarter import Quarter
from planner.records import BuyingRole, BuyingStage, Relationship, Side, Strategy
from tests.builders import a_campaign, a_person, a_plan


def test_owners_of_the_side_come_first_by_name() -> None:
    tom = a_person("tom Okafor", Side.SALES)
    ann = a_person("Ann Lund", Side.SALES)
    mia = a_person("Mia Berg", Side.MARKETING)

    offered = choices.owners(a_plan(tom, mia, ann), Side.SALES)

    assert offered == (
        (None, "Nobody"),
        (ann.id, "Ann Lund"),
        (tom.id, "tom Okafor"),
        (mia.id, "Mia Berg"),
    )


def test_the_campaigns_of_the_quarter_are_offered_by_code() -> None:
    second = a_campaign("Second", code="C-2026Q3-02")
    first = a_campaign("First", code="C-2026Q3-01")
    other = a_campaign("Other", quarter="2026Q4")

    offered = choices.campaigns(a_plan(second, first, other), Quarter(2026, 3))

    assert offered == ((first, "First"), (second, "Second"))


def test_every_stored_word_can_be_chosen_and_taken_back() -> None:
    for offered, kind in (
        (choices.strategies(), Strategy),
        (choices.relationships(), Relationship),
        (choices.buying_stages(), BuyingStage),
        (choices.buying_roles(), BuyingRole),
    ):
        assert offered[0] == (None, "–")
        assert [value for value, _words in offered[1:]] == list(kind)
    assert (BuyingRole.DECISION_MAKER, "Decision maker") in choices.buying_roles()


def test_tiers_and_votes_have_an_open_end() -> None:
    assert choices.tiers() == ((None, "–"), (1, "1"), (2, "2"), (3, "3"))
    assert choices.votes() == ((None, "Open"), (True, "Yes"), (False, "No"))
