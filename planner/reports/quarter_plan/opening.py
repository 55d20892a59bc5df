"""The first page: the one goal, who leads, the counts, and the objectives."""

from __future__ import annotations

from collections.abc import Iterator

from planner.metrics.budget_view import budget_view
from planner.records import Objective, Person, Side
from planner.reports.document import (
    Block,
    Column,
    Fact,
    Facts,
    Figure,
    Figures,
    Heading,
    Row,
    Table,
    Text,
    Tone,
)
from planner.reports.quarter_view import QuarterView
from planner.reports.wording import metric_label, person_name
from planner.text import NOT_KNOWN, _, count, money, ngettext


def opening_blocks(view: QuarterView) -> Iterator[Block]:
    """The headline goal, the leaders, and the quarter in four figures."""
    headline = next((each for each in _objectives(view) if each.is_headline), None)
    goal = headline.text if headline else _("No headline goal has been set yet.")
    yield Text(goal, Tone.LEAD)
    yield Facts(
        (
            Fact(_("Leader"), _people(view, is_leader=True)),
            Fact(_("Version"), _("Draft, not signed")),
            Fact(_("Sales"), _people(view, Side.SALES)),
            Fact(_("Marketing"), _people(view, Side.MARKETING)),
        )
    )
    yield _figures(view)


def objective_blocks(view: QuarterView) -> Iterator[Block]:
    """What the quarter is for, with an owner on each side."""
    yield Heading(text=_("Objectives"))
    columns = (
        Column(title=_("Objective"), width=5, is_strong=True),
        Column(title=_("Measured by"), width=2.4),
        Column(title=_("Goal"), width=1.7),
        Column(title=_("Sales owner"), width=2),
        Column(title=_("Marketing owner"), width=2),
    )
    yield Table(
        columns=columns,
        rows=tuple(_row(view, each) for each in _objectives(view)),
        empty=_("No objective has been set for this quarter yet."),
    )


def _row(view: QuarterView, objective: Objective) -> Row:
    measure = objective.metric and metric_label(view.plan, objective.metric)
    return Row(
        (
            objective.text,
            measure or NOT_KNOWN,
            _goal(objective),
            person_name(view.plan, objective.sales_owner_id),
            person_name(view.plan, objective.marketing_owner_id),
        )
    )


def _goal(objective: Objective) -> str:
    if objective.value is None:
        return objective.unit or NOT_KNOWN
    return f"{count(objective.value)} {objective.unit or ''}".strip()


def _objectives(view: QuarterView) -> list[Objective]:
    objectives = view.plan.where(Objective, "quarter", view.quarter.key)
    return sorted(objectives, key=lambda each: not each.is_headline)


def _people(
    view: QuarterView, side: Side | None = None, *, is_leader: bool = False
) -> str:
    def is_meant(person: Person) -> bool:
        return person.is_leader if is_leader else person.side is side

    names = [person.name for person in view.people if is_meant(person)]
    return ", ".join(names) or NOT_KNOWN


def _figures(view: QuarterView) -> Figures:
    activities = sum(len(view.activities_of(each)) for each in view.campaigns)
    whole = budget_view(view.plan, view.quarter, view.as_of).whole
    currency = view.company.currency
    contacts = sum(len(view.contacts.get(each.account.id, ())) for each in view.listed)
    return Figures(
        (
            Figure(
                label=_("Target accounts"),
                value=count(len(view.listed)),
                detail=ngettext("{count} contact", "{count} contacts", contacts).format(
                    count=count(contacts)
                ),
            ),
            Figure(
                label=_("Campaigns"),
                value=count(len(view.campaigns)),
                detail=ngettext(
                    "{count} activity", "{count} activities", activities
                ).format(count=count(activities)),
            ),
            Figure(
                label=_("Joint budget"),
                value=money(whole.now_minor, currency),
                detail=_("{amount} spent so far").format(
                    amount=money(whole.spending.actual_minor, currency)
                ),
            ),
        )
    )
