"""The money of a quarter through the command line, with the numbers as written."""

import json
from pathlib import Path

from click.testing import CliRunner

from main import main

Row = dict[str, str | int | None]
DAY = "2026-08-14"


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
        add(plan, kind, text)
    return plan


def add(plan: Path, kind: str, text: str, code: int = 0) -> str:
    file = plan.with_name(f"{kind}.csv")
    lines = (line.strip() for line in text.strip().splitlines())
    file.write_text("\n".join(lines), encoding="utf-8")
    words = ("import", plan, kind.replace("_", "-"), file)
    return run(*words, code=code)


def figures(plan: Path, *words: str, day: str = DAY) -> dict[tuple[str, str], Row]:
    """Every metric by its key and scope."""
    words = ("--quarter", "2026Q3", "--as-of", day, *words, "--json")
    found: list[Row] = json.loads(run("metrics", plan, *words))
    return {(str(row["key"]), str(row["scope"])): row for row in found}


def values(rows: dict[tuple[str, str], Row], *keys: str) -> list[object]:
    return [rows[key, "plan"]["value"] for key in keys]


PEOPLE = """
    name,side
    Rosa Lind,sales
"""
LINES = """
    quarter,side,amount
    2026Q3,marketing,12000
    2026Q3,sales,8000
"""
MONEY = ("budget", "spend", "committed", "still_planned", "forecast")
BY_SIDE = """
    quarter,metric,scope,value
    2026Q3,budget,side:sales,1
    2026Q3,budget,side:marketing,1
"""


def sides(plan: Path, day: str = DAY) -> list[object]:
    rows = figures(plan, day=day)
    parts = ("side:sales", "side:marketing", "plan")
    return [rows["budget", part]["value"] for part in parts]


def test_moving_money_between_the_sides_leaves_the_joint_budget(tmp_path: Path) -> None:
    plan = build(tmp_path, people=PEOPLE, budget=LINES, targets=BY_SIDE)
    assert sides(plan) == ["8000.00", "12000.00", "20000.00"]
    head = "quarter,date,from,to,amount,reason,approver\n"
    first = head + "2026Q3,2026-08-03,sales,marketing,1500,More letters,Rosa Lind"
    add(plan, "transfers", first)
    assert sides(plan) == ["6500.00", "13500.00", "20000.00"]
    assert sides(plan, "2026-08-02") == ["8000.00", "12000.00", "20000.00"]
    back = head + "2026Q3,2026-08-10,marketing,sales,500,Fewer letters,Rosa Lind"
    add(plan, "transfers", back)
    assert sides(plan) == ["7000.00", "13000.00", "20000.00"]
    much = head + "2026Q3,2026-08-11,sales,marketing,7000.01,All of it,Rosa Lind"
    refused = add(plan, "transfers", much, code=1)
    assert "Sales has €7,000.00 to give. Move no more than that." in refused
    assert sides(plan) == ["7000.00", "13000.00", "20000.00"]


CAMPAIGNS = """
    code,name,quarter,strategy,budget
    C-1,Cold chain,2026Q3,acquire,20000
    C-2,Fair,2026Q3,retain,
"""


def test_the_example_of_the_budget(tmp_path: Path) -> None:
    costs = """
        date,campaign,kind,state,amount
        2026-08-03,C-1,external,actual,7350
        2026-08-04,C-1,external,committed,4000
        2026-09-20,C-1,external,planned,6500
    """
    plan = build(tmp_path, campaigns=CAMPAIGNS, costs=costs)
    for words in ((), ("--campaign", "C-1")):
        rows = figures(plan, *words)
        found = {key: row["value"] for (key, _scope), row in rows.items()}
        shown = [found[key] for key in (*MONEY, "available", "unallocated")]
        assert shown == [
            "20000.00",
            "7350.00",
            "4000.00",
            "6500.00",
            "17850.00",
            "8650.00",
            "2150.00",
        ]
    assert "over by" not in run("metrics", plan, "--quarter", "2026Q3")


def test_products_are_rounded_when_they_are_stored(tmp_path: Path) -> None:
    costs = """
        date,kind,state,amount,note
        2026-08-03,hours,actual,1.5 x 33.35,Monday
        2026-08-04,hours,actual,1.5 h x 33.35,Tuesday
        2026-08-05,hours,actual,1.5 × 33.35,Wednesday
    """
    plan = build(tmp_path, costs=costs)
    assert values(figures(plan), "spend") == ["150.09"]
    run("export", plan, "costs", tmp_path / "out.csv")
    assert (tmp_path / "out.csv").read_text(encoding="utf-8").count("50.03") == 3


def test_another_currency_needs_a_rate_and_then_counts(tmp_path: Path) -> None:
    head = "date,state,amount,currency,rate\n"
    plan = build(tmp_path)
    refused = add(plan, "costs", head + "2026-08-03,actual,719.07,GBP,", code=1)
    assert "An amount in GBP needs a rate" in refused
    assert values(figures(plan), "spend") == ["0.00"]
    add(plan, "costs", head + "2026-08-03,actual,719.07,GBP,1.17")
    assert values(figures(plan), "spend") == ["841.31"]


def test_the_examples_of_cost_per_lead_acquisition_and_return(tmp_path: Path) -> None:
    costs = """
        date,campaign,state,amount
        2026-08-03,C-1,actual,18000
        2026-08-03,C-2,actual,500
    """
    actuals = """
        date,metric,scope,value
        2026-08-10,wins,campaign:C-1,6
        2026-08-10,leads_received,campaign:C-1,37
        2026-08-10,leads_received,campaign:C-2,0
        2026-08-11,revenue,campaign:C-2,1000
        2026-08-12,revenue,campaign:C-2,1000
    """
    plan = build(tmp_path, campaigns=CAMPAIGNS, costs=costs, actuals=actuals)
    rows = figures(plan)
    assert values(rows, "acquisition_cost") == ["3000.00"]
    # 18,500.00 of both campaigns by 37 leads.
    assert values(rows, "cost_per_lead") == ["500.00"]
    fair = figures(plan, "--campaign", "C-2")
    roi = fair["campaign_roi", "campaign:C-2"]
    assert (roi["value"], roi["n"]) == ("3", 2)
    per_lead = fair["cost_per_lead", "campaign:C-2"]
    assert (per_lead["value"], per_lead["reason"]) == (None, "0 leads")
    assert per_lead["numerator"] == "500.00"
    assert "n/a, €500.00 spent" in run(
        "metrics", plan, "--quarter", "2026Q3", "--as-of", DAY, "--campaign", "C-2"
    )
    idle = figures(plan, "--campaign", "C-1")["campaign_roi", "campaign:C-1"]
    assert idle["value"] == "-1"


def test_the_example_of_cost_per_lead_to_the_cent(tmp_path: Path) -> None:
    costs = "date,campaign,state,amount\n2026-08-03,C-1,actual,12345"
    leads = "date,metric,scope,value\n2026-08-10,leads_received,campaign:C-1,37"
    plan = build(tmp_path, campaigns=CAMPAIGNS, costs=costs, actuals=leads)
    assert values(figures(plan), "cost_per_lead") == ["333.65"]


def test_the_examples_of_target_share_and_coverage(tmp_path: Path) -> None:
    accounts = "number,name\nA1,Alder Foods\nA2,Brack Marine"
    listed = """
        quarter,account,added_on
        2026Q3,A1,
        2026Q3,A2,2026-08-03
    """
    activities = """
        number,name,accounts,type,side,state,done_on,planned_hours
        X1,Letters,A1,letter,marketing,done,2026-07-20,6
        X2,Calls,A2,call,sales,done,2026-07-21,2
    """
    costs = """
        date,activity,state,amount
        2026-07-20,X1,actual,8000
        2026-07-20,,actual,2000
    """
    plan = build(
        tmp_path,
        accounts=accounts,
        target_list=listed,
        activities=activities,
        costs=costs,
    )
    rows = figures(plan)
    share = rows["on_target_share", "plan"]
    assert (share["value"], share["numerator"], share["denominator"]) == (
        "0.8",
        "8000.00",
        "10000.00",
    )
    # The calls were before A2 came onto the list: 1 of 2 activities, 6 of 8 hours.
    keys = ("on_target_share_activities", "on_target_share_hours", "list_coverage")
    assert values(rows, *keys) == ["0.5", "0.75", "0.5"]
    assert values(figures(plan, day="2026-08-02"), "list_coverage") == ["1"]
