"""The register of agencies (机构登记)."""

from fadu.law.instruments import HOUSE
from fadu.law.procedures.registers.facts import SINCE, division, reason
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.fact import Fact, Kind
from fadu.law.vocabulary.procedure import Procedure
from fadu.law.vocabulary.role import Role

short_name = Fact("short_name", "简称", Kind.TEXT, personal=False)
public_name = Fact("public_name", "名称", Kind.TEXT, personal=False)
level = Fact("level", "层级", Kind.CHOICE, ("province", "city", "county", "office"))
parent = Fact("parent", "上级机构", Kind.TEXT, required=False, personal=False)

enter_agency = Act(
    "enter_agency",
    "登记机构",
    by=(Role.SYSTEM_ADMIN,),
    facts=(public_name, short_name, division, level, parent),
)
amend_agency = Act(
    "amend_agency",
    "变更机构登记",
    by=(Role.SYSTEM_ADMIN,),
    repeats=True,
    facts=(public_name, short_name, reason),
)
close_agency = Act("close_agency", "撤销机构登记", by=(Role.SYSTEM_ADMIN,), facts=(reason,))

AGENCY_REGISTER = Procedure(
    code="register.agency",
    title="机构登记",
    since=SINCE,
    closing=close_agency,
    register=True,
    acts=(enter_agency, amend_agency, close_agency),
    table={
        HOUSE.art(1): [amend_agency.needs(enter_agency), close_agency.needs(enter_agency)],
    },
)
