"""A case of the province's platform that came in by its 卷内目录, with three faults for the review to name."""

from __future__ import annotations

from datetime import datetime, timedelta

from fadu.accounts import selectors as accounts
from fadu.accounts.models import Account
from fadu.demo.acting import BY, chance_of
from fadu.demo.bureau import Bureau
from fadu.kernel.zone import day_of
from fadu.law.directories.course import ONE
from fadu.law.directories.reviewing import reviewed
from fadu.law.registry import procedure
from fadu.matters.deeds import Hand
from fadu.platforms.reading import rows_of
from fadu.platforms.selectors import titles_of
from fadu.platforms.services import Brought, Foreign, bring_case
from fadu.statutes.workbooks import Book

PLATFORM, NUMBER, NAME = "省执法系统（示范）", "示范HLW-0317", "卷内目录（示范）.xlsx"
HEAD = ("序号", "文号", "责任者", "题名", "日期", "页号", "备注")
_BODY, _TWO = "某市应急管理局", "张三、李四"
# days before today, 责任者, 题名, pages
PAPERS = (
    (120, _BODY, "案件来源登记表", "1-2"),
    (119, _BODY, "立案审批表", "3-4"),
    (118, _TWO, "现场检查记录", "5-7"),
    (118, _TWO, "责令限期整改指令书", "8-9"),
    (118, _BODY, "先行登记保存证据审批表", "10"),
    (118, _TWO, "先行登记保存证据通知书", "11-12"),
    (115, "张三", "调查询问笔录", "13-18"),
    (95, _BODY, "先行登记保存证据处理决定书", "19-20"),
    (92, _TWO, "案件调查终结报告", "23-27"),
    (90, _TWO, "案件处理呈批表", "28-29"),
    (88, _BODY, "行政处罚告知书", "30-31"),
    (87, "当事人", "放弃陈述申辩声明", "32-32"),
    (80, _BODY, "行政处罚决定书", "33-36"),
    (78, _TWO, "行政处罚决定书送达回证", "37-37"),
    (70, "当事人", "罚款票据", "38-38"),
    (66, _BODY, "结案审批表", "39-40"),
    (64, _BODY, "卷内备考表", "41-41"),
)


def build(bureau: Bureau, party: str, now: datetime) -> Brought:
    """Bring the case in, as an officer does."""
    today, ordinary = day_of(now), procedure("penalty.ordinary")
    data = sheet(now)
    reads = titles_of(ordinary, today).read(rows_of(NAME, data))
    done = reviewed(ordinary, bureau.law, reads, now, now)
    viewer = accounts.viewer(Account.objects.get(username="zhangsan"), today)
    hand = Hand(bureau.law, now, chance_of("foreign"), BY)
    foreign = Foreign(ordinary, PLATFORM, NUMBER, {ONE: party})
    return bring_case(foreign=foreign, done=done, name=NAME, data=data, viewer=viewer, hand=hand)


def sheet(now: datetime) -> bytes:
    """The directory as the platform exports it."""
    today = day_of(now)
    rows = [
        (str(at), "", by, title, (today - timedelta(days=before)).isoformat(), pages, "示范")
        for at, (before, by, title, pages) in enumerate(PAPERS, 1)
    ]
    return Book("卷内目录", HEAD).written(rows)
