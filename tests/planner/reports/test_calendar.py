"""The activity calendar: lanes by campaign and side, weeks to tick, nothing lost."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from planner.plan import Plan
from planner.records import (
    Activity,
    ActivityState,
    ActivityType,
    Meeting,
    MeetingKind,
    Side,
    new_id,
)
from planner.reports import report_of
from planner.reports.cells import Box, Boxes, Named, Shape, Status
from planner.reports.document import Document, Lane, RowKind, Span, Table, Timeline
from planner.reports.plain import as_text
from tests.builders import (
    a_campaign,
    a_campaign_account,
    a_milestone,
    a_plan,
    an_account,
    an_activity,
    an_activity_account,
)
from tests.planner.reports.report_plans import OPTIONS, a_small_plan

REPORT = report_of("calendar")


def built(plan: Plan) -> Document:
    return REPORT.build(plan, OPTIONS)


def lanes_of(plan: Plan) -> tuple[Lane, ...]:
    blocks = built(plan).blocks
    return next(block.lanes for block in blocks if isinstance(block, Timeline))


def table_of(plan: Plan) -> Table:
    return next(block for block in built(plan).blocks if isinstance(block, Table))


def an_august_activity(name: str = "Call", **values: object) -> Activity:
    days = {"start": date(2026, 8, 3), "due": date(2026, 8, 21)}
    return an_activity(name, **{**days, **values})


def test_the_small_plan_reads_as_agreed(golden: Callable[[str, str], None]) -> None:
    golden("calendar.txt", as_text(built(a_small_plan())))


def test_a_quarter_without_activities_says_so_in_a_sentence() -> None:
    text = as_text(built(a_plan()))
    assert "No activity has been planned for this quarter yet." in text
    assert "Week by week" not in text


def test_lanes_stand_by_campaign_and_then_by_side() -> None:
    first, second = a_campaign("First", code="C1"), a_campaign("Second", code="C2")
    plan = a_plan(
        second,
        first,
        an_august_activity("s", side=Side.SALES, campaign_id=first.id, number="X1"),
        an_august_activity("m", side=Side.MARKETING, campaign_id=first.id, number="X2"),
        an_august_activity("both", campaign_id=first.id, number="X3"),
        an_august_activity(
            "other", side=Side.SALES, campaign_id=second.id, number="X4"
        ),
        an_august_activity("free", side=Side.SERVICE, number="X5"),
    )
    assert [(lane.label, lane.letter) for lane in lanes_of(plan)] == [
        ("First", ""),
        ("X2  m", "M"),
        ("X1  s", "S"),
        ("X3  both", "S+M"),
        ("Second", ""),
        ("X4  other", "S"),
        ("Outside campaigns", ""),
        ("X5  free", ""),
    ]


def test_the_first_plan_is_drawn_only_where_it_differs() -> None:
    moved = an_august_activity(
        number="X1",
        baseline_start=date(2026, 7, 27),
        baseline_due=date(2026, 8, 14),
    )
    kept = an_august_activity(
        number="X2", baseline_start=moved.start, baseline_due=moved.due
    )
    _band, first, second = lanes_of(a_plan(moved, kept))
    assert first.baseline == Span(start=date(2026, 7, 27), end=date(2026, 8, 14))
    assert second.baseline is None


def test_late_work_is_marked_by_a_word_and_a_shape() -> None:
    late = an_august_activity(due=date(2026, 8, 13))
    lane = lanes_of(a_plan(late))[1]
    assert (lane.note, lane.shape) == ("late", Shape.OFF_TRACK)
    row = table_of(a_plan(late)).rows[1]
    assert row.cells[7] == Status(Shape.OFF_TRACK, "Late")


def test_what_was_done_after_the_day_is_not_done_on_paper() -> None:
    done = an_august_activity(
        state=ActivityState.DONE,
        done_on=date(2026, 8, 20),
        planned_quantity=Decimal(10),
        done_quantity=Decimal(10),
    )
    lane = lanes_of(a_plan(done))[1]
    assert (lane.note, lane.shape) == ("", None)
    row = table_of(a_plan(done)).rows[1]
    assert row.cells[7:] == (Status(Shape.ON_TRACK, "In progress"), Boxes((Box(""),)))


def test_the_list_stands_by_the_week_of_the_due_day() -> None:
    plan = a_plan(
        an_august_activity("edge", number="X1", due=date(2026, 8, 16)),
        an_august_activity("next", number="X2", due=date(2026, 8, 17)),
        an_activity("open", number="X3"),
    )
    rows = table_of(plan).rows
    # Week 1 is 1 to 5 July, so week 7 ends on Sunday 16 August.
    assert [row.cells[0] for row in rows] == [
        "Week 7 · 10 Aug – 16 Aug 2026",
        "X1",
        "Week 8 · 17 Aug – 23 Aug 2026",
        "X2",
        "No day yet",
        "X3",
    ]
    assert [row.kind for row in rows[::2]] == [RowKind.BAND] * 3
    sentence = "1 activity has no day yet; it ends the list by week."
    assert sentence in as_text(built(plan))


@pytest.mark.parametrize(
    ("own", "words"),
    [(0, "All 4 of the campaign"), (2, "Plant 1, Plant 2"), (3, "3 accounts")],
)
def test_few_accounts_are_named_and_many_counted(own: int, words: str) -> None:
    campaign = a_campaign()
    accounts = [an_account(f"Plant {number}") for number in range(1, 5)]
    activity = an_august_activity(campaign_id=campaign.id, type=ActivityType.CALL)
    plan = a_plan(
        campaign,
        *accounts,
        activity,
        *(a_campaign_account(campaign.id, each.id) for each in accounts),
        *(an_activity_account(activity.id, each.id) for each in accounts[:own]),
    )
    assert table_of(plan).rows[1].cells[5] == words


def test_what_lies_outside_the_quarter_is_still_listed() -> None:
    campaign = a_campaign()
    plan = a_plan(
        campaign,
        an_august_activity("early", due=date(2026, 6, 30), campaign_id=campaign.id),
        an_august_activity("far", due=date(2026, 10, 1), campaign_id=campaign.id),
    )
    titles = [row.cells[0] for row in table_of(plan).rows[::2]]
    assert titles == ["Before the quarter", "After the quarter"]


def test_meetings_stand_above_all_and_milestones_on_their_activity() -> None:
    fair = an_august_activity("Fair", number="X4", due=date(2026, 8, 21))
    meeting = Meeting(
        id=new_id(),
        date=date(2026, 7, 3),
        kind=MeetingKind.MONTHLY_PIPELINE,
        place="Room 2",
        every="1 month",
    )
    plan = a_plan(fair, meeting, a_milestone(fair.id, "Stand booked", 11))
    meetings, _band, lane = lanes_of(plan)
    assert meetings.milestones == (
        date(2026, 7, 3),
        date(2026, 8, 3),
        date(2026, 9, 3),
    )
    assert lane.milestones == (date(2026, 8, 10),)


def test_milestones_and_meetings_stand_in_their_week_with_a_box() -> None:
    fair = an_august_activity("Fair", number="X4")
    met = a_milestone(fair.id, "Stand booked", 11, done_on=date(2026, 8, 10))
    open_one = a_milestone(fair.id, "Posters", 4)
    meeting = Meeting(
        id=new_id(), date=date(2026, 8, 12), kind=MeetingKind.PLANNING, place="Room 2"
    )
    rows = table_of(a_plan(fair, met, open_one, meeting)).rows
    first = [row.cells[0] if len(row.cells) == 1 else row.cells[1] for row in rows]
    assert first == [
        "Week 7 · 10 Aug – 16 Aug 2026",
        Named("Stand booked", "Milestone of Fair"),
        Named("Planning", "Meeting"),
        "Week 8 · 17 Aug – 23 Aug 2026",
        Named("Posters", "Milestone of Fair"),
        Named("Fair", "Outside campaigns"),
    ]
    assert [row.cells[-1] for row in rows if len(row.cells) > 1].count("") == 2


def test_what_both_sides_do_to_the_same_accounts_is_to_be_coordinated() -> None:
    account = an_account("Alder")
    letter = an_august_activity("Letter", number="X1", side=Side.MARKETING)
    call = an_august_activity("Call", number="X2", side=Side.SALES)
    links = [an_activity_account(each.id, account.id) for each in (letter, call)]
    text = as_text(built(a_plan(account, letter, call, *links)))
    assert "To coordinate" in text
    assert "X1 Letter (Marketing · 3 Aug – 21 Aug)" in text
    done = replace(call, state=ActivityState.DONE, done_on=date(2026, 8, 14))
    assert "To coordinate" not in as_text(built(a_plan(account, letter, done, *links)))
