"""The surcharge on paper: after a part was paid the base and the most are what was unpaid, and the days are told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

from fadu.documents.papers.casefile import CaseFile
from fadu.documents.tests.papers.reading import said
from fadu.law.procedures.penalty_ordinary import acts as a
from fadu.rooms.penalty.owing import Owing
from fadu.rooms.penalty.sheets import counting, paying
from fadu.rooms.penalty.sheets.told import Told


def test_a_part_that_was_paid_lessens_base_and_most_and_the_days_stand_on_the_paper(
    files: Mapping[str, CaseFile],
) -> None:
    file = files["contested"]
    (late,) = paying.SURCHARGE.entries(file)
    line = file.line(late)
    served = file.last(a.serve.code, key=line.key if line else "")
    assert line is not None
    assert served is not None
    assert "截至本决定作出之日，计算15日，加处罚款人民币贰万贰仟伍佰元整（22,500元）。" in said(paying.SURCHARGE.make(file, late))  # fmt: skip

    part = replace(served, n=served.n, act=a.pay_instalment.code, at=served.at + timedelta(days=1), facts={"amount": 20_000_00})  # fmt: skip
    paid = replace(file, lines=tuple(sorted((*file.lines, part), key=lambda x: x.at)))
    words = said(paying.SURCHARGE.make(paid, late))
    assert "罚款人民币伍万元整（50,000元）" in words
    assert "加处罚款的总额不超出人民币叁万元整（30,000元）" in words
    assert "计算15日，加处罚款人民币壹万叁仟伍佰元整（13,500元）" in words
    unserved = replace(file, lines=tuple(x for x in file.lines if x is not served))
    assert (counting.base(Told(unserved, line)), counting.counted(Told(unserved, line))) == ("人民币伍万元整（50,000元）", "")  # fmt: skip


def test_a_demand_names_the_confiscated_income_that_is_left_and_the_whole(
    files: Mapping[str, CaseFile],
) -> None:
    """行政强制法 35(三)."""
    file = files["contested"]
    (demand,) = file.every(a.demand.code)
    decided = file.last(a.penalize.code, key=demand.key)
    assert decided is not None
    also = replace(decided, facts={**decided.facts, "confiscated_income": 6_000_00})
    lines = tuple(also if x is decided else x for x in file.lines)
    fine, _, grown = counting.outstanding(Told(file, demand)).split("，")[:3]
    words = counting.demanded(Told(replace(file, lines=lines), demand))
    assert "没收违法所得人民币陆仟元整（6,000元）" in words
    assert words.startswith(fine)
    assert grown not in words  # the whole is another
    alone = replace(decided, facts={**decided.facts, "fine": 0, "confiscated_income": 6_000_00})
    lines = tuple(
        alone if x is decided else x for x in file.lines if x.act != a.start_surcharge.code
    )
    assert (
        counting.demanded(Told(replace(file, lines=lines), demand))
        == "没收违法所得人民币陆仟元整（6,000元）"
    )


def test_where_nothing_or_only_confiscated_income_is_left_no_comma_is_stray() -> None:
    day = date(2025, 4, 10)
    paid = Owing("罚款", 100, 100, day, begun=True, surcharge=3, surcharge_paid=3)

    assert counting._words(paid, 0, day) == "已经缴清"
    assert (
        counting._words(paid, 600_000, day) == "没收违法所得人民币陆仟元整（6,000元），罚款已经缴清"
    )
    assert counting._words(replace(paid, surcharge_paid=0), 0, day).endswith("），罚款已经缴清")
    assert counting._words(None, 0, day) == "已经缴清"
