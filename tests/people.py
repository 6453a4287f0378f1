"""Four people of fixed standing, entered through the real services: the cast of every permission test.

张三 holds a law-enforcement certificate, 李四 leads the bureau, 赵六 reviews its legality, 王五 belongs to
another county's bureau and must see nothing of this one's.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from fadu.accounts import selectors, services
from fadu.accounts.models import Account, Agency
from fadu.accounts.viewer import Viewer
from fadu.law.engine.record import Actor
from fadu.law.vocabulary.role import Role
from fadu.matters.deeds import Hand
from fadu.matters.scope import Place
from fadu.statutes.selectors import law_view
from tests.keeping import kept

FOUNDED = datetime(2024, 1, 2, 1, 0, tzinfo=UTC)  # Tuesday 09:00 in Shanghai
SINCE, UNTIL = date(2024, 1, 2), date(2029, 1, 1)
PASSWORD = "correct-horse-9"
CITY = {
    "public_name": "某市应急管理局",
    "short_name": "市应急局",
    "division": "430200",
    "level": "city",
}
COUNTY = {
    "public_name": "某县应急管理局",
    "short_name": "县应急局",
    "division": "430224",
    "level": "county",
}


@dataclass
class CountingChance:
    """Chance that repeats in every run, and never within one."""

    drawn: int = 0

    def __call__(self, size: int) -> bytes:
        """The next bytes."""
        self.drawn += 1
        return self.drawn.to_bytes(size, "big")


@dataclass(frozen=True)
class Colleague:
    """One person: how they sign in, and how they act."""

    id: str
    name: str
    account: Account

    @property
    def viewer(self) -> Viewer:
        """The person as a viewer on 2025-03-03."""
        return self.viewer_on(date(2025, 3, 3))

    def viewer_on(self, day: date) -> Viewer:
        """The person as a viewer on a day, by what the registers say of it."""
        return selectors.viewer(self.account, day)


@dataclass(frozen=True)
class Bureau:
    """A city's bureau and the people every test knows; `other` is the county bureau of 王五."""

    agency: Agency
    other: Agency
    zhang: Colleague  # 张三, 执法人员, with certificate
    li: Colleague  # 李四, 负责人
    zhao: Colleague  # 赵六, 法制审核, with certificate
    wang: Colleague  # 王五, 执法人员 of another place
    chance: CountingChance

    def hand(self, noted: datetime) -> Hand:
        """The hand that writes for a test, at an instant of the test's own."""
        return Hand(law_view(), noted, self.chance, "test")

    @property
    def place(self) -> Place:
        """Where the bureau's matters belong."""
        return self.agency.place


def found_bureau() -> Bureau:
    """Found the bureau and enter its people, as an installation would (once a process: tests/keeping.py)."""
    return kept("bureau", lambda: traces_of(_found()), bureau_of)


Traces = tuple[str, str, tuple[tuple[str, str, str], ...], int]
"""A bureau by the ids of its two agencies, id, name and account of its people, and how much chance it has drawn."""


def traces_of(bureau: Bureau) -> Traces:
    """What a bureau is known again by."""
    people = (bureau.zhang, bureau.li, bureau.zhao, bureau.wang)
    named = tuple((one.id, one.name, one.account.username) for one in people)
    return bureau.agency.id, bureau.other.id, named, bureau.chance.drawn


def bureau_of(traces: Traces) -> Bureau:
    """The bureau that left these traces, as it stands in the database."""
    city, county, named, drawn = traces
    agencies = Agency.objects.in_bulk([city, county])
    accounts = {a.username: a for a in Account.objects.filter(username__in=[u for *_, u in named])}
    people = (Colleague(id, name, accounts[username]) for id, name, username in named)
    return Bureau(agencies[city], agencies[county], *people, CountingChance(drawn))


def _found() -> Bureau:
    chance = CountingChance()
    hand = Hand(law_view(), FOUNDED, chance, "test")
    id, security = services.found(agency=CITY, hand=hand, at=FOUNDED)
    agency = Agency.objects.get(id=id)
    system = Actor("founding", Role.SYSTEM_ADMIN.value)
    other = services.enter_agency(
        facts=COUNTY, who=[system], hand=hand, at=FOUNDED, place=agency.place
    )

    def enter(
        name: str, username: str, where: str, *roles: Role, certificate: str = ""
    ) -> Colleague:
        person = services.enter_person(
            name=name, agency=where, who=[security], hand=hand, at=FOUNDED
        )
        for role in roles:
            services.grant_role(
                person=person,
                role=role,
                agency=where,
                since=SINCE,
                who=[security],
                hand=hand,
                at=FOUNDED,
            )
        if certificate:
            services.issue_certificate(
                person=person, kind="执法证", number=certificate, since=SINCE, ends_on=UNTIL,
                who=[security], hand=hand, at=FOUNDED,
            )  # fmt: skip
        account = services.open_account(username=username, password=PASSWORD, person=person)
        return Colleague(person, name, account)

    return Bureau(
        agency=agency,
        other=Agency.objects.get(id=other),
        zhang=enter("张三", "zhangsan", id, Role.OFFICER, certificate="43020001"),
        li=enter("李四", "lisi", id, Role.LEADER, Role.PRINCIPAL),
        zhao=enter(
            "赵六", "zhaoliu", id, Role.LEGAL_REVIEWER, Role.LEGAL_OFFICE, certificate="43020002"
        ),
        wang=enter("王五", "wangwu", other, Role.OFFICER, certificate="43022401"),
        chance=chance,
    )


def an_office(bureau: Bureau, parent: str, name: str = "某执法大队") -> Agency:
    """An office (派出机构、直属单位) entered below an agency or an office."""
    facts = {
        "public_name": name, "short_name": name, "division": "430200001", "level": "office",
        "parent": parent,
    }  # fmt: skip
    id = services.enter_agency(
        facts=facts, who=[Actor("founding", Role.SYSTEM_ADMIN.value)], hand=bureau.hand(FOUNDED),
        at=FOUNDED, place=bureau.place,
    )  # fmt: skip
    return Agency.objects.get(id=id)


def a_colleague(
    bureau: Bureau, agency: str, name: str, username: str, *roles: Role, certificate: str = ""
) -> Colleague:
    """A further person of an agency, as the security administrator enters them."""
    by: dict[str, Any] = {
        "who": [Actor("founding", Role.SECURITY_ADMIN.value)], "hand": bureau.hand(FOUNDED), "at": FOUNDED,
    }  # fmt: skip
    person = services.enter_person(name=name, agency=agency, **by)
    for role in roles:
        services.grant_role(person=person, role=role, agency=agency, since=SINCE, **by)
    if certificate:
        services.issue_certificate(
            person=person, kind="执法证", number=certificate, since=SINCE, ends_on=UNTIL, **by
        )
    account = services.open_account(username=username, password=PASSWORD, person=person)
    return Colleague(person, name, account)
