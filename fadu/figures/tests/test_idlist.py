"""Packed lists of ids lose nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fadu.figures.idlist import pack, unpack
from fadu.kernel.errors import BadInput

IDS = st.text(
    st.characters(min_codepoint=33, max_codepoint=126, exclude_characters=","), min_size=1
)


def test_the_documented_example_holds() -> None:
    assert pack(["01HQAC", "01HQAB"]) == "0.01HQAB,5.C"


@given(st.sets(IDS))
def test_unpacking_gives_the_ids_sorted(ids: set[str]) -> None:
    assert unpack(pack(ids)) == tuple(sorted(ids))


@given(st.sets(IDS))
def test_the_order_in_which_ids_come_does_not_matter(ids: set[str]) -> None:
    assert pack(sorted(ids)) == pack(sorted(ids, reverse=True))


def test_ids_of_one_time_take_less_room() -> None:
    ids = [f"01HQABCDEFGHJKMNPQRSTV{n:04}" for n in range(500)]

    assert len(pack(ids)) < sum(len(id) for id in ids) / 3


@pytest.mark.parametrize("damaged", ["x", "5.AB", "0.A,9.B", "-1.A", "0A"])
def test_a_damaged_list_is_refused(damaged: str) -> None:
    with pytest.raises(BadInput, match="已损坏"):
        unpack(damaged)


@pytest.mark.parametrize("id", ["a,b", ""])
def test_an_id_that_would_break_the_list_is_a_mistake(id: str) -> None:
    with pytest.raises(ValueError, match="cannot stand"):
        pack([id])
