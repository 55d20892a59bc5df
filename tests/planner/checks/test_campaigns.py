"""Checks of campaigns. Source: requirement 000-17."""

from datetime import date

from planner.checks import Severity
from tests.builders import a_campaign, a_company, a_person, an_activity
from tests.planner.checks.asking import groups_of, problems_of, said


def test_an_unfinished_campaign_is_told_everything_that_it_lacks() -> None:
    campaign = a_campaign("Cold chain")
    lacking = {
        "campaign-without-sales-lead": "has no lead in Sales.",
        "campaign-without-marketing-lead": "has no lead in Marketing.",
        "campaign-without-objective": "has no objective.",
        "campaign-without-days": "has no start or no end.",
        "campaign-without-budget": "has no budget.",
        "campaign-without-activities": "has no activities.",
    }
    for rule, words in lacking.items():
        (problem,) = problems_of(rule, campaign)
        assert problem.sentence == f"The campaign “Cold chain” {words}"
        assert problem.record_id == campaign.id
        assert problem.severity is Severity.WARNING


def test_a_campaign_with_everything_lacks_nothing() -> None:
    rosa = a_person()
    campaign = a_campaign(
        sales_lead_id=rosa.id,
        marketing_lead_id=rosa.id,
        objective="Win eight",
        start=date(2026, 7, 1),
        end=date(2026, 9, 30),
        budget_minor=0,
    )
    activity = an_activity(campaign_id=campaign.id)
    for rule in ("sales-lead", "marketing-lead", "objective", "days", "budget"):
        assert groups_of(f"campaign-without-{rule}", rosa, campaign, activity) == ()
    assert groups_of("campaign-without-activities", rosa, campaign, activity) == ()
    assert groups_of("campaign-outside-quarter", rosa, campaign, activity) == ()


def test_a_campaign_that_runs_in_no_day_of_its_quarter_is_told() -> None:
    late = a_campaign("Late", start=date(2026, 10, 1), end=date(2026, 10, 9))
    early = a_campaign("Early", start=date(2026, 6, 1), end=date(2026, 6, 30))
    across = a_campaign("Across", start=date(2026, 6, 1), end=date(2026, 7, 1))
    assert said("campaign-outside-quarter", late, early, across) == [
        "The campaign “Late” is planned for Q3 2026, but runs 1 Oct – 9 Oct 2026.",
        "The campaign “Early” is planned for Q3 2026, but runs 1 Jun – 30 Jun 2026.",
    ]


def test_the_quarter_of_a_campaign_is_the_fiscal_one() -> None:
    # the third quarter of a fiscal year from October: April to June 2026
    october = a_company(fiscal_year_start=10)
    spring = a_campaign(start=date(2026, 4, 1), end=date(2026, 6, 30))
    assert said("campaign-outside-quarter", october, spring) == []
