"""The programme of the quarter: timeline, table, and the inspector beside them."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from gui.forms.inputs import LineInput
from gui.pages.programme import ProgrammePage
from gui.settings import Settings
from planner.records import (
    Activity,
    ActivityType,
    CampaignState,
    Dependency,
    Milestone,
    Record,
    Side,
)
from tests.builders import (
    a_campaign,
    a_dependency,
    a_milestone_rule,
    an_account,
    an_activity,
    an_activity_account,
)
from tests.gui.pages.desk import TODAY, Desk, focused

Open = Callable[..., Desk[ProgrammePage]]
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def programme(qtbot: QtBot, settings: Settings, themed: QApplication) -> Open:
    def make(*records: Record) -> Desk[ProgrammePage]:
        desk = Desk(qtbot, settings, ProgrammePage, *records)
        desk.page.enter()
        return desk

    return make


def _calls(**values: object) -> Activity:
    defaults = {
        "side": Side.SALES,
        "start": date(2026, 8, 3),
        "due": date(2026, 8, 14),
        "baseline_start": date(2026, 8, 3),
        "baseline_due": date(2026, 8, 14),
    }
    return an_activity("Calls", **{**defaults, **values})


def _type_into(desk: Desk[ProgrammePage], field: QWidget, text: str) -> None:
    assert isinstance(field, LineInput)
    field.setFocus()
    field.selectAll()
    desk.type(text)


def _press_soon(desk: Desk[ProgrammePage], name: str) -> None:
    """Press a button of a row that was added a moment ago: Qt shows it next."""

    def is_shown() -> bool:
        found = desk.page.findChildren(QPushButton, name)
        return any(each.isVisible() for each in found)

    desk.qtbot.waitUntil(is_shown)
    desk.press(name)


def test_a_quarter_without_activities_offers_the_first(programme: Open) -> None:
    desk = programme()
    desk.press("addFirst")
    assert focused() is desk.page.add_row.line
    desk.type("Invite the plants")
    (added,) = desk.plan.all(Activity)
    assert (added.name, added.campaign_id) == ("Invite the plants", None)
    timeline = desk.page.timeline_tab.timeline
    assert timeline.selected_id == added.id
    assert desk.page.beside.inspector.activity_id == added.id


def test_a_new_activity_goes_into_the_chosen_campaign(programme: Open) -> None:
    campaign = a_campaign("Cold chain")
    desk = programme(campaign)
    desk.page.new()
    chosen = desk.page.add_row.campaign
    QTest.keyClick(chosen, Qt.Key.Key_Down)
    desk.page.add_row.line.setFocus()
    desk.type("Letter")
    desk.type("Calls")
    campaigns = [each.campaign_id for each in desk.plan.all(Activity)]
    assert campaigns == [campaign.id, campaign.id]


def test_dragging_a_bar_is_one_step_that_can_be_undone(programme: Open) -> None:
    calls = _calls()
    desk = programme(calls)
    timeline = desk.page.timeline_tab.timeline
    bar = timeline.bar_of(calls.id)
    a_week = QPoint(round(bar.width() * 7 / 12), 0)
    view, left = timeline.viewport(), Qt.MouseButton.LeftButton
    QTest.mousePress(view, left, pos=bar.center())
    QTest.mouseMove(view, bar.center() + a_week / 2)
    QTest.mouseMove(view, bar.center() + a_week)
    QTest.mouseRelease(view, left, pos=bar.center() + a_week)
    moved = desk.plan.get(Activity, calls.id)
    assert (moved.start, moved.due) == (date(2026, 8, 10), date(2026, 8, 21))
    desk.workspace.undo()
    assert desk.plan.get(Activity, calls.id) == calls


def test_keys_move_the_selected_activity_by_a_day(programme: Open) -> None:
    calls = _calls()
    desk = programme(calls)
    desk.key(Qt.Key.Key_Down)
    QTest.keyClick(focused(), Qt.Key.Key_Right, ALT)
    shift = Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(focused(), Qt.Key.Key_Right, ALT | shift)
    moved = desk.plan.get(Activity, calls.id)
    assert (moved.start, moved.due) == (date(2026, 8, 4), date(2026, 8, 16))


def test_what_has_no_day_says_why_it_does_not_move(programme: Open) -> None:
    desk = programme(an_activity("Idea"))
    desk.key(Qt.Key.Key_Down)
    QTest.keyClick(focused(), Qt.Key.Key_Right, ALT)
    assert desk.said == ["“Idea” has no day yet. Enter when it starts or is due."]


def test_enter_opens_the_inspector_and_escape_leaves_it(programme: Open) -> None:
    calls = _calls()
    desk = programme(calls)
    desk.key(Qt.Key.Key_Down)
    desk.key(Qt.Key.Key_Return)
    inspector = desk.page.beside.inspector
    assert focused() is inspector.who.input("name")
    desk.key(Qt.Key.Key_Escape)
    assert not desk.page.beside.isVisible()
    assert focused() is desk.page.timeline_tab.timeline


def test_days_and_names_are_changed_in_the_inspector(programme: Open) -> None:
    campaign = a_campaign(state=CampaignState.RUNNING)
    calls = _calls(campaign_id=campaign.id, baseline_start=None, baseline_due=None)
    desk = programme(campaign, calls)
    desk.page.show_activity(calls.id)
    inspector = desk.page.beside.inspector
    _type_into(desk, inspector.who.input("name"), "First calls")
    _type_into(desk, inspector.when.input("due"), "2026-08-21")
    changed = desk.plan.get(Activity, calls.id)
    assert (changed.name, changed.due) == ("First calls", date(2026, 8, 21))
    assert changed.baseline_due == date(2026, 8, 14)


def test_an_end_before_the_start_is_refused_beside_its_field(programme: Open) -> None:
    calls = _calls()
    desk = programme(calls)
    desk.page.show_activity(calls.id)
    form = desk.page.beside.inspector.when
    _type_into(desk, form.input("due"), "2026-08-01")
    assert desk.plan.get(Activity, calls.id) == calls
    assert form.input("due").accessibleDescription() == (
        "The end is before the start. Change one of the two."
    )


def test_what_an_activity_waits_for_is_typed_and_taken_away(programme: Open) -> None:
    calls, text = _calls(number="X1"), an_activity("Text", number="X2")
    desk = programme(calls, text)
    desk.page.show_activity(calls.id)
    desk.page.beside.inspector.needs.line.setFocus()
    desk.type("text")
    (link,) = desk.plan.all(Dependency)
    assert (link.activity_id, link.needs_id) == (calls.id, text.id)
    _press_soon(desk, "removeNeed.X2")
    assert desk.plan.all(Dependency) == ()


def test_a_circle_of_waiting_is_refused_with_its_sentence(programme: Open) -> None:
    calls, text = _calls(number="X1"), an_activity("Text", number="X2")
    desk = programme(calls, text, a_dependency(text.id, calls.id))
    desk.page.show_activity(calls.id)
    needs = desk.page.beside.inspector.needs
    needs.line.setFocus()
    desk.type("X2 · Text")
    assert needs.error.isVisible()
    assert needs.error.text() == (
        "These activities would wait for each other in a circle."
    )
    assert len(desk.plan.all(Dependency)) == 1


def test_an_unknown_name_to_wait_for_is_refused(programme: Open) -> None:
    calls = _calls()
    desk = programme(calls)
    desk.page.show_activity(calls.id)
    needs = desk.page.beside.inspector.needs
    needs.line.setFocus()
    desk.type("Nowhere")
    assert needs.error.text() == "No other activity is called that. Choose one."


def test_a_milestone_of_a_rule_is_late_until_it_is_ticked(programme: Open) -> None:
    # The event of requirement 000-04: the list was due on 1 August, 13 days ago.
    event = an_activity("Seminar", type=ActivityType.SEMINAR, due=date(2026, 9, 30))
    desk = programme(event, a_milestone_rule("Invitee list agreed", 60))
    desk.page.show_activity(event.id)
    words = desk.page.timeline_tab.timeline.accessibleDescription()
    assert words.endswith("Invitee list agreed: overdue 13 days")
    box = desk.page.findChild(QCheckBox, "milestone.Invitee list agreed")
    assert box is not None
    box.click()
    (stored,) = desk.plan.all(Milestone)
    assert (stored.text, stored.done_on) == ("Invitee list agreed", TODAY)
    words = desk.page.timeline_tab.timeline.accessibleDescription()
    assert words.endswith("Not started")


def test_a_milestone_is_added_with_its_days(programme: Open) -> None:
    calls = _calls()
    desk = programme(calls)
    desk.page.show_activity(calls.id)
    milestones = desk.page.beside.inspector.milestones
    milestones.text.setText("Script agreed")
    milestones.days.setFocus()
    desk.type("")
    assert milestones.error.text() == (
        "Enter how many days before the activity, such as 30."
    )
    milestones.days.setFocus()
    desk.type("7")
    (stored,) = desk.plan.all(Milestone)
    assert (stored.text, stored.days_before) == ("Script agreed", 7)
    _press_soon(desk, "removeMilestone.Script agreed")
    assert desk.plan.all(Milestone) == ()


def test_what_to_coordinate_is_listed_and_leads_to_its_lane(programme: Open) -> None:
    account = an_account("Acme")
    calls = _calls(number="X1")
    letter = an_activity(
        "Letter", number="X2", side=Side.MARKETING, due=date(2026, 8, 5)
    )
    links = [an_activity_account(each.id, account.id) for each in (calls, letter)]
    desk = programme(account, calls, letter, *links)
    chip = desk.page.findChild(QPushButton, "toCoordinate")
    assert chip is not None
    assert chip.text() == "1 to coordinate"
    desk.press("toCoordinate")
    labels = desk.page.beside.notes.findChildren(QLabel)
    assert "Acme" in [each.text() for each in labels]
    desk.press("goTo.X2")
    assert desk.page.timeline_tab.timeline.selected_id == letter.id


def test_without_notes_nothing_is_said_of_coordinating(programme: Open) -> None:
    desk = programme(_calls())
    chip = desk.page.findChild(QPushButton, "toCoordinate")
    assert chip is not None
    assert not chip.isVisible()


def test_tabs_are_opened_by_their_keys_and_an_activity_by_its_id(
    programme: Open,
) -> None:
    calls = _calls()
    desk = programme(calls)
    desk.view.show("programme", "week")
    assert desk.page.tab == "week"
    assert not desk.page.add_row.isVisible()
    desk.view.show("programme", calls.id)
    assert desk.page.tab == "timeline"
    assert desk.page.timeline_tab.timeline.selected_id == calls.id
    desk.view.show("programme", "table")
    assert desk.page.tab == "table"
    assert focused() is desk.page.table_tab.list.table


def test_lanes_are_grouped_by_campaign_on_request(programme: Open) -> None:
    campaign = a_campaign("Cold chain")
    desk = programme(campaign, _calls(campaign_id=campaign.id))
    timeline = desk.page.timeline_tab.timeline
    before = timeline.grab().toImage()
    desk.press("by.campaign")
    assert timeline.grab().toImage() != before


def test_cells_of_the_table_are_changed_and_cuts_choose_lines(programme: Open) -> None:
    late = _calls(due=date(2026, 8, 12))
    letter = an_activity("Letter", side=Side.MARKETING)
    desk = programme(late, letter)
    desk.press("tableTab")
    table = desk.page.table_tab.list.table
    keys = [column.key for column in table.records.columns]
    place = table.records.place_of(late.id)
    assert place is not None
    # Due on Wednesday 12 August; it is Friday the 14th.
    cell = table.records.index(place, keys.index("days_late"))
    assert cell.data() == "2 working days"
    table.edit_cell(letter.id, "due")
    desk.type("2026-08-20")
    assert desk.plan.get(Activity, letter.id).due == date(2026, 8, 20)
    desk.press("cut.late")
    assert [row.id for row in table.records.visible] == [late.id]
    desk.press("cut.marketing")
    assert [row.id for row in table.records.visible] == [letter.id]


def test_control_f_searches_in_the_table(programme: Open) -> None:
    desk = programme(_calls())
    desk.page.search()
    assert desk.page.tab == "table"
    assert focused() is desk.page.table_tab.list.panel.search


def test_an_archived_activity_leaves_the_inspector(programme: Open) -> None:
    calls = _calls()
    desk = programme(calls)
    desk.press("tableTab")
    desk.page.show_activity(calls.id)
    assert desk.page.beside.isVisible()
    desk.page.table_tab.list.archive([calls.id])
    assert not desk.page.beside.isVisible()


def test_esc_takes_back_what_was_typed_for_a_milestone_before_it_closes(
    programme: Open,
) -> None:
    call = _calls()
    desk = programme(call)
    desk.page.open_record(call.id)
    milestones = desk.page.beside.inspector.milestones
    milestones.days.setFocus()
    desk.type("many")
    assert milestones.error.text() != ""
    assert milestones.days.text() == "many"
    milestones.days.setFocus()
    desk.key(Qt.Key.Key_Escape)
    assert milestones.days.text() == ""
    assert desk.page.beside.is_open
    desk.key(Qt.Key.Key_Escape)
    assert not desk.page.beside.is_open
