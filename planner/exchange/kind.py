"""How a kind of exchange file is described: its columns, and how rows become records.

A column is read and written by one description, so that what `export` writes, `import`
reads back.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Protocol, TypeVar, runtime_checkable

from planner.change import RowChange
from planner.exchange.reading import Cell, Reading
from planner.plan import Plan
from planner.records import Record

R = TypeVar("R", bound=Record)
Values = dict[str, object]
"""What a row says, by attribute of the record, or by field for links."""


@dataclass(frozen=True, slots=True)
class Unreadable:
    """Why a cell or a row cannot be taken: one sentence, and the field it is about."""

    reason: str
    field: str | None = None


@dataclass(frozen=True, slots=True)
class PassedOver:
    """A row that nobody wants: neither taken nor wrong."""


@dataclass(frozen=True, slots=True)
class MergeInto:
    """A row whose values fill the gaps of a record, or of what an earlier row makes."""

    record: Record | None = None
    row: int | None = None


@dataclass(frozen=True, slots=True)
class Form:
    """How a value is read from a cell and written into one.

    `read` gets the text of a cell that is not empty; it returns the value, or
    Unreadable. `write` gets a value that is not None.
    """

    read: Callable[[str, Reading], object]
    write: Callable[[object, Reading], Cell]


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One column. `attribute`: the record's, when it is named otherwise.

    `empty`: what an empty cell stands for; `is_key`: names the record together with
    the other keys; `is_needed`: a record cannot be without it; `may_miss`: a key whose
    column may be left out; `missing`: what stands where the file has no such column,
    in a new record or as a key; `spreads`: its value is a dict of several attributes;
    `is_link`: fills rows of its own, not the record; `show`: writes the cell from the
    whole record; `joint`: joins the cells when several columns of another program fill
    it; `is_lenient`: what another program has there and we do not know is left out.
    """

    name: str
    form: Form
    attribute: str = ""
    empty: object = None
    is_key: bool = False
    is_needed: bool = False
    may_miss: bool = False
    missing: Callable[[Reading], object] | None = None
    spreads: bool = False
    show: Callable[[Record, Reading], Cell] | None = None
    is_link: bool = False
    joint: str | None = None
    is_lenient: bool = False

    @property
    def target(self) -> str:
        """Where the value goes: the record's attribute, or the link's name."""
        return self.attribute or self.name


@dataclass(slots=True)
class Draft:
    """One row on its way into the plan; only the import itself changes it."""

    row: int
    index: int
    before: Record | None
    after: Record
    links: Values = field(default_factory=dict)
    joined: list[RowChange] = field(default_factory=list)
    refusal: Unreadable | None = None

    @property
    def is_good(self) -> bool:
        """Whether nothing speaks against the row so far."""
        return self.refusal is None


Match = Record | Unreadable | PassedOver | MergeInto | None
"""The record a row is about, None for a new one, why it is refused, or its end."""


class Matcher(Protocol):
    """Finds the record that a row is about, and notices rows about the same one."""

    def match(self, values: Values, row: int) -> Match:
        """The record of the plan, None for a new one, or what becomes of the row."""
        ...


@runtime_checkable
class ForeseeingMatcher(Matcher, Protocol):
    """A matcher that must see all rows before it can say whom the first is about."""

    def foresee(self, rows: Sequence[tuple[int, Values]]) -> None:
        """Look at all rows, as row number and values, before any is matched."""
        ...


Step = Callable[[Values, Record | None, Reading], Unreadable | None]


def nothing_more(
    values: Values, before: Record | None, reading: Reading
) -> Unreadable | None:
    """No refusal: the step of a kind that needs none."""
    del values, before, reading
    return None


def nothing_left(drafts: list[Draft], reading: Reading) -> None:
    """The last step of a kind that needs none."""
    del drafts, reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A kind of exchange file. `title` and `summary` are translated when drawn.

    `label`: the change's label for so many rows; `records`: what an export writes;
    `prepare` runs before the record is looked for, `complete` before it is made,
    `finish` once all rows are read; each may refuse rows. `depends_on_others`: the
    rules of its records look at other records, so they are checked all together;
    `needs_any`: a file has a column for at least one of these fields; `numbered`: the
    attribute that new records get a number in, and the number's prefix.
    """

    key: str
    title: str
    summary: str
    record: Callable[..., Record]
    fields: tuple[Field, ...]
    label: Callable[[int], str]
    records: Callable[[Plan], Iterable[Record]]
    matcher: Callable[[Reading], Matcher]
    prepare: Step = nothing_more
    complete: Step = nothing_more
    finish: Callable[[list[Draft], Reading], None] = nothing_left
    depends_on_others: bool = False
    needs_any: tuple[str, ...] = ()
    numbered: tuple[str, str] | None = None

    def field(self, name: str) -> Field:
        """The field of this name. Raises KeyError when there is none."""
        for candidate in self.fields:
            if candidate.name == name:
                return candidate
        raise KeyError(name)


def shown(
    kind: type[R], show: Callable[[R, Reading], Cell]
) -> Callable[[Record, Reading], Cell]:
    """The function for any record, of one that writes a cell for this kind."""

    def write(record: Record, reading: Reading) -> Cell:
        return show(of_kind(kind, record), reading)

    return write


def of_kind(kind: type[R], record: object) -> R:
    """The record, known to be of this kind. Raises TypeError otherwise: a bug."""
    if not isinstance(record, kind):
        message = f"expected {kind.__name__}, got {type(record).__name__}"
        raise TypeError(message)
    return record
