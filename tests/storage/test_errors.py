"""Each failure names the file, says what happened and what to do."""

from __future__ import annotations

from pathlib import Path

from planner.errors import PlanFileError
from storage.errors import (
    NewerPlanFile,
    NotAPlanFile,
    PlanFileBusy,
    PlanFileChanged,
    PlanFileReadOnly,
)

PATH = Path("/home/anna/plans/harbour.qdeck")


def test_what_is_no_plan_is_said_with_its_reason() -> None:
    assert str(NotAPlanFile(PATH, "It is a picture.")) == (
        "“harbour.qdeck” is not a Quarterdeck plan. Choose a file that ends in .qdeck. "
        "It is a picture."
    )


def test_a_newer_plan_names_the_version_where_it_is_known() -> None:
    assert str(NewerPlanFile(PATH)) == (
        "“harbour.qdeck” was written by a newer Quarterdeck. Install the newest "
        "version to open it."
    )
    assert "Install version 2.0 or later" in str(NewerPlanFile(PATH, "2.0"))


def test_a_plan_that_is_open_names_who_has_it_where_that_is_known() -> None:
    assert str(PlanFileBusy(PATH)) == (
        "“harbour.qdeck” is open in another program. Close it there and try again."
    )
    since = "Anna Weber has this plan open since 14:02 on ANNA-PC."
    assert str(PlanFileBusy(PATH, since)) == (
        "Anna Weber has this plan open since 14:02 on ANNA-PC. Close it there and try "
        "again."
    )


def test_a_lock_of_another_computer_is_named_since_it_may_have_been_left() -> None:
    since = "Anna Weber has this plan open since 14:02 on ANNA-PC."
    lock = Path("/home/anna/plans/harbour.qdeck.lock")
    assert str(PlanFileBusy(PATH, since, lock=lock)) == (
        "Anna Weber has this plan open since 14:02 on ANNA-PC. Close it there and try "
        "again. If nobody is at work there any more, remove the file "
        "“/home/anna/plans/harbour.qdeck.lock” first."
    )


def test_a_plan_that_was_changed_is_to_be_loaded_again() -> None:
    assert str(PlanFileChanged(PATH)) == (
        "“harbour.qdeck” was changed by another program. Load it again, then repeat "
        "your last change."
    )


def test_a_plan_that_can_only_be_read_names_its_folder() -> None:
    assert str(PlanFileReadOnly(PATH)) == (
        "“harbour.qdeck” in the folder “/home/anna/plans” can only be read. Save a "
        "copy in a folder of your own to change it."
    )


def test_each_is_a_failure_of_a_plan_file() -> None:
    assert isinstance(PlanFileChanged(PATH), PlanFileError)
