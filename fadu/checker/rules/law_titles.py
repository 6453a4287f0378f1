"""Titles in 《》 (法规名称): incomplete or mistyped ones, and laws still called new years later."""

import re
from collections.abc import Iterator

from fadu.checker.findings import Outcome, Outcomes, Verdict
from fadu.checker.report import Report
from fadu.checker.titles import TITLES
from fadu.law.instruments import ALL

KIND = "law_title"
NEW = "new_law"
_TITLE = re.compile(r"《([^《》]{2,60})》")
_NEW = re.compile(
    r"(?<![创更翻革刷焕重崭全清最])新(?:修订|修改|修正|颁布|颁行|出台|制定|实施|施行|版)?(?:实施|施行)?(?:后)?的?《([^《》]{2,60})》"
)
_PLACE = re.compile(r"^.{1,8}?(?:省|市|自治区|自治州|州|县|区|盟|旗|局|厅)(?!场|政|域|划|委会)")
_KINDS = ("法", "条例")
_TAIL = re.compile(r"（[^）]*）$|(?:修订|修正)?草案.*$")
_SHORT = 5
_STALE = 3  # years after which a version is no longer new


def check(report: Report, titles: frozenset[str] = TITLES) -> Outcomes:
    """Titles that are a known one with words missing or mistyped; an unknown title is left alone."""
    whole = "".join(view.text for view in report.views)
    for index, view in enumerate(report.views):
        for match in _TITLE.finditer(view.text):
            name = _bare(match[1])
            meant = "" if _defined(whole, match[1]) else _meant(name, titles)
            if meant:
                yield report.finding(
                    KIND,
                    index,
                    match.span(),
                    Verdict.SUSPECT,
                    f"没有名为《{name}》的法律法规，疑为《{meant}》，请核对全称",
                )
        yield from _news(report, index)


def _bare(title: str) -> str:
    name = title.removeprefix("中华人民共和国").removeprefix("中国共产党")
    return _TAIL.sub("", name)


def _defined(text: str, title: str) -> bool:
    """Whether the report introduces the name as its own short form (以下简称《条例》)."""
    return bool(re.search(f"简称[“《]*{re.escape(title)}[”》]", text))


def _meant(name: str, titles: frozenset[str]) -> str:
    """The one registered title that `name` falls short of or misspells, or nothing."""
    if name in titles or _PLACE.match(name) or not name.endswith(_KINDS):
        return ""
    kind = "法" if name.endswith("法") else "条例"
    if kind == "法" and name.endswith(
        ("办法", "方法", "司法", "执法", "普法", "说法", "书法", "做法")
    ):
        return ""
    rivals = [title for title in titles if title.endswith(kind) and not title.endswith("办法")]
    ends = [title for title in rivals if title.endswith(name)] if len(name) >= _SHORT else []
    if ends:
        return ends[0] if len(ends) == 1 else ""
    near = [title for title in rivals if _lacks(name, title) or _mistyped(name, title)]
    return near[0] if len(near) == 1 else ""


def _lacks(name: str, title: str) -> bool:
    """Whether `name` is `title` with one or two characters left out inside."""
    missing = len(title) - len(name)
    if not 1 <= missing <= 2 or len(name) < _SHORT - 1 or name[0] != title[0]:
        return False
    rest = iter(title)
    return all(sign in rest for sign in name)


def _mistyped(name: str, title: str) -> bool:
    """Whether one character differs, one is too many, or two neighbours changed places."""
    if len(name) < _SHORT:
        return False
    if len(name) == len(title):
        wrong = [at for at, sign in enumerate(name) if sign != title[at]]
        swapped = (
            len(wrong) == 2
            and wrong[1] == wrong[0] + 1
            and (name[wrong[0]] == title[wrong[1]] and name[wrong[1]] == title[wrong[0]])
        )
        return swapped or (len(wrong) == 1 and len(name) > _SHORT)
    return len(name) == len(title) + 1 and any(
        name[:at] + name[at + 1 :] == title for at in range(1, len(name))
    )


def _news(report: Report, index: int) -> Iterator[Outcome]:
    year = report.year or (report.published.year if report.published else None)
    if year is None:
        return
    for match in _NEW.finditer(report.views[index].text):
        name = _bare(match[1])
        since = max((one.since for one in ALL if name in (one.short, one.title)), default=None)
        if since and year - since.year >= _STALE:
            yield report.finding(
                NEW,
                index,
                match.span(),
                Verdict.SUSPECT,
                f"《{name}》现行版本{since.year}年{since.month}月{since.day}日起施行，{year}年度报告仍称“新”，请核对",
            )
