"""From the rows of a file to a proposal: what would be added, updated, refused."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from planner.change import Change
from planner.edits import check_fields
from planner.edits.generic import with_values
from planner.errors import Invalid
from planner.exchange.doubles import Answer
from planner.exchange.drafts import broken_rule, is_changed, row_changes
from planner.exchange.formats import Formats
from planner.exchange.header import NOTES, Layout, layout_of
from planner.exchange.kept import gaps_filled, with_kept
from planner.exchange.kind import (
    Draft,
    Field,
    ForeseeingMatcher,
    Kind,
    MergeInto,
    PassedOver,
    Unreadable,
    Values,
)
from planner.exchange.letting_go import Hoarder, empty
from planner.exchange.new_numbers import numbers_for
from planner.exchange.proposal import Problem, Proposal, Taken
from planner.exchange.reading import Reading
from planner.exchange.rows import Row, RowReader
from planner.plan import Plan
from planner.quarter import Quarter
from planner.records import Record, new_ids
from planner.text import _


def propose(
    plan: Plan,
    kind: Kind,
    header: Sequence[str],
    rows: Sequence[Row],
    *,
    today: date,
    mapping: Mapping[str, str] | None = None,
    preset: str | None = None,
    quarter: Quarter | None = None,
    is_workbook: bool = False,
    formats: Formats | None = None,
    answers: Mapping[int, Answer] | None = None,
) -> Proposal:
    """What importing these rows would do; nothing is changed.

    `mapping`: head to field, where the file's heads are not ours; `quarter`: for files
    without such a column, today's if None; `formats`: how the file writes days and
    numbers, if not as the plan; `answers`: what becomes of doubles, by row.
    Raises PlannerError if a needed column is missing, Invalid if the mapping or the
    preset does not fit.
    """
    layout = layout_of(kind, header, mapping, preset)
    quarter = quarter or Quarter.of(today, plan.company.fiscal_year_start)
    formats = formats or Formats()
    reading = Reading(
        plan,
        quarter,
        today,
        is_workbook=is_workbook,
        decimal_sign=formats.decimal_sign,
        date_format=formats.date_format,
        answers=answers,
        lists_people=layout.preset is not None and layout.preset.lists_people,
    )
    under_way = _Import(kind, layout, reading, rows, len(header))
    proposal = under_way.proposal()
    under_way.let_go()
    return proposal


class _Import:
    """One import under way: drafts of the good rows, problems of the others."""

    def __init__(
        self,
        kind: Kind,
        layout: Layout,
        reading: Reading,
        rows: Sequence[Row],
        width: int,
    ) -> None:
        self._kind = kind
        self._layout = layout
        self._reading = reading
        self._rows = rows
        self._width = width
        self._reader = RowReader(layout, kind.fields, reading)
        self._matcher = kind.matcher(reading)
        self._problems: list[Problem] = []
        self._skipped = 0
        self._drafts: list[Draft] = []
        self._by_row: dict[int, Draft] = {}
        self._links = tuple(field.name for field in kind.fields if field.is_link)
        there = {column.field.name for column in layout.columns}
        self._absent = [
            field
            for field in kind.fields
            # What stands in for a key that is missing, the row itself has already.
            if field.name not in there
            and (field.is_needed or field.missing is not None)
            and not (field.is_key and field.missing is not None)
        ]
        self._ids = new_ids()
        self._numbers = numbers_for(kind, layout, reading, rows, self._reader)

    def proposal(self) -> Proposal:
        """The proposal for all rows."""
        rows: Iterable[tuple[int, Row, Values]] = self._read_rows()
        if isinstance(self._matcher, ForeseeingMatcher):
            rows = list(rows)
            self._matcher.foresee([(row.number, values) for _at, row, values in rows])
        drafts = self._drafts
        for index, row, values in rows:
            made = self._made(index, row, values)
            if isinstance(made, Draft):
                drafts.append(made)
                if self._reading.answers:
                    self._by_row[made.row] = made
            elif isinstance(made, PassedOver):
                self._skipped += 1
            else:
                self._refuse(row, made)
        self._kind.finish(drafts, self._reading)
        drafts = self._good(drafts)
        if self._kind.depends_on_others:
            drafts = self._checked_together(drafts)
        return self._summed_up(drafts)

    def let_go(self) -> None:
        """Drop what the proposal does not hold; there may be very much of it."""
        empty(self._by_row)
        empty(self._drafts)
        if isinstance(self._matcher, Hoarder):
            self._matcher.let_go()

    def _read_rows(self) -> Iterator[tuple[int, Row, Values]]:
        """The rows that can be read, with their index; the others become problems."""
        has_marks = bool(self._layout.marks)
        for index, row in enumerate(self._rows):
            if has_marks and self._reader.is_passed_over(row):
                self._skipped += 1
                continue
            values = self._reader.read(row, self._width)
            if isinstance(values, list):
                self._problems.extend(values)
                continue
            refusal = self._kind.prepare(values, None, self._reading)
            if refusal is None:
                yield index, row, values
            else:
                self._refuse(row, refusal)

    def _made(
        self, index: int, row: Row, values: Values
    ) -> Draft | Unreadable | PassedOver:
        reading = self._reading
        before = self._matcher.match(values, row.number)
        if isinstance(before, Unreadable | PassedOver):
            return before
        if isinstance(before, MergeInto):
            if before.record is None:
                return self._joined(before.row, values)
            values = gaps_filled(before.record, values)
            before = before.record
        if self._layout.kept:
            there = values.get(NOTES, getattr(before, NOTES, None))
            notes = there if isinstance(there, str) else None
            values[NOTES] = with_kept(notes, self._layout.kept, row.cells)
        refusal = self._fill_in(values, before) or self._kind.complete(
            values, before, reading
        )
        if refusal is not None:
            return refusal
        links = {name: values.pop(name) for name in self._links if name in values}
        try:
            after = self._record(values, before)
        except Invalid as error:
            return Unreadable(str(error), error.field)
        return Draft(row.number, index, before, after, links)

    def _record(self, values: Values, before: Record | None) -> Record:
        """The record that the values make, or change; checked by its own rules."""
        if before is None:
            after = self._kind.record(id=next(self._ids), **values)
        else:
            news = {k: v for k, v in values.items() if getattr(before, k) != v}
            if not news:
                return before
            after = with_values(before, **news)
        check_fields(after)
        return after

    def _joined(self, row: int | None, values: Values) -> Unreadable | PassedOver:
        """Fill the gaps of what an earlier row makes."""
        draft = None if row is None else self._by_row.get(row)
        if draft is None:
            sentence = _("Row {row}, which this one belongs to, is not taken.")
            return Unreadable(sentence.format(row=row))
        news = gaps_filled(draft.after, values)
        if news:
            draft.after = with_values(draft.after, **news)
        return PassedOver()

    def _fill_in(self, values: Values, before: Record | None) -> Unreadable | None:
        """Give what the file has no column for, and a number, to a new record."""
        if self._kind.numbered is not None:
            attribute, _prefix = self._kind.numbered
            if values.get(attribute) is None:
                values.pop(attribute, None)
                if before is None:
                    values[attribute] = self._numbers.take()
        if before is not None:
            return None
        for field in self._absent:
            if field.target in values:
                continue
            if field.missing is None:
                sentence = _("A new entry needs this, and the file has no such column.")
                return Unreadable(sentence, field.target)
            values[field.target] = field.missing(self._reading)
        return None

    def _refuse(self, row: Row, refusal: Unreadable) -> None:
        field = self._field_of(refusal.field)
        head = self._layout.head_of(field)
        text = self._reader.text(row, field)
        self._problems.append(Problem(row.number, head, text, refusal.reason))

    def _field_of(self, name: str | None) -> Field | None:
        for field in self._kind.fields:
            if name in {field.target, field.name}:
                return field
        return None

    def _good(self, drafts: list[Draft]) -> list[Draft]:
        if all(draft.refusal is None for draft in drafts):
            return drafts
        good = []
        for draft in drafts:
            if draft.refusal is None:
                good.append(draft)
            else:
                self._refuse(self._rows[draft.index], draft.refusal)
        return good

    def _checked_together(self, drafts: list[Draft]) -> list[Draft]:
        """The drafts that keep the rules between records, once all are in the plan."""
        count = -1
        while len(drafts) != count:
            count = len(drafts)
            following = self._reading.plan.after(Change("", row_changes(drafts)))
            for draft in drafts:
                if draft.after is not draft.before:
                    draft.refusal = broken_rule(following, draft)
            drafts = self._good(drafts)
        return drafts

    def _summed_up(self, drafts: list[Draft]) -> Proposal:
        added = sum(draft.before is None for draft in drafts)
        updated = sum(
            draft.before is not None and is_changed(draft) for draft in drafts
        )
        self._problems.sort(key=lambda problem: problem.row)
        refused = len(self._rows) - len(drafts) - self._skipped
        return Proposal(
            change=Change(self._kind.label(added + updated), row_changes(drafts)),
            read=len(self._rows),
            added=added,
            updated=updated,
            unchanged=len(drafts) - added - updated,
            refused=refused,
            problems=tuple(self._problems),
            warnings=tuple(self._reader.warnings),
            doubles=tuple(self._reading.doubles),
            unknown_columns=self._layout.unknown,
            mapping=tuple(
                (column.head, column.field.name) for column in self._layout.columns
            ),
            preset=self._layout.preset,
            skipped=self._skipped,
            taken=tuple(
                Taken(draft.row, draft.before, draft.after) for draft in drafts
            ),
        )
