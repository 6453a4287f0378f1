"""The supervision sees how a cut or a closure ended, by the act that ended it."""

from __future__ import annotations

from datetime import timedelta

from fadu.flows.tests.services.supervising import NOW, cut, do, drafted, origin, signed, supervised
from fadu.kernel.zone import rfc3339
from fadu.law.procedures.coercion_closure import acts as c
from fadu.law.procedures.coercion_closure import facts as cf
from fadu.law.procedures.coercion_closure import judgements as j
from fadu.law.procedures.coercion_power_cut import acts as p
from fadu.law.procedures.coercion_power_cut import facts as pf
from fadu.law.procedures.hazard_major import acts as hazard
from fadu.law.procedures.hazard_major import facts as h
from fadu.ledger.verify import verify
from fadu.matters.models import Matter
from fadu.matters.selectors import history
from tests.people import Bureau


def results(matter: str, fact: str) -> list[str]:
    return [x.facts[fact] for x in history(Matter.objects.get(pk=matter)) if fact in x.facts]


def test_a_cut_has_ended_once_neither_measure_runs(bureau: Bureau) -> None:
    row = supervised(bureau)
    beside, at = cut(bureau, row).pk, NOW + timedelta(hours=4)
    for act in (p.cut_power, p.cut_supply):
        do(bureau, beside, act, at, supplier="某公司", order_number="1号", stop_at=rfc3339(at))
    done = {"lifted_for": pf.lifted_for.choices[0], "order_number": "2号"}
    do(bureau, beside, p.verify_compliance, at, result=pf.COMPLIED, grounds="已停产")

    do(bureau, beside, p.lift_power, at, **done)
    assert results(row.matter, "cut_result") == []
    do(bureau, beside, p.lift_supply, at, **done)
    assert results(row.matter, "cut_result") == [h.CUT_LIFTED]
    told = history(Matter.objects.get(pk=row.matter))[-1]
    assert (told.act, told.key, told.facts["linked"]) == ("end_cut", "H1", beside)

    for act in (p.restore_power, p.restore_supply):
        do(bureau, beside, act, at, supplier="某公司", order_number="2号")
    do(bureau, beside, p.close_cut, at, grounds="办结")
    assert results(row.matter, "cut_result") == [h.CUT_LIFTED]  # told once
    assert verify().problems == ()


def test_a_cut_that_was_never_carried_out_and_a_closure_answered_are_told_too(
    bureau: Bureau,
) -> None:
    row = supervised(bureau)
    beside, at = cut(bureau, row).pk, NOW + timedelta(hours=4)
    do(bureau, beside, p.verify_compliance, at, result=pf.COMPLIED, grounds="已停产")
    do(bureau, beside, p.close_cut, at, grounds="办结")
    assert results(row.matter, "cut_result") == [h.CUT_NOT_TAKEN]

    do(
        bureau,
        row.matter,
        hazard.determine_closure,
        at,
        closure_ground=j.REFUSED,
        grounds="拒不执行",
    )
    counted = {"counted_on": "2026-06-01", "coal_counted": 1}
    draft = drafted(bureau, origin(row, whole=True), "coercion.closure", **counted)
    shut, told = signed(bureau, draft, at).pk, at + timedelta(hours=3)
    do(bureau, shut, c.notify_party, told, told_by=cf.ENTRUSTED, number="1号", statement_until="2026-06-05")  # fmt: skip
    do(bureau, shut, c.serve_notice, told, service="直接送达")
    late = told + timedelta(days=9)
    do(bureau, shut, c.end_statement, late)
    do(
        bureau,
        shut,
        c.propose_closure,
        late,
        government="某市人民政府",
        number="2号",
        reason="属实",
    )
    assert results(row.matter, "closure_result") == []
    do(bureau, shut, c.receive_answer, late, answer=cf.CLOSED, coal=True, number="3号", evidence="0" * 64)  # fmt: skip
    assert results(row.matter, "closure_result") == [h.CLOSED]
