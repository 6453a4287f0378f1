"""Who may review, what an opinion must say, and that it stands or falls with the procedure's own act."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from fadu.accounts.models import Certificate
from fadu.deliberation.models import Review, ReviewState
from fadu.deliberation.services import reviewing
from fadu.deliberation.services.deeds import Doing
from fadu.kernel.errors import BadInput, Behind, Refused
from fadu.law.procedures.registers.reviews import GROUNDS, NOT_PASSED, PASSED
from fadu.ledger import selectors as ledger
from fadu.matters.selectors import history
from tests.deliberating import DAY, Deliberating, story


def known(id: str) -> Review:
    return Review.objects.get(pk=id)


def test_whoever_sent_investigated_or_stepped_aside_does_not_review(office: Deliberating) -> None:
    review = story.send(office.bureau, office.case(), DAY)
    legal = office.by("zhaoliu")
    barred = reviewing.barred(known(review), office.case())
    assert {office.id("zhangsan"), office.id("lisi")} <= set(barred)
    with pytest.raises(BadInput, match="不是本机关的法制审核人员"):
        reviewing.assign(review=known(review), reviewer=office.id("zhangsan"), doing=legal)
    reviewing.assign(review=known(review), reviewer=office.id("zhaoliu"), doing=legal)
    reviewing.step_aside(
        review=known(review), ground=GROUNDS[0], reason="与当事人有往来", doing=legal
    )
    assert (known(review).state, known(review).reviewer) == (ReviewState.SENT, "")
    with pytest.raises(Refused, match="已就本事项回避") as no:
        reviewing.assign(review=known(review), reviewer=office.id("zhaoliu"), doing=legal)
    assert "《公务员法》第七十六条" in no.value.basis
    with pytest.raises(Refused, match="尚未分派"):
        reviewing.step_aside(review=known(review), ground=GROUNDS[0], reason="无", doing=legal)


def test_a_first_reviewer_holds_the_certificate_and_a_second_review_counts(
    office: Deliberating,
) -> None:
    review, legal = story.send(office.bureau, office.case(), DAY), office.by("zhaoliu")
    kind = reviewing.kind_of(known(review), office.case())
    person = office.id("wangju")  # who holds none
    with pytest.raises(Refused, match="没有登记法律职业资格证") as no:
        reviewing.qualification(person, kind, legal)
    assert no.value.basis == "《行政处罚法》第五十八条第二款"
    assert reviewing.qualification(person, kind, legal, "（2019）任免文件") == "非初次从事法制审核"
    assert Certificate.objects.filter(kind=reviewing.LAWYER).count() == 2
    assert reviewing.qualification(office.id("wujiu"), kind, legal).startswith("初次从事")
    office.passed(1)
    assert reviewing.qualification(office.id("wujiu"), kind, legal) == "非初次从事法制审核"


def opined(office: Deliberating, review: str, doing: Doing, **over: Any) -> None:
    given: dict[str, Any] = {"answers": story.answers(), "conclusion": PASSED, "opinion": "同意。"}
    reviewing.opine(review=known(review), doing=doing, **given | over)


def test_an_opinion_answers_all_nine_and_is_the_procedures_own_act(office: Deliberating) -> None:
    review, doing = office.sent(), office.by("wujiu", hour=15)
    before, case = ledger.size(), office.case()
    with pytest.raises(BadInput, match="裁量"):
        opined(
            office,
            review,
            doing,
            answers={k: v for k, v in story.answers().items() if k != "discretion"},
        )
    with pytest.raises(BadInput, match="写明理由：文书"):
        opined(office, review, doing, answers=story.answers(papers=" "), conclusion=NOT_PASSED)
    with pytest.raises(BadInput, match="不能是“审核通过”"):
        opined(office, review, doing, answers=story.answers(papers="缺救济途径"))
    with pytest.raises(Refused, match="所分派的审核人"):
        opined(office, review, office.by("zhaoliu", hour=15))
    with pytest.raises(Behind):
        opined(office, review, doing, seen=case.n - 1)
    assert ledger.size() == before

    page = Doing(doing.viewer, doing.hand, {"expected": known(review).n, "idem": "k1"})
    reviewing.note(review=known(review), page="第6页", text="请核对日期", doing=doing)
    with pytest.raises(Refused):
        opined(office, review, page)  # the page is older than the note
    page = Doing(doing.viewer, doing.hand, {"expected": known(review).n, "idem": "k1"})
    opined(office, review, page, seen=case.n, paper=b"PK")
    opined(office, review, page)
    assert ledger.size() == before + 3
    line = history(office.case())[-1]
    assert (line.act, line.facts["passed"], len(line.files)) == ("legal_review", True, 1)
    assert known(review).state == ReviewState.PASSED


def test_a_disagreement_is_settled_by_a_head_and_kept(office: Deliberating) -> None:
    review = office.sent()
    story.opine(office.bureau, review, DAY, NOT_PASSED, basis="引用条款有误")
    head = office.by("wangju", 1)
    reviewing.settle(
        review=known(review), dispute="对条款理解不一", settlement="按审核意见办理", doing=head
    )
    with pytest.raises(Refused, match="行政机关负责人"):
        reviewing.settle(
            review=known(review), dispute="同上", settlement="同上", doing=office.by("lisi", 1)
        )
    assert history(office.case())[-1].facts["passed"] is False
    story.corrected(office.bureau, office.case(), DAY + timedelta(days=1))
