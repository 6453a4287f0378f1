"""A permit of 12 tasks in our vocabulary, the same as peers/permit.bpmn: the process both engines run."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, timedelta

from fadu.kernel.calendar_seed import seed_calendar
from fadu.law.engine.record import Record
from fadu.law.engine.view import LawView
from fadu.law.instruments import HOUSE
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.checks import checked
from fadu.law.vocabulary.procedure import Procedure

apply = Act("apply", "申请")
accept = Act("accept", "受理")
check_documents = Act("check_documents", "审查材料")
inspect_site = Act("inspect_site", "现场核查")
consult = Act("consult", "征求意见")
expert_review = Act("expert_review", "专家评审")
simple_review = Act("simple_review", "简易审查")
hold_hearing = Act("hold_hearing", "听证")
decide = Act("decide", "决定")
issue = Act("issue", "发证")
publish = Act("publish", "公开")
archive = Act("archive", "归档")

LOOKING = (check_documents, inspect_site, consult)
TRACKS = (expert_review, simple_review, hold_hearing)

PERMIT = checked(
    Procedure(
        code="bench.permit",
        title="许可",
        since=date(2015, 1, 1),
        closing=None,
        acts=(apply, accept, *LOOKING, *TRACKS, decide, issue, publish, archive),
        table={
            HOUSE.art(1): [
                accept.needs(apply),
                *(act.needs(accept) for act in LOOKING),
                *(act.needs(*LOOKING) for act in TRACKS),
                *(act.closes(*(other for other in TRACKS if other is not act)) for act in TRACKS),
                *(act.opens(decide) for act in TRACKS),
                issue.needs(decide),
                publish.needs(issue),
                archive.needs(publish),
            ],
            HOUSE.art(2): [apply.obliges(archive)],
        },
    )
)
LAW = LawView(seed_calendar())
BEGIN = datetime(2025, 3, 3, 1, 0, tzinfo=UTC)


def path(turn: int) -> Sequence[Act]:
    """The ten tasks of one permit; the choice goes round."""
    return (apply, accept, *LOOKING, TRACKS[turn % 3], decide, issue, publish, archive)


def log(matters: int, faults: float, seed: int = 1) -> Iterator[list[Record]]:
    """Records of permits, a share of them with a step left out, doubled or out of order."""
    chance = random.Random(seed)
    for turn in range(matters):
        acts = list(path(turn))
        if chance.random() < faults:
            place = chance.randrange(1, len(acts))
            fault = chance.randrange(3)
            if fault == 0:
                del acts[place]
            elif fault == 1:
                acts.insert(place, acts[place])
            else:
                acts[place - 1], acts[place] = acts[place], acts[place - 1]
        yield [Record(act.code, BEGIN + timedelta(hours=i), n=i) for i, act in enumerate(acts)]
