"""Which column of a file fills which field."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from planner.errors import Invalid, PlannerError
from planner.exchange.heads import HEADS, PARTS
from planner.exchange.kind import Field, Kind
from planner.exchange.names import normalise_name
from planner.exchange.preset import Preset
from planner.exchange.presets import PRESETS
from planner.labels import inside
from planner.text import _

NOTES = "notes"
KEEP_IN_NOTES = "(notes)"
"""Where a column goes that is no field of ours: a line "Head: value" in the notes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A field and the columns that fill it. `is_foreign`: as another program has it.

    `cut`: the sign between several values in one cell, of which the first counts.
    """

    field: Field
    indexes: tuple[int, ...]
    head: str
    is_foreign: bool = False
    cut: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """The columns that are read, in the order of the kind's fields, and the others.

    `kept`: heads and indexes of the columns that go into the notes, by name; `marks`:
    indexes of columns with the words in them that mark rows to be passed over.
    """

    columns: tuple[Column, ...]
    unknown: tuple[str, ...]
    preset: Preset | None
    kept: tuple[tuple[str, int], ...] = ()
    marks: tuple[tuple[int, frozenset[str]], ...] = ()

    def head_of(self, field: Field | None) -> str:
        """What the file calls the field, or our own name where it has none."""
        for column in self.columns:
            if column.field is field:
                return column.head
        return "" if field is None else field.name


def known_names(kind: Kind) -> frozenset[str]:
    """Every normalised head that a file of this kind may have."""
    heads = HEADS.get(kind.key, {})
    names = {field.name for field in kind.fields}
    names.update(head for alike in heads.values() for head in alike)
    parts = PARTS.get(kind.key, {}).values()
    names.update(head for both in parts for part in both for head in part)
    for preset in presets_of(kind):
        names.update(head for head, _field in preset.columns)
    return frozenset(normalise_name(name) for name in names)


def presets_of(kind: Kind) -> tuple[Preset, ...]:
    """The programs whose files of this kind we know."""
    return tuple(preset for preset in PRESETS if preset.kind == kind.key)


def layout_of(
    kind: Kind,
    header: Sequence[str],
    mapping: Mapping[str, str] | None = None,
    preset_key: str | None = None,
) -> Layout:
    """Which columns fill which fields.

    `mapping` says it for single heads; an empty field leaves the column out. Raises
    Invalid if it names what is not there, or PlannerError without a needed column.
    """
    layout = found_in(kind, header, mapping, preset_key)
    for name in missing_in(kind, layout):
        raise PlannerError(_no_column(kind, name))
    return layout


def found_in(
    kind: Kind,
    header: Sequence[str],
    mapping: Mapping[str, str] | None = None,
    preset_key: str | None = None,
) -> Layout:
    """The layout as far as it is known; `missing_in` says what it lacks.

    Raises Invalid if the mapping names what is not there.
    """
    names = tuple(normalise_name(head) for head in header)
    wanted = _checked_mapping(kind, names, mapping or {})
    preset = _preset(kind, names, preset_key)
    there = _Header(tuple(header), names, wanted, preset)
    columns = [
        column
        for field in kind.fields
        if (column := _column(kind, field, there)) is not None
    ]
    used = {index for column in columns for index in column.indexes}
    kept = tuple(
        (header[index], index)
        for index, name in enumerate(names)
        if wanted.get(name) == KEEP_IN_NOTES
    )
    used.update(index for _head, index in kept)
    return Layout(
        columns=tuple(columns),
        unknown=tuple(
            head for index, head in enumerate(header) if head and index not in used
        ),
        preset=preset,
        kept=kept,
        marks=_marks(names, preset),
    )


def can_keep(kind: Kind) -> bool:
    """Whether columns of no field can be kept in the notes of such an entry."""
    return any(field.name == NOTES for field in kind.fields)


def missing_in(kind: Kind, layout: Layout) -> tuple[str, ...]:
    """The fields without which no file of this kind can be read, and this one is."""
    there = {column.field.name for column in layout.columns}
    missing = [
        field.name
        for field in kind.fields
        if field.is_key and not (field.may_miss or field.missing is not None)
        if field.name not in there
    ]
    if kind.needs_any and there.isdisjoint(kind.needs_any):
        missing.append(kind.needs_any[-1])
    return tuple(missing)


@dataclass(frozen=True, slots=True)
class _Header:
    """The heads of a file, as they are and normalised, and what is known of them."""

    heads: tuple[str, ...]
    names: tuple[str, ...]
    wanted: Mapping[str, str]
    preset: Preset | None

    def column(self, field: Field, heads: Iterable[str]) -> Column | None:
        """The field's column, if one that nobody assigned bears one of these heads."""
        for head in heads:
            name = normalise_name(head)
            for index, candidate in enumerate(self.names):
                if candidate == name and name not in self.wanted:
                    return Column(field=field, indexes=(index,), head=self.heads[index])
        return None

    def assigned(self, field: Field) -> Column | None:
        """The column that the user assigned to the field."""
        for index, name in enumerate(self.names):
            if self.wanted.get(name) == field.name:
                return Column(field=field, indexes=(index,), head=self.heads[index])
        return None


def _marks(
    names: Sequence[str], preset: Preset | None
) -> tuple[tuple[int, frozenset[str]], ...]:
    """The columns whose words say that the program itself counts a row out."""
    passed = () if preset is None else preset.passed_over
    words = {normalise_name(head): frozenset(marks) for head, marks in passed}
    return tuple(
        (index, words[name]) for index, name in enumerate(names) if name in words
    )


def _is_ours(field: Field, preset: Preset | None) -> bool:
    """Whether a head that is the field's own name means the field in this program."""
    if preset is None:
        return True
    name = normalise_name(field.name)
    others = {head for head, other in preset.columns if other != field.name}
    return name not in {normalise_name(head) for head in (*others, *preset.ignored)}


def _column(kind: Kind, field: Field, header: _Header) -> Column | None:
    own = header.assigned(field)
    if own is None and header.preset is None:
        own = _in_parts(kind, field, header)
    if own is None and _is_ours(field, header.preset):
        own = header.column(field, (field.name,))
    if own is not None:
        return own
    if header.preset is None:
        return header.column(field, HEADS.get(kind.key, {}).get(field.name, ()))
    # What a program calls "URL" or "State" is its own affair, not a plain head.
    return _foreign_column(field, header, header.preset)


def _in_parts(kind: Kind, field: Field, header: _Header) -> Column | None:
    """The two columns of a field; "Name" beside "Vorname" is but the last of them."""
    first, last = PARTS.get(kind.key, {}).get(field.name, ((), ()))
    one, other = header.column(field, first), header.column(field, last)
    if one is None or other is None:
        return None
    indexes = (*one.indexes, *other.indexes)
    return Column(field=field, indexes=indexes, head=one.head)


def _foreign_column(field: Field, header: _Header, preset: Preset) -> Column | None:
    found = [
        column
        for head in preset.heads_of(field.name)
        if (column := header.column(field, (head,))) is not None
    ]
    if not found:
        return None
    indexes = tuple(index for column in found for index in column.indexes)
    return Column(
        field=field,
        indexes=tuple(dict.fromkeys(indexes)),
        head=found[0].head,
        is_foreign=True,
        cut=preset.cut_of(field.name),
    )


def _preset(kind: Kind, names: Sequence[str], key: str | None) -> Preset | None:
    """The preset of this key, or the one whose signature the header bears."""
    candidates = presets_of(kind)
    if key is not None:
        for preset in candidates:
            if preset.key == key:
                return preset
        known = ", ".join(dict.fromkeys(preset.key for preset in candidates)) or "–"
        sentence = _("There is no preset “{preset}” for {kind}. There are: {known}.")
        shown = sentence.format(preset=key, kind=inside(_(kind.title)), known=known)
        raise Invalid("preset", shown)
    there = set(names)
    fits = {preset: _likeness(preset, there) for preset in candidates}
    best = max(candidates, key=lambda preset: fits[preset], default=None)
    return best if best is not None and fits[best] > (0, 0) else None


def _likeness(preset: Preset, there: Collection[str]) -> tuple[int, int]:
    """How many heads tell the program, and how many more are its own; (0, 0): none."""
    signs = [
        {normalise_name(head) for head in signature} for signature in preset.signatures
    ]
    telling = max((len(sign) for sign in signs if sign <= set(there)), default=0)
    if not telling:
        return 0, 0
    heads = {normalise_name(head) for head, _field in preset.columns}
    return telling, len(heads & set(there))


def _checked_mapping(
    kind: Kind, names: Sequence[str], mapping: Mapping[str, str]
) -> dict[str, str]:
    fields = {normalise_name(field.name): field.name for field in kind.fields}
    if can_keep(kind):
        fields[normalise_name(KEEP_IN_NOTES)] = KEEP_IN_NOTES
    wanted: dict[str, str] = {}
    for head, name in mapping.items():
        if normalise_name(head) not in names:
            sentence = _("The file has no column “{column}”.")
            raise Invalid("map", sentence.format(column=head))
        if name.strip() and normalise_name(name) not in fields:
            sentence = _("There is no field “{field}”. The fields are: {fields}.")
            known = ", ".join(fields.values())
            raise Invalid("map", sentence.format(field=name, fields=known))
        field = fields.get(normalise_name(name), "")
        if field not in {"", KEEP_IN_NOTES} and field in wanted.values():
            sentence = _("Two columns cannot both be “{field}”. Assign one of them.")
            raise Invalid("map", sentence.format(field=field))
        wanted[normalise_name(head)] = field
    return wanted


def _no_column(kind: Kind, name: str) -> str:
    sentence = _(
        "This file has no column “{column}”, which {kind} need. Name the column so, "
        "or say which column it is."
    )
    return sentence.format(column=name, kind=inside(_(kind.title)))
