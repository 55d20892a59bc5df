"""The ids of records: made here, the same form everywhere, never twice."""

from uuid import RFC_4122, UUID

from planner.records import new_id


def test_an_id_is_a_random_uuid_in_32_digits() -> None:
    for _time in range(100):
        made = new_id()
        known = UUID(hex=made)
        assert known.hex == made
        assert (known.version, known.variant) == (4, RFC_4122)


def test_ids_do_not_come_twice() -> None:
    assert len({new_id() for _time in range(1_000)}) == 1_000
