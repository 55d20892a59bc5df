"""Several edits as one change, and what a paste would do before it is done."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from planner.change import Change, RowChange
from planner.edits.pasting import Cells, merged
from planner.errors import Invalid, Stale
from planner.plan import Plan
from planner.text import _, count, ngettext

Step = Callable[[Plan], Change]


def in_one(plan: Plan, steps: Iterable[Step], label: str = "") -> Change:
    """The change that all steps make together, each on what those before it left.

    `label`: "{count}" stands for the records that change. Raises what a step raises.
    """
    following, rows = plan, list[RowChange]()
    for step in steps:
        change = step(following)
        following = following.after(change)
        rows.extend(change.rows)
    made = merged(rows)
    usual = ngettext("Change {count} entry", "Change {count} entries", len(made))
    return Change((label or usual).format(count=count(len(made))), made)


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A cell to paste into. `before`: what it says; `enter`: None cannot be changed."""

    title: str
    before: str
    enter: Callable[[Plan, str], Change] | None


@dataclass(frozen=True, slots=True)
class Target:
    """A row to paste into: its name and its fields from the first one pasted into."""

    name: str
    fields: tuple[Field, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pasted:
    """What happens to one cell. `reason`: why it stays as it is, "" if it changes."""

    row: str
    column: str
    before: str
    text: str
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pasting:
    """What a paste would do: one change, its cells, and what there is no room for."""

    change: Change
    cells: tuple[Pasted, ...]
    left_over: int

    @property
    def taken(self) -> tuple[Pasted, ...]:
        """The cells that change."""
        return tuple(each for each in self.cells if not each.reason)

    @property
    def refused(self) -> tuple[Pasted, ...]:
        """The cells that cannot take what was copied."""
        return tuple(each for each in self.cells if each.reason)


def pasting_of(plan: Plan, targets: Sequence[Target], cells: Cells) -> Pasting:
    """What pasting a block of cells from the first target on would do.

    Empty cells, and cells that say the same, leave what is there. A cell that is
    refused keeps what it has; the others change all the same.
    """
    following, rows = plan, list[RowChange]()
    told: list[Pasted] = []
    for target, texts in zip(targets, cells, strict=False):
        for field, text in zip(target.fields, texts, strict=False):
            if not text or text == field.before:
                continue
            change, reason = _entered(following, field, text)
            if not reason and not change.rows:
                continue
            following = following.after(change)
            rows.extend(change.rows)
            told.append(
                Pasted(
                    row=target.name,
                    column=field.title,
                    before=field.before,
                    text=text,
                    reason=reason,
                )
            )
    done = sum(not each.reason for each in told)
    label = ngettext("Paste {count} cell", "Paste {count} cells", done)
    return Pasting(
        change=Change(label.format(count=count(done)), merged(rows)),
        cells=tuple(told),
        left_over=_left_over(targets, cells),
    )


def _entered(plan: Plan, field: Field, text: str) -> tuple[Change, str]:
    """The change of one cell, or why it is refused."""
    if field.enter is None:
        return Change("", ()), _("This column cannot be changed here.")
    try:
        return field.enter(plan, text), ""
    except (Invalid, Stale) as error:
        return Change("", ()), str(error)


def _left_over(targets: Sequence[Target], cells: Cells) -> int:
    """How many copied cells that say something have no cell to go to."""
    left = 0
    for at, texts in enumerate(cells):
        room = len(targets[at].fields) if at < len(targets) else 0
        left += sum(1 for text in texts[room:] if text)
    return left
