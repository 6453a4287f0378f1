"""Papers of a penalty on the spot: those of the ordinary procedure without its filing, from a fine that was not paid to the court."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from fadu.documents.numbers.kinds import BY_CODE
from fadu.documents.papers.casefile import CaseFile
from fadu.documents.papers.selectors import papers
from fadu.documents.tests.papers.reading import said, without
from fadu.law.procedures.penalty_simple import SIMPLE_PENALTY
from fadu.law.procedures.penalty_simple import acts as a
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.role import Role
from fadu.matters.lines import Line
from fadu.rooms.penalty.sheets import paying, spot_after
from fadu.rooms.penalty.sheets.kinds import ON_THE_SPOT, SPOT_SHEETS
from fadu.rooms.penalty.sheets.sheet import Numbering
from fadu.rooms.penalty.sheets.told import Told
from fadu.rooms.penalty.tests.sheets.test_spot import fined
from tests import casefiles

COURSE: tuple[tuple[Act, int, dict[str, Any]], ...] = (
    (a.order_to_correct, 0, {"correction": "责令限期改正", "correct_by": "2026-02-01", "summary": "如实记录培训"}),
    (a.make_statement, 0, {"summary": "经营困难"}),
    (a.decide_recusal, 0, {"recused": "", "granted": False, "reason": "没有利害关系"}),
    (a.request_deferral, 3, {"hardship": "停业一个月", "asked_until": "2026-03-01"}),
    (a.refuse_deferral, 4, {"reason": "证明不足"}),
    (a.start_surcharge, 20, {"surcharge_from": "缴款期限届满的次日", "reason": "到期没有缴纳"}),
    (a.announce_demand, 220, {"announced_in": "本局网站", "announced_why": "下落不明"}),
    (a.demand, 251, {"demand_until": "2026-10-01", "demand_how": "到指定银行缴纳", "service": "公告送达"}),
    (a.apply_court, 265, {"applied_for": "罚款和加处罚款"}),
    (a.suspend_execution, 266, {"suspended": "其他需要中止的情形", "reason": "暂无履行能力"}),
    (a.end_execution, 267, {"ended": "其他需要终结的情形", "reason": "没有财产"}),
    (a.reinspect, 268, {"corrected": True, "summary": "记录齐全"}),
    (a.complete_performance, 269, {"how_performed": "无须履行的内容"}),
    (a.close_case, 270, {"summary": "结案"}),
)  # fmt: skip


def pursued(file: CaseFile) -> CaseFile:
    """A fine on the spot that nobody paid, nor was it collected: up to the court and the end."""
    lines = [x for x in file.lines if x.act not in ("collect", "hand_in", "bank_in", "pay_fine")]
    officers = lines[0].who
    leader = ((officers[0][0], Role.LEADER.value),)
    person = officers[0][0]
    for act, days, facts in COURSE:
        who = officers if act.officers > 1 else leader
        told = facts | ({"recused": person} if act is a.decide_recusal else {})
        lines.append(_line(replace(lines[0], n=100 + len(lines), who=who), act, days, told))
    lines.sort(key=lambda x: (x.at, x.n))
    return replace(file, lines=tuple(lines))


def _line(first: Line, act: Act, days: int, facts: dict[str, Any]) -> Line:
    at = first.at + timedelta(days=days, hours=1)
    return replace(first, act=act.code, title=act.title, at=at, facts=facts, files=())


@pytest.mark.django_db
def test_every_paper_of_the_list_is_made_and_speaks_of_the_one_party() -> None:
    file = pursued(fined())
    made = {one.kind.code: one for one in papers(file)}

    assert {code: str(one.lacks) for code, one in made.items() if one.lacks} == {}
    assert set(made) == {kind.code for kind in ON_THE_SPOT} - {"deferral", "delegation"}
    words = {code: said(one.paper) for code, one in made.items() if one.paper}
    for code in ("order", "review", "receipt", "public_notice", "deferral_form", "surcharge", "reminder", "demand", "court", "ending", "closing", "statement"):  # fmt: skip
        assert "示范" in words[code], code
        assert "立案文号" not in words[code], code
    handed = said(
        next(one.paper for one in papers(file) if one.kind.code == "receipt" and one.paper)
    )
    assert "送达的文书：《当场行政处罚决定书》" in handed
    assert "送达方式：当场交付" in handed
    assert "应付金额：罚款人民币" in words["demand"]
    assert "没有申请行政复议，也没有提起行政诉讼" in words["court"]
    for code, after in (("demand", "已经送达"), ("court", "，认定："), ("suspension", "在执行中"), ("ending", "在执行中")):  # fmt: skip
        before, _, rest = words[code].partition("《当场行政处罚决定书》（")
        assert before.endswith("作出的" if code != "court" else "申请人作出"), code
        assert rest.partition("号")[2].startswith(after), code
    assert "附：当场行政处罚决定书、加处罚款决定书及作出决定的事实" in words["court"]
    for code, who in (
        ("court", "申请人"),
        ("demand", "本机关"),
    ):  # 行政强制法 55(1): what is asked for names what it rests on
        assert (
            f"到期不缴纳罚款，{who}依照《行政处罚法》第七十二条第一款第一项作出《加处罚款决定书》"
            in words[code]
        ), code
    assert "处理结果：当场作出处罚决定，罚款，人民币" in words["closing"]
    assert "责令你单位于2026年2月1日前（含当日）改正" in words["order"]
    assert "处罚：罚款，人民币" in words["spot_report"]
    two = Told(file, next(x for x in file.lines if x.act == "decide")).team.names
    assert len(next(x for x in file.lines if x.act == "report_record").who) == 1
    assert f"执法人员姓名及执法证件号：{two}\n" in words["spot_report"]
    assert "履行情况：无须履行的内容" in words["closing"]
    ended = replace(file, lines=tuple(x for x in file.lines if x.act != "complete_performance"))
    closed = next(x.n for x in ended.lines if x.act == "close_case")
    assert "履行情况：终结执行（其他需要终结的情形）" in said(
        spot_after.CLOSING.make(ended, closed)
    )


@pytest.mark.django_db
def test_who_is_in_no_register_is_named_as_the_officers_wrote_it_down() -> None:
    file = without(
        without(pursued(fined()), "record_offence", "party", ""), "assess", "party_kind", "公民"
    )
    papers_ = {one.kind.code: one for one in papers(file)}

    assert papers_["demand"].paper is not None
    assert said(papers_["demand"].paper).startswith(f"{casefiles.WRITTEN}：\n本机关对你作出的")
    assert papers_["court"].paper is not None, papers_["court"].lacks
    assert f"被申请人：{casefiles.WRITTEN}。" in said(papers_["court"].paper)
    erased = without(file, "record_offence", "party_named", None)
    lacks = {one.kind.code: one.lacks for one in papers(erased)}["demand"]
    assert lacks is not None
    assert "个人信息已经依法删除" in str(lacks)


def test_every_content_is_given_by_an_act_of_this_procedure() -> None:
    titles = {act.title for act in SIMPLE_PENALTY.acts}
    elsewhere = {"登记当事人", "登记机构", "登记证件", "登记文书抬头", "登记缴款码"}
    named = {
        title
        for sheet in SPOT_SHEETS
        for one in sheet.says
        for title in (one.given_by.split("”或者“") if one.given_by else ())
    }

    assert named - titles - elsewhere == set()
    assert all(act.code in SIMPLE_PENALTY.by_code for sheet in SPOT_SHEETS for act in sheet.acts)
    assert (
        len({kind.code for kind in ON_THE_SPOT})
        == len({k.title for k in ON_THE_SPOT})
        == len(ON_THE_SPOT)
    )
    borne = [sheet for sheet in SPOT_SHEETS if sheet.numbering is not Numbering.NONE]
    assert [BY_CODE[x.code].title for x in borne] == [x.title for x in borne]
    assert spot_after.on_the_spot(paying.DEFERRAL).acts == (a.approve_deferral,)
