"""However one walks through edits, the file holds what is in memory."""

from __future__ import annotations

import tempfile
from dataclasses import fields, replace
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
)

from planner.change import Change, RowChange, added
from planner.plan import Plan
from planner.records import RECORDS, Company, Record
from planner.records.references import references_of
from planner.workspace import HISTORY_LIMIT, Workspace
from storage.check import check_file
from storage.plan_file import PlanFile
from storage.rows import columns
from tests.builders import a_company
from tests.storage.some_records import some_record


class Walk(RuleBasedStateMachine):
    """Adds, changes and removes records of all kinds, back and forth."""

    @initialize()
    def make(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        path = Path(self.folder.name) / "plan.qdeck"
        self.file = PlanFile.create(path, [a_company()])
        self.first = self.file.plan
        self.workspace = Workspace(self.file.plan, self.file.write)
        self.steps = 0

    @rule(kind=st.sampled_from(RECORDS[1:]), data=st.data())
    def add(self, kind: type[Record], data: st.DataObject) -> None:
        if self.can_be_made(kind):
            self.apply(Change("add", added(data.draw(self.any_of(kind)))))

    @rule(data=st.data(), kinds=st.lists(st.sampled_from(RECORDS[1:]), max_size=12))
    def add_many(self, data: st.DataObject, kinds: list[type[Record]]) -> None:
        rows = [data.draw(self.any_of(k)) for k in kinds if self.can_be_made(k)]
        unique = {row.id: row for row in rows if self.is_new(row)}
        self.apply(Change("import", added(*unique.values())))

    @rule(data=st.data())
    def change(self, data: st.DataObject) -> None:
        companies = self.workspace.plan.all(Company)
        row = data.draw(st.sampled_from([*self.rows(), *companies]))
        other = data.draw(self.any_of(type(row)))
        names = [field.name for field in fields(row)]  # type: ignore[arg-type]  # every record is a dataclass
        some = data.draw(st.sets(st.sampled_from(names[1:]), min_size=1))
        new = replace(row, **{name: getattr(other, name) for name in some})  # type: ignore[type-var]  # every record is a dataclass
        self.apply(Change("change", (RowChange(row, new),)))

    @precondition(lambda self: self.rows())
    @rule(data=st.data())
    def remove_with_all_that_refers_to_it(self, data: st.DataObject) -> None:
        row = data.draw(st.sampled_from(self.rows()))
        going = {row.id: row}
        while more := [each for each in self.rows() if self.hangs_on(each, going)]:
            going.update({each.id: each for each in more})
        rows = tuple(RowChange(each, None) for each in going.values())
        self.apply(Change("remove", rows))

    @precondition(lambda self: self.workspace.undo_label is not None)
    @rule()
    def undo(self) -> None:
        self.workspace.undo()
        self.steps -= 1

    @precondition(lambda self: self.workspace.redo_label is not None)
    @rule()
    def redo(self) -> None:
        self.workspace.redo()
        self.steps += 1

    @invariant()
    def the_file_holds_what_is_in_memory(self) -> None:
        with PlanFile.open(self.file.path, read_only=True) as other:
            assert other.plan == self.workspace.plan

    def teardown(self) -> None:
        if not hasattr(self, "file"):
            return
        assert self.steps < HISTORY_LIMIT
        while self.workspace.undo_label is not None:
            self.workspace.undo()
        assert self.workspace.plan == self.first
        self.the_file_holds_what_is_in_memory()
        self.file.close()
        assert check_file(self.file.path) == ()
        self.folder.cleanup()

    def apply(self, change: Change) -> None:
        before = self.workspace.plan
        self.workspace.apply(change)
        self.steps += self.workspace.plan is not before

    def rows(self) -> list[Record]:
        """Everything that can be removed."""
        plan: Plan = self.workspace.plan
        return [
            row for kind in RECORDS if kind is not Company for row in plan.all(kind)
        ]

    def is_new(self, row: Record) -> bool:
        return self.workspace.plan.find(type(row), row.id) is None

    def can_be_made(self, kind: type[Record]) -> bool:
        """Whether there is a record for every reference that cannot be empty."""
        needed = {column.name for column in columns(kind) if not column.is_optional}
        return all(
            self.workspace.plan.all(target)
            for name, target in references_of(kind)
            if name in needed
        )

    def any_of(self, kind: type[Record]) -> st.SearchStrategy[Record]:
        """Any record of a kind; it refers to records that the plan holds."""
        needed = {column.name for column in columns(kind) if not column.is_optional}
        must = {target for name, target in references_of(kind) if name in needed}

        def refer(target: type[Record]) -> st.SearchStrategy[str | None]:
            ids = st.sampled_from([row.id for row in self.workspace.plan.all(target)])
            if target in must:
                return ids
            return st.none() | ids if self.workspace.plan.all(target) else st.none()

        return some_record(kind, refer)

    def hangs_on(self, row: Record, going: dict[str, Record]) -> bool:
        return row.id not in going and any(
            getattr(row, name) in going for name, _ in references_of(type(row))
        )


TestWalk = Walk.TestCase
TestWalk.settings = settings(max_examples=20, stateful_step_count=20, deadline=None)
