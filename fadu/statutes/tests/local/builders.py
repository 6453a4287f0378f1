"""Local pieces as a bureau proposes and adopts them, and hazards that it then handles."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

from fadu.law.engine.record import Actor
from fadu.law.overlays.composing import code_of
from fadu.law.overlays.pieces import Approval, Basis, Piece, Step
from fadu.law.procedures.hazard_major import MAJOR_HAZARD
from fadu.law.procedures.tests.walking import PLAIN
from fadu.law.vocabulary.fact import Kind
from fadu.law.vocabulary.role import Role
from fadu.matters import versions
from fadu.matters.deeds import NewMatter, Outcome
from fadu.matters.models import Matter
from fadu.matters.scope import Place
from fadu.matters.services import act
from fadu.statutes.keeping import By
from fadu.statutes.local import services
from fadu.statutes.local.models import LocalPiece
from fadu.statutes.local.selectors import piece_of
from tests.people import Bureau

NOW = datetime(2025, 3, 3, 1, 0, tzinfo=UTC)
TODAY = date(2025, 3, 3)
RULE = Basis("某应急〔2025〕3号", "内部办理规定", "第三条")
APPROVAL = Approval("preview", "分管负责人审批", RULE, before="record_inspection", by=Role.LEADER)
STEP = Step("preview", "报送市安委办", RULE, after="record_inspection", days=3, holds=True)


def by(
    bureau: Bureau, role: Role = Role.LEGAL_OFFICE, at: datetime = NOW, place: Place | None = None
) -> By:
    """The legal office, or the head, at an instant."""
    who = bureau.zhao if role is Role.LEGAL_OFFICE else bureau.li
    return By([Actor(who.id, role.value)], bureau.hand(at), place or bureau.place, at)


def proposed(bureau: Bureau, piece: Piece = APPROVAL, **more: Any) -> LocalPiece:
    """A proposal of the legal office."""
    said = {"procedure": MAJOR_HAZARD.code, "lower": False, "grounds": "内部管理需要", **more}
    said = {"by": by(bureau), **said}
    return LocalPiece.objects.get(pk=services.propose_piece(piece=piece, **said).matter)


def adopted(
    bureau: Bureau, piece: Piece = APPROVAL, since: date = TODAY, **more: Any
) -> LocalPiece:
    """A piece that the head adopted."""
    row = proposed(bureau, piece, **more)
    services.adopt_piece(row=row, since=since, by=by(bureau, Role.PRINCIPAL))
    row.refresh_from_db()
    return row


def act_of(row: LocalPiece) -> str:
    """The code of the act that a piece adds."""
    return code_of(piece_of(row))


def county_of(bureau: Bureau) -> Place:
    """An agency below the bureau."""
    return Place(bureau.place.province, bureau.place.city, bureau.other.id)


def do(
    bureau: Bureau,
    matter: str | NewMatter,
    code: str,
    days: int = 0,
    role: str = "officer",
    **stated: Any,
) -> Outcome:
    """One act on a hazard matter; facts that are asked for and not given are made up."""
    at = NOW + timedelta(days=days, minutes=1)
    known = MAJOR_HAZARD
    if isinstance(matter, str):
        held = Matter.objects.get(pk=matter)
        known = versions.procedure(held.procedure, digest=held.digest)
    what = known.act(code)
    facts = {f.code: _made(f) for f in what.stated if f.required and not f.derived} | stated
    who = bureau.li if role in ("leader", "principal") else bureau.zhang
    hand = bureau.hand(at)
    actors = [Actor(who.id, role, "held")]
    actors += [Actor(bureau.zhao.id, role, "held")] * (what.officers - 1)
    return act(matter, what, hand=hand, who=actors, facts=facts, at=at)


def begun(bureau: Bureau, place: Place | None = None, days: int = 0) -> str:
    """A hazard matter that was just begun."""
    new = NewMatter(MAJOR_HAZARD, place or bureau.place)
    return do(bureau, new, "find_hazard", days, hazard=["h1"]).matter


def _made(fact: Any) -> Any:
    if fact.kind is Kind.KEYS:
        return ["h1"]
    return fact.choices[0] if fact.kind is Kind.CHOICE else PLAIN[fact.kind]
