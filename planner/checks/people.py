"""Checks of the people: who is there, and who has left."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from planner.checks.part import Part
from planner.checks.problem import Area, Found, Group, Rule, Severity, group
from planner.metrics.catalogue import metric_of
from planner.naming import noun_of, title_of
from planner.plan import Plan
from planner.records import Account, Person, Record, Side, Target
from planner.text import _, day, word

HAS_LEFT = Rule(
    key="owner-has-left",
    area=Area.PEOPLE,
    severity=Severity.ERROR,
    one="{count} entry belongs to somebody who has left",
    many="{count} entries belong to people who have left",
)
NOBODY = Rule(
    key="side-without-people",
    area=Area.PEOPLE,
    severity=Severity.WARNING,
    one="{count} side has nobody in the plan",
    many="{count} sides have nobody in the plan",
)
_OWNER = ("owner_id",)
_OWNERS = ("sales_owner_id", "marketing_owner_id")
_LEADS = ("sales_lead_id", "marketing_lead_id")


def owners_who_left(part: Part) -> Iterator[Group]:
    """Open work whose owner has left, and in the part without quarter, accounts.

    Of a quarter that is over, only what is still open.
    """
    gone = {
        person.id: person
        for person in part.plan.all(Person)
        if person.active_to is not None and person.active_to < part.as_of
    }
    if not gone:
        return
    found = [
        *_of(part, gone, part.open_campaigns, _LEADS),
        *_of(part, gone, part.open_activities, _OWNER),
    ]
    if part.quarter is None:
        accounts = part.plan.where(Account, "is_archived", value=False)
        found.extend(_of(part, gone, accounts, _OWNERS))
    elif part.as_of < part.quarter.until(part.first_month):
        found.extend(_of(part, gone, (*part.objectives, *part.targets), _OWNERS))
    yield from group(HAS_LEFT, part.quarter, found)


def _of(
    part: Part,
    gone: Mapping[str, Person],
    records: Iterable[Record],
    fields: tuple[str, ...],
) -> Iterator[Found]:
    sentence = _("{person} left on {day} and still has the {noun} “{name}”.")
    for record in records:
        for field in fields:
            person = gone.get(getattr(record, field))
            if person is not None:
                shown = sentence.format(
                    person=person.name,
                    day=day(person.active_to),
                    noun=noun_of(type(record)),
                    name=_name(part.plan, record),
                )
                yield shown, record


def _name(plan: Plan, record: Record) -> str:
    metric = metric_of(plan, record.metric) if isinstance(record, Target) else None
    return title_of(record) if metric is None else _(metric.label)


def sides_without_people(plan: Plan) -> Iterator[Group]:
    """Sales or Marketing without anybody, once there are people at all."""
    sides = {person.side for person in plan.all(Person)}
    if not sides:
        return
    sentence = _("Nobody from {side} is in the plan.")
    found = [
        (sentence.format(side=word(side)), Person)
        for side in (Side.SALES, Side.MARKETING)
        if side not in sides
    ]
    yield from group(NOBODY, None, found)
