"""Who is counsel and nothing else (外聘法律顾问) sees the matters that ask for counsel: through no door anything else.

The staff of a bureau that has acted in every room are followed through every page they can reach. What they opened is then
asked for by its counsel: before any matter asks for them, and after one does.
"""

from __future__ import annotations

import re
from collections import Counter, deque
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any
from urllib.parse import unquote

import pytest
from django.test import Client
from django.urls import NoReverseMatch, reverse

from fadu.deliberation.models import Meeting
from fadu.demo.acting import SAMPLE
from fadu.law.engine.record import Actor
from fadu.law.procedures.decision_major import acts as decision
from fadu.law.vocabulary.fact import Kind
from fadu.law.vocabulary.role import Role
from fadu.matters.models import Matter
from fadu.matters.services import act
from fadu.registry.models import Party
from tests.browsing import signed_in
from tests.people import Colleague, a_colleague
from tests.proofs.crawling import Read, view_of
from tests.proofs.office import NOW, ActedBureau, acted

ID = re.compile(r"/([0-9A-Z]{26})(?=[/?]|$)")
PER_ADDRESS = 2
SHORT = 3  # what is no longer says nothing of anybody
TABS = ("acts", "papers", "picture", "periods", "links", "proof", "evidence", "casefile")
SEEDS = (
    "home", "matters", "search", "parties", "objects", "visits", "hazards", "coercion", "fees", "fillings",
    "numbers", "paper", "people", "paper_batches", "scans", "bring_foreign", "matter_export", "object_export",
    "inspection:visit_list", "deliberation:review_list", "deliberation:meeting_list", "draws:draw_list",
    "plans:plan_list", "returns:return_list", "figures:figure_list", "publication:complaint_list",
)  # fmt: skip
PUBLIC = ("/v/", "/open/")
"""What is published, and read without signing in."""
OF_ALL = ("/law/", "/laws/", "/procedures/", "/library/", "/local/", "/templates/", "/template-versions/",
          "/parameters/", "/agencies/")  # fmt: skip
"""What is the same for everybody of the house: the law and its changes, the bureau's own rules, the agencies."""


@pytest.fixture(autouse=True)
def own_store(settings: Any, tmp_path: Any) -> None:
    """Files of this test alone, and its day."""
    settings.FILES, settings.CHECKPOINTS = tmp_path / "files", tmp_path / "checkpoints"
    settings.TEST_CLOCK = NOW + timedelta(days=1)


@dataclass
class Way:
    """One person's way from page to page; `opened`: every address that answered with a page or a file."""

    client: Client
    looked: Counter[tuple[str, str]] = field(default_factory=Counter)
    opened: list[str] = field(default_factory=list)

    def follow(self, seeds: Iterable[str]) -> None:
        """Open all that can be reached by links, so many of each address."""
        queue, seen = deque(seeds), set[str]()
        while queue:
            url = queue.popleft()
            view = view_of(url)
            kind = view, url.rpartition("tab=")[2] if view == "matter" else ""
            if url in seen or view in ("", "sign_out") or self.looked[kind] >= PER_ADDRESS:
                continue
            seen.add(url)
            self.looked[kind] += 1
            answer = self.client.get(url)
            if answer.status_code != 200:
                continue
            self.opened.append(url)
            if "html" in answer.get("Content-Type", ""):
                read = Read()
                read.feed(answer.getvalue().decode())
                queue.extend(read.links)


def seeds() -> list[str]:
    """Lists, and every tab of every matter."""
    rows = Matter.objects.filter(register=False).order_by("-procedure", "pk")
    ids = list(rows.values_list("pk", flat=True))
    named = [one for one in SEEDS if _known(one)]
    assert len(named) > 20
    tabs = [url for id in ids for url in tabs_of(id)]
    return [
        *map(reverse, named),
        *tabs,
        f"{reverse('search')}?q=化工",
        f"{reverse('matters')}?q=布点",
    ]


def tabs_of(matter: str) -> list[str]:
    """A matter's page, tab by tab."""
    return [f"{reverse('matter', args=[matter])}?tab={tab}" for tab in TABS]


def _known(name: str) -> bool:
    try:
        reverse(name)
    except NoReverseMatch:  # an address that asks for more is reached by a link
        return False
    return True


def secrets(open_: set[str]) -> dict[str, str]:
    """By what is told: ids, titles and numbers of the matters that are not open, names of all parties and meetings."""
    found: dict[str, str] = {}
    for matter in Matter.objects.filter(register=False).exclude(pk__in=open_):
        names = (matter.pk, matter.title, matter.number)
        found |= {one: f"{matter.procedure} {matter.pk}" for one in names if one != SAMPLE}
    found |= {party.name: "当事人" for party in Party.objects.all() if party.name}
    found |= {meeting.called: "会议" for meeting in Meeting.objects.all()}
    return {told: of for told, of in found.items() if len(told) > SHORT}


def told(client: Client, urls: Iterable[str], open_: set[str]) -> list[str]:
    """What pages and files open or say that they may not: each with its address."""
    hidden, found = secrets(open_), list[str]()
    for url in (one for one in urls if not one.startswith(PUBLIC)):
        answer, named = client.get(url), set(ID.findall(url))
        if answer.status_code not in (200, 302, 403, 404):
            found.append(f"{url}：{answer.status_code}")
        if answer.status_code != 200:
            continue
        if named and not named & open_ and not url.startswith(OF_ALL):
            found.append(f"{url}：打开了")
        text = answer.getvalue().decode(errors="replace")
        found += [
            f"{url}：写有{of}的“{one}”"
            for one, of in hidden.items()
            if one in text and one not in unquote(url)
        ]
    return found


def counsel_of(made: ActedBureau) -> Colleague:
    """An outside lawyer of the bureau."""
    return a_colleague(made.bureau, made.bureau.agency.id, "钱律师", "qianlvshi", Role.COUNSEL)


def reached(made: ActedBureau) -> list[str]:
    """All that an officer, the legal office and the head can open."""
    found: dict[str, None] = {}
    for colleague in (made.bureau.zhang, made.bureau.zhao, made.bureau.li):
        way = Way(signed_in(colleague.account))
        way.follow(seeds())
        found |= dict.fromkeys(way.opened)
    return list(found)


def review_asked(made: ActedBureau) -> str:
    """One of the two decisions is sent to its review."""
    matter = Matter.objects.filter(procedure="decision.major").order_by("serial").first()
    assert matter is not None
    at = NOW + timedelta(hours=3)
    asked = (fact for fact in decision.submit_review.stated if fact.required)
    facts = {fact.code: "0" * 64 if fact.kind is Kind.FILE else fact.title for fact in asked}
    act(
        matter.pk, decision.submit_review, hand=made.bureau.hand(at), facts=facts, at=at, irregular="补记",
        who=[Actor(made.bureau.zhang.id, Role.DRAFTER.value)],
    )  # fmt: skip
    return str(matter.pk)


@pytest.mark.once
@pytest.mark.django_db
def test_counsel_reads_nothing_until_a_matter_asks_for_counsel_and_then_that_one() -> None:
    made = acted()
    urls, client = reached(made), signed_in(counsel_of(made).account)
    kinds = {view_of(url) for url in urls}
    assert len(kinds) > 60
    assert told(client, urls, set()) == []

    asked = review_asked(made)
    urls += tabs_of(asked)
    assert told(client, urls, {asked}) == []
    page, shown = client.get(reverse("matters")).content.decode(), set(tabs_of(asked))
    assert set(ID.findall(page)) & set(Matter.objects.values_list("pk", flat=True)) == {asked}
    assert {client.get(url).status_code for url in shown} == {200}
