"""The register of people, capacities and certificates (人员与证件登记)."""

from fadu.law.instruments import HOUSE
from fadu.law.procedures.registers.facts import (
    ADMINISTRATORS,
    SINCE,
    agency,
    ends_on,
    name,
    phone,
    reason,
    role,
    since,
    until,
)
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.fact import Fact, Kind
from fadu.law.vocabulary.procedure import Procedure
from fadu.law.vocabulary.role import Role

post = Fact("post", "职务", Kind.TEXT, required=False, personal=False)
admin_role = Fact("role", "管理员", Kind.CHOICE, tuple(r.value for r in ADMINISTRATORS))
grant = Fact("grant", "授予编号", Kind.TEXT, personal=False)
certificate_number = Fact("certificate_number", "执法证号", Kind.TEXT)
certificate_kind = Fact(
    "certificate_kind", "证件种类", Kind.CHOICE, ("执法证", "监督证", "法律职业资格证")
)
certificate = Fact("certificate", "证件", Kind.TEXT, personal=False)

certificates = Fact("certificates", "证件", Kind.KEYS, required=False)
_PEOPLE = (Role.SECURITY_ADMIN,)
enter_person = Act("enter_person", "登记人员", by=_PEOPLE, facts=(name, agency, post, phone))
amend_person = Act(
    "amend_person",
    "变更人员登记",
    by=_PEOPLE,
    repeats=True,
    facts=(name, agency, post, phone, reason),
)
grant_role = Act(
    "grant_role",
    "授予身份",
    by=_PEOPLE,
    repeats=True,
    starts_open=True,
    facts=(role, agency, since, until),
)
grant_admin = Act(
    "grant_admin",
    "授予管理员",
    by=_PEOPLE,
    repeats=True,
    starts_open=True,
    facts=(admin_role, agency, since),
)
end_admin = Act("end_admin", "终止管理员", by=_PEOPLE, repeats=True, facts=(grant, ends_on, reason))
end_role = Act("end_role", "终止身份", by=_PEOPLE, repeats=True, facts=(grant, ends_on, reason))
issue_certificate = Act(
    "issue_certificate",
    "登记证件",
    by=_PEOPLE,
    repeats=True,
    facts=(certificate_kind, certificate_number, since, ends_on),
)
revoke_certificate = Act(
    "revoke_certificate", "注销证件", by=_PEOPLE, repeats=True, facts=(certificate, ends_on, reason)
)
leave = Act("leave", "离任登记", by=_PEOPLE, facts=(ends_on, reason))
erase_person = Act("erase_person", "删除个人信息", by=_PEOPLE, facts=(reason, certificates))

PERSON_REGISTER = Procedure(
    code="register.person",
    title="人员与证件登记",
    since=SINCE,
    closing=None,
    register=True,
    acts=(
        enter_person,
        amend_person,
        grant_role,
        end_role,
        grant_admin,
        end_admin,
        issue_certificate,
        revoke_certificate,
        leave,
        erase_person,
    ),
    table={
        HOUSE.art(2): [
            a.needs(enter_person)
            for a in (
                amend_person,
                grant_role,
                end_role,
                grant_admin,
                issue_certificate,
                revoke_certificate,
                leave,
                erase_person,
            )
        ],
        HOUSE.art(7): [
            erase_person.closes(amend_person, grant_role, grant_admin, issue_certificate)
        ],
        # 三员分立: an administrator holds no business capacity and no second administrator's.
        HOUSE.art(9): [
            grant_role.closes(grant_admin),
            grant_admin.closes(grant_role, grant_admin),
            grant_admin.opens(end_admin),
            end_admin.opens(grant_role, grant_admin),
            end_admin.closes(end_admin),
        ],
    },
)
