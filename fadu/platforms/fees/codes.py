"""What each row of a file of issued codes is: a code to be registered, one that stands, or what stands against it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from fadu.accounts.viewer import Viewer
from fadu.fees.models import Fee
from fadu.fees.selectors import coded
from fadu.fees.sheets import RULE, Fault, Issued
from fadu.kernel.errors import Refused
from fadu.kernel.money import in_yuan
from fadu.kernel.zone import day_of
from fadu.law.directories.rows import plain
from fadu.law.instruments import APL
from fadu.law.procedures.registers import fees as r
from fadu.matters.deeds import Hand
from fadu.platforms.fees.altered import begun, spent
from fadu.platforms.fees.cases import Cases, parts
from fadu.platforms.fees.judging import Verdict, fault_of
from fadu.platforms.fees.selectors import Decision, decisions
from fadu.rooms.penalty.owing import ALTERED, of_party


@dataclass(frozen=True)
class Placed:
    """One row with the decision it belongs to, and its verdict."""

    row: Issued
    verdict: Verdict
    decision: Decision | None = None
    faults: tuple[Fault, ...] = ()


def place(rows: Sequence[Issued], viewer: Viewer, hand: Hand) -> Iterator[Placed]:
    """Every row in its order; nothing is written."""
    cases, county = Cases(viewer, hand), viewer.place.county
    found = decisions(viewer.scope, county, {row.decision for row in rows if row.decision})
    known, seen = coded(viewer.scope, county, (row.code for row in rows)), dict[str, Issued]()
    for part in parts(rows):
        named = [one for row in part for one in found.get(row.decision, ())]
        cases.gather([x.matter for x in named], [x.party for x in named], codes=True)
        for row in part:
            if row.faults:
                yield Placed(row, Verdict.WRONG, None, row.faults)
                continue
            try:
                if row.code in seen:
                    raise Refused(
                        f"缴款码与第{seen[row.code].number}行相同",
                        todo="请核对平台的文件，删去重复的一行。",
                    )
                seen[row.code] = row
                yield _placed(row, found, known.get(row.code), cases)
            except Refused as no:
                yield Placed(row, Verdict.WRONG, None, (fault_of(no),))


def _placed(
    row: Issued, found: Mapping[str, list[Decision]], known: Fee | None, cases: Cases
) -> Placed:
    one = _decision(row, found.get(row.decision, []), cases)
    if known is not None and not known.void:
        same = (known.matter, known.party, known.of_sum, known.due) == (one.matter, one.party, row.of_sum, row.due)  # fmt: skip
        if not same:
            raise Refused(
                "这个缴款码已经登记，事项、款项或者金额不一致",
                basis=RULE,
                todo="请在缴款码页更正。",
            )
        return Placed(row, Verdict.KNOWN, one)
    demand_room(cases, one, row.of_sum, row.due)
    added = Fee(matter=one.matter, party=one.party, of_sum=row.of_sum, due=row.due)
    cases.codes(one.matter).append(added)
    return Placed(row, Verdict.NEW, one)


def _decision(row: Issued, found: Sequence[Decision], cases: Cases) -> Decision:
    named = [
        one
        for one in found
        if not row.party or plain(cases.name(one.party)) in ("", plain(row.party))
    ]
    if not found:
        raise Refused(
            f"没有文号为“{row.decision[:40]}”的处罚决定",
            basis=RULE,
            todo="请照处罚决定书填写文号。",
        )
    if not named:
        raise Refused(
            f"“{row.party[:40]}”不是这份决定的当事人", basis=RULE, todo="请核对当事人和文号。"
        )
    if len(named) > 1:
        raise Refused(
            "这个文号有几份决定", basis=RULE, todo="请填写当事人；仍不能分清的，在事项中逐个登记。"
        )
    return named[0]


def demand_room(cases: Cases, one: Decision, of_sum: str, due: int, besides: str = "") -> None:
    """Refused where the sum is not owed, or the codes in use would be for more than it.

    besides: a code that the new one takes the place of.
    """
    matter = cases.matter(one.matter)
    if matter is None:
        raise Refused("这份决定不由本机关办理", basis=RULE, todo="请由办理机关登记。")
    if cases.ended(matter):
        raise Refused(
            "事项已经结案，不再登记缴款码", basis=RULE, todo="确须缴纳的，先依法重新处理本案。"
        )
    owed = cases.owed(matter, one.party, of_sum, day_of(cases.hand.noted))
    if owed is None:
        raise Refused(
            f"本案没有应缴的{of_sum}",
            basis=str(APL.art(67, par=3)),
            todo="先登记作出的决定；已被撤销的，不再登记缴款码。",
        )
    if of_sum in (r.SURCHARGE, r.DAILY_SURCHARGE):
        return  # it grows until it is paid
    if not owed.whole:
        raise Refused(
            f"决定已经变更，没有应缴的{of_sum}",
            basis=ALTERED,
            todo="已经登记的缴款码，作废或者按变更调整。",
        )
    first = begun(owed, of_party(cases.history(matter), owed.key))
    there = sum(
        fee.due
        for fee in cases.codes(one.matter)
        if (fee.party, fee.of_sum, fee.void) == (one.party, of_sum, False)
        and not (besides and fee.pk == besides)
        and not spent(fee, first)
    )
    if there + due > owed.whole:
        raise Refused(
            f"{of_sum}共{in_yuan(owed.whole)}，缴款码合计{in_yuan(there + due)}", basis=RULE, todo="请核对金额，重复的先作废；决定已经变更的，先按变更调整原有的缴款码。"
        )  # fmt: skip
