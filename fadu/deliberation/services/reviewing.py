"""Legal review (法制审核): who reviews, who steps aside, notes, the opinion on nine matters, disagreement settled.

The opinion and the procedure's own act stand or fall together: where the law refuses the act, no opinion is recorded.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from fadu.accounts import selectors as accounts
from fadu.casework.selectors import able
from fadu.casework.services import drop
from fadu.deliberation.kinds import APART, LAWYER, Opinion, Reviewed, act_of, reviewed_in
from fadu.deliberation.models import Review
from fadu.deliberation.selectors import draft_of
from fadu.deliberation.services.deeds import Doing, demand_own, words
from fadu.documents.kinds import DOCX
from fadu.documents.services import keep
from fadu.kernel.errors import BadInput, Behind, Refused
from fadu.law.instruments import CSL, HOUSE
from fadu.law.procedures import registers
from fadu.law.procedures.registers.reviews import (
    ANSWERS,
    BEFORE,
    FAILS,
    FIRST,
    NINE,
    NO_CASE,
    PASSED,
)
from fadu.matters.deeds import Deed, Outcome
from fadu.matters.models import Matter
from fadu.matters.selectors import history
from fadu.matters.services import perform, repeated

WORD = DOCX.type


@dataclass(frozen=True)
class Answer:
    """What a reviewer says on one of the nine matters."""

    said: str
    note: str = ""
    page: str = ""


def kind_of(review: Review, matter: Matter) -> Reviewed:
    """What the review ends in; BadInput where no room declares it any more."""
    for one in reviewed_in(matter.procedure):
        if one.act == review.act:
            return one
    raise BadInput("该环节不再由法制审核办理")


def assign(*, review: Review, reviewer: str, doing: Doing, prior: str = "") -> Outcome:
    """Say who reviews (分派审核人): nobody who sent or investigated it, nobody who stepped aside; who reviews penalties
    for the first time must hold the lawyer's certificate (行政处罚法第五十八条第二款).
    """
    demand_own(doing, review)
    matter = Matter.objects.get(pk=review.matter)
    able_to = able(doing.viewer, registers.give_opinion, doing.viewer.day)
    if reviewer not in {one.id for one in able_to}:
        raise BadInput("所选人员不是本机关的法制审核人员")
    if why := barred(review, matter).get(reviewer):
        raise Refused(why, basis=f"{CSL.art(76)}；{HOUSE.art(26)}", todo="请另选审核人。")
    facts = {
        "reviewer": reviewer,
        "qualified": qualification(reviewer, kind_of(review, matter), doing, prior),
        "prior": prior.strip(),
    }
    return doing.act(review.pk, registers.assign_reviewer, facts)


def barred(review: Review, matter: Matter) -> dict[str, str]:
    """Who may not review, each with the reason."""
    kind = kind_of(review, matter)
    found = {
        person: APART
        for line in history(matter)
        if line.act in kind.inquiry
        for person, _ in line.who
    }
    found[review.sent_by] = "本轮送审人不能担任审核人"
    return found | {
        one: "已就本事项回避，不能担任审核人" for one in review.barred.split(",") if one
    }


def qualification(person: str, kind: Reviewed, doing: Doing, prior: str = "") -> str:
    """In which way a person is qualified to review: by an earlier review, the certificate, or what is stated of the time
    before; Refused with the article otherwise.
    """
    if kind.qualified is None:
        return NO_CASE
    if Review.objects.filter(reviewer=person, concluded__isnull=False).exclude(qualified=NO_CASE).exists():  # fmt: skip
        return BEFORE
    held = accounts.certificates([person], doing.viewer.day)
    if held.filter(kind=LAWYER).exists():
        return FIRST
    if prior.strip():
        return BEFORE
    raise Refused(
        "所选审核人初次从事行政处罚决定法制审核，没有登记法律职业资格证",
        basis=str(kind.qualified),
        todo="请安全管理员登记其法律职业资格证；以前从事过审核的，写明依据；或者改派他人。",
    )


def step_aside(*, review: Review, ground: str, reason: str, doing: Doing) -> Outcome:
    """The reviewer steps aside (审核人回避); another one is owed."""
    demand_own(doing, review)
    if not review.reviewer:
        raise Refused("尚未分派审核人")
    facts = {
        "reviewer": review.reviewer,
        "ground": ground,
        "reason": words(reason, "回避理由", 500),
    }
    return doing.act(review.pk, registers.recuse_reviewer, facts)


def note(*, review: Review, page: str, text: str, doing: Doing) -> Outcome:
    """A note on a page (批注)."""
    _demand_reviewer(review, doing)
    facts = {"page": words(page, "所批注的页", 60), "note": words(text, "批注", 2000)}
    return doing.act(review.pk, registers.note_page, facts)


def opine(
    *, review: Review, answers: Mapping[str, Answer], conclusion: str, opinion: str, doing: Doing,
    seen: int | None = None, paper: bytes = b"",
) -> Outcome:  # fmt: skip
    """Give the opinion of this round (出具审核意见) and record the procedure's own act, both or neither.

    seen: the position of the reviewed matter as the page showed it. paper: the opinion as a Word file.
    """
    if first := repeated(review.pk, doing.page):
        return first
    _demand_reviewer(review, doing)
    matter = Matter.objects.get(pk=review.matter)
    if seen is not None and seen != matter.n:
        raise Behind(
            "送审事项已有新的记录，本次没有写入", todo="请刷新页面，看过新的记录后再出具意见。"
        )
    facts = _stated(answers, conclusion) | {"opinion": words(opinion, "审核意见")}
    outcome = perform([
        doing.deed(review.pk, registers.give_opinion, facts),
        _act_of_procedure(review, matter, facts, doing, paper),
    ])[0]  # fmt: skip
    draft = draft_of(doing.viewer, review)
    if draft is not None:
        drop(draft=draft, viewer=doing.viewer, hand=doing.hand)
    return outcome


def settle(*, review: Review, dispute: str, settlement: str, doing: Doing) -> Outcome:
    """Record how a head settled a disagreement between those who handle and those who review (协调审核分歧)."""
    demand_own(doing, review)
    facts = {"dispute": words(dispute, "分歧"), "settlement": words(settlement, "协调结果")}
    return doing.act(review.pk, registers.settle_disagreement, facts)


def _demand_reviewer(review: Review, doing: Doing) -> None:
    demand_own(doing, review)
    if review.reviewer != doing.viewer.person:
        raise Refused("批注和审核意见由所分派的审核人办理", todo="请先分派，或者由审核人本人办理。")


def _stated(answers: Mapping[str, Answer], conclusion: str) -> dict[str, Any]:
    """The nine matters as facts; BadInput names every one that is not answered, or fails without a word."""
    open_ = [t for code, t in NINE if code not in answers or answers[code].said not in ANSWERS]
    if open_:
        raise BadInput(f"以下事项尚未填写审核结果：{'、'.join(open_)}")
    failing = {code for code, _ in NINE if answers[code].said == FAILS}
    mute = [t for code, t in NINE if code in failing and not answers[code].note.strip()]
    if mute:
        raise BadInput(f"不通过的事项应当写明理由：{'、'.join(mute)}")
    if failing and conclusion == PASSED:
        titles = "、".join(t for code, t in NINE if code in failing)
        raise BadInput(f"有不通过的事项（{titles}），审核结论不能是“{PASSED}”")
    found: dict[str, Any] = {"conclusion": conclusion}
    for code, _ in NINE:
        one = answers[code]
        found |= {
            code: one.said,
            f"{code}_note": one.note.strip(),
            f"{code}_page": one.page.strip(),
        }
    return found


def _act_of_procedure(
    review: Review, matter: Matter, said: Mapping[str, Any], doing: Doing, paper: bytes
) -> Deed:
    kind, what = kind_of(review, matter), act_of(matter, review.act)
    files = (keep(paper, "法制审核意见书.docx", WORD, doing.hand.noted),) if paper else ()
    report = files[0].sha256 if files and kind.with_report else ""
    facts = kind.facts(Opinion(said["conclusion"], said["opinion"], review.qualified, report))
    return doing.deed(matter.pk, what, facts, key=review.key, files=files, first=False)
