"""The target account list: whom we go after, one row each, to vote on and to sign."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from planner.metrics.figure import Reason, share_of_cases
from planner.metrics.wording import rate_words
from planner.plan import Plan
from planner.records import Account, BuyingRole, Contact
from planner.reports.cells import Box, Boxes, Cell, Named
from planner.reports.document import (
    Align,
    Block,
    Column,
    Document,
    Figure,
    Figures,
    Heading,
    Row,
    Table,
    Text,
    Together,
    Tone,
)
from planner.reports.quarter_plan.agreement import signatures
from planner.reports.quarter_plan.target_list import has_decision_maker, list_source
from planner.reports.quarter_view import Listed, QuarterView
from planner.reports.report import Options
from planner.reports.wording import person_name, tier_word, word
from planner.text import _, count, joined, money, ngettext, pgettext, quarter_label

_ROLES = (
    ("D", BuyingRole.DECISION_MAKER),
    ("B", BuyingRole.BUDGET_HOLDER),
    ("I", BuyingRole.INFLUENCER),
    ("U", BuyingRole.USER),
)
_LAST = 99


def build(plan: Plan, options: Options) -> Document:
    """The target list of a quarter; without one all accounts that are not archived."""
    view = QuarterView(plan, options.quarter, options.as_of)
    label = quarter_label(view.quarter, view.first_month)
    return Document(
        key="account-list",
        title=_("Target accounts for {quarter}").format(quarter=label),
        subtitle=list_source(view),
        company=view.company.name,
        quarter=label,
        mark=_("Draft – not signed"),
        as_of=options.as_of,
        is_landscape=True,
        blocks=(
            *_summary(view),
            *_list(view),
            *_gaps(view),
            *_contacts(view, options),
            *_left_out(view),
            Together((Heading(text=_("Signatures")), signatures(view))),
        ),
    )


def _summary(view: QuarterView) -> Iterator[Block]:
    tiers = Counter(each.tier for each in view.listed)
    figures = [
        Figure(label=_("Accounts"), value=count(len(view.listed))),
        *(
            Figure(label=tier_word(tier), value=count(tiers[tier]))
            for tier in sorted(tiers, key=lambda value: value or _LAST)
        ),
        Figure(label=_("Votes"), value=_votes(view)),
        *_reach(view),
    ]
    yield Figures(tuple(figures))


def _reach(view: QuarterView) -> Iterator[Figure]:
    """How much of the market is listed, and of how many the decider is known."""
    listed, universe = len(view.listed), view.company.universe or 0
    market = share_of_cases(listed, universe, Reason.MARKET_NOT_ENTERED)
    known = sum(has_decision_maker(view, each) for each in view.listed)
    deciders = share_of_cases(known, listed, Reason.EMPTY_LIST)
    yield Figure(label=_("Of the market"), value=rate_words(market))
    yield Figure(label=_("Decision maker known"), value=rate_words(deciders))


def _votes(view: QuarterView) -> str:
    if view.target_list is None:
        return _("No list to vote on")
    votes = [
        vote
        for each in view.listed
        if each.entry
        for vote in (each.entry.sales_vote, each.entry.marketing_vote)
    ]
    open_votes = votes.count(None)
    if not open_votes:
        return pgettext("votes", "Complete")
    return ngettext("{count} open", "{count} open", open_votes).format(
        count=count(open_votes)
    )


def _list(view: QuarterView) -> Iterator[Block]:
    yield Heading(text=_("The list"))
    yield Table(
        columns=(
            Column(title=_("Row"), width=1.1, align=Align.RIGHT),
            Column(title=_("No."), width=1.25),
            Column(title=_("Account"), width=4.2, is_strong=True),
            Column(title=_("Place and size"), width=4.0),
            Column(title=_("Tier"), width=0.9),
            Column(title=_("Strategy"), width=1.85),
            Column(title=_("Stage"), width=1.75),
            Column(title=_("Sales"), width=2.3),
            Column(title=_("Marketing"), width=2.3),
            Column(title=_("Roles met"), width=2.0),
            Column(title=_("Votes"), width=1.35),
            Column(title=_("Decided"), width=2.1, is_write_in=True),
        ),
        rows=tuple(
            _row(view, number, each) for number, each in enumerate(view.listed, start=1)
        ),
        empty=_("No account has been added yet."),
    )
    yield Text(
        _(
            "Roles met: D decides, B holds the budget, I influences, U uses. Votes: "
            "S of Sales, M of Marketing; a filled box is a yes, a crossed one a no, "
            "an empty one a vote that is still open."
        ),
        Tone.QUIET,
    )


def _named(name: str, *details: str | None) -> Cell:
    """A name, with what is known under it."""
    detail = joined(details)
    return Named(name, detail) if detail else name


def _size(account: Account, currency: str) -> str:
    """How large an account is: its people, and its revenue a year."""
    staff = revenue = None
    if account.staff is not None:
        sentence = ngettext("{count} person", "{count} people", account.staff)
        staff = sentence.format(count=count(account.staff))
    if account.revenue_minor is not None:
        amount = money(account.revenue_minor, currency, decimals=False)
        revenue = _("{amount} a year").format(amount=amount)
    return joined((staff, revenue))


def _row(view: QuarterView, number: int, listed: Listed) -> Row:
    account = listed.account
    tier = "" if listed.tier is None else str(listed.tier)
    reason = listed.entry.reason if listed.entry else None
    size = _size(account, view.plan.company.currency)
    return Row(
        (
            str(number),
            account.number,
            _named(account.name, account.segment or account.industry, reason),
            _named(_place(account), size),
            tier,
            word(listed.strategy),
            word(account.buying_stage),
            person_name(view.plan, account.sales_owner_id),
            person_name(view.plan, account.marketing_owner_id),
            _roles(view.contacts.get(account.id, ())),
            _vote_boxes(listed),
            "",
        )
    )


def _place(account: Account) -> str:
    return joined([account.city, account.country], ", ")


def _roles(contacts: tuple[Contact, ...]) -> Boxes:
    met = {contact.buying_role for contact in contacts}
    return Boxes(tuple(Box(letter, role in met) for letter, role in _ROLES))


def _vote_boxes(listed: Listed) -> Cell:
    if listed.entry is None:
        return ""
    votes = (("S", listed.entry.sales_vote), ("M", listed.entry.marketing_vote))
    return Boxes(
        tuple(Box(letter, vote is True, vote is False) for letter, vote in votes)
    )


def _gaps(view: QuarterView) -> Iterator[Block]:
    rows = []
    for listed in view.listed:
        missing = joined(
            [
                None if has_decision_maker(view, listed) else _("no decision maker"),
                None if listed.account.sales_owner_id else _("no Sales owner"),
                None if listed.account.marketing_owner_id else _("no Marketing owner"),
            ],
            ", ",
        )
        if missing:
            number, name = listed.account.number, listed.account.name
            rows.append(Row((number, name, missing, "")))
    yield Heading(text=_("Gaps"))
    yield Table(
        columns=(
            Column(title=_("No."), width=1),
            Column(title=_("Account"), width=4, is_strong=True),
            Column(title=_("What is missing"), width=5),
            Column(title=_("Who closes it, by when"), width=4, is_write_in=True),
        ),
        rows=tuple(rows),
        empty=_("No gaps: each account has a decision maker and both owners."),
    )


def _contacts(view: QuarterView, options: Options) -> Iterator[Block]:
    if not options.include_contacts:
        return
    yield Heading(text=_("Contacts"))
    rows = [
        _contact_row(listed.account, contact)
        for listed in view.listed
        for contact in view.contacts.get(listed.account.id, ())
    ]
    yield Table(
        columns=(
            Column(title=_("No."), width=1),
            Column(title=_("Account"), width=3),
            Column(title=_("Name"), width=3, is_strong=True),
            Column(title=_("Job"), width=2.5),
            Column(title=_("Role"), width=2),
            Column(title=_("E-mail"), width=4),
            Column(title=_("Phone"), width=2.5),
        ),
        rows=tuple(rows),
        empty=_("No contact has been added to these accounts yet."),
    )


def _contact_row(account: Account, contact: Contact) -> Row:
    """A contact; of one who wants no contact neither address nor number is printed."""
    email, phone = contact.email or "", contact.phone or ""
    if contact.do_not_contact:
        email, phone = _("Do not contact"), ""
    return Row(
        (
            account.number,
            account.name,
            contact.name,
            contact.title or "",
            word(contact.buying_role) if contact.buying_role else "",
            email,
            phone,
        )
    )


def _left_out(view: QuarterView) -> Iterator[Block]:
    """Accounts that are archived or stand outside the list."""
    on_list = {each.account.id for each in view.listed}
    outside = [each for each in view.plan.all(Account) if each.id not in on_list]
    if not outside:
        return
    yield Heading(text=_("Not on the list"))
    yield Table(
        columns=(
            Column(title=_("No."), width=1),
            Column(title=_("Account"), width=5, is_strong=True),
            Column(title=_("Place"), width=3),
            Column(title=_("Why"), width=5),
        ),
        rows=tuple(
            Row((each.number, each.name, _place(each), _why(each))) for each in outside
        ),
        empty="",
    )


def _why(account: Account) -> str:
    if account.is_archived:
        return _("Archived")
    return _("Not chosen for this quarter")
