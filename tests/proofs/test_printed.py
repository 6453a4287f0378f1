"""What a paper demands because an article asks for it is printed on it: over the papers of every kind of matter that has any."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from fadu.demo import (
    coerced,
    coercion,
    crossing,
    hazards,
    outcomes,
    penalties,
    rarer,
    spots,
    spots_owing,
    visits,
)
from fadu.demo import papers as sample
from fadu.documents.issued.expecting import words_of
from fadu.documents.issued.figures import folded, forms_of_day
from fadu.documents.papers.contents import Content, heard
from fadu.documents.papers.kinds import all_kinds
from fadu.documents.papers.paper import SEAL, Shape
from fadu.documents.papers.selectors import casefile, papers
from fadu.matters.models import Matter
from fadu.matters.scope import Reach, Scope
from tests import demonstration

if TYPE_CHECKING:
    from fadu.demo.bureau import Bureau

NOW = datetime(2026, 6, 1, 2, tzinfo=UTC)
BREAKS = re.compile(r"[。；，、：\n]")
UNSEEN: frozenset[tuple[str, str]] = frozenset()
"""Procedure and kind that no demonstration acts out. A new kind is to be acted out, or named here with its reason."""
_SHOWN = "执法证件号"
OTHERWISE = {
    # asked whether each officer has a certificate in force; printed is its number behind each name
    ("scheme", "检查人员执法证件号"): _SHOWN,
    ("record", "检查人员执法证件号"): _SHOWN,
    ("review", "检查人员执法证件号"): _SHOWN,
    ("review", "有效的执法证件"): _SHOWN,
    ("site_record", "有效的执法证件"): _SHOWN,
    ("told_record", "有效的执法证件"): _SHOWN,
    ("spot_report", "有效的执法证件"): _SHOWN,
    # asked as yes or no; printed as a sentence
    ("record", "告知权利"): "告知申请回避、陈述等权利",
    ("cut_approval", "采用非强制手段可以达到行政管理目的"): "非强制手段",
    ("cut_approval", "影响居民生活的供水、供电、供热、供燃气"): "居民生活",
    # asked as one of two; printed as the sentence of that one
    ("order", "整改方式"): "前（含当日）排除 立即排除",
    ("order", "问题2的整改方式"): "前（含当日）改正、排除 立即改正、排除",
    ("order", "责令改正方式"): "前（含当日）改正 立即改正",
    ("legal_review", "审核通过"): "审核通过",
    ("clue_transfer", "管辖审查结论"): "不属于本机关管辖",
    ("hold_notice", "负责人批准"): "经本机关负责人批准",
    # a file that lies beside the paper
    ("cut_approval", "证据材料"): "见所附检查记录、照片和音像",
    # asked of one of several cases, another of which is the paper's
    ("closure_check", "3个月内发现有重大事故隐患仍然生产的次数"): "情形",
    # room for the party's own hand, until it is entered
    ("address", "确认的送达地址"): "确认的送达地址和邮政编码",
    ("address", "电子送达地址"): "电子邮箱、传真号或者其他电子送达地址",
}
"""Kind and content that stand on the paper in other words, with the words of which one stands there."""


def acted() -> Bureau:
    """One matter of each shape that the demonstration has."""
    bureau, firms = demonstration.with_enterprises()
    own = firms[bureau.agency]
    for index, shape in enumerate(penalties.SHAPES):
        day = date(2024, 1, 15) + timedelta(days=13 * index)
        story = penalties.case(bureau, index, day, own[index % len(own)])
        shape(story, own[index % len(own)], day)
        story.settle()
    outcomes.build(bureau, firms)
    spots.build(bureau, firms)
    spots_owing.build(bureau, firms)
    rarer.build(bureau, firms)
    coerced.build(bureau, firms)
    coercion.build(bureau, own, NOW)
    crossing.build(bureau, own[-7], NOW)
    for index in range(2):
        hazards._matter(bureau, firms, index, 1, 0)
    visits.build(bureau, lambda: None, 11)
    sample.letterhead(bureau, NOW)  # it holds from a day before all of them
    return bureau


def unprinted(bureau: Bureau) -> Iterator[tuple[str, Content, str]]:
    """Of every paper there is, kind, content and words of what an article asks for and the paper does not say."""
    place = bureau.crew.place
    scope = Scope(place.province, place.city, Reach.CITY)
    for matter in Matter.objects.filter(register=False).order_by("id"):
        file = casefile(scope, matter)
        for one in papers(file):
            if one.paper is None:
                continue
            SEEN.add((matter.procedure, one.kind.code))
            with heard() as said:
                paper = one.kind.make(file, one.n)
            if paper.shape is Shape.OFFICIAL and paper.seal != SEAL:
                UNSEALED.add((matter.procedure, one.kind.code))
            printed = folded(words_of(paper))
            for content, text in said:
                if content.basis and not stands(text, printed):
                    other = OTHERWISE.get((one.kind.code, content.title), "")
                    EXCUSED.add((one.kind.code, content.title))
                    if not any(folded(one) in printed for one in other.split()):
                        yield one.kind.code, content, text


SEEN: set[tuple[str, str]] = set()
EXCUSED: set[tuple[str, str]] = set()
UNSEALED: set[tuple[str, str]] = set()


def stands(text: str, printed: str) -> bool:
    """Whether words stand on a paper: in a row, a day in whichever form, or each part in a sentence of its own."""
    if folded(text) in printed:
        return True
    days = forms_of_day(text)
    parts = [folded(one) for one in BREAKS.split(text) if len(folded(one)) > 1]
    return any(folded(one) in printed for one in days) or (
        not days and bool(parts) and all(one in printed for one in parts)
    )


@pytest.mark.django_db
def test_whatever_an_article_asks_for_is_printed_on_the_paper_that_demands_it() -> None:
    bureau = acted()

    found = {(kind, content.title): text for kind, content, text in unprinted(bureau)}

    assert found == {}
    assert set(OTHERWISE) <= EXCUSED, "an exception that excuses nothing"
    kinds = {(procedure, kind.code) for procedure, kind in all_kinds()}
    assert kinds - SEEN == UNSEEN
    assert not UNSEALED, "signed by the agency, and no place for its seal"


def test_a_content_stands_in_a_row_as_a_day_or_part_by_part_and_not_by_half() -> None:
    assert stands("2026-11-10", "至2026年11月10日止")
    assert not stands("2026-11-10", "至2026年11月11日止")
    assert stands("甲公司，某路9号", "当事人:甲公司,地址:某路9号。")
    assert not stands("甲公司，某路9号", "当事人:甲公司。")
    assert not stands("。", "甲")
