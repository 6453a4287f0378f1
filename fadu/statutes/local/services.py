"""Acts on local pieces: proposed by the legal office, adopted or returned by the head, ended for the future."""

from __future__ import annotations

import json
from datetime import date
from typing import Any, Unpack

from fadu.kernel.errors import BadInput, Refused
from fadu.kernel.zone import day_of
from fadu.law import registry
from fadu.law.overlays.pieces import Piece, plain
from fadu.law.overlays.verdict import Verdict, judge
from fadu.law.procedures import registers
from fadu.law.vocabulary.act import Act
from fadu.matters.deeds import NewMatter, Outcome, Page
from fadu.matters.scope import Place
from fadu.matters.services import act
from fadu.statutes.keeping import By
from fadu.statutes.local.models import LocalPiece
from fadu.statutes.local.selectors import others, piece_of, standing


def judged(procedure: str, piece: Piece, place: Place, on: date) -> Verdict:
    """A piece beside those that stand in the agency: what stands against it, and what is proved of the whole."""
    beside = [p for p in standing(procedure, place, on) if p.id != piece.id]
    return judge(registry.procedure(procedure), (*beside, piece))


def propose_piece(
    *, procedure: str, piece: Piece, lower: bool, grounds: str, by: By, **page: Unpack[Page]
) -> Outcome:
    """Propose a piece (提出本地程序). BadInput names everything that stands against it."""
    if not grounds.strip():
        raise BadInput("请写明增加的理由")
    _demand_sound(judged(procedure, piece, by.place, day_of(by.at)))
    said = json.dumps(plain(piece), ensure_ascii=False, sort_keys=True)
    facts = {"of_procedure": procedure, "piece": said, "lower": lower, "grounds": grounds.strip()}
    new = NewMatter(registers.LOCAL_REGISTER, by.place, id=page.get("idem", ""))
    return _act(new, registers.propose_piece, facts, by, page)


def adopt_piece(*, row: LocalPiece, since: date, by: By, **page: Unpack[Page]) -> Outcome:
    """Adopt a proposal from a day on (批准): from today at the earliest, for what was begun stays as it was."""
    if since < day_of(by.hand.noted):
        raise BadInput(
            "施行日期不得早于今天", todo="已经立案的事项不受影响，请写今天或者以后的日期。"
        )
    whole = (*others(row, since), piece_of(row))
    _demand_sound(judge(registry.procedure(row.procedure), whole))
    return _act(_own(row, by), registers.adopt_piece, {"since": since.isoformat()}, by, page)


def return_piece(*, row: LocalPiece, grounds: str, by: By, **page: Unpack[Page]) -> Outcome:
    """Return a proposal with the reason (退回); another may be made."""
    if not grounds.strip():
        raise BadInput("请写明退回的理由")
    return _act(_own(row, by), registers.return_piece, {"grounds": grounds.strip()}, by, page)


def withdraw_piece(
    *, row: LocalPiece, ends_on: date, grounds: str, by: By, **page: Unpack[Page]
) -> Outcome:
    """End an adopted piece for matters begun from a day on (停用); those begun before keep it."""
    if not grounds.strip():
        raise BadInput("请写明停用的理由")
    if ends_on <= day_of(by.hand.noted):
        raise BadInput(
            "停用日期应当在今天以后", todo="今天已经开始的事项仍须照办，请写明天或者以后的日期。"
        )
    facts = {"ends_on": ends_on.isoformat(), "grounds": grounds.strip()}
    return _act(_own(row, by), registers.withdraw_piece, facts, by, page)


def _demand_sound(found: Verdict) -> None:
    if found.objections:
        raise BadInput("；".join(found.objections), todo="本地程序只能增加，请按所列问题修改。")


def _own(row: LocalPiece, by: By) -> str:
    """A piece is answered and ended by the agency that proposed it."""
    if row.county != by.place.county:
        raise Refused("本地程序由提出的机关批准、退回和停用", todo="请由该机关办理。")
    return row.id


def _act(matter: str | NewMatter, what: Act, facts: dict[str, Any], by: By, page: Page) -> Outcome:
    return act(matter, what, hand=by.hand, who=by.who, facts=facts, at=by.at, **page)
