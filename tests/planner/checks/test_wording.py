"""What the check found, in words and as lines."""

from planner.checks import Area, Severity, file_finding, findings, is_planned
from planner.checks.lines import LineKind, kept, lines_of
from planner.checks.wording import as_lines, is_sound, summary
from tests.builders import a_campaign, a_person, a_plan, a_target, an_account
from tests.planner.checks.asking import QUARTER, TODAY


def test_nothing_found_is_one_sentence() -> None:
    assert list(as_lines(())) == ["Nothing is missing and nothing contradicts itself."]
    assert is_sound(())
    assert not summary(())


def test_a_damaged_file_is_a_contradiction_of_its_own_area() -> None:
    group = file_finding("The file is damaged.")
    assert list(as_lines([group])) == [
        "1 contradiction",
        "",
        "File",
        "  Contradiction: The file is damaged.",
    ]
    (problem,) = group.problems
    assert problem.as_json()["kind"] is None
    assert problem.as_json()["rule"] == "file"


def test_findings_that_are_alike_stand_below_their_heading() -> None:
    plan = a_plan(
        *(a_target("spend"), a_target("wins", sales_owner_id="rosa")),
        *(an_account("Kestrel"), an_account("Kestrel Ltd"), an_account("KESTREL")),
    )
    groups = findings(plan, TODAY)
    wanted = {"target-without-owner", "account-double"}
    lines = list(as_lines([each for each in groups if each.rule in wanted]))
    assert lines[:6] == [
        "1 contradiction, 2 things missing",
        "",
        "Targets",
        "  Contradiction: 1 of 2 targets has no owner (2026Q3)",
        "    The target “Spend” of Q3 2026 has no owner.",
        "",
    ]
    assert lines[6:8] == ["Accounts", "  Missing: 2 accounts look like other ones"]
    assert len(lines) == 10


def test_the_summary_counts_findings_and_not_groups() -> None:
    twins = an_account("Kestrel"), an_account("Kestrel Ltd"), an_account("KESTREL")
    groups = findings(a_plan(a_target("spend"), *twins), TODAY)
    assert summary(groups) == "1 contradiction, 3 things missing"


def test_lines_are_areas_headings_and_findings() -> None:
    groups = findings(a_plan(a_person(), a_target("tours"), a_target("spend")), TODAY)
    lines = lines_of(kept(groups, Severity.ERROR, None))
    assert [(line.kind, line.is_below) for line in lines] == [
        (LineKind.AREA, False),
        (LineKind.FINDING, False),
        (LineKind.HEADING, False),
        (LineKind.FINDING, True),
    ]
    assert [line.count for line in lines] == [2, 1, 1, 1]


def test_a_line_is_spoken_with_its_count_or_its_severity() -> None:
    twins = an_account("Kestrel"), an_account("Kestrel Ltd")
    area, finding = lines_of(kept(findings(a_plan(*twins), TODAY), None, Area.ACCOUNTS))
    assert area.spoken == "Accounts: 1"
    assert finding.spoken.startswith("Missing: A")


def test_a_quarter_is_planned_once_anything_belongs_to_it() -> None:
    assert is_planned(a_plan(a_campaign()), QUARTER)
    assert not is_planned(a_plan(an_account()), QUARTER)


def test_only_one_area_can_be_asked_for() -> None:
    groups = findings(a_plan(a_campaign(), a_target("spend")), TODAY)
    assert {group.area for group in kept(groups, None, Area.CAMPAIGNS)} == {
        Area.CAMPAIGNS
    }
    assert kept(groups, None, None) == groups
