"""Rows of the requirements about targets and goals, through the command line."""

import json
from pathlib import Path

from click.testing import CliRunner

from main import main
from tests.test_cli_examples import asked, build

TODAY = "2026-08-14"


def run(*words: str | Path, code: int) -> str:
    """What a command prints. It must end with this code."""
    result = CliRunner().invoke(main, [str(word) for word in words])
    assert result.exit_code == code, result.output
    return result.output


def problems(plan: Path) -> str:
    """What the plan check says."""
    words = ("check", plan, "--quarter", "2026Q3", "--as-of", TODAY)
    return run(*words, code=1)


def add(folder: Path, plan: Path, kind: str, table: str) -> str:
    """Import a table, and say what came of it."""
    file = folder / "more.csv"
    file.write_text(table, encoding="utf-8")
    result = CliRunner().invoke(main, ["import", str(plan), kind, str(file), "--json"])
    return result.output


def test_the_share_of_spend_on_the_list(tmp_path: Path) -> None:
    plan = build(
        tmp_path,
        accounts="number,name\nA1,Alderton Foods\nA2,Burley Dairy",
        target_list="quarter,account,tier\n2026Q3,A1,1\n2026Q3,A2,1",
        campaigns="code,name,quarter,accounts\nC-1,Line audits,2026Q3,A1;A2",
        costs="""
            reference,date,campaign,state,amount
            K1,2026-08-03,C-1,actual,8000
            K2,2026-08-04,,actual,2000
        """,
    )
    share = asked(plan, TODAY)["on_target_share", "plan"]
    assert share["value"] == "0.8"
    assert (share["numerator"], share["denominator"]) == ("8000.00", "10000.00")


def test_one_budget_of_both_sides_that_a_transfer_leaves_whole(tmp_path: Path) -> None:
    plan = build(
        tmp_path,
        people="name,side\nRosa Lind,sales",
        budget="quarter,side,amount\n2026Q3,marketing,12000\n2026Q3,sales,8000",
        transfers="""
            number,quarter,date,from,to,amount,reason,approver
            T1,2026Q3,2026-08-01,marketing,sales,1000,The fair,Rosa Lind
        """,
    )
    assert asked(plan, TODAY)["budget", "plan"]["value"] == "20000.00"


def test_a_target_without_an_owner_is_named(tmp_path: Path) -> None:
    metrics = [f"m{number}" for number in range(14)]
    owned = "\n".join(f"2026Q3,{key},plan,5,Rosa Lind" for key in metrics[1:])
    plan = build(
        tmp_path,
        people="name,side\nRosa Lind,sales",
        metrics="key,label\n" + "\n".join(f"{key},Metric {key}" for key in metrics),
        targets=f"quarter,metric,scope,value,sales_owner\n2026Q3,m0,plan,5,\n{owned}",
    )
    said = problems(plan)
    assert "1 of 14 targets has no owner" in said
    assert "Metric m0" in said


def test_a_side_with_results_needs_an_input_target(tmp_path: Path) -> None:
    plan = build(
        tmp_path,
        targets="quarter,metric,scope,value\n2026Q3,wins,side:marketing,5",
    )
    assert "No input target for Marketing" in problems(plan)
    row = "quarter,metric,scope,value\n2026Q3,done:letter,side:marketing,200"
    add(tmp_path, plan, "targets", row)
    assert "No input target for Marketing" not in problems(plan)


def test_an_objective_needs_a_number_and_there_is_one_headline(tmp_path: Path) -> None:
    plan = build(
        tmp_path,
        objectives="""
            quarter,text,metric,value,unit,headline
            2026Q3,Win 8 new customers in Q3 2026,wins,8,customers,yes
        """,
    )
    head = "quarter,text,value,headline\n"
    without = json.loads(
        add(tmp_path, plan, "objectives", f"{head}2026Q3,Win more customers,,no")
    )
    assert (without["added"], without["refused"]) == (0, 1)
    second = json.loads(
        add(tmp_path, plan, "objectives", f"{head}2026Q3,Double the leads,60,yes")
    )
    assert (second["added"], second["refused"]) == (0, 1)
    assert "is the headline of this quarter already" in second["problems"][0]["reason"]
    page = tmp_path / "page.txt"
    words = ("report", plan, "one-page", "--quarter", "2026Q3", "--as-of", TODAY)
    run(*words, "-o", page, code=0)
    assert "Win 8 new customers in Q3 2026" in page.read_text(encoding="utf-8")


def test_planned_spend_without_a_measure(tmp_path: Path) -> None:
    measured = "\n".join(f"X{number},Call {number},1500,10" for number in range(1, 8))
    free = "\n".join(f"X{number},Brochure {number},1500," for number in range(8, 11))
    plan = build(
        tmp_path,
        campaigns="code,name,quarter\nC-1,Line audits,2026Q3",
        activities="number,name,planned_cost,planned_quantity,campaign\n"
        + "\n".join(f"{row},C-1" for row in f"{measured}\n{free}".splitlines()),
    )
    said = problems(plan)
    assert "30.0 % of planned spend has no measure: 3 activities" in said
    for number in (8, 9, 10):
        assert f"“Brochure {number}”" in said


def test_a_milestone_is_counted_back_from_its_event_on_the_review_pack(
    tmp_path: Path,
) -> None:
    # Source: 000-04. 60 days before 30 September is 1 August; on 3 August 2 have gone.
    plan = build(
        tmp_path,
        activities="number,name,type,start,due\nX1,Seminar,seminar,2026-09-30,2026-09-30",
        milestone_rules="type,text,days_before\nseminar,Invitee list agreed,60",
    )
    pack = tmp_path / "pack.txt"
    options = ("--quarter", "2026Q3", "--as-of", "2026-08-03", "-o", pack)
    run("report", plan, "review-pack", *options, code=0)
    (line,) = [
        line
        for line in pack.read_text(encoding="utf-8").splitlines()
        if line.startswith("X1") and "Invitee list agreed" in line
    ]
    assert "1 Aug" in line
    assert "overdue 2 days" in line.casefold()
