"""Why an act may not be done (不能办及依据): every reason with its article and what helps."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from itertools import chain
from typing import TYPE_CHECKING, Any

from fadu.kernel.errors import BadInput, Refused
from fadu.kernel.zone import chinese_day, chinese_moment, day_of
from fadu.law.engine import lengthening, people, timing, units, wording
from fadu.law.engine.ahead import demand_ahead
from fadu.law.engine.causes import asked_by, closers_of, fired
from fadu.law.engine.clocks import End, settle
from fadu.law.engine.facts import NotStated, derive, malformed, missing, refused_alone
from fadu.law.engine.record import DEPARTURE, Reason, Record
from fadu.law.parameters.titles import titled
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.instrument import Citation
from fadu.law.vocabulary.period import Given
from fadu.law.vocabulary.rule import Rule, Verb
from fadu.law.vocabulary.sentences import condition, sentence

if TYPE_CHECKING:
    from fadu.law.engine.marking import Marking

_CHOOSE = "请从本事项可以办理的环节中选择。"
_AT = "请核对办理时间：在该时间还没有登记的，不能办理；时间无误的，请重新选择。"


def against(
    m: Marking, i: int, record: Record, *, persons: bool = True, facts: bool = True
) -> Iterator[Reason]:
    """Everything against a record of act `i`; soft rules fall silent once a departure is reasoned.

    persons, facts: False where a log never says who acted or what was stated, so that nothing can
    be said about it.
    """
    departed = str(record.facts.get(DEPARTURE) or "").strip()
    who = people.against(m, i, record) if persons else ()
    stated = chain(_facts(m, i, record), units.against(m, i, record)) if facts else ()
    late = lengthening.against(m, i, record)
    found = chain(_standing(m, i), _blocked(m, i, record), late, who, stated)
    return (r for r in found if not (r.soft and departed))


def unknown(m: Marking, record: Record) -> Reason:
    """The act, or the copy that the key should name, does not exist."""
    title = m.procedure.title
    act = m.procedure.by_code.get(record.act)
    if act is None:
        text = f"程序“{title}”中没有“{record.act}”这一环节"
    elif act.each:
        kind = m.procedure.kinds.get(act.each, act.each)
        text = (
            f"“{act.title}”应当写明是哪一{kind}，{'没有找到所写的' if record.key else '尚未写明'}"
        )
    else:
        text = f"“{act.title}”不分别办理，不应当写明编号"
    under = _under(people.basis(m, act)) if act else {}
    missed = act is not None and act.each and record.key
    more: dict[str, Any] = {"todo": _AT if missed else _CHOOSE, **under}
    return Reason("unknown", record.act, record.key, text, **more)


def too_early(m: Marking, i: int, now: datetime) -> bool:
    """Whether a delay that is not soft still runs against an act."""
    rules = m.graph.rules
    for source, number in m.graph.blocking[i]:
        rule, known = rules[number], m.inc & m.ex & 1 << source
        if rule.term and not rule.soft and not rule.when and known:
            end = timing.wait_end(m, source, number, now)
            if end is not None and now < end.at:
                return True
    return False


def cited(rules: Iterable[Rule]) -> dict[str, object]:
    """The citation arguments of a reason that stands under several rules."""
    return _under(tuple(dict.fromkeys(r.cite for r in rules if r.cite)))


def _under(cites: tuple[Citation, ...]) -> dict[str, object]:
    return {"cite": "；".join(map(str, cites)), "citations": cites}


def _reason(m: Marking, i: int, kind: str, text: str, *rules: Rule, **more: object) -> Reason:
    """A reason under the rules; where none of them has an article, under that of the act itself."""
    act = m.graph.nodes[i][0]
    under = cited(rules)
    if not under["cite"] and "cite" not in more:
        under = _under(people.basis(m, rules[0].first if rules else act))
    known = {"rule": rules[0] if rules else None, **under, **more}
    return Reason(kind, act.code, m.key_of(i), text, **known)  # type: ignore[arg-type]


def _standing(m: Marking, i: int) -> Iterator[Reason]:
    """The act is out of play, or done already."""
    act, block = m.graph.nodes[i]
    bit = 1 << i
    if act.lapse:
        text = f"“{act.title}”因期限届满自动发生，不需要办理"
        yield _reason(m, i, "lapse", text, todo="请等待期限届满。")
    if not m.inc & bit:
        yield _closed(m, i, act, block)
    elif m.graph.once & m.ex & ~m.re & bit:
        todo = _anew(m) or "原记录有误的，请更正原记录。"
        yield _reason(m, i, "done", f"“{act.title}”已经办理，不得重复办理", todo=todo)


def _closed(m: Marking, i: int, act: Act, block: int) -> Reason:
    closers = closers_of(m, i, act, block)
    openers = [r for r in m.procedure.rules if r.verb is Verb.OPENS and r.then.code == act.code]
    if closers:
        by = closers[0]
        guard = f"（{condition(by.when)}的）" if by.when else ""
        text = f"{wording.over(by.first)}{guard}，不再“{act.title}”"
        again = any(r.first is by.first and r.first.repeats and r.when for r in openers if by.when)
        todo = _anew(m) or (f"情况有变化的，重新办理“{by.first.title}”。" if again else _CHOOSE)
        under = cited(asked_by(m, by.first)) if not by.cite else {}
        return _reason(m, i, "closed", text, by, todo=todo, **under)
    if not openers:
        return _reason(m, i, "closed", f"“{act.title}”现在不在办理范围内", todo=_CHOOSE)
    needed = {r.first for r in m.procedure.rules if r.verb is Verb.NEEDS and r.then is act}
    openers = [
        r for r in openers if r.first in needed
    ] or openers  # what it needs anyhow comes first
    before, todo = wording.openers(openers)
    return _reason(m, i, "closed", f"{before}，方可“{act.title}”", *openers, todo=todo)


def _anew(m: Marking) -> str:
    """What is to be done elsewhere: an act has ended the matter, and nothing it took out has come back."""
    endings = (e for e, taken in m.graph.endings if m.ex >> e & 1 and not m.inc & taken)
    return next((m.graph.nodes[e][0].anew for e in endings), "")


def _blocked(m: Marking, i: int, record: Record) -> Iterator[Reason]:
    """Conditions not met, debts not paid, delays not over: one reason a rule."""
    seen: set[int] = set()
    facts = m.facts_of(i, record) if m.graph.guarded[i] else {}
    for source, number in m.graph.blocking[i]:
        rule = m.graph.rules[number]
        if number in seen or not (m.inc >> source & 1 or rule.standing):
            continue
        if rule.when and rule.stating is rule.then and not timing.holds(rule.when, facts):
            continue
        reason = _judge(m, i, source, number, record)
        if reason is not None:
            seen.add(number)
            yield reason


def _judge(m: Marking, i: int, source: int, number: int, record: Record) -> Reason | None:
    rule, done = m.graph.rules[number], m.ex >> source & 1
    if rule.verb is Verb.WAITS:
        return _waiting(m, i, rule) if m.firm >> source & 1 else None
    if rule.verb is not Verb.NEEDS:
        return None
    if not done or (rule.standing and not m.inc & ~m.re & 1 << source):
        return _needing(m, i, rule, runs=bool(m.inc >> source & 1))
    return _early(m, i, source, number, record) if rule.term else None


def reminders(m: Marking, i: int) -> Iterator[Reason]:
    """What should be done before act `i` by practice only, and holds nothing back (默认做法)."""
    seen: set[int] = set()
    for source, number in m.graph.blocking[i]:
        rule = m.graph.rules[number]
        mild = m.inc & m.re & ~m.firm & 1 << source
        if rule.verb is Verb.WAITS and not rule.when and mild and number not in seen:
            seen.add(number)
            name = _named(m, i, rule.first)
            rules = [r for r in fired(m, rule.first, Verb.OBLIGES) if not r.binds]
            text = f"一般{wording.outstanding(rule.first, name)}；可以“{rule.then.title}”"
            todo = wording.helps(rule.first, name).replace("请", "请考虑", 1)
            yield _reason(m, i, "open", text, *rules, soft=True, todo=todo)


def _needing(m: Marking, i: int, rule: Rule, *, runs: bool = True) -> Reason:
    """runs: whether what is needed may come; a period that has not begun does not end by waiting."""
    name = _named(m, i, rule.first)
    usual = "一般" if rule.soft else ""
    where = f"{condition(rule.when)}的，" if rule.when else ""
    begins = [r for r in m.procedure.rules if r.verb is Verb.OPENS and r.then is rule.first]
    if rule.first.lapse and begins and not runs:
        before, todo = wording.openers(begins)
        text = f"{where}{before}，期满后{usual}方可“{rule.then.title}”"
        return _reason(m, i, "needs", text, rule, soft=rule.soft, todo=todo)
    text = f"{where}{wording.lacking(rule.first, name)}，{usual}不得“{rule.then.title}”"
    todo = wording.helps(rule.first, name, soft=rule.soft)
    return _reason(m, i, "needs", text, rule, soft=rule.soft, todo=todo)


def _waiting(m: Marking, i: int, rule: Rule) -> Reason:
    name = _named(m, i, rule.first)
    causes = (r for r in fired(m, rule.first, Verb.OBLIGES) if r.binds)
    rules = [rule] if rule.cite else [*causes]
    usual = "一般" if rule.soft else ""
    text = f"{wording.outstanding(rule.first, name)}，{usual}不得“{rule.then.title}”"
    todo = wording.helps(rule.first, name, soft=rule.soft)
    more = {"soft": rule.soft, "rule": rule, "todo": todo}
    return _reason(m, i, "waits", text, *rules, **more)


def _named(m: Marking, i: int, first: Act) -> str:
    return wording.named(first, m.procedure.kinds, m.graph.nodes[i][0].each)


def _early(m: Marking, i: int, source: int, number: int, record: Record) -> Reason | None:
    rule = m.graph.rules[number]
    end = timing.wait_end(m, source, number, record.at)
    if end is None:
        return _unsettled(m, i, rule, record)
    unsure = record.day_only and end.deadline is None
    if record.at + timedelta(days=unsure) >= end.at:
        return None
    text = f"{titled(sentence(rule))}，最早为{_moment(end)}"
    more = {"until": end.at, "soft": rule.soft, "todo": f"请在{_moment(end)}以后办理。"}
    return _reason(m, i, "early", text, rule, **more)


def _moment(end: End) -> str:
    return chinese_moment(end.at) if end.deadline is None else chinese_day(day_of(end.at))


def _unsettled(m: Marking, i: int, rule: Rule, record: Record) -> Reason | None:
    """The parameter that would say how long to wait is empty."""
    term = rule.term
    if not isinstance(term, Given) or term.optional or term.fact:
        return None
    try:
        m.law.demand(term.parameter, day_of(record.at))
    except Refused as refusal:
        return _reason(m, i, "parameter", refusal.message, rule, todo=refusal.todo)
    return None


def _facts(m: Marking, i: int, record: Record) -> Iterator[Reason]:
    """What the record should state and does not, or states wrongly; parameters it reads."""
    act = m.graph.nodes[i][0]
    gaps = [f.title for f in missing(m.procedure, act, record.facts) if f != act.keys_fact]
    if gaps:
        names = "、".join(f"“{t}”" for t in gaps)
        yield _reason(m, i, "facts", f"“{act.title}”应当载明{names}", todo=f"请填写{names}。")
    if wrong := list(malformed(act, record.facts)):
        yield _reason(m, i, "facts", "；".join(wrong), todo="请改正后再办理。")
    if act.keys_fact is not None:
        yield from _keys(m, i, act, record)
    if not gaps and not wrong:
        yield from _parameters(m, i, act, record)
        return
    for refusal in refused_alone(act, m.law, day_of(record.at), m.recalled(record.key)):
        yield _refusal(m, i, refusal, "needs")


def _keys(m: Marking, i: int, act: Act, record: Record) -> Iterator[Reason]:
    keys = act.keys_fact
    named = record.facts.get(keys.code) if keys else None
    kind = m.procedure.kinds.get(act.names, act.names)
    if not named:  # a rule for all of none would hold for nothing
        if keys and keys.required:
            text = f"“{act.title}”应当载明至少一个{kind}"
            yield _reason(m, i, "empty", text, todo=f"请载明{kind}。")
    elif any((act.names, key) in m.key_bits for key in named):
        text = f"所载{kind}已经在本事项中，不得重复载明"
        yield _reason(m, i, "facts", text, todo=f"请只载明新的{kind}。")


def _refusal(m: Marking, i: int, refusal: Refused, kind: str = "parameter") -> Reason:
    """What a derivation refuses, under the article that it names."""
    more = {"cite": refusal.basis, "citations": ()} if refusal.basis else {}
    return _reason(m, i, kind, refusal.message, todo=refusal.todo, **more)


def _parameters(m: Marking, i: int, act: Act, record: Record) -> Iterator[Reason]:
    facts, found = record.facts, dict[str, Reason]()  # several rules may read one parameter
    try:
        demand_ahead(act, facts, m.law, day_of(record.at))
        if any(f.derived and f.code not in facts for f in act.facts):
            facts = derive(act, facts, m.law, day_of(record.at), m.recalled(record.key))
    except NotStated as refusal:
        yield _reason(m, i, "facts", refusal.message, todo=refusal.todo)
        return
    except Refused as refusal:
        yield _refusal(m, i, refusal)
        return
    for rule in dict.fromkeys(m.graph.rules[number] for _, number in m.graph.special[i]):
        if isinstance(rule.term, Given) and timing.holds(rule.when, facts):
            try:
                settle(rule.term, facts, m.law, record.at)
            except (Refused, BadInput) as refusal:
                text, todo = refusal.message, refusal.todo or "请改正后再办理。"
                found.setdefault(text, _reason(m, i, "parameter", text, rule, todo=todo))
    yield from found.values()
