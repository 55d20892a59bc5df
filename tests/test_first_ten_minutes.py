"""The first ten minutes with the program: a plan is made by keys alone.

Each step waits for what a screen reader hears, as a person waits until the cursor is
where the next words belong. With QUARTERDECK_PICTURES=FOLDER every step leaves a
picture there.
"""

import os
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from planner.plan import Plan
from planner.records import (
    Account,
    Activity,
    Actual,
    Campaign,
    Company,
    Person,
    Side,
    Target,
)
from storage.plan_file import PlanFile
from tests.real_window import RealWindow, own_desktop, start_program, until

LIST = """\
Record ID,Company name,Company Domain Name,City,Country/Region,Industry
901,Kestrel Cold Chain,kestrelcold.example,Leeds,United Kingdom,Logistics
902,Alder Foods,alderfoods.example,York,United Kingdom,Food
903,Brightwater Labs,brightwater.example,Bath,United Kingdom,Healthcare
"""
NAMES = ["Alder Foods", "Brightwater Labs", "Kestrel Cold Chain"]
FIRST_DAY, LAST_DAY = "2001-01-10", "2098-12-10"
"""Work between these days is there in every week in which the test runs."""


class Newcomer:
    """Somebody who has the keyboard, and waits until the program is there."""

    def __init__(self, window: RealWindow, folder: Path) -> None:
        self._window = window
        self._folder = folder
        self._pictures = os.environ.get("QUARTERDECK_PICTURES", "")
        self._steps = 0

    def waits_for(self, role: str, name: str) -> None:
        """Wait until the cursor is on this."""
        has_focus = self._window.reader.has_focus
        until(lambda: has_focus(role, name), f"the cursor on {name} ({role})")

    def presses(self, *keys: str) -> None:
        self._window.keys(*keys)

    def types(self, text: str) -> None:
        self._window.write(text)

    def sees(self, question: str, *answers: str) -> None:
        """Wait until the file answers so to a question for one column."""

        def holds() -> bool:
            rows = self._window.asked(question)
            return [text for (text,) in rows] == list(answers)

        until(holds, f"{question} → {answers}")

    def keeps(self, name: str) -> None:
        """Keep a picture of the screen, if pictures are wanted."""
        self._steps += 1
        if self._pictures:
            picture = Path(self._pictures) / f"{self._steps:02}-{name}.png"
            self._window.take_picture(picture)

    def begins_a_plan(self, plan: Path) -> None:
        self.waits_for("push button", "Import a list")
        self.keeps("three-doors")
        self.presses("Return")
        self.waits_for("text", "Company")
        self.types("Harbour Instruments")
        self.keeps("new-plan")
        self.presses("Return")
        self.waits_for("text", "File name:")
        self.presses("ctrl+a")
        self.types(str(plan))
        self.presses("Return")
        self._window.plan = plan

    def imports(self, path: Path) -> None:
        self.waits_for("push button", "Choose a file")
        self.presses("Return")
        self.waits_for("text", "File name:")
        self.types(str(path))
        self.presses("Return")
        self.waits_for("push button", "Import 3 accounts")
        self.keeps("import")
        self.presses("Return")
        self.sees("SELECT name FROM accounts ORDER BY 1", *NAMES)
        self.waits_for("push button", "Add people")
        self.keeps("imported")
        self.hears("Import 3 accounts")
        self.presses("ctrl+z")
        self.sees("SELECT name FROM accounts")
        self.presses("ctrl+shift+z")
        self.sees("SELECT name FROM accounts ORDER BY 1", *NAMES)
        self.waits_for("push button", "Add people")

    def hears(self, message: str) -> None:
        """Wait until a message is spoken."""
        announced = self._window.reader.announced
        until(lambda: message in announced, f"{message!r}, only {announced}")

    def names_people(self) -> None:
        self.presses("Return")
        self.waits_for("push button", "Add person")
        self.presses("Return")
        self.waits_for("text", "Name")
        self.types("Nora Field")
        self.presses("Return")
        self.sees("SELECT name FROM people", "Nora Field")
        self.waits_for("table", "People")
        self.presses("ctrl+n")
        self.waits_for("text", "Name")
        self.types("Omar Lund")
        self.presses("Tab")
        self.waits_for("text", "Initials")
        self.presses("Tab")
        self.waits_for("combo box", "Sales")
        self.types("m")
        self.presses("Return")
        query = "SELECT side FROM people WHERE name = 'Omar Lund'"
        self.sees(query, "marketing")
        self.keeps("people")

    def plans_a_campaign(self) -> None:
        self.presses("ctrl+3")
        self.waits_for("table", "Campaigns of the quarter")
        self.presses("ctrl+n")
        self.waits_for("text", "Name of the new campaign")
        self.types("Cold chain autumn")
        self.presses("Return")
        self.waits_for("table", "Activities")
        self.presses("ctrl+n")
        self.waits_for("text", "Type a name and press Enter to add an activity")
        self.types("Calls to cold stores")
        self.presses("Return")
        self.sees("SELECT name FROM activities", "Calls to cold stores")
        self.presses("shift+Tab")
        self.waits_for("table", "Activities")
        self.presses("Home", *["Right"] * 5, "F2")
        self.waits_for("text", "Start")
        self.types(FIRST_DAY)
        self.presses("Tab")
        self.waits_for("text", "Due")
        self.types(LAST_DAY)
        self.presses("Return")
        self.sees("SELECT due FROM activities", LAST_DAY)
        self.keeps("campaign")

    def sets_a_target(self) -> None:
        self.finds("targets", "push button", "Add objective")
        self.presses("ctrl+n")
        self.waits_for("combo box", "Leads received")
        self.presses("Tab")
        self.waits_for("push button", "Add")
        self.presses("Return")
        self.waits_for("table", "Targets")
        self.presses("F2")
        self.types("40")
        self.presses("Return")
        self.sees("SELECT value FROM targets", "40")
        self.keeps("target")

    def enters_a_result(self) -> None:
        self.presses("ctrl+e")
        self.waits_for("table", "Activities of the week")
        self.types("12")
        self.presses("Return")
        self.sees("SELECT value FROM actuals", "12")
        self.keeps("week")

    def finds(self, words: str, role: str, name: str) -> None:
        """Find something by its name; then the cursor is there."""
        self.presses("ctrl+k")
        self.waits_for("text", "Find or do anything")
        self.types(words)
        self.presses("Return")
        self.waits_for(role, name)

    def looks_at_the_paper(self) -> None:
        self.presses("ctrl+p")
        self.waits_for("radio button", "Target account list")
        self.shows("Save as PDF")
        self.keeps("preview")

    def shows(self, text: str) -> None:
        """Wait until a text is to be read on the screen."""

        def holds() -> bool:
            return any(met.node["name"] == text for met in self._window.reader.shown())

        until(holds, text)

    def leaves(self) -> None:
        self.presses("ctrl+q")
        until(lambda: self._window.program.poll() is not None, "the end")
        assert self._window.program.returncode == 0
        assert self._window.complaints == ""


@pytest.fixture
def newcomer(tmp_path: Path) -> Iterator[Newcomer]:
    """Somebody in front of the program, which was never started before."""
    with (
        own_desktop(with_reader=True) as desktop,
        start_program(desktop, tmp_path) as window,
    ):
        yield Newcomer(window, tmp_path)


def test_in_ten_minutes_a_plan_is_made_by_keys_alone(
    newcomer: Newcomer, tmp_path: Path
) -> None:
    plan_path, list_path = tmp_path / "harbour.qdeck", tmp_path / "companies.csv"
    list_path.write_text(LIST, encoding="utf-8")
    newcomer.begins_a_plan(plan_path)
    newcomer.imports(list_path)
    newcomer.names_people()
    newcomer.plans_a_campaign()
    newcomer.sets_a_target()
    newcomer.enters_a_result()
    newcomer.finds("kestrel", "table", "Accounts")
    newcomer.keeps("found")
    newcomer.looks_at_the_paper()
    newcomer.leaves()
    with_plan(plan_path, check_what_was_typed)


def with_plan(path: Path, check: Callable[[Plan], None]) -> None:
    file = PlanFile.open(path)
    try:
        check(file.plan)
    finally:
        file.close()


def check_what_was_typed(plan: Plan) -> None:
    (campaign,) = plan.all(Campaign)
    (activity,) = plan.all(Activity)
    (target,) = plan.all(Target)
    (actual,) = plan.all(Actual)
    people = {person.name: person.side for person in plan.all(Person)}
    accounts = sorted((each.name, each.city) for each in plan.all(Account))
    assert plan.company.name == "Harbour Instruments"
    assert plan.all(Company) == (plan.company,)
    assert accounts == list(zip(NAMES, ["York", "Bath", "Leeds"], strict=True))
    assert people == {"Nora Field": Side.SALES, "Omar Lund": Side.MARKETING}
    assert campaign.name == "Cold chain autumn"
    assert activity.name == "Calls to cold stores"
    assert activity.campaign_id == campaign.id
    assert str(activity.start) == FIRST_DAY
    assert str(activity.due) == LAST_DAY
    assert target.value == 40
    assert (actual.activity_id, actual.value) == (activity.id, Decimal(12))
