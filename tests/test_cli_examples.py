"""The worked examples of the metrics, through the command line as a program calls it.

Each plan is made by `new` and `import`, and asked by `metrics --json`.
"""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from main import main

Row = dict[str, str | int | bool | None]
Rows = dict[tuple[str, str], Row]
MID = "2026-08-14"
LATE = "2026-09-04"
PACE = (
    "target",
    "expected",
    "index",
    "attainment",
    "needed_per_day",
    "projection",
    "status",
)


def run(*words: str | Path) -> str:
    """What a command prints. It must succeed."""
    result = CliRunner().invoke(main, [str(word) for word in words])
    assert result.exit_code == 0, result.output
    return result.output


def build(folder: Path, month: str = "1", **tables: str) -> Path:
    """A plan of these CSV tables, imported kind by kind in the order given."""
    plan = folder / "acme.qdeck"
    run("new", plan, "--company", "Acme Ltd", "--fiscal-year-start", month)
    for kind, text in tables.items():
        file = folder / f"{kind}.csv"
        lines = (line.strip() for line in text.strip().splitlines())
        file.write_text("\n".join(lines), encoding="utf-8")
        run("import", plan, kind.replace("_", "-"), file, "--strict")
    return plan


def asked(plan: Path, day: str, quarter: str = "2026Q3") -> Rows:
    """Every metric on a day, by key and scope."""
    words = ("metrics", plan, "--quarter", quarter, "--as-of", day, "--json")
    found: list[Row] = json.loads(run(*words))
    return {(str(each["key"]), str(each["scope"])): each for each in found}


def pace(rows: Rows, key: str, scope: str = "plan") -> tuple[object, ...]:
    return tuple(rows[key, scope][name] for name in PACE)


TARGETS = """
    quarter,metric,scope,value,profile,from,to
    2026Q3,leads_received,plan,120,,,
    2026Q3,wins,plan,38,,2026-08-10,2026-09-30
    2026Q3,demos,plan,100,20/30/50,,
    2026Q3,demos,side:sales,100,,,
    2026Q3,late_start,plan,100,0/50/50,,
    2026Q3,complaints,plan,0,,,
    2026Q3,returns,plan,0,,,
    2026Q3,overtime,plan,120,,,
    2026Q3,short,plan,33,,,2026-08-16
    2026Q3,reply_days,plan,4,,,
    2026Q3,readers,plan,100,,,
    2026Q3,nobody_said,plan,10,,,
    2026Q3,done:call,plan,10,,,
"""
METRICS = """
    key,label,kind,unit,direction
    demos,Demonstrations,flow,count,up
    late_start,Trials of the new line,flow,count,up
    complaints,Complaints,flow,count,down
    returns,Returns,flow,count,down
    overtime,Overtime,flow,hours,down
    short,Visits of the summer,flow,count,up
    reply_days,Days to reply,duration,count,down
    readers,Readers,stock,count,up
    nobody_said,Referrals,flow,count,up
"""
ACTUALS = """
    date,metric,scope,value
    2026-06-30,leads_received,plan,500
    2026-07-20,leads_received,plan,30
    2026-08-14,leads_received,plan,18
    2026-08-17,leads_received,plan,12
    2026-10-01,leads_received,plan,500
    2026-08-07,wins,plan,7
    2026-09-04,wins,plan,20
    2026-08-14,demos,side:sales,30
    2026-07-10,late_start,plan,5
    2026-07-10,complaints,plan,0
    2026-07-10,returns,plan,1
    2026-08-14,overtime,plan,50
    2026-08-14,short,plan,30
    2026-08-14,reply_days,plan,5
    2026-08-01,readers,plan,99
    2026-08-14,readers,plan,85
"""


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A quarter of 66 working days, 33 of them gone on Friday 14 August."""
    folder = tmp_path_factory.mktemp("plain")
    return build(folder, metrics=METRICS, targets=TARGETS, actuals=ACTUALS)


def test_pace_in_the_middle_of_the_quarter(plain: Path) -> None:
    rows = asked(plain, MID)
    leads = ("120", "60", "0.8", "0.4", "2.181818", "96", "off track")
    assert pace(rows, "leads_received") == leads
    assert rows["leads_received", "plan"]["variance"] == "-72"
    # 20 + 30 x 10/21 expected by the profile, 50 evenly
    profiled = rows["demos", "plan"]
    assert (profiled["expected"], profiled["index"]) == ("34.285714", "0.875")
    assert profiled["status"] == "at risk"
    even = rows["demos", "side:sales"]
    assert (even["expected"], even["status"]) == ("50", "off track")
    # on the last working day of its window nothing remains; it ends on the Sunday
    short = ("33", "33", "0.909091", "0.909091", None, "30", "at risk")
    assert pace(rows, "short") == short


def test_pace_in_a_campaigns_window(plain: Path) -> None:
    rows = asked(plain, LATE)
    wins = ("38", "20", "1", "0.526316", "1", "38", "on track")
    assert pace(rows, "wins") == wins
    assert rows["wins", "plan"]["value"] == "20"
    before = asked(plain, "2026-08-07")["wins", "plan"]
    assert before["status"] == "not started"
    assert (before["expected"], before["index"]) == (None, None)


def test_less_is_better_and_zero(plain: Path) -> None:
    rows = asked(plain, MID)
    # 60 expected, 50 used up
    assert (rows["overtime", "plan"]["index"]) == "1.2"
    assert rows["overtime", "plan"]["status"] == "on track"
    assert rows["complaints", "plan"]["status"] == "met"
    assert rows["complaints", "plan"]["attainment"] is None
    assert rows["returns", "plan"]["status"] == "off track"
    # a duration and a stock compare with the target itself
    assert rows["reply_days", "plan"]["index"] == "0.8"
    assert rows["reply_days", "plan"]["expected"] is None
    assert rows["readers", "plan"]["index"] == "0.85"
    assert rows["readers", "plan"]["status"] == "at risk"


def test_a_result_before_anything_was_expected_has_no_index(plain: Path) -> None:
    row = asked(plain, "2026-07-10")["late_start", "plan"]
    assert (row["expected"], row["index"], row["status"]) == ("0", None, "on track")


def test_missing_is_not_zero(plain: Path) -> None:
    rows = asked(plain, MID)
    missing = rows["nobody_said", "plan"]
    assert (missing["value"], missing["variance"]) == (None, None)
    assert missing["status"] == "no figure"
    counted = rows["done:call", "plan"]
    assert (counted["value"], counted["variance"]) == ("0", "-10")
    assert counted["status"] == "off track"


def test_the_end_of_the_quarter_says_met_or_missed(plain: Path) -> None:
    rows = asked(plain, "2026-10-05")
    leads = rows["leads_received", "plan"]
    # what was entered before and after the quarter is not counted
    assert (leads["value"], leads["expected"]) == ("60", "120")
    assert (leads["needed_per_day"], leads["status"]) == (None, "missed")
    assert rows["overtime", "plan"]["status"] == "met"
    assert rows["nobody_said", "plan"]["status"] == "no figure"


def test_a_day_off_moves_the_expectation(tmp_path: Path) -> None:
    plan = build(
        tmp_path,
        days_off="date,name\n2026-08-31,Bank holiday",
        targets="quarter,metric,scope,value\n2026Q3,leads_received,plan,120",
        actuals="date,metric,scope,value\n2026-08-14,leads_received,plan,48",
    )
    # 120 x 33/65, 72/32 a day, 48 x 65/33
    shown = ("120", "60.923077", "0.787879", "0.4", "2.25", "94.545455", "off track")
    assert pace(asked(plan, MID), "leads_received") == shown


CHANGES = """
    quarter,metric,scope,effective_from,value,reason,restated
    2026Q3,wins,plan,2026-08-17,99,A second stand,no
    2026Q3,wins,side:sales,2026-08-17,99,Counted wrongly,yes
    2026Q3,wins,side:marketing,2026-08-17,30,The fair is off,no
    2026Q3,leads_received,plan,2026-08-17,withdrawn,The list was not bought,no
    2026Q3,readers,plan,2026-08-17,80,Fewer mails,no
    2026Q3,demos,plan,2026-08-17,132,More people,no
"""


@pytest.fixture(scope="module")
def changed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Targets that were changed on Monday 17 August, 33 of 66 working days gone."""
    return build(
        tmp_path_factory.mktemp("changed"),
        people="name,side\nRosa Lind,sales\nTom Hale,marketing",
        metrics="key,label,kind\nreaders,Readers,stock\ndemos,Demonstrations,flow",
        targets="""
            quarter,metric,scope,value,profile
            2026Q3,wins,plan,66,
            2026Q3,wins,side:sales,66,
            2026Q3,wins,side:marketing,66,
            2026Q3,leads_received,plan,66,
            2026Q3,readers,plan,100,
            2026Q3,demos,plan,100,20/30/50
        """,
        target_revisions=CHANGES,
        actuals="""
            date,metric,scope,value
            2026-08-14,wins,person:Rosa Lind,20
            2026-09-04,wins,person:Rosa Lind,20
            2026-09-04,wins,person:Tom Hale,20
            2026-08-14,leads_received,plan,20
            2026-08-17,leads_received,plan,9
            2026-09-01,readers,plan,76
            2026-09-04,demos,plan,50
        """,
    )


def test_a_change_from_now_on(changed: Path) -> None:
    row = asked(changed, LATE)["wins", "plan"]
    # 33 + 66 x 15/33; 60 of it; 39 more in 18 days; 60 in 48 of 66 days
    assert (row["target"], row["expected"]) == ("99", "63")
    assert (row["index"], row["status"]) == ("0.952381", "at risk")
    assert (row["first_target"], row["revised_on"]) == ("66", "2026-08-17")
    assert (row["revision_reason"], row["restated"]) == ("A second stand", False)
    assert (row["attainment"], row["attainment_of_first"]) == ("0.606061", "0.909091")
    assert (row["needed_per_day"], row["projection"]) == ("2.166667", "82.5")
    assert (row["withdrawn_on"], row["expected_capped"]) == (None, False)


def test_a_restated_target_is_as_if_always_so(changed: Path) -> None:
    row = asked(changed, LATE)["wins", "side:sales"]
    # the persons' figures are their side's: 40 of 99 x 48/66
    assert (row["value"], row["expected"]) == ("40", "72")
    assert (row["index"], row["restated"]) == ("0.555556", True)
    assert row["status"] == "off track"


def test_lowered_below_what_was_expected_stays_flat(changed: Path) -> None:
    row = asked(changed, LATE)["wins", "side:marketing"]
    assert (row["expected"], row["expected_capped"]) == ("30", True)


def test_a_withdrawn_target_is_not_missed(changed: Path) -> None:
    row = asked(changed, "2026-10-05")["leads_received", "plan"]
    assert (row["status"], row["withdrawn_on"]) == ("withdrawn", "2026-08-17")
    assert (row["value"], row["expected"], row["revised_on"]) == ("20", "33", None)
    assert row["revision_reason"] == "The list was not bought"


def test_a_level_is_held_against_the_new_value(changed: Path) -> None:
    row = asked(changed, LATE)["readers", "plan"]
    assert (row["index"], row["first_target"]) == ("0.95", "100")
    assert row["attainment_of_first"] == "0.76"


def test_after_a_change_the_rest_spreads_over_working_days(changed: Path) -> None:
    row = asked(changed, LATE)["demos", "plan"]
    # 240/7 by the profile until 14 August, then 15/33 of what was left to 132
    assert row["expected"] == "78.701299"


def test_a_change_is_not_seen_before_its_day(changed: Path) -> None:
    rows = asked(changed, MID)
    wins = rows["wins", "plan"]
    assert (wins["target"], wins["expected"]) == ("66", "33")
    assert (wins["first_target"], wins["revised_on"]) == (None, None)
    assert rows["leads_received", "plan"]["status"] == "off track"


def test_people_read_that_a_target_was_changed(changed: Path) -> None:
    text = run("metrics", changed, "--quarter", "2026Q3", "--as-of", LATE)
    assert "99 (first 66)" in text
    assert "99 (restated, first 66)" in text
    assert "withdrawn on 17 Aug 2026" in text


def test_a_fiscal_year_from_october(tmp_path: Path) -> None:
    # 2027Q1: October 22, November 21, December 23 working days, less two days off
    plan = build(
        tmp_path,
        month="10",
        days_off="date,name\n2026-12-24,Christmas Eve\n2026-12-25,Christmas Day",
        targets="""
            quarter,metric,scope,value,profile
            2027Q1,wins,plan,220,50/25/25
            2027Q1,leads_received,plan,64,even
        """,
        actuals="""
            date,metric,scope,value
            2026-09-30,wins,plan,900
            2026-10-15,wins,plan,44
            2026-12-23,wins,plan,6
            2027-01-01,wins,plan,900
            2025-12-31,wins,plan,40
            2026-10-30,leads_received,plan,20
        """,
    )
    rows = asked(plan, "2026-10-15", "2027Q1")
    # 11 of the 22 days of the half that is October's
    assert rows["wins", "plan"]["expected"] == "55"
    assert rows["wins", "plan"]["index"] == "0.8"
    leads = asked(plan, "2026-10-30", "2027Q1")["leads_received", "plan"]
    # 20 of 22; 44 more in the 42 days that are left
    assert (leads["expected"], leads["index"]) == ("22", "0.909091")
    assert leads["needed_per_day"] == "1.047619"
    # 23 December is the 17th of the 21 working days of December
    december = asked(plan, "2026-12-23", "2027Q1")["wins", "plan"]
    assert december["expected"] == "209.52381"
    assert december["value"] == "50"
    assert december["year_earlier"] == "40"


def test_the_year_earlier(tmp_path: Path) -> None:
    plan = build(
        tmp_path,
        metrics="key,label,kind,unit\nopened,Mails opened,ratio,percent",
        targets="""
            quarter,metric,scope,value
            2026Q3,revenue,plan,270000
            2026Q3,wins,plan,8
            2026Q3,opened,plan,45
        """,
        actuals="""
            date,metric,scope,value
            2025-07-01,revenue,plan,150000
            2025-09-30,revenue,plan,50000
            2025-10-01,revenue,plan,7
            2026-09-30,revenue,plan,240000
            2025-09-01,opened,plan,40
            2026-09-30,opened,plan,38
        """,
    )
    rows = asked(plan, "2026-09-30")
    revenue = rows["revenue", "plan"]
    assert revenue["year_earlier"] == "200000.00"
    assert (revenue["target_on_year"], revenue["actual_on_year"]) == ("0.35", "0.2")
    assert revenue["attainment"] == "0.888889"
    assert rows["wins", "plan"]["year_earlier"] is None
    assert rows["wins", "plan"]["target_on_year"] is None
    # in points of a percentage
    opened = rows["opened", "plan"]
    assert (opened["target_on_year"], opened["actual_on_year"]) == ("0.05", "-0.02")


def test_tiers_and_baselines_and_people(tmp_path: Path) -> None:
    names = [f"Person {number:02}" for number in range(1, 51)]
    calls = "\n".join(
        f"X{number},Renew contacts,call,sales,{name},done,2026-08-14,10,{done}"
        for number, (name, done) in enumerate(
            zip(names, [20] + [10] * 39 + [20] + [0] * 9, strict=True), 1
        )
    )
    plan = build(
        tmp_path,
        people="name,side\n" + "\n".join(f"{name},sales" for name in names),
        activities="number,name,type,side,owner,state,done_on,planned_quantity,"
        f"done_quantity\n{calls}",
        targets="""
            quarter,metric,scope,value,baseline
            2026Q3,leads_received,plan,30,
            2026Q3,leads_received,tier:1,20,
            2026Q3,open_pipeline,plan,480000,240000
            2026Q3,done:call,side:sales,500,
        """,
        actuals="""
            date,metric,scope,value
            2026-08-14,leads_received,tier:1,14
            2026-08-14,leads_received,tier:2,16
            2026-08-14,open_pipeline,plan,300000
        """,
    )
    rows = asked(plan, MID)
    assert rows["leads_received", "tier:1"]["attainment"] == "0.7"
    assert rows["leads_received", "plan"]["attainment"] == "1"
    pipeline = rows["open_pipeline", "plan"]
    assert (pipeline["progress"], pipeline["attainment"]) == ("0.25", "0.625")
    # 500 asked of 50 people, 430 done by 41 of them
    side = rows["done:call", "side:sales"]
    assert (side["value"], side["attainment"]) == ("430", "0.86")
