"""Refused rows as a table to correct, and cells that are mended before the import."""

from planner.exchange import kind_of
from planner.exchange.mending import mended
from planner.exchange.propose import propose
from planner.exchange.rejects import rejects_of
from planner.records import Account
from tests.builders import a_plan
from tests.planner.exchange.files import TODAY, Line, counts

HEAD = ("name", "tier", "staff")
ROWS = [
    Line(2, ("Acme", "1", "5")),
    Line(3, ("Byte", "9", "5")),
    Line(4, ("Corvus", "x", "many")),
    Line(7, ("Dune", "1", "5", "odd")),
    Line(8, ("Ember", "7")),
]


def test_each_refused_row_is_there_as_it_was_with_all_its_reasons() -> None:
    proposal = propose(a_plan(), kind_of("accounts"), HEAD, ROWS, today=TODAY)
    assert rejects_of(HEAD, ROWS, proposal) == (
        (*HEAD, "Why it was refused"),
        [
            ("Byte", "9", "5", "tier: A tier is 1, 2 or 3."),
            (
                "Corvus",
                "x",
                "many",
                "staff: This is not a number. tier: This is not a number.",
            ),
            (
                "Dune",
                "1",
                "5 odd",
                "This row has more cells than the file has columns.",
            ),
            ("Ember", "7", "", "tier: A tier is 1, 2 or 3."),
        ],
    )


def test_the_table_comes_in_again_once_it_is_corrected() -> None:
    kind = kind_of("accounts")
    proposal = propose(a_plan(), kind, HEAD, ROWS, today=TODAY)
    header, refused = rejects_of(HEAD, ROWS, proposal)
    rows = [Line(2, (refused[0][0], "2", *refused[0][2:]))]
    again = propose(a_plan(), kind, header, rows, today=TODAY)
    assert counts(again) == (1, 0, 0, 0)
    assert again.unknown_columns == ("Why it was refused",)


def test_a_mended_cell_is_read_in_the_place_of_the_file() -> None:
    rows = mended(ROWS, {(3, 1): " 2 ", (8, 2): "12", (8, 1): "3"})
    assert len(rows) == 5
    assert rows[0] is ROWS[0]
    assert [tuple(row.cells) for row in rows[1:2]] == [("Byte", "2", "5")]
    proposal = propose(a_plan(), kind_of("accounts"), HEAD, rows, today=TODAY)
    after = a_plan().after(proposal.change).all(Account)
    assert [(row.name, row.tier, row.staff) for row in after] == [
        ("Acme", 1, 5),
        ("Byte", 2, 5),
        ("Ember", 3, 12),
    ]


def test_without_fixes_the_rows_are_the_very_same() -> None:
    assert mended(ROWS, {}) is ROWS
