"""Whole reports: nothing is said of sound ones, and exactly the planted faults of others."""

import subprocess
import sys
from pathlib import Path

import pytest

from fadu.checker.documents import from_text, read
from fadu.checker.review import review, review_file
from fadu.checker.tests.specimens import SPECIMENS
from tests.counting import calls

PROJECT = Path(__file__).resolve().parents[3]
SHARED = PROJECT.parent / "shared"
SEED = SHARED / "seed" / "zhuzhou-2024-report.txt"
LAWS = sorted((SHARED / "law" / "texts").glob("*.md"))


@pytest.mark.parametrize("name", SPECIMENS)
def test_a_sound_report_is_left_in_peace(name):
    found = review(from_text(SPECIMENS[name]))

    assert [(f.kind, f.quote, f.message) for f in found.findings] == []
    assert found.claims_checked >= 5


PLANTED = [
    ("training", "参训率98%", "参训率89%", "ratio", "inconsistent", "98%"),
    ("training", "合格率96.98%", "合格率96.97%", "ratio", "truncated", "96.98%"),
    ("training", "一线从业人员1460人次", "一线从业人员1640人次", "sum", "inconsistent", "3440人次"),
    ("training", "增长25%", "增长20%", "growth", "inconsistent", "25%"),
    ("training", "执行率95.5%", "执行率98.5%", "ratio", "inconsistent", "95.5%"),
    ("training", "二是及时补考", "三是及时补考", "numbering", "suspect", ""),
    ("training", "三、存在问题", "四、存在问题", "numbering", "suspect", ""),
    ("inspection", "整改率97.99%", "整改率99.79%", "ratio", "inconsistent", "97.99%"),
    ("inspection", "剩余64处", "剩余46处", "sum", "inconsistent", "64处"),
    ("inspection", "整改率98.56%", "整改率95.86%", "ratio", "inconsistent", "98.56%"),
    ("inspection", "同比上升20%", "同比下降20%", "growth", "inconsistent", "-20%"),
    ("inspection", "增长10.2%", "增长12.1%", "growth", "inconsistent", "10.2%"),
    ("inspection", "普通程序84起", "普通程序86起", "sum", "inconsistent", "98起"),
    ("inspection", "执行行政处罚", "执行政处罚", "character", "suspect", ""),
    ("inspection", "《突发事件应对法》", "《突发事件应急法》", "law_title", "suspect", ""),
    ("petition", "办结率98.72%", "办结率97.82%", "ratio", "inconsistent", "98.72%"),
    ("petition", "减少88件", "减少78件", "growth", "inconsistent", "88件"),
    ("petition", "化解率91.11%", "化解率99.11%", "ratio", "inconsistent", "91.11%"),
    ("petition", "2.结构变化", "3.结构变化", "numbering", "suspect", ""),
    ("petition", "2023年12月30日", "2023年11月31日", "date", "inconsistent", ""),
    ("finance", "52.42%", "54.22%", "share", "inconsistent", "52.42%"),
    ("finance", "增长7.9%", "增长9.7%", "growth", "inconsistent", "7.9%"),
    ("finance", "合计11亿元", "合计12亿元", "sum", "inconsistent", "11亿元"),
    ("finance", "开工率93.75%", "开工率97.35%", "ratio", "inconsistent", "93.75%"),
    ("finance", "下降11.2%", "下降12.6%", "growth", "inconsistent", "11.2%"),
    ("finance", "共计12600万元", "共计12800万元", "sum", "inconsistent", "1.26亿元"),
]


@pytest.mark.parametrize("planted", PLANTED)
def test_a_planted_fault_is_found_and_nothing_else(planted):
    name, right, wrong, kind, verdict, computed = planted
    assert right in SPECIMENS[name]
    text = SPECIMENS[name].replace(right, wrong, 1)

    found = {f.kind: f for f in review(from_text(text)).findings}

    assert [kind] == [one for one in found if one != "numbering" or kind == "numbering"]
    assert (str(found[kind].verdict), found[kind].computed) == (verdict, computed)


def test_several_planted_faults_are_all_found_on_their_lines():
    text = SPECIMENS["training"]
    for right, wrong in (
        ("参训率98%", "参训率89%"),
        ("增长25%", "增长20%"),
        ("三是通报", "通报三是"),
    ):
        text = text.replace(right, wrong, 1)

    found = review(from_text(text)).findings

    assert [(f.kind, f.line) for f in found] == [("ratio", 7), ("ordinal", 8), ("growth", 9)]


def test_full_width_and_ascii_typing_change_nothing():
    for text in SPECIMENS.values():
        wide = text.translate(str.maketrans("0123456789%", "０１２３４５６７８９％"))
        ascii_text = text.translate(str.maketrans("，；：（）", ",;:()"))

        assert review(from_text(wide)).findings == ()
        assert review(from_text(ascii_text)).findings == ()


@pytest.mark.skipif(not SEED.is_file(), reason="../shared/seed 不在本机，跳过真实报告")
def test_the_real_report_yields_its_textual_faults_and_nothing_false():
    found = review_file(SEED)

    assert [(f.kind, f.line, f.quote) for f in found.findings if f.kind != "mandatory"] == [
        ("ordinal", 9, "认真三是"),
        ("year_word", 11, "今年"),
        ("ratio", 11, "全市累计排查重大事故隐患2212处、整改2177处,整改率98.14%"),
        ("term", 13, "法制宣传"),
        ("term", 13, "及格率"),
        ("numbering", 13, "三是"),
        ("heading", 15, found.findings[7].quote),
        ("law_title", 15, "《信息公开条例》"),
        ("year_word", 19, "今年来"),
        ("new_law", 27, "新《中华人民共和国行政处罚法》"),
        ("character", 31, "执行政处罚"),
    ]
    assert [f.line for f in found.findings if f.kind == "mandatory"] == [1, 17]
    assert {str(f.verdict) for f in found.findings if f.kind != "ratio"} == {"suspect"}
    (rate,) = (f for f in found.findings if f.kind == "ratio")
    assert (rate.stated, rate.computed, rate.verdict) == ("98.14%", "98.42%", "inconsistent")
    assert found.claims_checked >= 2


@pytest.mark.skipif(not LAWS, reason="../shared/law/texts 不在本机，跳过法律文本")
def test_published_laws_are_left_in_peace():
    found = {path.name: review(read(path)).findings for path in LAWS}

    assert {name: findings for name, findings in found.items() if findings} == {}


def test_the_work_grows_with_the_text_and_not_faster():
    pages = {n: from_text("\n".join(list(SPECIMENS.values()) * n)) for n in (6, 12)}

    assert calls(lambda: review(pages[12])) < 2.2 * calls(lambda: review(pages[6]))


def test_the_checker_needs_no_framework():
    code = (
        "import fadu.checker.review, fadu.checker.annotate, sys; sys.exit('django' in sys.modules)"
    )

    assert subprocess.run([sys.executable, "-c", code], cwd=PROJECT, check=False).returncode == 0
