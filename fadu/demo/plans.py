"""The bureau's plans: that of 2024 from worksheet to archive, that of 2026 published and changed in summer."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

from fadu.accounts.selectors import agency_at
from fadu.checker import capacity, plan_file
from fadu.checker.plan_items import DRAWN, GENERAL, KEY, Item
from fadu.demo.acting import BY, chance_of
from fadu.demo.bureau import Bureau
from fadu.faces.desk import plan_progress, plan_word
from fadu.kernel.zone import instant_of
from fadu.law.instruments import GO_INS
from fadu.law.procedures.inspection_plan import acts as a
from fadu.law.procedures.inspection_plan import facts as f
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.role import Role
from fadu.matters.deeds import FileRef, Hand, Sent
from fadu.matters.scope import Reach, Scope
from fadu.matters.services import act
from fadu.rooms.plans.models import Plan
from fadu.rooms.plans.selectors import plans as selectors
from fadu.rooms.plans.services import planning
from fadu.rooms.plans.services.planning import Drafted
from fadu.rooms.plans.sheets.paper import Told
from fadu.rooms.plans.sheets.papers import paper_of

STAFF = {2024: 4, 2026: 12}
SITE = "局门户网站（示范）"
WSL = "《中华人民共和国安全生产法》第六十五条第一款"
FIRE = "《烟花爆竹安全管理条例》第五条"
CHEM = "《危险化学品安全管理条例》第七条"


def sheet(year: int) -> str:
    """The worksheet of a year: its officers and what else they do."""
    staff = STAFF[year]
    told = {
        "year": year,
        "staff": staff,
        "other": {
            "terms": [
                {"name": "办理行政处罚案件", "officers": staff * 2 // 3, "days_each": 40},
                {"name": "参与事故调查", "officers": staff // 3, "days_each": 30},
                {"name": "核查投诉举报", "officers": 2, "times": staff * 10 // 3, "days_each": 1},
                {"name": "专项整治和联合执法", "officers": staff // 2, "days_each": 20},
            ]
        },
        "non": {
            "terms": [
                {"name": "学习、培训、考核", "officers": staff, "days_each": 15},
                {"name": "会议、公文和值班", "officers": staff, "days_each": 40},
                {"name": "年休假、病假、事假", "officers": staff, "days_each": 15},
            ]
        },
    }
    return json.dumps(told, ensure_ascii=False)


def lines(firms: Sequence[str]) -> tuple[Item, ...]:
    """Two single plants and six classes; two divisions want to see the same plants in the same quarter."""
    wholesale = Item(
        no=1, kind=KEY, object="烟花爆竹批发企业", units=6, matters="仓库安全条件、流向登记、从业人员培训", basis=FIRE,
        times=2, visits=12, officers=2, days=Decimal(1), quarter=0, cap=4, division="花炮监管科", sector="烟花爆竹",
    )  # fmt: skip
    plant = replace(
        wholesale, no=2, object="", party=firms[1], units=1, times=2, visits=2, quarter=2, basis=CHEM,
        matters="重大危险源管理、特殊作业审批", division="危化监管科", sector="危险化学品",
    )  # fmt: skip
    return (
        wholesale, plant,
        replace(plant, no=3, party=firms[7]),
        replace(plant, no=4, kind=GENERAL, times=1, visits=1, matters="应急预案和演练", basis=WSL, division="应急指挥科", partners=("消防救援支队",)),
        replace(wholesale, no=5, object="金属非金属矿山", units=18, visits=36, quarter=0, days=Decimal(2), matters="采场边坡、提升运输、尾矿库", basis=WSL, division="矿山监管科", sector="金属非金属矿山"),
        replace(wholesale, no=6, kind=GENERAL, object="危险化学品经营企业（带储存）", units=60, times=1, visits=60, quarter=3, matters="储存条件、购销台账", basis=CHEM, division="危化监管科", sector="危险化学品"),
        replace(wholesale, no=7, kind=GENERAL, object="涉粉作业十人以上企业", units=90, times=1, visits=90, quarter=1, matters="粉尘清扫、除尘系统、防爆电气", basis=WSL, division="执法支队一大队", sector="工贸", partners=("市场监管局",)),
        replace(wholesale, no=8, kind=DRAWN, object="工贸企业", units=420, times=1, visits=240, quarter=4, cap=2, matters="隐患排查治理、教育培训、有限空间作业", basis=WSL, division="执法支队二大队", sector="工贸"),
    )  # fmt: skip


def lines_of_2024(firms: Sequence[str]) -> tuple[Item, ...]:
    """The same kinds of lines for the smaller staff of 2024, of a size that its visits (demo.visits) carry out."""
    sizes = {  # line: units, times, visits
        1: (2, 2, 4), 2: (1, 2, 2), 3: (1, 2, 2), 4: (1, 1, 1), 5: (2, 2, 4), 6: (2, 1, 2), 7: (11, 1, 11),
        8: (24, 1, 13),
    }  # fmt: skip
    made = [
        replace(one, units=sizes[one.no][0], times=sizes[one.no][1], visits=sizes[one.no][2], days=Decimal(3))
        for one in lines(firms)
    ]  # fmt: skip
    rest = replace(
        made[6], no=9, object="其他生产经营单位", units=6, visits=6, quarter=0, partners=(), sector="其他",
        matters="隐患排查治理、教育培训", division="应急指挥科",
    )  # fmt: skip
    return (*made, rest)


LINES = {2024: lines_of_2024, 2026: lines}


def build(
    bureau: Bureau, parties: dict[str, list[str]], now: datetime, visited: Sequence[str] = ()
) -> None:
    """Act both plans out, as far as the day of the demonstration; that of 2024 up to its summing-up.

    visited: the enterprises that the year's visits go to, two of which the plan names.
    """
    firms = parties[bureau.agency]
    old = _Acting(bureau, 2024, now)
    old.begin(visited or firms).on(
        2, 26, a.file_plan, receiver="湖南省应急管理厅", letter_number="株示范应急〔2024〕3号"
    )
    old.on(3, 4, a.publish_plan, channel=SITE)
    new = _Acting(bureau, 2026, now)
    new.begin(firms).on(
        2, 27, a.file_plan, receiver="湖南省应急管理厅", letter_number="株示范应急〔2026〕3号"
    )
    new.on(3, 3, a.publish_plan, channel=SITE)
    new.adjust()


def sum_up(bureau: Bureau, now: datetime) -> None:
    """Sum 2024 up by what the ledger counts of its visits, and archive the plan."""
    plan = Plan.objects.filter(year=2024, county=bureau.agency).first()
    if plan is None:
        return
    lawyer = bureau.crew.people[Role.LEGAL_OFFICE][0]
    scope = Scope(lawyer.person, bureau.agency, Reach.CITY)
    made = selectors.lines(scope, plan.public)
    carried = plan_progress.done_of(scope, plan, made)
    last = date(2024, 12, 27)
    due = sum(line.visits for line in made)
    done = sum(plan_progress.counted(line, carried, last) for line in made)
    old = _Acting(bureau, 2024, now, "sum-up")
    old.id = plan.pk
    old.on(
        12, 27, a.sum_up, due_tasks=due, done_tasks=done, left_for="示范：其余单位停产停业" if done < due else None
    )  # fmt: skip
    old.on(12, 30, a.close_plan, grounds="示范：年度执行完毕")


class _Acting:
    """The acts of one plan on their days; what would lie after today is left undone."""

    def __init__(self, bureau: Bureau, year: int, now: datetime, part: str = "") -> None:
        self.bureau, self.year, self.now = bureau, year, now
        self.chance, self.id = chance_of(f"plans/{year}{part}"), ""

    def begin(self, firms: Sequence[str]) -> _Acting:
        """From the worksheet to the government's answer."""
        bureau, first = self.bureau, self._sent(1, 5)
        if first.at > self.now:
            return self
        place = bureau.crew.place
        self.id = planning.measure_capacity(
            plan=None, place=place, sheet=sheet(self.year), sent=first
        ).matter
        listed = FileRef(bureau.sample, 9, "application/pdf", "监管对象名录.pdf")
        # Line 4 is a second look at a plant that line 3 has already.
        alone = [one for one in LINES[self.year](firms) if one.no != 4]
        key = sum(one.units for one in alone if one.kind == KEY)
        general = sum(one.units for one in alone) - key
        self.on(
            1, 8, a.classify_objects, object_list=listed.sha256, objects=key + general, key_units=key, general_units=general,
            classified_by=f"{self.year - 1}年度监管对象分级评定表（示范）", files=(listed,),
        )  # fmt: skip
        self._drafted(firms)
        if sent := self._open(1, 15):
            planning.merge_joint(plan=self.plan, partners="", sent=sent)
        due = date(self.year, 1, 16) >= GO_INS.since  # before it caps were not looked at
        if due and (sent := self._open(1, 16)):
            planning.check_caps(plan=self.plan, result=f.UNDER, sent=sent)
        self.on(1, 19, a.submit_plan, Role.LEADER, letter_number=f"株示范应急〔{self.year}〕1号")
        return self.on(
            2, 23, a.receive_approval, approved=True, number=f"株示范政函〔{self.year}〕2号"
        )

    def on(
        self, month: int, day: int, what: Act, role: Role = Role.LEGAL_OFFICE, **facts: Any
    ) -> _Acting:
        """An act that is done from its facts alone."""
        files = facts.pop("files", ())
        if sent := self._open(month, day, role):
            act(self.id, what, hand=sent.hand, who=sent.who, facts=facts, at=sent.at, files=files)
        return self

    def adjust(self) -> None:
        """In June the hot season asks for one more look at chemical stores, and for fewer draws."""
        if not (sent := self._open(6, 3)):
            return
        changed = [_summer(one) for one in planning.lines_of(self.plan)]
        planning.adjust_plan(
            plan=self.plan, lines=changed, reason="季节性风险", ready_by=date(self.year, 6, 30),
            grounds="示范：高温汛期加强危险化学品储存环节的检查，抽查数相应减少", document=self._document(changed), sent=sent,
        )  # fmt: skip
        if sent := self._open(6, 4):
            planning.check_caps(plan=self.plan, result=f.UNDER, sent=sent)
        self.on(6, 5, a.submit_plan, Role.LEADER, letter_number=f"株示范应急〔{self.year}〕21号")
        self.on(6, 15, a.receive_approval, approved=True, number=f"株示范政函〔{self.year}〕9号")
        self.on(
            6,
            16,
            a.file_plan,
            receiver="湖南省应急管理厅",
            letter_number=f"株示范应急〔{self.year}〕22号",
        )
        self.on(6, 17, a.publish_plan, channel=SITE)

    @property
    def plan(self) -> Plan:
        """The plan as it stands."""
        return Plan.objects.get(pk=self.id)

    def _drafted(self, firms: Sequence[str]) -> None:
        if sent := self._open(1, 12):
            stated = Drafted(
                f"{self.year}年度安全生产监督检查计划（示范）", self.year, coal=False, hazchem=True
            )
            made = LINES[self.year](firms)
            document = self._document(made, stated.subject)
            planning.draft_plan(
                plan=self.plan, lines=made, stated=stated, document=document, sent=sent
            )

    def _document(self, made: Sequence[Item], subject: str = "") -> bytes:
        plan = self.plan
        plan.subject, plan.year = subject or plan.subject, self.year
        terms = capacity.terms(plan_file.read(plan.terms, self.bureau.law.calendar))
        agency = agency_at(self.bureau.crew.place).name
        told = Told(plan=plan, wording=None, items=made, agency=agency, names={}, terms=terms)
        return plan_word.written(paper_of("supervision", told), date(self.year, 1, 12))

    def _open(self, month: int, day: int, role: Role = Role.LEGAL_OFFICE) -> Sent | None:
        """Who sends on a day, where the plan stands and the day has come."""
        sent = self._sent(month, day, role)
        return sent if self.id and sent.at <= self.now else None

    def _sent(self, month: int, day: int, role: Role = Role.LEGAL_OFFICE) -> Sent:
        at = instant_of(date(self.year, month, day), time(10))
        who = (self.bureau.crew.people[role][0],)
        return Sent(who, Hand(self.bureau.law, at, self.chance, BY), at)


def _summer(one: Item) -> Item:
    if one.no == 6:
        return replace(one, times=2, visits=one.units * 2)
    return replace(one, visits=180) if one.no == 8 else one
