"""The command `metrics`, on plans that were built through the command line."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from main import main

Row = dict[str, str | int | None]
DAY = "2026-08-14"
PACE = (
    "target",
    "expected",
    "index",
    "attainment",
    "needed_per_day",
    "projection",
    "status",
)


def run(*words: str | Path, code: int = 0) -> str:
    """What a command prints. It must end as expected."""
    result = CliRunner().invoke(main, [str(word) for word in words])
    assert result.exit_code == code, result.output
    return result.output


def build(folder: Path, month: str = "1", **tables: str) -> Path:
    """A plan of these CSV tables, imported kind by kind in the order given."""
    plan = folder / "acme.qdeck"
    run("new", plan, "--company", "Acme Ltd", "--fiscal-year-start", month)
    for kind, text in tables.items():
        file = folder / f"{kind}.csv"
        lines = (line.strip() for line in text.strip().splitlines())
        file.write_text("\n".join(lines), encoding="utf-8")
        run("import", plan, kind.replace("_", "-"), file)
    return plan


def rows(plan: Path, *words: str, quarter: str = "2026Q3", day: str = DAY) -> list[Row]:
    words = ("--quarter", quarter, "--as-of", day, *words)
    found: list[Row] = json.loads(run("metrics", plan, *words, "--json"))
    return found


def row(
    plan: Path, key: str, *words: str, quarter: str = "2026Q3", day: str = DAY
) -> Row:
    """The first row of a metric."""
    found = rows(plan, *words, quarter=quarter, day=day)
    return next(each for each in found if each["key"] == key)


def pace(
    plan: Path, key: str, quarter: str = "2026Q3", day: str = DAY
) -> tuple[str | int | None, ...]:
    found = row(plan, key, quarter=quarter, day=day)
    return tuple(found[name] for name in PACE)


LEADS = """
    quarter,metric,scope,value
    2026Q3,leads_received,plan,120
"""
RECEIVED = """
    date,metric,scope,value
    2026-07-20,leads_received,plan,30
    2026-08-14,leads_received,plan,18
    2026-08-17,leads_received,plan,500
    2026-06-30,leads_received,plan,500
"""


def test_the_example_of_pace(tmp_path: Path) -> None:
    plan = build(tmp_path, targets=LEADS, actuals=RECEIVED)
    shown = ("120", "60", "0.8", "0.4", "2.181818", "96", "off track")
    assert pace(plan, "leads_received") == shown
    found = row(plan, "leads_received")
    assert found["value"] == "48"
    assert found["n"] == 2
    assert found["unit"] == "count"
    assert found["scope"] == "plan"
    assert found["baseline"] is None
    assert found["reason"] is None


def test_the_example_of_pace_with_a_day_off(tmp_path: Path) -> None:
    off = "date,name\n2026-08-31,Bank holiday"
    plan = build(tmp_path, days_off=off, targets=LEADS, actuals=RECEIVED)
    # 120 x 33/65, 48 of that, 72/32 a day, 48 / (33/65)
    shown = ("120", "60.923077", "0.787879", "0.4", "2.25", "94.545455", "off track")
    assert pace(plan, "leads_received") == shown


def test_the_example_of_pace_in_a_window(tmp_path: Path) -> None:
    targets = """
        quarter,metric,scope,value,from,to
        2026Q3,wins,plan,38,2026-08-10,2026-09-30
    """
    actuals = """
        date,metric,scope,value
        2026-08-07,wins,plan,7
        2026-09-04,wins,plan,20
    """
    plan = build(tmp_path, targets=targets, actuals=actuals)
    # 20 of 38 working days; what was won before the window is not counted
    shown = ("38", "20", "1", "0.526316", "1", "38", "on track")
    assert pace(plan, "wins", day="2026-09-04") == shown
    before = pace(plan, "wins", day="2026-08-07")
    assert before == ("38", None, None, None, None, None, "not started")


def test_the_example_of_pace_with_a_profile(tmp_path: Path) -> None:
    targets = """
        quarter,metric,scope,value,profile
        2026Q3,wins,plan,100,20/30/50
    """
    actuals = "date,metric,scope,value\n2026-08-14,wins,plan,30"
    found = row(build(tmp_path, targets=targets, actuals=actuals), "wins")
    assert found["expected"] == "34.285714"
    assert found["index"] == "0.875"
    assert found["status"] == "at risk"


def test_pace_in_a_fiscal_year_that_starts_in_october(tmp_path: Path) -> None:
    # 2027Q1: October 22, November 21, December 23 working days; Christmas Day is off
    plan = build(
        tmp_path,
        month="10",
        days_off="date,name\n2026-12-25,Christmas Day",
        targets="""
            quarter,metric,scope,value,profile
            2027Q1,wins,plan,220,50/25/25
            2027Q1,leads_received,plan,65,even
        """,
        actuals="""
            date,metric,scope,value
            2026-09-30,wins,plan,900
            2026-10-15,wins,plan,44
            2027-01-01,wins,plan,900
            2026-12-31,leads_received,plan,65
        """,
    )
    # by 15 October 11 of 22 days of the half that is October's
    wins = row(plan, "wins", quarter="2027Q1", day="2026-10-15")
    assert wins["expected"] == "55"
    assert wins["index"] == "0.8"
    leads = row(plan, "leads_received", quarter="2027Q1", day="2026-10-15")
    # 11 of the quarter's 65 days, and nobody has entered anything yet
    assert leads["expected"] == "11"
    assert leads["status"] == "no figure"
    end = row(plan, "leads_received", quarter="2027Q1", day="2026-12-31")
    assert end["status"] == "met"
    assert end["needed_per_day"] is None


def test_the_example_of_a_tier(tmp_path: Path) -> None:
    targets = """
        quarter,metric,scope,value
        2026Q3,leads_received,plan,30
        2026Q3,leads_received,tier:1,20
    """
    actuals = """
        date,metric,scope,value
        2026-08-14,leads_received,tier:1,14
        2026-08-14,leads_received,tier:2,16
    """
    found = rows(build(tmp_path, targets=targets, actuals=actuals))
    shown = {
        each["scope"]: (each["value"], each["attainment"])
        for each in found
        if each["key"] == "leads_received"
    }
    assert shown == {"plan": ("30", "1"), "tier:1": ("14", "0.7")}


def test_the_example_of_a_baseline(tmp_path: Path) -> None:
    targets = """
        quarter,metric,scope,value,baseline
        2026Q3,open_pipeline,plan,480000,240000
    """
    actuals = "date,metric,scope,value\n2026-08-14,open_pipeline,plan,300000"
    found = row(build(tmp_path, targets=targets, actuals=actuals), "open_pipeline")
    assert found["value"] == "300000.00"
    assert found["target"] == "480000.00"
    assert found["baseline"] == "240000.00"
    assert found["progress"] == "0.25"
    assert found["attainment"] == "0.625"


CAMPAIGNS = """
    code,name,quarter,budget
    C-1,Line audits,2026Q3,20000
    C-2,Cold chain,2026Q3,
"""
COSTS = """
    reference,date,campaign,state,amount
    K1,2026-08-03,C-1,actual,7350
    K2,2026-08-04,C-1,committed,4000
    K3,2026-09-20,C-1,planned,6500
    K4,2026-08-15,C-1,actual,1000
"""


@pytest.mark.parametrize("words", [(), ("--campaign", "C-1")])
def test_the_example_of_the_budget(tmp_path: Path, words: tuple[str, ...]) -> None:
    plan = build(tmp_path, campaigns=CAMPAIGNS, costs=COSTS)
    money = {each["key"]: each["value"] for each in rows(plan, *words)}
    assert money["budget"] == "20000.00"
    assert money["spend"] == "7350.00"
    assert money["committed"] == "4000.00"
    assert money["still_planned"] == "6500.00"
    assert money["forecast"] == "17850.00"
    assert money["available"] == "8650.00"
    assert money["unallocated"] == "2150.00"


def test_the_example_of_cost_per_lead(tmp_path: Path) -> None:
    costs = """
        reference,date,campaign,state,amount
        K1,2026-08-03,C-1,actual,12345
        K2,2026-08-03,C-2,actual,500
    """
    actuals = """
        date,metric,scope,value
        2026-08-14,leads_received,campaign:C-1,37
        2026-08-14,leads_received,campaign:C-2,0
    """
    plan = build(tmp_path, campaigns=CAMPAIGNS, costs=costs, actuals=actuals)
    found = row(plan, "cost_per_lead", "--campaign", "C-1")
    assert found["value"] == "333.65"
    assert found["numerator"] == "12345.00"
    assert found["denominator"] == "37"
    assert found["n"] == 37
    assert found["scope"] == "campaign:C-1"
    without = row(plan, "cost_per_lead", "--campaign", "C-2")
    assert without["value"] is None
    assert without["numerator"] == "500.00"
    assert without["reason"] == "0 leads"
    words = ("--quarter", "2026Q3", "--as-of", DAY, "--campaign", "C-2")
    assert "n/a, €500.00 spent" in run("metrics", plan, *words)


def test_the_example_of_campaign_return(tmp_path: Path) -> None:
    costs = "reference,date,campaign,state,amount\nK1,2026-08-03,C-1,actual,500"
    actuals = """
        date,metric,scope,value
        2026-08-04,revenue,campaign:C-1,1000
        2026-08-14,revenue,campaign:C-1,1000
    """
    plan = build(tmp_path, campaigns=CAMPAIGNS, costs=costs, actuals=actuals)
    found = row(plan, "campaign_roi", "--campaign", "C-1")
    assert found["value"] == "3"
    assert found["numerator"] == "1500.00"
    assert found["denominator"] == "500.00"
    earlier = row(plan, "campaign_roi", "--campaign", "C-1", day="2026-08-04")
    assert earlier["value"] == "1"


def test_a_sides_target_is_the_sum_of_its_persons(tmp_path: Path) -> None:
    plan = build(
        tmp_path,
        people="name,side\nRosa Lind,sales\nTom Hale,sales",
        targets="quarter,metric,scope,value\n2026Q3,wins,side:sales,66",
        actuals="""
            date,metric,scope,value
            2026-08-03,wins,person:Rosa Lind,20
            2026-08-04,wins,person:Tom Hale,13
        """,
    )
    side = next(e for e in rows(plan) if e["scope"] == "side:sales")
    assert side["value"] == "33"
    assert side["index"] == "1"


def test_zero_unknown_and_negative_are_three_things(tmp_path: Path) -> None:
    plan = build(
        tmp_path,
        metrics="key,label,kind\nmood,Mood,stock",
        targets="quarter,metric,scope,value\n2026Q3,wins,plan,10",
        actuals="""
            date,metric,scope,value
            2026-08-14,leads_received,plan,0
            2026-08-14,mood,plan,-5
        """,
    )
    found = {each["key"]: each for each in rows(plan)}
    assert found["leads_received"]["value"] == "0"
    assert "target" not in found["leads_received"]
    assert found["mood"]["value"] == "-5"
    assert found["wins"]["value"] is None
    assert found["wins"]["status"] == "no figure"
    assert found["spend"]["value"] == "0.00"
    assert found["win_rate"]["reason"] == "no opportunities are recorded yet"
    assert found["lead_conversion"]["reason"] == "no leads are recorded yet"


def test_every_metric_has_a_value_or_says_why_not(tmp_path: Path) -> None:
    for each in rows(build(tmp_path)):
        assert (each["value"] is None) == (each["reason"] is not None), each


def test_a_share_is_up_to_one_wherever_it_comes_from(tmp_path: Path) -> None:
    plan = build(
        tmp_path,
        metrics="key,label,kind,unit\nopened,Mails opened,ratio,percent",
        targets="quarter,metric,scope,value,baseline\n2026Q3,opened,plan,50,25",
        actuals="date,metric,scope,value\n2026-08-14,opened,plan,40",
    )
    found = row(plan, "opened")
    assert found["value"] == "0.4"
    assert found["target"] == "0.5"
    assert found["baseline"] == "0.25"
    assert found["index"] == "0.8"


def test_for_people_it_is_a_table(tmp_path: Path) -> None:
    plan = build(tmp_path, targets=LEADS, actuals=RECEIVED)
    lines = run("metrics", plan, "--quarter", "2026Q3", "--as-of", DAY).splitlines()
    words = ["Leads", "received", "plan", "48", "120", "80.0", "%", "off", "track"]
    head = ["Metric", "Scope", "Figure", "Target", "Index", "Status"]
    assert lines[0].split() == head
    assert lines[1].split() == words
    assert lines[0].index("Status") == lines[1].index("off track")
    assert lines[0].index("Scope") == lines[1].index("plan")


def test_a_campaign_that_there_is_not_is_refused(tmp_path: Path) -> None:
    plan = build(tmp_path)
    words = ("--quarter", "2026Q3", "--campaign", "C-9")
    assert "C-9" in run("metrics", plan, *words, code=3)
