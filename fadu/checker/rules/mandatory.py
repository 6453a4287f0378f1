"""Parts an annual rule-of-law report must have (法治政府建设年度报告的必备内容).

法治政府建设与责任落实督察工作规定 art. 24 (known from reproductions): measures and results,
shortcomings and their causes, how the principal performed the first-responsible-person duties,
next year's arrangements. Checked only in a text whose title says that it is such a report.
"""

import re
from collections.abc import Iterator

from fadu.checker.findings import Outcome, Outcomes, Verdict
from fadu.checker.report import Report

KIND = "mandatory"
_TITLE = re.compile(r"法治(?:政府|机关|部门)?建设|依法行政")
_SORT = re.compile(r"报告|总结|情况")
_PARTIAL = re.compile(r"上半年|季度|月份|实施方案|计划|通知|要点")
_PRINCIPAL = re.compile(
    r"第一责任人|主要负责人[^。]{0,30}法治|法治[^。]{0,30}主要负责人|党政主要负责|主要负责同志[^。]{0,30}法治|主要领导[^。]{0,30}法治"
)
_PROBLEMS = re.compile(r"问题|不足|短板|薄弱|困难|差距")
_CAUSES = re.compile(
    r"原因|由于|因为|根源|归因|源于|缘于|导致|造成|致使|究其|受[^。，]{1,16}(?:影响|制约|限制)|因(?!此|而|素|地|时|人|势|果|应|公)"
)
_NEXT = re.compile(r"下一步|下步|打算|下一年|明年|工作安排|工作计划|工作思路|今后|努力方向")
_BASIS = "《法治政府建设与责任落实督察工作规定》第二十四条"


def check(report: Report) -> Outcomes:
    """What such a report must contain and this text does not."""
    partial = _PARTIAL.search(report.title)
    if report.year is None or partial or not _TITLE.search(report.title):
        return
    if not _SORT.search(report.title):
        return
    place = _title_place(report)
    whole = "".join(view.text for view in report.views)
    if not _PRINCIPAL.search(whole):
        yield _missing(report, place, "未见党政主要负责人履行推进法治建设第一责任人职责的情况")
    yield from _problems(report, place)
    if not _NEXT.search(whole) and f"{report.year + 1}年" not in whole:
        yield _missing(report, place, "未见下一年度的主要安排")


def _problems(report: Report, place: int) -> Iterator[Outcome]:
    first = _problem_place(report)
    if first is None:
        yield _missing(report, place, "未见存在的不足及其原因")
        return
    level = next((h.level for h in report.headings if h.paragraph == first), 9)
    later = [h.paragraph for h in report.headings if h.paragraph > first and h.level <= level]
    last = min(later, default=len(report.views))
    part = "".join(view.text for view in report.views[first : last if level < 9 else first + 1])
    if not _CAUSES.search(part):
        yield _missing(report, first, "写了存在的不足，未见对原因的分析")


def _problem_place(report: Report) -> int | None:
    """The heading of the part on weaknesses, or the first paragraph that names some."""
    for heading in report.headings:
        words = report.views[heading.paragraph].text.split("。", 1)[0]
        if len(words) <= 40 and _PROBLEMS.search(words) and re.search("存在|主要|不足|短板", words):
            return heading.paragraph
    for index, view in enumerate(report.views):
        if re.search(r"存在[^。]{0,24}(?:问题|不足|薄弱|差距|短板)", view.text):
            return index
    return None


def _title_place(report: Report) -> int:
    places = (at for at, view in enumerate(report.views) if view.text and view.text in report.title)
    return next(places, 0)


def _missing(report: Report, index: int, what: str) -> Outcome:
    text = report.views[index].text
    return report.finding(
        KIND,
        index,
        (0, min(len(text), 40)),
        Verdict.SUSPECT,
        f"{what}，属年度报告应当写明的内容（{_BASIS}）",
    )
