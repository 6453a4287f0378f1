"""Two people on one page of a register: the second is told, and one form sent twice does one thing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
from django.urls import reverse

from fadu.accounts.models import Certificate, RoleGrant
from fadu.accounts.services import enter_agency
from fadu.faces.desk.tests.builders import SECURITY, Office, hidden, words
from fadu.law.engine.record import Actor
from fadu.ledger.models import Entry
from fadu.registry.models import Party
from fadu.registry.services import ask_party_erasure
from tests.people import FOUNDED

LAWYER = Actor("lawyer", "legal_office")
WHY = {"reason": "核对后更正"}
LAST = {"ends_on": "2025-03-03", **WHY}


def new_agency(office: Office) -> dict[str, str]:
    """An agency in which nobody serves."""
    facts = {
        "public_name": "某区应急管理局", "short_name": "区应急局", "division": "430203",
        "level": "county", "parent": office.bureau.agency.id,
    }  # fmt: skip
    system = Actor("founding", "system_admin")
    hand = office.bureau.hand(FOUNDED)
    id = enter_agency(facts=facts, who=[system], hand=hand, at=FOUNDED, place=office.bureau.place)
    return {"id": id}


def who_left(office: Office) -> dict[str, str]:
    """Somebody who has left."""
    from fadu.accounts.services import leave

    hand = office.bureau.hand(FOUNDED)
    day = FOUNDED.date()
    leave(person=office.id("钱七"), ends_on=day, reason="x", who=[SECURITY], hand=hand, at=FOUNDED)
    return {"id": office.id("钱七")}


def of_zhang(office: Office) -> dict[str, str]:
    """张三."""
    return {"id": office.id("张三")}


def grant_of_zhang(office: Office) -> dict[str, str]:
    """张三's capacity."""
    return {**of_zhang(office), "grant": RoleGrant.objects.get(person=office.id("张三")).id}


def paper_of_zhang(office: Office) -> dict[str, str]:
    """张三's certificate."""
    paper = Certificate.objects.get(person=office.id("张三"))
    return {**of_zhang(office), "certificate": paper.id}


def of_party(office: Office) -> dict[str, str]:
    """A party."""
    return {"id": office.parties["甲烟花公司"]}


def asked_for(office: Office) -> dict[str, str]:
    """A party whose values are to be erased."""
    found, hand = of_party(office), office.bureau.hand(FOUNDED)
    ask_party_erasure(party=Party.objects.get(pk=found["id"]), reason="x", who=[LAWYER], hand=hand, at=FOUNDED)  # fmt: skip
    return found


@dataclass(frozen=True)
class Case:
    """A page, who opens it, on what, and what they type."""

    name: str
    who: str
    where: Callable[[Office], dict[str, str]]
    typed: Callable[[Office], dict[str, Any]]


PERSON = {"name": "张三", "post": "科长", "phone": "", **WHY}
PARTY = {"party_kind": "单位", "name": "甲烟花有限公司", "division": "430202", **WHY}
VALUE = {"value": "100000", "since": "2025-01-01", "source": "某规定第三条", "status": "V"}
PAPER = {"kind": "监督证", "number": "1", "since": "2025-01-01", "ends_on": "2026-01-01"}
CASES = (
    Case("amend_agency", "系乙", new_agency, lambda o: {"public_name": "新名称", "short_name": "新", **WHY}),
    Case("close_agency", "系乙", new_agency, lambda o: WHY),
    Case("amend_person", "安甲", of_zhang, lambda o: {**PERSON, "agency": o.bureau.agency.id}),
    Case("grant_role", "安甲", of_zhang, lambda o: {"role": "archivist", "since": "2025-03-03"}),
    Case("end_role", "安甲", grant_of_zhang, lambda o: LAST),
    Case("issue_certificate", "安甲", of_zhang, lambda o: PAPER),
    Case("revoke_certificate", "安甲", paper_of_zhang, lambda o: LAST),
    Case("leave", "安甲", of_zhang, lambda o: LAST),
    Case("erase_person", "安甲", who_left, lambda o: {"sure": "on", **WHY}),
    Case("amend_party", "张三", of_party, lambda o: PARTY),
    Case("merge_party", "张三", of_party, lambda o: {"into": o.parties["乙矿业公司"], **WHY}),
    Case("ask_party_erasure", "赵六", of_party, lambda o: WHY),
    Case("erase_party", "李四", asked_for, lambda o: {"sure": "on", **WHY}),
    Case("set_parameter", "赵六", lambda o: {"code": "penalty.hearing_fine_unit"}, lambda o: VALUE),
)  # fmt: skip


def sent(office: Office, case: Case) -> tuple[Any, str, dict[str, Any]]:
    """A browser, the address and the filled form as the page gave it out."""
    browser, url = office.browser(case.who), reverse(case.name, kwargs=case.where(office))
    query = "?q=矿业" if case.name == "merge_party" else ""
    return browser, url + query, hidden(browser.get(url + query)) | case.typed(office)


@pytest.mark.parametrize("case", CASES, ids=lambda c: c.name)
def test_one_form_sent_twice_is_answered_with_the_first_result(office: Office, case: Case) -> None:
    browser, url, typed = sent(office, case)
    first = browser.post(url, typed)
    assert first.status_code == 302, words(first)
    entries = Entry.objects.count()

    again = browser.post(url, typed)

    assert (again.status_code, again["Location"]) == (302, first["Location"])
    assert Entry.objects.count() == entries


@pytest.mark.parametrize("case", CASES, ids=lambda c: c.name)
def test_whoever_comes_second_is_told_that_the_entry_has_moved_on(
    office: Office, case: Case
) -> None:
    browser, url, typed = sent(office, case)
    late = {**typed, "token": "L" * 26, "expected": str(int(typed["expected"]) - 1)}
    if case.name == "set_parameter":  # two people fill a parameter that nobody had filled
        assert browser.post(url, typed).status_code == 302
        late = {**typed, "token": "L" * 26}
    entries = Entry.objects.count()

    answer = browser.post(url, late)

    assert answer.status_code == 409, words(answer)
    assert "已有新的记录" in words(answer)
    assert Entry.objects.count() == entries


def test_two_people_who_previewed_one_year_do_not_both_record_it(office: Office) -> None:
    browser, url = office.browser("赵六"), reverse("record_year")
    typed = {
        "year": "2025", "exceptions": "2025-05-22 休 劳动节", "source": "某通知", "confirmed": "on", "reason": "更正",
        "checked": "on",
    }  # fmt: skip
    pages = [
        hidden(browser.post(url, hidden(browser.get(url)) | typed | {"do": "preview"}))
        for _ in range(2)
    ]
    assert browser.post(url, pages[0] | typed | {"do": "confirm"}).status_code == 302
    entries = Entry.objects.count()

    second = browser.post(url, pages[1] | typed | {"do": "confirm"})

    assert second.status_code == 409
    assert "已有新的记录" in words(second)
    assert hidden(second)["expected"] == pages[1]["expected"]  # pressing again does not overwrite
    assert Entry.objects.count() == entries
