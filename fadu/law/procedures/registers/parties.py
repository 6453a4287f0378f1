"""The register of parties (当事人登记)."""

from fadu.law.instruments import HOUSE
from fadu.law.procedures.registers.facts import SINCE, division, phone, reason
from fadu.law.procedures.registers.objects import (
    CALLS,
    PARTICULARS,
    cancel_call,
    classify_object,
    end_licence,
    end_site,
    end_source,
    grade_object,
    note_call,
    parts,
    release_object,
    set_licence,
    set_site,
    set_source,
)
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.fact import Fact, Kind
from fadu.law.vocabulary.procedure import Procedure
from fadu.law.vocabulary.role import Role

party_kind = Fact("party_kind", "类型", Kind.CHOICE, ("单位", "个体工商户", "个人"))
unit_name = Fact("name", "名称（姓名）", Kind.TEXT)
credit_code = Fact("credit_code", "统一社会信用代码", Kind.TEXT, required=False)
identity = Fact("identity", "居民身份证号码", Kind.TEXT, required=False)
address = Fact("address", "住所（地址）", Kind.TEXT, required=False)
principal = Fact("principal", "主要负责人（法定代表人）", Kind.TEXT, required=False)
industry = Fact("industry", "行业领域", Kind.TEXT, required=False, personal=False)
other = Fact("other", "并入的登记", Kind.TEXT, personal=False)

_PARTIES = (Role.OFFICER, Role.REGISTRAR, Role.LEGAL_OFFICE)
_HEADS = (Role.LEADER, Role.PRINCIPAL, Role.FULL_HEAD)
_PARTY_FACTS = (
    party_kind,
    unit_name,
    credit_code,
    identity,
    address,
    principal,
    phone,
    division,
    industry,
)
enter_party = Act("enter_party", "登记当事人", by=_PARTIES, facts=_PARTY_FACTS)
amend_party = Act(
    "amend_party", "变更当事人登记", by=_PARTIES, repeats=True, facts=(*_PARTY_FACTS, reason)
)
merge_party = Act("merge_party", "合并重复登记", by=_PARTIES, facts=(other, reason))
ask_party_erasure = Act(
    "ask_party_erasure", "提请删除个人信息", by=(Role.LEGAL_OFFICE,), repeats=True, facts=(reason,)
)
erase_party = Act("erase_party", "批准删除个人信息", by=_HEADS, facts=(reason, parts))

PARTY_REGISTER = Procedure(
    code="register.party",
    title="当事人登记",
    since=SINCE,
    closing=None,
    register=True,
    acts=(
        enter_party,
        amend_party,
        merge_party,
        ask_party_erasure,
        erase_party,
        *PARTICULARS,
        *CALLS,
    ),
    table={
        HOUSE.art(3): [a.needs(enter_party) for a in (amend_party, merge_party, ask_party_erasure)],
        HOUSE.art(7): [
            erase_party.needs(ask_party_erasure),
            erase_party.differs_from(ask_party_erasure),
            erase_party.closes(amend_party, ask_party_erasure, *PARTICULARS, *CALLS),
        ],
        HOUSE.art(19): [
            *(a.needs(enter_party) for a in (classify_object, set_site, set_licence, set_source)),
            *(a.needs(classify_object) for a in (grade_object, release_object)),
            end_site.needs(set_site),
            end_licence.needs(set_licence),
            end_source.needs(set_source),
        ],
        HOUSE.art(20): [note_call.needs(enter_party), cancel_call.needs(note_call)],
    },
)
