"""The review pack: where the quarter stands, what moved, and what to decide."""

from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from itertools import pairwise

import pytest

from planner.plan import Plan
from planner.quarter import Quarter
from planner.records import (
    Activity,
    ActivityState,
    ActivityType,
    BudgetLine,
    BudgetTransfer,
    CostState,
    Meeting,
    MeetingKind,
    Record,
    ScopeKind,
    Side,
    TargetRevision,
    new_id,
)
from planner.reports import Options, report_of
from planner.reports.document import Document, Heading, Table, Text, Together
from planner.reports.plain import as_text
from tests.builders import (
    a_campaign,
    a_cost,
    a_list_entry,
    a_milestone,
    a_person,
    a_plan,
    a_target,
    a_target_list,
    an_account,
    an_activity,
    an_actual,
)
from tests.planner.reports.report_plans import OPTIONS, a_small_plan

REPORT = report_of("review-pack")
AS_OF = date(2026, 8, 14)
EARLIER = date(2026, 7, 31)


def built(plan: Plan, options: Options = OPTIONS) -> Document:
    return REPORT.build(plan, options)


def text_of(*records: Record) -> str:
    return as_text(built(a_plan(*records)))


def lines_of(text: str, word: str) -> list[str]:
    return [" ".join(line.split()) for line in text.splitlines() if word in line]


def scored(text: str) -> str:
    """The first row of the scorecard."""
    return next(row for row in lines_of(text, "G1") if row.startswith("G1 "))


def a_review(day: date, every: str | None = None) -> Meeting:
    return Meeting(
        id=new_id(), date=day, kind=MeetingKind.MONTHLY_PIPELINE, every=every
    )


def test_the_review_pack_reads_as_agreed(golden: Callable[[str, str], None]) -> None:
    golden("review-pack.txt", as_text(built(a_small_plan())))


def test_without_meetings_it_compares_with_a_month_earlier() -> None:
    assert "what moved is compared with 14 Jul 2026" in text_of()


def test_it_compares_with_the_last_review_and_looks_to_the_next() -> None:
    text = text_of(a_review(date(2026, 7, 3), "2 weeks"))
    # Every second Friday from 3 July: 31 July, 14 August (this one), 28 August.
    assert "what moved is compared with 31 Jul 2026" in text
    assert "Next review: Fri 28 Aug 2026, monthly pipeline" in text
    assert "Nothing more is due until 28 Aug 2026." in text


def test_without_a_next_review_its_day_is_to_be_agreed() -> None:
    assert "No next review is planned yet. Agree its day." in text_of()


def test_the_scorecard_shows_the_example_of_k17() -> None:
    text = text_of(
        a_review(EARLIER),
        a_target("wins", 120),
        an_actual("wins", 30, EARLIER),
        an_actual("wins", 18, AS_OF),
    )
    # By 31 July 23 of 66 working days: 120 x 23/66 = 41.8 expected, 30 are 71.7 %.
    row = scored(text)
    assert row == "G1 Wins (Whole plan) 48 120 60 (80.0 % of it) 2.18 +18 Off track"


def test_a_status_that_changed_is_said_with_what_it_was() -> None:
    text = text_of(
        a_review(EARLIER),
        a_target("wins", 66),
        an_actual("wins", 23, EARLIER),
        an_actual("wins", 1, AS_OF),
    )
    row = scored(text)
    # 24 of 33 expected are 72.7 %.
    assert row.endswith("33 (72.7 % of it) 1.27 +1 (was on track) Off track")
    assert "1 target stands worse: Wins, now off track, was on track." in text
    assert "Wins needs 1.27 a working day; until now it was 0.73." in text


def test_what_nobody_entered_is_not_available_with_the_reason() -> None:
    text = text_of(a_target("wins", 5))
    row = scored(text)
    assert "n/a (no figure is entered yet)" in row
    assert "No figure entered" in row
    assert "G1 Wins no figure is entered yet" in lines_of(text, "G1 Wins")


def test_a_changed_target_shows_both_values_and_both_attainments() -> None:
    target = a_target("wins", 66)
    tom, ruth = a_person("Tom", Side.SALES), a_person("Ruth", Side.MARKETING)
    change = TargetRevision(
        id=new_id(),
        target_id=target.id,
        effective_from=date(2026, 8, 17),
        value=Decimal(99),
        reason="The fair was moved",
        sales_agreed_id=tom.id,
        marketing_agreed_id=ruth.id,
        agreed_on=date(2026, 8, 14),
    )
    options = Options(quarter=Quarter(2026, 3), as_of=date(2026, 9, 4))
    done = an_actual("wins", 60, date(2026, 9, 4))
    text = as_text(built(a_plan(target, tom, ruth, change, done), options))
    # K18: 60 are 95.2 % of 63 expected; 60.6 % of 99 and 90.9 % of 66.
    scorecard, changed = [row for row in lines_of(text, "G1") if row[:3] == "G1 "]
    assert "60 99 (first 66) 63 (95.2 % of it)" in scorecard
    assert "At risk" in scorecard
    assert "66 (90.9 % of it) 99 (60.6 % of it) 17 Aug The fair was moved" in changed
    assert "agreed by: Tom, Ruth, 14 Aug" in changed


def test_a_campaign_without_leads_keeps_its_row_and_its_money() -> None:
    silent = a_campaign("Silent", code="C-2026Q3-07")
    cost = a_cost(
        500_00, date(2026, 7, 9), campaign_id=silent.id, state=CostState.ACTUAL
    )
    none = an_actual(
        "leads_received", 0, scope=ScopeKind.CAMPAIGN, campaign_id=silent.id
    )
    rows = lines_of(text_of(silent, cost, none), "Silent (C-2026Q3-07)")
    assert "n/a (0 leads, €500 spent)" in rows[0]
    unknown = lines_of(text_of(silent, cost), "Silent (C-2026Q3-07)")
    assert unknown[0].endswith("n/a (€500 spent)")


def test_activities_stand_in_one_group_each() -> None:
    def dated(name: str, start: date, **values: object) -> Activity:
        return an_activity(name, start=start, due=start, **values)

    text = text_of(
        a_review(EARLIER),
        a_review(date(2026, 8, 28)),
        dated("Waiting", date(2026, 8, 10)),
        dated("Under way", date(2026, 8, 3), state=ActivityState.IN_PROGRESS),
        dated(
            "Done now",
            date(2026, 8, 3),
            state=ActivityState.DONE,
            done_on=date(2026, 8, 4),
        ),
        dated("Done before", EARLIER, state=ActivityState.DONE, done_on=EARLIER),
        dated("Soon", date(2026, 8, 28)),
        dated("Not soon", date(2026, 8, 31)),
        dated("Given up", date(2026, 8, 3), state=ActivityState.CANCELLED),
    )
    heads = [
        "Due and not begun (1)",
        "Running (1)",
        "Done since 31 Jul 2026 (1)",
        "To begin or to finish until 28 Aug 2026 (1)",
        "List coverage and on-target share",
    ]
    names = ["Waiting (", "Under way (", "Done now (", "Soon ("]
    for name, head, following in zip(names, heads, heads[1:], strict=False):
        part = text[text.index(head) : text.index(following)]
        assert name in part
        assert sum(each in part for each in names) == 1
    for name in ("Done before (", "Not soon (", "Given up ("):
        assert name not in text


def test_lateness_is_counted_in_working_days() -> None:
    activity = an_activity(
        "Calls",
        start=date(2026, 8, 3),
        due=date(2026, 8, 7),
        state=ActivityState.IN_PROGRESS,
    )
    text = text_of(activity)
    assert "3 Aug – 7 Aug (5 working days late)" in text
    assert f"1 activity is late: {activity.number} by 5 working days." in text


def test_an_overdue_milestone_says_by_how_much() -> None:
    seminar = an_activity(
        "Seminar", number="X9", type=ActivityType.SEMINAR, due=date(2026, 10, 11)
    )
    # 60 days before 11 October is 12 August; 2 days have gone. Source: 000-04.
    text = text_of(seminar, a_milestone(seminar.id, "List agreed", 60))
    (row,) = lines_of(text, "List agreed")
    assert row.startswith("X9 List agreed Seminar 12 Aug Overdue 2 days")


def test_list_coverage_has_its_counts_and_its_day() -> None:
    account, chosen = an_account("Alder"), a_target_list()
    entry = a_list_entry(chosen.id, account.id)
    text = text_of(account, chosen, entry)
    assert "0.0 % (0 of 1) · few cases, as of 14 Aug 2026" in text
    assert "Nobody has turned to these accounts" in text


def test_accounts_that_came_onto_the_list_later_are_told_with_the_coverage() -> None:
    old, new, chosen = an_account(), an_account(number="A7"), a_target_list()
    first = a_list_entry(chosen.id, old.id)
    later = a_list_entry(chosen.id, new.id, added_on=date(2026, 8, 3))
    told = "1 account came onto the list since the quarter began, and counts from"
    assert f"{told} its day on: A7." in text_of(old, new, chosen, first, later)
    assert told not in text_of(old, chosen, first)


def test_the_money_is_that_of_row_000_07() -> None:
    helen = a_person("Helen", Side.LEADERSHIP)
    lines = [
        BudgetLine(id=new_id(), quarter="2026Q3", side=side, amount_minor=amount)
        for side, amount in ((Side.MARKETING, 12_000_00), (Side.SALES, 8_000_00))
    ]
    move = BudgetTransfer(
        id=new_id(),
        number="T1",
        quarter="2026Q3",
        date=date(2026, 8, 3),
        from_side=Side.SALES,
        to_side=Side.MARKETING,
        amount_minor=1_000_00,
        reason="More letters",
        approver_id=helen.id,
    )
    text = text_of(helen, *lines, move)
    assert "Joint budget: €20,000" in text
    assert any("€7,000 (-€1,000)" in row for row in lines_of(text, "Sales"))
    assert any("€13,000 (+€1,000)" in row for row in lines_of(text, "Marketing"))
    (row,) = lines_of(text, "T1")
    assert row == "T1 3 Aug Sales Marketing €1,000.00 More letters (Helen)"


def test_the_largest_over_and_under_performers_are_three_each() -> None:
    targets = [
        a_target("wins", 66, scope=ScopeKind.TIER, scope_value=str(n)) for n in range(8)
    ]
    actuals = [
        an_actual("wins", 33 + n, scope=ScopeKind.TIER, scope_value=str(each))
        for each, n in enumerate((-8, -4, -2, -1, 1, 2, 4, 8))
    ]
    text = text_of(*targets, *actuals)
    above = text[text.index("most above plan") : text.index("most below plan")]
    below = (
        text[text.index("most below plan") : text.index("Next review")]
        if ("Next review" in text)
        else text[text.index("most below plan") : text.index("\nActions")]
    )
    # 41, 37 and 35 of 33 expected; 25, 29 and 31 of it.
    assert [share in above for share in ("124.2 %", "112.1 %", "106.1 %")] == [True] * 3
    assert [share in below for share in ("75.8 %", "87.9 %", "93.9 %")] == [True] * 3
    assert "103.0 %" not in above
    assert "97.0 %" not in below


def blocks_of(document: Document) -> Iterator[object]:
    for block in document.blocks:
        yield from block.blocks if isinstance(block, Together) else (block,)


def test_every_place_to_decide_has_a_box_to_write_in() -> None:
    every = blocks_of(built(a_small_plan()))
    blocks = [block for block in every if not isinstance(block, Text)]
    with_box = set()
    for head, block in pairwise(blocks):
        if not (isinstance(head, Heading) and isinstance(block, Table)):
            continue
        if any(column.is_write_in for column in block.columns):
            with_box.add(head.text)
    assert {
        "Agenda and decisions",
        "Keep, change or stop",
        "Actions",
        "Plan check",
        "Activities",
    } <= with_box


@pytest.mark.parametrize(
    "words",
    [
        "Every target stands as before.",
        "0 activities were done since 14 Jul 2026.",
        "Nothing is behind, late or over budget.",
        "Nothing beyond what is planned.",
        "No target has been set for this quarter yet.",
        "Nothing that is due waits.",
        "No milestone is overdue.",
        "No money was moved.",
    ],
)
def test_an_empty_quarter_says_so_in_sentences(words: str) -> None:
    assert words in text_of()
