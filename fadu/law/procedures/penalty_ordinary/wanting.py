"""What an entry may not leave wanting (缺项、矛盾): two officers who are two, a term that is named, an end after its beginning.

Each is nothing to say where all is there, and Refused with the article where it is not: found out on the printed paper it
would be too late.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from fadu.kernel.errors import Refused
from fadu.kernel.zone import parse_instant
from fadu.law.instruments import APL, CTR
from fadu.law.procedures.penalty_ordinary import facts as f
from fadu.law.procedures.penalty_ordinary import facts_transfer as t
from fadu.law.procedures.penalty_ordinary import particulars as q
from fadu.law.vocabulary.fact import Derivation, Fact, Kind
from fadu.law.vocabulary.instrument import Citation

Facts = Mapping[str, Any]
Find = Callable[[str], Any]
BY_TERM = "责令限期改正"


def _two(first: Fact, second: Fact, cite: Citation) -> Callable[[Facts, Find], None]:
    def apart(facts: Facts, find: Find) -> None:
        if facts[first.code] == facts[second.code]:
            raise Refused(
                f"“{first.title}”“{second.title}”是同一人，不足两人",
                basis=str(cite),
                todo="请另选一人。",
            )

    return apart


def _term(facts: Facts, find: Find) -> None:
    if facts[f.correction.code] == BY_TERM and not facts.get(f.correct_by.code):
        raise Refused(
            "责令限期改正，没有写明改正期限", basis=str(APL.art(28, par=1)), todo="请填写改正期限。"
        )


def _times(facts: Facts, find: Find) -> None:
    began, ended = (facts.get(fact.code) for fact in (q.began_at, q.ended_at))
    if began and ended and parse_instant(ended) < parse_instant(began):
        raise Refused(
            "结束时间早于开始时间",
            basis=str(APL.art(47)),
            todo="请核对笔录上的时间，改正后再记录。",
        )


def _says(code: str, title: str, find: Callable[[Facts, Find], None], cite: Citation) -> Fact:
    return Fact(code, title, Kind.BOOL, derived=Derivation(find, cite))


TWO, TEAM = APL.art(42, par=1), CTR.art(5, par=1)
two_officers = _says(
    "two_officers", "承办人员是两人", _two(f.first_officer, f.second_officer, TWO), TWO
)
two_members = _says(
    "two_members", "专案组成员是两人", _two(t.first_member, t.second_member, TEAM), TEAM
)
term_named = _says("term_named", "写明了改正期限", _term, APL.art(28, par=1))
times_fit = _says("times_fit", "结束不早于开始", _times, APL.art(47))
