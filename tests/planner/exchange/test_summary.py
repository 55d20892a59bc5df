"""What an import says it did."""

from planner.exchange.summary import as_json, as_lines
from tests.builders import a_plan
from tests.planner.exchange.files import importing


def test_programs_get_the_public_names() -> None:
    proposal = importing(a_plan(), "accounts", "name|tier|Shoe", "Acme|9|", "Byte||")
    said = as_json(proposal)
    assert {key: said[key] for key in ("read", "added", "updated", "unchanged")} == {
        "read": 2,
        "added": 1,
        "updated": 0,
        "unchanged": 0,
    }
    assert (said["refused"], said["duplicates"]) == (1, 0)
    assert said["problems"] == [
        {"row": 2, "column": "tier", "value": "9", "reason": "A tier is 1, 2 or 3."}
    ]
    assert said["unknown_columns"] == ["Shoe"]
    assert said["mapping"] == {"name": "name", "tier": "tier"}


def test_people_read_the_counts_first_and_then_what_is_wrong() -> None:
    proposal = importing(
        a_plan(), "accounts", "name|tier|Shoe", "Acme|9|", "Acme||", "Byte ||"
    )
    assert list(as_lines(proposal, is_dry=True)) == [
        (
            "Rows read: 3. Added: 1. Updated: 0. Unchanged: 0. Refused: 2. "
            "Possible duplicates: 1."
        ),
        "This was a trial; nothing was written.",
        "Column left out: Shoe.",
        "Refused:",
        "  row 2, tier “9”: A tier is 1, 2 or 3.",
        "  row 3, name “Acme”: This account is already in row 2.",
        "Possible duplicates:",
        "  row 3: “Acme” and row 2. This account is already in row 2.",
    ]


def test_a_long_value_is_cut() -> None:
    proposal = importing(a_plan(), "accounts", "name", "x" * 300)
    (line,) = (each for each in as_lines(proposal) if each.startswith("  row"))
    assert "x" * 59 + "…" in line
    assert "x" * 60 not in line


def test_a_crm_file_says_which_program_wrote_it_and_what_was_left_out() -> None:
    proposal = importing(
        a_plan(), "accounts", "Record ID|Company name|Company owner", "1|Acme|Tom"
    )
    assert list(as_lines(proposal))[1:] == [
        "Read as a file of HubSpot.",
        "Taken without one value:",
        "  row 2, Company owner “Tom”: There is no person “Tom” in the plan.",
    ]
    assert as_json(proposal)["preset"] == "hubspot"
