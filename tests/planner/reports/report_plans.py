"""Plans that reports are made of in tests: a small one, worked out by hand."""

from datetime import date
from decimal import Decimal

from planner.plan import Plan
from planner.quarter import Quarter
from planner.records import (
    ActivityState,
    ActivityType,
    BuyingRole,
    CampaignState,
    CostState,
    Relationship,
    Side,
    Strategy,
)
from planner.reports import Options
from tests.builders import (
    a_campaign,
    a_campaign_account,
    a_company,
    a_contact,
    a_cost,
    a_list_entry,
    a_person,
    a_plan,
    a_target,
    a_target_list,
    an_account,
    an_activity,
    an_actual,
    an_objective,
)

AS_OF = date(2026, 8, 14)
OPTIONS = Options(quarter=Quarter(2026, 3), as_of=AS_OF)


def a_small_plan() -> Plan:
    """Three accounts, two of them listed; two campaigns; 20,000.50 of budget."""
    tom = a_person("Tom Okafor", Side.SALES, title="Head of Sales")
    priya = a_person("Priya Nair", Side.MARKETING)
    hanna = a_person("Hanna Weiß", Side.LEADERSHIP, is_leader=True)
    jura = an_account(
        "Jura Fromages SARL",
        number="A1",
        city="Dole",
        country="FR",
        tier=1,
        strategy=Strategy.ACQUIRE,
        relationship=Relationship.CUSTOMER,
        sales_owner_id=tom.id,
        marketing_owner_id=priya.id,
    )
    lodz = an_account("Grzybowski Łódź", number="A2", sales_owner_id=tom.id)
    old = an_account("Oldham Cannery", number="A3", is_archived=True)
    chosen = a_target_list(version=2)
    audits = a_campaign(
        "Line audits",
        code="C-2026Q3-01",
        objective="Win six audits",
        message="Half a day, no cost",
        start=date(2026, 7, 6),
        end=date(2026, 9, 25),
        sales_lead_id=tom.id,
        marketing_lead_id=priya.id,
        budget_minor=12_000_25,
        state=CampaignState.RUNNING,
    )
    quiet = a_campaign("Quiet accounts", code="C-2026Q3-02", budget_minor=8_000_25)
    letters = an_activity(
        "Invitation letter",
        number="X1",
        campaign_id=audits.id,
        type=ActivityType.LETTER,
        side=Side.MARKETING,
        owner_id=priya.id,
        start=date(2026, 7, 13),
        due=date(2026, 7, 17),
        planned_quantity=Decimal(40),
        done_quantity=Decimal(38),
        unit="letters",
        planned_cost_minor=120_50,
        state=ActivityState.DONE,
        done_on=date(2026, 7, 16),
    )
    calls = an_activity(
        "First calls",
        number="X2",
        campaign_id=audits.id,
        side=Side.SALES,
        start=date(2026, 7, 20),
        due=date(2026, 8, 7),
        planned_quantity=Decimal(40),
        done_quantity=Decimal(10),
        state=ActivityState.IN_PROGRESS,
    )
    return a_plan(
        a_company("Northgate Tooling Ltd", universe=50, universe_on=date(2026, 1, 1)),
        *(tom, priya, hanna, jura, lodz, old, chosen),
        a_contact(jura.id, "Dana Reyes", buying_role=BuyingRole.DECISION_MAKER),
        a_list_entry(chosen.id, jura.id, tier=1, sales_vote=True, marketing_vote=False),
        a_list_entry(chosen.id, lodz.id, sales_vote=True),
        an_objective(
            "Win five plants",
            metric="wins",
            value=Decimal(5),
            unit="plants",
            sales_owner_id=tom.id,
            is_headline=True,
        ),
        *(audits, quiet, letters, calls),
        a_campaign_account(audits.id, jura.id),
        a_target("wins", 5, baseline=Decimal(3), sales_owner_id=tom.id),
        an_actual("wins", 1, date(2026, 7, 20)),
        an_actual("wins", 1, date(2026, 8, 3)),
        a_cost(
            110_10,
            date(2026, 7, 10),
            reference="K1",
            campaign_id=audits.id,
            side=Side.MARKETING,
            state=CostState.ACTUAL,
            note="Printing",
        ),
        a_cost(
            20_05,
            date(2026, 8, 20),
            reference="K2",
            activity_id=letters.id,
            side=Side.SALES,
            state=CostState.COMMITTED,
        ),
    )
