"""What an import did or would do, as text for people and as values for programs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from planner.exchange.doubles import PossibleDouble
from planner.exchange.proposal import Problem, Proposal
from planner.text import _, ngettext

LONGEST_VALUE = 60
Json = dict[str, object]


def as_json(proposal: Proposal) -> Json:
    """The counts and the problems under the public names of interfaces.md."""
    return {
        "read": proposal.read,
        "added": proposal.added,
        "updated": proposal.updated,
        "unchanged": proposal.unchanged,
        "refused": proposal.refused,
        "skipped": proposal.skipped,
        "duplicates": proposal.duplicates,
        "problems": [_problem(problem) for problem in proposal.problems],
        "warnings": [_problem(warning) for warning in proposal.warnings],
        "possible_duplicates": [_double(double) for double in proposal.doubles],
        "unknown_columns": list(proposal.unknown_columns),
        "mapping": dict(proposal.mapping),
        "preset": None if proposal.preset is None else proposal.preset.key,
    }


def as_lines(proposal: Proposal, *, is_dry: bool = False) -> Iterator[str]:
    """The same as lines of text, the counts first."""
    yield _(
        "Rows read: {read}. Added: {added}. Updated: {updated}. Unchanged: "
        "{unchanged}. Refused: {refused}. Possible duplicates: {duplicates}."
    ).format(
        read=proposal.read,
        added=proposal.added,
        updated=proposal.updated,
        unchanged=proposal.unchanged,
        refused=proposal.refused,
        duplicates=proposal.duplicates,
    )
    if proposal.skipped:
        yield ngettext(
            "{count} row was passed over: the program that wrote it counts it out, or "
            "it says the same company again.",
            "{count} rows were passed over: the program that wrote them counts them "
            "out, or they say the same company again.",
            proposal.skipped,
        ).format(count=proposal.skipped)
    if is_dry:
        yield _("This was a trial; nothing was written.")
    if proposal.preset is not None:
        yield _("Read as a file of {program}.").format(program=proposal.preset.title)
    if proposal.unknown_columns:
        columns = ", ".join(proposal.unknown_columns)
        yield ngettext(
            "Column left out: {columns}.",
            "Columns left out: {columns}.",
            len(proposal.unknown_columns),
        ).format(columns=columns)
    yield from _section(_("Refused:"), proposal.problems)
    yield from _section(_("Taken without one value:"), proposal.warnings)
    if proposal.doubles:
        yield _("Possible duplicates:")
        for double in proposal.doubles:
            yield _("  row {row}: “{name}” and {other}. {reason}").format(
                row=double.row,
                name=_short(double.name),
                other=double.other,
                reason=double.reason,
            )


def _section(title: str, problems: Sequence[Problem]) -> Iterator[str]:
    if problems:
        yield title
    for problem in problems:
        if problem.column:
            line = _("  row {row}, {column} “{value}”: {reason}")
        else:
            line = _("  row {row}: {reason}")
        yield line.format(
            row=problem.row,
            column=problem.column,
            value=_short(problem.value),
            reason=problem.reason,
        )


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= LONGEST_VALUE else f"{line[: LONGEST_VALUE - 1]}…"


def _problem(problem: Problem) -> Json:
    return {
        "row": problem.row,
        "column": problem.column,
        "value": problem.value,
        "reason": problem.reason,
    }


def _double(double: PossibleDouble) -> Json:
    return {
        "row": double.row,
        "name": double.name,
        "other": double.other,
        "reason": double.reason,
    }
