"""The targets of a campaign, parted into what goes in and what comes of it."""

from datetime import date
from fractions import Fraction

from planner.campaign_goals import campaign_goals
from planner.records import ScopeKind, TargetRevision, new_id
from tests.builders import a_campaign, a_plan, a_target, an_actual

TODAY = date(2026, 8, 14)


def test_what_was_won_stands_after_what_came_of_the_work() -> None:
    campaign, other = a_campaign(), a_campaign()
    scope = {"scope": ScopeKind.CAMPAIGN, "campaign_id": campaign.id}
    goals = campaign_goals(
        a_plan(
            campaign,
            other,
            a_target("revenue", 80_000_00, **scope),
            a_target("leads_received", 120, **scope),
            a_target("done:call", 80, **scope),
            a_target("wins", 3, scope=ScopeKind.CAMPAIGN, campaign_id=other.id),
            an_actual("leads_received", 66, date(2026, 8, 3), **scope),
            an_actual("revenue", 31_000_00, date(2026, 8, 3), **scope),
        ),
        campaign,
        TODAY,
    )
    assert [goal.title for goal in goals.inputs] == ["Calls done"]
    leads, revenue = goals.outputs
    assert (leads.figure, leads.word) == ("66 of 120", "On track")
    assert (leads.share, leads.expected) == (Fraction(66, 120), Fraction(1, 2))
    assert revenue.figure == "€31,000 of €80,000"
    assert len(goals) == 3


def test_a_target_without_a_figure_or_withdrawn_says_so() -> None:
    campaign = a_campaign()
    scope = {"scope": ScopeKind.CAMPAIGN, "campaign_id": campaign.id}
    missing, gone = a_target("wins", 3, **scope), a_target("leads_received", 9, **scope)
    withdrawn = TargetRevision(
        id=new_id(),
        target_id=gone.id,
        effective_from=date(2026, 8, 3),
        reason="No seminar",
    )
    goals = campaign_goals(a_plan(campaign, missing, gone, withdrawn), campaign, TODAY)
    words = {goal.title: goal.word for goal in goals.outputs}
    assert words["Leads received"] == "Withdrawn on 3 Aug 2026"
    assert words["Wins"].startswith("No figure")
    standings = {goal.title: goal.standing for goal in goals.outputs}
    assert standings["Leads received"] == "not started"
