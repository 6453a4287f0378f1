"""A complaint is recorded where its officers do not see it, is taken up by somebody else, and is answered."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from fadu.kernel.errors import BadInput, Refused
from fadu.law.procedures.registers.complaints import BY_LINK
from fadu.law.vocabulary.role import Role
from fadu.ledger.models import Entry
from fadu.matters.deeds import Hand
from fadu.matters.models import Matter
from fadu.matters.selectors import history
from fadu.publication.models import Complaint, ComplaintState
from fadu.publication.selectors import complaint, complaints, entries_of
from fadu.publication.services.complaints import MOST_A_DAY, Grievance, answer, lodge, take_up
from fadu.publication.tests.matters import Case, ordered
from fadu.statutes.selectors import law_view

if TYPE_CHECKING:
    from tests.people import Bureau

pytestmark = pytest.mark.django_db
WORDS = "检查时没有出示执法证件"


def a_hand(case: Case) -> Hand:
    return Hand(law_view(), case.at, case.bureau.chance, "link:ab/public")


def lodged(case: Case, idem: str = "", words: str = WORDS) -> Complaint:
    told = Grievance(
        case.id, case.matter.place, BY_LINK, words, "13900001111", case.party.id, idem=idem
    )
    return lodge(told=told, hand=a_hand(case))


def test_a_complaint_is_a_matter_of_its_own_and_its_words_are_committed(bureau: Bureau) -> None:
    case = ordered(bureau, "A")
    made = lodged(case, "01KJP10470000000000000000A")

    assert lodged(case, made.id) == made  # the same form twice
    assert made.number.startswith("TS20260302")
    assert made.state == ComplaintState.LODGED
    assert set(made.concerned.split(",")) == {bureau.zhang.id, bureau.zhao.id}
    entry = Entry.objects.get(matter=made.id)
    assert WORDS not in entry.body
    assert "13900001111" not in entry.body
    assert not Matter.objects.filter(pk=made.id, register=False).exists()
    assert "complain" not in {line.act for line in history(case.matter)}


def test_who_is_complained_about_neither_sees_nor_handles_it(bureau: Bureau) -> None:
    case = ordered(bureau, "A")
    made, zhao, li = lodged(case), bureau.zhao.viewer, bureau.li.viewer

    assert (complaints(zhao), complaint(zhao, made.id)) == ([], None)
    assert (complaints(bureau.wang.viewer), complaint(bureau.wang.viewer, made.id)) == ([], None)
    assert (complaints(li), complaint(li, made.id)) == ([made], made)
    assert complaints(li, "answered") == []

    for viewer, handler in ((zhao, bureau.li.id), (li, bureau.zhang.id)):
        with pytest.raises(Refused, match="这次检查的人员"):
            take_up(complaint=made, handler=handler, viewer=viewer, hand=a_hand(case))
    with pytest.raises(Refused, match="这次检查的人员"):
        answer(complaint=made, finding="不属实", words="x", viewer=zhao, hand=a_hand(case))


def test_it_is_taken_up_and_answered_by_the_head(bureau: Bureau) -> None:
    case = ordered(bureau, "A")
    made, head = lodged(case), replace(bureau.li.viewer, roles=frozenset({Role.PRINCIPAL}))
    hand = a_hand(case)

    take_up(complaint=made, handler=head.person, viewer=head, hand=hand)
    with pytest.raises(BadInput, match="答复内容"):
        answer(complaint=made, finding="不属实", words=" ", viewer=head, hand=hand)
    answer(complaint=made, finding="部分属实，已纠正", words="已当面道歉", viewer=head, hand=hand)

    made.refresh_from_db()
    assert (made.state, made.handler, made.finding) == (
        ComplaintState.ANSWERED, head.person, "部分属实，已纠正",
    )  # fmt: skip
    told = entries_of(head.scope, made)
    assert [line.act for line in told] == [
        "lodge_complaint",
        "take_up_complaint",
        "close_complaint",
    ]
    assert told[-1].facts["answer"] == "已当面道歉"
    assert entries_of(bureau.wang.viewer.scope, made) == []


def test_of_one_visit_only_so_many_a_day(bureau: Bureau) -> None:
    case = ordered(bureau, "A")
    for words in ("", " ", "长" * 2001):
        with pytest.raises(BadInput, match="投诉内容应为"):
            lodged(case, words=words)
    for _ in range(MOST_A_DAY):
        lodged(case)

    with pytest.raises(Refused, match="一天之内"):
        lodged(case)
    case.at += timedelta(days=1)
    lodged(case)
    assert Complaint.objects.count() == MOST_A_DAY + 1
