"""The rows of a week: what is in it, how it stands, and when its figures are dated."""

from datetime import date
from decimal import Decimal

import pytest

from planner.quarter import Quarter
from planner.records import (
    Activity,
    ActivityState,
    Actual,
    CampaignState,
    ScopeKind,
)
from planner.weekly import (
    Days,
    WeekRow,
    WeekState,
    entry_day,
    has_begun,
    kept_in_place,
    people_in,
    place_of_week,
    share_passed,
    week_rows,
    week_title,
    weeks_of,
)
from tests.builders import a_campaign, a_day_off, a_person, a_plan, an_activity
from tests.builders import an_actual as builders_actual

WEEK = date(2026, 8, 10), date(2026, 8, 16)
MONDAY, WEDNESDAY, FRIDAY = date(2026, 8, 10), date(2026, 8, 12), date(2026, 8, 14)
Q3 = Quarter(2026, 3)


def work(name: str = "Call", quantity: int | None = 4, **values: object) -> Activity:
    """Something to do in this week, of which four are planned."""
    dates = {"start": MONDAY, "due": FRIDAY}
    planned = None if quantity is None else Decimal(quantity)
    return an_activity(name, **{**dates, "planned_quantity": planned, **values})


def done(activity: Activity, value: int, day: date = WEDNESDAY) -> Actual:
    return builders_actual("done:other", value, day, activity_id=activity.id)


def row_of(activity: Activity, *rows: Actual, as_of: date = FRIDAY) -> WeekRow:
    (row,) = week_rows(a_plan(activity, *rows), WEEK, as_of)
    return row


def names(rows: tuple[WeekRow, ...]) -> list[str]:
    return [row.activity.name for row in rows]


def test_rows_without_a_result_come_first_and_each_group_by_time() -> None:
    late, early, empty = (
        work("Late start", start=WEDNESDAY),
        work("Early start"),
        work("Empty"),
    )
    plan = a_plan(late, early, empty, done(late, 1), done(early, 1))
    rows = week_rows(plan, WEEK, FRIDAY)
    assert names(rows) == ["Empty", "Early start", "Late start"]


def test_a_row_has_its_campaign_its_owner_its_figures_and_its_note() -> None:
    rosa, campaign = a_person(), a_campaign("Cold chain")
    calls = work(
        campaign_id=campaign.id,
        owner_id=rosa.id,
        start=date(2026, 8, 3),
        quantity=8,
        done_quantity=Decimal(9),
        result="Two asked for dates",
    )
    leads = builders_actual(
        "leads_received",
        2,
        MONDAY,
        scope=ScopeKind.CAMPAIGN,
        campaign_id=campaign.id,
        activity_id=calls.id,
    )
    earlier = done(calls, 6, date(2026, 8, 4))
    plan = a_plan(rosa, campaign, calls, earlier, done(calls, 3), leads)
    (row,) = week_rows(plan, WEEK, FRIDAY)
    assert (row.campaign, row.owner) == ("Cold chain", rosa)
    assert row.planned == 4  # 8 over ten days, five of them in this week
    assert row.done == 3
    assert row.came_of_it == 2
    assert row.note == "Two asked for dates"
    assert people_in([row]) == (rosa,)


def test_only_the_rows_of_one_person_are_shown_on_request() -> None:
    rosa, tom = a_person("Rosa"), a_person("Tom")
    plan = a_plan(rosa, tom, work("R", owner_id=rosa.id), work("T", owner_id=tom.id))
    assert names(week_rows(plan, WEEK, FRIDAY, person=tom)) == ["T"]


@pytest.mark.parametrize(
    ("figure", "as_of", "state"),
    [
        (None, FRIDAY, WeekState.NO_RESULT),
        (4, FRIDAY, WeekState.DONE),
        (5, FRIDAY, WeekState.DONE),
        (2, FRIDAY, WeekState.PART_DONE),
        (1, FRIDAY, WeekState.BEHIND),  # half of the four due by Friday is two
        (1, WEDNESDAY, WeekState.PART_DONE),  # by Wednesday 4 x 3/5, rounded, is two
        (0, MONDAY, WeekState.BEHIND),
        (2, date(2026, 8, 15), WeekState.LATE),
        (None, date(2026, 8, 15), WeekState.NO_RESULT),
    ],
)
def test_how_an_activity_stands_in_its_week(
    figure: int | None, as_of: date, state: WeekState
) -> None:
    activity = work()
    rows = [] if figure is None else [done(activity, figure, MONDAY)]
    assert row_of(activity, *rows, as_of=as_of).state is state


def test_without_a_planned_quantity_some_work_is_part_and_none_is_behind() -> None:
    free = work(quantity=None)
    assert row_of(free).planned is None
    assert row_of(free, done(free, 3)).state is WeekState.PART_DONE
    assert row_of(free, done(free, 0)).state is WeekState.BEHIND


def test_what_is_ticked_off_has_a_result_and_its_quantity_counts_this_week() -> None:
    ticked = work(state=ActivityState.DONE, done_on=WEDNESDAY, done_quantity=Decimal(3))
    row = row_of(ticked)
    assert row.state is WeekState.DONE
    assert row.done == 3
    assert row.has_result


def test_before_a_figure_was_entered_nothing_of_it_shows() -> None:
    activity = work(state=ActivityState.DONE, done_on=FRIDAY, done_quantity=Decimal(4))
    row = row_of(activity, done(activity, 4, FRIDAY), as_of=WEDNESDAY)
    assert row.done is None
    assert row.state is WeekState.NO_RESULT
    assert row.activity.done_quantity is None


@pytest.mark.parametrize(
    "values",
    [
        {"start": date(2026, 8, 17), "due": date(2026, 8, 20)},
        {"start": None, "due": None},
        {"state": ActivityState.CANCELLED},
        {"is_archived": True},
        {"due": date(2026, 6, 30), "start": None},  # overdue since another quarter
        {
            "state": ActivityState.DONE,
            "done_on": date(2026, 8, 7),
            "done_quantity": Decimal(4),
        },
    ],
)
def test_what_has_nothing_to_do_with_the_week_is_not_in_it(
    values: dict[str, object],
) -> None:
    assert week_rows(a_plan(work(**values)), WEEK, FRIDAY) == ()  # type: ignore[arg-type]  # fields by name


@pytest.mark.parametrize(
    "values",
    [
        {"start": None},
        {"due": None},
        {"start": date(2026, 7, 1), "due": date(2026, 9, 30)},
        {"start": None, "due": date(2026, 7, 3)},  # overdue in this quarter
        {"start": None, "due": None, "state": ActivityState.IN_PROGRESS},
    ],
)
def test_what_touches_the_week_or_is_overdue_or_under_way_is_in_it(
    values: dict[str, object],
) -> None:
    plan = a_plan(work("Call", **values))  # type: ignore[arg-type]  # fields by name
    assert names(week_rows(plan, WEEK, FRIDAY)) == ["Call"]


def test_a_later_week_does_not_show_what_is_not_overdue_yet() -> None:
    coming = date(2026, 8, 17), date(2026, 8, 23)
    assert week_rows(a_plan(work()), coming, FRIDAY) == ()


@pytest.mark.parametrize(
    "values", [{"is_archived": True}, {"state": CampaignState.CANCELLED}]
)
def test_campaigns_that_are_put_away_have_no_rows_but_for_figures(
    values: dict[str, object],
) -> None:
    campaign = a_campaign("Gone", "2026Q3", **values)
    activity = work(campaign_id=campaign.id)
    assert week_rows(a_plan(campaign, activity), WEEK, FRIDAY) == ()
    plan = a_plan(campaign, activity, done(activity, 2))
    assert [row.done for row in week_rows(plan, WEEK, FRIDAY)] == [2]


def test_rows_keep_their_places_and_new_ones_come_last() -> None:
    first, second, third = work("First"), work("Second"), work("Third")
    rows = week_rows(a_plan(first, second, third), WEEK, FRIDAY)
    kept = kept_in_place(rows, [third.id, first.id])
    assert names(kept) == ["Third", "First", "Second"]
    assert [row.id for row in kept] == [third.id, first.id, second.id]


@pytest.mark.parametrize(
    ("week", "title"),
    [
        (WEEK, "Week 7, 10 – 16 August"),
        ((date(2026, 7, 27), date(2026, 8, 2)), "Week 7, 27 July – 2 August"),
        ((date(2026, 8, 31), date(2026, 8, 31)), "Week 7, 31 August"),
    ],
)
def test_a_week_is_called_as_people_say_it(week: Days, title: str) -> None:
    assert week_title(6, week) == title


def test_the_week_of_a_day_is_the_one_that_holds_it_or_the_nearest() -> None:
    weeks = weeks_of(a_plan(), Q3)
    assert weeks[6] == WEEK
    assert len(weeks) == 14
    assert place_of_week(weeks, FRIDAY) == 6
    assert place_of_week(weeks, date(2026, 6, 1)) == 0
    assert place_of_week(weeks, date(2026, 12, 1)) == 13


def test_a_figure_is_of_today_or_of_the_last_working_day_of_its_week() -> None:
    plan = a_plan(a_day_off(FRIDAY))
    assert entry_day(plan, WEEK, WEDNESDAY) == WEDNESDAY
    assert entry_day(plan, WEEK, date(2026, 8, 20)) == date(2026, 8, 13)
    weekend = date(2026, 8, 15), date(2026, 8, 16)
    assert entry_day(plan, weekend, date(2026, 8, 20)) == date(2026, 8, 16)


def test_how_much_of_a_week_has_passed_counts_working_days() -> None:
    plan = a_plan()
    assert share_passed(plan, WEEK, WEDNESDAY) == Decimal("0.6")
    assert share_passed(plan, WEEK, date(2026, 9, 1)) == 1
    assert share_passed(plan, WEEK, date(2026, 8, 9)) == 0
    weekend = date(2026, 8, 15), date(2026, 8, 16)
    assert share_passed(plan, weekend, FRIDAY) == 0
    assert has_begun(WEEK, MONDAY)
    assert not has_begun(WEEK, date(2026, 8, 9))
