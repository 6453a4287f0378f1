"""Directories as foreign offices write them: a clean course of forty papers, ten faults, ten other clean courses."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date

Line = tuple[str, str, str, str]  # 日期, 责任者, 题名, 文号
SHOWN_WAYS = ("dashes", "chinese", "dots", "words")
HEAD = ("序号", "文号", "责任者", "题名", "日期", "页号", "备注")
BODY, TWO, CHAIR = "某市应急管理局", "张三、李四", "王五"
FIRM = "某化工有限公司"


def _mark(year: str, number: int) -> str:
    return f"（某）应急罚〔{year}〕{number}号"


START: tuple[Line, ...] = (
    ("2025-03-03", BODY, "案件来源登记表", ""),
    ("2025-03-04", BODY, "立案审批表", ""),
    ("2025-03-04", BODY, "执法证件复印件", ""),
    ("2025-03-05", TWO, "现场检查记录", "（某）应急检记〔2025〕21号"),
    ("2025-03-05", TWO, "现场照片", ""),
    ("2025-03-05", TWO, "《责令限期整改指令书》", "（某）应急责改〔2025〕21号"),
)
KEPT: tuple[Line, ...] = (
    ("2025-03-05", BODY, "先行登记保存证据审批表", ""),
    ("2025-03-05", TWO, "先行登记保存证据通知书", "（某）应急先保通〔2025〕2号"),
    ("2025-03-05", TWO, "先行登记保存物品清单", ""),
    ("2025-03-12", BODY, "先行登记保存证据处理决定书", "（某）应急先保处〔2025〕2号"),
)
ASKED: tuple[Line, ...] = (
    ("2025-03-06", FIRM, "营业执照复印件", ""),
    ("2025-03-06", FIRM, "授权委托书", ""),
    ("2025-03-07", TWO, "询问通知书", ""),
    ("2025-03-10", TWO, "调查询问笔录（法定代表人）", ""),
    ("2025-03-11", TWO, "调查询问笔录（安全管理人员）", ""),
    ("2025-03-11", FIRM, "安全生产管理制度", ""),
    ("2025-03-11", FIRM, "培训记录", ""),
    ("2025-03-13", BODY, "检测委托书", ""),
    ("2025-03-27", "某检测有限公司", "检测报告", "JC2025-0312"),
    ("2025-03-28", TWO, "整改复查意见书", "（某）应急复查〔2025〕20号"),
)
CONCLUDED: tuple[Line, ...] = (
    ("2025-04-02", TWO, "关于某化工有限公司未按规定培训一案的案件调查终结报告", ""),
    ("2025-04-03", TWO, "案件处理呈批表", ""),
    ("2025-04-07", BODY, "行政处罚告知书", "（某）应急罚告〔2025〕9号"),
    ("2025-04-07", BODY, "行政处罚听证告知书", "（某）应急听告〔2025〕3号"),
    ("2025-04-07", TWO, "行政处罚告知书送达回证", ""),
)
HEARD: tuple[Line, ...] = (
    ("2025-04-08", FIRM, "陈述申辩书", ""),
    ("2025-04-10", TWO, "陈述申辩复核意见书", ""),
    ("2025-04-10", FIRM, "听证申请书", ""),
    ("2025-04-11", BODY, "听证会通知书", "（某）应急听通〔2025〕1号"),
    ("2025-04-11", TWO, "听证会通知书送达回证", ""),
    ("2025-04-24", CHAIR, "听证笔录", ""),
    ("2025-04-25", CHAIR, "听证会报告书", ""),
)
DECIDED: tuple[Line, ...] = (
    ("2025-05-06", "赵六", "重大执法决定法制审核意见书", "（某）应急法审〔2025〕4号"),
    ("2025-05-08", BODY, "案件集体讨论记录", ""),
    ("2025-05-09", BODY, "行政处罚决定书", _mark("2025", 5)),
    ("2025-05-12", TWO, "送达回证", ""),
)
PAID: tuple[Line, ...] = (
    ("2025-05-19", FIRM, "罚款票据", "0031877"),
    ("2025-05-21", BODY, "处罚信息公开表", ""),
    ("2025-05-28", BODY, "结案审批表", ""),
    ("2025-06-03", BODY, "卷内备考表", ""),
)
CLEAN: tuple[Line, ...] = tuple(
    sorted(START + KEPT + ASKED + CONCLUDED + HEARD + DECIDED + PAID, key=lambda line: line[0])
)
MORE: tuple[Line, ...] = tuple(("2025-03-05", TWO, f"现场照片（{n}）", "") for n in "二三四")
SHORT: tuple[Line, ...] = (*START, *CONCLUDED[:3], ("2025-04-08", FIRM, "放弃陈述申辩声明", ""))
DECISION = (("2025-04-16", BODY, "行政处罚决定书", _mark("2025", 7)),)
SERVED = (("2025-04-18", TWO, "行政处罚决定书送达回证", ""),)
SETTLED = (("2025-04-25", FIRM, "缴款书", ""), ("2025-04-28", BODY, "结案审批表", ""), ("2025-05-06", BODY, "卷内备考表", ""))  # fmt: skip

LAWFUL: dict[str, tuple[Line, ...]] = {
    "听证、审核、讨论": CLEAN,
    "不经听证": SHORT + DECISION + SERVED + SETTLED,
    "决定书和送达回证在卷首": DECISION + SERVED + SHORT + SETTLED,
    "没有陈述，由决定书载明": SHORT[:-1] + DECISION + SERVED + SETTLED,
    "分期缴纳": (
        *SHORT, *DECISION, *SERVED,
        ("2025-04-21", FIRM, "分期缴纳罚款申请书", ""), ("2025-04-23", BODY, "分期缴纳罚款批准书", ""),
        ("2025-05-20", FIRM, "分期缴款票据", ""), ("2025-06-20", FIRM, "罚款票据", ""),
        ("2025-06-23", BODY, "结案审批表", ""), ("2025-06-24", BODY, "备考表", ""),
    ),
    "公告送达": (
        *SHORT, *DECISION, ("2025-04-18", BODY, "行政处罚决定书送达公告", ""),
        ("2025-05-20", TWO, "行政处罚决定书送达回证", ""), ("2025-05-27", FIRM, "罚款票据", ""),
        ("2025-05-30", BODY, "结案审批表", ""), ("2025-06-03", BODY, "备考表", ""),
    ),
    "移送后退回": (
        *START,
        ("2025-03-20", TWO, "案件调查终结报告", ""), ("2025-03-21", TWO, "移送涉嫌犯罪案件报告", ""),
        ("2025-03-21", BODY, "移送涉嫌犯罪案件审批表", ""), ("2025-03-21", TWO, "涉嫌犯罪案件移送书", ""),
        ("2025-03-24", "某市公安局", "移送书回执", ""), ("2025-03-26", "某市公安局", "不予立案通知书", ""),
        ("2025-03-28", BODY, "退回案件处理呈批表", ""), *CONCLUDED[1:3],
        ("2025-04-08", FIRM, "放弃陈述申辩声明", ""), *DECISION, *SERVED, *SETTLED,
    ),
    "不予处罚": (
        *START, ("2025-03-20", TWO, "案件调查终结报告", ""), ("2025-03-24", BODY, "不予行政处罚决定书", ""),
        ("2025-03-26", TWO, "送达回证", ""), ("2025-03-26", TWO, "教育记录", ""),
        ("2025-03-28", BODY, "结案审批表", ""), ("2025-03-31", BODY, "备考表", ""),
    ),
    "催告后申请执行": (
        *SHORT, *DECISION, *SERVED, ("2025-11-03", TWO, "履行催告书", ""),
        ("2025-11-20", BODY, "强制执行申请书", ""),
    ),
    "不予立案": (("2025-03-03", BODY, "线索登记表", ""), ("2025-03-06", BODY, "不予立案审批表", "")),
}  # fmt: skip


def without(lines: Iterable[Line], title: str) -> list[Line]:
    """The directory without the papers of a title."""
    return [line for line in lines if line[2] != title]


def moved(lines: Iterable[Line], title: str, day: str) -> list[Line]:
    """The directory with a paper of another day, filed where that day belongs."""
    done = [(day, *line[1:]) if line[2] == title else line for line in lines]
    return sorted(done, key=lambda line: line[0])


def by(lines: Iterable[Line], title: str, name: str) -> list[Line]:
    """The directory with another name under 责任者."""
    return [(d, name if t == title else b, t, n) for d, b, t, n in lines]


Fault = Callable[[list[Line]], list[Line]]
TEN: tuple[tuple[str, str, str, Fault], ...] = (  # kind, where (title), article, what is done to the file
    ("needs", "先行登记保存证据通知书", "第五十六条", lambda x: without(x, "先行登记保存证据审批表")),
    ("late", "先行登记保存证据处理决定书", "第五十六条", lambda x: moved(x, "先行登记保存证据处理决定书", "2025-03-19")),
    ("officers", "调查询问笔录（法定代表人）", "第四十二条", lambda x: by(x, "调查询问笔录（法定代表人）", "张三")),
    ("waits", "行政处罚决定书", "第四十五条", lambda x: without(x, "陈述申辩复核意见书")),
    ("early", "听证笔录", "第六十四条", lambda x: moved(moved(x, "听证会通知书送达回证", "2025-04-18"), "听证会通知书", "2025-04-18")),
    ("differs", "听证笔录", "第六十四条", lambda x: by(x, "听证笔录", "李四")),
    ("closed", "重大执法决定法制审核意见书", "第五十八条", lambda x: moved(x, "重大执法决定法制审核意见书", "2025-05-13")),
    ("late", "行政处罚决定书", "第六十条", lambda x: [(_later(d) if d >= "2025-05-08" else d, b, t, n) for d, b, t, n in x]),
    ("waits", "结案审批表", "第六十一条", lambda x: without(x, "送达回证")),
    ("page_gap", "检测报告", "第四十七条", lambda x: x),
)  # fmt: skip


def _later(day: str) -> str:
    """Forty days on."""
    return date.fromordinal(date.fromisoformat(day).toordinal() + 40).isoformat()


def planted(lines: Sequence[Line] = CLEAN) -> list[Line]:
    """The forty papers with the ten faults (the page is left out in `table`)."""
    done = sorted((*lines, *MORE), key=lambda line: line[0])
    for _, _, _, fault in TEN:
        done = fault(done)
    return done


def table(lines: Sequence[Line], *, gap: str = "", shown: str = "dashes") -> list[list[str]]:
    """The cells of a directory with a title line, a line of the case, headings, blank lines. gap: leave out pages."""
    rows = [["卷内目录"], ["案由：未按规定培训"], list(HEAD), []]
    page = 1
    for at, (day, name, title, paper) in enumerate(lines, 1):
        if gap and title == gap:
            page += 2
        last = page + 1 + at % 3
        rows.append([str(at), paper, name, title, _written(day, shown), f"{page}-{last}", ""])
        page = last + 1
    return rows


def _written(day: str, shown: str) -> str:
    year, month, number = day.split("-")
    match shown:
        case "words":
            return f"{''.join(_DIGITS[int(d)] for d in year)}年{_spoken(int(month))}月{_spoken(int(number))}日"
        case "chinese":
            return f"{year}年{int(month)}月{int(number)}日"
        case "dots":
            return f"{year}.{int(month)}.{int(number)}"
        case _:
            return day


_DIGITS = "〇一二三四五六七八九"


def _spoken(n: int) -> str:
    """1 to 31 as Chinese documents write it."""
    tens, ones = divmod(n, 10)
    return (
        ("" if tens < 2 else _DIGITS[tens])
        + ("十" if tens else "")
        + (_DIGITS[ones] if ones else "")
    )


def earlier(lines: Iterable[Line]) -> list[Line]:
    """Fifty-two weeks before: the same days of the week, of 2024."""
    back = [
        (date.fromordinal(date.fromisoformat(d).toordinal() - 364).isoformat(), *rest)
        for d, *rest in lines
    ]
    return [(d, b, t, n) for d, b, t, n in back]
