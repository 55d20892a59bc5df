"""What the plan file `version-0.3.0.qdeck` holds. Made once; never changed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from planner.plan import Plan
from planner.records import (
    RECORDS,
    Account,
    Contact,
    FitCriterion,
    FitField,
    FitRating,
    Interaction,
    InteractionKind,
    Person,
    Record,
    Side,
)
from tests.plans import version_0_2_0


def expected() -> Plan:
    """The plan of 0.2.0 with all that 0.3.0 can say besides."""
    earlier = version_0_2_0.expected()
    records = (_now(each) for kind in RECORDS for each in earlier.all(kind))
    return Plan.of([*records, *_new(earlier)])


def _now(record: Record) -> Record:
    if isinstance(record, Account) and record.number == "A2":
        return replace(
            record,
            is_excluded=True,
            exclusion_reason="Bought by a rival\nin spring",
            sales_next_step="Call the new owner",
            sales_next_on=date(2026, 9, 1),
            marketing_next_step="Take off the mailing",
            marketing_next_on=date(2026, 8, 28),
        )
    return record


def _new(plan: Plan) -> list[Record]:
    (contact,) = plan.all(Contact)
    (person, *_) = plan.all(Person)
    account_id = contact.account_id
    return [
        FitCriterion(
            id="b1" * 16,
            position=1,
            text="Makes what must stay cold",
            weight=60,
            scale="5: daily\n0: never",
            field=FitField.SEGMENT,
            rules="Food, Drink: 5; other: 0",
        ),
        FitCriterion(id="b2" * 16, position=2, text="Near enough", weight=40),
        FitRating(
            id="b3" * 16,
            account_id=account_id,
            criterion_id="b1" * 16,
            value=4,
            note="Since they bought the plant",
            person_id=person.id,
            rated_on=date(2026, 8, 3),
        ),
        FitRating(id="b4" * 16, account_id=account_id, criterion_id="b2" * 16, value=0),
        Interaction(
            id="b5" * 16,
            account_id=account_id,
            contact_id=contact.id,
            date=date(2026, 8, 5),
            side=Side.SALES,
            kind=InteractionKind.VISIT,
            text="Saw the new line",
            person_id=person.id,
            source="crm.csv",
        ),
        Interaction(
            id="b6" * 16,
            account_id=account_id,
            date=date(2026, 8, 6),
            kind=InteractionKind.CLICK,
        ),
    ]
