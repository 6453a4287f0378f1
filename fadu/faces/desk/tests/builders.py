"""The bureau as the desk's tests need it, and forms filled as people fill them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse, QueryDict
from django.test import Client
from django.urls import reverse

from fadu.accounts import services
from fadu.accounts.models import Account
from fadu.casework import services as casework
from fadu.documents.services import store
from fadu.faces.desk.act_form import ActForm, Setting, facts_asked
from fadu.kernel.ids import new_id
from fadu.law import registry
from fadu.law.engine.record import Actor
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.fact import Fact, Kind
from fadu.law.vocabulary.role import Role
from fadu.matters.models import Matter
from fadu.registry import services as registering
from tests.browsing import signed_in
from tests.keeping import kept
from tests.people import (
    FOUNDED,
    PASSWORD,
    SINCE,
    UNTIL,
    Bureau,
    Colleague,
    Traces,
    bureau_of,
    found_bureau,
    traces_of,
)  # fmt: skip

PDF = b"%PDF-1.4 scan"
SIGNED = datetime(2025, 3, 3, 0, 30, tzinfo=UTC)  # half an hour before the tests look
SECURITY = Actor("founding", Role.SECURITY_ADMIN.value)
EXTRA = {
    "钱七": ("qianqi", Role.OFFICER),
    "安甲": ("anjia", Role.SECURITY_ADMIN),
    "系乙": ("xiyi", Role.SYSTEM_ADMIN),
    "审丙": ("shenbing", Role.AUDIT_ADMIN),
    "督丁": ("duding", Role.SUPERVISOR),
}


@dataclass
class Office:
    """The bureau, its people by name, its parties by name, and a browser for each person."""

    bureau: Bureau
    people: dict[str, Colleague] = field(default_factory=dict)
    parties: dict[str, str] = field(default_factory=dict)

    def browser(self, name: str) -> Client:
        """A browser in which the person is signed in."""
        return signed_in(self.people[name].account)

    def id(self, name: str) -> str:
        """A person's id."""
        return self.people[name].id


def found_office() -> Office:
    """Found the bureau and enter the people and parties of the desk's tests (once a process)."""
    return kept("office", lambda: _traces(_founded()), _known)


OfficeTraces = tuple[Traces, tuple[tuple[str, str, str], ...], dict[str, str]]


def _traces(office: Office) -> OfficeTraces:
    extra = tuple((c.id, c.name, c.account.username) for c in office.people.values() if c.name in EXTRA)  # fmt: skip
    return traces_of(office.bureau), extra, dict(office.parties)


def _known(traces: OfficeTraces) -> Office:
    bureau = bureau_of(traces[0])
    known = (bureau.zhang, bureau.li, bureau.zhao, bureau.wang)
    more = (Colleague(i, n, Account.objects.get(username=u)) for i, n, u in traces[1])
    return Office(bureau, {c.name: c for c in (*known, *more)}, dict(traces[2]))


def _founded() -> Office:
    bureau = found_bureau()
    known = (bureau.zhang, bureau.li, bureau.zhao, bureau.wang)
    office = Office(bureau, {c.name: c for c in known})
    hand = bureau.hand(FOUNDED)
    for name, (username, role) in EXTRA.items():
        by = {"who": [SECURITY], "hand": hand, "at": FOUNDED}
        id = services.enter_person(name=name, agency=bureau.agency.id, phone="13800000000", **by)
        services.grant_role(person=id, role=role, agency=bureau.agency.id, since=SINCE, **by)
        account = services.open_account(username=username, password=PASSWORD, person=id)
        office.people[name] = Colleague(id, name, account)
    services.issue_certificate(
        person=office.id("钱七"), kind="执法证", number="43020009", since=SINCE, ends_on=UNTIL,
        who=[SECURITY], hand=hand, at=FOUNDED,
    )  # fmt: skip
    for name in ("甲烟花公司", "乙矿业公司"):
        office.parties[name] = a_party(bureau, name)
    return office


def a_party(bureau: Bureau, name: str, **facts: Any) -> str:
    """A registered party; returns its id."""
    stated = {"party_kind": "单位", "name": name, "division": "430202", **facts}
    return registering.enter_party(
        facts=stated, who=[bureau.zhang.viewer.actor(_enter())], hand=bureau.hand(FOUNDED),
        at=FOUNDED, place=bureau.place, scope=bureau.zhang.viewer.scope,
    )  # fmt: skip


def _enter() -> Act:
    return registry.procedure("register.party").act("enter_party")


def words(response: HttpResponse) -> str:
    """A page as its reader sees it, without tags."""
    return re.sub(r"(<[^>]+>|\s)+", " ", response.getvalue().decode())


def hidden(response: HttpResponse) -> dict[str, str]:
    """The hidden fields of a page's forms, the CSRF token left out."""
    pattern = r'<input\s+type="hidden" name="([\w-]+)" value="([^"]*)"'
    found = dict(re.findall(pattern, response.content.decode()))
    found.pop("csrfmiddlewaretoken", None)
    return found


def filled(act: Act, office: Office, **over: Any) -> dict[str, Any]:
    """An act's form as an officer would fill it: every required fact, and those given."""
    typed = {f.code: value_of(f, office) for f in facts_asked(act) if f.required}
    typed |= {"at": "2025-03-03T08:00"}
    typed |= {"questioned_as": "证人"} if act.code == "investigate" else {}
    if act.names and act.names != "party":
        typed["count_new"] = "1"
    if act.each == "party":
        typed["key"] = office.parties["甲烟花公司"]
    return typed | over


def value_of(fact: Fact, office: Office) -> Any:
    """A fitting word for a fact of any kind."""
    party = office.parties["甲烟花公司"]
    values = {
        Kind.TEXT: "某项内容", Kind.LONG_TEXT: "现场检查发现储存不符合规定。", Kind.BOOL: "no",
        Kind.NUMBER: "1", Kind.MONEY: "30000", Kind.DATE: "2025-03-03",
        Kind.INSTANT: "2025-03-03T08:00", Kind.PERSON: office.id("张三"), Kind.PARTY: party,
        Kind.KEYS: [party], Kind.FILE: scan(),
    }  # fmt: skip
    return fact.choices[0] if fact.kind is Kind.CHOICE else values[fact.kind]


def scan(name: str = "扫描件.pdf", content: bytes = PDF) -> SimpleUploadedFile:
    """A small PDF."""
    return SimpleUploadedFile(name, content, "application/pdf")


def send(client: Client, url: str, typed: dict[str, Any], do: str = "sign") -> HttpResponse:
    """Open a form and send it with its hidden fields."""
    page = client.get(url)
    assert page.status_code == 200, words(page)[:300]
    return client.post(url, hidden(page) | typed | {"do": do})


def reads(queries: Iterable[dict[str, str]]) -> int:
    """How many queries read; once a minute a page also extends the session, which is no cost of its own."""
    return sum(q["sql"].startswith("SELECT") for q in queries)


def act_url(matter: Matter | str, act: str, query: str = "") -> str:
    """The address of an act's form."""
    id = matter if isinstance(matter, str) else matter.id
    return reverse("act", kwargs={"id": id, "act": act}) + query


def opening_url(procedure: str, act: str) -> str:
    """The address of the form that opens a matter."""
    return reverse("open_matter", kwargs={"procedure": procedure, "act": act})


def done(office: Office, name: str, matter: Matter | None, code: str, **over: Any) -> Matter:
    """An act of the ordinary penalty procedure, prepared and signed by one person, by 钱七 too if needed."""
    procedure, who = registry.procedure("penalty.ordinary"), office.people[name].viewer
    act, hand = procedure.act(code), office.bureau.hand(SIGNED)
    typed = QueryDict(mutable=True)
    for field_name, value in filled(act, office, **over).items():
        typed.setlist(field_name, value if isinstance(value, list) else [value])
    staff = [(c.id, c.name) for c in office.people.values()]
    parties = [(p, n) for n, p in office.parties.items()]
    keys = parties if act.each == "party" else ()
    setting = Setting(procedure, act, keys, people=staff, parties=parties)
    form = ActForm(setting, typed)
    assert form.is_valid(), form.errors
    sent = over.get("files", [])
    files = tuple(store(one, SIGNED) for one in (sent if isinstance(sent, list) else [sent]))
    prepared = casework.Prepared(
        matter.id if matter else new_id(SIGNED, office.bureau.chance(10)), procedure.code, code,
        form.facts(), form.cleaned_data["at"], opens=matter is None,
        expected=matter.n if matter else -1, id=new_id(SIGNED, office.bureau.chance(10)),
        files=files, key=form.cleaned_data.get("key", ""),
        platform=typed.get("platform", "").strip(), platform_number=typed.get("platform_number", ""),
    )  # fmt: skip
    draft = casework.save_draft(viewer=who, prepared=prepared, hand=hand)
    outcome = casework.sign(draft=draft, viewer=who, hand=hand)
    if outcome is None:
        draft.refresh_from_db()
        outcome = casework.sign(draft=draft, viewer=office.people["钱七"].viewer, hand=hand)
    assert outcome is not None
    return Matter.objects.get(pk=outcome.matter)


def a_clue(office: Office, name: str = "张三", **over: Any) -> Matter:
    """A penalty matter just opened by its first act."""
    return done(office, name, None, "register_clue", **over)


def a_case(office: Office, cause: str = "未按规定储存案") -> Matter:
    """A penalty case that has been filed, with its officers and its party (once a process)."""
    chance = office.bureau.chance

    def known(traces: tuple[str, int]) -> Matter:
        case, chance.drawn = traces
        return Matter.objects.get(pk=case)

    asked = ("case", cause, chance.drawn)
    return kept(asked, lambda: (_a_case(office, cause).pk, chance.drawn), known)


def _a_case(office: Office, cause: str) -> Matter:
    limits = {"act_state": "已经终了", "act_ended_on": "2025-02-01", "discovered_on": "2025-02-20"}
    steps: tuple[tuple[str, str, dict[str, Any]], ...] = (
        ("张三", "check_jurisdiction", {}),
        ("张三", "check_limitation", limits),
        ("李四", "file_case", {"cause": cause, "number": "（某）应急罚〔2025〕1号"}),
        ("李四", "assign_officers", {"second_officer": office.id("钱七")}),
        ("张三", "name_party", {}),
    )
    matter = a_clue(office, at="2025-02-24T09:00")
    for who, code, over in steps:
        matter = done(office, who, matter, code, at="2025-02-25T09:00", **over)
    return matter


def an_officer_below(office: Office) -> str:
    """Enter a district's bureau below the city's, with one certified officer; returns the name."""
    bureau, hand = office.bureau, office.bureau.hand(FOUNDED)
    facts = {"public_name": "某区应急管理局", "short_name": "区应急局", "division": "430203",
             "level": "county", "parent": bureau.agency.id}  # fmt: skip
    system = Actor("founding", Role.SYSTEM_ADMIN.value)
    district = services.enter_agency(
        facts=facts, who=[system], hand=hand, at=FOUNDED, place=bureau.place
    )
    by: dict[str, Any] = {"who": [SECURITY], "hand": hand, "at": FOUNDED}
    id = services.enter_person(name="吴九", agency=district, **by)
    services.grant_role(person=id, role=Role.OFFICER, agency=district, since=SINCE, **by)
    account = services.open_account(username="wujiu", password=PASSWORD, person=id)
    office.people["吴九"] = Colleague(id, "吴九", account)
    return "吴九"
