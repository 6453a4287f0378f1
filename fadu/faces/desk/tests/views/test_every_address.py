"""What holds of every address of the desk, taken from the addresses themselves: a new one is proved at once."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.apps import apps
from django.test import Client
from django.urls import reverse

from fadu.accounts.models import Certificate, RoleGrant
from fadu.casework.models import Draft
from fadu.faces.desk.tests.builders import Office, opening_url, send
from fadu.faces.desk.urls import urlpatterns
from fadu.matters.models import Matter

OPEN_TO_STRANGERS = {"sign_in", "sign_out"}
DEEDS = {
    "keep",
    "drop",
    "decide",
    "answer",
    "verify",
    "filters",
    "sign-out",
    "confirm",
    "advance",
    "number",
    "void-unused",
    "bundle",
    "announce",
}  # buttons, never links
DUMMY: dict[str, Any] = {
    "id": "0" * 26, "act": "close_case", "procedure": "penalty.ordinary", "sha256": "0" * 64, "pk": 0,
    "code": "x", "grant": "0" * 26, "link": "0" * 26, "certificate": "0" * 26, "year": 2025, "number": "63",
    "thing": "0" * 26, "item": "0" * 26, "page": 1, "width": 160, "kind": "x", "n": 0, "serial": 1, "party": "0" * 26,
    "form": "docx", "delivery": "0" * 26, "matter": "0" * 26, "job": "0" * 26,
}  # fmt: skip
HALF = {"summary": "半句", "source": "监督检查"}
PUBLIC_ROOMS = ("agencies", "library")  # open to everybody who has signed in
Known = Callable[[str], dict[str, Any]]
STAFF = ("张三", "赵六", "安甲", "系乙", "审丙", "督丁")


def address(pattern: Any, **known: Any) -> str:
    """The address of a pattern: of the ids known, else of ids that nobody has."""
    names = pattern.pattern.converters
    return reverse(pattern.name, kwargs={n: known.get(n, DUMMY[n]) for n in names})


def rows() -> dict[str, int]:
    """How many rows every table holds; sessions are no part of the record."""
    models = [m for m in apps.get_models() if m._meta.app_label != "sessions"]
    return {m._meta.label: m._base_manager.count() for m in models}


@pytest.fixture
def known(office: Office, case: Matter) -> Known:
    """Ids that stand, by the room the address belongs to."""
    person = office.id("张三")
    ids = {
        "matters": case.id,
        "parties": office.parties["甲烟花公司"],
        "people": person,
        "agencies": office.bureau.other.id,
        "library": "AQF-97-4",
    }
    codes = {
        "procedures": "penalty.ordinary",
        "parameters": "entry_lateness",
        "penalties": "AQF-97-4",
        "library": "phrase",
        "limits": "fine_payment",
        "law": "APL-2021",
    }
    grant = RoleGrant.objects.filter(person=person).values_list("id", flat=True)[0]
    certificate = Certificate.objects.filter(person=person).values_list("id", flat=True)[0]

    def of(route: str) -> dict[str, Any]:
        room = route.partition("/")[0]
        of_room = {"id": ids.get(room, DUMMY["id"]), "code": codes.get(room, "x")}
        return of_room | {"grant": grant, "certificate": certificate}

    return of


@pytest.mark.parametrize("method", ["get", "post"])
def test_a_stranger_reaches_nothing_but_the_sign_in_page(office: Office, method: str) -> None:
    before = rows()
    reached = {}
    for pattern in urlpatterns:
        if pattern.name not in OPEN_TO_STRANGERS:
            answer = getattr(Client(), method)(address(pattern))
            asked = answer.status_code == 401 or "/sign-in/?next=" in answer.get("Location", "")
            reached |= {} if asked else {pattern.name: answer.status_code}

    assert reached == {}
    assert rows() == before


@pytest.mark.parametrize("who", STAFF)
def test_opening_any_page_writes_no_row_and_never_fails(
    office: Office, known: Known, who: str
) -> None:
    browser, before = office.browser(who), rows()
    failed = {}
    for pattern in urlpatterns:
        if pattern.name in OPEN_TO_STRANGERS:
            continue
        url = address(pattern, **known(str(pattern.pattern)))
        status = browser.get(url).status_code
        failed |= {} if status in (200, 302, 403, 404, 405) else {url: status}

    assert failed == {}
    assert rows() == before


def test_what_changes_something_is_not_done_by_a_link(office: Office, known: Known) -> None:
    browsers = {who: office.browser(who) for who in ("张三", "安甲", "审丙")}
    done = {}
    for pattern in urlpatterns:
        if not DEEDS & set(str(pattern.pattern).split("/")):
            continue
        url = address(pattern, **known(str(pattern.pattern)))
        for who, browser in browsers.items():
            status = browser.get(url).status_code
            done |= {} if status in (403, 404, 405) else {(who, url): status}

    assert done == {}


@pytest.mark.parametrize("method", ["get", "post"])
def test_what_lies_out_of_reach_does_not_exist_whoever_knows_its_id(
    office: Office, known: Known, method: str
) -> None:
    send(office.browser("张三"), opening_url("penalty.ordinary", "register_clue"), HALF, do="save")
    draft = Draft.objects.get(state="editing")
    stranger, before, reached = office.browser("王五"), rows(), {}
    for pattern in urlpatterns:
        room = str(pattern.pattern).partition("/")[0]
        if "id" not in pattern.pattern.converters or room in PUBLIC_ROOMS:
            continue
        ids = known(str(pattern.pattern))
        ids |= {"id": draft.id} if room == "drafts" else {}
        status = getattr(stranger, method)(address(pattern, **ids)).status_code
        reached |= {} if status in (404, 405) else {pattern.name: status}

    assert reached == {}
    assert rows() == before
