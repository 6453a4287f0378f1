"""The register of discarded sheets (扫描页舍弃登记): which pages of which scan a person left out, and why.

What is filed of a stack stands in the entries that took it in; what is not would leave no trace. The order of entries is
the platform's own rule.
"""

from fadu.law.instruments import HOUSE
from fadu.law.procedures.registers.facts import SINCE, reason
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.fact import Fact, Kind
from fadu.law.vocabulary.procedure import Procedure

scan_files = Fact(
    "scan_files", "扫描件校验值", Kind.LONG_TEXT, personal=False, help="每行一个文件的 SHA-256 前32位和其中的页次"
)  # fmt: skip
sheets = Fact("sheets", "页数", Kind.NUMBER)

discard_sheets = Act(
    "discard_sheets", "舍弃扫描页", repeats=True, facts=(scan_files, sheets, reason)
)

SCAN_REGISTER = Procedure(
    code="register.scan",
    title="扫描页舍弃登记",
    since=SINCE,
    closing=None,
    register=True,
    acts=(discard_sheets,),
    table={HOUSE.art(34): [discard_sheets.releases(discard_sheets)]},
)
