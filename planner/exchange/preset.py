"""How the files of another program name their columns."""

from __future__ import annotations

from dataclasses import dataclass

Columns = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Preset:
    """The heads of one program, in every language that we know them in.

    `signatures`: sets of heads, each of which tells the program; `columns`: pairs of
    head and field; where several heads fill one field, their cells are joined, or the
    first one is taken; `ignored`: heads that sound like ours and are not; `always`:
    pairs of a field and what every row of such a file says in it; `passed_over`: pairs
    of a head and the words in it that mark rows nobody wants; `cuts`: pairs of a field
    and the sign between several values in one of its cells, of which the first is
    taken; `lists_people`: a row is a person, so that a company may come again.
    """

    key: str
    title: str
    kind: str
    signatures: tuple[tuple[str, ...], ...]
    columns: Columns
    ignored: tuple[str, ...] = ()
    always: Columns = ()
    passed_over: tuple[tuple[str, tuple[str, ...]], ...] = ()
    cuts: Columns = ()
    lists_people: bool = False

    def heads_of(self, field: str) -> tuple[str, ...]:
        """The heads that fill the field, in order."""
        return tuple(head for head, name in self.columns if name == field)

    def cut_of(self, field: str) -> str:
        """The sign between several values in a cell of the field, or ""."""
        return dict(self.cuts).get(field, "")


def heads(**fields: tuple[str, ...]) -> Columns:
    """The pairs of head and field, of the heads of each field."""
    return tuple((head, field) for field, names in fields.items() for head in names)
