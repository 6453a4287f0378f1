"""The yearly notice of the State Council's office (国务院办公厅放假通知) read as calendar lines.

A notice names spans that rest (放假) and single weekend days that work (上班). Only the days that
depart from the week become lines; what the reader typed as lines already is taken as it stands.
What cannot be read is BadInput; what can be read but contradicts itself, the year or the law is a
problem with a name, for the reader to compare with the original.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import groupby, zip_longest

from fadu.kernel.calendar import CalendarDay
from fadu.kernel.calendar_seed import statutory_days
from fadu.kernel.errors import BadInput
from fadu.kernel.zone import chinese_day
from fadu.statutes.calendars import read_lines, write_lines

Days = dict[date, tuple[bool, str]]
Said = tuple[date, date, bool]  # from, to, whether the days work

FESTIVALS = ("元旦", "春节", "清明", "劳动", "端午", "中秋", "国庆")
FOR_SOME = ("妇女节", "青年节", "儿童节", "建军节", "建军纪念日")
"""Days of 第三条: part of the people rests, most of them for half a day (半天); nobody's period rolls."""
THE_LAW = "《全国年节及纪念日放假办法》"
STATUTORY_REST = 13
"""Days of rest that 全国年节及纪念日放假办法第二条 gives everybody since 2025; 第六条 makes up for weekends."""
AS_REVISED = 2025
MOST_RUNNING = 6
"""Days of work in a row before and after a holiday, as 第七条 usually allows at most."""
LONGEST = 31

_LINES = re.compile(r"^\s*\d{4}-\d{2}-\d{2}\s", re.MULTILINE)
_SPLIT = re.compile(r"[。;\n]+")
_HEAD = re.compile(r"^(?:[一二三四五六七八九十]+[、.])?([^:\d(]{2,16}):")
_DATE = re.compile(r"(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日(?:\(([^)]*)\))?")
_BETWEEN = re.compile(r"^(?:至|到|—|-|~|－)+$")
_VERB = re.compile(r"放假|上班")
_COUNT = re.compile(r"(?:共|放假)(\d{1,2})天")
_TITLE = re.compile(r"(\d{4})年(?:部分)?节假日安排")
_NUMBER = re.compile(r"国办发明电〔\d{4}〕\d+号")
_WEEKDAY = re.compile(r"(?:周|星期|礼拜)([一二三四五六日天])")
_WEEKDAYS = "一二三四五六日"


@dataclass(frozen=True)
class Problem:
    """Something a reader must compare with the original: its name, and what stands against what."""

    kind: str  # 星期不符, 天数不符, 日期未定, 缺少节日, 年度不符, 其他年度, 调休不在周末, 法定假日未放假,
    # 放假总数不符, 连续工作过长
    message: str


@dataclass
class Notice:
    """What a pasted text says about a year: the days that depart from the week, and the problems."""

    year: int
    days: Days = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    number: str = ""

    @property
    def lines(self) -> str:
        """The days as the register keeps them, in their order."""
        rows = (CalendarDay(d, *self.days[d], "", confirmed=True) for d in sorted(self.days))
        return write_lines(rows)

    def object_to(self, kind: str, message: str) -> None:
        """Note a problem, once."""
        problem = Problem(kind, message)
        if problem not in self.problems:
            self.problems.append(problem)


def examine(year: int, text: str) -> Notice:
    """A notice or lines, with everything that is wrong with them; BadInput says what cannot be read."""
    if _LINES.search(text):
        found = Notice(year, read_lines(year, text))
    else:
        found = _examined(year, _plain(text))
    _against_the_law(found)
    return found


def _plain(text: str) -> str:
    """Full-width digits and brackets as plain ones, without the spaces that copying leaves."""
    return re.sub(r"[^\S\n]+", "", unicodedata.normalize("NFKC", text))


def _examined(year: int, text: str) -> Notice:
    number = _NUMBER.search(text)
    notice = Notice(year, number=number[0] if number else "")
    _title(notice, text)
    name, named = "", set()
    for clause in _SPLIT.split(text):
        head = _HEAD.match(clause)
        name = head[1] if head else name
        part = clause[head.end() :] if head else clause
        if "上班" not in part and "放假" not in part:
            continue
        if head and _for_some(name):
            continue
        spans = list(_said(notice, name, part))
        named |= {f for f in FESTIVALS if f in name and spans}
        _take(notice, name, part, spans)
    if not notice.days:
        raise BadInput(
            "没有读出任何放假或者上班的日期",
            todo="请粘贴通知正文，或者每行写一个日期，例如：2025-10-11 班 国庆节调休",
        )
    for festival in FESTIVALS:
        if festival not in named:
            notice.object_to("缺少节日", f"没有读到“{festival}”的安排")
    return notice


def _title(notice: Notice, text: str) -> None:
    for written in _TITLE.findall(text):
        if int(written) != notice.year:
            notice.object_to("年度不符", f"通知是{written}年的，登记的年度是{notice.year}年")


def _said(notice: Notice, name: str, part: str) -> Iterator[Said]:
    """The spans of a sentence, each with the verb that it stands before: rest, or work to make up.

    A verb that no day stands before (放假时间为…) takes those after it, up to the comma before the
    next verb. Days without a verb are a problem; those of 第三条 are nobody's here.
    """
    verbs = list(_VERB.finditer(part))
    spans = list(_spans(notice, part))
    began = 0
    for verb, after in zip_longest(verbs, verbs[1:]):
        until = part.rfind(",", verb.end(), after.start()) if after else len(part)
        before = [s for s in spans if began <= s[2] <= verb.start()]
        mine = before or [s for s in spans if verb.end() <= s[2] <= until]
        spans = [s for s in spans if s not in mine]
        phrase = min(_comma(part, began), verb.start()) if began else 0
        if not _for_some(part[phrase : _comma(part, verb.end())]):
            yield from ((first, last, verb[0] == "上班") for first, last, _ in mine)
        began = verb.end()
    for first, _, _ in spans:
        notice.object_to("日期未定", f"{name}：没有写明{_told(first)}放假还是上班")


def _comma(part: str, start: int) -> int:
    """Where the phrase ends that goes on at `start`."""
    found = part.find(",", start)
    return found if found >= 0 else len(part)


def _for_some(words: str) -> bool:
    """Whether a heading or a sentence speaks of a day on which only some rest (第三条)."""
    some = any(day in words for day in FOR_SOME) and not any(f in words for f in FESTIVALS)
    return some or "半天" in words


def _take(notice: Notice, name: str, part: str, spans: list[Said]) -> None:
    total = sum((last - first).days + 1 for first, last, works in spans if not works)
    count = _COUNT.search(part)
    if count and total and int(count[1]) != total:
        notice.object_to("天数不符", f"{name}：写明{count[1]}天，所列日期有{total}天")
    for first, last, works in spans:
        for n in range((last - first).days + 1):
            _mark(notice, name, first + timedelta(days=n), works=works)


def _mark(notice: Notice, name: str, day: date, *, works: bool) -> None:
    weekend = day.weekday() >= 5
    if works and not weekend:
        notice.object_to("调休不在周末", f"{name}：{_told(day)}本来就是工作日")
    if works is not weekend:
        return
    if day.year != notice.year:
        moved = "上班" if works else "放假"
        notice.object_to(
            "其他年度", f"{name}：{_told(day)}改为{moved}，请另行更正{day.year}年的日历"
        )
        return
    notice.days[day] = (works, f"{name}调休" if works else name)


def _spans(notice: Notice, part: str) -> Iterator[tuple[date, date, int]]:
    """Single days and spans of a clause with where they end, each day held against its weekday."""
    open_end: date | None = None
    before: date | None = None
    end = 0
    for match in _DATE.finditer(part):
        joined = before is not None and bool(_BETWEEN.match(part[end : match.start()]))
        if before is None and not match[2]:
            continue  # a bare 日 that follows no date is no date
        day = _day(notice, match, before, part, joined=joined)
        if joined and open_end is not None:
            _in_order(open_end, day, part)
            yield open_end, day, match.end()
            open_end = None
        else:
            if open_end is not None:
                yield open_end, open_end, end
            open_end = day
        before, end = day, match.end()
    if open_end is not None:
        yield open_end, open_end, end


def _day(
    notice: Notice, match: re.Match[str], before: date | None, part: str, *, joined: bool
) -> date:
    """The day a match names: year and month are those of the day before it where it has none, and a
    span from December ends in the next year."""
    month = int(match[2]) if match[2] else before.month if before else 0
    turned = joined and before is not None and month < before.month
    year = int(match[1]) if match[1] else before.year + turned if before else notice.year
    try:
        day = date(year, month, int(match[3]))
    except ValueError as problem:
        raise BadInput(f"“{part}”中没有{month}月{match[3]}日这一天") from problem
    written = _WEEKDAY.search(match[4] or "")
    if written and _WEEKDAYS[day.weekday()] != written[1].replace("天", "日"):
        notice.object_to("星期不符", f"{chinese_day(day)}写作周{written[1]}，实为{_weekday(day)}")
    return day


def _in_order(first: date, last: date, part: str) -> None:
    if not first <= last <= first + timedelta(days=LONGEST):
        raise BadInput(f"“{part}”的起止日期有误")


def _against_the_law(notice: Notice) -> None:
    """全国年节及纪念日放假办法: its days rest, and together they are thirteen."""
    if notice.year < AS_REVISED:
        return
    for day, name in statutory_days(notice.year).items():
        works, _ = notice.days.get(day, (day.weekday() < 5, ""))
        if works:
            festival = name.removesuffix("放假")
            notice.object_to(
                "法定假日未放假", f"{_told(day)}是{festival}，全体公民放假（{THE_LAW}第二条）"
            )
    rest = _rest(notice.days)
    if rest != STATUTORY_REST:
        notice.object_to(
            "放假总数不符",
            f"平日放假的天数减去调休上班的天数，应为{STATUTORY_REST}天（{THE_LAW}第二条、第六条），现为{rest}天",
        )

    for first, last in _running(notice):
        notice.object_to(
            "连续工作过长",
            f"{_told(first)}至{_told(last)}连续工作{(last - first).days + 1}天，"
            f"假期前后一般不超过{MOST_RUNNING}天，个别特殊情形除外（{THE_LAW}第七条）",
        )


def _running(notice: Notice) -> Iterator[tuple[date, date]]:
    """Runs of working days of the year that are longer than 第七条 usually allows."""
    first = date(notice.year, 1, 1)
    year = [first + timedelta(days=n) for n in range((date(notice.year + 1, 1, 1) - first).days)]
    for works, run in groupby(year, lambda d: notice.days.get(d, (d.weekday() < 5, ""))[0]):
        days = list(run)
        if works and len(days) > MOST_RUNNING:
            yield days[0], days[-1]


def _rest(days: Mapping[date, tuple[bool, str]]) -> int:
    return sum(-1 if works else 1 for works, _ in days.values())


def _told(day: date) -> str:
    return f"{chinese_day(day)}（{_weekday(day)}）"


def _weekday(day: date) -> str:
    return f"周{_WEEKDAYS[day.weekday()]}"
