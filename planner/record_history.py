"""What was done to a record, by whom and when, in sentences, from the log of edits."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from planner.links import Link, link_to
from planner.logged import Edit, RowEdit
from planner.naming import TITLES, noun_of, title_of
from planner.plan import Plan
from planner.record_words import FIELDS, field_words, value_words
from planner.records import OWNED, REFERENCES, Record, references_of
from planner.text import _, day, title_case


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """What one edit did to one field or row, and where what it names is shown."""

    text: str
    link: Link | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One edit of a record: by whom and when, how it is called, and what it did."""

    title: str
    label: str
    lines: tuple[Line, ...]


def ids_of(plan: Plan, record: Record) -> tuple[str, ...]:
    """The ids whose edits are the record's history: its own, and of what it owns."""
    owned = (
        each.id
        for kind, field in OWNED.get(type(record), ())
        for each in plan.where(kind, field, record.id)
    )
    return (record.id, *owned)


def in_short(edits: Sequence[Edit]) -> str:
    """Who changed a record last, and when; "" if the log knows nothing of it."""
    if not edits:
        return ""
    if len(edits) == 1:
        sentence = _("Added by {who} on {day}, {time}")
    else:
        sentence = _("Changed by {who} on {day}, {time}")
    return _at(sentence, edits[0])


def entries(plan: Plan, record: Record, edits: Sequence[Edit]) -> tuple[Entry, ...]:
    """All that was done to a record, newest first; raises as `Edit.read`."""
    return tuple(
        Entry(
            title=_at(_("{who} on {day}, {time}"), edit),
            label=edit.label,
            lines=tuple(
                line
                for row in sorted(edit.read(), key=lambda row: row.id != record.id)
                for line in _lines(plan, record, row)
            ),
        )
        for edit in edits
    )


def moment_words(at: datetime) -> tuple[str, str]:
    """The day and the time of an edit, as people read them."""
    return day(at.date()), f"{at:%H:%M}"


def _at(sentence: str, edit: Edit) -> str:
    on, time = moment_words(edit.at)
    return sentence.format(who=edit.who, day=on, time=time)


def _lines(plan: Plan, record: Record, row: RowEdit) -> Iterator[Line]:
    """What became of a row; of the record's own row without saying whose it is."""
    current = plan.find(row.kind, row.id)
    for text, link in _edits_of(plan, current, row):
        if row.id == record.id:
            yield Line(text=title_case(text), link=link)
            continue
        values = (row.after if row.before is None else row.before) or {}
        sentence = _("{kind} “{title}”: {change}").format(
            kind=title_case(noun_of(row.kind)),
            title=_title(plan, record, row, values),
            change=text,
        )
        yield Line(text=sentence, link=_part_link(plan, record, row) or link)


def _edits_of(
    plan: Plan, current: Record | None, row: RowEdit
) -> Iterator[tuple[str, Link | None]]:
    """Each thing that was done to a row, and where what it names is shown."""
    if row.before is None:
        yield _("added"), None
    elif row.after is None:
        yield _("removed"), None
    else:
        for name, after in row.after.items():
            if name != "id" and name in FIELDS:
                kind, before = row.kind, row.before.get(name)
                was = value_words(plan, current, kind, name, before)
                now = value_words(plan, current, kind, name, after)
                yield _change(field_words(name), was, now), _referred(plan, name, after)


def _change(field: str, was: str, now: str) -> str:
    if not was:
        sentence = _("{field}: {now}")
    elif not now:
        sentence = _("{field}: {was} taken away")
    else:
        sentence = _("{field}: from {was} to {now}")
    return sentence.format(field=field, was=was, now=now)


def _title(
    plan: Plan, record: Record, row: RowEdit, values: Mapping[str, object]
) -> str:
    """What people call a part of a record: its own name, or what it joins to it."""
    current = plan.find(row.kind, row.id)
    joined = _joined(plan, record, row)
    if joined is not None:
        return title_of(joined)
    if current is not None:
        return title_of(current)
    name = values.get(TITLES.get(row.kind, ""))
    return noun_of(row.kind) if name is None else str(name)


def _part_link(plan: Plan, record: Record, row: RowEdit) -> Link | None:
    joined = _joined(plan, record, row)
    return None if joined is None else link_to(plan, type(joined), joined.id)


def _joined(plan: Plan, record: Record, row: RowEdit) -> Record | None:
    """What a part without a name of its own joins to the record: an account."""
    if row.kind in TITLES:
        return None
    part = plan.find(row.kind, row.id)
    named = (
        plan.find(kind, _text(getattr(part, field, (row.before or {}).get(field))))
        for field, kind in references_of(row.kind)
    )
    return next((each for each in named if each and each.id != record.id), None)


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None


def _referred(plan: Plan, name: str, value: object) -> Link | None:
    """Where the record is shown that a field names now."""
    kind = REFERENCES.get(name)
    if kind is None or value is None or plan.find(kind, str(value)) is None:
        return None
    return link_to(plan, kind, str(value))
