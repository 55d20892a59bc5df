"""What is typed into a week: figures with their day, and what follows for the work."""

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal

import pytest

from planner.change import Change
from planner.edits.weekly import set_came_of_it, set_done, set_figure, set_note
from planner.errors import Invalid
from planner.hindsight import seen_on
from planner.metrics.focus import Focus
from planner.metrics.results import parts_of, total
from planner.metrics.scope import Scope
from planner.plan import Plan
from planner.quarter import Quarter
from planner.records import (
    Activity,
    ActivityState,
    ActivityType,
    Actual,
    CampaignState,
    DecimalSign,
    MetricKind,
    Record,
    ScopeKind,
    Unit,
)
from planner.weekly import week_rows
from planner.workspace import Workspace
from tests.builders import (
    a_campaign,
    a_company,
    a_metric,
    a_plan,
    a_target,
    an_activity,
    an_actual,
)

TODAY = date(2026, 8, 12)
MONDAY, FRIDAY = date(2026, 8, 10), date(2026, 8, 14)
WEEK = MONDAY, date(2026, 8, 16)
BEFORE = date(2026, 8, 3), date(2026, 8, 9)
LAST_FRIDAY = date(2026, 8, 7)
AHEAD = date(2026, 8, 17), date(2026, 8, 23)


def calls(planned: int | None = 20, **values: object) -> Activity:
    quantity = None if planned is None else Decimal(planned)
    kind = ActivityType.CALL
    return an_activity(
        "Calls", **{"type": kind, "planned_quantity": quantity, **values}
    )


class Desk:
    """A plan in which somebody enters what was done of one activity."""

    def __init__(self, activity: Activity, *records: Record) -> None:
        self.id = activity.id
        self.space = Workspace(a_plan(activity, *records), lambda _change: None)

    @property
    def plan(self) -> Plan:
        return self.space.plan

    @property
    def activity(self) -> Activity:
        return self.plan.get(Activity, self.id)

    @property
    def state(self) -> str:
        return self.activity.state.value

    @property
    def figures(self) -> list[tuple[date, int]]:
        rows = self.plan.all(Actual)
        return sorted((row.date, int(row.value)) for row in rows)

    def done(self, text: str, week: tuple[date, date] = WEEK) -> Change:
        change = set_done(self.plan, self.activity, week, TODAY, text)
        self.space.apply(change)
        return change


def test_a_figure_is_dated_today_and_the_activity_is_under_way_with_the_sum() -> None:
    desk = Desk(calls())
    change = desk.done("8")
    assert change.label == "Enter 8 done: Calls"
    (row,) = desk.plan.all(Actual)
    assert (row.metric, row.scope, row.date) == ("done:call", ScopeKind.PLAN, TODAY)
    assert (row.activity_id, row.value) == (desk.id, Decimal(8))
    assert desk.state == "in progress"
    assert desk.activity.done_quantity == Decimal(8)


def test_an_earlier_week_is_dated_on_its_last_working_day_and_adds_up() -> None:
    desk = Desk(calls())
    desk.done("8")
    desk.done("3", BEFORE)
    assert desk.figures == [(LAST_FRIDAY, 3), (TODAY, 8)]
    assert desk.activity.done_quantity == 11


def test_typing_again_replaces_the_weeks_figure() -> None:
    desk = Desk(calls())
    desk.done("8")
    desk.done("9")
    assert desk.figures == [(TODAY, 9)]
    assert desk.activity.done_quantity == 9


def test_several_figures_of_a_week_become_one_that_keeps_its_note() -> None:
    activity = calls(done_quantity=Decimal(5), state=ActivityState.IN_PROGRESS)
    rows = [
        an_actual("done:call", 2, MONDAY, activity_id=activity.id),
        an_actual("done:call", 3, TODAY, activity_id=activity.id, note="by phone"),
    ]
    desk = Desk(activity, *rows)
    desk.done("6")
    (row,) = desk.plan.all(Actual)
    assert (row.id, row.note, int(row.value)) == (rows[1].id, "by phone", 6)
    assert desk.activity.done_quantity == 6


def test_reaching_what_was_planned_is_done_and_one_undo_takes_all_of_it_back() -> None:
    desk = Desk(calls())
    desk.done("12", BEFORE)
    before = desk.plan
    desk.done("8")
    assert desk.state == "done"
    assert desk.activity.done_on == TODAY
    desk.space.undo()
    assert desk.plan == before
    assert desk.state == "in progress"


def test_it_is_done_on_the_day_on_which_the_sum_was_reached() -> None:
    desk = Desk(calls())
    desk.done("12")
    desk.done("25", BEFORE)
    assert desk.activity.done_on == LAST_FRIDAY


def test_lowering_a_figure_takes_done_back() -> None:
    desk = Desk(calls())
    desk.done("20")
    desk.done("19")
    assert desk.state == "in progress"
    assert desk.activity.done_on is None
    assert desk.activity.done_quantity == 19


def test_nothing_is_left_when_the_only_figure_is_taken_away() -> None:
    desk = Desk(calls())
    desk.done("20")
    change = desk.done("")
    assert change.label == "Remove the figure of the week: Calls"
    assert desk.figures == []
    assert desk.state == "planned"
    assert desk.activity.done_quantity is None


def test_zero_is_a_figure() -> None:
    desk = Desk(calls())
    desk.done("0")
    assert desk.figures == [(TODAY, 0)]
    assert desk.activity.done_quantity == 0


@pytest.mark.parametrize("text", ["", "  "])
def test_nothing_typed_where_nothing_was_is_no_change(text: str) -> None:
    assert Desk(calls()).done(text).is_empty()


def test_the_same_figure_again_is_no_change() -> None:
    desk = Desk(calls())
    desk.done("8")
    assert desk.done("8.0").is_empty()


@pytest.mark.parametrize(
    ("text", "sentence"),
    [("many", "This is not a number."), ("-1", "This cannot be less than 0.")],
)
def test_what_is_no_quantity_is_refused(text: str, sentence: str) -> None:
    activity = calls()
    with pytest.raises(Invalid, match=sentence):
        set_done(a_plan(activity), activity, WEEK, TODAY, text)
    with pytest.raises(Invalid, match=sentence):
        set_came_of_it(a_plan(activity), activity, WEEK, TODAY, text)


def test_a_decimal_comma_is_read_as_the_plan_writes_numbers() -> None:
    desk = Desk(calls(), a_company(decimal_sign=DecimalSign.COMMA))
    desk.done("7,5")
    assert desk.activity.done_quantity == Decimal("7.5")


def test_a_week_that_has_not_begun_takes_no_results() -> None:
    activity, target = calls(), a_target("wins")
    plan = a_plan(activity, target)
    sentence = "This week has not begun yet"
    with pytest.raises(Invalid, match=sentence):
        set_done(plan, activity, AHEAD, TODAY, "1")
    with pytest.raises(Invalid, match=sentence):
        set_came_of_it(plan, activity, AHEAD, TODAY, "1")
    with pytest.raises(Invalid, match=sentence):
        set_figure(plan, target, AHEAD, TODAY, "1")


def test_without_a_planned_quantity_work_is_under_way_until_somebody_ends_it() -> None:
    desk = Desk(calls(planned=None))
    desk.done("300")
    assert desk.state == "in progress"


def test_a_figure_for_what_was_ticked_off_this_week_replaces_that_quantity() -> None:
    desk = Desk(
        calls(state=ActivityState.DONE, done_on=MONDAY, done_quantity=Decimal(20))
    )
    desk.done("23")
    assert desk.figures == [(MONDAY, 23)]
    assert desk.activity.done_quantity == 23
    assert (desk.activity.state, desk.activity.done_on) == (ActivityState.DONE, MONDAY)


def test_a_figure_of_another_week_is_added_to_what_was_ticked_off() -> None:
    desk = Desk(
        calls(state=ActivityState.DONE, done_on=LAST_FRIDAY, done_quantity=Decimal(20))
    )
    desk.done("4")
    assert desk.activity.done_quantity == 24
    assert desk.activity.done_on == LAST_FRIDAY
    assert _counted(desk.plan, BEFORE) == 20
    assert _counted(desk.plan, WEEK) == 4


def test_what_was_ticked_off_with_less_stays_done_unless_it_gets_less() -> None:
    desk = Desk(
        calls(state=ActivityState.DONE, done_on=MONDAY, done_quantity=Decimal(15))
    )
    desk.done("16")
    assert desk.state == "done"
    desk.done("14")
    assert desk.state == "in progress"


def test_what_was_ticked_off_without_a_quantity_stays_done() -> None:
    desk = Desk(calls(planned=None, state=ActivityState.DONE, done_on=MONDAY))
    desk.done("3")
    assert desk.state == "done"


def test_what_was_typed_without_a_day_stays_in_the_sum() -> None:
    desk = Desk(calls(state=ActivityState.IN_PROGRESS, done_quantity=Decimal(15)))
    desk.done("5")
    assert desk.activity.done_quantity == 20
    assert (desk.activity.state, desk.activity.done_on) == (ActivityState.DONE, TODAY)


def test_nothing_planned_is_done_with_its_first_figure() -> None:
    desk = Desk(calls(planned=0))
    desk.done("0")
    assert desk.activity.done_on == TODAY


def test_a_cancelled_activity_keeps_its_figures_and_stays_cancelled() -> None:
    desk = Desk(calls(state=ActivityState.CANCELLED))
    desk.done("20")
    assert desk.state == "cancelled"
    assert desk.activity.done_quantity == 20


def test_an_activity_without_a_type_is_counted_as_other_work() -> None:
    desk = Desk(calls(type=None))
    desk.done("1")
    assert [row.metric for row in desk.plan.all(Actual)] == ["done:other"]


def test_before_it_was_entered_nobody_sees_a_figure() -> None:
    desk = Desk(calls())
    desk.done("20")
    yesterday = TODAY - timedelta(days=1)
    seen = seen_on(desk.plan, yesterday)
    assert seen.get(Activity, desk.id).state is ActivityState.PLANNED
    assert seen.get(Activity, desk.id).done_quantity is None
    assert _counted(desk.plan, (MONDAY, yesterday)) == 0
    assert _counted(desk.plan, (MONDAY, TODAY)) == 20


def _counted(plan: Plan, days: tuple[date, date]) -> int:
    return int(total(parts_of(plan, "done:call", Scope(), days)))


def _leads(plan: Plan, scope: Scope) -> list[int]:
    focus = Focus.on_quarter(plan, Quarter(2026, 3), TODAY, scope)
    return [int(each.value) for each in focus.actuals("leads_received")]


def _apply(plan: Plan, *changes: Change) -> Plan:
    for change in changes:
        plan = plan.after(change)
    return plan


def test_leads_of_an_activity_count_for_its_campaign_and_once_for_the_plan() -> None:
    campaign = a_campaign()
    activity = calls(campaign_id=campaign.id)
    plan = a_plan(campaign, activity)
    change = set_came_of_it(plan, activity, WEEK, TODAY, "3")
    assert change.label == "Enter 3 leads: Calls"
    plan = _apply(plan, change)
    assert _leads(plan, Scope.of_campaign(campaign)) == [3]
    assert _leads(plan, Scope()) == [3]
    plan = _apply(plan, set_came_of_it(plan, activity, WEEK, TODAY, "5"))
    assert _leads(plan, Scope()) == [5]
    assert set_came_of_it(plan, activity, WEEK, TODAY, "5").is_empty()
    plan = _apply(plan, set_came_of_it(plan, activity, WEEK, TODAY, ""))
    assert plan.all(Actual) == ()


def test_leads_of_an_activity_without_a_campaign_are_the_plans() -> None:
    activity = calls()
    plan = a_plan(activity)
    plan = _apply(plan, set_came_of_it(plan, activity, BEFORE, TODAY, "0"))
    (row,) = plan.all(Actual)
    assert (row.scope, row.date) == (ScopeKind.PLAN, LAST_FRIDAY)
    assert row.value == 0
    assert plan.get(Activity, activity.id) == activity


def test_a_note_is_the_activitys_result() -> None:
    activity = calls()
    plan = a_plan(activity)
    change = set_note(plan, activity, "  Two asked for dates ")
    assert change.label == "Note the result: Calls"
    plan = _apply(plan, change)
    assert plan.get(Activity, activity.id).result == "Two asked for dates"
    assert set_note(plan, activity, "Two asked for dates").is_empty()
    plan = _apply(plan, set_note(plan, activity, ""))
    assert plan.get(Activity, activity.id).result is None


def _figures(plan: Plan) -> Sequence[tuple[date, int]]:
    return [(row.date, int(row.value)) for row in plan.all(Actual)]


def test_a_figure_of_the_week_is_of_the_targets_part_of_the_plan() -> None:
    campaign = a_campaign()
    target = a_target("wins", scope=ScopeKind.CAMPAIGN, campaign_id=campaign.id)
    plan = a_plan(campaign, target)
    change = set_figure(plan, target, WEEK, TODAY, "2")
    assert change.label == "Enter 2: Wins"
    plan = _apply(plan, change)
    (row,) = plan.all(Actual)
    assert Scope.of(row) == Scope.of_campaign(campaign)
    assert (row.metric, row.date) == ("wins", TODAY)
    assert row.value == 2
    plan = _apply(plan, set_figure(plan, target, WEEK, TODAY, ""))
    assert _figures(plan) == []


def test_money_is_typed_in_the_major_unit() -> None:
    target = a_target("revenue", 1_000_000)
    plan = a_plan(target)
    change = set_figure(plan, target, WEEK, TODAY, "1,250.50")
    assert change.label == "Enter 1250.50: Revenue won"
    assert _figures(_apply(plan, change)) == [(TODAY, 125_050)]


def test_a_figure_of_the_week_leaves_those_of_activities_and_other_parts() -> None:
    activity, target = calls(), a_target("leads_received")
    plan = a_plan(
        activity,
        target,
        an_actual("leads_received", 4, MONDAY, activity_id=activity.id),
        an_actual("leads_received", 2, LAST_FRIDAY),
    )
    plan = _apply(plan, set_figure(plan, target, WEEK, TODAY, "1"))
    assert _figures(plan) == [(MONDAY, 4), (LAST_FRIDAY, 2), (TODAY, 1)]
    assert set_figure(plan, target, WEEK, TODAY, "1").is_empty()


def test_a_total_is_refused_where_it_would_hide_what_parts_have() -> None:
    activity, target = calls(), a_target("leads_received")
    leads = an_actual("leads_received", 4, LAST_FRIDAY, activity_id=activity.id)
    plan = a_plan(activity, target, leads)
    with pytest.raises(Invalid, match="added up from activities and parts"):
        set_figure(plan, target, WEEK, TODAY, "1")


def test_the_level_of_a_part_does_not_hide_that_of_the_whole() -> None:
    target = a_target("list_size")
    metric = a_metric("list_size", kind=MetricKind.STOCK)
    of_sales = an_actual(
        "list_size", 4, LAST_FRIDAY, scope=ScopeKind.SIDE, scope_value="sales"
    )
    plan = a_plan(target, metric, of_sales)
    plan = _apply(plan, set_figure(plan, target, WEEK, TODAY, "9"))
    assert _figures(plan) == [(LAST_FRIDAY, 4), (TODAY, 9)]


def test_a_metric_that_is_gone_takes_no_figures() -> None:
    target = a_target("forgotten")
    assert set_figure(a_plan(target), target, WEEK, TODAY, "1").is_empty()


def test_hours_and_percents_are_typed_as_numbers() -> None:
    target = a_target("satisfaction")
    plan = a_plan(a_metric("satisfaction", unit=Unit.PERCENT), target)
    assert _figures(_apply(plan, set_figure(plan, target, WEEK, TODAY, "80"))) == [
        (TODAY, 80)
    ]


def test_the_row_of_the_week_shows_what_was_typed() -> None:
    campaign = a_campaign(state=CampaignState.RUNNING)
    activity = calls(campaign_id=campaign.id, start=MONDAY, due=FRIDAY)
    plan = a_plan(campaign, activity)
    plan = _apply(plan, set_done(plan, activity, WEEK, TODAY, "8"))
    plan = _apply(plan, set_came_of_it(plan, activity, WEEK, TODAY, "1"))
    (row,) = week_rows(plan, WEEK, TODAY)
    assert row.planned == 20
    assert row.done == 8
    assert row.came_of_it == 1
