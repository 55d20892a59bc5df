"""The commands `funnel` and `meetings`, on plans built through the command line.

K27 and K28, and rows 000-27, 000-30, 001-06, 001-33, 004-02 as written.
"""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from main import main

DAY = "2026-08-14"
ASSUMED = """
    quarter,key,value
    2026Q3,revenue goal,{goal}
    2026Q3,mean order,30000
    2026Q3,win rate,25
    2026Q3,lead to opportunity,20
    2026Q3,cost per lead,55
"""
PEOPLE = """
    name,side,leads_per_week
    Rosa Lind,sales,5
    Tom Ashdown,sales,5
    Ruth Calder,marketing,9
"""
ACTIVITIES = """
    number,campaign,name,type,side,due,state,done_on,done_quantity
    X1,C-1,Call them,call,sales,2026-08-10,done,2026-08-10,200
    X2,C-1,Seminar,seminar,marketing,2026-08-10,done,2026-08-10,40
"""
CAMPAIGNS = """
    code,name,quarter
    C-1,Cold chain,2026Q3
    C-2,Fairs,2026Q3
"""
RESULTS = """
    date,metric,scope,activity,value
    2026-08-11,leads_received,plan,X1,20
    2026-08-11,leads_received,plan,X2,10
    2026-08-11,opportunities,plan,X1,5
    2026-08-11,opportunities,plan,X2,4
    2026-08-11,wins,plan,X1,1
    2026-08-11,wins,plan,X2,2
"""


def run(*words: str | Path, code: int = 0) -> str:
    """What a command prints. It must end as expected."""
    result = CliRunner().invoke(main, [str(word) for word in words])
    assert result.exit_code == code, result.output
    return result.output


def build(folder: Path, **tables: str) -> Path:
    """A plan of these CSV tables, imported kind by kind in the order given."""
    plan = folder / "acme.qdeck"
    run("new", plan, "--company", "Acme Ltd")
    for kind, text in tables.items():
        file = folder / f"{kind}.csv"
        lines = (line.strip() for line in text.strip().splitlines())
        file.write_text("\n".join(lines), encoding="utf-8")
        run("import", plan, kind.replace("_", "-"), file)
    return plan


def funnel(plan: Path, quarter: str = "2026Q3") -> dict[str, object]:
    words = ("--quarter", quarter, "--as-of", DAY, "--json")
    found: dict[str, object] = json.loads(run("funnel", plan, *words))
    return found


def steps(found: dict[str, object]) -> list[object]:
    return [found[key] for key in ("wins", "opportunities", "leads", "budget")]


@pytest.mark.parametrize(
    ("goal", "expected"),
    [("240000", [8, 32, 160, "8800.00"]), ("250000", [9, 36, 180, "9900.00"])],
)
def test_the_examples_of_the_reverse_funnel(
    tmp_path: Path, goal: str, expected: list[object]
) -> None:
    found = funnel(build(tmp_path, assumptions=ASSUMED.format(goal=goal)))
    assert steps(found) == expected
    assert found["missing"] == []
    assert found["assumed"] == [
        "revenue goal",
        "mean order",
        "win rate",
        "lead to opportunity",
        "cost per lead",
    ]


def test_the_target_is_the_goal_and_what_is_missing_is_named(tmp_path: Path) -> None:
    target = """
        quarter,metric,scope,value
        2026Q3,revenue,plan,240000
    """
    order = """
        quarter,key,value
        2026Q3,mean order,30000
    """
    found = funnel(build(tmp_path, targets=target, assumptions=order))
    assert found["goal"] == {
        "key": "revenue goal",
        "label": "Revenue goal",
        "value": "240000.00",
        "unit": "money",
        "origin": "target",
        "n": None,
    }
    assert steps(found) == [8, None, None, None]
    assert found["missing"] == ["win rate", "lead to opportunity", "cost per lead"]


def test_the_example_of_capacity(tmp_path: Path) -> None:
    plan = build(tmp_path, people=PEOPLE, assumptions=ASSUMED.format(goal=240000))
    capacity = funnel(plan)["capacity"]
    assert isinstance(capacity, dict)
    assert [capacity[key] for key in ("needed", "weeks", "leads", "short")] == [
        160,
        13,
        130,
        30,
    ]
    assert capacity["share"] == "0.8125"
    assert len(capacity["people"]) == 2
    lines = run("funnel", plan, "--quarter", "2026Q3", "--as-of", DAY)
    assert "160 leads are needed; Sales can take 130 in 13 weeks: 30 too many." in lines
    assert "That is 81.3 % of the leads (130 of 160)." in lines
    assert "As of 14 Aug 2026." in lines


def test_the_example_of_the_stage_funnel(tmp_path: Path) -> None:
    plan = build(tmp_path, campaigns=CAMPAIGNS, activities=ACTIVITIES, actuals=RESULTS)
    found = funnel(plan)
    types, campaigns = found["types"], found["campaigns"]
    assert isinstance(types, list)
    assert isinstance(campaigns, list)
    assert [(row["key"], list(row["stages"].values())) for row in types] == [
        ("call", ["200", "20", "5", "1"]),
        ("seminar", ["40", "10", "4", "2"]),
        ("total", ["240", "30", "9", "3"]),
    ]
    assert [rate["value"] for rate in types[0]["rates"]] == ["0.1", "0.25", "0.2"]
    assert [rate["value"] for rate in types[1]["rates"]] == ["0.25", "0.4", "0.5"]
    assert [rate["n"] for rate in types[2]["rates"]] == [240, 30, 9]
    assert [row["key"] for row in campaigns] == ["C-1", "C-2", "total"]
    assert list(campaigns[1]["stages"].values()) == [None] * 4
    lines = run("funnel", plan, "--quarter", "2026Q3", "--as-of", DAY)
    assert "50.0 % (2 of 4) · few cases" in lines
    assert "unmeasured" in lines


def test_a_campaign_without_leads_keeps_its_row(tmp_path: Path) -> None:
    results = """
        date,metric,scope,value
        2026-08-11,leads_received,campaign:C-1,10
        2026-08-11,wins,campaign:C-1,2
        2026-08-11,leads_received,campaign:C-2,0
        2026-08-11,wins,campaign:C-2,0
    """
    found = funnel(build(tmp_path, campaigns=CAMPAIGNS, actuals=results))
    campaigns = found["campaigns"]
    assert isinstance(campaigns, list)
    assert [row["conversion"] for row in campaigns[:2]] == [
        {"value": "0.2", "n": 10, "reason": None},
        {"value": None, "n": 0, "reason": "0 leads"},
    ]


def test_a_step_without_data_is_unmeasured(tmp_path: Path) -> None:
    target = """
        quarter,metric,scope,value
        2026Q3,leads_accepted,plan,15
    """
    plan = build(
        tmp_path,
        campaigns=CAMPAIGNS,
        activities=ACTIVITIES,
        actuals=RESULTS,
        targets=target,
    )
    types = funnel(plan)["types"]
    assert isinstance(types, list)
    assert len(types[-1]["stages"]) == 5
    assert [rate["reason"] for rate in types[-1]["rates"]] == [
        None,
        "a step is unmeasured",
        "a step is unmeasured",
        None,
    ]


def test_nothing_is_judged_before_three_months(tmp_path: Path) -> None:
    campaigns = """
        code,name,quarter,start
        C-1,Cold chain,2026Q3,2026-07-01
    """
    plan = build(tmp_path, campaigns=campaigns)
    assert funnel(plan)["first_verdict"] == "2026-10-01"
    lines = run("funnel", plan, "--quarter", "2026Q3", "--as-of", DAY)
    assert "Month 2 of 3, too early to judge" in lines


def test_an_empty_plan_says_what_it_lacks(tmp_path: Path) -> None:
    lines = run("funnel", build(tmp_path), "--quarter", "2026Q3", "--as-of", DAY)
    assert (
        "Still to be entered: Revenue goal, Mean order, Opportunities won, Leads that "
        "become opportunities, Cost per lead."
    ) in lines
    assert "How many leads a week Sales can take is not entered yet." in lines


@pytest.mark.parametrize(
    ("every", "days"),
    [
        (
            "2 weeks",
            ["07-07", "07-21", "08-04", "08-18", "09-01", "09-15", "09-29"],
        ),
        ("2 months", ["07-07", "09-07"]),
        ("", ["07-07"]),
    ],
)
def test_the_examples_of_series_of_meetings(
    tmp_path: Path, every: str, days: list[str]
) -> None:
    meetings = f"""
        date,kind,place,every
        2026-07-07,monthly pipeline,Room 4,{every}
    """
    plan = build(tmp_path, meetings=meetings)
    found = json.loads(run("meetings", plan, "--quarter", "2026Q3", "--json"))
    assert [each["date"] for each in found] == [f"2026-{day}" for day in days]
    assert "Tue 7 Jul 2026" in run("meetings", plan, "--quarter", "2026Q3")


def test_a_month_without_the_day_has_its_last_one(tmp_path: Path) -> None:
    meetings = """
        date,kind,every
        2026-01-31,monthly pipeline,1 month
    """
    plan = build(tmp_path, meetings=meetings)
    found = json.loads(run("meetings", plan, "--quarter", "2026Q1", "--json"))
    assert [each["date"] for each in found] == [
        "2026-01-31",
        "2026-02-28",
        "2026-03-31",
    ]


def test_a_quarter_without_meetings_says_so(tmp_path: Path) -> None:
    said = run("meetings", build(tmp_path), "--quarter", "2026Q3")
    assert said == "No meeting is planned in this quarter.\n"
