"""Rows that join two records, from the list of references in one cell."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from planner.change import RowChange
from planner.exchange.kind import Draft, Unreadable
from planner.exchange.order import natural
from planner.exchange.reading import Reading, folded
from planner.exchange.references import SEPARATOR
from planner.records import Activity, Dependency, Record
from planner.text import _

NEEDS = "depends_on"


def joined_rows(
    current: Mapping[str, Record],
    wanted: Iterable[str],
    make: Callable[[str], Record],
) -> list[RowChange]:
    """Row changes from the joins there are, by member id, to those that are wanted."""
    ids = dict.fromkeys(wanted)
    gone = [RowChange(row, None) for id_, row in current.items() if id_ not in ids]
    new = [RowChange(None, make(id_)) for id_ in ids if id_ not in current]
    return gone + new


def text_of(numbers: Iterable[str]) -> str:
    """The numbers in one cell, A2 before A10."""
    return f"{SEPARATOR} ".join(sorted(numbers, key=natural))


def refuse_circles(drafts: list[Draft], reading: Reading) -> None:
    """Put ids in the place of the numbers that activities wait for.

    A row is refused when a number is not in the plan nor in a good row, when the
    activity waits for itself, or when activities would wait for each other in a
    circle; and then the rows that wait for a new activity of a refused row, too.
    """
    numbers = {draft.row: draft.links.get(NEEDS) for draft in drafts}
    good = list(drafts)
    while True:
        for draft in good:
            draft.refusal = _resolve(draft, numbers[draft.row], _finder(good, reading))
        for draft in _in_circles([each for each in good if each.is_good], reading):
            sentence = _("These activities would wait for each other in a circle.")
            draft.refusal = Unreadable(sentence, NEEDS)
        left = [draft for draft in good if draft.is_good]
        if len(left) == len(good):
            return
        good = left


def _finder(drafts: list[Draft], reading: Reading) -> Callable[[str], str | None]:
    in_file: dict[str, str] = {}
    for draft in drafts:
        if isinstance(draft.after, Activity):
            in_file.setdefault(folded(draft.after.number), draft.after.id)
    by_name: dict[str, str] = {}
    for draft in drafts:
        if isinstance(draft.after, Activity):
            by_name.setdefault(folded(draft.after.name), draft.after.id)

    def find(text: str) -> str | None:
        record = reading.activities.find(text).record
        found = in_file.get(folded(text))
        if found is None and record is not None:
            return record.id
        return found or by_name.get(folded(text))

    return find


def _resolve(
    draft: Draft, numbers: object, find: Callable[[str], str | None]
) -> Unreadable | None:
    if not isinstance(numbers, tuple):
        return None
    ids = []
    for number in numbers:
        found = find(number)
        if found is None:
            sentence = _("There is no activity “{name}” in the plan or in this file.")
            return Unreadable(sentence.format(name=number), NEEDS)
        if found == draft.after.id:
            return Unreadable(_("An activity cannot depend on itself."), NEEDS)
        ids.append(found)
    draft.links[NEEDS] = tuple(dict.fromkeys(ids))
    return None


def _in_circles(drafts: list[Draft], reading: Reading) -> list[Draft]:
    """The rows whose activity waits, over others or not, for itself."""
    needs: dict[str, list[str]] = {}
    for row in reading.plan.all(Dependency):
        needs.setdefault(row.activity_id, []).append(row.needs_id)
    for draft in drafts:
        wanted = draft.links.get(NEEDS)
        if isinstance(wanted, tuple):
            needs[draft.after.id] = list(wanted)
    backwards: dict[str, list[str]] = {}
    for id_, wanted_ids in needs.items():
        for need in wanted_ids:
            backwards.setdefault(need, []).append(id_)
    circular = _endless(needs, backwards) & _endless(backwards, needs)
    return [draft for draft in drafts if draft.after.id in circular]


def _endless(
    steps: Mapping[str, Sequence[str]], back: Mapping[str, Sequence[str]]
) -> set[str]:
    """Everything from which the steps can go on for ever: a circle, or a way to one."""
    left = {id_: len(following) for id_, following in steps.items()}
    ends = [id_ for id_ in back if id_ not in left]
    ends += [id_ for id_, count in left.items() if count == 0]
    while ends:
        for id_ in back.get(ends.pop(), ()):
            left[id_] -= 1
            if left[id_] == 0:
                ends.append(id_)
    return {id_ for id_, count in left.items() if count > 0}
