"""Facts that several registers share."""

from datetime import date

from fadu.law.vocabulary.fact import Fact, Kind
from fadu.law.vocabulary.role import Role

SINCE = date(2015, 1, 1)

name = Fact("name", "名称", Kind.TEXT)
division = Fact("division", "行政区划代码", Kind.TEXT, personal=False, help="六位数字，如 430200")
reason = Fact("reason", "理由", Kind.TEXT)
phone = Fact("phone", "联系电话", Kind.TEXT, required=False)
agency = Fact("agency", "所在机构", Kind.TEXT, personal=False)
source = Fact("source", "来源", Kind.TEXT, personal=False, help="文号和条款，或者会议纪要")
scan = Fact("scan", "盖章件扫描", Kind.FILE)
since = Fact("since", "起始日期", Kind.DATE)
until = Fact("until", "截止日期", Kind.DATE, required=False)
ends_on = Fact("ends_on", "终止日期", Kind.DATE)
ADMINISTRATORS = (Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN)
role = Fact(
    "role",
    "身份",
    Kind.CHOICE,
    tuple(r.value for r in Role if r not in ADMINISTRATORS and not r.outside),
)
