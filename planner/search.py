"""Finding any record of a plan by a few letters of what people call it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from heapq import nsmallest

from planner.metrics.catalogue import metric_of
from planner.metrics.scorecard import scope_label
from planner.naming import noun_of, title_of
from planner.plan import Plan
from planner.quarter import Quarter
from planner.records import (
    Account,
    Activity,
    Campaign,
    Contact,
    CostEntry,
    Objective,
    Person,
    Record,
    Target,
)
from planner.text import _, joined, quarter_short, title_case, word

MOST = 20
Words = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Findable:
    """What can be found: a record, by its title and whatever else it is known by.

    `detail`: what tells it from others of the same title; `folded`: the title and the
    other words in small letters, with a line break between the two.
    """

    kind: type[Record]
    record_id: str
    title: str
    detail: str
    folded: str


def findables(plan: Plan) -> Iterator[Findable]:
    """Everything of a plan that can be found; archived records are left out."""
    for kind, words in _WORDS:
        for record in plan.all(kind):
            if not getattr(record, "is_archived", False):
                yield _findable(record, *words(plan, record))


def find(
    findable: Iterable[Findable], text: str, most: int = MOST
) -> tuple[Findable, ...]:
    """Those that hold every word of the text, the likeliest first.

    A title that begins with the text comes before one with a word that does, and that
    before one that holds it anywhere; within these the order stays.
    """
    words = tuple(text.casefold().split())
    if not words:
        return ()
    hits = (
        (_distance(each, words), index, each)
        for index, each in enumerate(findable)
        if all(word in each.folded for word in words)
    )
    return tuple(each for _far, _index, each in nsmallest(most, hits, key=_first_two))


def _first_two(hit: tuple[int, int, Findable]) -> tuple[int, int]:
    return hit[:2]


def _distance(findable: Findable, words: Words) -> int:
    title, _line, _rest = findable.folded.partition("\n")
    text = " ".join(words)
    if title.startswith(text):
        return 0
    if f" {text}" in title:
        return 1
    return 2 if all(word in title for word in words) else 3


def _findable(record: Record, title: str, detail: str, more: str) -> Findable:
    return Findable(
        kind=type(record),
        record_id=record.id,
        title=title,
        detail=detail,
        folded=f"{title}\n{detail} {more}".casefold(),
    )


def _account(plan: Plan, account: Account) -> tuple[str, str, str]:
    del plan
    detail = joined((_noun(account), account.number, account.city))
    return account.name, detail, joined((account.website, account.segment))


def _contact(plan: Plan, contact: Contact) -> tuple[str, str, str]:
    account = plan.find(Account, contact.account_id)
    detail = joined((_noun(contact), contact.title, _name(account)))
    return contact.name, detail, joined((contact.email, contact.phone))


def _campaign(plan: Plan, campaign: Campaign) -> tuple[str, str, str]:
    del plan
    detail = joined((_noun(campaign), campaign.code))
    return campaign.name, detail, joined((campaign.segment, campaign.objective))


def _activity(plan: Plan, activity: Activity) -> tuple[str, str, str]:
    campaign = plan.find(Campaign, activity.campaign_id)
    detail = joined((_noun(activity), activity.number, _name(campaign)))
    owner = plan.find(Person, activity.owner_id)
    return activity.name, detail, owner.name if owner else ""


def _person(plan: Plan, person: Person) -> tuple[str, str, str]:
    del plan
    detail = joined((_noun(person), word(person.side), person.title))
    return person.name, detail, joined((person.email, person.initials))


def _objective(plan: Plan, objective: Objective) -> tuple[str, str, str]:
    return title_of(objective), joined((_noun(objective), _short(plan, objective))), ""


def _target(plan: Plan, target: Target) -> tuple[str, str, str]:
    metric = metric_of(plan, target.metric)
    title = _(metric.label) if metric else target.metric
    scope = scope_label(plan, target)
    return title, joined((_noun(target), scope, _short(plan, target))), ""


def _cost(plan: Plan, cost: CostEntry) -> tuple[str, str, str]:
    campaign = plan.find(Campaign, cost.campaign_id)
    if not cost.note:
        return cost.reference, joined((_noun(cost), _name(campaign))), ""
    return cost.note, joined((_noun(cost), cost.reference, _name(campaign))), ""


def _name(whole: Account | Campaign | None) -> str | None:
    return None if whole is None else whole.name


def _short(plan: Plan, record: Objective | Target) -> str:
    quarter = Quarter.parse(record.quarter)
    return quarter_short(quarter, plan.company.fiscal_year_start)


def _noun(record: Record) -> str:
    return title_case(noun_of(type(record)))


_Words = Callable[..., tuple[str, str, str]]
_WORDS: tuple[tuple[type[Record], _Words], ...] = (
    (Campaign, _campaign),
    (Account, _account),
    (Contact, _contact),
    (Activity, _activity),
    (Person, _person),
    (Target, _target),
    (Objective, _objective),
    (CostEntry, _cost),
)
"""What is found first where several fit equally well: title, detail, other words."""
