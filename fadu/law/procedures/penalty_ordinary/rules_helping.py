"""Rules of assistance and delegation: 行政处罚法 20, 21 and 26.

Whoever is asked has no term to answer within, so nothing waits for an answer. A decision that an organisation
makes in the organ's name stands on the paper of its delegation.
"""

from __future__ import annotations

from fadu.law.instruments import APL
from fadu.law.procedures.penalty.delegation import DELEGATED
from fadu.law.procedures.penalty_ordinary import acts as a
from fadu.law.vocabulary.procedure import RuleTable

TABLE: RuleTable = {
    APL.art(20) + APL.art(21): [
        *(y.needs(a.cite_delegation, when=DELEGATED, standing=True) for y in a.PENALTIES),
    ],
    APL.art(26): [a.request_assistance.opens(a.answer_assistance)],
}
