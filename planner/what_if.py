"""Three small sums with numbers that nobody stores, to see what would come of them.

They compare; they promise nothing. Source: requirements 002-05, 002-17, 002-18.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from planner.errors import Invalid
from planner.metrics.funnel import ramped, wins_from
from planner.plan import Plan
from planner.text import _, count, money, ngettext, rounded
from planner.typed import typed_line, typed_money, typed_number

WHOLE = 100


def ramp_line(plan: Plan, monthly: str, shares: Sequence[str]) -> str:
    """What a new seller brings in the first quarter: "€45,000.00 … not €90,000.00".

    `monthly`: what one who knows the work brings; `shares`: percentages of it, month
    by month. "" while a field is empty. Raises Invalid for what cannot be read.
    """
    amount_minor = _money(plan, "monthly", monthly)
    parts = [_share(plan, f"month{at}", text) for at, text in enumerate(shares)]
    if amount_minor is None or None in parts:
        return ""
    full = amount_minor * len(parts)
    learning = ramped(Fraction(amount_minor), [part for part in parts if part])
    currency = plan.company.currency
    sentence = _("{amount} in the first quarter, not {full}.")
    return sentence.format(
        amount=money(int(rounded(learning, 0)), currency), full=money(full, currency)
    )


def lever_lines(
    plan: Plan,
    *,
    leads: str,
    picked: str,
    won: str,
    more_leads: str,
    more_picked: str,
) -> tuple[str, ...]:
    """Wins as they are, with more leads, and with more of them picked up.

    Percentages for `picked` and `won`; a line for each lever that is entered, the
    comparison last. Empty while the first three are not all there. Raises Invalid.
    """
    now = _count(plan, "leads", leads)
    share, conversion = _share(plan, "picked", picked), _share(plan, "won", won)
    other_leads = _count(plan, "more_leads", more_leads)
    other_share = _share(plan, "more_picked", more_picked)
    if now is None or share is None or conversion is None:
        return ()
    found = [_("As it is: {wins}.").format(wins=_wins(now, share, conversion))]
    if other_leads is not None:
        found.append(
            _("With {leads} leads: {wins}.").format(
                leads=count(other_leads), wins=_wins(other_leads, share, conversion)
            )
        )
    if other_share is not None:
        found.append(
            _("With {share} % picked up: {wins}.").format(
                share=count(other_share * WHOLE),
                wins=_wins(now, other_share, conversion),
            )
        )
    if other_leads is not None and other_share is not None:
        found.append(_better(other_leads * share, now * other_share))
    return tuple(found)


def own_number_line(plan: Plan, amount: str, rate: str) -> str:
    """A share of an amount, and that it is assumed; "" while a field is empty."""
    amount_minor = _money(plan, "amount", amount)
    share = _share(plan, "rate", rate)
    if amount_minor is None or share is None:
        return ""
    product = money(int(rounded(amount_minor * share, 0)), plan.company.currency)
    return _("{amount}: an assumption, not a measurement.").format(amount=product)


def _better(by_leads: Fraction, by_picking: Fraction) -> str:
    if by_leads == by_picking:
        return _("Both bring the same.")
    if by_leads > by_picking:
        return _("More leads bring more than picking up more of them.")
    return _("Picking up more of the leads brings more than more leads.")


def _wins(leads: int, share: Fraction, conversion: Fraction) -> str:
    wins = wins_from(leads, share, conversion)
    words = ngettext("{count} win", "{count} wins", 1 if wins == 1 else 2)
    return words.format(count=count(wins, 1))


def _money(plan: Plan, field: str, text: str) -> int | None:
    amount_minor = typed_money(plan, field, text)
    if amount_minor is not None and amount_minor < 0:
        raise Invalid(field, _("This cannot be less than zero."))
    return amount_minor


def _count(plan: Plan, field: str, text: str) -> int | None:
    number = typed_number(plan, field, text)
    if number is None:
        return None
    if number < 0 or number != int(number):
        raise Invalid(field, _("Enter a whole number."))
    return int(number)


def _share(plan: Plan, field: str, text: str) -> Fraction | None:
    """A percentage as a share; with or without its sign."""
    line = typed_line(text) or ""
    number = typed_number(plan, field, line.removesuffix("%").rstrip())
    if number is None:
        return None
    if not 0 <= number <= WHOLE:
        raise Invalid(field, _("Enter a percentage from 0 to 100."))
    return Fraction(number) / WHOLE
