"""Dates (日期): days that do not exist, wrong weekdays, reversed spans, work outside the year."""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date

from fadu.checker.findings import Outcome, Outcomes, Verdict
from fadu.checker.report import Report

KIND = "date"
_DATE = re.compile(
    r"(?<![\d.])(?:(?P<year>(?:19|20)\d{2})年)?(?P<month>\d{1,2})月(?P<day>\d{1,2})[日号](?!令)(?:（?(?:星期|周)(?P<week>[一二三四五六日天])）?)?"
)
_MONTH = re.compile(r"(?<![\d.])(?P<year>(?:19|20)\d{2})年(?P<month>\d{1,2})月(?!\d)")
_SPAN = re.compile(
    r"(?:(?P<y1>(?:19|20)\d{2})年)?(?P<m1>\d{1,2})月(?:(?P<d1>\d{1,2})[日号])?(?:至|到|-|—|~|～)(?:(?P<y2>(?:19|20)\d{2})年)?(?P<m2>\d{1,2})月(?:(?P<d2>\d{1,2})[日号])?"
)
_YEARS = re.compile(r"(?<!\d)(?P<y1>(?:19|20)\d{2})年?(?:至|-|—|~|～)(?P<y2>(?:19|20)\d{2})年")
_WEEK = "一二三四五六日"
_WORK = re.compile(r"(?:组织|召开|开展|举办|检查|培训|演练|约谈|抽查|督查|宣讲|走访|举行|参加)")
_BACKGROUND = re.compile(
    r"以来|[自从]|起|施行|修订|印发|发布|公布|通过|上年|去年|同期|比|较|至|到|计划|拟|将|下一步|截至|规划|成立|以后|之后|前|底前|预计|启动|《|期间|获|授予|签订|跨|延续|历时"
)


def check(report: Report) -> Outcomes:
    """Impossible dates and weekdays, spans that end before they begin, work dated in another year."""
    for index, view in enumerate(report.views):
        for match in _DATE.finditer(view.text):
            yield from _single(report, index, match)
        for match in _MONTH.finditer(view.text):
            if not 1 <= int(match["month"]) <= 12:
                yield _impossible(report, index, match, "一年只有十二个月")
        for match in _SPAN.finditer(view.text):
            yield from _span(report, index, match)
        for match in _YEARS.finditer(view.text):
            if int(match["y1"]) > int(match["y2"]):
                yield _reversed(report, index, match)
        yield from _outside(report, index)


def _single(report: Report, index: int, match: re.Match[str]) -> Iterator[Outcome]:
    month, day = int(match["month"]), int(match["day"])
    year = int(match["year"]) if match["year"] else None
    if not 1 <= month <= 12:
        yield _impossible(report, index, match, "一年只有十二个月")
        return
    known = year or (report.year if (month, day) != (2, 29) else None)
    last = monthrange(known or 2000, month)[1]
    if not 1 <= day <= last:
        yield _impossible(
            report, index, match, f"{f'{known}年' if month == 2 else ''}{month}月只有{last}天"
        )
        return
    if match["week"] and year:
        actual = _WEEK[date(year, month, day).weekday()]
        if actual != match["week"].replace("天", "日"):
            yield report.finding(
                KIND, index, match.span(), Verdict.INCONSISTENT,
                f"{year}年{month}月{day}日是星期{actual}，请核对",
                stated=f"星期{match['week']}", computed=f"星期{actual}",
            )  # fmt: skip


def _impossible(report: Report, index: int, match: re.Match[str], why: str) -> Outcome:
    return report.finding(
        KIND,
        index,
        match.span(),
        Verdict.INCONSISTENT,
        f"没有“{match.group()}”这个日期：{why}",
        stated=match.group(),
    )


def _span(report: Report, index: int, match: re.Match[str]) -> Iterator[Outcome]:
    first = int(match["y1"] or 0)
    second = int(match["y2"] or 0) or first
    if not first or second > first or not second:
        return
    start = (int(match["m1"]), int(match["d1"] or 0))
    end = (int(match["m2"]), int(match["d2"] or 31))
    if (second, end) < (first, start) and (match["y2"] or match["d1"] or start[0] > end[0] + 2):
        crosses = not match["y2"] and "次年" in report.views[index].text
        if not crosses:
            yield _reversed(report, index, match)


def _reversed(report: Report, index: int, match: re.Match[str]) -> Outcome:
    return report.finding(
        KIND,
        index,
        match.span(),
        Verdict.SUSPECT,
        f"“{match.group()}”的终止时间早于起始时间，请核对",
        stated=match.group(),
    )


def _outside(report: Report, index: int) -> Iterator[Outcome]:
    """A day of work in another year than the one reported on, told as this year's."""
    if report.year is None or index < 2:
        return
    text = report.views[index].text
    for match in _DATE.finditer(text):
        if not match["year"] or int(match["year"]) == report.year:
            continue
        start = max(text.rfind(stop, 0, match.start()) for stop in "。；") + 1
        ends = [at for at in (text.find(stop, match.end()) for stop in "。；") if at >= 0]
        sentence = text[start : min(ends, default=len(text))]
        if int(match["year"]) > report.year + 1 or not _WORK.search(sentence[:80]):
            continue
        if _BACKGROUND.search(sentence):
            continue
        yield report.finding(
            KIND,
            index,
            match.span(),
            Verdict.SUSPECT,
            f"报告的是{report.year}年的工作，此处日期在{match['year']}年，请核对",
            stated=match.group(),
        )
