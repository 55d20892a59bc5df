"""Which account a row is about: its number, or else its website, or else its name."""

from __future__ import annotations

from dataclasses import dataclass

from planner.exchange.doubles import (
    Choice,
    PossibleDouble,
    host_of,
    phone_digits,
    plain_name,
)
from planner.exchange.kind import MergeInto, PassedOver, Unreadable, Values
from planner.exchange.letting_go import empty
from planner.exchange.matching import Claims
from planner.exchange.reading import Reading, folded
from planner.records import Account
from planner.text import _


class AccountMatcher:
    """Finds the account of each row and notes new ones that look like another."""

    def __init__(self, reading: Reading) -> None:
        self._doubles = reading.doubles
        self._claims = Claims()
        self._by_number: dict[str, Account] = {}
        self._by_host: dict[str, list[Account]] = {}
        self._by_name: dict[str, list[Account]] = {}
        self._likeness: dict[tuple[str, str], _Seen] = {}
        self._answers = reading.answers
        self._lists_people = reading.lists_people
        self._by_id: dict[str, Account] = {}
        for account in reading.plan.all(Account):
            self._by_number[folded(account.number)] = account
            self._by_id[account.id] = account
            seen = _Seen(account.number, account_id=account.id)
            self._by_name.setdefault(folded(account.name), []).append(account)
            for key in _keys(account.name, account.website, account.phone):
                self._likeness.setdefault(key, seen)
                if key[0] == "website":
                    self._by_host.setdefault(key[1], []).append(account)

    def match(
        self, values: Values, row: int
    ) -> Account | Unreadable | PassedOver | MergeInto | None:
        """The account, None for a new one, or what becomes of the row."""
        found = self._found(values, row)
        answer = self._answers.get(row)
        if answer is None:
            return found
        if answer.choice is Choice.SKIP:
            return PassedOver()
        if answer.choice is Choice.MERGE:
            return self._merged(answer.double, row)
        # Kept though it is in the file already; a number cannot be given twice.
        is_again = isinstance(found, Unreadable) and not _text(values, "number")
        return None if is_again else found

    def let_go(self) -> None:
        """Drop what was known of the rows; nothing can be matched any more."""
        empty(self._likeness)
        empty(self._by_number)
        empty(self._by_host)
        empty(self._by_name)
        empty(self._by_id)
        self._claims.let_go()

    def _merged(self, double: PossibleDouble, row: int) -> MergeInto | None:
        account = self._by_id.get(double.account_id or "")
        if account is None:
            return None if double.other_row is None else MergeInto(row=double.other_row)
        earlier = self._claims.claim(row, account.id)
        return MergeInto(account) if earlier is None else MergeInto(row=earlier)

    def _found(
        self, values: Values, row: int
    ) -> Account | Unreadable | PassedOver | None:
        number = _text(values, "number")
        if number is not None:
            account = self._by_number.get(folded(number))
            key = f"number {folded(number)}"
        else:
            found = self._without_number(values)
            if isinstance(found, Unreadable):
                return found
            account, key = found
        earlier = self._claims.claim(row, key if account is None else account.id)
        if earlier is not None and self._lists_people:
            return PassedOver()
        if earlier is not None:
            return self._twice(values, row, earlier)
        if account is None:
            self._note_likeness(values, row)
        return account

    def _without_number(
        self, values: Values
    ) -> tuple[Account | None, str] | Unreadable:
        name = _text(values, "name") or ""
        host = host_of(_text(values, "website"))
        key = f"host {host}" if host else f"name {folded(name)}"
        by_host = self._by_host.get(host, []) if host else []
        by_name = self._by_name.get(folded(name), [])
        if len(by_host) > 1:
            by_host = [account for account in by_host if account in by_name]
            if len(by_host) != 1:
                sentence = _("Several accounts have this website. Give the number.")
                return Unreadable(sentence, "website")
        if by_host:
            return by_host[0], key
        # Another website under the same name is another company of that name.
        free = [each for each in by_name if host is None or not host_of(each.website)]
        if len(free) > 1:
            sentence = _("Several accounts are called “{name}”. Give the number.")
            return Unreadable(sentence.format(name=name), "name")
        return (free[0] if free else None), key

    def _twice(self, values: Values, row: int, earlier: int) -> Unreadable:
        name = _text(values, "name") or _text(values, "number") or ""
        reason = _("This account is already in row {row}.").format(row=earlier)
        other = _("row {row}").format(row=earlier)
        self._doubles.append(
            PossibleDouble(
                row=row, name=name, other=other, reason=reason, other_row=earlier
            )
        )
        return Unreadable(reason, "name" if "name" in values else "number")

    def _note_likeness(self, values: Values, row: int) -> None:
        name = _text(values, "name") or ""
        keys = _keys(name, _text(values, "website"), _text(values, "phone"))
        for key in keys:
            other = self._likeness.get(key)
            if other is not None:
                reason = _reason(key[0])
                self._doubles.append(
                    PossibleDouble(
                        row=row,
                        name=name,
                        other=other.name,
                        reason=reason,
                        account_id=other.account_id,
                        other_row=other.row,
                    )
                )
                break
        where = _text(values, "number") or _("row {row}").format(row=row)
        seen = _Seen(where, row=row)
        for key in keys:
            self._likeness.setdefault(key, seen)


@dataclass(frozen=True, slots=True)
class _Seen:
    """An account that was seen: its number or row in words, and where it is."""

    name: str
    account_id: str | None = None
    row: int | None = None


def _keys(name: str, website: str | None, phone: str | None) -> list[tuple[str, str]]:
    """What an account may be known by, the surest first."""
    keys = []
    host, digits = host_of(website), phone_digits(phone)
    if host is not None:
        keys.append(("website", host))
    if name:
        keys.append(("name", plain_name(name)))
    if digits is not None:
        keys.append(("phone", digits))
    return keys


def _reason(what: str) -> str:
    if what == "website":
        return _("Another account has this website.")
    if what == "name":
        return _("Another account has nearly this name.")
    return _("Another account has this phone number.")


def _text(values: Values, name: str) -> str | None:
    value = values.get(name)
    return value if isinstance(value, str) else None
