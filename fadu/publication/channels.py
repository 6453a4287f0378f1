"""What the party of an order sees and sends through its link (企业办事页), procedure by procedure.

An allow-list: an act that is not named here is not shown, and of those named only these facts. What the party
may send are acts that the law gives to it; each is recorded by the party itself, through the one door.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any

from fadu.law.instruments import WSL
from fadu.law.procedures.hazard_major import MAJOR_HAZARD
from fadu.law.procedures.hazard_major import acts as h
from fadu.law.procedures.hazard_major import facts as hf
from fadu.law.procedures.inspection_visit import INSPECTION_VISIT
from fadu.law.procedures.inspection_visit import acts as v
from fadu.law.procedures.inspection_visit import facts as vf
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.fact import Fact
from fadu.law.vocabulary.instrument import Citation
from fadu.law.vocabulary.procedure import Procedure


class Stand(Enum):
    """Where one item of an order stands, in the party's words."""

    OPEN = "待整改"
    REPORTED = "已报告整改，等待复查"
    PASSED = "复查通过"
    NOT_YET = "复查未通过，期限未到"
    OVERDUE = "逾期未整改到位"
    ON_SPOT = "已当场纠正"
    CLOSED = "已销号"
    ELSEWHERE = "转由其他程序或者部门处理"


DONE = frozenset({Stand.PASSED, Stand.ON_SPOT, Stand.CLOSED, Stand.ELSEWHERE})
Facts = Mapping[str, Any]
Settle = Callable[[Facts], Stand]


@dataclass(frozen=True)
class Channel:
    """One procedure as its party meets it.

    kind: of the keys that are items. whose: the act that names the party. found: the act that names
    the items. terms: the fact with the last day, by act. shown: the facts shown, by act.
    breach: the facts that say what was broken, by act. replies: what the party may send on an item.
    told: acts after which the party is sent a link.
    """

    procedure: Procedure
    kind: str
    whose: Act
    found: Act
    order: Act
    basis: Citation
    terms: Mapping[str, str]
    breach: Mapping[str, tuple[Fact, ...]]
    shown: Mapping[str, tuple[Fact, ...]]
    stands: Mapping[str, Settle]
    replies: tuple[Act, ...]
    ask: Act
    decide: Act
    told: tuple[Act, ...]


def _always(stand: Stand) -> Settle:
    return lambda _: stand


def _by_result(table: Mapping[str, Stand]) -> Settle:
    return lambda facts: table.get(facts.get("result", ""), Stand.REPORTED)


HAZARD = Channel(
    procedure=MAJOR_HAZARD,
    kind="hazard",
    whose=h.find_hazard,
    found=h.find_hazard,
    order=h.order_elimination,
    basis=WSL.art(65, par=1, item=3),
    terms={h.order_elimination.code: "deadline", h.extend_term.code: "new_deadline"},
    breach={h.judge_hazard.code: (hf.standard, hf.item)},
    shown={
        h.order_elimination.code: (hf.mode, hf.requirements, hf.order_number),
        h.stop_work.code: (hf.stop_kind, hf.scope, hf.order_number),
        h.withdraw_stop.code: (),
        h.submit_plan.code: (),
        h.report_progress.code: (hf.progress,),
        h.apply_extension.code: (hf.reason,),
        h.decide_extension.code: (hf.granted,),
        h.extend_term.code: (hf.new_deadline, hf.order_number),
        h.rectify.code: (hf.completed, hf.measures),
        h.review.code: (hf.result, hf.opinion),
        h.apply_resumption.code: (),
        h.decide_resumption.code: (hf.agreed,),
        h.close_hazard.code: (),
        h.reopen_hazard.code: (),
    },
    stands={
        h.order_elimination.code: _always(Stand.OPEN),
        h.rectify.code: _always(Stand.REPORTED),
        h.review.code: _by_result(
            {
                hf.ELIMINATED: Stand.PASSED,
                hf.REMAINS: Stand.NOT_YET,
                hf.OVERDUE: Stand.OVERDUE,
            }
        ),
        h.close_hazard.code: _always(Stand.CLOSED),
        h.reopen_hazard.code: _always(Stand.OPEN),
        h.hand_to_ordinary.code: _always(Stand.ELSEWHERE),
        h.transfer_department.code: _always(Stand.ELSEWHERE),
    },
    replies=(
        h.rectify,
        h.apply_extension,
        h.submit_plan,
        h.report_progress,
        h.apply_resumption,
    ),
    ask=h.apply_extension,
    decide=h.decide_extension,
    told=(h.order_elimination, h.stop_work, h.extend_term, h.review, h.close_hazard),
)

VISIT = Channel(
    procedure=INSPECTION_VISIT,
    kind="finding",
    whose=v.open_visit,
    found=v.find_problem,
    order=v.order_correction,
    basis=WSL.art(65, par=1, item=2) + WSL.art(65, par=1, item=3),
    terms={v.order_correction.code: "deadline", v.extend_term.code: "new_deadline"},
    breach={v.find_problem.code: (vf.violated,)},
    shown={
        v.order_correction.code: (vf.mode, vf.requirements, vf.order_number),
        v.correct_on_spot.code: (vf.handling,),
        v.apply_extension.code: (vf.reason,),
        v.decide_extension.code: (vf.granted,),
        v.extend_term.code: (vf.new_deadline, vf.order_number),
        v.rectify.code: (vf.completed, vf.measures),
        v.reinspect.code: (vf.result, vf.opinion),
    },
    stands={
        v.order_correction.code: _always(Stand.OPEN),
        v.correct_on_spot.code: _always(Stand.ON_SPOT),
        v.rectify.code: _always(Stand.REPORTED),
        v.reinspect.code: _by_result(
            {
                vf.CORRECTED: Stand.PASSED,
                vf.NOT_YET: Stand.NOT_YET,
                vf.OVERDUE: Stand.OVERDUE,
            }
        ),
        v.hand_to_major.code: _always(Stand.ELSEWHERE),
        v.transfer_department.code: _always(Stand.ELSEWHERE),
        v.take_back.code: _always(Stand.OPEN),
    },
    replies=(v.rectify, v.apply_extension),
    ask=v.apply_extension,
    decide=v.decide_extension,
    told=(v.order_correction, v.extend_term, v.reinspect, v.tell_result),
)

CHANNELS: Mapping[str, Channel] = {c.procedure.code: c for c in (HAZARD, VISIT)}
