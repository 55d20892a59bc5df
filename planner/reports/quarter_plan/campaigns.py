"""One part for each campaign: why, for whom, what, when, by whom, for how much."""

from __future__ import annotations

from collections.abc import Iterator

from planner.lanes import quantity_text, type_label
from planner.metrics.budget_view import campaign_budget
from planner.records import (
    Account,
    Activity,
    ActivityAccount,
    Campaign,
    CampaignAccount,
    Dependency,
)
from planner.reports.cells import Named
from planner.reports.document import (
    Align,
    Block,
    Column,
    Fact,
    Facts,
    Heading,
    Name,
    Names,
    Row,
    Table,
    Text,
    Together,
    Tone,
)
from planner.reports.quarter_view import QuarterView
from planner.reports.wording import (
    activity_status,
    available_words,
    person_name,
    strategy_word,
    who_does,
    word,
)
from planner.text import NOT_KNOWN, _, count, days, joined, money, ngettext, short_day

# A line may break after the dot, never before it.
_DOT = "\N{NO-BREAK SPACE}· "


def campaign_blocks(view: QuarterView) -> Iterator[Block]:
    """Every campaign of the quarter, then the activities without one."""
    yield Heading(text=_("Campaigns"))
    if not view.campaigns:
        yield Text(_("No campaign has been planned for this quarter yet."), Tone.QUIET)
    for campaign in view.campaigns:
        yield from _campaign(view, campaign)
    loose = view.activities_of(None)
    if loose:
        yield Heading(text=_("Activities outside campaigns"), level=2)
        yield activity_table(view, loose)


def _campaign(view: QuarterView, campaign: Campaign) -> Iterator[Block]:
    detail = campaign_in_short(campaign)
    objective = campaign.objective or NOT_KNOWN
    facts = Facts(
        (
            Fact(_("Objective"), objective, is_wide=True),
            *campaign_facts(view, campaign),
            *_money_facts(view, campaign),
        )
    )
    heading = Heading(text=campaign.name, level=2, detail=detail)
    yield Together((heading, facts))
    yield activity_table(view, view.activities_of(campaign))
    yield from _accounts(view, campaign)


def campaign_in_short(campaign: Campaign) -> str:
    """A campaign's code, days and state on one line."""
    has_days = campaign.start is not None or campaign.end is not None
    span = days(campaign.start, campaign.end) if has_days else None
    return joined([campaign.code, span, word(campaign.state)])


def campaign_facts(view: QuarterView, campaign: Campaign) -> Iterator[Fact]:
    """Whom a campaign addresses, with which words, and who leads it."""
    yield Fact(_("Audience"), campaign.segment or NOT_KNOWN, is_wide=True)
    yield Fact(_("Message"), campaign.message or NOT_KNOWN, is_wide=True)
    yield Fact(_("Offer"), campaign.offer or NOT_KNOWN, is_wide=True)
    yield Fact(_("Sales lead"), person_name(view.plan, campaign.sales_lead_id))
    yield Fact(_("Marketing lead"), person_name(view.plan, campaign.marketing_lead_id))
    yield Fact(_("Strategy"), strategy_word(campaign.strategy))


def _money_facts(view: QuarterView, campaign: Campaign) -> Iterator[Fact]:
    currency = view.company.currency
    row = campaign_budget(view.plan, campaign, view.as_of)
    spending = row.spending
    yield Fact(_("Budget"), money(row.now_minor, currency))
    yield Fact(_("Planned cost"), money(spending.planned_minor, currency))
    yield Fact(_("Committed"), money(spending.committed_minor, currency))
    yield Fact(_("Spent"), money(spending.actual_minor, currency))
    yield Fact(_("Available"), available_words(row.available_minor, currency))


def activity_table(view: QuarterView, activities: tuple[Activity, ...]) -> Table:
    """Activities with their owners, days, quantities and status."""
    columns = (
        Column(title=_("No."), width=28),
        Column(title=_("Activity"), width=138, is_strong=True),
        Column(title=_("Side"), width=50),
        Column(title=_("Owner"), width=66),
        Column(title=_("Days"), width=74),
        Column(title=_("Quantity"), width=70, align=Align.RIGHT),
        Column(title=_("Status"), width=67),
    )
    return Table(
        columns=columns,
        rows=tuple(_activity_row(view, each) for each in activities),
        empty=_("No activity has been planned for this campaign yet."),
    )


def _activity_row(view: QuarterView, activity: Activity) -> Row:
    return Row(
        (
            activity.number,
            Named(activity.name, _activity_detail(view, activity)),
            who_does(activity),
            person_name(view.plan, activity.owner_id),
            days_in_short(activity),
            quantity_text(activity) or NOT_KNOWN,
            activity_status(activity, view.as_of),
        )
    )


def _activity_detail(view: QuarterView, activity: Activity) -> str:
    """Type and channel, the accounts it is for, what it waits for, what came of it."""
    plan = view.plan
    rows = plan.where(ActivityAccount, "activity_id", activity.id)
    accounts = [plan.find(Account, row.account_id) for row in rows]
    numbers = ", ".join(account.number for account in accounts if account)
    needs = [
        plan.find(Activity, row.needs_id)
        for row in plan.where(Dependency, "activity_id", activity.id)
    ]
    waits = ", ".join(each.number for each in needs if each)
    return joined(
        [
            type_label(activity.type) if activity.type else None,
            activity.channel,
            _cost(view, activity),
            _hours(activity),
            _done_on(activity),
            _("for {numbers}").format(numbers=numbers) if numbers else None,
            _("after {numbers}").format(numbers=waits) if waits else None,
            activity.result,
        ],
        _DOT,
    )


def _cost(view: QuarterView, activity: Activity) -> str | None:
    cost = activity.planned_cost_minor
    return None if cost is None else money(cost, view.company.currency)


def _hours(activity: Activity) -> str | None:
    hours = activity.planned_hours
    return None if hours is None else _("{count} h").format(count=count(hours))


def _done_on(activity: Activity) -> str | None:
    if activity.done_on is None:
        return None
    return _("done {day}").format(day=short_day(activity.done_on))


def days_in_short(activity: Activity) -> str:
    """When an activity is: "6 Jul – 7 Aug", "14 Aug", or a dash."""
    start, due = activity.start, activity.due
    if start == due or start is None or due is None:
        return short_day(due or start)
    return f"{short_day(start)} – {short_day(due)}"


def _accounts(view: QuarterView, campaign: Campaign) -> Iterator[Block]:
    if campaign.has_all_accounts:
        yield from _all_accounts(view)
        return
    rows = view.plan.where(CampaignAccount, "campaign_id", campaign.id)
    names = tuple(
        Name(number=account.number, name=account.name, detail=_status(row))
        for row in rows
        if (account := view.plan.find(Account, row.account_id))
    )
    if not names:
        empty = _("No account has been put into this campaign yet.")
        yield Text(empty, Tone.QUIET)
        return
    total = len(names)
    title = ngettext("{count} account", "{count} accounts", total)
    yield Heading(text=title.format(count=count(total)), level=3)
    yield Names(names=names, empty="")


def _all_accounts(view: QuarterView) -> Iterator[Block]:
    """That the campaign is for all, and by name those that the list leaves out."""
    on_list = {each.account.id for each in view.listed}
    others = [
        Name(number=each.number, name=each.name)
        for each in view.plan.where(Account, "is_archived", value=False)
        if each.id not in on_list
    ]
    if others:
        yield Text(_("For all accounts: those of the target list, and these."))
        yield Names(names=tuple(others), empty="")
    else:
        yield Text(_("For all accounts; they are named under “Target accounts”."))


def _status(row: CampaignAccount) -> str:
    return "" if row.status == "planned" else _(str(row.status))
