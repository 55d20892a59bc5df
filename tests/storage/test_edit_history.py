"""The history of a record is found through an index, never by reading every edit."""

from __future__ import annotations

import dataclasses
from datetime import date, datetime

import pytest

from planner.change import Change, added, changed, removed
from planner.errors import PlanFileError
from planner.logged import Edit, RowEdit
from planner.records import Account, Campaign, Contact, Strategy
from storage.plan_file import PlanFile
from tests.builders import a_campaign, a_campaign_account, a_contact, an_account
from tests.storage.open_plans import add


def history(file: PlanFile, *ids: str) -> tuple[Edit, ...]:
    """The history, asked for until the whole log is read."""
    while (edits := file.history(ids)) is None:
        pass
    return edits


def test_the_history_of_a_record_holds_its_edits_alone_newest_first(
    file: PlanFile,
) -> None:
    ours, other = an_account(city="Oulu"), an_account()
    file.write(add(ours, other))
    moved = dataclasses.replace(ours, city="Ii")
    file.write(Change("Move", changed(ours, moved)))
    file.write(Change("Other", changed(other, dataclasses.replace(other, city="Kemi"))))
    move, first = history(file, ours.id)
    assert (move.label, move.who, move.row_count) == ("Move", "Anna", 1)
    assert move.at == datetime(2026, 8, 14, 12, 0, 30)
    assert move.read() == (
        RowEdit(
            kind=Account,
            id=ours.id,
            before={"id": ours.id, "city": "Oulu"},
            after={"id": ours.id, "city": "Ii"},
        ),
    )
    (row,) = first.read()
    assert row.before is None
    assert row.after is not None
    assert row.after["name"] == ours.name


def test_values_come_back_as_what_they_mean(file: PlanFile) -> None:
    campaign = a_campaign()
    file.write(Change("Add", added(campaign)))
    later = dataclasses.replace(
        campaign, start=date(2026, 8, 3), strategy=Strategy.RETAIN, budget_minor=120_00
    )
    file.write(Change("Plan", changed(campaign, later)))
    (row,) = history(file, campaign.id)[0].read()
    assert row.kind is Campaign
    assert row.after == {
        "id": campaign.id,
        "start": date(2026, 8, 3),
        "strategy": Strategy.RETAIN,
        "budget_minor": 12000,
    }


def test_an_edit_that_is_taken_back_is_history_too(file: PlanFile) -> None:
    account = an_account()
    there = add(account)
    file.write(there)
    file.write(there.inverse())
    gone, made = history(file, account.id)
    assert gone.read()[0].after is None
    assert made.read()[0].before is None


def test_a_part_that_is_removed_stays_in_the_history_of_its_owner(
    file: PlanFile,
) -> None:
    account, other, campaign = an_account(), an_account(), a_campaign()
    contact, theirs = a_contact(account.id, "Jo Hart"), a_contact(other.id)
    member = a_campaign_account(campaign.id, account.id)
    file.write(add(account, other, campaign))
    file.write(add(contact, theirs, member))
    file.write(Change("Remove", (*removed(contact), *removed(theirs))))
    file.write(Change("Leave", removed(member)))
    gone, *_earlier = history(file, account.id)
    (row,) = gone.read()
    assert (gone.label, row.kind, row.id, row.after) == (
        "Remove",
        Contact,
        contact.id,
        None,
    )
    left, *_earlier = history(file, campaign.id)
    (row,) = left.read()
    assert (left.label, row.id) == ("Leave", member.id)


def test_an_edit_after_the_first_question_is_found_too(file: PlanFile) -> None:
    account = an_account(city="Oulu")
    file.write(add(account))
    assert len(history(file, account.id)) == 1
    moved = dataclasses.replace(account, city="Ii")
    file.write(Change("Move", changed(account, moved)))
    assert [edit.label for edit in history(file, account.id)] == ["Move", "Add"]


def test_what_nobody_ever_changed_has_no_history(file: PlanFile) -> None:
    assert history(file, "0" * 32) == ()


def test_one_row_of_a_large_import_is_found_without_the_others(
    file: PlanFile,
) -> None:
    accounts = [an_account(city='["id", "x"]', notes=None) for _ in range(700)]
    file.write(Change("Import", added(*accounts)))
    moved = [dataclasses.replace(each, city="Ii", tier=1) for each in accounts]
    rows = tuple(
        row
        for each, after in zip(accounts, moved, strict=True)
        for row in changed(each, after)
    )
    file.write(Change("Move all", rows))
    file.write(Change("Remove all", removed(*moved)))
    gone, move, made = history(file, accounts[345].id)
    (row,) = made.read()
    assert row.before is None
    assert row.after is not None
    assert row.after["number"] == accounts[345].number
    (row,) = move.read()
    assert row.before == {"id": accounts[345].id, "city": '["id", "x"]', "tier": None}
    assert row.after == {"id": accounts[345].id, "city": "Ii", "tier": 1}
    (row,) = gone.read()
    assert row.after is None


def test_a_log_that_was_read_is_not_read_again(file: PlanFile) -> None:
    account = an_account(city="Oulu")
    file.write(add(account))
    history(file, account.id)
    asked: list[str] = []
    file._connection.set_trace_callback(asked.append)  # noqa: SLF001  # the questions are the point
    assert len(history(file, account.id)) == 1
    file._connection.set_trace_callback(None)  # noqa: SLF001  # as above
    assert len(asked) == 2
    for question in asked:
        plan = file._connection.execute(f"EXPLAIN QUERY PLAN {question}").fetchall()  # noqa: SLF001  # as above
        assert [step[3].split()[0] for step in plan] == ["SEARCH"]


def test_a_long_log_is_read_a_little_at_a_time(file: PlanFile) -> None:
    account = an_account(city="0")
    file.write(add(account))
    for number in range(1, 320):
        after = dataclasses.replace(account, city=str(number))
        file.write(Change("Move", changed(account, after)))
        account = after
    assert file.history([account.id]) is None
    assert len(history(file, account.id)) == 320


def test_a_damaged_entry_of_the_log_is_said_in_a_sentence(file: PlanFile) -> None:
    account = an_account()
    file.write(add(account))
    file._connection.execute("UPDATE edit_log SET rows = x'00'")  # noqa: SLF001  # no edit does this
    with pytest.raises(PlanFileError, match="damaged"):
        history(file, account.id)


def test_damage_that_came_later_is_said_in_a_sentence_too(file: PlanFile) -> None:
    account = an_account()
    file.write(add(account))
    (made,) = history(file, account.id)
    file._connection.execute("UPDATE edit_log SET rows = x'00'")  # noqa: SLF001  # as above
    with pytest.raises(PlanFileError, match="damaged"):
        made.read()


def test_a_plan_that_can_only_be_looked_at_has_its_history_too(file: PlanFile) -> None:
    account = an_account()
    file.write(add(account))
    with PlanFile.open(file.path, read_only=True) as looked_at:
        assert [edit.label for edit in history(looked_at, account.id)] == ["Add"]
        assert history(looked_at, account.id)[0].read()[0].before is None
