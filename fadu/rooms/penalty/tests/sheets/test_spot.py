"""当场行政处罚决定书: what article 52 asks for, each missed by name; reconsideration comes first; whoever the party is."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from fadu.accounts import selectors as accounts
from fadu.accounts.models import Account
from fadu.documents.numbers.models import Letterhead
from fadu.documents.papers.casefile import CaseFile
from fadu.documents.papers.kinds import kinds_of
from fadu.documents.papers.selectors import casefile, papers
from fadu.documents.tests.papers.reading import missed, said, without
from fadu.matters.models import Matter
from fadu.rooms.penalty.sheets import spot
from fadu.rooms.penalty.sheets.kinds import ON_THE_SPOT
from tests import casefiles

HEAD = Letterhead(
    agency_word="（某）应急",
    government="某市人民政府",
    court="某市某区人民法院",
    since=date(2024, 1, 2),
)
SAYS, HANDED = "《行政处罚法》第五十二条第二款", "《行政处罚法》第五十二条第一款"
ACT = "当场作出处罚决定"
REMEDY = "救济途径（复议机关、管辖法院、期限）"


def fined() -> CaseFile:
    """A fine of a registered firm, handed over, under a letterhead."""
    _, (id, _, _) = casefiles.of_one_party()
    viewer = accounts.viewer(Account.objects.get(username="zhangsan"), casefiles.FILED)
    file = casefile(viewer.scope, Matter.objects.get(pk=id))
    return replace(file, letterheads=(HEAD,))


@pytest.mark.django_db
def test_a_penalty_on_the_spot_has_its_paper_with_what_article_52_asks_for() -> None:
    file = fined()
    (one,) = (x for x in papers(file) if x.kind.code == "spot_decision")
    assert kinds_of("penalty.simple") == ON_THE_SPOT
    assert (one.kind.title, one.kind.numbered, one.kind.unnumbered) == (
        "当场行政处罚决定书",
        False,
        False,
    )
    assert one.paper is not None, one.lacks

    words = said(one.paper)
    assert "应急当罚〔2026〕" in one.paper.number
    for part in (
        "当事人：市局某某化工有限公司（示范02），91430200900000014Q", "行政处罚的种类：罚款", "罚款数额：人民币", "作出决定的时间：2026年1月11日", "地点：示范地点",
        "和《行政处罚法》第五十一条，决定对你单位当场作出下列行政处罚：罚款人民币", "你单位没有陈述、申辩。",
        "应当自收到之日起六十日内先向某市人民政府申请行政复议", "交付情况：当场交付",
        "自收到本决定书之日起十五日内到指定的银行或者通过电子支付系统缴纳（《行政处罚法》第六十七条第三款）",
    ):  # fmt: skip
        assert part in words
    assert [s.title for s in one.paper.signatures][:2] == ["执法人员（签名或者盖章）"] * 2

    bare = {
        ("文书编号", ACT, HANDED): without(file, "decide", "number"),
        ("违法行为", ACT, SAYS): without(file, "decide", "facts_found"),
        ("行政处罚的依据", ACT, SAYS): without(file, "decide", "legal_basis"),
        ("行政处罚的种类", ACT, SAYS): without(file, "decide", "kind"),
        ("罚款数额", ACT, SAYS): without(file, "decide", "fine", None),
        ("地点", ACT, SAYS): without(file, "decide", "place"),
        (REMEDY, "登记文书抬头", SAYS): replace(file, letterheads=()),
        ("行政机关名称", "登记机构", SAYS): replace(file, agency=""),
    }  # fmt: skip
    for lacking, of in bare.items():
        assert missed(of, spot.SPOT_DECISION.make, one.n) == [lacking]

    warned = without(without(file, "decide", "fine", 0), "decide", "kind", "警告")
    citizen = without(
        without(warned, "decide", "party_kind", "公民"), "record_offence", "party", ""
    )
    words = said(spot.SPOT_DECISION.make(citizen, one.n))
    assert f"当事人：{casefiles.WRITTEN}" in words  # who is in no register
    assert "决定对你当场作出下列行政处罚：警告。" in words
    assert "缴纳" not in words
