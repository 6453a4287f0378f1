"""行政处罚普通程序：《行政处罚法》（2021年修订），本版自 2024-01-01 起。

From clue to archive. One copy of most acts per party (当事人), of preservation per batch (登记保存批次). Parties are
named by `name_party`, before or after filing, and inherit the periods that run.
"""

from datetime import date

from fadu.law.instruments import ARL
from fadu.law.procedures.penalty.bases import OFFICERS
from fadu.law.procedures.penalty.ordering import in_order
from fadu.law.procedures.penalty_ordinary import acts, rules_closing
from fadu.law.procedures.penalty_ordinary.bases import BASES
from fadu.law.procedures.penalty_ordinary.lawful import LAWFUL
from fadu.law.procedures.penalty_ordinary.lists import GATES
from fadu.law.procedures.penalty_ordinary.rules_closing import TABLES
from fadu.law.vocabulary.procedure import Procedure, Transition

__all__ = ["GATES", "LAWFUL", "ORDINARY_PENALTY", "acts"]

ORDINARY_PENALTY = Procedure(
    code="penalty.ordinary",
    title="行政处罚普通程序",
    # The last of the laws it cites came into force then (行政复议法、民事诉讼法 of 2023): a decision is not
    # judged by an article that did not apply to it. Earlier cases need a version from texts not at hand.
    since=date(2024, 1, 1),
    closing=acts.archive_case,
    acts=acts.ACTS,
    table=in_order((*TABLES, rules_closing.TABLE)),
    kinds={"party": "当事人", "batch": "登记保存批次", "recording": "监控记录"},
    subject="案由",
    bases=BASES,
    officers=OFFICERS,
    # Cases running on that day go on under the new articles: neither law has an exception.
    transition=Transition(keep=False, cite=ARL.art(90), on=date(2024, 1, 1)),
)
