"""Days that an act sets (所定的日期): what must hold of their definition, and how the condition on them is said."""

from __future__ import annotations

from collections.abc import Iterator

from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.fact import Ahead, Fact, Kind
from fadu.law.vocabulary.instrument import Citation
from fadu.law.vocabulary.procedure import Procedure


def conditions(act: Act) -> Iterator[tuple[Fact, Ahead]]:
    """The days that an act sets under a condition, with the condition."""
    return ((fact, fact.ahead) for fact in act.stated if fact.ahead is not None)


def set_days_are_days(procedure: Procedure) -> Iterator[str]:
    """Only a day that somebody states can lie too early, and only a verified article refuses it."""
    for act in procedure.acts:
        for fact, ahead in conditions(act):
            if fact.kind is not Kind.DATE or fact.derived:
                yield f"“{act.title}”的“{fact.title}”不是由人填写的日期，不能限定早晚"
            if not ahead.cite.status.may_gate:
                yield f"“{act.title}”的“{fact.title}”所依据的条文不得用来拒绝办理：{ahead.cite}"
        for fact in act.stated:
            if fact.past and (fact.kind is not Kind.DATE or fact.derived or fact.ahead):
                yield f"“{act.title}”的“{fact.title}”不是由人填写的已经发生的日期"


def said(act: Act) -> Iterator[tuple[Citation, str]]:
    """Each condition on a day that an act sets, with its article and in the words that are signed."""
    for fact, ahead in conditions(act):
        where = f"应当在当日起满{ahead.after}之后" if ahead.after else "不得早于当日"
        yield ahead.cite, f"“{act.title}”载明的“{fact.title}”{where}"
