"""行政处罚决定书: one a party, each of the six contents of article 59 missed by name; remedies are generated."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from fadu.documents.papers.casefile import CaseFile
from fadu.documents.tests.papers.reading import missed, said, without
from fadu.law.procedures.penalty_ordinary.facts_decision import no_penalty_ground
from fadu.rooms.penalty.sheets import decision
from fadu.rooms.penalty.tests.sheets.test_delegated import on_delegation

ARTICLE = "《行政处罚法》第五十九条第一款第{}项"
REMEDY = "救济途径（复议机关、管辖法院、期限）"
UNIT, MAN = 0, 1


def nameless(file: CaseFile, code: str, value: object) -> CaseFile:
    """The file as it would be if the register had not stated something of the parties; None: erased."""
    registered = {
        id: tuple(replace(x, facts={**x.facts, code: value}) for x in lines)
        for id, lines in file.looked_up.items()
    }
    return replace(file, looked_up=registered)


def test_each_party_has_its_own_with_amounts_in_words_and_figures(
    files: Mapping[str, CaseFile],
) -> None:
    file = files["contested"]
    unit, man = (decision.DECISION.make(file, n) for n in decision.DECISION.entries(file))

    words = said(unit)
    assert (unit.number, unit.day and unit.day.isoformat(), unit.seal) == (
        "（某）应急罚〔2025〕1号",
        "2025-04-08",
        "（印章）",
    )
    for part in (
        "当事人：某某化工有限公司\n统一社会信用代码：N1430223MF0000013R\n地址：某区某路8号\n主要负责人（法定代表人）：周九\n",
        "罚款人民币伍万元整（50,000元）", "依照《安全生产法》第九十七条第四项，决定对你单位作出",
        "本机关于2025年3月10日以（某）应急告〔2025〕1号告知你单位", "经复核，不予采纳：某理由。",
        "本机关于2025年3月28日举行听证，根据听证笔录作出本决定。", "到指定银行缴纳。罚款自收到本决定书之日起十五日内缴纳（《行政处罚法》第六十七条第三款）。",
        "每日加处罚款数额百分之三的罚款，总额以罚款数额为限",
        "六十日内向某市人民政府申请行政复议，也可以自收到之日起六个月内直接向某市某区人民法院提起行政诉讼",
    ):  # fmt: skip
        assert part in words
    words = said(man)
    assert "当事人：钱某\n身份证件号码：43020219900101001" in words
    assert "决定对你作出下列行政处罚：罚款人民币伍仟元整（5,000元）" in words
    assert "你明确放弃陈述、申辩。" in words
    assert "住址：某区某路9号" in words
    assert "化工" not in words
    (_, n) = decision.DECISION.entries(file)
    entrusted = said(decision.DECISION.make(on_delegation(file, "penalize"), n))
    told = "本决定由某执法大队在委托范围内以本机关名义实施（《行政处罚法》第二十条第四款），由本机关负责监督、承担法律责任（《行政处罚法》第二十条第三款）。"
    assert f"{told}委托书载明（《行政处罚法》第二十条第二款）：委托书某委〔2025〕1号；" in entrusted
    assert "权限：警告、罚款；期限至2025年12月31日；公布于某网站。" in entrusted
    assert entrusted.replace(entrusted[entrusted.index(told) :].split("\n")[0] + "\n", "") == words


def test_each_of_the_six_contents_is_missed_by_its_article(files: Mapping[str, CaseFile]) -> None:
    file = files["contested"]
    n = decision.DECISION.entries(file)[UNIT]
    act = "penalize"
    decision.DECISION.make(file, n)  # the parties are looked up
    given, entered = "作出处罚决定”或者“作出不含罚款的处罚决定", "登记当事人"
    bare = {
        ("当事人姓名或者名称", "确定当事人", 1): nameless(file, "name", ""),
        ("当事人地址", entered, 1): nameless(file, "address", ""),
        ("违法事实和证据", "提出拟处罚意见”或者“提出按日连续处罚意见", 2): without(file, "propose", "facts_found"),
        ("行政处罚的种类", given, 3): without(without(file, act, "fine", 0), act, "perform_until", "2025-04-30"),
        ("行政处罚的依据", given, 3): without(file, act, "legal_basis"),
        ("履行方式", given, 4): without(file, act, "perform_how"),
        ("履行期限", given, 4): without(without(without(file, act, "fine", 0), act, "warning", True), act, "takes", True),
        (REMEDY, "登记文书抬头", 5): replace(file, letterheads=()),
        ("行政机关名称", "登记机构", 6): replace(file, agency=""),
    }  # fmt: skip

    for (title, by, number), lacking in bare.items():
        basis = ARTICLE.format("一二三四五六"[number - 1])
        assert missed(lacking, decision.DECISION.make, n) == [(title, by, basis)]


def test_what_was_erased_is_said_to_be(files: Mapping[str, CaseFile]) -> None:
    file = files["contested"]
    n = decision.DECISION.entries(file)[MAN]
    decision.DECISION.make(file, n)

    lacking = missed(nameless(file, "name", None), decision.DECISION.make, n)

    assert lacking == [("当事人姓名或者名称", "个人信息已经依法删除", ARTICLE.format("一"))]


@pytest.mark.parametrize(
    ("case", "sheet", "parts"),
    [
        ("mixed", decision.NO_PENALTY, (
            ("初次违法且危害后果轻微并及时改正。理由：某理由。", "依照《行政处罚法》第三十三条第一款，决定对你不予行政处罚"),
            ("违法事实不能成立。理由：某理由。", "依照《行政处罚法》第五十七条第一款第三项，决定对你单位不予行政处罚"),
        )),
    ],
)  # fmt: skip
def test_other_decisions_say_what_they_rest_on(
    files: Mapping[str, CaseFile],
    case: str,
    sheet: decision.Sheet,
    parts: tuple[tuple[str, ...], ...],
) -> None:
    file = files[case]
    made = [said(sheet.make(file, n)) for n in sheet.entries(file)]

    assert len(made) == len(parts)
    assert all(
        part in words
        for words, wanted in zip(made, parts, strict=True)
        for part in (*wanted, "申请行政复议")
    )


def test_each_ground_of_not_penalising_cites_its_own_article(files: Mapping[str, CaseFile]) -> None:
    file = files["mixed"]
    n = next(x.n for x in file.every("no_penalty"))
    told = {
        ground: said(
            decision.NO_PENALTY.make(without(file, "no_penalty", "no_penalty_ground", ground), n)
        )
        for ground in no_penalty_ground.choices
    }

    cited = {
        ground: words.partition("依照《行政处罚法》")[2].partition("，决定")[0]
        for ground, words in told.items()
    }
    assert list(cited.values()) == [
        "第三十条", "第三十一条", "第三十三条第一款", "第三十三条第一款", "第三十三条第二款", "第五十七条第一款第二项",
        "第三十六条第一款",
    ]  # fmt: skip
    assert "决定对你不再给予行政处罚" in told["超过追责期限"]
