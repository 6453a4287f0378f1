"""Every citation in the code is looked up in the published texts: the place exists, and the period stands in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from fadu.kernel.numbers import parse_han
from fadu.law import usage
from fadu.law.instruments import ALL, APL, HOUSE, HOUSE_ARTICLES, find
from fadu.law.procedures.tests.citations import installed, missing, passages, prints
from fadu.law.usage import Use, UserKind
from fadu.law.vocabulary.instrument import Ref
from fadu.law.vocabulary.status import Status

ROOT = Path(__file__).resolve().parents[3]
WRITTEN = re.compile(
    r"《([^《》]+)》第([一二三四五六七八九十百千零]+)条(?:之([一二三四五六七八九十]+))?"
    r"(?:第([一二三四五六七八九十]+)款)?(?:第([一二三四五六七八九十]+)项)?"
)
# Not installed, and no gate rests on them: the legal office's first list asks for the text, and the Civil
# Code, by whose analogy periods are counted, comes with the package of national statutes
WITHOUT_TEXT = {"法治政府建设与责任落实督察工作规定", "民法典"}
needs_texts = pytest.mark.skipif(not installed(), reason="没有 ../shared/law/texts（法律原文）")


def restated(use: Use) -> bool:
    """Whether it is a period of a text that is not installed, and shown as known from a restatement only."""
    known = (r.instrument == HOUSE.key or find(r.instrument).file for r in use.cite.refs)
    return use.kind is UserKind.PERIOD and use.cite.status is not Status.V and not all(known)


def wrong(use: Use) -> Iterator[str]:
    """What the texts have against one citation."""
    if restated(use):
        return
    for ref in use.cite.refs:
        if ref.instrument == HOUSE.key:
            if ref.article not in HOUSE_ARTICLES:
                yield f"本系统登记规则没有{ref.place}"
        elif not find(ref.instrument).file:
            yield f"{ref.instrument} 没有原文，不能引用{ref.place}"
        elif found := missing(ref):
            yield found
    if use.term and not any(r.instrument == HOUSE.key for r in use.cite.refs) \
            and not prints(passages(use.cite), use.term):  # fmt: skip
        yield f"{use.cite} 没有写“{use.term}”"


def written() -> Iterator[tuple[str, Ref | None]]:
    """Citations written out in the source and the manual: where, and the place; None where no text is registered."""
    titles = {i.short: i.key for i in ALL} | {i.title: i.key for i in ALL}
    pages = [p for p in (ROOT / "fadu").rglob("*.py") if "tests" not in p.parts]
    pages += [*(ROOT / "fadu").rglob("*.html"), *(ROOT / "docs" / "manual").glob("*.md")]
    for page in sorted(pages):
        for title, *numbers in WRITTEN.findall(page.read_text(encoding="utf-8")):
            article, bis, par, item = (parse_han(n) if n else 0 for n in numbers)
            key = titles.get(title)
            where = f"{page.relative_to(ROOT)}：《{title}》"
            if title not in WITHOUT_TEXT and not title.endswith(
                "（示范）"
            ):  # invented, and says so
                yield where, Ref(key, article, bis, par, item) if key else None


@needs_texts
def test_every_citation_stands_in_the_text_and_so_does_its_period() -> None:
    for use in usage.uses():
        found = list(wrong(use))

        assert not found, f"{use.title}，{use.words}：{'；'.join(found)}"


@needs_texts
def test_every_citation_that_is_written_out_stands_in_the_text() -> None:
    for where, ref in written():
        assert ref is not None, f"{where}不在法律名录里"
        assert not (found := missing(ref)), f"{where}：{found}"


def test_there_is_something_to_look_up() -> None:
    places = usage.refs()

    assert len(places) > 400
    assert sum(bool(u.term) for u in usage.uses()) > 150
    assert sum(restated(u) for u in usage.uses()) < 10
    assert sum(1 for _ in written()) > 15


@needs_texts
@pytest.mark.parametrize(
    ("cite", "term", "told"),
    [
        (APL.art(87), None, "没有第八十七条"),
        (APL.art(66, par=3), None, "只有2款"),
        (APL.art(64, item=9), None, "没有第九项"),
        (APL.art(60), APL.days(91), "没有写“91日”"),
        (APL.art(61, par=2), APL.days(7), "没有写“7个工作日”"),
        (HOUSE.art(99), None, "没有第九十九条"),
        (find("D18").art(1), None, "没有原文"),
    ],
)
def test_what_does_not_stand_there_is_noticed(cite, term, told) -> None:
    found = list(wrong(Use(UserKind.RULE, "x", "某程序", "某规则", cite, term)))

    assert found
    assert told in found[0]
