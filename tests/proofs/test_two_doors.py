"""Every act of every procedure, done once by a service and once on its page, leaves the same entries and rows."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import replace

import pytest

from fadu.checker import plan_items
from fadu.demo.acting import chance_of
from fadu.demo.bureau import Bureau
from fadu.law.procedures.coercion_closure import CLOSURE
from fadu.law.procedures.coercion_power_cut import POWER_CUT
from fadu.law.procedures.coercion_seizure import SEIZURE
from fadu.law.procedures.decision_major import MAJOR_DECISION
from fadu.law.procedures.hazard_major import MAJOR_HAZARD
from fadu.law.procedures.inspection_draw import INSPECTION_DRAW
from fadu.law.procedures.inspection_plan import INSPECTION_PLAN
from fadu.law.procedures.inspection_visit import INSPECTION_VISIT
from fadu.law.procedures.penalty_ordinary import ORDINARY_PENALTY
from fadu.law.procedures.penalty_simple import SIMPLE_PENALTY
from fadu.law.vocabulary.procedure import Procedure
from fadu.ledger.verify import verify
from fadu.rooms.plans.tests.builders import LINES, SHEET
from fadu.statutes.selectors import law_view
from tests.proofs import plans
from tests.proofs.casting import SEED, SEEDS, STARTS, made_of, planned
from tests.proofs.doors import PageDoor, ServiceDoor, differences, stands, told
from tests.proofs.likelier import likelier
from tests.proofs.planning import plan
from tests.proofs.walking import Cast, Move

WRITTEN = {"terms": SHEET, "items": plan_items.written(LINES)}


@pytest.mark.parametrize(
    "procedure",
    [
        pytest.param(ORDINARY_PENALTY, marks=pytest.mark.once),
        pytest.param(SIMPLE_PENALTY, marks=pytest.mark.once),
        pytest.param(MAJOR_HAZARD, marks=pytest.mark.once),
        pytest.param(MAJOR_DECISION, marks=pytest.mark.once),
        INSPECTION_PLAN,
        INSPECTION_DRAW,
        INSPECTION_VISIT,
        pytest.param(SEIZURE, marks=pytest.mark.once),
        pytest.param(POWER_CUT, marks=pytest.mark.once),
        pytest.param(CLOSURE, marks=pytest.mark.once),
    ],
    ids=lambda p: p.code,
)
def test_every_act_leaves_the_same_entries_and_rows_through_the_service_and_through_its_page(
    procedure: Procedure, demo_bureau: Bureau, cast: Cast, replan: bool
) -> None:
    if replan:
        seed = SEEDS.get(procedure.code, SEED)
        held = plans.former(procedure, cast)
        walks = plan(likelier(procedure), law_view(), cast, seed, STARTS, former=held)
        plans.write(procedure, made_of(procedure), walks, cast)
    walks = [[as_a_page_writes(m) for m in walk] for walk in planned(procedure, cast)]
    done: set[str] = set()
    found: list[str] = []
    page = PageDoor(demo_bureau, procedure, next(iter(cast.roles)))
    typed: set[Hashable] = set()

    for number, walk in enumerate(walks):
        service, again = (
            ServiceDoor(demo_bureau, procedure, chance_of(f"{procedure.code}/{number}{which}"))
            for which in ("", "/again")
        )
        page.matter = ""
        done |= _through_both(walk, service, page, again, typed)
        found += differences(told(service.matter), told(page.matter))
        one, other = stands(service.matter), stands(page.matter)
        found += [f"{table}：{one[table]} / {other[table]}" for table in one if one[table] != other[table]]  # fmt: skip

    assert found == [], "\n".join(found)
    assert [a.title for a in procedure.acts if not a.lapse and a.code not in done] == []
    assert verify().problems == ()


def as_a_page_writes(move: Move) -> Move:
    """The move with texts that a room's page writes in place of any words: its fold refuses others."""
    return replace(
        move, facts={code: WRITTEN.get(code, value) for code, value in move.facts.items()}
    )


def _through_both(
    walk: list[Move], service: ServiceDoor, page: PageDoor, again: ServiceDoor, typed: set[Hashable]
) -> set[str]:
    """Each move through the service, and through the page; what was typed before only takes the matter on."""
    for place, move in enumerate(walk):
        service.do(move)
        if (form := as_it_is_typed(move, opens=not place)) not in typed:
            typed.add(form)
            page.do(move)
        else:
            again.matter = page.matter
            again.do(move)
            page.matter = again.matter
    return {move.act.code for move in walk}


def as_it_is_typed(move: Move, *, opens: bool) -> Hashable:
    """What makes a form another one: the act, who signs, whether it is about one of several, what is given, each yes and no."""
    answers = frozenset((code, v) for code, v in move.facts.items() if isinstance(v, bool))
    return move.act.code, len(move.people), opens, bool(move.key), frozenset(move.facts), answers


def test_a_plan_of_another_version_is_not_walked() -> None:
    nobody = Cast({}, (), "")

    with pytest.raises(AssertionError, match="--replan"):
        plans.read(ORDINARY_PENALTY, "0" * 64, nobody)
