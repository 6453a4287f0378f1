"""What a case file lacks is said thing by thing, under the heading where an archivist looks for it."""

from __future__ import annotations

from types import SimpleNamespace as Made
from typing import Any

from fadu.casefile.lacks import Sort, lacks, lacks_of
from fadu.documents.papers.paper import Prose
from fadu.documents.tests.papers.builders import a_paper


def row(number: int, sha256: str = "", storage: str = "", *, erased: bool = False) -> Any:
    return Made(row=Made(number=number, kind="书证", sha256=sha256, storage=storage, erased=erased))


def line(n: int, act: str, title: str, *files: object) -> Any:
    return Made(n=n, act=act, title=title, files=files)


LINES = (
    line(2, "order", "责令改正"), line(3, "penalize", "作出处罚决定"), line(8, "order", "责令改正", "a scan"), line(9, "publish", "公开处罚决定信息"),
    line(10, "archive", "立卷归档"), line(11, "pay", "缴纳部分罚款"), line(12, "of another law", "其他"),
)  # fmt: skip
ACTS: Any = {
    "order": Made(document="责令限期整改指令书"), "penalize": Made(document="处罚决定书"), "publish": Made(document="公开信息摘要"),
    "archive": Made(document="卷内目录"), "pay": Made(document=""),
}  # fmt: skip
FILE: Any = Made(lines=LINES, line=lambda n: next((x for x in LINES if x.n == n), None))


def said(offered: Any, signed: Any = lambda one: False) -> list[tuple[Sort, str]]:
    return [(one.sort, str(one)) for one in lacks(FILE, offered, signed, ACTS)]


def test_papers_that_cannot_be_made_or_numbered_are_named() -> None:
    kind, bare = Made(title="处罚决定书", numbered=True), Made(title="笔录", numbered=False)
    lacking = Made(missing=[Made(content=Made(title="地址")), Made(content=Made(title="日期"))])
    made: Any = [
        Made(kind=kind, n=3, lacks=lacking, paper=None), Made(kind=kind, n=4, lacks=None, paper=a_paper(number="")),
        Made(kind=kind, n=5, lacks=None, paper=a_paper(number="1号")), Made(kind=bare, n=6, lacks=None, paper=a_paper(number="")),
        Made(kind=kind, n=7, lacks=None, paper=None),
    ]  # fmt: skip

    assert [words for sort, words in said(made) if sort is Sort.PAPERS] == [
        "《处罚决定书》（第4条“作出处罚决定”）还不能出具，缺：地址、日期", "《处罚决定书》没有编号",
    ]  # fmt: skip


def test_papers_without_a_signed_copy_are_named_and_those_with_one_are_not() -> None:
    kind = Made(title="听证会通知书", numbered=False)
    whole, open = (
        a_paper(blocks=(Prose("3月2日9时"),)),
        a_paper(blocks=(Prose("3月2日　　时　　分"),)),
    )
    made: Any = [Made(kind=kind, n=3, lacks=None, paper=one) for one in (whole, open)]

    assert [words for sort, words in said(made) if sort is Sort.UNSIGNED] == [
        "《听证会通知书》（第4条“作出处罚决定”）", "《听证会通知书》（第4条“作出处罚决定”），有空白待填",
    ]  # fmt: skip
    assert [sort for sort, _ in said(made, lambda one: True)] == [Sort.EXPECTED, Sort.EXPECTED]


def test_what_the_law_names_for_an_act_and_nobody_made_or_attached_is_named() -> None:
    kind = Made(title="处罚决定书", numbered=False)
    made: Any = [Made(kind=kind, n=3, lacks=None, paper=a_paper())]

    assert [words for sort, words in said(made) if sort is Sort.EXPECTED] == [
        "“责令改正”（第3条）应有责令限期整改指令书，没有文书，也没有附件", "“公开处罚决定信息”（第10条）应有公开信息摘要，没有文书，也没有附件",
    ]  # fmt: skip


def test_evidence_without_its_file_is_named() -> None:
    items = [row(1), row(2, storage="物证室"), row(3, "a"), row(4, "b"), row(5, "b", erased=True)]

    assert [str(one) for one in lacks_of(items, {"a"})] == [
        "证据1（书证）没有文件，也没有写明存放地点", "证据4（书证）的文件不在存储中",
    ]  # fmt: skip
