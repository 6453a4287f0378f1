"""The two doors of an act: the service itself, and the page with its draft, its form and its signatures."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from itertools import count
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client, override_settings
from django.urls import reverse

from fadu.accounts import selectors as accounts
from fadu.accounts.models import Account
from fadu.casework.models import Draft
from fadu.deliberation.kinds import review_by
from fadu.demo.bureau import Bureau
from fadu.documents.services import path_of
from fadu.faces.desk.desk_way import has_desk
from fadu.kernel.ids import new_id
from fadu.kernel.money import yuan
from fadu.kernel.zone import SHANGHAI, day_of, parse_instant
from fadu.law.engine.record import DEPARTURE, Actor
from fadu.law.procedures.registers.reviews import BEFORE
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.fact import Fact, Kind
from fadu.law.vocabulary.procedure import Procedure
from fadu.ledger import selectors as ledger
from fadu.ledger.commitments import disclosed
from fadu.matters.deeds import Deed, FileRef, Hand, NewMatter
from fadu.matters.folds import folding_of
from fadu.matters.models import Matter
from fadu.matters.services import perform
from fadu.statutes.selectors import law_view
from tests.browsing import signed_in
from tests.proofs.walking import Move

WRITTEN = timedelta(seconds=20)  # an act is written down this long after it was done
FILE = "示范附件.pdf"
_CLOCKS = count()


@dataclass
class ServiceDoor:
    """Acts handed to `perform` by a program."""

    bureau: Bureau
    procedure: Procedure
    chance: Callable[[int], bytes]
    matter: str = ""

    def do(self, move: Move) -> None:
        """Record one move."""
        deed = self.deed(move)
        self.matter = deed.matter if isinstance(deed.matter, str) else deed.matter.id
        perform([deed])

    def deed(self, move: Move) -> Deed:
        """The move as it is handed over; the first opens the matter."""
        move = as_entered(move, self.procedure)
        noted = move.at + WRITTEN
        hand = Hand(law_view(), noted, self.chance, "proof:service")
        place, id = self.bureau.crew.place, self.matter or new_id(noted, self.chance(10))
        who = accounts.actors(move.people, move.act, day_of(move.at)) or (
            Actor(move.key or id, move.act.by[0].value),
        )
        recorded_by = "" if move.people else "somebody"
        matter = self.matter or NewMatter(self.procedure, place, id=id)
        return Deed(
            matter, move.act, move.at, hand, who, move.facts, move.key, files_of(move, self.bureau),
            recorded_by=recorded_by,
        )  # fmt: skip


@dataclass
class PageDoor:
    """Acts typed into their forms and signed by each person in turn."""

    bureau: Bureau
    procedure: Procedure
    recorder: str  # who writes down what outsiders do
    matter: str = ""
    clients: dict[str, Client] = field(default_factory=dict)

    def do(self, move: Move) -> None:
        """Prepare the act, sign it, and have every further person sign it."""
        # A test clock runs on from its first use: each act gets one of its own. Put back after every act, for
        # overrides within overrides, hundreds deep, would make each reading of a setting slow.
        clock = move.at + WRITTEN + timedelta(microseconds=next(_CLOCKS))
        with override_settings(TEST_CLOCK=clock):
            self._sign(move)

    def _sign(self, move: Move) -> None:
        move = as_entered(move, self.procedure)
        first, *others = move.people or (self.recorder,)
        answer = self.client(first).post(self._address(move.act), self._typed(move))
        for other in others:
            draft = Draft.objects.get(id=_last(answer))
            n = "" if draft.opens else Matter.objects.get(id=draft.matter).n
            signing = {"do": "sign", "expected": n}
            answer = self.client(other).post(reverse("decide", args=[draft.id]), signing)
        assert answer.status_code == 302, f"{move.act.code}：{said(answer)}"
        assert "/matters/" in answer.url, f"{move.act.code} 没有记入台账：{answer.url}"
        self.matter = _last(answer)

    def client(self, person: str) -> Client:
        """The person's own browser, signed in once."""
        if person not in self.clients:
            self.clients[person] = signed_in(Account.objects.get(person=person))
        return self.clients[person]

    def _address(self, act: Act) -> str:
        if self.matter:
            way = "?paper=1" if has_desk(self.procedure.code, act.code) else ""
            return reverse("act", args=[self.matter, act.code]) + way
        return reverse("open_matter", args=[self.procedure.code, act.code])

    def _typed(self, move: Move) -> dict[str, Any]:
        typed: dict[str, Any] = {"at": local(move.at), "key": move.key, "do": "sign"}
        if self.matter:
            typed["expected"] = Matter.objects.get(id=self.matter).n
        for fact in move.act.stated:
            if fact.code in move.facts:
                typed |= TYPED.get(fact.kind, plainly)(fact, move.facts[fact.code])
        if move.act.names and move.act.names != "party" and move.act.keys_fact is not None:
            typed["count_new"] = len(move.facts[move.act.keys_fact.code])
        if DEPARTURE in move.facts:
            scan = path_of(self.bureau.sample).read_bytes()
            typed |= {
                DEPARTURE: move.facts[DEPARTURE],
                "files": SimpleUploadedFile(FILE, scan, "application/pdf"),
            }
        return typed


def as_entered(move: Move, procedure: Procedure) -> Move:
    """A review or a discussion as it is entered from paper: their desks have tests of their own."""
    if not has_desk(procedure.code, move.act.code):
        return move
    reviewed = review_by(procedure.code, move.act.code)
    capacity = {reviewed.capacity: BEFORE} if reviewed and reviewed.capacity else {}
    return replace(move, facts={**move.facts, **capacity, DEPARTURE: "线下办理"})


def local(at: datetime) -> str:
    """An instant as the browser's picker sends it."""
    return f"{at.astimezone(SHANGHAI):%Y-%m-%dT%H:%M}"


def plainly(fact: Fact, value: Any) -> dict[str, Any]:
    """Text, a choice, a day, a person: typed as it is."""
    return {fact.code: value}


def _file(fact: Fact, value: str) -> dict[str, Any]:
    content = path_of(value).read_bytes()
    return {fact.code: SimpleUploadedFile(FILE, content, "application/pdf")}


TYPED: Mapping[Kind, Callable[[Fact, Any], dict[str, Any]]] = {
    Kind.BOOL: lambda fact, value: {fact.code: "yes" if value else "no"},
    Kind.MONEY: lambda fact, value: {fact.code: yuan(value)},
    Kind.INSTANT: lambda fact, value: {fact.code: local(parse_instant(value))},
    Kind.FILE: _file,
}


def files_of(move: Move, bureau: Bureau) -> tuple[FileRef, ...]:
    """The sample file, if a fact of the move is one."""
    asked = [f.code for f in move.act.stated if f.kind is Kind.FILE and f.code in move.facts]
    size = path_of(bureau.sample).stat().st_size
    on_paper = DEPARTURE in move.facts
    return (FileRef(bureau.sample, size, "application/pdf", FILE),) if asked or on_paper else ()


def said(answer: Any) -> str:
    """What a page that refused says."""
    text = answer.content.decode()
    start = max(text.find("fd-refusal"), text.find("fd-form-errors"), 0)
    return text[start : start + 1500]


def _last(answer: Any) -> str:
    return str(answer.url).rstrip("/").rpartition("/")[2] if answer.status_code == 302 else ""


def told(matter: str) -> list[Any]:
    """A matter's entries without what must differ: ids, salts, hashes, who typed, the second of noting."""
    opened = Matter.objects.get(id=matter).opened
    rows = ledger.bodies(matter, opened)
    values = ledger.opened_values(row.seq for row in rows)
    found = []
    for row in rows:
        body = disclosed(json.loads(row.body), values.get(row.seq, {}))
        for name in ("prev", "by", "prepared_by", "recorded_by"):
            body.pop(name, None)
        body.get("pins", {}).pop("log", None)  # a program reads no people before it acts
        body["noted"] = body["noted"][: len("2025-03-03T09:00")]
        body["images"] = [{"table": i["table"], "id": i["id"], "v": i["v"]} for i in body["images"]]
        found.append(body)
    return unnamed(found, matter)


def stands(matter: str) -> dict[str, list[Any]]:
    """Every row the matter's entries made, and its projection."""
    row = Matter.objects.filter(id=matter).values().get()
    skipped = ("id", "serial", "tip", "last_at")
    found = {"matters_matter": [{k: v for k, v in row.items() if k not in skipped}]}
    for model in folding_of(row["procedure"]).models:
        held = model._base_manager.filter(pk__startswith=matter).order_by("pk").values()
        found[model._meta.db_table] = list(held)
    return unnamed(found, matter)


def unnamed(value: Any, matter: str) -> Any:
    """The value with the matter's id taken out."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, default=str)
    return json.loads(text.replace(matter, "MATTER"))


def differences(one: Sequence[Any], other: Sequence[Any]) -> list[str]:
    """Where two histories part."""
    if len(one) != len(other):
        return [f"{len(one)} 条与 {len(other)} 条"]
    return [
        f"第{n}条 {a.get('act')}.{name}：{a.get(name)} / {b.get(name)}"
        for n, (a, b) in enumerate(zip(one, other, strict=True))
        for name in sorted({*a, *b})
        if a.get(name) != b.get(name)
    ]
