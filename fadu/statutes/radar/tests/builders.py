"""Invented texts under a registered name, and changed copies of them: no sentence is a real law's."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from fadu.law.texts.marks import caption
from fadu.statutes.texts.services import Report
from fadu.statutes.texts.sources import document
from fadu.statutes.texts.tests.builders import take_found

LAW = "行政处罚法"
FULL = f"中华人民共和国{LAW}"
OLD, NEW, NEWER = "2021-01-22", "2031-03-01", "2032-03-01"
ARTICLES = 86
SIGNS = "春夏秋冬东南西北红黄蓝白上下左右前后金木水火土日月星辰风雨雷电山川湖海花鸟鱼虫"


def sentence(number: int) -> str:
    """The words of an article: like no other's."""
    sign = SIGNS[number % len(SIGNS)]
    return f"{sign * 12}灯笼第{number}种，应当按照{sign * 6}的规矩悬挂。"


def law(changed: Mapping[int, str] | None = None, without: Iterable[int] = ()) -> str:
    """An invented text of 86 articles; some in other words, some left out with the numbers of the others kept."""
    gone, words = set(without), changed or {}
    lines = [
        f"{caption(n)} {words.get(n, sentence(n))}" for n in range(1, ARTICLES + 1) if n not in gone
    ]
    return "\n\n".join([FULL, *lines]) + "\n"


def import_law(text: str, version: str) -> Report:
    """Import a text of the law as of a version."""
    name = f"{LAW}({version}).md" if version == OLD else f"{FULL}({version}).md"
    [report] = take_found(document(name, text.encode(), "公布文本"))
    return report
