"""The capacities in which people act (身份). Where the law names a person, so does the act."""

from enum import StrEnum


class Role(StrEnum):
    """A capacity; the value is the code written to the ledger, `title` the law's word."""

    OFFICER = "officer"
    LEADER = "leader"
    PRINCIPAL = "principal"
    FULL_HEAD = "full_head"
    LEGAL_REVIEWER = "legal_reviewer"
    HEARING_CHAIR = "hearing_chair"
    PARTY = "party"
    DRAFTER = "drafter"
    DECIDER = "decider"
    DECIDER_HEAD = "decider_head"
    EXPERT = "expert"
    ASSESSOR = "assessor"
    COUNSEL = "counsel"
    MARKET_REGULATOR = "market_regulator"
    POLICE = "police"
    PROCURATOR = "procurator"
    COURT = "court"
    ENTERPRISE = "enterprise"
    LEGAL_OFFICE = "legal_office"
    ARCHIVIST = "archivist"
    REGISTRAR = "registrar"
    SYSTEM_ADMIN = "system_admin"
    SECURITY_ADMIN = "security_admin"
    AUDIT_ADMIN = "audit_admin"
    STATISTICIAN = "statistician"
    SUPERVISOR = "supervisor"

    @property
    def title(self) -> str:  # type: ignore[override]  # the law's word, not str.title
        """The word the law or the bureau uses."""
        return _TITLES[self]

    @property
    def outside(self) -> bool:
        """Whether the person stands outside the bureau: their acts are recorded by an officer."""
        return self in _OUTSIDE


_TITLES = {
    Role.OFFICER: "执法人员",
    Role.LEADER: "行政机关负责人",
    Role.PRINCIPAL: "主要负责人",
    Role.FULL_HEAD: "正职负责人或者主持工作的负责人",
    Role.LEGAL_REVIEWER: "法制审核人员",
    Role.HEARING_CHAIR: "听证主持人",
    Role.PARTY: "当事人",
    Role.DRAFTER: "决策承办单位",
    Role.DECIDER: "决策机关",
    Role.DECIDER_HEAD: "决策机关行政首长",
    Role.EXPERT: "专家",
    Role.ASSESSOR: "评估单位",
    Role.COUNSEL: "法律顾问、公职律师",
    Role.MARKET_REGULATOR: "市场监督管理部门",
    Role.POLICE: "公安机关",
    Role.PROCURATOR: "人民检察院",
    Role.COURT: "人民法院",
    Role.ENTERPRISE: "生产经营单位",
    Role.LEGAL_OFFICE: "法规科（合法性审查机构）",
    Role.ARCHIVIST: "档案员",
    Role.REGISTRAR: "登记员",
    Role.SYSTEM_ADMIN: "系统管理员",
    Role.SECURITY_ADMIN: "安全管理员",
    Role.AUDIT_ADMIN: "审计管理员",
    Role.STATISTICIAN: "统计报送人员",
    Role.SUPERVISOR: "监督人员",
}

_OUTSIDE = frozenset(
    {
        Role.PARTY,
        Role.EXPERT,
        Role.ASSESSOR,
        Role.MARKET_REGULATOR,
        Role.POLICE,
        Role.PROCURATOR,
        Role.COURT,
        Role.ENTERPRISE,
    }
)
