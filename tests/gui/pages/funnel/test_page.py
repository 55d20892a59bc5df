"""Goal & funnel: numbers are typed in place, and what comes of them stands there."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from gui.pages.funnel import FunnelPage
from gui.pages.funnel.strip import Strip
from gui.settings import Settings
from gui.widgets import StatusChip
from planner import edits
from planner.edits.assumptions import assumption_of
from planner.quarter import Quarter
from planner.records import (
    ActivityState,
    ActivityType,
    Assumption,
    AssumptionKey,
    Person,
    Record,
    new_id,
)
from tests.builders import a_campaign, a_person, a_target, an_activity, an_actual
from tests.gui.pages.desk import Desk, focused

QUARTER = Quarter(2026, 3)
FunnelDesk = Desk[FunnelPage]
Open = Callable[..., FunnelDesk]
NUMBERS = {
    "revenue_goal": "240000",
    "mean_order": "30000",
    "win_rate": "25",
    "lead_to_opportunity": "20",
    "cost_per_lead": "55",
}


@pytest.fixture
def desk(qtbot: QtBot, settings: Settings, themed: QApplication) -> Open:
    def make(*records: Record) -> FunnelDesk:
        return Desk(qtbot, settings, FunnelPage, *records)

    return make


def write(desk: FunnelDesk, name: str, text: str) -> None:
    """Type a text over what is in a field, and Enter."""
    field = field_of(desk, name)
    field.setFocus()
    assert focused() is field
    QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(field, Qt.Key.Key_Delete)
    desk.type(text)


def field_of(desk: FunnelDesk, name: str) -> QLineEdit:
    (field,) = desk.page.findChildren(QLineEdit, name)
    return field


def texts(desk: FunnelDesk) -> list[str]:
    """Every sentence that is to be seen."""
    labels = desk.page.findChildren(QLabel)
    return [label.text() for label in labels if label.isVisible()]


def chips(desk: FunnelDesk) -> list[str]:
    """The words of the chips that say where the numbers come from."""
    found = desk.page.chain.findChildren(StatusChip)
    return [chip.chip.text for chip in found]


def rows(desk: FunnelDesk) -> list[str]:
    """The rows of the stage funnel as a screen reader says them, without the head."""
    strips = [each for each in desk.page.findChildren(Strip) if each.isVisible()]
    return [strip.accessibleName() for strip in strips[1:]]


def assume_all(desk: FunnelDesk) -> None:
    for name, text in NUMBERS.items():
        write(desk, f"assume.{name}", text)


def test_the_example_typed_number_by_number(desk: Open) -> None:
    on = desk()
    assert "Still to be entered: Revenue goal" in " ".join(texts(on))
    assume_all(on)
    assert "€240,000.00 takes 160 leads, which cost €8,800.00." in texts(on)
    for figure in ("8", "32", "160", "€8,800.00"):
        assert figure in texts(on)
    assert chips(on) == ["Assumed"] * 5
    on.workspace.undo()
    assert "Still to be entered: Cost per lead." in texts(on)


def test_a_number_emptied_is_assumed_no_more(desk: Open) -> None:
    on = desk()
    write(on, "assume.win_rate", "25 %")
    assert field_of(on, "assume.win_rate").text() == "25"
    write(on, "assume.win_rate", "")
    assert on.plan.all(Assumption) == ()
    assert chips(on)[2] == "Not entered"


def test_a_rate_above_all_is_refused_beside_its_field(desk: Open) -> None:
    on = desk()
    write(on, "assume.win_rate", "120")
    assert on.plan.all(Assumption) == ()
    assert "A rate cannot be more than 100 %." in texts(on)
    field = field_of(on, "assume.win_rate")
    assert field.text() == "120"
    assert field.accessibleDescription() == "A rate cannot be more than 100 %."
    write(on, "assume.win_rate", "20")
    assert "A rate cannot be more than 100 %." not in texts(on)


def test_what_the_plan_has_by_itself_is_shown_not_typed(desk: Open) -> None:
    assumed = Assumption(
        id=new_id(),
        quarter="2026Q3",
        key=AssumptionKey.WIN_RATE,
        value=Decimal(25),
    )
    on = desk(
        a_target("revenue", 240_000_00),
        an_actual("wins", 3),
        an_actual("opportunities", 9),
        assumed,
    )
    assert not field_of(on, "assume.revenue_goal").isVisible()
    assert not field_of(on, "assume.win_rate").isVisible()
    assert chips(on)[0] == "Target of this quarter"
    assert chips(on)[2] == "From your results, n = 9"
    assert "33.3 %" in texts(on)
    assert "You assumed 25 %." in texts(on)


def test_the_keyboard_begins_at_the_first_number_to_type(desk: Open) -> None:
    on = desk(a_target("revenue", 240_000_00))
    on.page.enter()
    assert focused().objectName() == "assume.mean_order"
    on.key(Qt.Key.Key_Tab)
    assert focused().objectName() == "assume.win_rate"


def test_the_example_of_capacity_typed_person_by_person(desk: Open) -> None:
    rosa, tom = a_person("Rosa Lind"), a_person("Tom Ashdown")
    on = desk(rosa, tom)
    assert "How many leads a week Sales can take is not entered yet." in texts(on)
    assume_all(on)
    for person in (rosa, tom):
        write(on, f"leads.{person.id}", "5")
    assert [each.leads_per_week for each in on.plan.all(Person)] == [5, 5]
    assert (
        "160 leads are needed; Sales can take 130 in 13 weeks: 30 too many."
        in texts(on)
    )
    assert "That is 81.3 % of the leads (130 of 160)." in texts(on)
    assert "in 13 weeks: 65" in texts(on)


def test_leads_a_week_that_are_no_number_are_refused(desk: Open) -> None:
    rosa = a_person("Rosa Lind")
    on = desk(rosa)
    write(on, f"leads.{rosa.id}", "some")
    assert on.plan.all(Person) == (rosa,)
    assert field_of(on, f"leads.{rosa.id}").accessibleDescription() != ""


def test_a_row_that_more_came_of_says_so(desk: Open) -> None:
    on = desk(an_actual("leads_received", 4), an_actual("wins", 6))
    assert any(text.startswith("n/a: a step is unmeasured") for text in texts(on))
    assert any("Over 100 %" in text for text in texts(on))


def test_somebody_who_comes_or_goes_gets_or_loses_a_line(desk: Open) -> None:
    rosa, tom = a_person("Rosa Lind"), a_person("Tom Ashdown")
    on = desk(rosa)
    on.workspace.apply(edits.add(on.plan, tom))
    assert {"Rosa Lind", "Tom Ashdown"} <= set(texts(on))
    on.workspace.undo()
    assert "Tom Ashdown" not in texts(on)


def test_without_sellers_a_button_leads_to_the_people(desk: Open) -> None:
    on = desk()
    assert "Nobody of Sales is in the plan in this quarter." in texts(on)
    on.press("addPeople")
    assert (on.view.place.page, on.view.place.record) == ("settings", "people")


def the_example() -> list[Record]:
    """Row 000-30: calls and a seminar, and what came of them."""
    campaign = a_campaign("Cold chain")
    found: list[Record] = [campaign, a_campaign("Fairs", code="Z")]
    for kind, figures in (
        (ActivityType.CALL, (200, 20, 5, 1)),
        (ActivityType.SEMINAR, (40, 10, 4, 2)),
    ):
        done, *results = figures
        activity = an_activity(
            type=kind,
            campaign_id=campaign.id,
            state=ActivityState.DONE,
            done_on=date(2026, 8, 10),
            done_quantity=Decimal(done),
        )
        keys = ("leads_received", "opportunities", "wins")
        found.append(activity)
        found += [
            an_actual(key, value, activity_id=activity.id)
            for key, value in zip(keys, results, strict=True)
        ]
    return found


def test_the_example_stage_to_stage(desk: Open) -> None:
    on = desk(*the_example())
    whole = (
        "Work done 240, Leads received 30, 12.5 % (30 of 240), Opportunities 9, "
        "30.0 % (9 of 30), Wins 3, 33.3 % (3 of 9)"
    )
    cold, fairs, total = rows(on)
    assert cold == f"Cold chain, {whole}"
    assert fairs.startswith("Fairs, Work done unmeasured, Leads received unmeasured")
    assert total == f"All together, {whole}"
    assert "as of 14 Aug 2026" in texts(on)


def test_in_the_first_three_months_it_is_too_early_to_judge(desk: Open) -> None:
    on = desk(a_campaign(start=date(2026, 7, 1)))
    assert (
        "Month 2 of 3, too early to judge: the first campaign began on 1 Jul 2026, so "
        "the first verdict is due on 1 Oct 2026."
    ) in texts(on)


def test_another_grouping_is_a_key_away(desk: Open) -> None:
    on = desk(*the_example())
    chip = on.page.findChild(QWidget, "stagesCampaign")
    assert chip is not None
    chip.setFocus()
    on.key(Qt.Key.Key_Right)
    assert [row.partition(",")[0] for row in rows(on)] == [
        "Call",
        "Seminar",
        "All together",
    ]


def test_without_results_a_button_leads_to_where_they_are_entered(desk: Open) -> None:
    on = desk()
    assert "No work, lead or win of this quarter is entered yet." in texts(on)
    on.press("enterResults")
    assert on.view.place.page == "programme"


def try_out(desk: FunnelDesk, name: str, *numbers: str) -> str:
    """Type numbers into the fields of a what-if, from the first on; its answer."""
    fields = [
        field
        for field in desk.page.what_if.findChildren(QLineEdit)
        if field.objectName().startswith(f"{name}.")
    ]
    fields[0].setFocus()
    for number in numbers:
        QTest.keyClicks(focused(), number)
        desk.key(Qt.Key.Key_Tab)
    (answer,) = desk.page.findChildren(QLabel, f"{name}.answer")
    return answer.text()


def test_the_examples_of_what_if_change_nothing_in_the_plan(desk: Open) -> None:
    on = desk()
    before = on.plan
    said = try_out(on, "ramp", "30000", "0", "50", "100")
    assert said == "€45,000.00 in the first quarter, not €90,000.00."
    assert try_out(on, "levers", "100", "50", "20", "150", "90").splitlines() == [
        "As it is: 10 wins.",
        "With 150 leads: 15 wins.",
        "With 90 % picked up: 18 wins.",
        "Picking up more of the leads brings more than more leads.",
    ]
    said = try_out(on, "own", "2000000", "10")
    assert said == "€200,000.00: an assumption, not a measurement."
    assert on.plan is before


def test_a_what_if_refuses_beside_its_fields(desk: Open) -> None:
    on = desk()
    assert try_out(on, "own", "2000000", "110") == ""
    assert "Enter a percentage from 0 to 100." in texts(on)


def test_another_quarter_has_assumptions_of_its_own(desk: Open) -> None:
    on = desk()
    write(on, "assume.win_rate", "25")
    on.view.choose_quarter(Quarter(2026, 4))
    on.page.refresh(on.plan, anyway=True)
    assert field_of(on, "assume.win_rate").text() == ""
    write(on, "assume.win_rate", "30")
    kept = assumption_of(on.plan, QUARTER, AssumptionKey.WIN_RATE)
    assert kept is not None
    assert kept.value == 25


def test_every_field_and_button_has_a_spoken_name(desk: Open) -> None:
    on = desk(a_person())
    for widget in on.page.findChildren(QWidget):
        is_reached = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if is_reached and widget.objectName() and widget.isVisible():
            assert widget.accessibleName(), widget.objectName()
