"""Cutting pieces into pages: what keeps together, what comes again, what is dropped."""

from storage.pdf.pages import Piece, keep_ending, paginate
from storage.pdf.pen import Pen


def nothing(pen: Pen, x: float, top: float) -> None:
    """Draws nothing: only the places matter here."""


def a_piece(height: float = 10, **values: object) -> Piece:
    return Piece(height=height, draw=nothing, **values)  # type: ignore[arg-type]  # any field


def offsets(pieces: list[Piece], height: float = 30) -> list[list[float]]:
    return [[placed.offset for placed in page] for page in paginate(pieces, height)]


def test_no_pieces_make_no_page() -> None:
    assert offsets([]) == []


def test_pieces_fill_a_page_and_go_on_on_the_next() -> None:
    assert offsets([a_piece() for _ in range(4)]) == [[0, 10, 20], [0]]


def test_space_above_counts_but_is_dropped_at_the_top_of_a_page() -> None:
    assert offsets([a_piece(gap=5) for _ in range(3)]) == [[0, 15], [0]]


def test_what_keeps_with_the_next_moves_with_it() -> None:
    pieces = [a_piece(), a_piece(), a_piece(keeps_next=True), a_piece()]
    assert offsets(pieces) == [[0, 10], [0, 10]]


def test_a_head_comes_again_where_its_rows_start_a_page() -> None:
    head = a_piece(4, keeps_next=True)
    rows = [a_piece(head=head) for _ in range(4)]
    pages = list(paginate([head, *rows], 30))
    assert [placed.piece is head for placed in pages[1]] == [True, False, False]
    assert [placed.offset for placed in pages[1]] == [0, 4, 14]


def test_a_break_starts_a_page_even_within_what_keeps_together() -> None:
    assert offsets([a_piece(keeps_next=True), a_piece(breaks=True)]) == [[0], [0]]


def test_what_is_higher_than_a_page_is_cut() -> None:
    pieces = [a_piece(keeps_next=True) for _ in range(5)]
    assert offsets(pieces) == [[0, 10, 20], [0, 10]]


def test_what_stays_near_moves_on_together_from_a_page_that_is_well_filled() -> None:
    before = [a_piece() for _ in range(5)]
    near = [a_piece(stays_near=n < 5) for n in range(6)]
    assert [len(page) for page in offsets([*before, *near], 100)] == [5, 6]


def test_what_stays_near_is_parted_before_a_page_is_left_nearly_empty() -> None:
    before = [a_piece() for _ in range(4)]
    near = [a_piece(stays_near=n < 6) for n in range(7)]
    assert [len(page) for page in offsets([*before, *near], 100)] == [10, 1]


def test_a_single_piece_higher_than_a_page_gets_a_page() -> None:
    assert offsets([a_piece(), a_piece(50), a_piece()]) == [[0], [0], [0]]


def test_the_ending_keeps_some_of_what_is_above_it() -> None:
    pieces = [a_piece() for _ in range(11)]
    keep_ending(pieces, 100)
    assert [len(page) for page in offsets(pieces, 100)] == [6, 5]


def test_the_ending_keeps_nothing_from_before_a_break() -> None:
    pieces = [a_piece(), a_piece(breaks=True), a_piece()]
    keep_ending(pieces, 100)
    assert not pieces[0].keeps_next
