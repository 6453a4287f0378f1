"""The number that an act states is offered, taken with the act, and refused where it is not the matter's to use."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from fadu.documents.numbers import selectors, services, stated
from fadu.documents.numbers.models import DocumentNumber, NumberBook, NumberState
from fadu.documents.papers.casefile import CaseFile
from fadu.documents.papers.kinds import all_kinds
from fadu.documents.tests.builders import NOW, Numbering, numbering
from fadu.kernel.errors import Refused
from fadu.law import registry
from fadu.law.engine.record import Actor
from fadu.law.procedures.inspection_visit import acts as a
from fadu.law.procedures.penalty_ordinary import acts as penalty
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.role import Role
from fadu.ledger.models import Entry
from fadu.matters.deeds import Deed, NewMatter, Outcome
from fadu.matters.lines import Line
from fadu.matters.models import Matter
from fadu.matters.selectors import history

if TYPE_CHECKING:
    from tests.people import Bureau

NOTICE = "notice"  # what a seizure calls the number under which its party is told
WORD = "（某）应急检审〔2025〕"


def alone(act: str) -> Line:
    """An entry of an act that states nothing."""
    return Line(0, 0, "", act, act, "k", NOW, False, NOW, {}, (), (), "", None, "", False, "", "")


def test_every_act_that_states_the_number_of_its_own_paper_is_offered_one() -> None:
    found = {}
    for code, kind in all_kinds():
        for act in () if kind.numbered or kind.unnumbered else registry.procedure(code).acts:
            file = CaseFile(Matter(procedure=code), "", (alone(act.code),), {})
            if kind.entries(file):
                (fact,) = [
                    x.code for x in act.stated if x.code.endswith("number") or x.code == NOTICE
                ]
                found[code, act.code] = (fact, kind.code)

    assert len(found) > 25
    otherwise = {
        ("inspection.visit", "approve_visit"): ("number", "approval"),  # its paper is the opening's
        # Only where the bureau tells and hears for the government.
        ("coercion.closure", "notify_party"): ("number", "hearing_told"),
        ("coercion.closure", "notify_hearing"): ("number", "hearing_call"),
    }
    assert {**found, **otherwise} == stated.STATED


def approve(numbered: Numbering, matter: Matter, number: str, **more: str) -> Outcome:
    """The approval, noted out of its order: what came before it is not what is tested here."""
    sent = numbered.sent()
    who = (Actor(numbered.bureau.li.id, Role.LEADER.value),)
    deed = Deed(
        matter.id, a.approve_visit, NOW, sent.hand, who, {"number": number}, irregular="先行批准", **more
    )  # fmt: skip
    return stated.record(deed, sent)


def test_the_next_number_is_offered_taken_with_the_act_and_never_given_twice(
    bureau: Bureau,
) -> None:
    numbered = numbering(bureau)
    one, two = numbered.matter(), numbered.matter()
    sent = numbered.sent()
    for matter in (one, two):  # both pages were opened before either was signed
        assert stated.offered(matter, "approve_visit", sent) == ("number", f"{WORD}1号")
    assert not NumberBook.objects.exists()  # to offer is not to reserve
    assert stated.offered(one, "check_site", sent) is None

    approve(numbered, one, f"{WORD}1号")

    row = DocumentNumber.objects.get()
    assert (row.text, row.state, row.matter) == (f"{WORD}1号", NumberState.TAKEN, one.id)
    entries = Entry.objects.count()
    for number, why in {
        f"{WORD}1号": "1号已经用于另一事项，不能再用",
        f"{WORD}3号": "编号簿中没有（某）应急检审〔2025〕3号，按顺序应当使用（某）应急检审〔2025〕2号",
    }.items():
        with pytest.raises(Refused, match=why):
            approve(numbered, two, number)
    assert Entry.objects.count() == entries
    assert stated.offered(two, "approve_visit", sent) == ("number", f"{WORD}2号")

    services.reserve(matter=one, wanted={"approval": 1}, sent=sent)
    with pytest.raises(Refused, match="已经预留给另一事项"):
        approve(numbered, two, f"{WORD}2号")
    assert stated.offered(one, "approve_visit", sent) == ("number", f"{WORD}2号")
    approve(numbered, two, f"{WORD}3号")
    reserved = DocumentNumber.objects.get(serial=2)
    services.void(number=reserved, place=bureau.place, void_for="文书填写错误作废", sent=sent)
    with pytest.raises(Refused, match="2号已经作废"):
        approve(numbered, one, f"{WORD}2号")
    assert selectors.proof_of(sent.scope, NumberBook.objects.get()).faults == ()


def test_a_number_of_another_form_is_free_text_and_one_of_its_own_is_said_again(
    bureau: Bureau,
) -> None:
    numbered = Numbering(bureau)
    matter = numbered.matter()
    assert stated.offered(matter, "approve_visit", numbered.sent()) is None
    first = approve(numbered, matter, f"{WORD}9号")  # no letterhead: nothing to check against
    assert not NumberBook.objects.exists()

    numbering(bureau)
    other = numbered.matter()
    approve(numbered, other, "旧审〔2025〕7号")
    third = numbered.matter()
    taken = approve(numbered, third, f"{WORD}1号")
    again = Deed(
        third.id, a.approve_visit, NOW, numbered.sent().hand,
        (Actor(bureau.li.id, Role.LEADER.value),), {"number": f"{WORD}1号"}, corrects=taken.n, why="时间有误",
    )  # fmt: skip
    stated.record(again, numbered.sent())
    assert [n.text for n in DocumentNumber.objects.all()] == [f"{WORD}1号"]
    assert first.n == 1


@pytest.mark.parametrize(
    "slip",
    [
        "(某)应急检审〔2025〕1号", "（某）应急检审[2025]1号", "（某）应急检审（2025）1号", "某应急检审〔2025〕1号", "（某）应急检审〔2025〕01号",
        "（某）应急检审〔2025〕第1号", "（某）应急检审〔2025〕1 号", "（某）应急检审【２０２５】１号", "（某）应急检审〔2025〕1", "（某）应急检审〔2025年〕1号",
    ],
)  # fmt: skip
def test_a_slip_of_the_input_method_is_the_books_number_all_the_same(
    bureau: Bureau, slip: str
) -> None:
    numbered = numbering(bureau)
    one, two = numbered.matter(), numbered.matter()

    first = approve(numbered, one, slip)

    row = DocumentNumber.objects.get()
    assert (row.text, row.state, row.matter) == (f"{WORD}1号", NumberState.TAKEN, one.id)
    (line,) = [x for x in history(one) if x.n == first.n]
    assert line.facts["number"] == f"{WORD}1号"
    with pytest.raises(Refused, match="1号已经用于另一事项"):
        approve(numbered, two, slip)
    with pytest.raises(Refused, match="按顺序应当使用（某）应急检审〔2025〕2号"):
        approve(numbered, two, slip.replace("1", "3").replace("１", "３"))
    assert selectors.proof_of(numbered.sent().scope, NumberBook.objects.get()).faults == ()


def test_the_word_and_year_of_a_book_without_a_serial_are_refused_and_other_words_free(
    bureau: Bureau,
) -> None:
    numbered = numbering(bureau)
    matter = numbered.matter()
    for wrong in (f"{WORD}五号", f"{WORD}0号", f"{WORD}号", f"{WORD}1之2号"):
        with pytest.raises(Refused, match="写法不对，本机关的编号写作（某）应急检审〔2025〕1号"):
            approve(numbered, matter, wrong)
    approve(numbered, matter, "(某)应急旧审[2025]1号")
    assert not NumberBook.objects.exists()


def test_the_paper_of_another_party_of_the_case_has_a_number_of_its_own(bureau: Bureau) -> None:
    numbered = numbering(bureau)
    sent = numbered.sent()
    zhang, li = bureau.zhang.id, bureau.li.id

    def recorded(matter: object, what: Act, key: str, who: str, **facts: object) -> Outcome:
        role = Role.OFFICER if who == zhang else Role.LEADER
        deed = Deed(
            matter, what, NOW, sent.hand, (Actor(who, role.value, "证1"),), facts, key=key,
            irregular="先行办理" if what is penalty.dismiss else "",
        )  # type: ignore[arg-type]  # fmt: skip
        return stated.record(deed, sent)

    begun = NewMatter(registry.procedure("penalty.ordinary"), bureau.place)
    case = recorded(
        begun, penalty.register_clue, "", zhang, source="投诉举报", summary="某线索"
    ).matter
    recorded(case, penalty.name_party, "", zhang, party=["P", "Q"], capacity="生产经营单位")
    number = stated.offered(Matter.objects.get(pk=case), "dismiss", sent)
    assert number is not None
    recorded(case, penalty.dismiss, "P", li, number=number[1], reason="不能成立")

    with pytest.raises(Refused, match="已经用于本案另一当事人的文书，不能再用"):
        recorded(case, penalty.dismiss, "Q", li, number=number[1], reason="不能成立")
    recorded(case, penalty.dismiss, "P", li, number=number[1], reason="又一理由")
    following = stated.offered(Matter.objects.get(pk=case), "dismiss", sent)
    assert following is not None
    recorded(case, penalty.dismiss, "Q", li, number=following[1], reason="不能成立")
    assert sorted(n.serial for n in DocumentNumber.objects.all()) == [1, 2]
