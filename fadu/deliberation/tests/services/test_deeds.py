"""What an act on a review brings along."""

from __future__ import annotations

import pytest

from fadu.deliberation.services.deeds import demand_own, words
from fadu.kernel.errors import BadInput, Refused
from tests.deliberating import Deliberating


def test_words_are_there_and_not_too_many_and_others_matters_are_left_alone(
    office: Deliberating,
) -> None:
    assert words(" 情况 ", "案情说明") == "情况"
    for text in (" ", "长" * 11):
        with pytest.raises(BadInput, match="案情说明"):
            words(text, "案情说明", 10)
    demand_own(office.by("zhangsan"), office.case())
    for name in ("xian1a", "jiandu", "xitong"):
        with pytest.raises(Refused, match="只有办理本事项的机关"):
            demand_own(office.by(name), office.case())
