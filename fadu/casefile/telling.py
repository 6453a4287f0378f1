"""Which entries of a matter are told to a party (随卷提供的台账记录): an allow-list, and everything else stays a hash.

It follows from the volume of the papers (settled 45): what gives a paper of the 正卷 and none of the 副卷, and what the
party did itself. Acts that give no paper, and those of the 副卷 (法制审核, 集体讨论, 是否涉嫌犯罪, 移送), are of the house.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

from fadu.documents.papers.kinds import Volume
from fadu.documents.papers.selectors import Offered
from fadu.law.vocabulary.role import Role
from fadu.matters.lines import Line

_PARTIES = (Role.PARTY.value, Role.ENTERPRISE.value)


def own_of(line: Line) -> str:
    """The party that did this itself; "" where officers did."""
    return next((person for person, role in line.who if role in _PARTIES), "")


def of_main(offered: Sequence[Offered], lines: Iterable[Line]) -> frozenset[int]:
    """The entries that give a paper of the 正卷 and none of the 副卷, and are told for it."""
    acts = {line.n: line.act for line in lines}
    main = {
        one.n
        for one in offered
        if one.kind.volume is Volume.MAIN and acts.get(one.n) not in one.kind.inner
    }
    return frozenset(main - {one.n for one in offered if one.kind.volume is Volume.SIDE})


def whom(
    lines: Iterable[Line], main: Collection[int], key_of: Callable[[Line], str], parties: Collection[str]
) -> Mapping[int, str]:  # fmt: skip
    """By entry, the party that it may be told to, "" every one; what is not there is told to none."""
    found = {}
    for line in lines:
        own = own_of(line)
        if line.n in main:
            found[line.n] = key_of(line)
        elif own:
            found[line.n] = line.key if line.key in parties else own if own in parties else ""
    return found


def heard(offered: Iterable[Offered], told: Mapping[int, str]) -> frozenset[str]:
    """Who was told what is held against it, by a paper whose kind says so; "" every party."""
    return frozenset(told[one.n] for one in offered if one.kind.tells and one.n in told)
