"""What a check finds: a sentence, how grave it is, and the record it is about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from planner.quarter import Quarter
from planner.records import Record
from planner.text import ngettext

FILE_RULE = "file"


class Severity(StrEnum):
    """An error contradicts itself or a rule; a warning is something still missing.

    A note is worth a look, and may well be meant so.
    """

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Area(StrEnum):
    """What a finding belongs to, in the words and the order in which it is read."""

    FILE = "file"
    OBJECTIVES = "objectives"
    TARGETS = "targets"
    CAMPAIGNS = "campaigns"
    ACTIVITIES = "activities"
    MONEY = "money"
    ACCOUNTS = "accounts"
    PEOPLE = "people"
    COMPANY = "company"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """What a plan must keep. `key` is stable, for programs.

    `one` and `many` are translated when drawn, with `{count}`, and `{total}` where
    the rule counts how many there are to keep it.
    """

    key: str
    area: Area
    severity: Severity
    one: str
    many: str

    def heading(self, count: int, total: int | None) -> str:
        """What stands over so many findings."""
        sentence = ngettext(self.one, self.many, count)
        return sentence.format(count=count, total=total)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanProblem:
    """One finding. `kind` and `record_id`: the record to open, if there is one.

    A kind without a record: where one is missing. `rule`: the rule's key. `quarter`:
    the key of the one it is about, None for the plan as a whole.
    """

    severity: Severity
    sentence: str
    kind: type[Record] | None = None
    record_id: str | None = None
    rule: str
    area: Area
    quarter: str | None = None

    def as_json(self) -> dict[str, str | None]:
        """The finding for programs."""
        return {
            "severity": str(self.severity),
            "sentence": self.sentence,
            "kind": None if self.kind is None else self.kind.__name__,
            "id": self.record_id,
            "rule": self.rule,
            "area": str(self.area),
            "quarter": self.quarter,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """The findings by one rule in one quarter, and what stands over them.

    `heading` None: a single finding, which says all by itself.
    """

    rule: str
    area: Area
    severity: Severity
    heading: str | None
    problems: tuple[PlanProblem, ...]

    @property
    def quarter(self) -> str | None:
        """The key of the quarter that it is about, None for the plan as a whole."""
        return self.problems[0].quarter


Found = tuple[str, Record | type[Record]]
"""A sentence, and the record to open, or the kind of which one is missing."""


def group(
    rule: Rule,
    quarter: Quarter | None,
    found: Iterable[Found],
    *,
    total: int | None = None,
    heading: str | None = None,
) -> Iterator[Group]:
    """The findings by a rule as one group; nothing when there are none.

    `total`: of how many, for a heading that says so; `heading`: instead of the rule's.
    """
    key = None if quarter is None else quarter.key
    problems = tuple(_problem(rule, key, sentence, about) for sentence, about in found)
    if not problems:
        return
    if heading is None and (len(problems) > 1 or total is not None):
        heading = rule.heading(len(problems), total)
    yield Group(
        rule=rule.key,
        area=rule.area,
        severity=rule.severity,
        heading=heading,
        problems=problems,
    )


def file_finding(sentence: str) -> Group:
    """What is wrong with the file itself, as a group of its own."""
    severity, area = Severity.ERROR, Area.FILE
    problem = PlanProblem(
        severity=severity, sentence=sentence, rule=FILE_RULE, area=area
    )
    return Group(
        rule=FILE_RULE, area=area, severity=severity, heading=None, problems=(problem,)
    )


def _problem(
    rule: Rule, quarter: str | None, sentence: str, about: Record | type[Record]
) -> PlanProblem:
    if isinstance(about, type):
        kind, record_id = about, None
    else:
        kind, record_id = type(about), about.id
    return PlanProblem(
        severity=rule.severity,
        sentence=sentence,
        kind=kind,
        record_id=record_id,
        rule=rule.key,
        area=rule.area,
        quarter=quarter,
    )
