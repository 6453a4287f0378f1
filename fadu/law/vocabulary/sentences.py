"""Every rule as a Chinese sentence with its citation: what a lawyer signs and an officer reads."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from fadu.kernel.money import in_wan
from fadu.law.vocabulary import dated
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.fact import Fact, Kind, When
from fadu.law.vocabulary.period import Given, Period, Term
from fadu.law.vocabulary.procedure import Procedure
from fadu.law.vocabulary.rule import Rule, Verb
from fadu.law.vocabulary.status import Status


@dataclass(frozen=True)
class Sentence:
    """One line of the list to be signed. An act's own conditions have no citation and no status.

    rule: what it says, if it is a rule; act: the act whose basis (依据) it names, if it is one.
    """

    cite: str
    text: str
    status: Status | None = None
    rule: Rule | None = None
    act: Act | None = None

    def __str__(self) -> str:
        head = f"{self.cite}：" if self.cite else ""
        label = f"［{self.status.title}］" if self.status not in (None, Status.V) else ""
        return f"{head}{self.text}{label}"


def sentences(procedure: Procedure) -> tuple[Sentence, ...]:
    """The rules in the law's order, where days that acts set must lie, what each act rests on, and what it asks of those who do it."""
    rules = (Sentence(str(r.cite), sentence(r), status_of(r), r) for r in procedure.rules)
    days = (Sentence(str(c), text, c.status) for a in procedure.acts for c, text in dated.said(a))
    bases = (
        Sentence(str(c), f"“{a.title}”以此为依据", c.status, act=a)
        for a in procedure.acts
        if (c := procedure.bases.get(a.code))
    )
    few = procedure.officers
    manned = [Sentence(str(few), "办理人员的人数和执法证件以此为依据", few.status)] if few else []
    return (
        *rules,
        *days,
        *manned,
        *bases,
        *(Sentence("", text) for a in procedure.acts for text in manners(a)),
    )


def status_of(rule: Rule) -> Status:
    """The weaker of the citation's status and the period's."""
    order = list(Status)
    found = [rule.cite.status] if rule.cite else []
    found += [rule.term.status] if rule.term else []
    return max(found, key=order.index, default=Status.V)


def sentence(rule: Rule) -> str:
    """One rule without its citation: 未经告知，不得作出处罚决定."""
    if rule.said:
        return rule.said
    first, then = words(rule.first), words(rule.then)
    if rule.verb in (Verb.OBLIGES, Verb.RELEASES):
        then = rule.then.duty or then
    elif rule.verb is Verb.WAITS:
        first = rule.first.duty or first
    text = _WORDS[rule.verb](rule, first, then)
    if rule.restart:
        text += "，期限重新计算"
    return f"{condition(rule.when)}的，{text}" if rule.when else text


def words(act: Act) -> str:
    """The act as it stands in a sentence."""
    return act.phrase or act.title


def condition(when: When) -> str:
    """A guard in words: 罚款金额不少于1万元."""
    fact = when.fact
    if fact.kind is Kind.BOOL and when.op in ("==", "!="):
        return fact.title if (when.op == "==") is bool(when.value) else _denied(fact)
    if when.op == "in":
        values = "、".join(_value(fact, v) for v in when.value)
        return f"{fact.title}为{values}之一"
    return f"{fact.title}{_OPERATORS[when.op]}{_value(fact, when.value)}"


def _denied(fact: Fact) -> str:
    if fact.denied:
        return fact.denied
    return f"不{'' if fact.title.startswith('属于') else '属于'}{fact.title}"


def length(term: Term) -> str:
    """A period in words: 7个工作日, or where it is to be found."""
    return str(term)


def manners(act: Act) -> Iterator[str]:
    """Who does an act, how many of them, and how often it may be done."""
    name = f"“{act.title}”"
    if act.by:
        yield f"{name}由{'或者'.join(r.title for r in act.by)}办理"
    case = f"{condition(act.pair_when)}的，" if act.pair_when else ""
    if act.officers > 1:
        yield f"{case}{name}的办理人员不得少于{act.officers}人"
    if act.certified:
        yield f"{case}{name}的办理人员应当持有有效执法证件"
    if act.repeats:
        yield f"{name}可以多次办理"
    if act.owed:
        yield f"{name}自始应当办理"
    if act.lapse:
        yield f"{name}因期限届满自动发生，不需要办理"
    if act.bars:
        fact = next((f.title for f in act.stated if f.code == act.bars), act.bars)
        case = f"{condition(act.bars_when)}的，" if act.bars_when else ""
        yield f"{case}{name}后，“{fact}”所载人员不得再办理本事项"


def _value(fact: Fact, value: Any) -> str:
    if fact.kind is Kind.MONEY:
        return in_wan(value)
    if isinstance(value, bool):
        return "是" if value else "否"
    return f"“{value}”" if isinstance(value, str) else str(value)


_OPERATORS = {"==": "为", "!=": "不为", ">=": "不少于", "<=": "不超过", ">": "超过", "<": "少于"}


def _needs(rule: Rule, first: str, then: str) -> str:
    usual = "一般" if rule.soft else ""
    after = then if rule.then.lapse else f"方可{then}"
    if rule.term is None:
        before = f"{first}以前" if rule.first.lapse else f"未经{first}"
        return f"{before}，{usual}{'不发生' if rule.then.lapse else '不得'}{then}"
    if isinstance(rule.term, Period):
        return f"{first}{usual}满{length(rule.term)}后，{after}"
    return f"{first}后，{usual}待{length(rule.term)}届满，{after}"


def _waits(rule: Rule, first: str, then: str) -> str:
    owed = f"须待{first}而尚未到期" if rule.first.lapse else f"应当{first}而尚未办理"
    usual = "一般" if rule.soft else ""
    return f"{owed}的，{usual}{'不发生' if rule.then.lapse else '不得'}{then}"


def _opens(rule: Rule, first: str, then: str) -> str:
    return f"{first}后，{'待' if rule.then.lapse else '可以'}{then}"


def _closes(rule: Rule, first: str, then: str) -> str:
    return f"{first}后，不再{'等待' if rule.then.lapse else ''}{then}"


def _differs(rule: Rule, first: str, then: str) -> str:
    if rule.units is None:
        return f"办理{first}的人员，不得办理{then}"
    theirs, own = (fact.title for fact in rule.units)
    return f"{first}载明的“{theirs}”，不得作为{then}的“{own}”"


def _obliges(rule: Rule, first: str, then: str) -> str:
    usual = "一般" if rule.soft else ""
    within = f"在{length(rule.term)}内" if rule.term else ""
    if rule.then.lapse and not within:
        return f"{first}后，{usual}须待{then}"
    return f"{first}后，{usual}应当{within}{then}"


def _extends(rule: Rule, first: str, then: str) -> str:
    if isinstance(rule.term, Given) and rule.term.fact and rule.term.fact.kind is Kind.DATE:
        return f"{first}后，{then}的期限延长至“{rule.term.fact.title}”"
    return f"{first}后，{then}的期限延长{length(rule.term) if rule.term else ''}"


_WORDS: dict[Verb, Callable[[Rule, str, str], str]] = {
    Verb.NEEDS: _needs,
    Verb.WAITS: _waits,
    Verb.DIFFERS: _differs,
    Verb.OPENS: _opens,
    Verb.CLOSES: _closes,
    Verb.OBLIGES: _obliges,
    Verb.RELEASES: lambda r, a, b: f"{a}后，不再{'等待' if r.then.lapse else '要求'}{b}",
    Verb.PAUSES: lambda r, a, b: f"{a}后，{b}的期限中止计算",
    Verb.RESUMES: lambda r, a, b: f"{a}后，{b}的期限恢复计算",
    Verb.EXTENDS: _extends,
}
