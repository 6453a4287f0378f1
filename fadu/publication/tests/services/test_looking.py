"""Number and code show where a complaint stands, nothing of who is in it; wrong ones tell nothing and are few."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from fadu.accounts.models import Guesses
from fadu.accounts.services.guessing import MOST_TRIES
from fadu.kernel.errors import BadInput, Refused
from fadu.law.vocabulary.role import Role
from fadu.publication.models import ComplaintState
from fadu.publication.services.complaints import answer, take_up
from fadu.publication.services.looking import code_of, look_up
from fadu.publication.tests.matters import ordered
from fadu.publication.tests.services.test_complaints import a_hand, lodged

if TYPE_CHECKING:
    from tests.people import Bureau

pytestmark = pytest.mark.django_db


def test_a_complaint_is_followed_by_number_and_code_and_guessing_ends_for_the_day(
    bureau: Bureau,
) -> None:
    case = ordered(bureau, "A")
    made, other, at = lodged(case), lodged(case, "01KJP10470000000000000000A"), case.at
    number, code = made.number, code_of(made)
    assert code_of(other) != code

    found = look_up(number=f" {number.lower()} ", code=f"{code[:4]} {code[4:]}", at=at)
    assert (found.state, found.lodged, found.answer) == (ComplaintState.LODGED, made.lodged, "")
    head, hand = replace(bureau.li.viewer, roles=frozenset({Role.PRINCIPAL})), a_hand(case)
    take_up(complaint=made, handler=head.person, viewer=head, hand=hand)
    assert look_up(number=number, code=code, at=at).state == ComplaintState.TAKEN_UP
    answer(complaint=made, finding="部分属实，已纠正", words="已当面道歉", viewer=head, hand=hand)
    found = look_up(number=number, code=code, at=at)
    assert (found.finding, found.answer, found.answered) == ("部分属实，已纠正", "已当面道歉", at)
    assert "检查时没有出示执法证件" not in repr(found)
    assert Guesses.objects.get().failed == 0  # what was right costs no try

    for wrong in ("TS1", number[:-1] + "！"):
        with pytest.raises(BadInput, match="回执号有误"):
            look_up(number=wrong, code=code, at=at)
    with pytest.raises(BadInput, match="查询码应为8位数字"):
        look_up(number=number, code="1234567", at=at)
    nobody = f"TS20260302{'0000' if number[-4:] != '0000' else '0001'}"
    for asked, typed in ((number, code_of(other)), (nobody, code)):
        for _ in range(MOST_TRIES):
            with pytest.raises(Refused, match="回执号与查询码不符"):
                look_up(number=asked, code=typed, at=at)
        with pytest.raises(Refused, match="查询停用到明天"):
            look_up(number=asked, code=code, at=at)
    assert look_up(number=number, code=code, at=at + timedelta(days=1)).answer == "已当面道歉"
