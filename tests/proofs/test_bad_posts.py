"""Whoever fills the form of an act wrongly is told at each field, finds what was typed again, and has written nothing.

Every act of the penalty and coercion procedures is in play when its form is posted: its matter has been taken there by
the walks of the two doors, over the shortest of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import count
from typing import Any

import pytest
from django.conf import settings as bureau_settings
from django.db import connection
from django.test import override_settings
from django.urls import reverse

from fadu.casework.models import Draft
from fadu.demo.acting import chance_of
from fadu.demo.bureau import Bureau
from fadu.law.procedures.coercion_closure import CLOSURE
from fadu.law.procedures.coercion_power_cut import POWER_CUT
from fadu.law.procedures.coercion_seizure import SEIZURE
from fadu.law.procedures.penalty_ordinary import ORDINARY_PENALTY
from fadu.law.procedures.penalty_simple import SIMPLE_PENALTY
from fadu.law.vocabulary.procedure import Procedure
from fadu.matters.models import Matter
from tests.proofs.casting import planned
from tests.proofs.doors import WRITTEN, PageDoor, ServiceDoor, as_entered, said
from tests.proofs.misfilled import NOBODY, WRONG, Filling, Misfiller, faults, nothing, unspared
from tests.proofs.walking import Cast, Move

BESIDE = {"casework_draft", "django_session", "sqlite_sequence"}
"""What is typed is kept as a draft, which is no record; a session is none either."""
KINDS = 1 + max(map(len, WRONG.values()))
"""So many fields of a kind are enough for each of its wrong values to have been typed."""

FOREIGN = 10
"""So many forms are sent with the mark of another act's draft, which is told before the form is read."""


@pytest.fixture(autouse=True)
def own_store(settings: Any, tmp_path: Any) -> None:
    """Files of this test alone: other workers store theirs meanwhile."""
    settings.FILES = tmp_path


def record() -> dict[str, Any]:
    """Every row of every table but for drafts, and every stored file."""
    found: dict[str, Any] = {}
    with connection.cursor() as cursor:
        for table in sorted({*connection.introspection.table_names(cursor)} - BESIDE):
            cursor.execute(f'SELECT * FROM "{table}" ORDER BY 1')
            found[table] = cursor.fetchall()
    found["files"] = files()
    return found


def files() -> list[str]:
    """Every file in the store, by its digest."""
    return sorted(p.name for p in bureau_settings.FILES.rglob("*") if p.is_file())


@dataclass
class Clerk:
    """Takes matters through their walks, and fills each new form wrongly before it is filled well."""

    procedure: Procedure
    door: ServiceDoor
    page: PageDoor
    misfiller: Misfiller = field(default_factory=Misfiller)
    seen: set[str] = field(default_factory=set)
    found: list[str] = field(default_factory=list)
    posts: int = 0
    clocks: Iterator[int] = field(default_factory=count)

    def walk(self, moves: Sequence[Move]) -> None:
        """One matter from its beginning."""
        self.door.matter = ""
        for move in moves:
            self.page.matter = self.door.matter
            if move.act.code not in self.seen:
                self.seen.add(move.act.code)
                clock = move.at + WRITTEN + timedelta(microseconds=next(self.clocks))
                with override_settings(TEST_CLOCK=clock):
                    self.misfill(as_entered(move, self.procedure))
            self.door.do(move)

    def misfill(self, move: Move) -> None:
        """Nothing filled, everything wrong, then what is right by a page that is out of date or a foreign draft."""
        before, foreign = record(), Draft.objects.order_by("pk").first()
        self.answered(move, nothing(move.act))
        for wrong in (*unspared(move.act), *self.misfiller.fillings(move.act)):
            self.answered(move, wrong)
        if self.door.matter:
            self.refused(
                move, 409, "您的提交未写入", expected=Matter.objects.get(id=self.door.matter).n - 1
            )
        if foreign is not None and len(self.seen) < FOREIGN:
            self.refused(move, 403, "草稿", draft=foreign.pk)
        after = record()
        self.found += [
            f"{move.act.code}：{table}变了" for table in before if before[table] != after[table]
        ]
        if foreign is not None and Draft.objects.get(pk=foreign.pk).raw != foreign.raw:
            self.found.append(f"{move.act.code}：另一份草稿变了")

    def answered(self, move: Move, filling: Filling) -> None:
        """The page that answers a wrong filling names every field and has every word that was typed."""
        base = {"do": "sign", "expected": self.position()}
        answer = self.post(move, base | filling.typed)
        if answer.status_code != 422:
            self.found.append(f"{move.act.code}：{answer.status_code} {said(answer)[:200]}")
            return
        page = answer.content.decode()
        self.found += [f"{move.act.code}：{fault}" for fault in faults(filling, page)]

    def refused(self, move: Move, status: int, words: str, **marks: Any) -> None:
        """A well filled form whose marks are not this page's is refused; what was typed becomes a draft, or was one."""
        typed = self.page._typed(move) | marks
        answer = self.post(move, typed)
        if answer.status_code != status or words not in answer.content.decode():
            self.found.append(f"{move.act.code}：{marks} {answer.status_code} {said(answer)[:200]}")

    def post(self, move: Move, typed: dict[str, Any]) -> Any:
        """Sent by the first who acts."""
        self.posts += 1
        first = (move.people or (self.page.recorder,))[0]
        return self.page.client(first).post(self.page._address(move.act), typed)

    def position(self) -> Any:
        """Where the matter stands, as its page says."""
        return Matter.objects.get(id=self.door.matter).n if self.door.matter else ""


def reaching(walks: Sequence[Sequence[Move]]) -> Iterator[Sequence[Move]]:
    """Beginnings of walks in which every act is done at least once, those first that bring most for their length."""
    left = {move.act.code for walk in walks for move in walk}
    while left:
        ends = (walk[: n + 1] for walk in walks for n, m in enumerate(walk) if m.act.code in left)
        best = max(ends, key=lambda part: len({m.act.code for m in part} & left) / len(part))
        left -= {move.act.code for move in best}
        yield best


@pytest.mark.parametrize(
    "procedure",
    [
        pytest.param(ORDINARY_PENALTY, marks=pytest.mark.once),
        pytest.param(SIMPLE_PENALTY, marks=pytest.mark.once),
        pytest.param(SEIZURE, marks=pytest.mark.once),
        POWER_CUT,
        CLOSURE,
    ],
    ids=lambda p: p.code,
)
def test_a_form_filled_wrongly_is_answered_field_by_field_and_changes_nothing_but_its_draft(
    procedure: Procedure, demo_bureau: Bureau, cast: Cast
) -> None:
    page = PageDoor(demo_bureau, procedure, next(iter(cast.roles)))
    clerk = Clerk(procedure, ServiceDoor(demo_bureau, procedure, chance_of("bad posts")), page)

    for walk in reaching(planned(procedure, cast)):
        clerk.walk(walk)

    assert clerk.found == [], "\n".join(clerk.found)
    assert {a.code for a in procedure.acts if not a.lapse} == clerk.seen
    assert clerk.misfiller.left(least=KINDS) == []


@pytest.mark.parametrize(
    "procedure",
    [ORDINARY_PENALTY, SIMPLE_PENALTY, SEIZURE, POWER_CUT, CLOSURE],
    ids=lambda p: p.code,
)
def test_what_time_does_has_no_form(procedure: Procedure, demo_bureau: Bureau, cast: Cast) -> None:
    """No plan leads to these acts by a form: they fall in when a period is over, and nobody may post them."""
    first = planned(procedure, cast)[0][0]
    door = ServiceDoor(demo_bureau, procedure, chance_of("lapses"))
    door.do(first)
    page = PageDoor(demo_bureau, procedure, next(iter(cast.roles)), door.matter)
    browser, before = page.client(page.recorder), record()

    for act in (a for a in procedure.acts if a.lapse):
        for id in (door.matter, NOBODY):
            answer = browser.post(reverse("act", args=[id, act.code]), {"do": "sign"})
            assert answer.status_code == 404, act.code

    assert record() == before
    assert not Draft.objects.exists()
