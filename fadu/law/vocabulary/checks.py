"""What must hold of every definition of a procedure; everything wrong is reported at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from types import ModuleType

from fadu.kernel.periods import Unit
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.dated import set_days_are_days
from fadu.law.vocabulary.fact import EACH, Fact, Kind, When
from fadu.law.vocabulary.period import Given, Period
from fadu.law.vocabulary.procedure import Procedure
from fadu.law.vocabulary.rule import BLOCKING, Rule, Verb
from fadu.law.vocabulary.sentences import sentence, status_of
from fadu.law.vocabulary.status import Status

_DAYS = {  # the fewest and the most days that a unit may take
    Unit.HOUR: (0.0, 1 / 24),
    Unit.DAY: (1.0, 1.0),
    Unit.WORKDAY: (1.0, 3.0),
    Unit.MONTH: (28.0, 31.0),
    Unit.YEAR: (365.0, 366.0),
}


class BrokenProcedure(Exception):
    """A definition that must not ship (程序定义有误); the message lists every problem."""


def checked(procedure: Procedure, module: ModuleType | None = None) -> Procedure:
    """The procedure itself if nothing is wrong with it; BrokenProcedure with the whole list if not.

    module: the module that defines its acts; there the name of each act must be its code.
    """
    found = problems(procedure)
    if module is not None:
        found += list(names_are_codes(procedure, module))
    if found:
        listed = "\n".join(f"  · {text}" for text in found)
        raise BrokenProcedure(f"程序“{procedure.title}”（{procedure.code}）定义有误：\n{listed}")
    return procedure


def problems(procedure: Procedure) -> list[str]:
    """Everything wrong with a definition, one Chinese sentence each."""
    return [text for rule in RULES for text in rule(procedure)]


def codes_are_unique(procedure: Procedure) -> Iterator[str]:
    """An act is found by its code, a fact by its code within its act."""
    for code, count in Counter(a.code for a in procedure.acts).items():
        if count > 1:
            yield f"有{count}个环节都以“{code}”为代码"
    for act in procedure.acts:
        for code, count in Counter(f.code for f in act.stated).items():
            if count > 1:
                yield f"“{act.title}”有{count}个事项都以“{code}”为代码"


def acts_are_listed(procedure: Procedure) -> Iterator[str]:
    """A rule speaks only of acts of the procedure, and the closing act is one of them."""
    listed = set(map(id, procedure.acts))
    unknown = {a.code: a for r in procedure.rules for a in (r.first, r.then) if id(a) not in listed}
    if procedure.closing is not None and id(procedure.closing) not in listed:
        unknown[procedure.closing.code] = procedure.closing
    for act in unknown.values():
        yield f"规则提到的“{act.title}”（{act.code}）没有列入环节"
    for code in procedure.bases.keys() - procedure.by_code.keys():
        yield f"写明了依据的“{code}”没有列入环节"


def steps_have_a_basis(procedure: Procedure) -> Iterator[str]:
    """A step without a legal basis is not a step; who names the keys has the basis of the copies."""
    touched = {a.code for r in procedure.rules if r.cite for a in (r.first, r.then)}
    kinds = {a.each for a in procedure.acts if a.each and a.code in touched}
    for act in procedure.acts:
        based = act.code in touched or act.names in kinds
        if not based and not procedure.register:
            yield f"环节“{act.title}”（{act.code}）没有写明依据"


def guards_read_recorded_facts(procedure: Procedure) -> Iterator[str]:
    """What a rule reads must be stated by its own act, and never be personal."""
    for rule in procedure.rules:
        if rule.when:
            yield from _readable(rule.stating, rule.when.fact)
            yield from _sensible(rule.stating, rule.when)
        if isinstance(rule.term, Given) and rule.term.fact:
            yield from _readable(rule.first, rule.term.fact)
        for act, fact in zip((rule.first, rule.then), rule.units or (), strict=False):
            yield from _readable(act, fact)
    for act in procedure.acts:
        if act.bars and act.bars not in {f.code for f in act.stated if f.kind is Kind.PERSON}:
            yield f"“{act.title}”据以回避的“{act.bars}”不是它所载的人员"
        unless = (fact.unless for fact in act.facts)
        for when in filter(None, (act.bars_when, act.pair_when, *unless)):
            yield from _readable(act, when.fact)
            yield from _sensible(act, when)


def what_is_recalled_is_recorded(procedure: Procedure) -> Iterator[str]:
    """What a fact follows from is stated by some act of the procedure, and never personal."""
    known = {fact.code: fact for act in procedure.acts for fact in act.stated}
    for act in procedure.acts:
        for fact in act.facts:
            for code in fact.derived.recalls if fact.derived else ():
                if not _recallable(procedure, known, code):
                    yield f"“{act.title}”的“{fact.title}”要从台账读取“{code}”，但没有环节载明，或者属于个人信息"


def _recallable(procedure: Procedure, known: Mapping[str, Fact], code: str) -> bool:
    by, dot, of = code.removesuffix(EACH).rpartition(".")
    stated = known
    if dot:
        other = procedure.by_code.get(by)
        if other is None or not of:
            return other is not None
        stated = {fact.code: fact for fact in other.stated}
    return of in stated and not stated[of].is_personal


def _readable(act: Act, fact: Fact) -> Iterator[str]:
    if fact not in act.stated:
        yield f"规则读取“{fact.title}”，但“{act.title}”不记载该事项"
    elif fact.is_personal:
        yield f"规则读取“{fact.title}”，但该事项属于个人信息，台账中只有承诺值"


def _sensible(act: Act, when: When) -> Iterator[str]:
    fact = when.fact
    values = when.value if when.op == "in" else (when.value,)
    if fact.kind is Kind.CHOICE:
        for value in values:
            if value not in fact.choices:
                yield f"“{act.title}”的条件用到“{fact.title}”所没有的选项“{value}”"
    elif fact.kind is Kind.BOOL and not all(isinstance(v, bool) for v in values):
        yield f"“{act.title}”的条件应当以“是”或者“否”判断“{fact.title}”"


def what_must_stand_is_conditional(procedure: Procedure) -> Iterator[str]:
    """That an act must stand done is asked for only of a way in which another may be done."""
    for rule in procedure.rules:
        if rule.standing and (rule.verb is not Verb.NEEDS or not rule.when or rule.term):
            yield f"必须已经办理的前提应当写明所适用的情形，不带期限：{sentence(rule)}"


def choices_are_given(procedure: Procedure) -> Iterator[str]:
    """A fact to be chosen offers choices."""
    for act in procedure.acts:
        for fact in act.stated:
            if fact.kind is Kind.CHOICE and not fact.choices:
                yield f"“{act.title}”的“{fact.title}”没有列出选项"


def terms_can_be_counted(procedure: Procedure) -> Iterator[str]:
    """A stated period is a last day or a number, and is stated by a fact or a parameter."""
    for rule in procedure.rules:
        term = rule.term
        if not isinstance(term, Given):
            continue
        if not term.fact and not term.parameter:
            yield f"期限既无事项也无参数：{sentence(rule)}"
        elif term.fact and term.fact.kind not in (Kind.DATE, Kind.NUMBER):
            yield f"“{term.fact.title}”既不是日期也不是数目，不能作期限"


def deadlines_leave_room(procedure: Procedure) -> Iterator[str]:
    """A deadline is longer than the delay that runs from the same act against the same target."""
    waits = [r for r in procedure.rules if r.verb is Verb.NEEDS and isinstance(r.term, Period)]
    for due in procedure.rules:
        if due.verb is not Verb.OBLIGES or not isinstance(due.term, Period):
            continue
        for wait in waits:
            same = (wait.first.code, wait.then.code) == (due.first.code, due.then.code)
            if same and isinstance(wait.term, Period) and not _longer(due.term, wait.term):
                yield f"期限不长于等待期，无法依法办理：{sentence(due)}；{sentence(wait)}"


def _longer(due: Period, wait: Period) -> bool:
    if due.unit is wait.unit:
        return due.count > wait.count
    return due.count * _DAYS[due.unit][1] > wait.count * _DAYS[wait.unit][0]


def open_numbers_do_not_bind(procedure: Procedure) -> Iterator[str]:
    """Only what is verified refuses an act; a number nobody could verify comes from a parameter."""
    reminders = only_reminded(procedure)
    for rule in procedure.rules:
        fixed, status = isinstance(rule.term, Period), status_of(rule)
        if fixed and status is Status.U:
            yield f"未核实的期限应当改为参数：{sentence(rule)}（{rule.cite}）"
        elif rule.verb in BLOCKING and not rule.soft and fixed and not status.may_gate:
            yield f"“{status.title}”的期限不得用来拒绝办理：{sentence(rule)}（{rule.cite}）"
        elif _unread(rule) and rule.verb in BLOCKING and not rule.soft:
            yield f"“{status.title}”的规则不得用来拒绝办理：{sentence(rule)}（{rule.cite}）"
        elif (
            rule.verb is Verb.WAITS
            and rule.then is procedure.closing
            and rule.first.code in reminders
        ):
            yield f"只由未核实的规则要求办理的，不得用来拒绝办结：{sentence(rule)}（{rule.cite}）"


def only_reminded(procedure: Procedure) -> set[str]:
    """The acts that may be owed, and only under rules that may not refuse anything (P, U)."""
    firm = {a.code for a in procedure.acts if a.owed}
    asked = [r for r in procedure.rules if r.verb is Verb.OBLIGES]
    firm |= {r.then.code for r in asked if r.binds}
    return {r.then.code for r in asked} - firm


def _unread(rule: Rule) -> bool:
    """Whether the duty itself, not only its number, rests on a text nobody has seen."""
    return rule.cite is not None and rule.cite.status is Status.U


def stopped_periods_can_be_added(procedure: Procedure) -> Iterator[str]:
    """No text says how days of suspension become months, so only days, workdays and hours stop."""
    stopped = {r.then.code for r in procedure.rules if r.verb is Verb.PAUSES}
    for rule in procedure.rules:
        term = rule.term
        counted = rule.verb is Verb.OBLIGES and term and rule.then.code in stopped
        if counted and term and term.unit in (Unit.MONTH, Unit.YEAR):
            yield f"以月、年计算的期限不能中止：{sentence(rule)}"


def lapses_wait_for_time(procedure: Procedure) -> Iterator[str]:
    """An act of time waits for a period, happens once, and is nobody's to do."""
    timed = {r.then.code for r in procedure.rules if r.verb is Verb.NEEDS and r.term}
    for act in procedure.acts:
        if not act.lapse:
            continue
        if act.code not in timed:
            yield f"期满环节“{act.title}”没有所等待的期限"
        if act.repeats or _obliges_itself(procedure, act):
            yield f"期满环节“{act.title}”不得反复发生"
        if act.by or act.facts or act.officers > 1:
            yield f"期满环节“{act.title}”不由人办理，不应当有办理人或者事项"


def _obliges_itself(procedure: Procedure, act: Act) -> bool:
    return any(
        r.verb is Verb.OBLIGES and r.first.code == r.then.code == act.code for r in procedure.rules
    )


def keys_are_named(procedure: Procedure) -> Iterator[str]:
    """A kind of copies has a title and an act that names its keys."""
    named = {a.names for a in procedure.acts if a.names}
    used = {a.each for a in procedure.acts if a.each}
    for kind in sorted(named | used):
        if kind not in procedure.kinds:
            yield f"种类“{kind}”没有中文名称"
    for kind in sorted(used - named):
        yield f"没有环节载明“{kind}”，分别办理的环节永远不会出现"


def amendments_map_to_acts(procedure: Procedure) -> Iterator[str]:
    """A transition leads running matters to acts that exist."""
    codes = {a.code for a in procedure.acts}
    for former, new in procedure.transition.mapping if procedure.transition else ():
        if new not in codes:
            yield f"过渡安排把“{former}”对应到不存在的“{new}”"


def names_are_codes(procedure: Procedure, module: ModuleType) -> Iterator[str]:
    """In its module an act is called by its code, so that ledger, URL and code agree."""
    own = set(map(id, procedure.acts))
    for name, value in vars(module).items():
        if isinstance(value, Act) and id(value) in own and name != value.code:
            yield f"环节“{value.title}”的变量名“{name}”与代码“{value.code}”不一致"


def rules_are_said_once(procedure: Procedure) -> Iterator[str]:
    """One relation stands once under one citation."""
    for rule, count in Counter(procedure.rules).items():
        if count > 1:
            yield f"同一规则写了{count}次：{sentence(rule)}（{rule.cite}）"


RULES = (
    codes_are_unique,
    acts_are_listed,
    steps_have_a_basis,
    guards_read_recorded_facts,
    what_is_recalled_is_recorded,
    what_must_stand_is_conditional,
    choices_are_given,
    set_days_are_days,
    terms_can_be_counted,
    deadlines_leave_room,
    open_numbers_do_not_bind,
    stopped_periods_can_be_added,
    lapses_wait_for_time,
    keys_are_named,
    amendments_map_to_acts,
    rules_are_said_once,
)
