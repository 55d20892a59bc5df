"""The profile, the market, decision makers and outside touches by the command line."""

import json
from collections.abc import Iterable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from main import main
from planner import edits
from storage.plan_file import PlanFile


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(main, [str(word) for word in words])


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "plan.qdeck"
    assert run("new", path, "--company", "Acme").exit_code == 0
    return path


def bring_in(plan: Path, kind: str, head: str, rows: Iterable[str]) -> None:
    file = plan.with_name(f"{kind}.csv")
    file.write_text("\n".join([head, *rows, ""]), encoding="utf-8")
    done = run("import", plan, kind, file, "--strict")
    assert done.exit_code == 0, done.output


def figure(plan: Path, key: str, quarter: str = "2026Q3") -> dict[str, object]:
    said = run("metrics", plan, "--quarter", quarter, "--json")
    (row,) = (each for each in json.loads(said.output) if each["key"] == key)
    assert isinstance(row, dict)
    return row


def with_market(plan: Path, size: int) -> None:
    """Enter the size of the market, which people do in the settings."""
    with PlanFile.open(plan) as file:
        company = file.plan.company
        file.write(edits.change(file.plan, company, universe=size))


def report(plan: Path, name: str) -> str:
    out = plan.with_name("out.txt")
    out.unlink(missing_ok=True)
    done = run("report", plan, name, "--quarter", "2026Q3", "-o", out)
    assert done.exit_code == 0, done.output
    return " ".join(out.read_text(encoding="utf-8").split())


def test_a_bought_list_is_compared_before_anything_is_added(plan: Path) -> None:
    bring_in(
        plan,
        "profile",
        "criterion,weight,field,rules",
        ["Right trade,60,segment,Food: 5; other: 1", "Right size,40,staff,1-49: 0"],
    )
    known = [f"Known {at},known{at}.example,Food,10" for at in range(30)]
    head = "name,website,segment,staff"
    bring_in(plan, "accounts", head, known)
    listed = [f"2026Q3,Known {at},yes,yes" for at in range(30)]
    bring_in(plan, "target-list", "quarter,account,sales_vote,marketing_vote", listed)
    fits = [f"Fits {at},fits{at}.example,Food,10" for at in range(50)]
    off = [f"Off {at},off{at}.example,Steel,10" for at in range(120)]
    bought = plan.with_name("bought.csv")
    bought.write_text("\n".join([head, *known, *fits, *off]), encoding="utf-8")
    order = ("import", plan, "accounts", bought, "--quarter", "2026Q3", "--dry-run")
    said = run(*order)
    assert (
        "Compared: 30 on the target list · on profile 50 of 170 (29.4 %)."
        in said.output
    )
    value = json.loads(run(*order, "--json").output)
    assert value["profile"] == {"fitting": 50, "compared": 170, "unknown": 0}
    bring_in(plan, "accounts", head, [*known, *fits, *off])
    out = plan.with_name("list.csv")
    run("export", plan, "target-list", out)
    assert len(out.read_text(encoding="utf-8-sig").splitlines()) == 31


def test_a_file_is_compared_with_the_list_without_a_profile_too(plan: Path) -> None:
    file = plan.with_name("accounts.csv")
    file.write_text("name\nAcme\n", encoding="utf-8")
    said = run("import", plan, "accounts", file, "--dry-run")
    assert "Compared: 0 on the target list · no profile yet." in said.output
    value = json.loads(run("import", plan, "accounts", file, "--json").output)
    assert value["profile"] is None


def test_64_of_a_market_of_70_are_listed(plan: Path) -> None:
    names = [f"Company {at}" for at in range(64)]
    bring_in(plan, "accounts", "name", names)
    bring_in(plan, "target-list", "quarter,account", [f"2026Q3,{n}" for n in names])
    said = figure(plan, "market_listed")
    assert (said["value"], said["reason"]) == (None, "market size not entered")
    text = report(plan, "account-list")
    assert "Of the market: n/a (market size not entered)" in text
    assert "Of the market: 0.0 %" not in text
    with_market(plan, 70)
    said = figure(plan, "market_listed")
    assert (said["value"], said["n"]) == ("0.914286", 70)
    assert "Of the market: 91.4 % (64 of 70)" in report(plan, "account-list")


def test_the_fit_score_of_the_list_is_a_metric(plan: Path) -> None:
    bring_in(plan, "accounts", "number,name", ["A1,Acme"])
    bring_in(plan, "target-list", "quarter,account", ["2026Q3,A1"])
    assert "no profile" in str(figure(plan, "fit_score")["reason"])
    weights = (30, 25, 20, 15, 10)
    bring_in(
        plan,
        "profile",
        "criterion,weight",
        [f"Criterion {at},{weight} %" for at, weight in enumerate(weights)],
    )
    assert figure(plan, "fit_score")["reason"] == "no account is rated yet"
    bring_in(
        plan,
        "fit-ratings",
        "account,criterion,value",
        [f"A1,Criterion {at},{value}" for at, value in enumerate((5, 4, 3, 2, 0))],
    )
    said = figure(plan, "fit_score")
    assert [said[each] for each in ("value", "numerator", "denominator", "n")] == [
        "3.4",
        "340",
        "100",
        1,
    ]


def test_13_of_20_accounts_have_a_decision_maker_and_7_are_gaps(plan: Path) -> None:
    names = [f"A{at},Company {at:02}" for at in range(1, 21)]
    listed = [f"2026Q3,A{at}" for at in range(1, 21)]
    bring_in(plan, "accounts", "number,name", names)
    bring_in(plan, "target-list", "quarter,account", listed)
    people = [f"A{at},Person {at},decision maker" for at in range(1, 14)]
    people += ["A14,Person 14,influencer"]
    bring_in(plan, "contacts", "account,name,buying_role", people)
    said = figure(plan, "decision_makers")
    assert (said["value"], said["numerator"], said["n"]) == ("0.65", "13", 20)
    text = report(plan, "account-list")
    assert "Decision maker known: 65.0 % (13 of 20)" in text
    gaps = text[text.index(" Gaps ") : text.index(" Signatures ")]
    found = [at for at in range(1, 21) if f"Company {at:02} no decision maker" in gaps]
    assert found == list(range(14, 21))


def test_outside_touches_come_in_once(plan: Path) -> None:
    bring_in(plan, "accounts", "number,name", ["A1,Acme"])
    rows = ["A1,2026-08-12,visit,Saw the line", "A1,2026-08-03,mail,Spring letter"]
    rows += ["A1,2026-08-05,click,Price list"]
    file = plan.with_name("touches.csv")
    file.write_text("\n".join(["account,date,kind,text", *rows]), encoding="utf-8")
    first = json.loads(run("import", plan, "interactions", file, "--json").output)
    again = json.loads(run("import", plan, "interactions", file, "--json").output)
    assert (first["added"], again["added"], again["unchanged"]) == (3, 0, 3)
