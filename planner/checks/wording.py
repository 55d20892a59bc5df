"""What the check found, in words: a summary, and lines for people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from planner.checks.problem import Area, Group, Severity
from planner.text import _, joined, ngettext, pgettext, title_case


def count_of(groups: Iterable[Group], severity: Severity) -> int:
    """How many findings are so grave."""
    return sum(len(each.problems) for each in groups if each.severity is severity)


def severity_words(severity: Severity, count: int) -> str:
    """So many findings of a severity: "3 contradictions"."""
    match severity:
        case Severity.ERROR:
            words = ngettext("{count} contradiction", "{count} contradictions", count)
        case Severity.WARNING:
            words = ngettext("{count} thing missing", "{count} things missing", count)
        case _:
            words = ngettext("{count} note", "{count} notes", count)
    return words.format(count=f"{count:,}")


def severity_word(severity: Severity) -> str:
    """The word beside one finding."""
    return {
        Severity.ERROR: _("Contradiction"),
        Severity.WARNING: _("Missing"),
        Severity.NOTE: pgettext("severity", "Note"),
    }[severity]


def area_word(area: Area) -> str:
    """The title over the findings of an area."""
    return _(title_case(area))


def summary(groups: Sequence[Group]) -> str:
    """Everything in one line: "3 contradictions, 12 things missing"."""
    counts = ((each, count_of(groups, each)) for each in Severity)
    return joined((severity_words(each, n) for each, n in counts if n), ", ")


def is_sound(groups: Iterable[Group]) -> bool:
    """Whether nothing is missing and nothing contradicts itself; notes may be."""
    return all(each.severity is Severity.NOTE for each in groups)


def all_clear() -> str:
    """What is said when the check found nothing but notes."""
    return _("Nothing is missing and nothing contradicts itself.")


def as_lines(groups: Sequence[Group]) -> Iterator[str]:
    """The findings for people, by area; repeated ones under one heading."""
    if is_sound(groups):
        yield all_clear()
    if groups:
        yield summary(groups)
    for area, of_area in groupby(groups, key=lambda each: each.area):
        yield ""
        yield area_word(area)
        for each in of_area:
            yield from _lines(each)


def _lines(group: Group) -> Iterator[str]:
    sentences = [each.sentence for each in group.problems]
    if group.heading is None:
        yield f"  {severity_word(group.severity)}: {sentences[0]}"
        return
    heading = group.heading
    if group.quarter is not None:
        sentence = _("{heading} ({quarter})")
        heading = sentence.format(heading=heading, quarter=group.quarter)
    yield f"  {severity_word(group.severity)}: {heading}"
    for each in sentences:
        yield f"    {each}"
