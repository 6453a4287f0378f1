"""What must be waited for (等待期间): from which day an act may be done, or on which day a limit ends, day by day.

期限说明 shows what is to be done within a period; this is its other half: the demand's ten days before the
court may be applied to, the limits for a suit that have to run out first.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from fadu.faces.desk.matter_page import Dossier, last_day_of, steps_of
from fadu.kernel.periods import Step
from fadu.law.engine import timing
from fadu.law.engine.clocks import Debt
from fadu.law.parameters.titles import titled
from fadu.law.vocabulary.sentences import sentence


@dataclass(frozen=True)
class Waiting:
    """One wait. `day`: the first on which the act is allowed; of a limit (`ends`) its last one."""

    title: str
    day: date
    ends: bool
    words: str
    basis: str
    steps: tuple[Step, ...]

    @property
    def said(self) -> str:
        """The day in two words."""
        return "届满" if self.ends else "最早"


def waits(dossier: Dossier) -> list[Waiting]:
    """Every wait that runs now, the first to end first."""
    return sorted(_running(dossier), key=lambda one: (one.day, one.title))


def _running(dossier: Dossier) -> Iterator[Waiting]:
    marking = dossier.marking
    rules = marking.graph.rules
    for i, act, key in marking.acts(marking.graph.live):
        if marking.state(act.code, key) not in ("open", "owed"):
            continue
        for source, number in marking.graph.blocking[i]:
            length, rule = marking.waits.get((source, number)), rules[number]
            end = timing.wait_end(marking, source, number, dossier.now) if length else None
            if length is None or end is None or not rule.term or end.at <= dossier.now:
                continue
            last = last_day_of(end)
            steps = steps_of(Debt(number, length.start, length.span, length.roll), dossier.law)
            yield Waiting(
                dossier.title(act, key), last if act.lapse else last + timedelta(days=1), act.lapse,
                titled(sentence(rule)), str(rule.cite or ""), steps,
            )  # fmt: skip
