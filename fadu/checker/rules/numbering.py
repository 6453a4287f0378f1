"""Ordinals (层次序数): 一是、二是…, 一、二、… and （一）（二）… must begin at one and run on."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from fadu.checker.findings import Outcome, Outcomes, Verdict
from fadu.checker.numbers import han_value
from fadu.checker.outline import Heading, opens_article
from fadu.checker.report import Report
from fadu.kernel.numbers import han

KIND = "numbering"
MISPLACED = "ordinal"
_SERIES = re.compile(
    r"(?P<digits>[一二三四五六七八九十]{1,3})(?P<mark>是|要(?![求点素件务害闻旨领塞道事]))|第(?P<nth>[一二三四五六七八九十]{1,2})(?P<comma>[，、：])"
)
_INSIDE = re.compile(r"[第之百千万零数唯统单专划归合周星期礼初其十\d]$")
_STOPS = "。！？；：，、”）|》"
_OTHER_COUNTS = re.compile(r"首先|其次|其一|一方面|另一方面|第一[，、]|一来|（1）|①|⒈")
_LONGEST_GAP = 6  # a list that lost more of its beginning was no list
_STRAY = 6  # characters between the last stop and a misplaced ordinal


@dataclass
class _Run:
    """Open lists of one section, innermost last; a list may stand inside an item of another."""

    open: dict[str, list[int]]
    text: str = ""


def check(report: Report) -> Outcomes:
    """Gaps and repetitions of ordinals, and ordinals in the middle of a clause."""
    yield from _series(report)
    yield from _headings(report)


def _series(report: Report) -> Iterator[Outcome]:
    sections = {h.paragraph for h in report.headings if h.level <= 2}
    run = _Run({})
    for index, view in enumerate(report.views):
        if index in sections or opens_article(view.text):
            run = _Run({})
        for match in _SERIES.finditer(view.text):
            number = han_value(match["digits"] or match["nth"])
            if number:
                yield from _marked(report, index, match, number, run)
        run.text += view.text


def _marked(
    report: Report, index: int, match: re.Match[str], number: int, run: _Run
) -> Iterator[Outcome]:
    text, at = report.views[index].text, match.start()
    mark = match["mark"] or "第"
    levels = run.open.setdefault(mark, [])
    expected = any(level + 1 == number for level in levels)
    clean = at == 0 or text[at - 1] in _STOPS
    if not clean and (not expected or number == 1 or mark != "是" or _INSIDE.search(text[:at])):
        if number == 1 and mark == "是" and not _INSIDE.search(text[:at]):
            levels.append(1)
        return
    if not clean:
        yield _stray(report, index, match)
    if number == 1:
        levels.append(1)
    elif expected:
        while levels[-1] + 1 != number:
            levels.pop()
        levels[-1] = number
    else:
        yield from _gap(report, index, match, number, run)
        levels[:] = [number]


def _stray(report: Report, index: int, match: re.Match[str]) -> Outcome:
    """认真三是落实: the words before belong elsewhere, or a stop is missing."""
    text, at = report.views[index].text, match.start()
    start = max(text.rfind(stop, 0, at) for stop in _STOPS) + 1
    words = text[start:at]
    if len(words) <= _STRAY:
        message = f"“{words}”误置于“{match.group()}”之前，疑应移到其后"
    else:
        start, message = at, f"“{match.group()}”之前缺少标点，请核对"
    return report.finding(
        MISPLACED, index, (start, match.end()), Verdict.SUSPECT, message
    )  # fmt: skip


def _gap(
    report: Report, index: int, match: re.Match[str], number: int, run: _Run
) -> Iterator[Outcome]:
    levels = run.open[match["mark"] or "第"]
    before = run.text + report.views[index].text[: match.start()]
    if (match["mark"] or "第") == "第" and not levels:
        return
    if not levels and (number > _LONGEST_GAP or _OTHER_COUNTS.search(before)):
        return
    shown, wanted = match.group().rstrip("，、："), levels[-1] + 1 if levels else 1
    name = shown.replace(han(number), han(wanted)) if han(number) in shown else han(wanted)
    if number in levels:
        message = f"“{shown}”重复，请核对序号"
    elif levels:
        message = f"序号不连续：此处应为“{name}”，文中为“{shown}”"
    else:
        missing = "、".join(shown.replace(han(number), han(n)) for n in range(1, min(number, 4)))
        message = f"本节直接从“{shown}”开始，缺“{missing}”"
    yield report.finding(KIND, index, match.span(), Verdict.SUSPECT, message)


def _headings(report: Report) -> Iterator[Outcome]:
    last: dict[int, Heading] = {}
    paragraph = -1
    for heading in report.headings:
        if any(opens_article(v.text) for v in report.views[paragraph + 1 : heading.paragraph]):
            last.clear()
        paragraph = heading.paragraph
        earlier = last.get(heading.level)
        if _breaks(report, heading, earlier, last):
            yield _jump(report, heading, earlier)
        last[heading.level] = heading
        for lower in [level for level in last if level > heading.level]:
            del last[lower]


def _breaks(
    report: Report, heading: Heading, earlier: Heading | None, last: dict[int, Heading]
) -> bool:
    """A heading neither opening a list nor next in it; a list may go on across chapters."""
    if heading.number == 1:
        return False
    if earlier is None:
        opened = any(level < heading.level for level in last)
        numbers = [
            h.number for h in report.headings if h.level == heading.level and h is not heading
        ]
        return opened and heading.level == 2 and heading.number - 1 not in numbers
    return heading.number != earlier.number + 1


def _jump(report: Report, heading: Heading, earlier: Heading | None) -> Outcome:
    wanted = earlier.number + 1 if earlier else 1
    text = report.views[heading.paragraph].text
    shown = text[: heading.text_at]
    is_han = heading.level <= 2
    number, right = (han(n) if is_han else str(n) for n in (heading.number, wanted))
    computed = shown.replace(number, right, 1)
    repeated = earlier is not None and earlier.number == heading.number
    message = (
        f"标题序号“{shown}”重复，应为“{computed}”"
        if repeated
        else f"标题序号不连续：此处应为“{computed}”，文中为“{shown}”"
    )
    return report.finding(
        KIND,
        heading.paragraph,
        (0, heading.text_at),
        Verdict.SUSPECT,
        message,
    )
