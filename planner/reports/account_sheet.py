"""The account sheet: two sides of one sheet, taken to a visit and brought back filled.

Whatever is known of an account, it stays one sheet: what there is no room for is
counted, and looked up in the program.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from planner.fit_rows import fit_words
from planner.metrics.fit import CriterionFit, fit_of
from planner.metrics.reach import accounts_of
from planner.plan import Plan
from planner.records import Account, Contact
from planner.reports.document import (
    Block,
    Bound,
    Column,
    Document,
    Fact,
    Facts,
    Heading,
    Name,
    Names,
    OneLined,
    PageBreak,
    Row,
    Table,
    Text,
    Tone,
    WriteBox,
    WriteLines,
)
from planner.reports.goals import shortened
from planner.reports.quarter_view import Listed, QuarterView
from planner.reports.report import Options
from planner.reports.wording import person_name, strategy_word, tier_word, word
from planner.story import StoryRow, side_mark, story
from planner.text import (
    NOT_KNOWN,
    _,
    count,
    day,
    joined,
    money,
    ngettext,
    pgettext,
    quarter_label,
    short_day,
)

MOST_CONTACTS = 5
MOST_TOUCHES = 10
MOST_CRITERIA = 9
MOST_CAMPAIGNS = 4
BLANK_LINES = 10
HEARD_HEIGHT = 2
_LONGEST_FACT = 28
_LONGEST_NOTE = 120


def build(plan: Plan, options: Options) -> Document:
    """The sheet of one account, or of each account of the quarter's list."""
    view = QuarterView(plan, options.quarter, options.as_of)
    if options.account is not None:
        return _sheet(view, options.account, options)
    label = quarter_label(view.quarter, view.first_month)
    sheets = tuple(
        Bound(_sheet(view, each.account, options))
        for each in view.listed
        if not each.account.is_excluded
    )
    empty = Text(_("No account has been added yet."))
    return Document(
        key="account-sheet",
        title=_("Account sheets for {quarter}").format(quarter=label),
        subtitle="",
        company=view.company.name,
        quarter=label,
        mark="",
        as_of=options.as_of,
        blocks=sheets or (empty,),
    )


def _sheet(view: QuarterView, account: Account, options: Options) -> Document:
    known = view.plan.find(Account, account.id) or account
    listed = next(
        (each for each in view.listed if each.account.id == known.id), Listed(known)
    )
    place = joined([account.city, account.country], ", ")
    return Document(
        key="account-sheet",
        title=shortened(account.name, 48),
        subtitle=joined(
            (
                _("Account sheet"),
                account.number,
                shortened(account.segment or account.industry or "", 24),
                shortened(place, 32),
            )
        ),
        company=view.company.name,
        quarter=quarter_label(view.quarter, view.first_month),
        mark="",
        as_of=options.as_of,
        blocks=(*_front(view, listed, options), PageBreak(), *_back(view, known)),
    )


def _front(view: QuarterView, listed: Listed, options: Options) -> Iterator[Block]:
    """What is known: owners, next steps, whom to ask for, what happened last."""
    yield Facts(tuple(_facts(view, listed)))
    yield Heading(text=_("Next steps"), level=2)
    yield _next_steps(view, listed.account)
    yield Heading(text=_("Contacts"), level=2)
    yield from _contacts(view, listed.account, options)
    yield Heading(text=_("What happened last"), level=2)
    yield _touches(view, listed.account)


def _back(view: QuarterView, account: Account) -> Iterator[Block]:
    """How it fits, what it is in, and room to write."""
    yield Heading(text=_("How it fits the profile"), level=2)
    yield from _fit(view, account)
    yield Heading(text=_("Campaigns of the quarter"), level=2)
    yield from _campaigns(view, account)
    notes = shortened(account.notes or NOT_KNOWN, _LONGEST_NOTE)
    size = _size(view, account) or NOT_KNOWN
    yield Facts(
        (Fact(_("Size"), size, is_wide=True), Fact(_("Notes"), notes, is_wide=True))
    )
    yield Heading(text=_("Heard from the customer"), level=2)
    yield WriteBox(HEARD_HEIGHT)
    yield Heading(text=_("Notes from the visit"), level=2)
    yield WriteLines(BLANK_LINES)


def _facts(view: QuarterView, listed: Listed) -> Iterator[Fact]:
    plan, account = view.plan, listed.account
    yield Fact(_("Tier"), NOT_KNOWN if listed.tier is None else tier_word(listed.tier))
    yield Fact(_("Strategy"), strategy_word(listed.strategy))
    yield Fact(_("Sales owner"), _short(person_name(plan, account.sales_owner_id)))
    marketing = person_name(plan, account.marketing_owner_id)
    yield Fact(_("Marketing owner"), _short(marketing))
    yield Fact(_("Relationship"), word(account.relationship))
    yield Fact(_("Buying stage"), word(account.buying_stage))
    yield Fact(_("Competitor"), _short(account.competitor))
    yield Fact(_("Phone"), _short(account.phone))


def _short(text: str | None) -> str:
    return shortened(text or NOT_KNOWN, _LONGEST_FACT)


def _size(view: QuarterView, account: Account) -> str:
    staff = revenue = None
    if account.staff is not None:
        sentence = ngettext("{count} person", "{count} people", account.staff)
        staff = sentence.format(count=count(account.staff))
    if account.revenue_minor is not None:
        currency = view.company.currency
        revenue = money(account.revenue_minor, currency, decimals=False)
    return joined((staff, revenue))


def _next_steps(view: QuarterView, account: Account) -> OneLined:
    steps = (
        (_("Sales"), account.sales_next_step, account.sales_next_on),
        (_("Marketing"), account.marketing_next_step, account.marketing_next_on),
    )
    return OneLined(
        Table(
            columns=(
                Column(title=_("Side"), width=1.4, is_strong=True),
                Column(title=_("Next step"), width=5),
                Column(title=pgettext("until a day", "By"), width=1.6),
                Column(
                    title=_("New next step, and by when"), width=4, is_write_in=True
                ),
            ),
            rows=tuple(
                Row((side, step or NOT_KNOWN, _by(view, on), ""))
                for side, step, on in steps
            ),
            empty="",
        )
    )


def _by(view: QuarterView, on: date | None) -> str:
    if on is None:
        return NOT_KNOWN
    return (
        short_day(on) if on >= view.as_of else _("was {day}").format(day=short_day(on))
    )


def _contacts(view: QuarterView, account: Account, options: Options) -> Iterator[Block]:
    """Whom to ask for; nobody who does not want to be contacted is named."""
    everybody = view.contacts.get(account.id, ())
    known = [each for each in everybody if not each.do_not_contact]
    # The line about the rest takes the place of a contact.
    most = MOST_CONTACTS if len(known) <= MOST_CONTACTS else MOST_CONTACTS - 1
    columns = [
        Column(title=_("Name"), width=3, is_strong=True),
        Column(title=_("Job"), width=3),
        Column(title=_("Role"), width=2),
    ]
    if options.include_contacts:
        columns.append(Column(title=_("Phone"), width=2.2))
    yield OneLined(
        Table(
            columns=tuple(columns),
            rows=tuple(
                Row(_contact_cells(each)[: len(columns)]) for each in known[:most]
            ),
            empty=_("Nobody is named yet whom we may contact."),
        )
    )
    more = len(known) - most
    if more > 0:
        sentence = ngettext(
            "+{count} more contact in the plan",
            "+{count} more contacts in the plan",
            more,
        )
        yield Text(sentence.format(count=count(more)), Tone.QUIET)


def _contact_cells(contact: Contact) -> tuple[str, ...]:
    role = word(contact.buying_role) if contact.buying_role else NOT_KNOWN
    return (
        contact.name,
        contact.title or NOT_KNOWN,
        role,
        contact.phone or NOT_KNOWN,
    )


def _touches(view: QuarterView, account: Account) -> OneLined:
    """The last that both sides did, the newest first."""
    rows = [row for row in story(view.plan, account) if row.day <= view.as_of]
    return OneLined(
        Table(
            columns=(
                Column(title=_("Day"), width=1.7),
                Column(title=_("Side"), width=0.8),
                Column(title=_("What"), width=1.8, is_strong=True),
                Column(title=_("About"), width=5),
                Column(title=_("Who"), width=3.5),
            ),
            rows=tuple(_touch(row) for row in rows[:MOST_TOUCHES]),
            empty=_("Nothing has been written down about this account yet."),
        )
    )


def _touch(row: StoryRow) -> Row:
    return Row(
        (
            day(row.day),
            side_mark(row),
            row.what,
            row.text or NOT_KNOWN,
            row.who or NOT_KNOWN,
        )
    )


def _fit(view: QuarterView, account: Account) -> Iterator[Block]:
    fit = fit_of(view.plan, account)
    if not fit.lines:
        yield Text(_("The profile has no criteria yet."), Tone.QUIET)
        return
    yield Text(fit_words(fit))
    yield Names(names=tuple(map(_criterion, fit.lines[:MOST_CRITERIA])), empty="")


def _criterion(line: CriterionFit) -> Name:
    value = _("not known")
    if line.value is not None:
        value = _("{value} of 5").format(value=line.value)
    return Name(
        number=_("{count} %").format(count=line.criterion.weight),
        name=shortened(line.criterion.text, 36),
        detail=value,
    )


def _campaigns(view: QuarterView, account: Account) -> Iterator[Block]:
    own = [each for each in view.campaigns if account in accounts_of(view.plan, each)]
    if not own:
        yield Text(_("The account is in no campaign of the quarter."), Tone.QUIET)
        return
    yield Facts(
        tuple(
            Fact(
                shortened(each.code, 16),
                shortened(joined((each.name, each.message)), 80),
                is_wide=True,
            )
            for each in own[:MOST_CAMPAIGNS]
        )
    )
