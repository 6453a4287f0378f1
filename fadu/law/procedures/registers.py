"""Registers (登记簿) as trivial procedures: agencies, people, parties, parameters, calendar, returns.

Their changes are entries like any other, so that "what was known when" can be answered for ever.
The basis is the platform's own rule (本系统登记规则); the law asks only that the record be true.
"""

from datetime import date

from fadu.law.instruments import HOUSE
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.fact import Fact, Kind
from fadu.law.vocabulary.procedure import Procedure
from fadu.law.vocabulary.role import Role

SINCE = date(2015, 1, 1)

name = Fact("name", "名称", Kind.TEXT)
short_name = Fact("short_name", "简称", Kind.TEXT, personal=False)
public_name = Fact("public_name", "名称", Kind.TEXT, personal=False)
division = Fact("division", "行政区划代码", Kind.TEXT, personal=False, help="六位数字，如 430200")
level = Fact("level", "层级", Kind.CHOICE, ("province", "city", "county", "office"))
parent = Fact("parent", "上级机构", Kind.TEXT, required=False, personal=False)
note = Fact("note", "说明", Kind.TEXT, required=False)
reason = Fact("reason", "理由", Kind.TEXT)

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

agency = Fact("agency", "所在机构", Kind.TEXT, personal=False)
phone = Fact("phone", "联系电话", Kind.TEXT, required=False)
post = Fact("post", "职务", Kind.TEXT, required=False, personal=False)
ADMINISTRATORS = (Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN)
role = Fact(
    "role",
    "身份",
    Kind.CHOICE,
    tuple(r.value for r in Role if r not in ADMINISTRATORS and not r.outside),
)
admin_role = Fact("role", "管理员", Kind.CHOICE, tuple(r.value for r in ADMINISTRATORS))
since = Fact("since", "起始日期", Kind.DATE)
until = Fact("until", "截止日期", Kind.DATE, required=False)
ends_on = Fact("ends_on", "终止日期", Kind.DATE)
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

party_kind = Fact("party_kind", "类型", Kind.CHOICE, ("单位", "个体工商户", "个人"))
unit_name = Fact("name", "名称（姓名）", Kind.TEXT)
credit_code = Fact("credit_code", "统一社会信用代码", Kind.TEXT, required=False)
identity = Fact("identity", "居民身份证号码", Kind.TEXT, required=False)
address = Fact("address", "住所（地址）", Kind.TEXT, required=False)
principal = Fact("principal", "主要负责人（法定代表人）", Kind.TEXT, required=False)
industry = Fact("industry", "行业领域", Kind.TEXT, required=False, personal=False)
other = Fact("other", "并入的登记", Kind.TEXT, personal=False)

_PARTIES = (Role.OFFICER, Role.REGISTRAR, Role.LEGAL_OFFICE)
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
erase_party = Act("erase_party", "删除个人信息", by=(Role.LEGAL_OFFICE,), facts=(reason,))

PARTY_REGISTER = Procedure(
    code="register.party",
    title="当事人登记",
    since=SINCE,
    closing=None,
    register=True,
    acts=(enter_party, amend_party, merge_party, erase_party),
    table={
        HOUSE.art(3): [a.needs(enter_party) for a in (amend_party, merge_party, erase_party)],
        HOUSE.art(7): [erase_party.closes(amend_party)],
    },
)

parameter = Fact("parameter", "参数", Kind.TEXT, personal=False)
value = Fact("value", "值", Kind.TEXT, personal=False)
source = Fact("source", "来源", Kind.TEXT, personal=False, help="文号和条款，或者会议纪要")
status = Fact("status", "核实程度", Kind.CHOICE, ("V", "V2", "P", "U"))
demo = Fact("demo", "示范值", Kind.BOOL)
set_parameter = Act(
    "set_parameter",
    "填写参数",
    by=(Role.LEGAL_OFFICE,),
    repeats=True,
    facts=(parameter, value, since, source, status, demo),
)

PARAMETER_REGISTER = Procedure(
    code="register.parameter",
    title="参数登记",
    since=SINCE,
    closing=None,
    register=True,
    acts=(set_parameter,),
    table={HOUSE.art(4): [set_parameter.releases(set_parameter)]},
)

year = Fact("year", "年度", Kind.NUMBER)
exceptions = Fact(
    "exceptions", "调休与放假日", Kind.LONG_TEXT, personal=False, help="每行：日期 班|休 名称"
)
confirmed = Fact("confirmed", "已有国务院办公厅通知", Kind.BOOL)
enter_year = Act(
    "enter_year",
    "登记年度工作日历",
    by=(Role.LEGAL_OFFICE, Role.SYSTEM_ADMIN),
    facts=(year, exceptions, source, confirmed),
)
amend_year = Act(
    "amend_year",
    "更正年度工作日历",
    by=(Role.LEGAL_OFFICE,),
    repeats=True,
    facts=(year, exceptions, source, confirmed, reason),
)

CALENDAR_REGISTER = Procedure(
    code="register.calendar",
    title="工作日历登记",
    since=SINCE,
    closing=None,
    register=True,
    acts=(enter_year, amend_year),
    table={HOUSE.art(5): [amend_year.needs(enter_year)]},
)

figure = Fact("figure", "指标", Kind.TEXT, personal=False)
year_of = Fact("year_of", "统计年度", Kind.NUMBER)
due_on = Fact("due_on", "报送期限", Kind.DATE)
numerator = Fact("numerator", "数值（分子）", Kind.NUMBER)
denominator = Fact("denominator", "分母", Kind.NUMBER, required=False)
cut_off = Fact("cut_off", "截止日期", Kind.DATE)
covered = Fact("covered", "已报单位数", Kind.NUMBER)
expected = Fact("expected", "应报单位数", Kind.NUMBER)
scan = Fact("scan", "盖章件扫描", Kind.FILE)
listing = Fact("listing", "清单", Kind.FILE, required=False)

_STATISTICS = (Role.STATISTICIAN, Role.LEGAL_OFFICE)
request_return = Act("request_return", "布置报送", by=_STATISTICS, facts=(figure, year_of, due_on))
submit_return = Act(
    "submit_return",
    "报送",
    by=_STATISTICS,
    facts=(numerator, denominator, cut_off, covered, expected, source, scan, listing),
)
send_back_return = Act(
    "send_back_return", "退回重报", by=(Role.LEGAL_OFFICE,), facts=(reason,), repeats=True
)
accept_return = Act("accept_return", "审核采用", by=(Role.LEGAL_OFFICE,))

RETURN_REGISTER = Procedure(
    code="register.return",
    title="数据报送",
    since=SINCE,
    closing=None,
    register=True,
    acts=(request_return, submit_return, send_back_return, accept_return),
    table={
        HOUSE.art(6): [
            submit_return.needs(request_return),
            request_return.obliges(submit_return),
            submit_return.opens(send_back_return, accept_return),
            submit_return.obliges(accept_return),
            send_back_return.obliges(submit_return),
            send_back_return.closes(accept_return, send_back_return),
            send_back_return.releases(accept_return),
            accept_return.differs_from(submit_return),
            accept_return.closes(submit_return, send_back_return),
        ],
    },
)

freeze = Act(
    "freeze",
    "冻结数据",
    by=(Role.LEGAL_OFFICE,),
    repeats=True,
    facts=(
        Fact("report_year", "报告年度", Kind.NUMBER),
        Fact("cut_off", "截止日期", Kind.DATE),
        Fact("figures", "冻结值", Kind.LONG_TEXT, personal=False),
        Fact("root", "记录清单根值", Kind.TEXT, personal=False),
    ),
)
REPORT_REGISTER = Procedure(
    code="register.report",
    title="年度报告数据冻结",
    since=SINCE,
    closing=None,
    register=True,
    acts=(freeze,),
    table={HOUSE.art(8): [freeze.releases(freeze)]},
)

lender = Fact("lender", "授权人", Kind.PERSON)
borrower = Fact("borrower", "被授权人", Kind.PERSON)
lent_role = Fact("lent_role", "授权身份", Kind.CHOICE, role.choices)
delegate = Act("delegate", "授权代理", facts=(lender, borrower, lent_role, since, ends_on, reason))
end_delegation = Act("end_delegation", "终止授权", facts=(ends_on,))
DELEGATION_REGISTER = Procedure(
    code="register.delegation",
    title="授权代理登记",
    since=SINCE,
    closing=end_delegation,
    register=True,
    acts=(delegate, end_delegation),
    table={HOUSE.art(10): [end_delegation.needs(delegate)]},
)

of_matter = Fact("of_matter", "事项", Kind.TEXT, personal=False)
of_entry = Fact("of_entry", "记录序号", Kind.NUMBER)
signed_by = Fact("signed_by", "签批人", Kind.PERSON)
signed_on = Fact("signed_on", "签批日期", Kind.DATE)
record_paper = Act(
    "record_paper", "登记线下签批", facts=(of_matter, of_entry, signed_by, signed_on, scan)
)
confirm_paper = Act("confirm_paper", "确认线下签批")
dispute_paper = Act("dispute_paper", "否认线下签批", facts=(reason,))
PAPER_REGISTER = Procedure(
    code="register.paper",
    title="线下签批登记",
    since=SINCE,
    closing=None,
    register=True,
    acts=(record_paper, confirm_paper, dispute_paper),
    table={
        HOUSE.art(11): [
            confirm_paper.needs(record_paper),
            dispute_paper.needs(record_paper),
            confirm_paper.closes(dispute_paper),
            dispute_paper.closes(confirm_paper),
            confirm_paper.differs_from(record_paper),
        ],
    },
)

REGISTERS = (
    DELEGATION_REGISTER,
    PAPER_REGISTER,
    AGENCY_REGISTER,
    PERSON_REGISTER,
    PARTY_REGISTER,
    PARAMETER_REGISTER,
    CALENDAR_REGISTER,
    RETURN_REGISTER,
    REPORT_REGISTER,
)
