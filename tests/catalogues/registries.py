"""Sentences that stand in registries and are translated where they are drawn.

The extractor finds what is written inside `_()`. A registry keeps its words as data,
so that its keys stay the same in every language; this module names each of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum, StrEnum
from importlib import import_module
from inspect import cleandoc
from pkgutil import iter_modules

Source = str
"""A file, from the root of the project."""

TABLES = """
planner.account_rows:VIEW_TITLES
planner.company_rows:SIDE_TITLES
planner.goal_words:LABELS
planner.naming:NOUNS
planner.record_words:FIELDS
planner.target_matrix:LEVEL_TITLES
planner.checks.accounts:_CONTRADICTING
planner.checks.accounts:_IDLE
planner.checks.accounts:_LACKING
planner.checks.accounts:_UNDECIDED
planner.checks.accounts:_VOTES
planner.checks.activities:_LACKING
planner.checks.campaigns:_LACKING
planner.checks.rules:_DOUBLE
planner.edits.costs:_CREDIT
planner.edits.meetings:ONCE
planner.edits.targets:EVEN
planner.reports.formulas:_RULES
planner.reports.wording:_PARTS
planner.reports.wording:_STANDINGS
planner.reports.wording:_TARGETS
planner.reports.review_pack.agenda:_AGENDA
"""
PAIRS = """
planner.import_formats:DATE_FORMATS
planner.import_preview:ENCODINGS
planner.import_preview:SEPARATORS
gui.costs.columns:STATES
gui.dialogs.import_list.alike:CHOICES
"""
"""Registries whose entries are a key and its words."""
WORDS = """
planner.attention.need:Urgency
planner.checks.problem:Area
planner.checks.problem:Severity
planner.goal:Origin
planner.import_preview:Certainty
planner.metrics.formula_texts.text:Area
planner.metrics.pace:Status
planner.metrics.levels:Level
planner.metrics.source:Source
planner.lanes:Part
planner.progress:Standing
planner.records:AccountStatus
planner.records:ActivityState
planner.records:ActivityType
planner.records:BuyingRole
planner.records:BuyingStage
planner.records:CampaignState
planner.records:CostKind
planner.records:CostState
planner.records:InteractionKind
planner.records:ListState
planner.records:MeetingKind
planner.records:MetricKind
planner.records:Relationship
planner.records:Side
planner.records:Strategy
planner.records:Unit
planner.weekly:WeekState
"""
"""Stored words, shown with a capital."""
SMALL_WORDS = """
planner.metrics.figure:Reason
planner.metrics.pace:Status
planner.records:AccountStatus
planner.records:AssumptionKey
planner.records:CampaignState
planner.records:ListState
planner.records:Unit
"""
"""Stored words, shown within a sentence."""


@dataclass(frozen=True, slots=True)
class Found:
    """A sentence of a registry, with its plural form if it has one."""

    source: Source
    one: str
    many: str = ""


def sentences() -> Iterator[Found]:
    """Every sentence of every registry, in the order of this module."""
    for line in TABLES.split():
        source, value = _named(line)
        yield from _found(source, _words(value))
    for line in PAIRS.split():
        source, value = _named(line)
        pairs = tuple(value.values()) if isinstance(value, dict) else value
        yield from _found(source, _second(pairs))
    for line in WORDS.split():
        source, value = _named(line)
        yield from _found(source, map(_title, _members(value)))
    for line in SMALL_WORDS.split():
        source, value = _named(line)
        yield from _found(source, _members(value))
    yield from _commands()
    yield from _rules()
    yield from _metrics()
    yield from _registries()


def _commands() -> Iterator[Found]:
    """What the command line says of its commands and of their options."""
    from main import main

    # The options' own texts may be in another language by now.
    for english in main.english.values():
        yield from _found("main.py", (english,))
    for command in (main, *main.commands.values()):
        yield from _found("main.py", paragraphs(command.callback.__doc__ or ""))


def _rules() -> Iterator[Found]:
    """What stands over the findings of each rule of the plan check."""
    package = import_module("planner.checks")
    problem = import_module("planner.checks.problem")
    for each in iter_modules(package.__path__, "planner.checks."):
        module = import_module(each.name)
        for value in vars(module).values():
            if isinstance(value, problem.Rule):
                yield Found(_file(each.name), value.one, value.many)


def _metrics() -> Iterator[Found]:
    from planner.metrics.catalogue import METRICS

    for metric in METRICS:
        yield Found(_file("planner.metrics.catalogue"), metric.label)
        for text in (metric.formula, metric.definition.edges):
            yield from _found(_file("planner.metrics.formula_texts.text"), (text,))


def _registries() -> Iterator[Found]:
    from gui.pages import PAGES
    from planner.exchange import KINDS, presets_of
    from planner.reports import REPORTS

    for page in PAGES:
        yield Found(_file("gui.pages.__init__"), page.title)
    for report in REPORTS:
        source = _file("planner.reports.report")
        yield from _found(source, (report.title, report.description))
    for kind in KINDS:
        source = _file("planner.exchange.kind")
        yield from _found(source, (kind.title, kind.summary))
        presets = (preset.title for preset in presets_of(kind))
        yield from _found(_file("planner.exchange.preset"), presets)
        names = (field.name.replace("_", " ") for field in kind.fields)
        yield from _found(_file("planner.import_preview"), map(_title, names))


def paragraphs(text: str) -> tuple[str, ...]:
    """The paragraphs of a command's help; each is one sentence of the catalogue."""
    parts = cleandoc(text).split("\n\n")
    return tuple(" ".join(part.split()) for part in parts)


def _named(line: str) -> tuple[Source, object]:
    module, _colon, name = line.partition(":")
    value = getattr(import_module(module), name)
    defined = value.__module__ if isinstance(value, type) else module
    return _file(defined), value


def _found(source: Source, words: Iterable[str]) -> Iterator[Found]:
    for word in words:
        if any(letter.isalpha() for letter in word):
            yield Found(source, word)


def _words(value: object) -> Iterator[str]:
    """The words inside a value; keys of dicts and members of enums name, not say."""
    if isinstance(value, str) and not isinstance(value, Enum):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from _words(each)
    elif isinstance(value, tuple):
        for each in value:
            yield from _words(each)


def _second(pairs: object) -> Iterator[str]:
    """The words of (key, words) pairs."""
    if isinstance(pairs, tuple):
        yield from (str(words) for _key, words in pairs)


def _members(value: object) -> Iterator[str]:
    """The stored words of an enumeration."""
    if isinstance(value, type) and issubclass(value, StrEnum):
        yield from (each.value for each in value)


def _title(word: str) -> str:
    return word[:1].upper() + word[1:]


def _file(module: str) -> Source:
    return module.replace(".", "/") + ".py"
