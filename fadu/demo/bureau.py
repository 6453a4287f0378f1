"""The demonstration bureau itself: agencies with real division codes, fictional people, accounts."""

from __future__ import annotations

import io
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache
from typing import Any

from django.contrib.auth.hashers import make_password
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction

from fadu.accounts import services as accounts
from fadu.accounts.models import Agency, Person
from fadu.demo.acting import BY, Crew, chance_of
from fadu.documents.services import store
from fadu.kernel.calendar import WorkCalendar
from fadu.kernel.calendar_seed import seed_days
from fadu.kernel.zone import instant_of
from fadu.law.engine.record import Actor
from fadu.law.engine.view import LawView
from fadu.law.parameters import PARAMETERS
from fadu.law.parameters.enforcement import BY_HEAD
from fadu.law.readers import readers
from fadu.law.vocabulary.fact import Kind
from fadu.law.vocabulary.parameter import Parameter
from fadu.law.vocabulary.role import Role
from fadu.law.vocabulary.status import Status
from fadu.matters.deeds import Hand
from fadu.statutes import services as statutes
from fadu.statutes.calendars import write_lines
from fadu.statutes.selectors import SEED_YEARS, law_view

FOUNDED = instant_of(date(2023, 12, 1))
PASSWORD = "fadu-demo-2024"  # printed at start; demonstration accounts are refused in production
COUNTIES = (
    ("430202", "荷塘区"), ("430203", "芦淞区"), ("430204", "石峰区"), ("430211", "天元区"),
    ("430212", "渌口区"), ("430223", "攸县"), ("430224", "茶陵县"), ("430225", "炎陵县"),
    ("430281", "醴陵市"),
)  # fmt: skip
# Account, name (fictional), post, capacities; the numbers of the certificates are invented.
PEOPLE = (
    ("zhangsan", "张三（示范）", "执法人员", (Role.OFFICER, Role.DRAFTER, Role.REGISTRAR), True),
    ("lisi", "李四（示范）", "执法人员", (Role.OFFICER, Role.ARCHIVIST), True),
    ("zhouba", "周八（示范）", "执法人员", (Role.OFFICER, Role.HEARING_CHAIR, Role.STATISTICIAN), True),
    ("wangju", "王局（示范）", "局长", (Role.LEADER, Role.PRINCIPAL, Role.FULL_HEAD, Role.DECIDER, Role.DECIDER_HEAD), False),
    ("liuju", "刘副局（示范）", "副局长", (Role.LEADER, Role.DECIDER), False),
    ("zhaoliu", "赵六（示范）", "政策法规科科长", (Role.LEGAL_OFFICE, Role.LEGAL_REVIEWER), False),
    ("qianqi", "钱七（示范）", "外聘法律顾问", (Role.COUNSEL,), False),
    ("jiandu", "孙监（示范）", "监督人员", (Role.SUPERVISOR,), False),
    ("chenzong", "陈总工（示范）", "总工程师", (Role.LEADER,), False),
    ("wujiu", "吴九（示范）", "政策法规科科员", (Role.LEGAL_REVIEWER,), False),
)  # fmt: skip
ADMINISTRATORS = (
    ("xitong", "系统管理员（示范）", Role.SYSTEM_ADMIN),
    ("anquan", "安全管理员（示范）", Role.SECURITY_ADMIN),
    ("shenji", "审计管理员（示范）", Role.AUDIT_ADMIN),
)
ROLES_OF_A_COUNTY = (Role.OFFICER, Role.OFFICER, Role.LEADER, Role.LEGAL_OFFICE)


@dataclass(frozen=True)
class Bureau:
    """What the stories need: the crews by agency id, the city bureau's own first."""

    agency: str
    crews: Mapping[str, Crew]
    law: LawView
    sample: str
    names: Mapping[str, str]  # agency id -> short name

    @property
    def crew(self) -> Crew:
        """The city bureau's people."""
        return self.crews[self.agency]


@transaction.atomic
def build(progress: Callable[[], None], *, without: Collection[str] = ()) -> Bureau:
    """Found the bureau through the registers: agencies, calendar, people, parameters, accounts.

    without: parameters that its legal office has not filled in.
    """
    seed = chance_of("bureau")
    law = LawView(WorkCalendar.from_days(seed_days(2015, 2032), "seed"))
    hand = Hand(law, FOUNDED, seed, BY)
    facts = {
        "public_name": "株洲市应急管理局（示范）",
        "short_name": "市局",
        "division": "430200",
        "level": "city",
    }
    city, founder = accounts.found(agency=facts, hand=hand, at=FOUNDED)
    keeper = _administrators(city, founder, hand)
    progress()
    agencies = {city: "市局"} | _counties(city, hand)
    sample = _sample_file(FOUNDED)
    crews = {city: _crew(city, PEOPLE, keeper, hand, sample)}
    for index, county in enumerate(list(agencies)[1:], 1):
        crews[county] = _crew(county, _staff(index), keeper, hand, sample)
        progress()
    lawyer = crews[city].people[Role.LEGAL_OFFICE][0]
    _calendar(lawyer, crews[city], hand)
    _parameters(lawyer, crews[city], hand, without)
    progress()
    return Bureau(city, crews, law_view(), sample, agencies)


@cache
def hashed_password() -> str:
    """The demonstration password, hashed once: strong hashing forty times over takes half a minute."""
    return make_password(PASSWORD)


def _administrators(city: str, founder: Actor, hand: Hand) -> Actor:
    since = date(2023, 12, 1)
    keeper = founder
    for username, name, role in reversed(ADMINISTRATORS):
        person = accounts.enter_person(name=name, agency=city, who=[founder], hand=hand, at=FOUNDED)
        accounts.grant_role(
            person=person, role=role, agency=city, since=since, who=[founder], hand=hand, at=FOUNDED
        )
        accounts.open_demo_account(username=username, hashed=hashed_password(), person=person)
        if role is Role.SECURITY_ADMIN:
            keeper = Actor(person, role.value)
    return keeper


def _counties(city: str, hand: Hand) -> dict[str, str]:
    place = Agency.objects.get(id=city).place
    admin = Actor(Person.objects.get(name=ADMINISTRATORS[0][1]).id, Role.SYSTEM_ADMIN.value)
    made = {}
    for code, name in COUNTIES:
        facts = {
            "public_name": f"{name}应急管理局（示范）", "short_name": name, "division": code,
            "level": "county", "parent": city,
        }  # fmt: skip
        made[
            accounts.enter_agency(facts=facts, who=[admin], hand=hand, at=FOUNDED, place=place)
        ] = name
    return made


def _staff(index: int) -> tuple[tuple[str, str, str, tuple[Role, ...], bool], ...]:
    name = COUNTIES[index - 1][1]
    return (
        (f"xian{index}a", f"{name}甲（示范）", "执法人员", (Role.OFFICER, Role.STATISTICIAN), True),
        (f"xian{index}b", f"{name}乙（示范）", "执法人员", (Role.OFFICER,), True),
        (f"xian{index}c", f"{name}丙（示范）", "局长", (Role.LEADER, Role.PRINCIPAL), False),
    )


def _crew(agency: str, people: tuple, keeper: Actor, hand: Hand, sample: str) -> Crew:
    by_role: dict[Role, list[Actor]] = {}
    since, until = date(2023, 12, 1), date(2028, 12, 31)
    who: dict[str, Any] = {"who": [keeper], "hand": hand, "at": FOUNDED}
    for username, name, post, roles, certified in people:
        person = accounts.enter_person(name=name, agency=agency, post=post, **who)
        number = f"示范{agency[-4:]}{username}"
        if certified:
            accounts.issue_certificate(
                person=person, kind="执法证", number=number, since=since, ends_on=until, **who
            )
        for role in roles:
            accounts.grant_role(person=person, role=role, agency=agency, since=since, **who)
            by_role.setdefault(role, []).append(
                Actor(person, role.value, number if certified else "")
            )
        accounts.open_demo_account(username=username, hashed=hashed_password(), person=person)
    return Crew(Agency.objects.get(id=agency).place, by_role, sample)


def _calendar(lawyer: Actor, crew: Crew, hand: Hand) -> None:
    """Enter the years that have been announced; the others are nobody's to enter yet."""
    for year in range(SEED_YEARS[0], SEED_YEARS[1] + 1):
        days = seed_days(year, year)
        if not days[0].confirmed:
            continue
        statutes.record_year(
            year=year, exceptions=write_lines(days), source=days[0].source, confirmed=days[0].confirmed,
            who=[lawyer], hand=hand, place=crew.place, at=FOUNDED,
        )  # fmt: skip


def _parameters(lawyer: Actor, crew: Crew, hand: Hand, without: Collection[str]) -> None:
    """Fill parameters in with a sample value (示范值), so that the demonstration can act."""
    for parameter in filled(without):
        statutes.set_parameter(
            code=parameter.code, value=sample_value(parameter), since=date(2015, 1, 1),
            source="示范局虚构的内部规定，不得作为执法依据", status=Status.P, demo=True,
            who=[lawyer], hand=hand, place=crew.place, at=FOUNDED,
        )  # fmt: skip


LATER = ("enforcement", "norm", "licence", "publicity", "evidence")
"""Subjects of parameters whose rooms are still to come, or whose basis nobody has verified."""
SAMPLE_VALUES = {
    "penalty.hearing_hold_limit": "30",
    "penalty.retention_years": "30",
    "enforcement.discussion_quorum": "3",
    "enforcement.discussion_voting": BY_HEAD,
    "enforcement.review_days": "5",
    "penalty.delegation_basis": "示范市安全生产条例第十条（示范）",
    "coercion.night_from": "22",
    "coercion.night_until": "6",
}


def filled(without: Collection[str] = ()) -> tuple[Parameter, ...]:
    """The parameters that the sample bureau has filled in; what only rooms still to come read stands on its 缺项清单."""
    read = readers()
    return tuple(
        p for p in PARAMETERS
        if (p.code in read or p.code.partition(".")[0] not in LATER) and p.code not in without
    )  # fmt: skip


def sample_value(parameter: Parameter) -> str:
    """A plausible sample of the parameter's kind."""
    if parameter.code in SAMPLE_VALUES:
        return SAMPLE_VALUES[parameter.code]
    if parameter.default is not None and parameter.kind in (Kind.NUMBER, Kind.MONEY):
        whole = parameter.default if parameter.kind is Kind.NUMBER else parameter.default // 100
        return str(whole)
    samples = {
        Kind.MONEY: "20000" if "个人" in parameter.title else "50000",
        Kind.NUMBER: {"个月": "6", "年": "30"}.get(parameter.unit, "5"),
        Kind.BOOL: "是" if parameter.default else "否",
        Kind.CHOICE: parameter.choices[0] if parameter.choices else "",
    }
    return samples.get(parameter.kind, "示范值")


def _sample_file(at: datetime) -> str:
    """The one sample attachment: a small PDF that says what it is."""
    text = b"BT /F1 18 Tf 72 720 Td (Fadu demonstration sample) Tj ET"
    out = io.BytesIO(b"")
    out.write(
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    )
    out.write(
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj\n"
    )
    out.write(b"4 0 obj<</Length %d>>stream\n%s\nendstream endobj\n" % (len(text), text))
    out.write(
        b"5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
    )
    upload = SimpleUploadedFile("示范附件.pdf", out.getvalue(), "application/pdf")
    return store(upload, at + timedelta(0)).sha256
