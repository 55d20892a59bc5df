"""Checks of entered figures that cannot be true together."""

from datetime import date

import pytest

from planner.checks import Severity
from planner.records import ScopeKind
from tests.builders import a_campaign, a_person, an_actual
from tests.planner.checks.asking import problems_of, said

MORE = "figure-more-than-its-whole"


def test_more_leads_accepted_than_received_is_a_contradiction() -> None:
    accepted = an_actual("leads_accepted", 14)
    (problem,) = problems_of(MORE, an_actual("leads_received", 10), accepted)
    assert problem.sentence == (
        "Whole plan: “Leads accepted” is 14 in Q3 2026, "
        "but “Leads received” is only 10."
    )
    assert problem.record_id == accepted.id
    assert problem.severity is Severity.ERROR


def test_figures_of_a_quarter_are_added_up_and_as_many_may_be() -> None:
    received = [an_actual("leads_received", 5), an_actual("leads_received", 5)]
    accepted = [an_actual("leads_accepted", 4), an_actual("leads_accepted", 6)]
    assert said(MORE, *received, *accepted) == []


def test_what_was_never_entered_contradicts_nothing() -> None:
    assert said(MORE, an_actual("leads_accepted", 14)) == []


@pytest.mark.parametrize(
    ("part", "whole"),
    [
        ("leads_qualified", "leads_received"),
        ("leads_handed_back", "leads_handed_over"),
    ],
)
def test_a_part_is_never_more_than_its_whole(part: str, whole: str) -> None:
    assert len(said(MORE, an_actual(part, 2), an_actual(whole, 1))) == 1


def test_a_campaign_is_named_and_the_whole_plan_is_not_told_again() -> None:
    campaign = a_campaign("Cold chain")
    figures = [
        an_actual(key, value, scope=ScopeKind.CAMPAIGN, campaign_id=campaign.id)
        for key, value in (("leads_received", 1), ("leads_accepted", 2))
    ]
    assert said(MORE, campaign, *figures) == [
        "Cold chain: “Leads accepted” is 2 in Q3 2026, but “Leads received” is only 1."
    ]


def test_figures_of_different_parts_are_compared_as_the_whole_plan() -> None:
    campaign, rosa = a_campaign("Cold chain"), a_person()
    received = an_actual(
        "leads_received", 1, scope=ScopeKind.CAMPAIGN, campaign_id=campaign.id
    )
    accepted = an_actual("leads_accepted", 2, scope=ScopeKind.PERSON, person_id=rosa.id)
    assert said(MORE, campaign, rosa, received, accepted) == [
        "Whole plan: “Leads accepted” is 2 in Q3 2026, but “Leads received” is only 1."
    ]


def test_another_quarter_and_a_later_day_do_not_count() -> None:
    received = an_actual("leads_received", 1)
    before = an_actual("leads_accepted", 2, date(2026, 6, 30))
    later = an_actual("leads_accepted", 2, date(2026, 8, 15))
    assert said(MORE, received, before, later) == []


def test_a_count_below_zero_cannot_be_but_a_correction_can() -> None:
    wrong = [an_actual("wins", 3), an_actual("wins", -8)]
    (problem,) = problems_of("figure-negative", *wrong)
    assert problem.sentence == ("Whole plan: “Wins” is -5 in Q3 2026, which cannot be.")
    assert problem.severity is Severity.ERROR
    corrected = [an_actual("wins", 8), an_actual("wins", -3)]
    assert said("figure-negative", *corrected) == []


def test_a_stock_is_its_latest_figure_and_money_may_be_below_zero() -> None:
    stock = [
        an_actual("leads_waiting", -1, date(2026, 8, 3)),
        an_actual("leads_waiting", 2, date(2026, 8, 10)),
    ]
    money = an_actual("customer_profit", -500)
    unknown = an_actual("no_such_metric", -1)
    assert said("figure-negative", *stock, money, unknown) == []
