"""How the files of another program name their columns."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Preset:
    """The heads of one program. `signature`: those that tell the program.

    `columns`: pairs of head and field; where several heads fill one field, their
    cells are joined, or the first one is taken.
    """

    key: str
    title: str
    kind: str
    signature: tuple[str, ...]
    columns: tuple[tuple[str, str], ...]

    def heads_of(self, field: str) -> tuple[str, ...]:
        """The heads that fill the field, in order."""
        return tuple(head for head, name in self.columns if name == field)
