"""Local procedure on screen (本地程序): what binds the bureau or was proposed, one piece, what it adds and that it is proved."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.urls import reverse

from fadu.accounts import selectors as accounts
from fadu.accounts.viewer import Viewer
from fadu.faces.desk.procedure_page import strip_of
from fadu.kernel.zone import day_of
from fadu.law import registry
from fadu.law.overlays.composing import compose
from fadu.law.overlays.drawing import anchor_of
from fadu.law.overlays.pieces import Piece
from fadu.law.overlays.standing import fits
from fadu.law.overlays.verdict import Verdict, added, missing
from fadu.law.vocabulary.procedure import Procedure
from fadu.law.vocabulary.rule import Verb
from fadu.law.vocabulary.sentences import Sentence, sentences
from fadu.law.vocabulary.status import Status
from fadu.statutes.local import selectors
from fadu.statutes.local.models import LocalPiece, LocalState
from fadu.statutes.local.permissions import may_answer_pieces, may_end_pieces, may_propose_pieces
from fadu.statutes.local.services import judged
from fadu.ui.badges import Badge, Tone, status_badge
from fadu.ui.casefile import Fact
from fadu.ui.formats import long_day
from fadu.ui.shell import Crumb
from fadu.ui.tables import Cell, Column, Empty, Row, Table

STATES: Mapping[str, Badge] = {
    LocalState.PROPOSED: Badge("待批准", Tone.WARN, "clock", "法规科已经提出，主要负责人没有答复"),
    LocalState.ADOPTED: Badge("已批准", Tone.GOOD, "check", "自施行日期起立案的事项适用"),
    LocalState.RETURNED: Badge("已退回", Tone.QUIET, "x", "没有批准，不适用"),
    LocalState.WITHDRAWN: Badge("已停用", Tone.QUIET, "archive", "停用之前立案的事项仍然适用"),
}
_ASKING = (Verb.NEEDS, Verb.WAITS, Verb.OBLIGES)
UNFIT = Badge("不再适用", Tone.BAD, "alert", "法定程序已经修改，所附的环节不在现行版本中")


def context(request: Any) -> dict[str, Any]:
    """Every piece that binds the bureau or was proposed in it, under its procedure."""
    viewer, rows = request.viewer, selectors.pieces(request.viewer.place)
    names = accounts.names([r.proposed_by for r in rows] + [r.answered_by for r in rows])
    codes = dict.fromkeys(r.procedure for r in rows)
    return {
        "groups": [
            (
                registry.procedure(code),
                table([r for r in rows if r.procedure == code], names, viewer),
            )
            for code in codes
        ],
        "waiting": sum(r.state == LocalState.PROPOSED for r in rows),
        "proposes": may_propose_pieces(viewer, None),
        "answers": may_answer_pieces(viewer, None),
        "crumbs": (Crumb("程序", reverse("procedures")), Crumb("本地程序")),
    }


def table(rows: list[LocalPiece], names: Mapping[str, str], viewer: Viewer) -> Table:
    """One line a piece."""
    columns = (
        Column("名称"), Column("增加的内容"), Column("本局规定"), Column("状态", "narrow"),
        Column("施行", "narrow"), Column("提出和批准", "narrow"),
    )  # fmt: skip
    empty = Empty("没有本地程序", "由法规科提出，主要负责人批准。", icon="list")
    return Table(
        "本地程序", columns, tuple(Row(_cells(r, names, viewer)) for r in rows), empty=empty
    )


def piece_context(request: Any, row: LocalPiece) -> dict[str, Any]:
    """One piece: what it says, what it adds to the law, what is proved, what may be done with it."""
    viewer, today = request.viewer, day_of(request.now)
    names = accounts.names([row.proposed_by, row.answered_by])
    own, state = row.county == viewer.place.county, row.state
    piece, base = selectors.piece_of(row), registry.procedure(row.procedure)
    return {
        "piece": row,
        "badges": _badges(row),
        "facts": facts(row, names, viewer),
        "procedure": base,
        "shown": shown(base, judged(row.procedure, piece, viewer.place, today), piece),
        "answers": own and state == LocalState.PROPOSED and may_answer_pieces(viewer, None),
        "ends": own and state == LocalState.ADOPTED and may_end_pieces(viewer, None),
        "crumbs": (*crumbs(), Crumb(row.title)),
    }


def shown(base: Procedure, found: Verdict, piece: Piece) -> dict[str, Any]:
    """What a piece adds, sentence by sentence, the part of the picture around it, and the verdict."""
    alone = compose(base, (piece,)) if fits(base, piece) else base
    return {
        "verdict": found,
        "cite": piece.basis,
        "badge": status_badge(Status.L),
        "count": len([s for s in added(base, alone) if s.rule]),
        "asked": [s.text for s in added(base, alone) if _asks(s)],
        "joints": [s.text for s in added(base, alone) if not _asks(s)],
        "missing": len(missing(base, found.procedure)),
        "statutory": len([s for s in sentences(base) if s.rule]),
        "strip": strip_of(alone, anchor_of(piece)) if alone is not base else None,
    }


def _asks(sentence: Sentence) -> bool:
    """Whether a sentence asks for something; the others say when an added act is in play, and whose it is."""
    return sentence.rule is not None and sentence.rule.verb in _ASKING


def facts(row: LocalPiece, names: Mapping[str, str], viewer: Viewer) -> tuple[Fact, ...]:
    """Who proposed what on which basis, who answered, from when."""
    piece = selectors.piece_of(row)
    lower = "，下级机构一并适用" if row.lower else ""
    whose = "本局" if row.county == viewer.place.county else "上级机关提出，本局适用"
    proposed = f"{names.get(row.proposed_by, '—')}，{long_day(row.proposed_on)}"
    found = [
        Fact(
            "程序",
            registry.procedure(row.procedure).title,
            reverse("procedure", args=[row.procedure]),
        ),
        Fact("种类", piece.word),
        Fact("本局规定", str(piece.basis)),
        Fact("适用", f"{whose}{lower}"),
        Fact("理由", row.grounds),
        Fact("提出", proposed),
    ]
    if row.answered_by:
        word = "退回" if row.state == LocalState.RETURNED else "批准"
        found.append(Fact(word, names.get(row.answered_by, "—")))
    if row.since:
        found.append(Fact("施行", f"{long_day(row.since)}起立案的事项"))
    if row.until:
        found.append(Fact("停用", f"{long_day(row.until)}起立案的事项不再适用"))
    if row.answer:
        found.append(Fact("退回的理由" if not row.until else "停用的理由", row.answer))
    return tuple(found)


def crumbs() -> tuple[Crumb, ...]:
    """The way back to the list."""
    return (Crumb("程序", reverse("procedures")), Crumb("本地程序", reverse("local_pieces")))


def words(row: LocalPiece) -> str:
    """The first thing that a piece adds, as a sentence."""
    base, piece = registry.procedure(row.procedure), selectors.piece_of(row)
    if not fits(base, piece):
        return "—"
    new = added(base, compose(base, (piece,)))
    return next(s.text for s in new if _asks(s))


def held_by(viewer: Viewer, procedure: Procedure, law: Any, on: date) -> Procedure:
    """A procedure as it binds a matter that the viewer's bureau begins on a day."""
    place = viewer.place
    found: Procedure = law.local.standing(procedure, (place.province, place.city, place.county), on)
    return found


def _badges(row: LocalPiece) -> tuple[Badge, ...]:
    unfit = not fits(registry.procedure(row.procedure), selectors.piece_of(row))
    return (STATES[row.state], *((UNFIT,) if unfit else ()))


def _cells(row: LocalPiece, names: Mapping[str, str], viewer: Viewer) -> tuple[Cell, ...]:
    piece = selectors.piece_of(row)
    since = f"{long_day(row.since)}起" if row.since else "—"
    until = f"{long_day(row.until)}停用" if row.until else ""
    above = "上级机关规定" if row.county != viewer.place.county else ""
    answered = f"{names[row.answered_by]}答复" if row.answered_by in names else ""
    return (
        Cell(row.title, reverse("local_piece", kwargs={"id": row.id}), piece.word),
        Cell(words(row), sub="下级机构一并适用" if row.lower else above),
        Cell(str(piece.basis)),
        Cell("", badges=_badges(row)),
        Cell(since, sub=until),
        Cell(names.get(row.proposed_by, "—"), sub=answered),
    )
