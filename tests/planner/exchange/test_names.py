"""When two column names are the same name."""

from __future__ import annotations

import pytest

from planner.exchange.names import normalise_name


@pytest.mark.parametrize(
    "text",
    [
        "sales_owner",
        "Sales Owner",
        "SALES-OWNER",
        "  sales   owner *",
        "\ufeffsales_owner",
        "sales\u00a0owner",
        "\uff33ales owner",
        "sales\nowner",
        "salesowner",
    ],
)
def test_spelling_of_a_name_does_not_matter(text: str) -> None:
    assert normalise_name(text) == "salesowner"


def test_other_marks_and_letters_matter() -> None:
    assert normalise_name("Billing State/Province") == "billingstate/province"
    assert normalise_name("Account Owner.id") != normalise_name("Account Owner")
    assert normalise_name("Straße") == normalise_name("STRASSE")
    assert normalise_name("Größe") != normalise_name("Grosse")
