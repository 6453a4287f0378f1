"""Penalties on the spot (当场处罚): a warning, a fine paid at the bank, one collected and handed in, one handed in late."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, time, timedelta
from typing import Any

from fadu.demo.acting import SAMPLE, Story, chance_of
from fadu.demo.bureau import Bureau
from fadu.kernel.zone import instant_of
from fadu.law.instruments import WSL
from fadu.law.procedures.penalty_simple import SIMPLE_PENALTY
from fadu.law.procedures.penalty_simple import acts as a
from fadu.law.procedures.penalty_simple import facts as f
from fadu.law.procedures.penalty_simple import judgements as j

SMALL, FINE = 100_00, 2_000_00  # fen
CAUSES = (
    "在烟花爆竹零售点吸烟",
    "未如实记录安全生产教育和培训情况",
    "未在有较大危险因素的场所设置明显的安全警示标志",
    "未按照规定佩戴劳动防护用品",
)


def build(bureau: Bureau, parties: dict[str, list[str]]) -> None:
    """Act out the four cases of 2024."""
    firms = parties[bureau.agency]
    for index, shape in enumerate((warned, paid, handed_in, handed_in_late)):
        day = date(2024, 4, 8) + timedelta(days=49 * index)
        story = found(bureau, index, day, "" if shape is warned else firms[index])
        shape(story, day)
        story.settle()


def running(bureau: Bureau, party: str, today: date) -> str:
    """A fine collected the day before: the two days in which the officers hand it in run. Returns its matter."""
    day = today - timedelta(days=1)
    story = found(bureau, 7, day, party)
    decided(story, j.UNIT, SMALL)
    story.do(a.report_record, number=f"示范备〔{day.year}〕5号")
    _collected(story, SMALL, j.SMALL)
    return story.settle()[0].matter


def found(bureau: Bureau, index: int, day: date, party: str) -> Story:
    """What two officers found, on record; a citizen is not in the register."""
    seed = chance_of(f"spot/{day.year}/{index}")
    story = Story(SIMPLE_PENALTY, bureau.crew, bureau.law, seed, instant_of(day, time(10)))
    story.outsider = party
    story.do(
        a.record_offence, cause=CAUSES[index % len(CAUSES)], party=party or None,
        party_named=f"示范当事人（{SAMPLE}）", happened_on=day.isoformat(), place="示范地点",
    )  # fmt: skip
    return story


def warned(story: Story, day: date) -> None:
    """A citizen is warned, and did not wish to say anything."""
    decided(story, j.PERSON, 0)
    story.do(a.report_record, number="示范备〔2024〕1号")
    _closed(story)


def paid(story: Story, day: date) -> None:
    """A unit's fine, paid at the bank within fifteen days, the decision made public."""
    decided(story, j.UNIT, FINE)
    story.do(a.report_record, number="示范备〔2024〕2号")
    story.on(day + timedelta(days=2)).do(a.publish, channel="示范网站")
    story.on(day + timedelta(days=9)).do(a.pay_fine, amount=FINE, receipt="示范票据")
    story.do(a.complete_performance)
    _closed(story)


def handed_in(story: Story, day: date) -> None:
    """A small fine collected on the spot, with the officers' agency the next day and at the bank the day after."""
    _taken_and_handed_in(story, day, (1, 2), 3)


def handed_in_late(story: Story, day: date) -> None:
    """The same, but handed in nine days later: the file shows it for ever, and the review of files names it."""
    _taken_and_handed_in(story, day, (9, 10), 4)


def _taken_and_handed_in(story: Story, day: date, days: Sequence[int], number: int) -> None:
    decided(story, j.UNIT, SMALL)
    story.do(a.report_record, number=f"示范备〔2024〕{number}号")
    _collected(story, SMALL, j.SMALL)
    sums: dict[str, Any] = {"amount": SMALL, "receipt": "示范票据"}
    story.on(day + timedelta(days=days[0])).do(a.hand_in, **sums).do(a.publish, channel="示范网站")
    story.on(day + timedelta(days=days[1])).do(a.bank_in, **sums).do(a.complete_performance)
    _closed(story)


def decided(story: Story, party_kind: str, fine: int) -> None:
    """Assessed, ordered to correct, told, heard, decided, handed over."""
    what: dict[str, Any] = {
        "kind": j.FINE if fine else j.WARNING,
        "fine": fine,
        "party_kind": party_kind,
        "legal_basis": str(WSL.art(97, item=4)),
    }
    story.do(a.assess, **what)
    story.do(a.order_to_correct, correction=f.AT_ONCE)
    story.do(a.inform, legal_basis=what["legal_basis"])
    story.do(a.note_no_statement)
    number = f"（株示范）应急当罚〔{story.now.year}〕{story.now.timetuple().tm_yday}号"
    story.do(
        a.decide, number=number, agency_named="株洲示范应急管理局", place="示范地点",
        production_unit=party_kind == j.UNIT, **what,
    )  # fmt: skip
    story.do(a.deliver)


def _collected(story: Story, fine: int, ground: str) -> None:
    story.do(a.collect, amount=fine, ground=ground, receipt="示范票据")


def _closed(story: Story) -> None:
    story.do(a.close_case).do(a.archive_case)
