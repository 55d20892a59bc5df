"""The findings as lines to show: by area, repeated ones below their heading."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

from planner.checks.problem import Area, Group, PlanProblem, Severity
from planner.checks.wording import area_word, severity_word
from planner.text import _, joined


class LineKind(StrEnum):
    """An area's title; a heading over findings that are alike; a finding."""

    AREA = "area"
    HEADING = "heading"
    FINDING = "finding"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line. `count`: how many findings stand below it; 1 for a finding itself.

    `is_below`: a finding under a heading, which has the word for all of them.
    """

    kind: LineKind
    text: str
    count: int = 1
    severity: Severity | None = None
    problem: PlanProblem | None = None
    is_below: bool = False

    @property
    def spoken(self) -> str:
        """The line for those who cannot see its shape."""
        if self.severity is None:
            counted = _("{area}: {count}")
            return counted.format(area=self.text, count=self.count)
        return joined((severity_word(self.severity), self.text), ": ")


def lines_of(groups: Sequence[Group]) -> tuple[Line, ...]:
    """The lines of these groups, in their order."""
    return tuple(_lines(groups))


def found_rows(lines: Sequence[Line]) -> tuple[tuple[str, str, str], ...]:
    """The findings one by one: area, how grave, and the sentence."""
    area, rows = "", []
    for line in lines:
        if line.kind is LineKind.AREA:
            area = line.text
        elif line.problem is not None:
            word = severity_word(line.problem.severity)
            rows.append((area, word, line.problem.sentence))
    return tuple(rows)


def kept(
    groups: Sequence[Group], severity: Severity | None, area: Area | None
) -> tuple[Group, ...]:
    """The groups of a severity and an area; None for all of them."""
    return tuple(
        group
        for group in groups
        if severity in {None, group.severity} and area in {None, group.area}
    )


def _lines(groups: Sequence[Group]) -> Iterator[Line]:
    for area, each in groupby(groups, key=lambda group: group.area):
        of_area = tuple(each)
        total = sum(len(group.problems) for group in of_area)
        yield Line(kind=LineKind.AREA, text=area_word(area), count=total)
        for group in of_area:
            yield from _of_group(group)


def _of_group(group: Group) -> Iterator[Line]:
    if group.heading is not None:
        yield Line(
            kind=LineKind.HEADING,
            text=group.heading,
            count=len(group.problems),
            severity=group.severity,
        )
    for problem in group.problems:
        yield Line(
            kind=LineKind.FINDING,
            text=problem.sentence,
            severity=problem.severity,
            problem=problem,
            is_below=group.heading is not None,
        )
