"""Who is counsel and nothing else (外聘法律顾问) sees the matters that ask for counsel: through no door anything else.

The staff of a bureau that has acted in every room are followed through every page they can reach. What they opened is then
asked for by its counsel: before any matter asks for them, and after one does.
"""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import NoReverseMatch, reverse

from fadu.law.engine.record import Actor
from fadu.law.procedures.decision_major import acts as decision
from fadu.law.vocabulary.fact import Kind
from fadu.law.vocabulary.role import Role
from fadu.matters.models import Matter
from fadu.matters.services import act
from tests.browsing import signed_in
from tests.people import Colleague, a_colleague
from tests.proofs.crawling import Read, view_of
from tests.proofs.office import NOW, ActedBureau, acted
from tests.proofs.reaching import ID, tabs_of, told

PER_ADDRESS = 2
SEEDS = (
    "home", "matters", "search", "parties", "objects", "visits", "hazards", "coercion", "fees", "fillings",
    "numbers", "paper", "people", "paper_batches", "scans", "bring_foreign", "matter_export", "object_export",
    "inspection:visit_list", "deliberation:review_list", "deliberation:meeting_list", "draws:draw_list",
    "plans:plan_list", "returns:return_list", "figures:figure_list", "publication:complaint_list",
)  # fmt: skip


@pytest.fixture(autouse=True)
def own_store(settings: Any, tmp_path: Any) -> None:
    """Files of this test alone, and its day."""
    settings.FILES, settings.CHECKPOINTS = tmp_path / "files", tmp_path / "checkpoints"
    settings.TEST_CLOCK = NOW + timedelta(days=1)


@dataclass
class Way:
    """One person's way from page to page; `opened`: every address that answered with a page or a file."""

    client: Client
    looked: Counter[tuple[str, str]]  # how many of each address somebody has opened
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
            answer = self.client.get(url)
            if answer.status_code != 200:
                continue
            self.looked[kind] += 1
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


def _known(name: str) -> bool:
    try:
        reverse(name)
    except NoReverseMatch:  # an address that asks for more is reached by a link
        return False
    return True


def counsel_of(made: ActedBureau) -> Colleague:
    """An outside lawyer of the bureau."""
    return a_colleague(made.bureau, made.bureau.agency.id, "钱律师", "qianlvshi", Role.COUNSEL)


def reached(made: ActedBureau) -> list[str]:
    """All that an officer, the legal office and the head can open."""
    looked, found = Counter[tuple[str, str]](), dict[str, None]()
    for colleague in (made.bureau.zhao, made.bureau.zhang, made.bureau.li):
        way = Way(signed_in(colleague.account), looked)
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
