"""Whether local pieces may stand: what each must be, and that what was composed only adds.

`objections` is what the legal office reads, naming the piece. `faults` looks at the composed procedure
alone and checks the premises of the argument in decision 20, however it came to be.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from fadu.law.engine.graph import closing_rules
from fadu.law.overlays.composing import Composed, compose, is_local, periods
from fadu.law.overlays.pieces import Approval, Document, Piece, Shorter, Step
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.checks import problems
from fadu.law.vocabulary.period import Period
from fadu.law.vocabulary.procedure import Procedure
from fadu.law.vocabulary.role import Role
from fadu.law.vocabulary.rule import Rule, Verb
from fadu.law.vocabulary.sentences import sentence

ROLES = (
    Role.OFFICER, Role.LEADER, Role.PRINCIPAL, Role.FULL_HEAD, Role.LEGAL_REVIEWER, Role.LEGAL_OFFICE,
    Role.COUNSEL, Role.SUPERVISOR, Role.ARCHIVIST,
)  # fmt: skip
"""The capacities of the bureau to whom an added act may fall; nobody outside is burdened by it."""

MOST = 365
"""The longest period, in days, of an added step or approval."""


def objections(base: Procedure, pieces: tuple[Piece, ...]) -> list[str]:
    """Everything that stands against these pieces in this procedure, one Chinese sentence each."""
    found = [text for piece in pieces for text in _of(base, piece)]
    for id, count in Counter(p.id for p in pieces).items():
        if count > 1:
            found.append(f"编号“{id}”的本地程序重复")
    if found:
        return found
    composed = compose(base, pieces)
    known = set(problems(base))
    return [
        *(t for t in problems(composed) if t not in known),
        *(faults(composed) if isinstance(composed, Composed) else ()),
    ]


def _of(base: Procedure, piece: Piece) -> Iterator[str]:
    """What is wrong with one piece, each finding naming it."""
    missing = [c for c in _acts_of(piece) if c not in base.by_code]
    if base.register or base.closing is None:
        yield f"{piece.name}：“{base.title}”是登记簿，不能增加本地程序"
    elif (
        not piece.title.strip() or not piece.basis.document.strip() or not piece.basis.title.strip()
    ):
        yield f"{piece.name}：应当写明名称，以及本局规定的文号和标题"
    elif missing:
        yield f"{piece.name}：所选环节（{'、'.join(missing) or '未选'}）不在“{base.title}”中"
    else:
        yield from _shape(base, piece)


def _acts_of(piece: Piece) -> list[str]:
    match piece:
        case Step():
            return [piece.after]
        case Approval():
            return [piece.before, *([piece.after] if piece.after else [])]
        case Document():
            return [piece.before]
        case Shorter():
            return [piece.after, piece.then]


def _shape(base: Procedure, piece: Piece) -> Iterator[str]:
    if isinstance(piece, Shorter):
        yield from _days(base, piece)
        return
    if piece.by not in ROLES:
        yield f"{piece.name}：不得由{piece.by.title}办理，本局规定不能为他人增加义务"
    if not isinstance(piece, Document) and not 0 <= piece.days <= MOST:
        yield f"{piece.name}：期限应当在{MOST}个工作日以内"
    if isinstance(piece, Step | Approval) and base.by_code.get(piece.after) is base.closing:
        yield f"{piece.name}：“{base.act(piece.after).title}”是最后一个环节，其后不能再增加环节"
    if not isinstance(piece, Step):
        yield from _gated(base, piece, base.act(piece.before))


def _gated(base: Procedure, piece: Approval | Document, act: Act) -> Iterator[str]:
    """The act that is to be held back: it must be the bureau's own, and never the first one."""
    if act.lapse:
        yield f"{piece.name}：“{act.title}”因期限届满自动发生，不能附加条件"
    if any(role.outside for role in act.by):
        who = "、".join(r.title for r in act.by if r.outside)
        yield f"{piece.name}：“{act.title}”由{who}办理，本局规定不得限制他人的权利"
    if act is base.acts[0]:
        yield f"{piece.name}：“{act.title}”是本程序的第一个环节，此前没有事项可以办理"
    if isinstance(piece, Approval) and piece.after == piece.before:
        yield f"{piece.name}：所审查的环节和须经审批的环节不能是同一个"


def _days(base: Procedure, piece: Shorter) -> Iterator[str]:
    """The statutory period is a number in the law, and every one of the pair is longer."""
    first, then = base.act(piece.after), base.act(piece.then)
    held = periods(base, piece.after, piece.then)
    fixed = [r for r in held if isinstance(r.term, Period)]
    if not held:
        yield f"{piece.name}：“{first.title}”之后办理“{then.title}”没有法定期限，可以改用“步骤”"
    elif len(fixed) < len(held):
        yield f"{piece.name}：法定期限由参数或者所载事项确定，不能预先断定本局期限更短"
    if piece.count < 1:
        yield f"{piece.name}：天数应当至少为1"
    for rule in fixed:
        if not shorter(rule, piece):
            yield f"{piece.name}：应当短于法定期限，并用同一单位：{sentence(rule)}（{rule.cite}）"


def shorter(rule: Rule, piece: Shorter) -> bool:
    """Whether the days of the piece end before those of a statutory rule, whenever they begin."""
    term = rule.term
    return isinstance(term, Period) and term.unit is piece.unit and piece.count < term.count


def faults(composed: Composed) -> list[str]:
    """Which premise of the argument does not hold; empty: whatever holds of the base holds of this."""
    base = composed.base
    if base is None:
        return ["没有写明所依据的法定程序"]
    return [text for check in _PREMISES for text in check(base, composed)]


def _base_stands(base: Procedure, composed: Composed) -> Iterator[str]:
    """Every act and rule of the base is there, the same and in its order; the rest is local."""
    own = [a for a in composed.acts if not is_local(a)]
    if own != list(base.acts) or composed.closing is not base.closing:
        yield "法定环节被改动"
    if [r for r in composed.rules if r.cite and not r.cite.status.local] != list(base.rules):
        yield "法定规则被改动"
    if dict(composed.kinds) != dict(base.kinds) or composed.code != base.code:
        yield "程序的代码或者分别办理的种类被改动"


def _added(composed: Composed) -> list[Rule]:
    return [r for r in composed.rules if r.cite and r.cite.status.local]


_OWN_EFFECTS = (Verb.OPENS, Verb.CLOSES, Verb.OBLIGES, Verb.RELEASES)


def _nothing_statutory_is_touched(base: Procedure, composed: Composed) -> Iterator[str]:
    """Added rules act upon added acts, hold back acts of the base, or repeat a duty with fewer days."""
    for rule in _added(composed):
        if rule.verb in _OWN_EFFECTS and is_local(rule.then):
            continue
        holds = rule.verb in (Verb.NEEDS, Verb.WAITS) and is_local(rule.first)
        if holds and not is_local(rule.then) and rule.when is None and rule.term is None:
            continue
        if rule.verb is Verb.OBLIGES and any(_earlier(rule, r) for r in base.rules):
            continue
        yield f"本局规定触动了法定环节：{sentence(rule)}"


def _earlier(added: Rule, rule: Rule) -> bool:
    """Whether an added duty is a statutory one with an earlier end and nothing else."""
    new, old = added.term, rule.term
    if not isinstance(new, Period) or not isinstance(old, Period) or rule.verb is not Verb.OBLIGES:
        return False
    same = (added.first, added.then, added.when, added.soft, added.restart) == (
        rule.first, rule.then, rule.when, rule.soft, rule.restart,
    )  # fmt: skip
    return (
        same and not added.binds and (new.unit, new.roll) == (old.unit, old.roll)
        and new.count < old.count
    )  # fmt: skip


def _added_acts_are_free(base: Procedure, composed: Composed) -> Iterator[str]:
    """Nothing but its being in play is asked of an added act, and only the end takes it out of play."""
    held = {r.then for r in composed.rules if r.verb in (Verb.NEEDS, Verb.WAITS, Verb.DIFFERS)}
    closers = [r for r in composed.rules if r.verb is Verb.CLOSES and is_local(r.then)]
    gates = {r.first for r in _added(composed) if r.verb in (Verb.NEEDS, Verb.WAITS)}
    debts = {r.then for r in _added(composed) if r.verb is Verb.OBLIGES}
    for act in filter(is_local, composed.acts):
        if act in held or act.lapse or act.names or act.bars or act.certified or act.officers > 1:
            yield f"“{act.title}”本身又附了条件"
        if any(r.then is act and act in gates | debts for r in closers):
            yield f"“{act.title}”可能在需要时不在办理范围内"


def _gates_are_in_play(base: Procedure, composed: Composed) -> Iterator[str]:
    """What an act of the base needs is in play whenever that act is: from the start, and after the end."""
    opening = {(r.first, r.then, r.when) for r in composed.rules if r.verb is Verb.OPENS}
    for rule in _added(composed):
        if rule.verb is not Verb.NEEDS and not (rule.verb is Verb.WAITS and not rule.soft):
            continue
        act, gated = rule.first, rule.then
        opens = [r for r in base.rules if r.verb is Verb.OPENS and r.then is gated]
        mirrored = all((r.first, act, r.when) in opening for r in opens)
        if not act.starts_open or act.each != gated.each or not mirrored:
            yield f"“{act.title}”可能不在办理范围内，而“{gated.title}”在"


def _debts_can_be_paid(base: Procedure, composed: Composed) -> Iterator[str]:
    """What obliges an added act also opens it, at the same moment and unconditionally."""
    opening = {(r.first, r.then) for r in composed.rules if r.verb is Verb.OPENS and not r.when}
    ends = {r.first for r in closing_rules(composed) if r.verb is Verb.CLOSES}
    for rule in _added(composed):
        if rule.verb is not Verb.OBLIGES or not is_local(rule.then):
            continue
        if rule.when or rule.first in ends or (rule.first, rule.then) not in opening:
            yield f"应当“{rule.then.title}”时可能不能办理"


def _nobody_outside_is_burdened(base: Procedure, composed: Composed) -> Iterator[str]:
    """An added act falls to the bureau, and what it holds back is done by the bureau."""
    for act in filter(is_local, composed.acts):
        if not act.by or any(r not in ROLES for r in act.by):
            yield f"“{act.title}”不是由本局人员办理"
    for rule in _added(composed):
        blocking = rule.verb in (Verb.NEEDS, Verb.WAITS)
        if blocking and (rule.then.lapse or any(r.outside for r in rule.then.by)):
            yield f"“{rule.then.title}”不由本局办理，不得附加条件"


_PREMISES = (
    _base_stands,
    _nothing_statutory_is_touched,
    _added_acts_are_free,
    _gates_are_in_play,
    _debts_can_be_paid,
    _nobody_outside_is_burdened,
)
