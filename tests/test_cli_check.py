"""`quarterdeck check`: rows of requirements.md as written, on the command line."""

import json
import subprocess
import sys
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from planner.records import BuyingStage, Record, ScopeKind
from storage.plan_file import PlanFile
from tests.builders import (
    a_campaign,
    a_company,
    a_metric,
    a_person,
    a_target,
    an_account,
    an_activity,
)

ROOT = Path(__file__).parents[1]
AS_OF = "2026-08-14"


@dataclass(frozen=True, slots=True)
class Answer:
    """What the check said, and how it ended."""

    code: int
    lines: list[str]

    def after(self, line: str) -> list[str]:
        """The lines that are indented below this one."""
        rest = self.lines[self.lines.index(line) + 1 :]
        depth = len(line) - len(line.lstrip())
        below = []
        for each in rest:
            if len(each) - len(each.lstrip()) <= depth:
                break
            below.append(each.strip())
        return below


def checked(folder: Path, *records: Record, words: tuple[str, ...] = ()) -> Answer:
    """The check of a plan of these records, as people read it."""
    out, code = _ran(folder, records, words)
    return Answer(code, out.splitlines())


def found(
    folder: Path, *records: Record, words: tuple[str, ...] = ()
) -> list[dict[str, str | None]]:
    """The findings for programs."""
    out, _code = _ran(folder, records, (*words, "--json"))
    parsed: list[dict[str, str | None]] = json.loads(out)
    return parsed


def _ran(
    folder: Path, records: tuple[Record, ...], words: tuple[str, ...]
) -> tuple[str, int]:
    plan = folder / "plan.qdeck"
    plan.unlink(missing_ok=True)
    PlanFile.create(plan, [a_company(), *records]).close()
    command = [sys.executable, str(ROOT / "main.py"), "check", str(plan), *words]
    done = subprocess.run(
        [*command, "--as-of", AS_OF], capture_output=True, encoding="utf-8", check=False
    )
    assert not done.stderr
    return done.stdout, done.returncode


def test_a_target_without_an_owner_fails_the_check_by_name(tmp_path: Path) -> None:
    rosa = a_person()
    metrics = [a_metric(f"metric_{number}") for number in range(13)]
    owned = [a_target(each.key, sales_owner_id=rosa.id) for each in metrics]
    free = a_target("leads_received")
    answer = checked(tmp_path, rosa, *metrics, *owned, free)
    assert answer.code == 1
    assert answer.after("  Contradiction: 1 of 14 targets has no owner (2026Q3)") == [
        "The target “Leads received” of Q3 2026 has no owner."
    ]


def test_a_side_without_an_input_target_is_told_until_it_has_one(
    tmp_path: Path,
) -> None:
    leads = a_target("leads_received", 120)
    told = [each["sentence"] for each in found(tmp_path, leads)]
    assert "No input target for Marketing in Q3 2026." in told
    mails = a_target("done:mail", 9, scope=ScopeKind.SIDE, scope_value="marketing")
    told = [each["sentence"] for each in found(tmp_path, leads, mails)]
    assert "No input target for Marketing in Q3 2026." not in told


@pytest.mark.parametrize(
    ("stage", "counts"), [("Desire", (5, 3, 0, 2)), ("Action", (1, 1, 1, 0))]
)
def test_a_buying_stage_for_which_nothing_is_planned_is_named(
    tmp_path: Path, stage: str, counts: tuple[int, ...]
) -> None:
    campaign = a_campaign()
    work = [
        an_activity(campaign_id=campaign.id, buying_stage=each)
        for each, count in zip(BuyingStage, counts, strict=True)
        for _number in range(count)
    ]
    answer = checked(tmp_path, campaign, *work)
    assert f"  Missing: {stage}: none planned in Q3 2026." in answer.lines


def test_the_share_of_spend_without_a_measure_is_told_with_the_activities(
    tmp_path: Path,
) -> None:
    campaign = a_campaign()
    names = ("Brochure", "Press release", "Sponsoring")
    work = [
        an_activity(
            names[number] if number < len(names) else "Calls",
            number=f"X{number}",
            campaign_id=campaign.id,
            planned_cost_minor=1_500_00,
            planned_quantity=None if number < len(names) else Decimal(9),
            no_measure=number < len(names),
        )
        for number in range(10)
    ]
    answer = checked(tmp_path, campaign, *work)
    heading = (
        "  Note: 30.0 % of planned spend has no measure: 3 activities are marked to "
        "have no measure (2026Q3)"
    )
    assert [each.split("“")[1].split("”")[0] for each in answer.after(heading)] == [
        *names
    ]


def test_three_of_forty_tasks_without_an_owner_are_listed(tmp_path: Path) -> None:
    rosa, campaign = a_person(), a_campaign()
    work = [
        an_activity(
            f"Task {number}",
            campaign_id=campaign.id,
            owner_id=None if number < 3 else rosa.id,
        )
        for number in range(40)
    ]
    answer = checked(tmp_path, rosa, campaign, *work)
    listed = answer.after("  Missing: 3 of 40 activities have no owner (2026Q3)")
    assert [each.split("“")[1] for each in listed] == [
        f"Task {number}” has no owner." for number in range(3)
    ]


def test_one_quarter_can_be_asked_for(tmp_path: Path) -> None:
    records = a_campaign("Now"), a_campaign("Later", "2026Q4")
    told = found(tmp_path, *records, words=("--quarter", "2026Q4"))
    assert {each["quarter"] for each in told} == {"2026Q4"}


def test_the_findings_are_counted_and_stand_by_area(tmp_path: Path) -> None:
    campaign = a_campaign("Cold chain", budget_minor=0)
    outside = an_activity(
        "Call",
        number="X1",
        campaign_id=campaign.id,
        due=date(2026, 9, 1),
        planned_quantity=Decimal(1),
    )
    ends = a_campaign("Short", start=date(2026, 7, 1), end=date(2026, 8, 31))
    lines = checked(tmp_path, campaign, outside, ends).lines
    assert lines[0] == "13 things missing"
    titles = [each for each in lines[1:] if each and not each.startswith(" ")]
    assert titles == ["Targets", "Campaigns", "Activities", "Accounts"]


def test_notes_alone_are_no_problem(tmp_path: Path) -> None:
    one, other = an_account("Kestrel"), an_account("Penhallow")
    answer = checked(tmp_path, one, other)
    assert answer.code == 0
    assert answer.lines == [
        "Nothing is missing and nothing contradicts itself.",
        "0 of 2 accounts clean (0.0 %)",
        "2 without an owner · 2 without a next step",
    ]
