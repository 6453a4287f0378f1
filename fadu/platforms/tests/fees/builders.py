"""A case with a fine and a daily fine, its codes, and files as the finance system gives them."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

import xlsxwriter

from fadu.deliberation.services.deeds import Doing
from fadu.fees.models import Fee
from fadu.kernel.zone import day_of
from fadu.law.engine.record import Actor
from fadu.law.procedures.penalty.stating import FIRST, FURTHER
from fadu.law.procedures.penalty_ordinary import acts as a
from fadu.law.procedures.penalty_simple import SIMPLE_PENALTY
from fadu.law.procedures.penalty_simple import acts as spot
from fadu.law.procedures.penalty_simple import judgements as judged
from fadu.law.vocabulary.role import Role
from fadu.matters.deeds import Deed
from fadu.matters.models import Matter
from fadu.matters.services import perform
from fadu.platforms.fees.judging import Judged
from fadu.platforms.fees.services import Given, take_codes, take_payments, try_payments
from fadu.platforms.tests.builders import comma
from fadu.rooms.penalty.tests.cases import NOW, Case, a_case, daily, day_by_day, fined_daily
from fadu.rooms.penalty.tests.stating import UNIT
from tests.keeping import kept
from tests.people import Bureau, Colleague, found_bureau

NUMBER = "（某）应急罚〔2025〕4号"
SPOT = 200_00
LATER = datetime(2025, 4, 20, 2, 0, tzinfo=UTC)
MUCH_LATER = datetime(2025, 4, 25, 2, 0, tzinfo=UTC)
CODES = (
    ("处罚决定书文号", "当事人", "款项", "缴款码", "金额（元）"),
    (NUMBER, UNIT["name"], "罚款", "43020025000001", "3000"),
    (NUMBER, "", "罚款", "43020025000002", "2000.00"),
    (NUMBER, "", "按日连续处罚罚款", "43020025000003", "10,000"),
)
ONE, TWO, DAILY = (row[3] for row in CODES[1:])
SECOND, THEN = "43020025000004", "2025-04-08"
FURTHER_CODE = (NUMBER, "", "按日连续处罚罚款", SECOND, "15,000")
"""The code of a second daily fine."""
RESULTS = ("缴款码", "缴款人", "实缴金额（分）", "缴款日期", "票据号", "银行")


@dataclass(frozen=True)
class Fined:
    """The case, its party, and how somebody acts on a day."""

    bureau: Bureau
    matter: str
    party: str

    def doing(self, who: Colleague | None = None, at: datetime = LATER, **page: Any) -> Doing:
        """张三, or somebody else, at an instant."""
        person = who or self.bureau.zhang
        made: Any = page
        return Doing(person.viewer_on(day_of(at)), self.bureau.hand(at), made)

    @property
    def case(self) -> Matter:
        """The case as it stands."""
        return Matter.objects.get(pk=self.matter)


def fined(bureau: Bureau) -> Fined:
    """A unit fined five thousand yuan and ten thousand more day by day, both served."""

    def build() -> tuple[str, str]:
        case = a_case(bureau)
        case.now = NOW
        return daily(case), case.unit

    return Fined(bureau, *kept(("fees", bureau.chance.drawn), build, tuple))


def twice(bureau: Bureau, lowered_to: int = 0) -> Fined:
    """The same, the daily fine lowered before if need be, and five days later fifteen thousand yuan for three further days."""

    def build() -> tuple[str, str]:
        case = a_case(bureau)
        case.now = NOW
        case = fined_daily(case, 10_000_00)
        if lowered_to:
            told = {
                "altered": "变更",
                "altered_decision": FURTHER,
                "altered_by": "行政复议机关",
                "sums": "数额变更",
            }
            case.on("2025-04-07").do(
                a.alter_decision, case.unit, new_daily=lowered_to, taken_before=False, **told
            )
        known = len(case.on("2025-04-08").deeds)
        day_by_day(case, ("2025-04-04", "2025-04-06"), 15_000_00, 2)
        # It should have been a case of its own, as the one before it is unpaid (行政强制法 53).
        case.deeds[known:] = [
            replace(x, irregular="没有另行立案") if x.act in (a.propose_daily, a.daily_fine) else x
            for x in case.deeds[known:]
        ]
        return case.settle(), case.unit

    return Fined(bureau, *kept(("fees twice", lowered_to, bureau.chance.drawn), build, tuple))


def on_the_spot(made: Fined, cases: int) -> list[str]:
    """So many cases of the same unit, each with a fine on the spot that nobody collected; their codes, registered."""
    people = {Role.OFFICER: (made.bureau.zhang.id, made.bureau.li.id)}
    rows = [CODES[0]]
    for n in range(cases):
        number = f"（某）应急当罚〔2025〕{n}号"
        case = Case(made.bureau, people, made.party, "", NOW, procedure=SIMPLE_PENALTY)
        told: dict[str, Any] = {"kind": judged.FINE, "fine": SPOT, "party_kind": judged.UNIT}
        case.do(spot.record_offence, party=made.party).do(spot.assess, **told)
        case.do(spot.order_to_correct, correction="责令立即改正").do(spot.inform)
        case.do(spot.note_no_statement).do(spot.decide, number=number, **told).do(spot.deliver)
        case.settle()
        rows.append((number, "", "罚款", f"4303{n:010}", str(SPOT // 100)))
    take_codes(file=Given("缴款码.csv", comma(tuple(rows))), doing=made.doing())
    return [row[3] for row in rows[1:]]


def coded(made: Fined) -> None:
    """Its three codes, from a file."""
    take_codes(file=Given("缴款码.csv", comma(CODES)), doing=made.doing())


def workbook(rows: Sequence[Sequence[object]]) -> bytes:
    """A workbook whose numbers are numbers, as a bank writes them."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    sheet = book.add_worksheet()
    for at, row in enumerate(rows):
        for column, cell in enumerate(row):
            sheet.write(at, column, cell)
    book.close()
    return out.getvalue()


def results(made: Fined, *rows: tuple[object, ...], take: bool = True) -> list[Judged]:
    """A result file taken in, or tried."""
    do = take_payments if take else try_payments
    return do(file=Given("结果.xlsx", workbook([RESULTS, *rows])), doing=made.doing())


def told(judged: Iterable[Any]) -> list[str]:
    """What is said of each row."""
    return ["；".join(f.what for f in one.faults) or one.verdict.value for one in judged]


def annulled(made: Fined, altered: str = "撤销", at: datetime = LATER, **more: Any) -> None:
    """Its decision is annulled by the bureau, or altered; money has come in unless told otherwise."""
    facts = {
        "altered": altered, "altered_decision": FIRST, "altered_by": "本机关", "taken_before": True, "reason": "事实不清",
        "remake": "不重新作出", "criminal_fined": False, **more,
    }  # fmt: skip
    known = {f.code for f in a.alter_decision.stated}
    stated = {code: value for code, value in facts.items() if code in known}
    who, hand = (made.bureau.zhang.viewer.actor(a.alter_decision),), made.bureau.hand(LATER)
    perform([Deed(made.matter, a.alter_decision, at, hand, who, stated, made.party)])


def coded_twice(*rows: tuple[object, ...], bureau: Bureau | None = None) -> Fined:
    """The case with two daily fines and a code for each, and what came in under them."""
    made = twice(bureau or found_bureau())
    take_codes(file=Given("缴款码.csv", comma((*CODES, FURTHER_CODE))), doing=made.doing())
    if rows:
        results(made, *rows)
    return made


def decided_anew(made: Fined, fine: int) -> None:
    """After its decision was annulled another is made, of another fine (重新作出)."""
    people = {Role.OFFICER: (made.bureau.zhang.id, made.bureau.li.id)}
    case = Case(made.bureau, people, made.party, "", NOW, id=made.matter).on("2025-04-22")
    case.settled = True
    unit = made.party
    case.do(a.end_execution, unit).do(a.propose, unit, fine=fine).do(
        a.notify, unit, number="（某）应急告〔2025〕9号", statement_until="2025-05-20"
    )
    case.do(a.serve_notice, unit).do(a.waive_statement, unit).do(
        a.determine_review, unit, fine=fine
    )
    case.do(a.determine_complexity, unit, fine=fine)
    case.do(
        a.penalize, unit, number="（某）应急罚〔2025〕9号", fine=fine, perform_how="到指定银行缴纳"
    )
    case.do(a.serve, unit).settle()


def executed(made: Fined, fine: int, **more: Any) -> None:
    """The court takes of the fine (行政强制法 57, 60(4))."""
    urgent = {"applied_for": "立即执行", "urgency": "仓库随时可能爆炸"}
    taken = {"court_fine": fine, "court_others": True, "performed": "划拨", **more}
    steps = (
        (a.apply_at_once, 1, Actor(made.bureau.li.id, Role.LEADER.value), urgent),
        (a.court_rule, 2, Actor("court", Role.COURT.value), {"ruled": "准予执行"}),
        (a.court_executed, 10, Actor("court", Role.COURT.value), taken),
    )
    for what, day, who, facts in steps:
        at, hand = datetime(2025, 4, day, 2, tzinfo=UTC), made.bureau.hand(LATER)
        perform([Deed(made.matter, what, at, hand, (who,), facts, made.party)])


def lowered(made: Fined, fine: int, **more: Any) -> None:
    """The fine is altered by reconsideration."""
    annulled(made, "变更", altered_by="行政复议机关", sums="数额变更", new_fine=fine, **more)


def made_of(*rows: tuple[object, ...]) -> Fined:
    """The case with its codes of 3,000 and 2,000 yuan, and what came in under them."""
    made = fined(found_bureau())
    coded(made)
    if rows:
        results(made, *rows)
    return made


def code(number: str) -> Fee:
    """A code as it stands."""
    return Fee.objects.get(code=number)
