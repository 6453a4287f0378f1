"""Five penalty cases walked through the one door, once a process, to the stages that papers speak of."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any

from fadu.documents.numbers import services as numbers
from fadu.documents.numbers.deeds import Sent
from fadu.documents.services import keep
from fadu.kernel.ids import new_id
from fadu.kernel.zone import day_of, instant_of
from fadu.law.engine.record import DEPARTURE, Actor
from fadu.law.parameters.penalty import PARAMETERS
from fadu.law.procedures.penalty_ordinary import ORDINARY_PENALTY
from fadu.law.procedures.penalty_ordinary import acts as a
from fadu.law.procedures.registers.reviews import BEFORE
from fadu.law.procedures.tests.penalty_cases import LIMITS
from fadu.law.procedures.tests.walking import law_view
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.fact import Fact, Kind
from fadu.law.vocabulary.procedure import Procedure
from fadu.law.vocabulary.role import Role
from fadu.matters.deeds import Deed, Hand, NewMatter
from fadu.matters.services import perform
from fadu.registry.tests.builders import a_party
from fadu.rooms.penalty.tests.stating import HEAD, HEAVY, LIGHT, MAN, PLAIN, UNIT
from tests.keeping import kept
from tests.people import FOUNDED, a_colleague

if TYPE_CHECKING:
    from tests.people import Bureau

LAW = law_view(
    PARAMETERS, **LIMITS, penalty__case_time_limit_extension=30, penalty__delegation_basis="某条例第三条"
)  # fmt: skip
NOW = datetime(2025, 3, 3, 1, 0, tzinfo=UTC)  # Monday 09:00 in Shanghai


@dataclass
class Case:
    """A case under way; each act happens ten minutes after the one before, all are recorded at the end."""

    bureau: Bureau
    people: Mapping[Role, Sequence[str]]
    unit: str
    man: str
    now: datetime = NOW
    deeds: list[Deed] = field(default_factory=list)
    id: str = ""
    procedure: Procedure = ORDINARY_PENALTY
    settled: bool = field(default=False, init=False)

    def on(self, day: str) -> Case:
        """Go on at nine o'clock of a day."""
        self.now = instant_of(date.fromisoformat(day), time(9))
        return self

    def do(self, act: Act, key: str = "", **facts: Any) -> Case:
        """Add an act; what it must state and is not given is said in the words of its label."""
        self.id = self.id or new_id(self.now, self.bureau.chance(10))
        said = {
            x.code: self._said(x) for x in act.stated
            if _wanted(x, act) and x.code not in facts and not x.is_spared(facts)
        }  # fmt: skip
        if "party_kind" in said:
            said["party_kind"] = "个人" if key == self.man else "单位"
        new = NewMatter(self.procedure, self.bureau.place, id=self.id)
        matter = self.id if self.settled else new
        hand = Hand(LAW, self.now, self.bureau.chance, "test")
        deed = Deed(matter, act, self.now, hand, self._by(act, key), {**said, **facts}, key)
        self.deeds.append(deed)
        self.now += timedelta(minutes=10)
        return self

    def on_paper(self) -> Case:
        """The newest act happened on paper: its scan goes along, and why."""
        scan = keep(b"%PDF-1.4\n%%EOF\n", "扫描件.pdf", "application/pdf", self.now)
        facts = {**self.deeds[-1].facts, DEPARTURE: "线下办理"}
        self.deeds[-1] = replace(self.deeds[-1], facts=facts, files=(scan,))
        return self

    def each(self, act: Act, *keys: str, **facts: Any) -> Case:
        """The same for several parties."""
        for key in keys:
            self.do(act, key, **facts)
        return self

    def settle(self) -> str:
        """Record everything; the matter."""
        perform(self.deeds)
        self.settled = True
        return self.id

    def _said(self, fact: Fact) -> Any:
        if fact.past:
            return min(PLAIN.get(fact.code, "9999"), day_of(self.now).isoformat())
        if fact.code in PLAIN:
            return PLAIN[fact.code]
        return _WORDS[fact.kind](fact, self)

    def _by(self, act: Act, key: str) -> tuple[Actor, ...]:
        if not act.by:
            return (Actor(self.bureau.zhang.id, Role.OFFICER.value, "43020001"),)
        role = act.by[0]
        if role.outside:
            return (Actor(key or self.unit, role.value),)
        numbers_ = ("43020001", "43020009")
        people = self.people.get(role, (self.bureau.li.id,))[: act.officers]
        return tuple(
            Actor(p, role.value, numbers_[i] if role is Role.OFFICER else "")
            for i, p in enumerate(people)
        )


_WORDS: Mapping[Kind, Callable[[Fact, Case], Any]] = {
    Kind.TEXT: lambda fact, case: f"某{fact.title}",
    Kind.LONG_TEXT: lambda fact, case: f"某{fact.title}",
    Kind.CHOICE: lambda fact, case: fact.choices[0],
    Kind.BOOL: lambda fact, case: False,
    Kind.MONEY: lambda fact, case: 0,
    Kind.DATE: lambda fact, case: day_of(case.now).isoformat(),
    Kind.PERSON: lambda fact, case: case.people[Role.HEARING_CHAIR][0],
}


def _wanted(fact: Fact, act: Act) -> bool:
    return fact.required and fact.derived is None and fact.code != act.names


def a_case(bureau: Bureau) -> Case:
    """A bureau with a letterhead, colleagues and two parties; nothing of the case done yet."""
    place = bureau.agency.id
    second = a_colleague(bureau, place, "吴十", "wushi", Role.OFFICER, certificate="43020009")
    deputy = a_colleague(bureau, place, "郑副", "zhengfu", Role.LEADER)
    chair = a_colleague(bureau, place, "冯二", "fenger", Role.HEARING_CHAIR)
    lawyer = (Actor(bureau.zhao.id, Role.LEGAL_OFFICE.value),)
    sent = Sent(lawyer, bureau.hand(FOUNDED), FOUNDED, bureau.zhao.viewer.scope)
    numbers.set_letterhead(facts=HEAD, place=bureau.place, sent=sent)
    people = {
        Role.OFFICER: (bureau.zhang.id, second.id), Role.LEADER: (bureau.li.id, deputy.id),
        Role.HEARING_CHAIR: (chair.id,), Role.LEGAL_REVIEWER: (bureau.zhao.id,),
    }  # fmt: skip
    return Case(bureau, people, a_party(bureau, **UNIT).id, a_party(bureau, **MAN).id)


def found(case: Case, *keys: str) -> Case:
    """To the end of the investigation, with everything that may be done in it."""
    ended = min("2025-03-03", day_of(case.now).isoformat())
    case.do(a.register_clue).do(a.check_jurisdiction).do(a.check_limitation, act_ended_on=ended)
    case.do(a.file_case, number="（某）应急立〔2025〕1号")
    for key in keys:
        case.do(a.name_party, party=[key])
    people = case.people[Role.OFFICER]
    case.do(a.assign_officers, first_officer=people[0], second_officer=people[1])
    case.do(a.decide_recusal, recused=people[0], granted=False)
    for manner in ("询问", "现场检查", "勘验", "抽样取证"):
        case.do(
            a.investigate, manner=manner, **({"questioned_as": "证人"} if manner == "询问" else {})
        )
    case.do(a.approve_registration, batch=["B"]).do(a.register_evidence, "B", goods="培训记录三册")
    case.do(a.dispose_evidence, "B", number="（某）应急保处〔2025〕1号").do(a.commission_appraisal)
    case.do(a.receive_appraisal).each(a.order_to_correct, *keys, correct_by="2025-03-30")
    return case.each(a.check_crime, *keys).do(a.conclude_investigation)


def contested(case: Case) -> str:
    """Two parties: the unit is heard, its fine not paid and brought to court; the man pays later, as he may."""
    unit, man = case.unit, case.man
    found(case, unit, man).on("2025-03-10")
    case.do(a.propose, unit, fine=HEAVY).do(a.propose, man, fine=LIGHT)
    for key, n in ((unit, 1), (man, 2)):
        case.do(a.notify, key, number=f"（某）应急告〔2025〕{n}号")
    case.each(a.serve_notice, unit, man)
    case.on("2025-03-12").do(a.make_statement, unit).do(a.review_statement, unit)
    case.do(a.request_hearing, unit).do(a.waive_statement, man)
    case.do(a.notify_hearing, unit, hearing_on="2025-03-28").do(a.serve_call, unit)
    case.on("2025-03-28")
    case.do(a.hold_hearing, unit).do(a.record_hearing, unit, major_interest=True)
    case.on("2025-04-01").do(a.legal_review, unit, reviewer=BEFORE).on_paper().do(
        a.determine_complexity, unit, fine=HEAVY, complexity="情节复杂"
    )
    case.do(a.discuss, unit).on_paper().do(a.determine_review, man, fine=LIGHT)
    case.do(a.determine_complexity, man, fine=LIGHT).do(a.extend_case)
    told = {"perform_how": "到指定银行缴纳"}
    case.on("2025-04-08").do(
        a.penalize, unit, number="（某）应急罚〔2025〕1号", fine=HEAVY, **told,
    )  # fmt: skip
    case.do(
        a.penalize, man, number="（某）应急罚〔2025〕2号", fine=LIGHT, production_unit=False, **told
    )
    case.each(a.serve, unit, man).do(a.request_deferral, man, asked_until="2025-07-01")
    case.do(a.approve_deferral, man, deferred_until="2025-07-01", plan="每月一期，共三期")
    case.on("2025-05-08").do(a.start_surcharge, unit).do(a.serve_surcharge, unit)
    case.on("2025-10-20").do(a.demand, unit, demand_until="2025-11-03").do(a.answer_demand, unit)
    case.do(a.review_answer, unit).on("2025-11-05").do(a.apply_court, unit)
    case.on("2025-11-06").do(a.suspend_execution, unit).do(a.end_execution, man)
    return case.settle()


def mixed(case: Case) -> str:
    """A case closed: the unit waives its hearing, is fined and pays; the man is let off; another is found innocent."""
    unit, man = case.unit, case.man
    other = a_party(case.bureau, name="某某劳务有限公司").id
    found(case, unit, man, other).on("2025-03-10").do(a.propose, unit, fine=HEAVY)
    case.do(a.notify, unit, number="（某）应急告〔2025〕3号").do(a.serve_notice, unit)
    case.do(a.waive_statement, unit).do(a.waive_hearing, unit).on("2025-03-20")
    for key, fine in ((unit, HEAVY), (man, 0), (other, 0)):
        case.do(a.determine_review, key, fine=fine).do(a.determine_complexity, key, fine=fine)
    case.do(
        a.penalize, unit, number="（某）应急罚〔2025〕3号", fine=HEAVY, perform_how="到指定银行缴纳"
    )
    case.do(
        a.no_penalty,
        man,
        number="（某）应急不罚〔2025〕1号",
        no_penalty_ground="初次违法且危害后果轻微并及时改正",
    )
    case.do(a.dismiss, other, number="（某）应急不罚〔2025〕2号")
    case.do(
        a.start_service, other, way="公告送达", announced_in="本局网站", announced_why="下落不明"
    )
    case.each(a.serve, unit, man, other)
    case.do(a.educate, man).do(a.publish, unit).on("2025-03-25").do(a.pay_fine, unit, amount=HEAVY)
    case.each(a.reinspect, unit, man, corrected=True).do(a.complete_performance, unit)
    return case.do(a.close_case).settle()


def abroad(case: Case) -> str:
    """A clue of another organ's jurisdiction: sent there, not filed."""
    case.do(a.register_clue)
    case.do(a.check_jurisdiction, jurisdiction="其他机关管辖，应当移送")
    return case.do(a.refuse_filing, not_filed="不属于本机关管辖，已经移送").settle()


def crime(case: Case) -> str:
    """Two parties handed to the police: one is filed and handed over, of the other reconsideration is asked for."""
    unit, man = case.unit, case.man
    found(case, unit, man).on("2025-03-10").each(a.check_crime, unit, man, suspected=True)
    people = case.people[Role.OFFICER]
    case.each(a.form_team, unit, man, first_member=people[0], second_member=people[1])
    case.each(a.report_transfer, unit, man).each(a.decide_transfer, unit, man, approved=True)
    for number, key in enumerate((unit, man), 1):
        case.do(a.send_transfer, key, number=f"（某）应急移〔2025〕{number}号", copied=True)
    case.on("2025-03-11").each(a.police_sign, unit, man, in_charge=True)
    case.do(a.police_decide, unit, filed=True).do(a.police_decide, man, filed=False)
    case.do(a.receive_filing, unit, number="公立〔2025〕1号").do(a.handover, unit)
    case.do(a.receive_refusal, man, number="公不立〔2025〕1号").do(a.object_refusal, man)
    return case.settle()


def daily(case: Case) -> str:
    """A unit that was fined and corrects nothing is fined day by day."""
    return fined_daily(case, LIGHT * 2).settle()


def fined_daily(case: Case, total: int) -> Case:
    """The same while it goes on: fined, found not to have corrected, and fined for two more days."""
    unit = case.unit
    found(case, unit).on("2025-03-10").do(a.propose, unit, fine=LIGHT)
    case.do(a.notify, unit, number="（某）应急告〔2025〕4号").do(a.serve_notice, unit).do(
        a.waive_statement, unit
    )
    case.do(a.determine_review, unit, fine=LIGHT).do(a.determine_complexity, unit, fine=LIGHT)
    case.do(a.cite_delegation, delegated_until="2025-12-31", organisation="某执法大队")
    case.do(
        a.penalize, unit, number="（某）应急罚〔2025〕4号", fine=LIGHT,
        perform_how="到指定银行缴纳",
    )  # fmt: skip
    case.do(a.serve, unit)
    return day_by_day(case.on("2025-04-03"), ("2025-04-02", "2025-04-03"), total)


def day_by_day(case: Case, between: tuple[str, str], total: int, n: int = 1) -> Case:
    """Found not to have corrected, and fined for the days between."""
    unit, days = case.unit, dict(zip(("fined_from", "fined_until"), between, strict=True))
    case.do(a.reinspect_fined, unit).do(a.find_refusal, unit)
    case.do(a.propose_daily, unit, **days).do(
        a.notify, unit, number=f"（某）应急告〔2025〕{4 + n}号", statement_until="2025-04-20"
    ).do(a.serve_notice, unit)
    case.do(a.waive_statement, unit).do(a.determine_review, unit, fine=total)
    case.do(a.determine_complexity, unit, fine=total)
    case.do(a.daily_fine, unit, number=f"（某）应急日罚〔2025〕{n}号", **days)
    return case.do(a.serve_daily, unit)


WALKS = (contested, mixed, abroad, crime, daily)


def walked(bureau: Bureau) -> dict[str, str]:
    """The five cases by the name of their walk."""

    def walk() -> dict[str, str]:
        begun = a_case(bureau)
        return {one.__name__: one(replace(begun, deeds=[], now=NOW)) for one in WALKS}

    return kept(("penalty papers", bureau.chance.drawn), walk, dict)
