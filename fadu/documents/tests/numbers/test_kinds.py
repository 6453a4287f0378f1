"""The words of document numbers."""

import pytest

from fadu.documents.numbers.kinds import KINDS, kind_of, written
from fadu.kernel.errors import BadInput


def test_a_number_is_written_with_its_year_in_full_and_no_leading_zero() -> None:
    assert written("（株）应急责改", 2026, 12) == "（株）应急责改〔2026〕12号"


def test_no_two_kinds_share_a_word() -> None:
    assert len({kind.word for kind in KINDS}) == len({kind.code for kind in KINDS}) == len(KINDS)


def test_an_unknown_kind_is_refused_with_what_there_is() -> None:
    with pytest.raises(BadInput, match="没有名为“warrant”的文种") as refused:
        kind_of("warrant")
    assert "order（责令限期整改指令书）" in refused.value.todo
