"""The quarterly joint plan: every name and amount, sums that add up, nothing empty."""

from collections.abc import Callable, Iterator
from datetime import date

import pytest

from planner.quarter import Quarter
from planner.records import ActivityState, ActivityType, CostState, Side
from planner.reports import Options, report_of
from planner.reports.document import (
    Block,
    Document,
    Heading,
    RowKind,
    Status,
    Table,
    Timeline,
    Together,
)
from planner.reports.plain import as_text
from tests.builders import (
    a_campaign,
    a_company,
    a_cost,
    a_list_entry,
    a_person,
    a_plan,
    a_target_list,
    an_account,
    an_activity,
    an_activity_account,
)
from tests.planner.reports.report_plans import AS_OF, OPTIONS, a_small_plan

REPORT = report_of("quarter-plan")


def blocks_of(blocks: tuple[Block, ...]) -> Iterator[Block]:
    for block in blocks:
        if isinstance(block, Together):
            yield from blocks_of(block.blocks)
        else:
            yield block


def table_under(document: Document, heading: str) -> Table:
    found = False
    for block in blocks_of(document.blocks):
        if isinstance(block, Heading):
            found = block.text == heading
        elif found and isinstance(block, Table):
            return block
    raise AssertionError(f"no table under {heading}")


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
        "Line audits",
        "€12,000.25",
        "€0.00",
        "€20.05",
        "€110.10",
        "€11,870.10",
    )
    assert table.rows[-1].kind is RowKind.TOTAL
    assert table.rows[-1].cells[1:] == (
        "€20,000.50",
        "€0.00",
        "€20.05",
        "€110.10",
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
    assert table.rows[0].cells[4] == "1"


def test_activities_show_how_they_stand_and_what_is_done() -> None:
    table = table_under(REPORT.build(a_small_plan(), OPTIONS), "Line audits")
    letter, calls = table.rows
    words = [
        row.cells[-1].word for row in table.rows if isinstance(row.cells[-1], Status)
    ]
    assert words == ["Done", "Late"]
    assert letter.cells[5] == "38 of 40 letters"
    assert calls.cells[3] == "–"


def test_what_is_missing_is_listed_by_number() -> None:
    table = table_under(REPORT.build(a_small_plan(), OPTIONS), "What is missing")
    assert [row.cells[:3] for row in table.rows] == [
        ("C-2026Q3-02", "Quiet accounts", "No Sales lead"),
        ("C-2026Q3-02", "Quiet accounts", "No Marketing lead"),
        ("C-2026Q3-02", "Quiet accounts", "No objective"),
        ("C-2026Q3-02", "Quiet accounts", "No activities"),
        ("X2", "First calls", "No owner"),
        ("X2", "First calls", "Late: it was due on 7 Aug 2026"),
        ("A2", "Grzybowski Łódź", "No Marketing owner"),
    ]


def test_an_activity_without_a_measure_is_missing_one_unless_it_needs_none() -> None:
    campaign = a_campaign()
    values = {"campaign_id": campaign.id, "due": AS_OF, "owner_id": "someone"}
    plain = an_activity("Plain", **values)
    talk = an_activity("Talk", no_measure=True, **values)
    document = REPORT.build(a_plan(campaign, plain, talk), OPTIONS)
    rows = table_under(document, "What is missing").rows
    named = [row.cells[2] for row in rows if row.cells[1] in {"Plain", "Talk"}]
    assert named == ["Nothing to measure it by"]


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
    assert timeline.lanes[2].note == "late"


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
        "Nothing is missing: all have their owners, days and measures.",
        "No people have been entered yet.",
    ):
        assert sentence in text


def test_a_fiscal_year_that_starts_in_july_is_named_with_its_months() -> None:
    plan = a_plan(a_company(fiscal_year_start=7))
    options = Options(quarter=Quarter(2027, 1), as_of=AS_OF)
    document = REPORT.build(plan, options)
    assert document.title == "Plan for Q1 FY2027 (Jul-Sep 2026)"
