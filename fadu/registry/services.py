"""Acts on the register of parties: entering, amending, merging, erasing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any, Unpack

from django.db import transaction

from fadu.kernel.codes import check_identity, check_uscc
from fadu.kernel.errors import BadInput, Refused
from fadu.kernel.zone import day_of
from fadu.law.engine.record import Actor
from fadu.law.instruments import APL, PIPL
from fadu.law.procedures import registers
from fadu.matters.deeds import Deed, Hand, NewMatter, Outcome, Page
from fadu.matters.erasure import erase
from fadu.matters.scope import Place, Reach, Scope
from fadu.matters.services import act, perform, repeated
from fadu.registry import selectors
from fadu.registry.models import Party
from fadu.registry.objects.carrying import carried
from fadu.registry.objects.folds import table_of
from fadu.registry.objects.selectors import known
from fadu.registry.objects.services import demand_in_use, parts_of


def enter_party(
    *,
    facts: Mapping[str, Any],
    who: Sequence[Actor],
    hand: Hand,
    at: datetime,
    place: Place,
    scope: Scope,
    id: str = "",
) -> str:
    """Enter a party (登记当事人); a code that is already there is refused and named.

    `id` is the form's own, so that the same form sent twice enters one party.
    """
    stated = checked(facts, at)
    _demand_single(scope, stated, id)
    new, what = NewMatter(registers.PARTY_REGISTER, place, id=id), registers.enter_party
    return act(new, what, hand=hand, who=who, facts=stated, at=at, idem=id).matter


def amend_party(
    *,
    party: Party,
    facts: Mapping[str, Any],
    reason: str,
    who: Sequence[Actor],
    hand: Hand,
    at: datetime,
    scope: Scope,
    **page: Unpack[Page],
) -> Outcome:
    """Amend a party's entry (变更登记); the former values stay in its history."""
    if first := repeated(party.id, page):
        return first
    demand_in_use(party)
    stated = checked(facts, at)
    _demand_single(scope, stated, party.id)
    what, told = registers.amend_party, {**stated, "reason": reason}
    return act(party.id, what, hand=hand, who=who, facts=told, at=at, **page)


def merge_party(
    *,
    party: Party,
    into: Party,
    reason: str,
    who: Sequence[Actor],
    hand: Hand,
    at: datetime,
    **page: Unpack[Page],
) -> Outcome:
    """Join a duplicate into another entry (合并重复登记); both histories are kept.

    What only the duplicate knew (class and tier, sites, licences, hazard sources) is registered of the
    entry that goes on by acts of its own, in the same flow.
    """
    if first := repeated(party.id, page):
        return first
    demand_in_use(party)
    if party.pk == into.pk or into.merged_into or into.erased:
        raise BadInput("请选择另一个在用的登记")
    signers, facts = tuple(who), {"other": into.pk, "reason": reason}
    joined = Deed(party.id, registers.merge_party, at, hand, signers, facts, **page)
    told = carried(known(party.id), known(into.id))
    more = [Deed(into.id, what, at, hand, signers, stated) for what, stated in told]
    return perform([joined, *more])[0]


def ask_party_erasure(
    *,
    party: Party,
    reason: str,
    who: Sequence[Actor],
    hand: Hand,
    at: datetime,
    **page: Unpack[Page],
) -> Outcome:
    """Ask that a party's personal values be erased (提请删除个人信息); of entries that were joined as duplicates, of each."""
    if first := repeated(party.id, page):
        return first
    same, signers = _demand_settled(party), tuple(who)
    facts = {"reason": reason}
    deeds = [Deed(id, registers.ask_party_erasure, at, hand, signers, facts) for id in same]
    return perform([replace(deeds[0], **page), *deeds[1:]])[0]


def erase_party(
    *,
    party: Party,
    reason: str,
    who: Sequence[Actor],
    hand: Hand,
    at: datetime,
    **page: Unpack[Page],
) -> Outcome:
    """Erase a party's personal values, which another person asked for (个人信息保护法第四十七条); entries and proofs remain.

    Entries that were joined as duplicates name the same party and are erased with it, whichever of
    them was asked for. Refused while a matter about the party is open: its file has to be kept (行政处罚法第四十七条).
    """
    if first := repeated(party.id, page):
        return first
    same, signers = _demand_settled(party), tuple(who)
    with transaction.atomic():
        parts = {id: parts_of(id) for id in same}
        deeds = [
            Deed(
                id, registers.erase_party, at, hand, signers,
                {"reason": reason, "parts": [part for _, part in parts[id]]},
            )
            for id in same
        ]  # fmt: skip
        outcomes = perform([replace(deeds[0], **page), *deeds[1:]])
        for id in same:
            rows = [(table_of(model), part) for model, part in parts[id]]
            erase(id, [("registry_party", id), *rows])
        return outcomes[0]


def _demand_settled(party: Party) -> list[str]:
    """The entries of a party; Refused where its values are gone, or a matter about it is open."""
    if party.erased:
        raise Refused("个人信息已经删除")
    same = [party.id, *selectors.joined(party)]
    everywhere = Scope("", party.province, Reach.PROVINCE)  # a file of another agency is kept too
    left = selectors.unsettled(everywhere, same)
    if left:
        names = "、".join(
            one.number or "没有文号的事项" for one in left
        )  # of whatever agency: no titles
        raise Refused(
            f"当事人还有没有办结的事项：{names}，个人信息不得删除",
            basis=f"{PIPL.art(47, par=1)}；{APL.art(47)}",
            todo="请在事项办结、案卷保管期满以后提请。",
        )
    return same


def checked(facts: Mapping[str, Any], at: datetime) -> dict[str, Any]:
    """The facts with codes checked and normalised; BadInput says what is wrong with which code."""
    stated = {code: value for code, value in facts.items() if value not in ("", None)}
    wrong = []
    if "credit_code" in stated:
        verdict = check_uscc(stated["credit_code"])
        stated["credit_code"] = verdict.code
        wrong += [] if verdict.valid else [f"统一社会信用代码：{verdict.reason}"]
    if "identity" in stated:
        verdict = check_identity(stated["identity"], day_of(at))
        stated["identity"] = verdict.code
        wrong += [] if verdict.valid else [f"居民身份证号码：{verdict.reason}"]
    if wrong:
        raise BadInput("；".join(wrong), todo="请对照证照原件核对")
    return stated


def _demand_single(scope: Scope, stated: Mapping[str, Any], own: str) -> None:
    """One credit code names one party within the viewer's reach."""
    code = stated.get("credit_code")
    known = selectors.by_code(scope, code) if code else None
    if known is not None and known.pk != own:
        raise Refused(f"统一社会信用代码已登记为“{known}”", todo="请直接选用已有登记。")
