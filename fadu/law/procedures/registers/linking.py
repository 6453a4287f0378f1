"""The register of links between matters (事项关联): what arose from what, what belongs together."""

from fadu.law.instruments import HOUSE
from fadu.law.procedures.registers.facts import SINCE, reason
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.fact import Fact, Kind
from fadu.law.vocabulary.procedure import Procedure

AROSE = "由此产生"  # the second matter arose from the first; of all others the order says nothing
LINKS = (AROSE, "同一当事人", "同一事故或者线索", "互为依据", "其他关联")

first_matter = Fact("first_matter", "事项", Kind.TEXT, personal=False)
second_matter = Fact("second_matter", "关联事项", Kind.TEXT, personal=False)
link_kind = Fact("link_kind", "关系", Kind.CHOICE, LINKS)
link = Act("link", "关联事项", facts=(first_matter, second_matter, link_kind, reason))
unlink = Act("unlink", "解除关联", facts=(reason,))
LINK_REGISTER = Procedure(
    code="register.link",
    title="事项关联登记",
    since=SINCE,
    closing=unlink,
    register=True,
    acts=(link, unlink),
    table={HOUSE.art(12): [unlink.needs(link)]},
)
