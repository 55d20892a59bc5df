"""What an export writes, an import reads back, and a second export is the same."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.exchange import KINDS, Kind, kind_of, propose, table_of
from planner.plan import Plan
from planner.records import Account, Contact, Person, Side
from planner.text_gate import clean_line
from storage.example import example_plan
from tests.builders import a_contact, a_person, a_plan, an_account
from tests.planner.exchange.files import TODAY, Line, copied, importing

KEYS = [kind.key for kind in KINDS]
# what a text in a record can be, once it has passed the text gate
NAMES = st.text(
    st.characters(codec="utf-8", categories=("L", "N", "P", "S")),
    min_size=1,
    max_size=30,
)


@pytest.fixture(scope="module")
def example() -> Plan:
    """The example company on a day in the middle of its quarter."""
    return example_plan(date(2026, 8, 14))


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.key)
def test_an_export_goes_into_an_empty_plan_and_comes_out_again(
    kind: Kind, example: Plan
) -> None:
    before = KEYS[: KEYS.index(kind.key)]
    empty = copied(example, before, a_plan(example.company))
    table = table_of(example, kind)
    assert table[1] != []
    assert table_of(copied(example, [kind.key], empty), kind) == table


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.key)
def test_an_export_changes_nothing_in_the_plan_that_it_is_from(
    kind: Kind, example: Plan
) -> None:
    header, rows = table_of(example, kind)
    proposal = importing(example, kind.key, header, *rows)
    assert proposal.change.is_empty()
    assert proposal.unchanged == len(rows)


@given(st.lists(NAMES, unique=True, max_size=5))
def test_the_order_of_adding_does_not_matter(names: list[str]) -> None:
    accounts = [an_account(name, number=f"A{at}") for at, name in enumerate(names)]
    kind = kind_of("accounts")
    there = table_of(a_plan(*accounts), kind)
    assert table_of(a_plan(*reversed(accounts)), kind) == there


@given(account=NAMES, person=NAMES, contact=NAMES, notes=NAMES)
def test_names_in_any_script_come_back_as_they_were(
    account: str, person: str, contact: str, notes: str
) -> None:
    names = [clean_line(each) for each in (account, person, contact, notes)]
    if not all(names):
        return
    rosa = a_person(names[1])
    acme = an_account(names[0], number="A1", sales_owner_id=rosa.id, notes=names[3])
    plan = a_plan(rosa, acme, a_contact(acme.id, names[2]))
    copy = copied(plan, ["people", "accounts", "contacts"], a_plan(plan.company))
    assert copy.all(Person)[0].name == names[1]
    assert (copy.all(Account)[0].name, copy.all(Account)[0].notes) == (
        names[0],
        names[3],
    )
    assert copy.all(Contact)[0].name == names[2]


CELLS = st.one_of(
    st.sampled_from(
        [
            *("", "A1", "A2", "Rosa Lind", "2026-08-14", "2026-02-30", "1,5", "-3"),
            *("yes", "all", "X1; X2", "campaign:C-1", "tier:1", "side:sales", "plan"),
            *("2026Q3", "20/30/50", "even", "JPY", "0.5", "K1", "wins", "revenue"),
            *("done", "planned", "sales", "9" * 30, "prospect", "acme.example"),
        ]
    ),
    st.text(max_size=12),
)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.key)
@given(st.data())
def test_no_cell_whatever_is_in_it_breaks_an_import(
    kind: Kind, data: st.DataObject
) -> None:
    heads = tuple(field.name for field in kind.fields)
    cells = st.tuples(*[CELLS for _head in heads])
    rows = data.draw(st.lists(cells, max_size=4))
    plan = a_plan(a_person("Rosa Lind", Side.SALES), an_account(number="A1"))
    lines = [Line(at, row) for at, row in enumerate(rows, start=2)]
    proposal = propose(plan, kind, heads, lines, today=TODAY)
    refused = {problem.row for problem in proposal.problems}
    assert proposal.refused == len(refused)
    assert proposal.read == len(rows)
    assert proposal.added + proposal.updated + proposal.unchanged + len(refused) == len(
        rows
    )
    after = plan.after(proposal.change)
    again = propose(after, kind, heads, lines, today=TODAY)
    assert (again.added, again.updated) == (0, 0)
