"""The register of bundles made (案卷包制作登记): of which matter, for whom, and the digest of the manifest that lists everything in it.

What left the house is so known for good, also when the file itself is gone: its manifest is in the receiver's hands.
The order of entries is the platform's own rule.
"""

from fadu.law.instruments import HOUSE
from fadu.law.procedures.registers.facts import SINCE
from fadu.law.procedures.registers.signing import of_matter
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.fact import Fact, Kind
from fadu.law.vocabulary.procedure import Procedure

COURT, PARTY, REVIEWER, ARCHIVE = "人民法院", "当事人", "复议、评查机关", "档案部门"

handed_to = Fact("handed_to", "接收人", Kind.CHOICE, (COURT, PARTY, REVIEWER, ARCHIVE))
handed_party = Fact("handed_party", "接收的当事人", Kind.PARTY, required=False)
manifest = Fact("manifest", "清单校验值", Kind.TEXT, personal=False, help="案卷包清单的 SHA-256")
pieces = Fact("pieces", "件数", Kind.NUMBER)
bytes_made = Fact("bytes_made", "字节数", Kind.NUMBER)

make_bundle = Act(
    "make_bundle",
    "制作案卷包",
    repeats=True,
    facts=(of_matter, handed_to, handed_party, manifest, pieces, bytes_made),
)

BUNDLE_REGISTER = Procedure(
    code="register.bundle",
    title="案卷包制作登记",
    since=SINCE,
    closing=None,
    register=True,
    acts=(make_bundle,),
    table={HOUSE.art(33): [make_bundle.releases(make_bundle)]},
)
