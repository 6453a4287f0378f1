"""Acts on what is registered of a party: class, tier, sites, licences, hazard sources, entries into the firm."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import Any, Unpack

from django.db.models import Model

from fadu.kernel.errors import BadInput, Refused
from fadu.kernel.zone import day_of
from fadu.law.engine.record import Actor
from fadu.law.procedures import registers
from fadu.law.procedures.registers.objects import MAJOR
from fadu.law.vocabulary.act import Act
from fadu.matters.deeds import Hand, Outcome, Page
from fadu.matters.services import act, repeated
from fadu.registry.models import (
    Call,
    HazardSource,
    Licence,
    Party,
    Site,
    SupervisedObject,
    TierGrade,
)

INDUSTRY = re.compile(r"[A-T][0-9]{1,4}")
DIVISION = re.compile(r"[0-9]{6}")


class Doing(Page, total=False):
    """Who acts, by which hand and when, and the marks of the form."""

    who: Sequence[Actor]
    hand: Hand
    at: datetime


def classify_object(*, party: Party, facts: Mapping[str, Any], **by: Unpack[Doing]) -> Outcome:
    """Put a party under supervision, or into another class (列入监管对象)."""
    return _do(party, registers.classify_object, facts, **by)


def grade_object(*, party: Party, facts: Mapping[str, Any], **by: Unpack[Doing]) -> Outcome:
    """Grade an object's risk (评定风险等级), with basis and day."""
    return _do(party, registers.grade_object, facts, **by)


def release_object(*, party: Party, facts: Mapping[str, Any], **by: Unpack[Doing]) -> Outcome:
    """Let a party out of supervision: closed or moved away (移出监管对象)."""
    if first := _repeated(party, by):
        return first
    if not SupervisedObject.objects.filter(id=party.id, ended_on=None).exists():
        raise Refused("该当事人不在监管对象之列", todo="需要监管的，先列入监管对象。")
    return _do(party, registers.release_object, facts, **by)


def set_site(*, party: Party, facts: Mapping[str, Any], **by: Unpack[Doing]) -> Outcome:
    """Register a site, or amend the one named in `site` (登记场所)."""
    return _set(party, registers.set_site, Site, "site", facts, **by)


def end_site(*, party: Party, facts: Mapping[str, Any], **by: Unpack[Doing]) -> Outcome:
    """Strike off a site (注销场所)."""
    return _set(party, registers.end_site, Site, "site", facts, **by)


def set_licence(*, party: Party, facts: Mapping[str, Any], **by: Unpack[Doing]) -> Outcome:
    """Register a licence held, or amend the one named in `licence` (登记所持证照)."""
    return _set(party, registers.set_licence, Licence, "licence", facts, **by)


def end_licence(*, party: Party, facts: Mapping[str, Any], **by: Unpack[Doing]) -> Outcome:
    """Strike off a licence that is held no more (注销所持证照)."""
    return _set(party, registers.end_licence, Licence, "licence", facts, **by)


def set_source(*, party: Party, facts: Mapping[str, Any], **by: Unpack[Doing]) -> Outcome:
    """Register a source of hazard, or amend the one named in `hazard_source` (登记危险源)."""
    return _set(party, registers.set_source, HazardSource, "hazard_source", facts, **by)


def end_source(*, party: Party, facts: Mapping[str, Any], **by: Unpack[Doing]) -> Outcome:
    """Strike off a source of hazard (注销危险源)."""
    return _set(party, registers.end_source, HazardSource, "hazard_source", facts, **by)


def note_call(*, party: Party, facts: Mapping[str, Any], **by: Unpack[Doing]) -> Outcome:
    """Record that officials came into the firm (登记入企): ours without a matter, or another department's."""
    return _do(party, registers.note_call, facts, **by)


def cancel_call(*, party: Party, facts: Mapping[str, Any], **by: Unpack[Doing]) -> Outcome:
    """Take back a record of an entry into the firm (撤销入企记录); both stay in the history."""
    if first := _repeated(party, by):
        return first
    named = str(facts.get("call", ""))
    if not Call.objects.filter(id=named, party=party.id, cancelled=False).exists():
        raise Refused("这一入企记录不存在或者已经撤销", todo="请刷新页面后再办理。")
    return _do(party, registers.cancel_call, facts, **by)


def checked(what: Act, facts: Mapping[str, Any], today: date) -> dict[str, Any]:
    """The facts of one of these acts without what is empty; BadInput names everything that is wrong."""
    stated = {code: value for code, value in facts.items() if value not in ("", None)}
    if wrong := list(faults(what, stated, today)):
        raise BadInput("；".join(text for _, text in wrong))
    return stated


def faults(what: Act, stated: Mapping[str, Any], today: date) -> Iterator[tuple[str, str]]:
    """What is wrong with stated facts, beside what the act itself demands: code of the fact, and why."""
    code = stated.get("industry_code", "")
    if code and not INDUSTRY.fullmatch(code):
        yield "industry_code", f"国民经济行业代码“{code[:20]}”应为门类字母加一至四位数字，如 C2672"
    division = stated.get("site_division", "000000")
    if not DIVISION.fullmatch(division):
        yield "site_division", f"行政区划代码“{division[:20]}”应为六位数字"
    for past in ("graded_on", "called_on", "ends_on"):
        if past in stated and stated[past] > today.isoformat():
            yield past, f"日期{stated[past]}晚于今天"
    if stated.get("valid_until") and stated["valid_until"] < stated.get("valid_from", ""):
        yield "valid_until", "有效期届满日早于起始日"
    if what is registers.set_source and "hazard" in stated:
        major, level = stated["hazard"] == MAJOR, stated.get("hazard_level")
        if major and not level:
            yield "hazard_level", "重大危险源应当写明等级（一级至四级）"
        if level and not major:
            yield "hazard_level", "只有重大危险源分级"


def parts_of(party: str) -> list[tuple[type[Model], str]]:
    """Everything registered of a party that holds personal values: model and id."""
    models: tuple[Any, ...] = (TierGrade, Site, Licence, HazardSource, Call)
    return [(m, id) for m in models for id in m.objects.filter(party=party).order_by("id").values_list("id", flat=True)]  # fmt: skip


def demand_in_use(party: Party) -> None:
    """Refused for an entry that goes on no longer."""
    if party.merged_into or party.erased:
        raise Refused("该登记已经合并或者删除，不能再办理", todo="请打开在用的登记办理。")


def _set(
    party: Party, what: Act, model: Any, named: str, facts: Mapping[str, Any], **by: Unpack[Doing]
) -> Outcome:
    """An act on one registered thing: if it is named, it is the party's and still stands."""
    if first := _repeated(party, by):
        return first
    id = str(facts.get(named) or "")
    wanted = bool(id) or len(what.facts) == 3
    if wanted and not model.objects.filter(id=id, party=party.id, ended_on=None).exists():
        raise Refused("这一登记不存在或者已经注销", todo="请刷新页面后再办理。")
    return _do(party, what, facts, **by)


def _do(party: Party, what: Act, facts: Mapping[str, Any], **by: Unpack[Doing]) -> Outcome:
    if first := _repeated(party, by):
        return first
    demand_in_use(party)
    stated = checked(what, facts, day_of(by["at"]))
    return act(party.id, what, facts=stated, **by)


def _repeated(party: Party, by: Doing) -> Outcome | None:
    return repeated(party.id, {"idem": by.get("idem", "")})
