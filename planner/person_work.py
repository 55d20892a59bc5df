"""What is somebody's in the plan, counted, and where the page shows that alone."""

from __future__ import annotations

from collections.abc import Iterator

from planner.links import Link, WordedLink
from planner.plan import Plan
from planner.progress import activities_in, campaigns_of
from planner.quarter import Quarter
from planner.records import Account, Person
from planner.text import count, ngettext, quarter_short

MARK = "="


def work_of(plan: Plan, person: Person, quarter: Quarter) -> tuple[WordedLink, ...]:
    """What a person has: accounts at any time, campaigns and activities of a quarter.

    Each leads to the page cut down to what it counts. Without what there is none of.
    """
    short = quarter_short(quarter, plan.company.fiscal_year_start)
    return tuple(
        WordedLink(
            words.format(count=count(number), quarter=short),
            Link(page, f"{column}{MARK}{person.id}"),
        )
        for page, column, number, words in (
            *_accounts(plan, person),
            *_campaigns(plan, person, quarter),
            *_activities(plan, person, quarter),
        )
        if number
    )


def whose(plan: Plan, record: str) -> tuple[str, Person] | None:
    """The column and the person that a link of `work_of` asks for; None: another."""
    column, is_asked, person_id = record.partition(MARK)
    person = plan.find(Person, person_id) if is_asked else None
    return None if person is None else (column, person)


_Count = tuple[str, str, int, str]


def _accounts(plan: Plan, person: Person) -> Iterator[_Count]:
    def owned(field: str) -> int:
        found = plan.where(Account, field, person.id)
        return sum(not each.is_archived for each in found)

    sales, marketing = owned("sales_owner_id"), owned("marketing_owner_id")
    words = ngettext(
        "{count} account as sales owner", "{count} accounts as sales owner", sales
    )
    yield "accounts", "sales_owner", sales, words
    words = ngettext(
        "{count} account as marketing owner",
        "{count} accounts as marketing owner",
        marketing,
    )
    yield "accounts", "marketing_owner", marketing, words


def _campaigns(plan: Plan, person: Person, quarter: Quarter) -> Iterator[_Count]:
    campaigns = campaigns_of(plan, quarter)
    sales = sum(each.sales_lead_id == person.id for each in campaigns)
    marketing = sum(each.marketing_lead_id == person.id for each in campaigns)
    words = ngettext(
        "{count} campaign as sales lead in {quarter}",
        "{count} campaigns as sales lead in {quarter}",
        sales,
    )
    yield "campaigns", "sales_lead", sales, words
    words = ngettext(
        "{count} campaign as marketing lead in {quarter}",
        "{count} campaigns as marketing lead in {quarter}",
        marketing,
    )
    yield "campaigns", "marketing_lead", marketing, words


def _activities(plan: Plan, person: Person, quarter: Quarter) -> Iterator[_Count]:
    number = sum(each.owner_id == person.id for each in activities_in(plan, quarter))
    words = ngettext(
        "{count} activity in {quarter}", "{count} activities in {quarter}", number
    )
    yield "programme", "owner_id", number, words
