"""Numbers in files: read exactly, never guessed; written plainly."""

from __future__ import annotations

import re
from decimal import Decimal

from planner.exchange.kind import Form, Unreadable
from planner.exchange.reading import Reading
from planner.text import _

MOST_DIGITS = 15
MOST_DECIMALS = 20
_SPACES = re.compile(r"[ \u00a0\u2007\u2009\u202f]")
_PLAIN = re.compile(r"[0-9]+(\.[0-9]+)?\Z")
_SHORT = re.compile(r"[0-9]{1,15}(\.[0-9]{1,20})?\Z")
_SHAPE = re.compile(r"[0-9.,' ]*[0-9]\Z")
_GROUPED = re.compile(r"[1-9][0-9]{0,2}(?P<sign>[.,' ])[0-9]{3}((?P=sign)[0-9]{3})*\Z")
_CURRENCY_SIGNS = {
    "EUR": "€",
    "GBP": "£",
    "JPY": "¥",
    "CNY": "¥",
    "INR": "₹",
    "KRW": "₩",
    "ILS": "₪",
    "PLN": "zł",
    "CHF": "Fr.",
    "TRY": "₺",
    "UAH": "₴",
}
_DOLLARS = frozenset({"USD", "CAD", "AUD", "NZD", "SGD", "HKD", "MXN"})


def read_number(text: str, reading: Reading) -> Decimal | Unreadable:
    """The number that a cell holds, exactly.

    The plan's decimal sign or a point stands before the decimals; where both signs
    occur the last one does, and a comma that cannot part thousands does in any plan.
    Groups of thousands must be whole.
    """
    # Nearly every figure of nearly every file has no sign, no group and no currency.
    if _SHORT.match(text) and not (reading.point_groups and "." in text):
        return Decimal(text)
    body = _without_currency(text.strip(), reading.currency)
    sign = ""
    if body[:1] in {"-", "+", "−"}:
        sign = "" if body[0] == "+" else "-"
        body = _without_currency(body[1:].strip(), reading.currency)
    plain = _plain(_SPACES.sub(" ", body).replace("’", "'"), reading)
    if plain is None:
        return Unreadable(_("This is not a number."))
    whole, _point, decimals = plain.partition(".")
    if len(whole.lstrip("0")) > MOST_DIGITS:
        return Unreadable(_("This number is too large."))
    if len(decimals) > MOST_DECIMALS:
        return Unreadable(_("This number has too many decimals."))
    return Decimal(sign + plain)


def _plain(body: str, reading: Reading) -> str | None:
    """The digits with a point before the decimals, or None if it is no number."""
    if _PLAIN.match(body) and not (reading.point_groups and "." in body):
        return body
    if not _SHAPE.match(body):
        return None
    points, commas = body.count("."), body.count(",")
    if points and commas:
        last = "." if body.rfind(".") > body.rfind(",") else ","
        return _split_at(body, last) if body.count(last) == 1 else None
    if not points and not commas:
        return _ungrouped(body)
    only, found = (".", points) if points else (",", commas)
    may_group = reading.point_groups if only == "." else reading.decimal_sign != ","
    if (may_group or found > 1) and _GROUPED.match(body):
        return body.replace(only, "")
    # A lone sign that cannot part groups can only stand before decimals: "1240,50".
    return _split_at(body, only) if found == 1 else None


def _split_at(body: str, sign: str) -> str | None:
    before, _sign, after = body.rpartition(sign)
    whole = _ungrouped(before) if before else "0"
    plain = None if whole is None else f"{whole}.{after}"
    return plain if plain is not None and _PLAIN.match(plain) else None


def _ungrouped(body: str) -> str | None:
    if _PLAIN.match(body) and "." not in body:
        return body
    match = _GROUPED.match(body)
    return body.replace(match["sign"], "") if match else None


def _without_currency(text: str, currency: str) -> str:
    """The text without the plan's own currency, before or after the figure."""
    if not text or (text[0].isdigit() and text[-1].isdigit()):
        return text
    sign = "$" if currency in _DOLLARS else _CURRENCY_SIGNS.get(currency)
    for mark in (currency, sign):
        if mark and text.upper().startswith(mark.upper()):
            return text[len(mark) :].strip()
        if mark and text.upper().endswith(mark.upper()):
            return text[: -len(mark)].strip()
    return text


def read_whole(text: str, reading: Reading) -> int | Unreadable:
    """The whole number that a cell holds."""
    number = read_number(text, reading)
    if isinstance(number, Unreadable):
        return number
    if number != number.to_integral_value():
        return Unreadable(_("This must be a whole number."))
    return int(number)


def to_minor(number: Decimal, decimals: int, currency: str) -> int | Unreadable:
    """The amount in minor units; unreadable when it has more decimals than those."""
    scaled = number.scaleb(decimals)
    if scaled != scaled.to_integral_value():
        sentence = _("Amounts in {currency} have at most {decimals} decimals.")
        return Unreadable(sentence.format(currency=currency, decimals=decimals))
    return int(scaled)


def read_money(text: str, reading: Reading) -> int | Unreadable:
    """The amount in minor units of the plan's currency."""
    number = read_number(text, reading)
    if isinstance(number, Unreadable):
        return number
    return to_minor(number, reading.decimals, reading.currency)


def write_number(value: object, reading: Reading) -> Decimal | int:
    """The number itself; the file's format decides how it looks."""
    del reading
    if not isinstance(value, Decimal | int):
        message = f"expected a number, got {value!r}"
        raise TypeError(message)
    return value


def amount(minor: int, decimals: int) -> Decimal:
    """An amount of minor units in major units, with all its decimals."""
    return Decimal(minor).scaleb(-decimals)


def write_money(value: object, reading: Reading) -> Decimal:
    """An amount in the plan's currency, with all its decimals."""
    return amount(int(write_number(value, reading)), reading.decimals)


NUMBER = Form(read_number, write_number)
WHOLE = Form(read_whole, write_number)
MONEY = Form(read_money, write_money)
