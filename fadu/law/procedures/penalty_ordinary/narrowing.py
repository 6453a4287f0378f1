"""Facts and basis of a decision beside what was told (认定的事实、依据与告知比较): 行政处罚法 44, 62.

A decision rests on what the party was told, and nobody types that again: the basis is recalled from the notice, the facts
are those of the proposal that it told. Fewer of them may remain once a statement or a hearing was taken up; whatever is new
is told anew. The words of the facts are personal, so what is kept of them is stated, with its ground, and not compared.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from fadu.kernel.errors import Refused
from fadu.law.instruments import APL
from fadu.law.procedures.penalty_ordinary import facts as f
from fadu.law.procedures.penalty_ordinary.judgements import Facts, Find
from fadu.law.vocabulary.fact import Derivation, Fact, Kind

AS_TOLD = "与告知的事实、理由和依据一致"
BY_STATEMENT = "采纳陈述、申辩意见，少于告知的事实、依据"
BY_HEARING = "根据听证笔录，少于告知的事实、依据"
CITE = APL.art(44) + APL.art(62)
_TOLD, _REVIEWED, _HEARD = "notify.*", "review_statement.adopted*", "record_hearing.*"
_ADOPTED = ("全部采纳", "部分采纳")
_NEXT = "事实、理由或者依据有变更、增加的，请重新提出拟处罚意见并告知当事人。"
_NAMED = re.compile(r"《([^《》]+)》([^《]*)")
_ARTICLE = re.compile(r"第[零〇一二三四五六七八九十百千\d]+条(?:之[一二三四五六七八九十]+)?")

beside_notice = Fact(
    "beside_notice",
    "认定的事实、依据与告知比较",
    Kind.CHOICE,
    (AS_TOLD, BY_STATEMENT, BY_HEARING),
    help="决定书载明告知的事实和依据。有新的事实、理由或者依据的，不能决定，应当重新告知。",
)
kept_facts = Fact(
    "kept_facts",
    "采纳意见后认定的违法事实和证据",
    Kind.LONG_TEXT,
    required=False,
    help="少于告知的事实的填写；与告知一致的不填。",
)
kept_basis = Fact(
    "kept_basis",
    "采纳意见后的处罚依据",
    Kind.TEXT,
    required=False,
    personal=False,
    help="少于告知的依据的填写，只写已经告知的条、款、项。",
)


def basis(facts: Facts, find: Find, before: Facts) -> str:
    """The basis of the decision: the one that was told, or what is kept of it; Refused where a law was not told."""
    told, kept = before.get("notify.told_basis"), str(facts.get("kept_basis") or "").strip()
    if told is None:
        raise Refused(
            "没有告知当事人处罚的依据", basis=str(CITE), todo="请先告知当事人，再作出决定。"
        )
    if not kept or facts["beside_notice"] == AS_TOLD:
        return str(told)
    known = set(places(str(told)))
    new = [place for place in dict.fromkeys(places(kept)) if place not in known]
    if new or (known and not [*places(kept)]):
        named = "、".join(f"《{law}》{article}" for law, article in new) or f"“{kept}”"
        raise Refused(f"处罚依据{named}没有告知当事人", basis=str(CITE), todo=_NEXT)
    return kept


def places(text: str) -> Iterator[tuple[str, str]]:
    """Each law and article that a text names."""
    for found in _NAMED.finditer(text.replace(" ", "")):
        yield from ((found[1], article) for article in _ARTICLE.findall(found[2]))


def keeps(facts: Facts, find: Find, before: Facts) -> bool:
    """True where facts and basis are those told, or fewer after a statement or a hearing was taken up; else Refused."""
    how = facts["beside_notice"]
    kept = [x.title for x in (kept_facts, kept_basis) if _said(facts.get(x.code))]
    if how == AS_TOLD:
        if kept:
            text = f"填写了“{'”“'.join(kept)}”，比较结果却是“{AS_TOLD}”"
            raise Refused(text, basis=str(CITE), todo="与告知一致的不填；少于告知的，请选择原因。")
        return True
    if not kept:
        text = f"比较结果是“{how}”，没有载明采纳意见后认定的事实或者依据"
        raise Refused(text, basis=str(CITE), todo="请填写采纳意见后认定的事实或者依据。")
    if not _taken_up(how, before):
        record = "复核采纳陈述、申辩意见" if how == BY_STATEMENT else "制作听证笔录"
        text = f"最近一次告知后没有“{record}”的记录，不能以此减少告知的事实、依据"
        raise Refused(text, basis=str(CITE + APL.art(45, par=1) + APL.art(65)), todo=_NEXT)
    return True


def _said(value: Any) -> bool:
    return bool(value.strip() if isinstance(value, str) else value)


def _taken_up(how: str, before: Facts) -> bool:
    """Whether what was told last was answered, and the answer taken up."""
    told = max((at for at, _ in before.get(_TOLD, ())), default=None)
    if told is None:
        return False
    if how == BY_HEARING:
        return any(at >= told for at, _ in before.get(_HEARD, ()))
    return any(at >= told and adopted in _ADOPTED for at, adopted in before.get(_REVIEWED, ()))


legal_basis = replace(
    f.legal_basis,
    help="",
    derived=Derivation(basis, CITE, recalls=("notify.told_basis",)),
)
keeps_to_notice = Fact(
    "keeps_to_notice",
    "没有告知以外的事实、依据",
    Kind.BOOL,
    derived=Derivation(keeps, CITE, recalls=(_TOLD, _REVIEWED, _HEARD)),
)
FACTS = (beside_notice, kept_facts, kept_basis, legal_basis, keeps_to_notice)
