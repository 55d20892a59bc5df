"""The first records of a new plan: its company, or the whole example."""

from __future__ import annotations

from collections.abc import Mapping

from planner.edits import check_fields
from planner.edits.generic import with_values
from planner.errors import Invalid
from planner.plan import Plan
from planner.records import (
    RECORDS,
    Company,
    DateFormat,
    DecimalSign,
    Paper,
    Record,
    new_id,
)
from planner.text import _
from planner.text_gate import clean_line


def founded(
    options: Mapping[str, str | int | None], example: Plan | None = None
) -> tuple[Record, ...]:
    """The records of a new plan, parents before children.

    `options`: values of the company by field, None where not given; "company" is its
    name. Raises Invalid if one of them cannot be.
    """
    values = {
        field: _value(field, option)
        for field, option in options.items()
        if option is not None
    }
    if "company" in values:
        values["name"] = values.pop("company")
    if example is None:
        company = _new_company(values)
        check_fields(company)
        return (company,)
    company = with_values(example.company, **values)
    check_fields(company)
    others = (
        row for kind in RECORDS if kind is not Company for row in example.all(kind)
    )
    return (company, *others)


def _new_company(values: Mapping[str, object]) -> Company:
    if "name" not in values:
        raise Invalid("name", _("Give the company's name with --company."))
    return with_values(Company(id=new_id(), name=""), **values)


def _value(field: str, option: str | int) -> object:
    text = clean_line(str(option))
    if field == "currency":
        return text.upper()
    if field == "paper":
        return Paper(text.lower())
    if field == "decimal_sign":
        return DecimalSign(text)
    if field == "date_format":
        try:
            return DateFormat(text.upper())
        except ValueError as error:
            formats = ", ".join(DateFormat)
            sentence = _("Write the date format as one of: {formats}.")
            raise Invalid(field, sentence.format(formats=formats)) from error
    return text if isinstance(option, str) else option
