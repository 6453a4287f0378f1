"""责令限期整改指令书: several findings under one number, the articles, the terms, and where to turn against it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from fadu.documents.papers.casefile import CaseFile
from fadu.documents.tests.papers.reading import missed, said, without
from fadu.rooms.inspection.sheets import order

ORDERS = "《安全生产法》第六十五条第一款第二项、第六十五条第一款第三项"


def test_findings_of_one_number_stand_on_one_order(file: CaseFile) -> None:
    (n,) = order.entries(file)

    paper = order.make(file, n)

    words = said(paper)
    assert paper.number == "（某）应急责改〔2025〕1号"
    assert "某某烟花制造有限公司：" in words
    assert "1. 一号仓库堆垛高度超过限高线" in words
    assert (
        "对第1项问题，于2025年3月20日前（含当日）改正、排除。整改要求：将堆垛降至限高线以下。"
        in words
    )
    assert "对第2项问题，立即改正、排除。整改要求：立即更换灭火器。" in words
    assert "未采取措施消除事故隐患的，依照《安全生产法》第一百零二条处理。" in words
    assert (
        "六十日内向某市人民政府申请行政复议，也可以自收到之日起六个月内直接向某市某区人民法院"
        in words
    )
    assert "不停止本指令书的执行" in words


@pytest.mark.parametrize(
    ("act", "fact", "contents", "given_by"),
    [
        ("find_problem", "description", "的部位和情形", "发现问题"),
        ("find_problem", "violated", "所违反的条文或者标准", "发现问题"),
        ("order_correction", "mode", "的整改方式", "责令改正、排除"),
        ("order_correction", "deadline", "的整改期限", "责令改正、排除"),
        ("order_correction", "requirements", "的整改要求", "责令改正、排除"),
    ],
)
def test_what_the_law_asks_of_each_finding_is_missed_by_name(
    file: CaseFile, act: str, fact: str, contents: str, given_by: str
) -> None:
    bare, (n,) = without(file, act, fact), order.entries(file)

    assert missed(bare, order.make, n) == [
        (f"问题{number}{contents}", given_by, ORDERS) for number in (1, 2)
    ]


def test_without_letterhead_or_before_the_law_of_2024_the_remedy_is_missed(file: CaseFile) -> None:
    (n,) = order.entries(file)
    bare = replace(file, letterheads=())

    ((content, given_by, basis),) = missed(bare, order.make, n)

    assert content == "救济途径（复议机关、管辖法院、期限）"
    assert given_by == "登记文书抬头"
    assert basis == "《行政复议法》第二十条第三款"


def test_an_order_without_number_or_certificate_is_refused(file: CaseFile) -> None:
    people = {id: replace(one, papers=()) for id, one in file.people.items()}
    bare = without(replace(file, people=people), "order_correction", "order_number")
    (n,) = order.entries(bare)

    assert [content for content, _, _ in missed(bare, order.make, n)] == [
        "文书编号", "检查人员执法证件号",
    ]  # fmt: skip
