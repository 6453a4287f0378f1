"""援引原处罚决定 (安全生产法 112): a case that begins with a decision of another one, whose party still does not correct.

Each daily fine is a decision of its own, with remedies, a demand and three months for the court of its own (行政强制法 53, 54).
So one case deals with one at a time: while one is not settled, a further refusal is another case, which cites what it rests on.
The same way come decisions that were made before the bureau kept its cases here.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, NoReturn

from fadu.kernel.calendar import WorkCalendar
from fadu.kernel.errors import Refused
from fadu.kernel.money import in_yuan
from fadu.kernel.zone import chinese_day, parse_day
from fadu.law.instruments import AEL, WSL
from fadu.law.procedures.penalty import collecting as c
from fadu.law.procedures.penalty import surcharging
from fadu.law.procedures.penalty_ordinary import facts as f
from fadu.law.procedures.penalty_ordinary.sums import DAILY, FINE
from fadu.law.vocabulary.fact import Derivation, Fact, Kind, When

Facts = Mapping[str, Any]
Find = Callable[[str], Any]

GROUND = WSL.art(112)
OWN_COURSE = AEL.art(53) + AEL.art(54)
HERE = ("penalize.", "penalize_without_fine.")
CITED = "cite_fined.cited_fine"
THIS, ANOTHER = "本案的处罚决定", "援引的处罚决定"


def cited_stands(facts: Facts, find: Find, before: Facts) -> bool:
    """True where the decision cited is one on which a fine by the day may rest; else Refused.

    A production unit, fined under the law, by a decision that was served, not of this case; days in their order.
    """
    if any(code in before for code in HERE):
        _refuse("本案已经对该当事人作出处罚决定，无需援引", "请在本案中登记复查是否拒不改正。")
    if not (facts["cited_fine"] and facts["production_unit"] and facts["under_wsl"]):
        _refuse(
            "按日连续处罚只适用于违反《安全生产法》、受到罚款处罚的生产经营单位",
            "请核对原处罚决定；不属于的，依法另行处理。",
        )
    decided, served, ordered = (
        parse_day(facts[code]) for code in ("cited_on", "cited_served", "cited_order")
    )
    if served < decided:
        _refuse(
            f"原处罚决定{chinese_day(decided)}作出、{chinese_day(served)}送达，日期先后不对",
            "请核对后改正：送达不早于作出。",
        )
    until = parse_day(facts["cited_until"]) if facts.get("cited_until") else None
    if ordered > decided:
        _refuse(
            f"责令改正之日{chinese_day(ordered)}晚于原处罚决定作出之日（{chinese_day(decided)}）",
            "请填写原处罚以前或者当时责令改正的日期。",
        )
    if until is not None and until < served:
        _refuse(
            f"已按日连续处罚至{chinese_day(until)}，早于原处罚决定送达之日（{chinese_day(served)}）",
            "请核对后改正；没有按日连续处罚过的不填。",
        )
    return True


def original(facts: Facts, find: Find, before: Facts) -> int:
    """The fine by which each day is fined: of this case's decision as it stands, else of the one cited; Refused without either."""
    stands = FINE.stands(before)
    if stands.imposed:
        return stands.now
    if CITED in before:
        return int(before[CITED])
    raise Refused(
        c.LACKING, basis=str(GROUND), todo=f"{c.FIRST}原处罚决定在另案的，先援引原处罚决定。"
    )


def one_at_a_time(
    facts: Facts, find: Find, on: date, calendar: WorkCalendar, before: Facts
) -> bool:
    """True where no earlier daily fine of this case is unpaid, nor a surcharge on it; else Refused, with the way that is open."""
    if left := surcharging.unpaid_on(DAILY, before, calendar, on):
        raise Refused(
            f"本案以前的按日连续处罚还有{in_yuan(left)}没有缴清（含加处罚款）。法律没有规定两次按日连续处罚不得同案；"
            "为使各自的救济、催告和申请执行期限互不牵制，本系统一案只办理一次没有缴清的按日连续处罚",
            basis=str(OWN_COURSE),
            todo="请另行立案，在新案中“援引原处罚决定”后办理；已经缴清的，先登记缴款。",
        )
    return True


def rests(facts: Facts, find: Find, before: Facts) -> str:
    """On which decision a fine by the day rests: of this case, or cited."""
    return ANOTHER if CITED in before else THIS


def first(facts: Facts, find: Find, before: Facts) -> bool:
    """True where the case may propose a penalty of its own; Refused where it is about one that it cites."""
    if CITED in before:
        _refuse(
            "本案援引了另案的处罚决定，只办理拒不改正的按日连续处罚",
            "请提出按日连续处罚意见；对其他违法行为另行立案。",
        )
    return True


def _refuse(wrong: str, todo: str) -> NoReturn:
    raise Refused(wrong, basis=str(GROUND), todo=todo)


_DAY = Kind.DATE
organ = Fact("cited_by", "原处罚决定机关", Kind.TEXT, personal=False)
number = Fact("cited_number", "原处罚决定书文号", Kind.TEXT, personal=False)
elsewhere = Fact(
    "elsewhere",
    "重新办理的案件",
    Kind.TEXT,
    personal=False,
    help="另行立案、援引原处罚决定办理的，填写立案文号；已经重新作出决定的，填写决定书文号。",
)
FACTS = (
    organ,
    number,
    Fact("cited_on", "原处罚决定作出日期", _DAY, past=True),
    Fact("cited_served", "原处罚决定送达日期", _DAY, past=True),
    Fact(
        "cited_fine",
        "原处罚数额",
        Kind.MONEY,
        help="原处罚决定的罚款数额；经复议、诉讼变更的，填变更后的数额。",
    ),
    Fact(
        "cited_order",
        "责令改正之日",
        _DAY,
        help="原处罚以前或者当时责令改正的日期。",
        past=True,
    ),
    Fact(
        "cited_until",
        "已经按日连续处罚至",
        _DAY,
        required=False,
        past=True,
        help="以前作出过按日连续处罚的，填其截止日；以后的日数另行计算，不重复处罚。",
    ),
    f.facts_found,
)
stands = Fact(
    "cited_stands",
    "可以据以按日连续处罚",
    Kind.BOOL,
    derived=Derivation(cited_stands, GROUND, recalls=HERE),
)
nothing_cited = Fact(
    "nothing_cited",
    "没有援引另案的处罚决定",
    Kind.BOOL,
    derived=Derivation(first, GROUND, recalls=(CITED,)),
)
rests_on = Fact(
    "rests_on",
    "所依据的处罚决定",
    Kind.CHOICE,
    (THIS, ANOTHER),
    derived=Derivation(rests, GROUND, recalls=(CITED,)),
)
OF_THIS, OF_ANOTHER = (When(rests_on, "==", which) for which in (THIS, ANOTHER))
original_fine = Fact(
    "original_fine",
    "原处罚数额",
    Kind.MONEY,
    derived=Derivation(original, GROUND, recalls=(*FINE.recalls, CITED)),
)
earlier_settled = Fact(
    "earlier_settled",
    "前一次按日连续处罚已经缴清",
    Kind.BOOL,
    derived=Derivation(
        one_at_a_time,
        OWN_COURSE,
        dated=True,
        counted=True,
        recalls=surcharging.recalls(DAILY),
    ),
)
