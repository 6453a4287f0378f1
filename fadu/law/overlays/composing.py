"""From a procedure and local pieces to a procedure: every statutory rule as it stands, local ones behind.

Acts of the base stay the very objects they are, so rooms, forms and folds know them. An added act is
one that no rule of the base mentions; what keeps the whole sound is said in `premises` and decision 20.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from fadu.law.overlays.pieces import Approval, Document, Piece, Shorter, Step
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.fact import Fact, Kind
from fadu.law.vocabulary.instrument import Citation
from fadu.law.vocabulary.period import Period, Unit
from fadu.law.vocabulary.procedure import Procedure
from fadu.law.vocabulary.rule import Rule, Verb
from fadu.law.vocabulary.status import Status

PREFIX = "local_"
REFUSAL = "_no"
_LETTERS = str.maketrans("0123456789abcdef", "abcdefghijklmnop")

opinion = Fact("opinion", "审批意见", Kind.LONG_TEXT, required=False)
against = Fact("against", "不同意的理由", Kind.LONG_TEXT)
handled = Fact("handled", "办理情况", Kind.LONG_TEXT)
paper = Fact("paper", "材料", Kind.FILE)
remark = Fact("remark", "说明", Kind.LONG_TEXT, required=False)


@dataclass(frozen=True, eq=False)
class Composed(Procedure):
    """A procedure with local pieces: `base` is the statutory one."""

    base: Procedure | None = None
    pieces: tuple[Piece, ...] = ()


def is_local(act: Act) -> bool:
    """Whether an act stands in no law but in an agency's own rule."""
    return act.code.startswith(PREFIX)


def code_of(piece: Piece) -> str:
    """The code of the act that a piece adds: letters alone, for a long number may not stand in the ledger."""
    digest = hashlib.sha256(piece.id.encode()).hexdigest()
    return PREFIX + digest[:14].translate(_LETTERS)


def piece_of(procedure: Procedure, code: str) -> Piece | None:
    """The piece that added an act."""
    pieces = procedure.pieces if isinstance(procedure, Composed) else ()
    return next((p for p in pieces if code.removesuffix(REFUSAL) == code_of(p)), None)


def compose(base: Procedure, pieces: tuple[Piece, ...]) -> Procedure:
    """The procedure with the pieces, in the order of their ids; without any the base itself.

    It is built whatever they say: `premises.objections` tells beforehand whether they may stand.
    """
    return _composed(base, tuple(sorted(pieces, key=lambda p: p.id))) if pieces else base


@lru_cache(maxsize=1024)
def _composed(base: Procedure, ordered: tuple[Piece, ...]) -> Procedure:
    """The very same object for the same pieces: matters of one version share its graph."""
    acts, table = list(base.acts), {c: list(groups) for c, groups in base.table.items()}
    for piece in ordered:
        new, rules = _added(base, piece)
        acts += new
        for cite, rule in rules:
            table.setdefault(cite, []).append((rule,))
    return Composed(
        base.code, base.title, base.since, base.closing, tuple(acts), table,
        kinds=base.kinds, until=base.until, register=base.register, transition=base.transition,
        subject=base.subject, bases=base.bases, officers=base.officers, base=base, pieces=ordered,
    )  # fmt: skip


Added = tuple[list[Act], list[tuple[Citation, Rule]]]


def _added(base: Procedure, piece: Piece) -> Added:
    match piece:
        case Step():
            return _step(base, piece)
        case Approval():
            return _approval(base, piece)
        case Document():
            return _document(base, piece)
        case Shorter():
            return [], list(_shorter(base, piece))


def _step(base: Procedure, piece: Step) -> Added:
    """Opened and owed by the act before it, so that the debt can be paid whenever it stands."""
    first = base.act(piece.after)
    cite = piece.cite(Status.L if piece.holds else Status.LR)
    act = Act(code_of(piece), piece.title, (piece.by,), each=first.each, facts=(handled,))
    rules = [*first.opens(act), *first.obliges(act, within=_within(piece.days, cite))]
    return [act], [*_under(cite, rules), *_under(cite, _forgotten(base, act))]


def _approval(base: Procedure, piece: Approval) -> Added:
    gated, cite = base.act(piece.before), piece.cite()
    act = Act(
        code_of(piece),
        piece.title,
        (piece.by,),
        each=gated.each,
        facts=(opinion,),
        starts_open=True,
    )
    no = Act(
        f"{act.code}{REFUSAL}", f"不同意{piece.title}", (piece.by,), each=gated.each,
        repeats=True, facts=(against,), phrase=f"记录不同意{piece.title}", starts_open=True,
    )  # fmt: skip
    rules = [*gated.needs(act), *act.closes(no), *_with(base, gated, act)]
    if piece.after:
        looked = base.act(piece.after)
        rules += [*looked.opens(act, no), *looked.obliges(act, within=_within(piece.days, cite))]
        rules += gated.waits_for(act)
        if base.closing is not None and base.closing is not gated:
            # The matter may end in another way: then nobody has to approve what is not going to be done.
            rules.append(Rule(Verb.WAITS, act, base.closing, soft=True))
        rules += _forgotten(base, act)
    return [act, no], _under(cite, rules)


def _document(base: Procedure, piece: Document) -> Added:
    gated, cite = base.act(piece.before), piece.cite()
    act = Act(
        code_of(piece), piece.title, (piece.by,), each=gated.each, facts=(paper, remark),
        document=piece.title, phrase=f"提交{piece.title}", starts_open=True,
    )  # fmt: skip
    return [act], _under(cite, [*gated.needs(act), *_with(base, gated, act)])


def _shorter(base: Procedure, piece: Shorter) -> Iterator[tuple[Citation, Rule]]:
    """Beside each statutory period of the two acts an earlier one, under the same condition."""
    cite = piece.cite(Status.LR)
    for rule in periods(base, piece.after, piece.then):
        if isinstance(rule.term, Period):
            term = replace(rule.term, count=piece.count, unit=piece.unit, status=Status.LR)
            yield cite, replace(rule, term=term, cite=None)


def periods(base: Procedure, after: str, then: str) -> list[Rule]:
    """The statutory duties with a period to do `then` after `after`."""
    return [
        r
        for r in base.rules
        if r.verb is Verb.OBLIGES and r.term and (r.first.code, r.then.code) == (after, then)
    ]


def _with(base: Procedure, gated: Act, act: Act) -> Iterator[Rule]:
    """Whatever brings the gated act into play brings the added one: it can never be asked for in vain."""
    for rule in base.rules:
        if rule.verb is Verb.OPENS and rule.then is gated:
            yield Rule(Verb.OPENS, rule.first, act, when=rule.when)


def _forgotten(base: Procedure, act: Act) -> tuple[Rule, ...]:
    """What was not done when the matter ended is not owed any more."""
    return base.closing.releases(act) if base.closing is not None else ()


def _within(days: int, cite: Citation) -> Period | None:
    return Period(days, Unit.WORKDAY, cite.status) if days else None


def _under(cite: Citation, rules: list[Rule] | tuple[Rule, ...]) -> list[tuple[Citation, Rule]]:
    return [(cite, rule) for rule in dict.fromkeys(rules)]
