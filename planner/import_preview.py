"""What an import shows before anything is stored: columns, counts, rows, in words."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from planner.exchange import KINDS, Kind, Proposal, kind_of, known_names
from planner.exchange.header import (
    KEEP_IN_NOTES,
    Layout,
    can_keep,
    found_in,
    missing_in,
)
from planner.exchange.names import normalise_name
from planner.text import _, count, joined, ngettext, title_case

ENCODINGS = (
    ("utf-8", "UTF-8"),
    ("cp1252", "Windows, Western Europe"),
    ("cp1250", "Windows, Central Europe"),
    ("cp1251", "Windows, Cyrillic"),
    ("cp1253", "Windows, Greek"),
    ("iso8859-15", "ISO 8859-15"),
    ("utf-16", "UTF-16 (Unicode text)"),
    ("mac_roman", "Mac, Western Europe"),
    ("cp850", "DOS, Western Europe"),
    ("cp932", "Windows, Japanese"),
)
"""The codes in which text files are written, and what people call them."""
SEPARATORS = ((",", "commas"), (";", "semicolons"), ("\t", "tabs"), ("|", "bars"))
"""What may stand between columns, and its name; translated when drawn."""
USUAL_KIND = "accounts"


class Certainty(StrEnum):
    """How sure it is where a column goes."""

    SURE = "sure"
    DAYS_OPEN = "check: day or month first?"
    NUMBERS_OPEN = "check: point or comma?"
    KEPT = "kept in notes"
    CHOSEN = "chosen"
    NOT_USED = "not used"
    MISSING = "missing"


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnRow:
    """A column of the file and the field it fills. `field` "" leaves it out.

    A field that the file has no column for is a row as well, without a head.
    """

    head: str
    first_value: str
    field: str
    certainty: Certainty


def likely_kind(header: Sequence[str]) -> Kind:
    """The kind of file that has most of these columns; accounts if none has any.

    A file of a program that we know is what that program's files are, and one that
    lists people is of people: their companies can be taken from it first.
    """
    names = {normalise_name(head) for head in header} - {""}

    def likeness(kind: Kind) -> tuple[bool, bool, bool, int, int, bool]:
        layout = found_in(kind, header)
        is_complete = not missing_in(kind, layout)
        is_known = layout.preset is not None
        known = len(names & known_names(kind))
        lacking = _lacking(kind, layout)
        is_likely = is_known and is_complete
        is_own = layout.preset is None or not layout.preset.lists_people
        is_usual = kind.key == USUAL_KIND
        return is_likely, is_complete, is_own, -lacking, known, is_usual

    best = max(KINDS, key=likeness)
    return best if names & known_names(best) else kind_of(USUAL_KIND)


def columns_of(
    kind: Kind,
    header: Sequence[str],
    first_cells: Sequence[str],
    wanted: Mapping[str, str],
    *,
    open_days: Collection[str] = (),
    open_numbers: Collection[str] = (),
) -> tuple[ColumnRow, ...]:
    """Every column of a file in its order, then the fields that it lacks.

    `wanted`: head to field, as the user chose; those that do not fit are passed over;
    `open_days`, `open_numbers`: fields of which nothing says how they are written.
    """
    layout = _layout(kind, header, wanted)
    fields = {
        index: column.field.name
        for column in layout.columns
        for index in column.indexes
    }
    fields.update((index, KEEP_IN_NOTES) for _head, index in layout.kept)
    open_fields = dict.fromkeys(open_days, Certainty.DAYS_OPEN)
    open_fields.update(dict.fromkeys(open_numbers, Certainty.NUMBERS_OPEN))
    chosen = {normalise_name(head) for head in wanted}
    rows = [
        ColumnRow(
            head=head,
            first_value=first_cells[index] if index < len(first_cells) else "",
            field=fields.get(index, ""),
            certainty=open_fields.get(fields.get(index, ""))
            or _certainty(
                fields.get(index, ""), is_chosen=normalise_name(head) in chosen
            ),
        )
        for index, head in enumerate(header)
        if head
    ]
    rows.extend(
        ColumnRow(head="", first_value="", field=name, certainty=Certainty.MISSING)
        for name in missing_in(kind, layout)
    )
    return tuple(rows)


def assigned(
    columns: Sequence[ColumnRow], wanted: Mapping[str, str], head: str, field: str
) -> dict[str, str]:
    """What the user wants once this column goes to this field.

    A column that went there until now is left out, as two cannot fill one field.
    """
    others = {
        column.head: ""
        for column in columns
        if field not in {"", KEEP_IN_NOTES}
        and column.field == field
        and column.head not in {head, ""}
    }
    return {**wanted, **others, head: field}


def field_label(name: str) -> str:
    """A field as people read it: "sales_owner" is "Sales owner"."""
    return _(title_case(name.replace("_", " ")))


def field_choices(kind: Kind) -> tuple[tuple[str, str], ...]:
    """The (field, label) pairs that a column may go to; the first leaves it out."""
    fields = tuple((field.name, field_label(field.name)) for field in kind.fields)
    kept = ((KEEP_IN_NOTES, _("Keep in notes")),) if can_keep(kind) else ()
    return (("", _("Leave out")), *kept, *fields)


def facts_of(
    kind: Kind,
    header: Sequence[str],
    rows: int,
    *,
    encoding: str,
    separator: str,
    is_workbook: bool = True,
) -> str:
    """A file in a line: "HubSpot companies · UTF-8 · commas · 212 rows, 9 columns"."""
    size = joined(
        (
            ngettext("{count} row", "{count} rows", rows).format(count=count(rows)),
            ngettext("{count} column", "{count} columns", len(header)).format(
                count=count(len(header))
            ),
        ),
        ", ",
    )
    program = _program(kind, header)
    if not separator and is_workbook:
        return joined((program, _("Excel workbook"), size))
    if not separator:
        return joined((program, encoding_name(encoding), size))
    between = _(dict(SEPARATORS).get(separator, separator))
    return joined((program, encoding_name(encoding), between, size))


def encoding_name(encoding: str) -> str:
    """What people call an encoding: "Windows, Western Europe"."""
    return _(dict(ENCODINGS).get(encoding, encoding.upper()))


def counts_of(proposal: Proposal) -> tuple[str, ...]:
    """What the import would do, in phrases: new, and what else there is."""
    alike = ngettext(
        "{count} possible duplicate",
        "{count} possible duplicates",
        proposal.duplicates,
    )
    phrases = (
        (_("{count} new"), proposal.added),
        (_("{count} changed"), proposal.updated),
        (_("{count} unchanged"), proposal.unchanged),
        (_("{count} refused"), proposal.refused),
        (_("{count} passed over"), proposal.skipped),
        (alike, proposal.duplicates),
    )
    return tuple(
        phrase.format(count=count(number))
        for at, (phrase, number) in enumerate(phrases)
        if number or not at
    )


def import_label(kind: Kind, proposal: Proposal) -> str:
    """The words on the button: "Import 71 accounts"."""
    return kind.label(proposal.added + proposal.updated)


def nothing_to_do(proposal: Proposal) -> str:
    """Why there is nothing to import, in a sentence."""
    if not proposal.read:
        return _("This list has no rows under its column names. Choose another file.")
    if proposal.refused:
        return _("No row of this list can be taken. Look at Problems for the reasons.")
    return _("All of this is in the plan already; there is nothing to import.")


def _layout(kind: Kind, header: Sequence[str], wanted: Mapping[str, str]) -> Layout:
    fields = {field.name for field in kind.fields} | {""}
    if can_keep(kind):
        fields.add(KEEP_IN_NOTES)
    heads = {normalise_name(head) for head in header}
    fitting = {
        head: field
        for head, field in wanted.items()
        if field in fields and normalise_name(head) in heads
    }
    return found_in(kind, header, fitting)


def _lacking(kind: Kind, layout: Layout) -> int:
    """How many fields that a new entry needs are in no column."""
    there = {column.field.name for column in layout.columns}
    return sum(
        field.is_needed and field.missing is None and field.name not in there
        for field in kind.fields
    )


def _certainty(field: str, *, is_chosen: bool) -> Certainty:
    if not field:
        return Certainty.NOT_USED
    if field == KEEP_IN_NOTES:
        return Certainty.KEPT
    return Certainty.CHOSEN if is_chosen else Certainty.SURE


def _program(kind: Kind, header: Sequence[str]) -> str | None:
    preset = found_in(kind, header).preset
    return _(preset.title) if preset is not None else None
