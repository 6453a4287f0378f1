"""Visits walked through the one door by the people of tests/people.py, to the stages that papers speak of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from fadu.accounts.models import Account
from fadu.documents.numbers import services as numbers
from fadu.documents.numbers.deeds import Sent
from fadu.kernel.zone import rfc3339
from fadu.law.engine.record import Actor
from fadu.law.procedures.inspection_visit import INSPECTION_VISIT
from fadu.law.procedures.inspection_visit import acts as a
from fadu.law.procedures.inspection_visit import facts as f
from fadu.law.procedures.inspection_visit.judgements import NO_EXEMPTION
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.role import Role
from fadu.matters.deeds import NewMatter
from fadu.matters.models import Matter
from fadu.matters.services import act
from fadu.registry.tests.builders import a_party
from tests.keeping import kept
from tests.people import FOUNDED, Colleague, a_colleague

if TYPE_CHECKING:
    from tests.people import Bureau

NOW = datetime(2025, 3, 3, 1, 0, tzinfo=UTC)  # Monday 09:00 in Shanghai
UNIT = {
    "name": "某某烟花制造有限公司", "credit_code": "91430200000000001A", "address": "某区某路8号",
    "principal": "周九", "phone": "13900000009",
}  # fmt: skip
HEAD = {
    "agency_word": "（某）应急", "government": "某市人民政府", "court": "某市某区人民法院", "since": "2024-01-02",
}  # fmt: skip
TASK: Mapping[str, Any] = {
    "subject": "某某烟花制造有限公司行政检查", "site": "厂区", "trade": "烟花爆竹", "hazchem": False,
    "source": f.PLANNED, "occasion": "一般检查", "basis": "《安全生产法》第六十二条第二款、第六十五条",
    "team": f.ALONE, "planned_on": "2025-03-03", "urgent": False,
    "visits_before": 0, "exemption": NO_EXEMPTION,
}  # fmt: skip


@dataclass
class Visit:
    """One visit under way; each act happens ten minutes after the one before."""

    bureau: Bureau
    second: Colleague
    party: str
    id: str = ""
    now: datetime = NOW

    @property
    def matter(self) -> Matter:
        """The visit as it stands."""
        return Matter.objects.get(pk=self.id)

    def sent(self, idem: str = "") -> Sent:
        """A sending by 张三."""
        who = (Actor(self.bureau.zhang.id, Role.OFFICER.value),)
        return Sent(who, self.bureau.hand(self.now), self.now, self.bureau.zhang.viewer.scope, idem)

    def do(self, what: Act, key: str = "", **facts: Any) -> Visit:
        """Do an act with the people that the law asks for."""
        self.now += timedelta(minutes=10)
        officers = (
            Actor(self.bureau.zhang.id, Role.OFFICER.value, "43020001"),
            Actor(self.second.id, Role.OFFICER.value, "43020009"),
        )
        by = officers[: what.officers] if Role.OFFICER in what.by else self._by(what)
        where: Any = self.id or NewMatter(INSPECTION_VISIT, self.bureau.place)
        hand = self.bureau.hand(self.now)
        self.id = act(where, what, hand=hand, who=by, facts=facts, at=self.now, key=key).matter
        return self

    def _by(self, what: Act) -> tuple[Actor, ...]:
        role = what.by[0]
        person = self.party if role.outside else self.bureau.li.id
        return (Actor(person, role.value),)

    def opened(self, *, announced: bool = False, **facts: Any) -> Visit:
        """The task, approved, with scheme and officers; the notice given where the visit is announced."""
        manner = f.ANNOUNCED if announced else f.UNANNOUNCED
        self.do(a.open_visit, **{**TASK, "enterprise": self.party, "manner": manner, **facts})
        self.do(a.approve_visit, number="（某）应急检审〔2025〕1号")
        self.do(
            a.make_scheme, scheme="核查仓库、工房的定员定量；张三记录，吴十查看；进入前释放静电。"
        )
        people = {"first_officer": self.bureau.zhang.id, "second_officer": self.second.id}
        self.do(a.assign_officers, **people)
        told = {"notice_number": "（某）应急检通〔2025〕1号", "notified_for": "2025-03-04"}
        return self.do(a.give_notice, **told) if announced else self

    def entered(self) -> Visit:
        """At the unit, the certificate shown."""
        entry = {
            "code_mode": "企业扫本局检查码",
            "code_number": "码",
            "entered_at": rfc3339(self.now),
        }
        self.do(a.enter_by_code, **entry)
        return self.do(a.show_certificate, shown_to="安全负责人周九", rights_told=True)

    def checked(self) -> Visit:
        """The site checked."""
        told = {
            "place": "一号仓库、药物线工房",
            "content": "查看仓库存量、工房定员和防雷防静电设施。",
        }
        return self.do(a.check_site, **told)

    def found(self, key: str = "F1", **facts: Any) -> Visit:
        """A finding."""
        told = {
            "category": f.ORDINARY, "description": "一号仓库堆垛高度超过限高线", "punishable": False,
            "violated": "《烟花爆竹安全管理条例》第十条",
        }  # fmt: skip
        return self.do(a.find_problem, finding=[key], **{**told, **facts})

    def ordered(
        self, key: str = "F1", number: str = "（某）应急责改〔2025〕1号", **facts: Any
    ) -> Visit:
        """The finding ordered to be removed by a term."""
        told = {"mode": f.BY_TERM, "deadline": "2025-03-20", "requirements": "将堆垛降至限高线以下"}
        return self.do(a.order_correction, key, **{**told, "order_number": number, **facts})

    def signed(self, signature: str = f.SIGNED) -> Visit:
        """The record signed by both, or not by the unit."""
        told = {
            "place": "一号仓库、药物线工房",
            "content": "查看仓库存量、工房定员和防雷防静电设施。",
        }
        return self.do(a.sign_record, signature=signature, **told)

    def reviewed(self, key: str = "F1", result: str = f.CORRECTED) -> Visit:
        """The finding looked at again."""
        told = {"result": result, "opinion": "堆垛已经降至限高线以下，同意销案", "shown": True}
        return self.do(a.reinspect, key, **told)


def whole(bureau: Bureau) -> Visit:
    """A visit to its review, acted out once a process: two findings under one order, the record signed."""

    def walk() -> Traces:
        v = a_visit(bureau).opened(announced=True).entered().checked()
        v.found().found("F2", description="三号工房灭火器压力不足").ordered()
        v.ordered("F2", mode=f.AT_ONCE, requirements="立即更换灭火器").signed()
        v.now += timedelta(days=7)
        v.reviewed().reviewed("F2")
        account = v.second.account.username
        return v.second.id, account, v.party, v.id, v.now, bureau.chance.drawn

    def known(traces: Traces) -> Visit:
        person, username, party, id, now, drawn = traces
        bureau.chance.drawn = drawn
        second = Colleague(person, "吴十", Account.objects.get(username=username))
        return Visit(bureau, second, party, id, now)

    return kept(("visit", bureau.chance.drawn), walk, known)


Traces = tuple[str, str, str, str, datetime, int]
"""By what a visit is known again: second officer with account, unit, matter, the hour, how much chance was drawn."""


def a_visit(bureau: Bureau) -> Visit:
    """A bureau with a letterhead, a second officer and a unit; nothing of the visit done yet."""
    second = a_colleague(
        bureau, bureau.agency.id, "吴十", "wushi", Role.OFFICER, certificate="43020009"
    )
    lawyer = (Actor(bureau.zhao.id, Role.LEGAL_OFFICE.value),)
    sent = Sent(lawyer, bureau.hand(FOUNDED), FOUNDED, bureau.zhao.viewer.scope)
    numbers.set_letterhead(facts=HEAD, place=bureau.place, sent=sent)
    stated = {k: v for k, v in UNIT.items() if k != "credit_code"}
    return Visit(bureau, second, a_party(bureau, **stated).id)
