"""送达地址确认书、送达公告 of a closure; the receipts of its notice and its call."""

from __future__ import annotations

from dataclasses import replace

import pytest

from fadu.documents.papers.casefile import CaseFile
from fadu.kernel.zone import day_of
from fadu.law.procedures.coercion_closure import facts as f
from fadu.publication.serving.models import Delivery
from fadu.rooms.coercion.sheets import receipts, serving
from fadu.rooms.coercion.tests.sheets.reading import missed, said


def test_a_form_goes_with_the_notice_and_what_was_confirmed_is_on_it(aside: CaseFile) -> None:
    blank, given, wired = (said(serving.address(aside, n)) for n in serving.addresses(aside))

    assert "受送达人：某某化工有限公司" in blank
    assert "确认的送达地址和邮政编码：\n" in blank
    assert "□同意　□不同意" in blank
    assert "确认的送达地址和邮政编码：某区某路8号，邮政编码100000" in given
    assert "其他电子送达地址：office@example.cn" in wired
    assert "以上填写属实，同意以传真、电子邮件等方式送达文书" in wired
    _, n, _ = serving.addresses(aside)
    assert missed(aside, serving.address, n, "confirm_address.address") == [
        "确认的送达地址（由“取得送达地址确认书”提供，《行政处罚法》第六十一条第二款）"
    ]


def test_what_is_announced_is_named_and_another_way_announces_nothing(aside: CaseFile) -> None:
    notice, call = (serving.announcement(aside, n) for n in serving.announcements(aside))

    assert (notice.title, notice.number_line, notice.note) == (
        "送达公告",
        "",
        "公告载体：某市日报。",
    )
    assert said(notice).startswith("某某化工有限公司：\n因你单位下落不明")
    assert "依照《行政处罚法》第四十四条、《民事诉讼法》第九十五条第一款的规定" in said(notice)
    assert (
        "公告送达《行政处罚听证告知书》（某）应急听告〔2026〕2号。自本公告发出之日起经过三十日"
        in said(notice)
    )
    assert "依照《行政处罚法》第六十四条第二项、" in said(call)
    assert "《听证会通知书》（某）应急听通〔2026〕2号" in said(call)
    n, _ = serving.announcements(aside)
    assert missed(aside, serving.announcement, n, "notify_party.number") == [
        "送达的文书（由“告知拟提请关闭的内容和权利”或者“通知听证”提供，《民事诉讼法》第九十五条第一款）"
    ]


def test_each_service_has_its_receipt_with_the_way(heard: CaseFile) -> None:
    notice, call = (said(receipts.receipt(heard, n)) for n in receipts.of_closure(heard))

    assert (
        "送达的文书：《行政处罚听证告知书》（某）应急听告〔2026〕1号\n送达方式：直接送达" in notice
    )
    assert (
        "送达的文书：《听证会通知书》（某）应急听通〔2026〕1号\n送达方式：邮寄送达\n登记的送达日期：2026年6月1日 10:20"
        in call
    )


@pytest.mark.parametrize("walked", ["aside", "heard"])
def test_what_a_government_gives_itself_has_no_paper_of_ours(
    walked: str, request: pytest.FixtureRequest
) -> None:
    file: CaseFile = request.getfixturevalue(walked)
    theirs = replace(file, lines=tuple(
        replace(x, facts=x.facts | {code: f.GOVERNMENT for code in ("told_by", "heard_by") if code in x.facts})
        for x in file.lines
    ))  # fmt: skip

    assert serving.announcements(theirs) == receipts.of_closure(theirs) == ()
    assert serving.addresses(theirs) == serving.addresses(file)


def test_the_receipt_of_an_electronic_service_tells_how_it_went(aside: CaseFile) -> None:
    n = receipts.of_closure(aside)[0]
    line = aside.line(n)
    assert line is not None
    agreed = aside.every("agree_electronic")[0]
    aside.looked_up["services"] = [Delivery(
        kind="hearing_told", party="P", state="served", consent=agreed.n, opened=line.at, arrived=day_of(line.at),
        sent=line.at, confirmed=line.at, signer="周九", capacity="代理人",
    )]  # fmt: skip

    words = said(receipts.receipt(aside, n))

    assert "送达方式：电子送达（已签确认书）" in words
    assert "签订送达地址确认书；确认的系统：office@example.cn" in words
    assert "首次打开时间：2026年6月1日" in words
    assert "首次下载时间" not in words
    assert "收到日期：2026年6月1日（《民事诉讼法》第九十条第二款）" in words
    assert "代收理由：周九（代理人），以电子方式签收" in words
