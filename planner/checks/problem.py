"""What a check finds: a sentence, how grave it is, and the record it is about."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from planner.records import Record


class Severity(StrEnum):
    """An error contradicts itself or a rule; a warning is something still missing."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanProblem:
    """One finding. `kind` and `record_id`: the record to open, if there is one."""

    severity: Severity
    sentence: str
    kind: type[Record] | None = None
    record_id: str | None = None

    def as_json(self) -> dict[str, str | None]:
        """The finding for programs."""
        return {
            "severity": str(self.severity),
            "sentence": self.sentence,
            "kind": None if self.kind is None else self.kind.__name__,
            "id": self.record_id,
        }


def error(sentence: str, record: Record) -> PlanProblem:
    """A contradiction in this record."""
    return _problem(Severity.ERROR, sentence, record)


def warning(sentence: str, record: Record) -> PlanProblem:
    """Something that this record still lacks."""
    return _problem(Severity.WARNING, sentence, record)


def _problem(severity: Severity, sentence: str, record: Record) -> PlanProblem:
    return PlanProblem(
        severity=severity, sentence=sentence, kind=type(record), record_id=record.id
    )
