"""The register of document templates (文书模板登记): put in by the legal office, adopted from a day on, withdrawn."""

from fadu.law.instruments import HOUSE
from fadu.law.procedures.registers.facts import SINCE, ends_on, reason, since
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.fact import Fact, Kind
from fadu.law.vocabulary.procedure import Procedure
from fadu.law.vocabulary.role import Role

template_file = Fact("template_file", "模板文件", Kind.FILE)
of_procedure = Fact("of_procedure", "程序", Kind.TEXT, personal=False)
of_paper = Fact("of_paper", "文书", Kind.TEXT, personal=False)
changes = Fact("changes", "修改说明", Kind.LONG_TEXT)

_BY = (Role.LEGAL_OFFICE,)
put_template = Act(
    "put_template", "上传文书模板", by=_BY, facts=(template_file, of_procedure, of_paper, changes)
)
adopt_template = Act("adopt_template", "启用文书模板", by=_BY, facts=(since,))
withdraw_template = Act("withdraw_template", "停用文书模板", by=_BY, facts=(ends_on, reason))
TEMPLATE_REGISTER = Procedure(
    code="register.template",
    title="文书模板登记",
    since=SINCE,
    closing=None,
    register=True,
    acts=(put_template, adopt_template, withdraw_template),
    table={
        HOUSE.art(28): [
            adopt_template.needs(put_template),
            adopt_template.opens(withdraw_template),
            withdraw_template.needs(adopt_template),
        ],
    },
)
