"""Everything the bureau publishes: what the chapters print, and what is shown without being printed."""

from fadu.deliberation import figures as deliberation
from fadu.draws import figures as draws
from fadu.figures.definition import with_parts
from fadu.figures.grammar import Figure
from fadu.report import objects
from fadu.report import plans as carried_out
from fadu.report.chapters import CHAPTERS
from fadu.returns import figures as returns
from fadu.rooms.coercion import figures as coercion
from fadu.rooms.major_decisions import figures as decisions
from fadu.rooms.penalty import figures as penalty
from fadu.rooms.plans import figures as plans

PRINTED: tuple[Figure, ...] = with_parts(f for chapter in CHAPTERS for f in chapter.figures())
"""The figures of the annual report with all they are computed from, parts first."""

SHOWN: tuple[Figure, ...] = (
    decisions.DECISIONS_COMPLETE,
    penalty.PENALTIES,
    penalty.SPOT_PENALTIES,
    penalty.SPOT_SPARED,
    *penalty.WHY_NOT,
    penalty.SPOT_FINES,
    penalty.SPOT_COLLECTED,
    coercion.EXTENDED,
    coercion.ENDED_LATE,
    deliberation.ROUNDS,
    draws.VOIDED_RATE,
    draws.CHANGED_RATE,
    plans.KEY_SHARE,
    plans.JOINT_SHARE,
    plans.COMPLETION_RATE,
    carried_out.VISITS_DONE,
    carried_out.COVERAGE,
    *objects.ALL,
)
"""Figures of desks and dashboards that the report does not print."""

ALL: tuple[Figure, ...] = with_parts((*PRINTED, *returns.ALL, *SHOWN))
"""The dictionary of figures; each has its page."""
