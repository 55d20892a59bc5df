"""Checks of the objectives of a quarter."""

from __future__ import annotations

from collections.abc import Iterator

from planner.checks.part import Part
from planner.checks.problem import Area, Group, Rule, Severity, group
from planner.naming import title_of
from planner.records import Objective
from planner.text import _

NO_HEADLINE = Rule(
    key="no-headline",
    area=Area.OBJECTIVES,
    severity=Severity.WARNING,
    one="{count} quarter has no headline",
    many="{count} quarters have no headline",
)
TWO_HEADLINES = Rule(
    key="two-headlines",
    area=Area.OBJECTIVES,
    severity=Severity.ERROR,
    one="{count} headline too many",
    many="{count} headlines too many",
)
NO_NUMBER = Rule(
    key="objective-without-number",
    area=Area.OBJECTIVES,
    severity=Severity.ERROR,
    one="{count} objective has no number",
    many="{count} objectives have no number",
)
NO_SALES_OWNER = Rule(
    key="objective-without-sales-owner",
    area=Area.OBJECTIVES,
    severity=Severity.WARNING,
    one="{count} objective has no owner in Sales",
    many="{count} objectives have no owner in Sales",
)
NO_MARKETING_OWNER = Rule(
    key="objective-without-marketing-owner",
    area=Area.OBJECTIVES,
    severity=Severity.WARNING,
    one="{count} objective has no owner in Marketing",
    many="{count} objectives have no owner in Marketing",
)


def missing_headline(part: Part) -> Iterator[Group]:
    """A quarter with objectives of which none is the headline. Source: 004-10."""
    if not part.objectives or any(row.is_headline for row in part.objectives):
        return
    sentence = _("No objective of {quarter} is the headline. Choose one.")
    shown = sentence.format(quarter=part.label)
    yield from group(NO_HEADLINE, part.quarter, [(shown, part.objectives[0])])


def extra_headlines(part: Part) -> Iterator[Group]:
    """Every headline of a quarter after its first. Source: 004-10."""
    leading = [row for row in part.objectives if row.is_headline]
    found = ((_two(part, leading[0], second), second) for second in leading[1:])
    yield from group(TWO_HEADLINES, part.quarter, found)


def _two(part: Part, first: Objective, second: Objective) -> str:
    return _("{quarter} has two headlines: “{first}” and “{second}”.").format(
        quarter=part.label, first=title_of(first), second=title_of(second)
    )


def objectives_without_number(part: Part) -> Iterator[Group]:
    """Objectives that nobody can measure. Source: 000-26."""
    sentence = _("The objective “{name}” has no number.")
    found = [each for each in part.objectives if each.value is None]
    named = ((sentence.format(name=title_of(each)), each) for each in found)
    yield from group(NO_NUMBER, part.quarter, named)


def objectives_without_owner(part: Part) -> Iterator[Group]:
    """Objectives without an owner on each side."""
    for rule, field, sentence in (
        (
            NO_SALES_OWNER,
            "sales_owner_id",
            _("The objective “{name}” has no owner in Sales."),
        ),
        (
            NO_MARKETING_OWNER,
            "marketing_owner_id",
            _("The objective “{name}” has no owner in Marketing."),
        ),
    ):
        found = [each for each in part.objectives if getattr(each, field) is None]
        named = ((sentence.format(name=title_of(each)), each) for each in found)
        yield from group(rule, part.quarter, named)
