"""The program in a real window, worked with real keys, as a person would."""

import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from gui.theme import LIGHT
from planner.records import Side
from storage.plan_file import PlanFile
from tests.builders import a_company, an_activity
from tests.real_window import ROOT, RealWindow, open_window, until

BEFORE, AFTER = date(2001, 1, 10), date(2098, 12, 10)
"""Work between these days is there in every quarter and week in which a test runs."""


@pytest.fixture
def window(tmp_path: Path) -> Iterator[RealWindow]:
    """A plan without accounts, open in a real window under a window manager."""
    plan = tmp_path / "real.qdeck"
    command = [sys.executable, str(ROOT / "main.py"), "new", str(plan)]
    subprocess.run([*command, "--company", "Keys Ltd"], check=True)
    with open_window(plan) as opened:
        yield opened


@pytest.fixture
def programme(tmp_path: Path) -> Iterator[RealWindow]:
    """A plan with two pieces of work that never end, open in a real window."""
    plan = tmp_path / "work.qdeck"
    calls = an_activity("Calls", side=Side.SALES, start=BEFORE, due=AFTER, number="X1")
    mails = an_activity("Mails", side=Side.SALES, start=BEFORE, due=AFTER, number="X2")
    PlanFile.create(plan, [a_company(), calls, mails]).close()
    with open_window(plan) as opened:
        yield opened


def test_what_is_typed_is_stored_and_taken_back_and_the_window_closes(
    window: RealWindow,
) -> None:
    window.keys("ctrl+2", "ctrl+n")
    window.write("Kestrel Cold Chain")
    window.keys("Return")
    until(lambda: window.names() == ["Kestrel Cold Chain"], "the new account")
    window.keys("Escape", "ctrl+z")
    until(lambda: window.names() == [], "the undone account")
    window.keys("ctrl+shift+z")
    until(lambda: window.names() == ["Kestrel Cold Chain"], "the account again")
    window.keys("ctrl+1", "ctrl+3", "ctrl+8", "ctrl+comma", "ctrl+2")
    window.keys("ctrl+q")
    until(lambda: window.program.poll() is not None, "the end of the program")
    assert window.program.returncode == 0
    assert window.names() == ["Kestrel Cold Chain"]
    assert window.complaints == ""


def test_undo_takes_back_what_is_being_typed_first_and_the_plan_then(
    window: RealWindow,
) -> None:
    window.keys("ctrl+2", "ctrl+n")
    window.write("Kestrel Cold Chain")
    window.keys("Return")
    until(lambda: window.names() == ["Kestrel Cold Chain"], "the new account")
    window.write("Brackwater")
    window.keys("ctrl+z")
    window.write("Alder Foods")
    window.keys("Return")
    both = ["Alder Foods", "Kestrel Cold Chain"]
    until(lambda: window.names() == both, "the account typed after the undo")
    window.keys("ctrl+z", "ctrl+z")
    until(lambda: window.names() == [], "the plan without both")
    assert window.complaints == ""


def test_the_week_is_typed_with_tab_and_enter_and_taken_back(
    programme: RealWindow,
) -> None:
    def results() -> list[tuple[str, ...]]:
        return programme.asked(
            "SELECT number, metric, value FROM actuals JOIN activities "
            "ON activities.id = activity_id ORDER BY number, metric"
        )

    calls = [("X1", "done:other", "12"), ("X1", "leads_received", "3")]
    programme.keys("ctrl+e")
    programme.write("12")
    programme.keys("Tab")
    programme.write("3")
    programme.keys("Return")
    until(lambda: results() == calls, "the results of the calls")
    programme.write("40")
    programme.keys("Tab")
    until(lambda: len(results()) == 3, "the mails that were sent")
    programme.write("4")
    programme.keys("Return")
    until(lambda: ("X2", "leads_received", "4") in results(), "the leads of the mails")
    programme.keys("ctrl+z", "ctrl+z")
    until(lambda: results() == calls, "what was there before the mails")
    assert programme.complaints == ""


def test_a_bar_is_dragged_with_the_mouse_left_with_escape_and_taken_back(
    programme: RealWindow,
) -> None:
    def days(number: str) -> tuple[date, date]:
        every = programme.asked("SELECT number, start, due FROM activities")
        start, due = {each: days for each, *days in every}[number]
        return date.fromisoformat(start), date.fromisoformat(due)

    def bar() -> tuple[int, int]:
        found = programme.place_of(LIGHT.sales.soft)
        assert found is not None
        return found

    programme.keys("ctrl+4")
    until(lambda: programme.place_of(LIGHT.sales.soft) is not None, "the first bar")
    middle = bar()[0] + 200, bar()[1]
    programme.drag(middle, -100, end="key Escape mouseup 1")
    programme.drag(middle, 60)
    until(lambda: days("X1") != (BEFORE, AFTER), "the days of the bar that was pulled")
    start, due = days("X1")
    assert start > BEFORE
    assert due - AFTER == start - BEFORE
    assert days("X2") == (BEFORE, AFTER)
    programme.keys("ctrl+z")
    until(lambda: days("X1") == (BEFORE, AFTER), "the days as they were")
    assert programme.complaints == ""
