"""Which target a row is about: one a metric, scope and window (domain.md, I14)."""

from __future__ import annotations

from collections.abc import Sequence

from planner.exchange.figures import SCOPE_ATTRIBUTES
from planner.exchange.kind import Unreadable, Values
from planner.exchange.matching import Claims, Key, already_in, key_in, key_of
from planner.exchange.reading import Reading
from planner.plan import Plan
from planner.records import Target
from planner.text import _

SUBJECT = ("quarter", "metric", *SCOPE_ATTRIBUTES)
WINDOW = ("window_start", "window_end")


class TargetMatcher:
    """A target is told by metric and scope, and by its window where there are more."""

    def __init__(self, reading: Reading) -> None:
        self._claims = Claims()
        self._named: set[str] = set()
        self._exact: dict[Key, Target] = {}
        self._subject: dict[Key, list[Target]] = {}
        for target in reading.plan.all(Target):
            self._exact[key_of(target, SUBJECT + WINDOW)] = target
            self._subject.setdefault(key_of(target, SUBJECT), []).append(target)

    def foresee(self, rows: Sequence[tuple[int, Values]]) -> None:
        """Keep the targets that rows name with their window from the other rows."""
        for _row, values in rows:
            target = self._exact.get(key_in(values, SUBJECT + WINDOW))
            if target is not None:
                self._named.add(target.id)

    def match(self, values: Values, row: int) -> Target | Unreadable | None:
        """The target with the row's window, or else the only one of its subject."""
        exact = key_in(values, SUBJECT + WINDOW)
        target = self._exact.get(exact)
        if target is None:
            same = self._subject.get(key_in(values, SUBJECT), [])
            if len(same) > 1 and not any(name in values for name in WINDOW):
                sentence = _("There are several such targets. Say which by its window.")
                return Unreadable(sentence, "metric")
            free = [each for each in same if self._is_free(each)]
            target = free[0] if len(same) == 1 and free else None
        earlier = self._claims.claim(row, exact if target is None else target.id)
        return target if earlier is None else Unreadable(already_in(earlier), "metric")

    def _is_free(self, target: Target) -> bool:
        return target.id not in self._named and self._claims.holder(target.id) is None


def targets_about(plan: Plan, values: Values) -> tuple[Target, ...]:
    """The targets with the row's quarter, metric, scope, and window if it has one."""
    names = (*SUBJECT, *(name for name in WINDOW if values.get(name) is not None))
    wanted = key_in(values, names)
    same = plan.where(Target, "quarter", values.get("quarter"))
    return tuple(target for target in same if key_of(target, names) == wanted)
