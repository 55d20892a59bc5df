"""Which column of a file fills which field."""

import pytest

from planner.errors import Invalid, PlannerError
from planner.exchange import KINDS, PRESETS, kind_of, known_names
from planner.exchange.header import Layout, found_in, layout_of
from planner.exchange.preset import Preset


def fields(layout: Layout) -> dict[str, str]:
    """The heads of the file with the fields that they fill."""
    return {column.head: column.field.name for column in layout.columns}


def test_case_spaces_hyphens_underscores_and_stars_do_not_matter() -> None:
    layout = layout_of(kind_of("accounts"), ["NAME *", "Sales-Owner", "buying stage"])
    assert fields(layout) == {
        "NAME *": "name",
        "Sales-Owner": "sales_owner",
        "buying stage": "buying_stage",
    }


def test_unknown_columns_are_listed_and_nameless_ones_passed_over() -> None:
    layout = layout_of(kind_of("accounts"), ["name", "Shoe size", ""])
    assert layout.unknown == ("Shoe size",)


def test_a_near_name_is_no_name() -> None:
    layout = layout_of(kind_of("accounts"), ["name", "Web site address", "Citys"])
    assert fields(layout) == {"name": "name"}


def test_without_its_key_a_file_is_refused() -> None:
    with pytest.raises(PlannerError) as refusal:
        layout_of(kind_of("campaigns"), ["name", "quarter"])
    assert str(refusal.value) == (
        "This file has no column “code”, which campaigns need. Name the column so, or "
        "say which column it is."
    )


def test_a_list_of_accounts_needs_a_number_or_a_name() -> None:
    with pytest.raises(PlannerError):
        layout_of(kind_of("accounts"), ["city", "website"])
    assert fields(layout_of(kind_of("accounts"), ["number"])) == {"number": "number"}


def test_the_users_mapping_goes_before_everything_else() -> None:
    layout = layout_of(
        kind_of("accounts"), ["name", "Trade name"], {"trade name": "name"}
    )
    assert fields(layout) == {"Trade name": "name"}
    assert layout.unknown == ("name",)


def test_a_column_mapped_to_nothing_is_left_out() -> None:
    layout = layout_of(kind_of("accounts"), ["name", "city"], {"city": ""})
    assert layout.unknown == ("city",)


@pytest.mark.parametrize(
    ("mapping", "sentence"),
    [
        ({"Foo": "name"}, "The file has no column “Foo”."),
        ({"city": "foo"}, "There is no field “foo”. The fields are: "),
    ],
)
def test_a_mapping_of_what_is_not_there_is_refused(
    mapping: dict[str, str], sentence: str
) -> None:
    with pytest.raises(Invalid) as refusal:
        layout_of(kind_of("accounts"), ["name", "city"], mapping)
    assert str(refusal.value).startswith(sentence)


def test_a_program_is_known_by_its_heads() -> None:
    zoho = ["Record Id", "Account Owner.id", "Account Owner", "Account Name"]
    layout = layout_of(kind_of("accounts"), zoho)
    assert layout.preset is not None
    assert layout.preset.key == "zoho"
    assert fields(layout)["Account Owner"] == "sales_owner"
    assert layout.unknown == ("Account Owner.id",)


def test_first_and_last_name_of_another_program_make_one_name() -> None:
    linkedin = ["First Name", "Last Name", "URL", "Company", "Position", "Connected On"]
    layout = layout_of(kind_of("contacts"), linkedin)
    (name,) = (each for each in layout.columns if each.field.name == "name")
    assert name.indexes == (0, 1)
    assert "URL" in layout.unknown


def test_an_unknown_preset_is_refused() -> None:
    with pytest.raises(Invalid):
        layout_of(kind_of("accounts"), ["name"], preset_key="abacus")
    with pytest.raises(Invalid):
        layout_of(kind_of("costs"), ["amount"], preset_key="hubspot")


def test_a_chosen_preset_is_taken_without_its_signature() -> None:
    layout = layout_of(kind_of("accounts"), ["Company owner", "name"], None, "hubspot")
    assert fields(layout) == {"name": "name", "Company owner": "sales_owner"}


@pytest.mark.parametrize("preset", PRESETS, ids=lambda each: f"{each.key} {each.kind}")
def test_a_preset_fills_fields_that_there_are(preset: Preset) -> None:
    names = {field.name for field in kind_of(preset.kind).fields}
    assert {field for _head, field in preset.columns} <= names
    assert {field for field, _text in preset.always} <= names
    for signature in preset.signatures:
        assert found_in(kind_of(preset.kind), signature).preset == preset


def test_known_names_are_those_that_a_header_row_is_found_by() -> None:
    names = known_names(kind_of("accounts"))
    assert {"name", "salesowner", "firma", "companyowner"} <= names
    assert all(known_names(kind) for kind in KINDS)
