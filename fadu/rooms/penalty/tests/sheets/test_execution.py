"""A demand has its four contents, an application to court what 行政强制法 55 asks for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Any

from fadu.documents.numbers.models import DocumentNumber, NumberState
from fadu.documents.papers import parts
from fadu.documents.papers.casefile import CaseFile
from fadu.documents.tests.papers.reading import missed, said, without
from fadu.law.procedures.penalty_ordinary import acts as a
from fadu.law.vocabulary.act import Act
from fadu.matters.lines import Line
from fadu.rooms.penalty.sheets import announcing, execution, serving
from fadu.ui.formats import long_day


def added(file: CaseFile, after: str, act: Act, days: int = 1, **facts: Any) -> CaseFile:
    """The file with an entry more on the same party, some days after the last of another act."""
    line = next(x for x in reversed(file.lines) if x.act == after)
    more = replace(
        line, act=act.code, title=act.title, at=line.at + timedelta(days=days), facts=facts
    )
    return replace(file, lines=tuple(sorted((*file.lines, more), key=lambda x: (x.at, x.n))))


def test_a_demand_has_its_four_contents_and_says_what_is_left_of_fine_and_surcharge(
    files: Mapping[str, CaseFile],
) -> None:
    file = files["contested"]
    (demand,) = execution.DEMAND.entries(file)

    words = said(execution.DEMAND.make(file, demand))

    assert "现催告你单位于2025年11月3日前履行。履行方式：某履行方式和应付金额。" in words
    assert "本机关对你单位作出的《行政处罚决定书》（某）应急罚〔2025〕1号已经送达，" in words
    assert "有权陈述和申辩" in words
    assert (
        "应付金额：罚款人民币伍万元整（50,000元），加处罚款人民币伍万元整（50,000元）（计算至2025年10月20日），"
        "合计人民币壹拾万元整（100,000元）。" in words
    )
    for fact, item in (("demand_until", "一"), ("demand_how", "二")):
        lacking = missed(without(file, "demand", fact), execution.DEMAND.make, demand)
        assert [x[2] for x in lacking] == [f"《行政强制法》第三十五条第{item}项"]
    part = added(file, "serve", a.pay_instalment, amount=20_000_00)
    part = replace(
        part,
        lines=tuple(
            replace(x, key=_unit(file)) if x.act == "pay_instalment" else x for x in part.lines
        ),
    )
    assert "罚款人民币叁万元整（30,000元），加处罚款人民币叁万元整（30,000元）" in said(
        execution.DEMAND.make(part, demand)
    )
    whole = added(part, "start_surcharge", a.pay_fine, amount=30_000_00)
    words = said(execution.DEMAND.make(whole, demand))
    assert "应付金额：加处罚款人民币" in words
    assert "罚款已经缴清。" in words
    warned = without(file, "penalize", "fine", 0)
    assert "应付金额：" not in said(execution.DEMAND.make(warned, demand))


def _unit(file: CaseFile) -> str:
    return next(x.key for x in file.lines if x.act == "demand")


def test_suspension_and_end_of_execution(files: Mapping[str, CaseFile]) -> None:
    file = files["contested"]

    (stopped,), (ended,) = execution.SUSPENSION.entries(file), execution.ENDING.entries(file)

    words = said(execution.SUSPENSION.make(file, stopped))
    assert "本机关作出的《行政处罚决定书》（某）应急罚〔2025〕1号在执行中，" in words
    assert "决定中止执行。中止执行的情形消失后" in words
    assert "依照《行政强制法》第四十条，决定终结执行。" in said(execution.ENDING.make(file, ended))


def test_a_demand_that_was_announced_bears_the_day_of_its_announcement_and_the_sum_of_that_day(
    files: Mapping[str, CaseFile],
) -> None:
    """行政强制法 35, 38: what is announced for thirty days is the demand as it was then."""
    file = files["contested"]
    (n,) = execution.DEMAND.entries(file)
    demand = next(x for x in file.lines if x.n == n)
    direct = execution.DEMAND.make(file, n)
    surcharged = next(x for x in file.lines if x.act == "start_surcharge" and x.key == demand.key)
    begun = replace(
        demand, act=a.announce_demand.code, n=900, at=surcharged.at + timedelta(days=1), facts={"announced_in": "本局网站"},
    )  # fmt: skip
    served = replace(demand, facts={**demand.facts, "service": "公告送达"})
    lines = (*(served if x is demand else x for x in file.lines), begun)
    announced = replace(file, lines=tuple(sorted(lines, key=lambda x: (x.at, x.n))))

    made = execution.DEMAND.make(announced, n)

    day = parts.day_of_line(begun)
    assert (direct.day, made.day) == (parts.day_of_line(demand), day)
    assert f"截至{long_day(day)}，应付金额：" in said(made)
    assert f"（计算至{long_day(day)}）" in said(made)
    assert "于2025年11月3日前履行" in said(made)
    posted = replace(served, facts={**served.facts, "service": "邮寄送达"})
    lines = tuple(posted if x is served else x for x in announced.lines)
    assert execution.DEMAND.make(replace(announced, lines=lines), n).day == direct.day


def test_a_demand_whose_announcement_states_its_term_is_printed_then_and_not_once_more(
    files: Mapping[str, CaseFile],
) -> None:
    """行政强制法 35(1), 38: what is fetched while the notice runs is the demand, with its term and its number."""
    file = files["contested"]
    (n,) = execution.DEMAND.entries(file)
    demand = next(x for x in file.lines if x.n == n)
    told = {"announced_in": "本局网站", "announced_why": "下落不明", "demand_how": "到指定银行缴纳"}
    begun = replace(
        demand, act=a.announce_demand.code, n=900, at=demand.at - timedelta(days=40), facts=told
    )
    served = replace(demand, facts={**demand.facts, "service": "公告送达"})

    def filed(announcement: Line) -> CaseFile:
        lines = (*(served if x is demand else x for x in file.lines), announcement)
        return replace(file, lines=tuple(sorted(lines, key=lambda x: (x.at, x.n))))

    assert execution.DEMAND.entries(filed(begun)) == (n,)
    stated = filed(replace(begun, facts={**told, "demand_until": "2025-11-03"}))
    assert execution.DEMAND.entries(stated) == (900,)
    assert "于2025年11月3日前履行" in said(execution.DEMAND.make(stated, 900))
    taken = DocumentNumber(
        state=NumberState.TAKEN, kind="demand", entry=900, text="（某）应急催〔2025〕3号"
    )
    numbered = replace(stated, numbers=(taken,))
    (notice,) = (k for k in announcing.PUBLIC.entries(numbered) if k == 900)
    for words in (
        said(announcing.PUBLIC.make(numbered, notice)), said(serving.RECEIPT.make(numbered, n)),
    ):  # fmt: skip
        assert "《行政决定履行催告书》（某）应急催〔2025〕3号" in words
