"""Lists of other programs that are no samples: made here, read by both ways in."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from planner.exchange import KINDS, Proposal, kind_of, known_names, propose
from planner.exchange.formats import formats_in
from planner.exchange.header import found_in
from planner.import_preview import likely_kind
from planner.records import Account, Contact
from storage.sheets import Sheet, read
from tests.builders import a_plan, an_account
from tests.lists_of_programs import FOODS, LISTS, SONS, Listed

PLAN = a_plan(an_account(FOODS, number="A1"), an_account(SONS, number="A2"))
BY_NAME = {listed.name: listed for listed in LISTS}


@pytest.fixture(params=BY_NAME)
def listed(request: pytest.FixtureRequest) -> Listed:
    return BY_NAME[request.param]


def written(listed: Listed, folder: Path) -> Path:
    path = folder / listed.name
    path.write_bytes(listed.text.encode(listed.code))
    return path


def proposed(listed: Listed, sheet: Sheet) -> Proposal:
    kind = kind_of(listed.kind)
    seen = formats_in(found_in(kind, sheet.header), sheet.rows)
    return propose(
        PLAN,
        kind,
        sheet.header,
        sheet.rows,
        today=date(2026, 8, 14),
        formats=seen.formats,
    )


def any_names() -> Sequence[str]:
    return tuple({name for kind in KINDS for name in known_names(kind)})


def test_the_window_tells_what_is_in_the_list(listed: Listed, tmp_path: Path) -> None:
    sheet = read(written(listed, tmp_path), known=any_names())
    assert likely_kind(sheet.header).key == listed.kind


def test_both_ways_in_find_the_same_table(listed: Listed, tmp_path: Path) -> None:
    path = written(listed, tmp_path)
    of_the_kind = known_names(kind_of(listed.kind))
    assert read(path, known=any_names()) == read(path, known=of_the_kind)


def test_the_columns_find_their_fields(listed: Listed, tmp_path: Path) -> None:
    sheet = read(written(listed, tmp_path), known=any_names())
    heads = {name: head for head, name in proposed(listed, sheet).mapping}
    assert {name: heads.get(name) for name in listed.fields} == listed.fields


def test_the_rows_are_taken_as_they_are_meant(listed: Listed, tmp_path: Path) -> None:
    sheet = read(written(listed, tmp_path), known=any_names())
    proposal = proposed(listed, sheet)
    first = proposal.taken[0].after
    assert {name: getattr(first, name) for name in listed.first} == listed.first
    assert (proposal.skipped, proposal.refused) == (listed.skipped, listed.refused)


def test_people_go_to_the_company_that_the_list_names(
    listed: Listed, tmp_path: Path
) -> None:
    sheet = read(written(listed, tmp_path), known=any_names())
    people = [
        taken.after
        for taken in proposed(listed, sheet).taken
        if isinstance(taken.after, Contact)
    ]
    there = {account.id for account in PLAN.all(Account)}
    assert {person.account_id for person in people} <= there
    assert bool(people) == (listed.kind == "contacts")
