"""That a penalty rests on evidence that was verified and lawfully taken (证据查证属实、合法取得): 行政处罚法 46(2), 46(3).

Whoever proposes or decides answers for it, yes or no; with a no there is neither proposal nor decision.
"""

from __future__ import annotations

from fadu.kernel.errors import Refused
from fadu.law.instruments import APL
from fadu.law.procedures.penalty_ordinary.judgements import Facts, Find
from fadu.law.vocabulary.fact import Derivation, Fact, Kind

VERIFIED, UNVERIFIED = "已经查证属实", "没有查证属实"
LAWFUL, UNLAWFUL = "没有以非法手段取得的证据", "有以非法手段取得的证据"
CITE = APL.art(46, par=2) + APL.art(46, par=3)

evidence_verified = Fact(
    "evidence_verified",
    "据以认定事实的证据",
    Kind.CHOICE,
    (VERIFIED, UNVERIFIED),
    help="证据目录中的不足列在本页；没有查证属实的，不得作为认定案件事实的根据。",
)
evidence_lawful = Fact(
    "evidence_lawful",
    "证据的取得",
    Kind.CHOICE,
    (LAWFUL, UNLAWFUL),
    help="以非法手段取得的证据排除后再办理。",
)


def usable(facts: Facts, find: Find) -> bool:
    """True where the evidence was verified and none was taken unlawfully; else Refused, with everything that is wrong."""
    wrong = []
    if facts["evidence_verified"] != VERIFIED:
        wrong.append(("据以认定事实的证据没有查证属实", APL.art(46, par=2)))
    if facts["evidence_lawful"] != LAWFUL:
        wrong.append(("有以非法手段取得的证据，不得作为认定案件事实的根据", APL.art(46, par=3)))
    if wrong:
        cite = wrong[0][1] if len(wrong) == 1 else CITE
        todo = "请继续查证，或者排除该证据、凭其他证据认定；事实不清的，不得给予处罚。"
        raise Refused("；".join(text for text, _ in wrong), basis=str(cite), todo=todo)
    return True


evidence_usable = Fact(
    "evidence_usable",
    "证据可以作为认定事实的根据",
    Kind.BOOL,
    derived=Derivation(usable, CITE),
)
FACTS = (evidence_verified, evidence_lawful, evidence_usable)
