"""Rules of assistance, delegation and accidents: 行政处罚法 20, 21 and 26; 事故报告条例 32.

Whoever is asked has no term to answer within, so nothing waits for an answer. A decision that an organisation
makes in the organ's name stands on the paper of its delegation; what follows an accident, on the reply to its report.
"""

from __future__ import annotations

from fadu.law.instruments import APL
from fadu.law.procedures.penalty.delegation import DELEGATED
from fadu.law.procedures.penalty_ordinary import acts as a
from fadu.law.procedures.penalty_ordinary.accidents import ACCIDENT, BY_REPLY, SOURCE
from fadu.law.procedures.penalty_ordinary.facts import clue_source
from fadu.law.vocabulary.fact import When
from fadu.law.vocabulary.procedure import RuleTable

FROM_ACCIDENT = When(clue_source, "==", SOURCE)
PUNISHING = (a.propose, a.propose_daily, *a.PENALTIES, a.no_penalty)

TABLE: RuleTable = {
    APL.art(20) + APL.art(21): [
        *(y.needs(a.cite_delegation, when=DELEGATED, standing=True) for y in a.PENALTIES),
    ],
    # 按照人民政府的批复: neither proposed nor decided before it is known.
    BY_REPLY: [
        *(y.opens(a.record_reply, when=FROM_ACCIDENT) for y in (a.register_clue, a.file_case)),
        *(y.needs(a.record_reply, when=ACCIDENT, standing=True) for y in PUNISHING),
    ],
    APL.art(26): [a.request_assistance.opens(a.answer_assistance)],
}
