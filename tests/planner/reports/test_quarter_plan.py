"""The quarterly joint plan: every name and amount, sums that add up, nothing empty."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest

from planner.quarter import Quarter
from planner.records import (
    ActivityState,
    ActivityType,
    BuyingRole,
    CampaignState,
    CostState,
    EnteredMetric,
    ScopeKind,
    Side,
    Unit,
)
from planner.reports import Options, report_of
from planner.reports.cells import Named, Status
from planner.reports.document import (
    RowKind,
    Timeline,
)
from planner.reports.plain import as_text
from tests.builders import (
    a_campaign,
    a_company,
    a_contact,
    a_cost,
    a_list_entry,
    a_metric,
    a_person,
    a_plan,
    a_target,
    a_target_list,
    an_account,
    an_activity,
    an_activity_account,
    an_actual,
    an_objective,
)
from tests.planner.reports.reading import blocks_of, table_under
from tests.planner.reports.report_plans import AS_OF, OPTIONS, a_small_plan

REPORT = report_of("quarter-plan")


def test_the_small_plan_reads_as_agreed(golden: Callable[[str, str], None]) -> None:
    golden("quarter-plan.txt", as_text(REPORT.build(a_small_plan(), OPTIONS)))


@pytest.mark.parametrize(
    "words",
    [
        "Northgate Tooling Ltd",
        "Plan for Q3 2026",
        "Draft – not signed",
        "Win five plants",
        "Hanna Weiß",
        "Grzybowski Łódź",
        "Half a day, no cost",
        "€12,000.25",
        "€8,000.25",
        "€20,000.50",
        "€110.10",
        "€20.05",
        "€120.50",
        "€11,870.10",
        "€19,870.35",
        "1 of 50 companies (2.0 %), 1 Jan 2026",
        "1 of 2 accounts (50.0 %)",
    ],
)
def test_names_and_amounts_of_the_plan_are_on_the_paper(words: str) -> None:
    assert words in as_text(REPORT.build(a_small_plan(), OPTIONS))


def test_budget_row_and_total_are_the_sums_of_the_stored_amounts() -> None:
    table = table_under(REPORT.build(a_small_plan(), OPTIONS), "Budget")
    assert table.rows[0].cells == (
        Named("Line audits", "C-2026Q3-01"),
        "€12,000.25",
        "€110.10",
        "€20.05",
        "€0",
        "€130.15",
        "€11,870.10",
        "€11,870.10",
    )
    assert table.rows[-1].kind is RowKind.TOTAL
    assert table.rows[-1].cells[1:] == (
        "€20,000.50",
        "€110.10",
        "€20.05",
        "€0",
        "€130.15",
        "€19,870.35",
        "€19,870.35",
    )


def test_more_spent_than_the_budget_is_said_in_words() -> None:
    campaign = a_campaign(budget_minor=100_00)
    cost = a_cost(130_50, campaign_id=campaign.id, state=CostState.ACTUAL)
    table = table_under(REPORT.build(a_plan(campaign, cost), OPTIONS), "Budget")
    assert table.rows[0].cells[-1] == "over by €30.50"


def test_money_without_decimals_stays_without_decimals() -> None:
    company = a_company(currency="JPY")
    campaign = a_campaign(budget_minor=1250000)
    table = table_under(REPORT.build(a_plan(company, campaign), OPTIONS), "Budget")
    assert table.rows[0].cells[1] == "¥1,250,000"


def test_a_target_stands_beside_the_sum_of_its_results() -> None:
    table = table_under(REPORT.build(a_small_plan(), OPTIONS), "Targets")
    assert table.rows[0].cells == (
        "G1",
        "Wins",
        "Whole plan",
        "3",
        "5",
        "2",
        "Tom Okafor",
        "–",
    )


def test_results_after_the_day_of_the_report_do_not_count() -> None:
    options = Options(quarter=Quarter(2026, 3), as_of=date(2026, 8, 2))
    table = table_under(REPORT.build(a_small_plan(), options), "Targets")
    assert table.rows[0].cells[5] == "1"


def test_activities_show_how_they_stand_and_what_is_done() -> None:
    table = table_under(REPORT.build(a_small_plan(), OPTIONS), "Line audits")
    letter, calls = table.rows
    words = [
        row.cells[-1].word for row in table.rows if isinstance(row.cells[-1], Status)
    ]
    assert words == ["Done", "Late"]
    assert letter.cells[5] == "38 of 40 letters"
    assert calls.cells[3] == "–"


def test_what_is_missing_is_what_the_plan_check_finds_by_area() -> None:
    table = table_under(REPORT.build(a_small_plan(), OPTIONS), "What is missing")
    campaign, activity = (
        "The campaign “Quiet accounts” has",
        "Activity X2 “First calls”",
    )
    listed = "is on the list of Q3 2026"
    assert [row.cells[:2] for row in table.rows] == [
        ("Objectives",),
        ("", "The objective “Win five plants” has no owner in Marketing."),
        ("Targets",),
        ("", "No input target for Sales in Q3 2026."),
        ("", "The target “Wins” of Q3 2026 has no owner in Marketing."),
        ("Campaigns",),
        ("C-2026Q3-02", f"{campaign} no lead in Sales."),
        ("C-2026Q3-02", f"{campaign} no lead in Marketing."),
        ("C-2026Q3-02", f"{campaign} no objective."),
        ("C-2026Q3-02", f"{campaign} no start or no end."),
        ("C-2026Q3-02", f"{campaign} no activities."),
        ("Activities",),
        ("X2", f"{activity} is late: it was due on 7 Aug 2026."),
        ("1 of 2 activities has no owner",),
        ("X2", f"{activity} has no owner."),
        ("1 of 2 accounts on the list has no tier",),
        ("A2", f"“Grzybowski Łódź” {listed} without a tier."),
        ("2 of 2 accounts on the list have no strategy",),
        ("A1", f"“Jura Fromages SARL” {listed} without a strategy."),
        ("A2", f"“Grzybowski Łódź” {listed} without a strategy."),
        ("1 of 2 accounts on the list has no owner in Marketing",),
        ("A2", f"“Grzybowski Łódź” {listed}, and has no owner in Marketing."),
    ]


def test_notes_and_accounts_that_look_alike_are_not_for_the_meeting() -> None:
    plan = a_plan(
        an_activity("Talk", due=date(2026, 8, 15), no_measure=True),
        an_account("Kestrel"),
        an_account("Kestrel Ltd"),
    )
    rows = table_under(REPORT.build(plan, OPTIONS), "What is missing").rows
    text = " ".join(str(cell) for row in rows for cell in row.cells)
    assert "Q3 2026 has no targets." in text
    assert "Kestrel" not in text
    assert "nobody works" not in text
    assert "marked" not in text


def test_the_newest_version_of_the_target_list_counts() -> None:
    account, other = an_account("Kestrel"), an_account("Penhallow")
    first, second = a_target_list(version=1), a_target_list(version=2)
    entries = a_list_entry(first.id, other.id), a_list_entry(second.id, account.id)
    plan = a_plan(account, other, first, second, *entries)
    text = as_text(REPORT.build(plan, OPTIONS))
    assert "Kestrel" in text
    assert "Penhallow" not in text


def test_without_a_target_list_all_accounts_that_are_not_archived_are_named() -> None:
    plan = a_plan(an_account("Kestrel"), an_account("Old", is_archived=True))
    text = as_text(REPORT.build(plan, OPTIONS))
    assert "This quarter has no target list yet" in text
    assert "Kestrel" in text


def test_an_activity_names_its_accounts_by_number() -> None:
    campaign, account = a_campaign(), an_account(number="A77")
    activity = an_activity(campaign_id=campaign.id)
    link = an_activity_account(activity.id, account.id)
    plan = a_plan(campaign, account, activity, link)
    assert "for A77" in as_text(REPORT.build(plan, OPTIONS))


def test_activities_without_a_campaign_are_in_the_plan_of_their_quarter() -> None:
    here = an_activity("Trade fair", start=date(2026, 6, 28), due=date(2026, 7, 2))
    later = an_activity("Autumn fair", start=date(2026, 10, 1), due=date(2026, 10, 2))
    text = as_text(REPORT.build(a_plan(here, later), OPTIONS))
    assert "Trade fair" in text
    assert "Autumn fair" not in text


def test_the_calendar_has_thirteen_weeks_and_a_part_at_each_edge() -> None:
    document = REPORT.build(a_small_plan(), OPTIONS)
    timeline = next(b for b in blocks_of(document.blocks) if isinstance(b, Timeline))
    # 1 July 2026 is a Wednesday, 30 September a Wednesday too: 14 weeks, two cut.
    assert len(timeline.weeks) == 14
    assert timeline.months[1].label == "August"
    letters = [(lane.label, lane.letter) for lane in timeline.lanes if not lane.is_band]
    assert letters == [("X1  Invitation letter", "M"), ("X2  First calls", "S")]
    assert timeline.lanes[2].note == "late, 10 of 40"


def test_a_joint_visit_is_the_work_of_both_sides() -> None:
    campaign = a_campaign()
    visit = an_activity(
        "Visit",
        campaign_id=campaign.id,
        type=ActivityType.JOINT_VISIT,
        side=Side.SALES,
        state=ActivityState.CANCELLED,
    )
    table = table_under(REPORT.build(a_plan(campaign, visit), OPTIONS), campaign.name)
    assert table.rows[0].cells[2] == "Together"


def test_people_who_left_before_the_quarter_do_not_sign() -> None:
    here = a_person("Rosa Lind", active_to=date(2026, 7, 1))
    gone = a_person("Jo Marsh", active_to=date(2026, 6, 30))
    text = as_text(REPORT.build(a_plan(here, gone), OPTIONS))
    assert "Rosa Lind" in text
    assert "Jo Marsh" not in text


def test_an_empty_plan_says_in_sentences_what_there_is_not() -> None:
    text = as_text(REPORT.build(a_plan(), OPTIONS))
    for sentence in (
        "No headline goal has been set yet.",
        "No objective has been set for this quarter yet.",
        "No campaign has been planned for this quarter yet.",
        "Nothing is planned in this quarter yet.",
        "No target has been set for this quarter yet.",
        "No budget and no cost has been entered for this quarter yet.",
        "No account has been added yet.",
        "Nothing is missing and nothing contradicts itself.",
        "No people have been entered yet.",
    ):
        assert sentence in text


def test_a_fiscal_year_that_starts_in_july_is_named_with_its_months() -> None:
    plan = a_plan(a_company(fiscal_year_start=7))
    options = Options(quarter=Quarter(2027, 1), as_of=AS_OF)
    document = REPORT.build(plan, options)
    assert document.title == "Plan for Q1 FY2027 (Jul-Sep 2026)"


def test_a_campaign_for_all_accounts_names_those_that_the_list_leaves_out() -> None:
    listed, other = an_account("Kestrel"), an_account("Penhallow")
    chosen = a_target_list()
    entry = a_list_entry(chosen.id, listed.id)
    campaign = a_campaign(has_all_accounts=True)
    text = as_text(
        REPORT.build(a_plan(listed, other, chosen, entry, campaign), OPTIONS)
    )
    assert "For all accounts: those of the target list, and these." in text
    assert "Penhallow" in text


def test_a_campaign_for_all_accounts_of_the_list_points_to_it() -> None:
    plan = a_plan(an_account("Kestrel"), a_campaign(has_all_accounts=True))
    text = as_text(REPORT.build(plan, OPTIONS))
    assert "For all accounts; they are named under “Target accounts”." in text


def test_a_campaign_without_accounts_says_so() -> None:
    text = as_text(REPORT.build(a_plan(a_campaign()), OPTIONS))
    assert "No account has been put into this campaign yet." in text


def test_costs_outside_campaigns_have_a_row_and_those_of_other_quarters_none() -> None:
    here = a_cost(10_00, date(2026, 7, 1), reference="K1")
    before = a_cost(99_99, date(2026, 6, 30), reference="K2")
    document = REPORT.build(a_plan(a_campaign(), here, before), OPTIONS)
    table = table_under(document, "Budget")
    campaign, *others = (row.cells[0] for row in table.rows)
    assert isinstance(campaign, Named)
    assert [campaign.name, *others] == [
        "Cold chain",
        "Outside campaigns",
        "Total",
    ]
    assert "€99.99" not in as_text(document)


def test_a_cost_of_another_quarters_campaign_is_left_to_that_quarter() -> None:
    other = a_campaign(quarter="2026Q2")
    cost = a_cost(77_77, date(2026, 7, 2), campaign_id=other.id)
    assert "€77.77" not in as_text(REPORT.build(a_plan(other, cost), OPTIONS))


def test_an_amount_in_another_currency_is_printed_with_its_rate() -> None:
    cost = a_cost(110_00, currency="USD", original_minor=119_90, rate=Decimal("0.9174"))
    assert "$119.90 at 0.9174" in as_text(REPORT.build(a_plan(cost), OPTIONS))


def test_an_objective_without_a_number_shows_its_unit() -> None:
    objective = an_objective("Open Poland", unit="by December")
    table = table_under(REPORT.build(a_plan(objective), OPTIONS), "Objectives")
    assert table.rows[0].cells[2] == "by December"


def test_an_activity_without_days_and_campaign_is_in_every_quarter() -> None:
    activity = an_activity("Some day", planned_hours=Decimal("7.5"))
    text = as_text(REPORT.build(a_plan(activity), OPTIONS))
    assert "Some day (7.5 h)" in text


@pytest.mark.parametrize(
    ("metric", "value", "printed"),
    [
        (a_metric(unit=Unit.MONEY), 4650000, "€46,500.00"),
        (a_metric(unit=Unit.HOURS), "12.5", "12.5 h"),
        (a_metric(unit=Unit.PERCENT), 90, "90.0 %"),
        (a_metric(), 1200, "1,200"),
    ],
    ids=["money", "hours", "percent", "count"],
)
def test_a_target_is_printed_in_the_unit_of_its_metric(
    metric: EnteredMetric, value: int | str, printed: str
) -> None:
    target = a_target("plant_tours", value)
    table = table_under(REPORT.build(a_plan(metric, target), OPTIONS), "Targets")
    assert table.rows[0].cells[1] == "Plant Tours"
    assert table.rows[0].cells[4] == printed


def test_a_target_of_a_metric_that_is_gone_keeps_its_key_and_number() -> None:
    table = table_under(REPORT.build(a_plan(a_target("gone", 7)), OPTIONS), "Targets")
    assert table.rows[0].cells[:6] == ("", "gone", "Whole plan", "–", "7", "–")


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"scope": ScopeKind.SIDE, "scope_value": "sales"}, "Sales"),
        ({"scope": ScopeKind.TIER, "scope_value": "1"}, "Tier 1"),
        ({"scope": ScopeKind.STRATEGY, "scope_value": "retain"}, "Retain"),
        ({"scope": ScopeKind.PERSON, "person_id": "rosa"}, "Rosa Lind"),
        ({"scope": ScopeKind.CAMPAIGN, "campaign_id": "cold"}, "Cold chain"),
        ({"scope": ScopeKind.CAMPAIGN, "campaign_id": "gone"}, "–"),
    ],
)
def test_a_target_says_what_part_of_the_plan_it_is_for(
    values: dict[str, object], words: str
) -> None:
    plan = a_plan(
        a_person("Rosa Lind", id="rosa"),
        a_campaign("Cold chain", id="cold"),
        a_target("wins", 5, **values),
    )
    table = table_under(REPORT.build(plan, OPTIONS), "Targets")
    assert table.rows[0].cells[2] == words


def test_results_that_no_target_asks_for_are_listed() -> None:
    plan = a_plan(
        a_target("wins", 5),
        an_actual("wins", 1, scope=ScopeKind.SIDE, scope_value="sales"),
        a_target("done:call", 9, scope=ScopeKind.SIDE, scope_value="sales"),
        an_actual("done:call", 2, scope=ScopeKind.SIDE, scope_value="sales"),
        an_actual("leads_received", 12, date(2026, 7, 1)),
        an_actual("leads_received", 13, date(2026, 9, 1)),
        an_actual("leads_received", 14, date(2026, 6, 30)),
    )
    table = table_under(REPORT.build(plan, OPTIONS), "Results without a target")
    assert [row.cells for row in table.rows] == [
        ("Leads received", "Whole plan", "1 Jul", "12")
    ]


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"state": ActivityState.IN_PROGRESS}, "In progress"),
        ({"start": date(2026, 8, 13)}, "Not begun"),
        ({"start": AS_OF}, "Planned"),
        ({"due": AS_OF}, "Planned"),
        ({"state": ActivityState.CANCELLED, "due": date(2026, 8, 1)}, "Cancelled"),
    ],
)
def test_how_an_activity_stands_on_the_day_of_the_report(
    values: dict[str, object], words: str
) -> None:
    campaign = a_campaign()
    activity = an_activity(
        "Check", campaign_id=campaign.id, side=Side.SERVICE, **values
    )
    table = table_under(
        REPORT.build(a_plan(campaign, activity), OPTIONS), campaign.name
    )
    status = table.rows[0].cells[-1]
    assert isinstance(status, Status)
    assert status.word == words
    assert table.rows[0].cells[2] == "Service"


def test_an_account_without_a_sales_owner_but_with_a_decision_maker() -> None:
    account = an_account("Kestrel", marketing_owner_id="priya")
    decider = a_contact(account.id, buying_role=BuyingRole.DECISION_MAKER)
    document = REPORT.build(a_plan(account, decider), OPTIONS)
    assert "without a known decision maker" not in as_text(document)


def test_a_cancelled_campaign_is_marked_as_such() -> None:
    plan = a_plan(a_campaign(code="C-1", state=CampaignState.CANCELLED))
    assert "C-1 · Cancelled" in as_text(REPORT.build(plan, OPTIONS))
