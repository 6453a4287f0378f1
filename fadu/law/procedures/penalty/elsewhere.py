"""A first decision that another case made (另案的处罚决定): of it nothing is altered, nor made anew, where it is only cited."""

from __future__ import annotations

from collections.abc import Sequence

from fadu.kernel.errors import Refused
from fadu.law.instruments import WSL
from fadu.law.procedures.penalty import stating as st
from fadu.law.procedures.penalty.sums import Facts, Sum


def decided_here(paid: Sequence[Sum], further: Sequence[Sum], facts: Facts, before: Facts) -> None:
    """Refused where a first decision is changed, or to be made anew, in a case that fined by the day alone.

    paid: every sum that is paid; further: those of a daily fine. That the decision cited is void is entered here too: of a daily
    fine that rests on it nothing is executed (安全生产法 112).
    """
    first = (of for of in paid if of not in further)
    fined = any(of.stands(before).imposed for of in further)
    changed = facts["altered"] in (st.ALTERED, st.ANEW)
    if changed and fined and not any(of.stands(before).imposed for of in first):
        raise Refused(
            "本案援引另案的处罚决定，没有作出过处罚决定，不能在本案登记其变更、重新作出",
            basis=str(WSL.art(112)),
            todo="请在原案登记；本案的按日连续处罚随之变更、撤销的，选“按日连续处罚决定”；原处罚决定被撤销、确认无效的，照实登记。",
        )
