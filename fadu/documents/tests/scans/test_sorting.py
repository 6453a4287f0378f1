"""Pages of a stack become papers: own, joined, settled ones left out."""

from __future__ import annotations

from fadu.documents.papers.paper import read_mark
from fadu.documents.scans.sorting import Leaf, before, sorted_into
from fadu.documents.tests.papers.builders import a_paper


def leaf(number: int, page: int = 0, n: int = 0, **more: object) -> Leaf:
    """A page; `page` 0: without a square."""
    mark = read_mark(a_paper(n=n).mark_of(page, 3, "AAAAAA")) if page else None
    return Leaf(number, mark, **more)  # type: ignore[arg-type]


def test_pages_are_read_in_the_order_of_their_squares_and_joined_ones_behind_theirs() -> None:
    leaves = [
        leaf(1, 3, turn=90), leaf(2), leaf(3, 1), leaf(4, joins=3), leaf(5, 1, n=8), leaf(6, joins=1, leaf=2),
        leaf(7, 2, n=8, settled="discarded"), leaf(8, joins=7),
    ]  # fmt: skip

    piles, loose = sorted_into(leaves)

    assert [(one.paper[2], one.numbers) for one in piles] == [(0, (3, 4, 6, 1)), (8, (5,))]
    assert (piles[0].order.whole, piles[0].turned, piles[1].order.missing) == (True, (1,), (2, 3))
    assert [one.number for one in loose] == [2, 8]  # the page it was put to is settled
    assert [before(leaves, number) for number in (1, 2, 8)] == [0, 1, 5]


def test_a_paper_whose_squares_name_no_page_keeps_the_order_of_the_stack() -> None:
    plain = read_mark(a_paper().mark)

    (pile,), _ = sorted_into([Leaf(2, plain), Leaf(4, plain), Leaf(5, joins=4, leaf=2)])

    assert (pile.numbers, pile.order.pages, pile.order.whole) == ((2, 4, 5), 0, True)
