"""A procedure flattened to bits: its plain acts, a template of each kind, then a block per key."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import NamedTuple

from fadu.law.engine.facts import recalls
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.period import Given
from fadu.law.vocabulary.procedure import Procedure
from fadu.law.vocabulary.rule import BLOCKING, Rule, Verb

PLAIN, TEMPLATE = -2, -1  # block numbers of acts without copies and of the pattern of each kind
_MASKED = (Verb.OPENS, Verb.CLOSES, Verb.OBLIGES, Verb.RELEASES)


class Effects(NamedTuple):
    """What an act does to the sets without a look at facts: kept bits first, then added ones.

    binds: those of the obliged that a rule of verified standing asks for.
    """

    keep_in: int
    opens: int
    keep_owed: int
    obliges: int
    binds: int


def bits(mask: int) -> Iterator[int]:
    """The positions of the ones of a mask, the lowest first."""
    while mask:
        low = mask & -mask
        yield low.bit_length() - 1
        mask ^= low


def closing_rules(procedure: Procedure) -> tuple[Rule, ...]:
    """What the engine adds: the closing act waits for every other act and closes every act."""
    end = procedure.closing
    if end is None:
        return ()
    said = {(r.verb, r.first.code, r.then.code) for r in procedure.rules if not r.when}
    waits = (Rule(Verb.WAITS, a, end) for a in procedure.acts if a is not end)
    closes = (Rule(Verb.CLOSES, end, a) for a in procedure.acts)
    rules = (*waits, *closes)
    return tuple(r for r in rules if (r.verb, r.first.code, r.then.code) not in said)


class Graph:
    """Masks and links for one list of named keys; shared by every matter with that list of kinds.

    `kinds` is the kind of each key in the order in which the keys were named. A debt stands as its
    cause does: `firm` are the acts that some rule may make a debt that holds others back, `mild`
    those that some rule makes one that only reminds. An act in both is told apart debt by debt.
    """

    def __init__(self, procedure: Procedure, kinds: tuple[str, ...]) -> None:
        self.procedure, self.kinds = procedure, kinds
        self.nodes = list(_nodes(procedure, kinds))
        self.index = {(a.code, j): i for i, (a, j) in enumerate(self.nodes)}
        self.plain = {a.code: i for i, (a, j) in enumerate(self.nodes) if j == PLAIN}
        self.each = {a.code: a.each for a in procedure.acts}
        self.rules = (*procedure.rules, *closing_rules(procedure))
        self.recalled = frozenset(code for a in procedure.acts for code in recalls(a))
        size = len(self.nodes)
        self.needs, self.waits = [0] * size, [0] * size
        self.blocking: list[list[tuple[int, int]]] = [[] for _ in range(size)]
        self.special: list[list[tuple[int, int]]] = [[] for _ in range(size)]
        self._stand()
        self.effects = self._link()
        self._sets()
        self._manners()

    def _stand(self) -> None:
        asked = [r for r in self.procedure.rules if r.verb is Verb.OBLIGES]
        firm = {a.code for a in self.procedure.acts if a.owed}
        firm |= {r.then.code for r in asked if r.binds}
        mild = {r.then.code for r in asked if not r.binds}
        self.firm = self._mask(lambda a, j: a.code in firm)
        self.mild = self._mask(lambda a, j: a.code in mild)

    def binding(self, mask: int) -> int:
        """Those of some acts whose being owed may hold others back."""
        return mask & (self.firm | ~self.mild)

    def _link(self) -> list[Effects]:
        masks = {verb: [0] * len(self.nodes) for verb in _MASKED}
        binds = [0] * len(self.nodes)
        for number, rule in enumerate(self.rules):
            for s, d in self._pairs(rule):
                if rule.verb in BLOCKING:
                    self._block(s, d, number, rule)
                    continue
                optional = isinstance(rule.term, Given) and rule.term.optional
                if rule.when or rule.term or rule.verb not in _MASKED:
                    self.special[s].append((d, number))
                if rule.verb in _MASKED and not rule.when and not optional:
                    masks[rule.verb][s] |= 1 << d
                    binds[s] |= (rule.verb is Verb.OBLIGES and rule.binds) << d
        return [
            Effects(~closes, opens, ~(releases | 1 << i), obliges, binds[i])
            for i, (opens, closes, obliges, releases) in enumerate(
                zip(*(masks[verb] for verb in _MASKED), strict=True)
            )
        ]

    def _block(self, s: int, d: int, number: int, rule: Rule) -> None:
        self.blocking[d].append((s, number))
        if rule.soft or rule.when:  # judged with the record
            return
        if rule.verb is Verb.NEEDS:
            self.needs[d] |= 1 << s
        elif rule.verb is Verb.WAITS:
            self.waits[d] |= self.binding(1 << s)

    def _sets(self) -> None:
        opened = {r.then.code for r in self.procedure.rules if r.verb is Verb.OPENS}
        self.once = self._mask(lambda a, j: not a.repeats)
        self.live = self._mask(lambda a, j: j != TEMPLATE)
        self.open_at_start = self._mask(
            lambda a, j: a.code not in opened if a.starts_open is None else a.starts_open
        )
        self.owed_at_start = self._mask(lambda a, j: a.owed)
        self.lapses = [i for i, (a, j) in enumerate(self.nodes) if a.lapse and j != TEMPLATE]
        # acts that end the matter, each with what it takes out of play
        self.endings = [
            (i, ~self.effects[i].keep_in & self.live)
            for i, (a, j) in enumerate(self.nodes)
            if a.anew and j != TEMPLATE
        ]
        self.template = {
            kind: self._mask(lambda a, j, kind=kind: j == TEMPLATE and a.each == kind)
            for kind in {a.each for a in self.procedure.acts if a.each}
        }

    def _manners(self) -> None:
        """Which acts need more than masks: to be judged (`asks`), or to take effect (`marks`)."""
        bars = any(a.bars for a in self.procedure.acts)
        delays: dict[str, list[int]] = {}
        for n, rule in enumerate(self.rules):
            if _delays(rule):
                delays.setdefault(rule.first.code, []).append(n)
        self.delays = [delays.get(a.code, []) for a, _ in self.nodes]
        tell = {n: r.first.code for n, r in enumerate(self.rules) if r.units}
        self.tells = [[n for n, code in tell.items() if code == a.code] for a, _ in self.nodes]
        self.asks = [
            bool(bars or a.by or a.officers > 1 or a.certified or a.names or a.lapse or a.facts)
            or any(self._slow(self.rules[r]) for _, r in self.blocking[i])
            or any(self.rules[r].when or isinstance(self.rules[r].term, Given) for _, r in special)
            or any(self.rules[r].verb is Verb.EXTENDS for _, r in special)
            for (i, (a, _)), special in zip(enumerate(self.nodes), self.special, strict=True)
        ]
        self.guarded = [
            any(r.when and r.stating is r.then for r in (self.rules[n] for _, n in blocking))
            for blocking in self.blocking
        ]
        self.marks = [
            bool(self.special[i] or a.names or a.bars or self.delays[i] or self.tells[i])
            for i, (a, _) in enumerate(self.nodes)
        ]

    @staticmethod
    def _slow(rule: Rule) -> bool:
        return bool(rule.term or rule.soft or rule.when or rule.verb is Verb.DIFFERS)

    def _pairs(self, rule: Rule) -> Iterator[tuple[int, int]]:
        """The bits a rule links: copies of one kind each to itself, across the border to all.

        A template takes effects, so that a late copy starts where it should, and causes none. The
        naming act reaches only the template of its kind: through it, the keys it names.
        """
        a, b = rule.first, rule.then
        blocking = rule.verb in BLOCKING
        for j in self._blocks(a):
            if j == TEMPLATE:
                continue
            for k in (j,) if a.each and a.each == b.each else self._blocks(b):
                pattern = k == TEMPLATE
                named = not blocking and b.each != "" and a.names == b.each and not pattern
                if not named and not (pattern and blocking):
                    yield self.index[a.code, j], self.index[b.code, k]

    def _blocks(self, act: Act) -> list[int]:
        if not act.each:
            return [PLAIN]
        return [TEMPLATE, *(j for j, kind in enumerate(self.kinds) if kind == act.each)]

    def _mask(self, test: Callable[..., bool]) -> int:
        return sum(1 << i for i, (a, j) in enumerate(self.nodes) if test(a, j))


def _delays(rule: Rule) -> bool:
    return rule.verb is Verb.NEEDS and rule.term is not None


def _nodes(procedure: Procedure, kinds: tuple[str, ...]) -> Iterator[tuple[Act, int]]:
    patterns = dict.fromkeys(a.each for a in procedure.acts if a.each)
    blocks = [
        ("", PLAIN),
        *((kind, TEMPLATE) for kind in patterns),
        *((kind, j) for j, kind in enumerate(kinds)),
    ]
    for kind, j in blocks:
        yield from ((a, j) for a in procedure.acts if a.each == kind)


@lru_cache(maxsize=1024)
def graph_of(procedure: Procedure, kinds: tuple[str, ...]) -> Graph:
    """The graph of a procedure for a list of named keys, built once."""
    return Graph(procedure, kinds)
