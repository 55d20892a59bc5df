"""The fields of one activity in the inspector."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from enum import StrEnum

from gui.forms import Field
from gui.table import Choice
from gui.table.cells import people_choices, word_choices
from planner import edits
from planner.activity_rows import campaigns_to_choose
from planner.campaign_rows import owners
from planner.change import Change
from planner.edits.schedule import set_days
from planner.lanes import type_label
from planner.plan import Plan
from planner.quarter import Quarter
from planner.records import Activity, ActivityType, Person, Side
from planner.text import NOT_KNOWN, _
from planner.typed import (
    shown_day,
    shown_money,
    shown_number,
    typed_day,
    typed_line,
    typed_money,
    typed_number,
)

Edit = Callable[[Plan, Activity, object], Change]
Fields = tuple[Field[Activity], ...]


def who_fields(quarter: Callable[[], Quarter], today: date) -> Fields:
    """What it is, what it belongs to, and who does it."""

    def campaigns(plan: Plan, activity: Activity) -> list[Choice]:
        offered = campaigns_to_choose(plan, quarter(), activity.campaign_id)
        named = [Choice(campaign.id, campaign.name) for campaign in offered]
        return [Choice(None, _("No campaign")), *named]

    def people(plan: Plan, activity: Activity) -> list[Choice]:
        offered = list(owners(plan, today))
        current = plan.find(Person, activity.owner_id)
        if current is not None and current not in offered:
            offered.append(current)
        return people_choices(offered)

    return (
        Field(
            key="name",
            label=_("Name"),
            read=lambda activity: activity.name,
            edit=_name,
        ),
        Field(
            key="campaign_id",
            label=_("Campaign"),
            read=lambda activity: activity.campaign_id,
            edit=_as_it_is("campaign_id"),
            choices=campaigns,
        ),
        Field(
            key="type",
            label=_("Type"),
            read=lambda activity: activity.type,
            edit=_word("type", ActivityType),
            choices=lambda _plan, _activity: _types(),
        ),
        Field(
            key="side",
            label=_("Side"),
            read=lambda activity: activity.side,
            edit=_word("side", Side),
            choices=lambda _plan, _activity: word_choices(Side),
        ),
        Field(
            key="owner_id",
            label=_("Owner"),
            read=lambda activity: activity.owner_id,
            edit=_as_it_is("owner_id"),
            choices=people,
        ),
    )


def when_fields(plan: Callable[[], Plan]) -> Fields:
    """When it happens, how much of it, and what it costs."""
    return (
        Field(
            key="start",
            label=_("Start"),
            read=lambda activity: shown_day(plan(), activity.start),
            edit=_start,
        ),
        Field(
            key="due",
            label=_("Due"),
            read=lambda activity: shown_day(plan(), activity.due),
            edit=_due,
        ),
        Field(
            key="planned_quantity",
            label=_("Planned"),
            read=lambda activity: shown_number(plan(), activity.planned_quantity),
            edit=_planned,
        ),
        Field(
            key="unit",
            label=_("Unit"),
            read=lambda activity: activity.unit,
            edit=_unit,
        ),
        Field(
            key="planned_cost_minor",
            label=_("Planned cost"),
            read=lambda activity: shown_money(plan(), activity.planned_cost_minor),
            edit=_cost,
        ),
        Field(
            key="no_measure",
            label=_("No measure"),
            read=lambda activity: activity.no_measure,
            edit=_as_it_is("no_measure"),
            is_check=True,
        ),
    )


def _types() -> list[Choice]:
    kinds = [Choice(kind, type_label(kind)) for kind in ActivityType]
    return [Choice(None, NOT_KNOWN), *kinds]


def _as_it_is(field: str) -> Edit:
    return lambda plan, activity, value: edits.change(plan, activity, **{field: value})


def _word(field: str, kind: type[StrEnum]) -> Edit:
    def edit(plan: Plan, activity: Activity, value: object) -> Change:
        # Qt hands a stored word back as a plain text.
        word = None if value is None else kind(str(value))
        return edits.change(plan, activity, **{field: word})

    return edit


def _name(plan: Plan, activity: Activity, value: object) -> Change:
    return edits.change(plan, activity, name=typed_line(value) or "")


def _unit(plan: Plan, activity: Activity, value: object) -> Change:
    return edits.change(plan, activity, unit=typed_line(value))


def _start(plan: Plan, activity: Activity, value: object) -> Change:
    return set_days(plan, activity, typed_day(plan, "start", value), activity.due)


def _due(plan: Plan, activity: Activity, value: object) -> Change:
    return set_days(plan, activity, activity.start, typed_day(plan, "due", value))


def _planned(plan: Plan, activity: Activity, value: object) -> Change:
    number = typed_number(plan, "planned_quantity", value)
    return edits.change(plan, activity, planned_quantity=number)


def _cost(plan: Plan, activity: Activity, value: object) -> Change:
    amount = typed_money(plan, "planned_cost_minor", value)
    return edits.change(plan, activity, planned_cost_minor=amount)
