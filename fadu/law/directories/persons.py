"""Who is named under 责任者: one person where two must act, and who may not do both (行政处罚法 42、64)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from fadu.law.directories.course import Step
from fadu.law.engine.record import Reason
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.procedure import Procedure
from fadu.law.vocabulary.rule import Rule, Verb
from fadu.law.vocabulary.sentences import sentence

_BETWEEN = re.compile(r"[、，,;；/\s]+")
_HAN = r"[\u3400-\u9fff\U00020000-\U000323af]"
_NAME = re.compile(rf"{_HAN}{{2,5}}|{_HAN}{{1,15}}(?:·{_HAN}{{1,15}})+")
_BODY = re.compile(
    r".*(局|队|科|处|室|部|厅|院|委|会|所|站|公司|厂|店|中心|政府|机关|单位|组|当事人|银行|支行|大学|学校)$"
)


def names_in(text: str) -> tuple[str, ...]:
    """The persons under 责任者; none where a body stands there, for it does not say who acted."""
    parts = [part for part in _BETWEEN.split(text.strip()) if part]
    if not parts or any(_BODY.fullmatch(p) or not _NAME.fullmatch(p) for p in parts):
        return ()
    return tuple(dict.fromkeys(parts))


def findings(procedure: Procedure, steps: Sequence[Step]) -> Iterator[tuple[Step, Reason]]:
    """What the names show: too few persons, and one person who did two acts that exclude each other."""
    own = [(s, names_in(s.row.by)) for s in steps if s.own]
    told: set[tuple[str, int]] = set()
    for step, names in own:
        act = procedure.act(step.record.act)
        if act.certified and names and len(names) < act.officers:
            yield step, _few(procedure, act, step)
    for rule in procedure.rules:
        if rule.verb is not Verb.DIFFERS or rule.units:
            continue
        yield from _apart(rule, own, told)


def _apart(
    rule: Rule, own: Sequence[tuple[Step, tuple[str, ...]]], told: set[tuple[str, int]]
) -> Iterator[tuple[Step, Reason]]:
    before = {n for s, names in own if s.record.act == rule.first.code for n in names}
    for step, names in own:
        mark = (rule.then.code, step.row.line)
        both = [n for n in names if n in before]
        if step.record.act == rule.then.code and both and mark not in told:
            told.add(mark)
            text = f"{sentence(rule)}；{'、'.join(both)}两项都办理了"
            yield step, _reason("differs", rule.then.code, step, text, rule)


def _few(procedure: Procedure, act: Act, step: Step) -> Reason:
    text = f"“{act.title}”的办理人员不得少于{act.officers}人，目录只写明{step.row.by}"
    about = [r for r in procedure.rules if "assign_officers" in (r.first.code, r.then.code)]
    rules = about or [r for r in procedure.rules if act in (r.first, r.then)]
    return _reason("officers", act.code, step, text, rules[0] if rules else None)


def _reason(kind: str, code: str, step: Step, text: str, rule: Rule | None) -> Reason:
    cites = (rule.cite,) if rule and rule.cite else ()
    cite = "；".join(map(str, cites))
    return Reason(kind, code, step.record.key, text, cite, citations=cites, rule=rule)
