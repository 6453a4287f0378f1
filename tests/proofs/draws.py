"""Draws of any shape, and the two other programs that compute them: the browser's script and the thirty lines."""

from __future__ import annotations

import json
import random
import runpy
import subprocess
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from hypothesis import assume
from hypothesis import strategies as st

from fadu.kernel.draw import Drawn, draw, freeze
from fadu.kernel.draw import commit as committed
from fadu.kernel.draw_bytes import personal
from fadu.kernel.draw_events import Event, Standing, replay
from fadu.kernel.draw_file import drawn_file
from fadu.kernel.draw_plan import (
    CROSSES,
    Exclusion,
    Lists,
    Officer,
    Plan,
    Recusal,
    Stratum,
    Target,
    sorted_lists,
)
from fadu.kernel.draw_rules import findings
from fadu.kernel.draw_sources import Source, round_from, round_instant
from fadu.kernel.tests.draw_builders import DRAW_AT, QUICKNET, credit_code, plan

ROOT = Path(__file__).resolve().parents[2]
THIRTY_LINES = ROOT / "docs" / "draw_check.py"
NAMES = ("危化", "矿山", "工贸·A", "烟花")
HELD = ("A", "B", "化")
UNITS = ("支队一", "支队二", "县局")
DAY = date(2026, 3, 27)
ROUND = round_from(QUICKNET, DRAW_AT - timedelta(hours=1))
DRAND = Source("drand", "信标", round_instant(QUICKNET, ROUND), chain=QUICKNET, round=ROUND)

recomputed: Callable[[dict[str, Any]], dict[str, Any]] = runpy.run_path(str(THIRTY_LINES))[
    "recomputed"
]
"""The thirty lines: the same file, with everything that follows from its inputs computed again."""


class Script:
    """The browser's script in Node, asked line by line."""

    def __init__(self, node: str) -> None:
        self._process = subprocess.Popen(
            [node, str(Path(__file__).with_name("draw_lines.js"))],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8",
        )  # fmt: skip

    def ask(self, name: str, *arguments: Any) -> Any:
        """The answer of one of its functions; an error is a dictionary with `error`."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps({"do": name, "with": arguments}) + "\n")
        self._process.stdin.flush()
        answer: dict[str, Any] = json.loads(self._process.stdout.readline())
        return answer.get("value", answer)

    def close(self) -> None:
        """End it."""
        assert self._process.stdin is not None
        self._process.stdin.close()
        self._process.wait(10)


@dataclass(frozen=True)
class Case:
    """A finished draw and what happened after it."""

    drawn: Drawn
    standing: Standing

    def file(self) -> dict[str, Any]:
        """As it is published, by way of its text."""
        text = json.dumps(drawn_file(self.drawn, self.standing.outcomes))
        loaded: dict[str, Any] = json.loads(text)
        return loaded


@st.composite
def cases(draws: st.DrawFn) -> Case:
    """Any draw that may be frozen: strata, officers, recusals, demands, sources and events of all kinds."""
    chance = random.Random(draws(st.integers(0, 2**48)))
    lists = _lists(chance)
    asked = _plan(chance, lists)
    assume(not findings(asked, lists))
    nonce = chance.randbytes(32)
    values = [_value(chance, source) for source in asked.sources]
    made = draw(committed(freeze(asked, lists), nonce), nonce, values)
    events: list[Event] = []
    for hour in range(chance.randint(0, 6)):
        if event := _event(chance, replay(made, events), DRAW_AT + timedelta(hours=hour)):
            events.append(event)
    return Case(made, replay(made, events))


def _lists(chance: random.Random) -> Lists:
    strata = NAMES[: chance.randint(1, 4)]
    roster = [
        Target(credit_code(n), chance.choice(strata), chance.choice("ABCD"), chance.choice(UNITS))
        for n in chance.sample(range(1000), chance.randint(4, 40))
    ]
    people = [
        Officer(
            f"P{n:03d}", personal(chance.randbytes(16), f"18020{n:03d}"), DAY + timedelta(chance.choice((-1, 0, 9, 99))),
            chance.choice(UNITS), tuple(sorted(one for one in HELD if chance.random() < 0.8)),
        )
        for n in range(chance.randint(3, 12))
    ]  # fmt: skip
    return sorted_lists(
        Lists(
            roster=tuple(roster),
            exclusions=tuple(
                Exclusion(one.id, "recent", "年度检查计划")
                for one in roster
                if chance.random() < 0.1
            ),
            officers=tuple(people),
            recusals=tuple(
                Recusal(person.id, one.id)
                for person in people
                for one in roster
                if chance.random() < 0.1
            ),
        )
    )


def _plan(chance: random.Random, lists: Lists) -> Plan:
    names = sorted({one.stratum for one in lists.roster})
    out = {one.id for one in lists.exclusions}
    sizes = {n: sum(one.stratum == n and one.id not in out for one in lists.roster) for n in names}
    chance.shuffle(names)
    strata = tuple(
        Stratum(n, chance.randint(0, sizes[n]), chance.randint(0, 4), chance.choice(((), ("A",), ("A", "化"))))
        for n in names
    )  # fmt: skip
    many = sum(one.sample for one in strata)
    sources = [
        Source("dice", "掷骰", DRAW_AT, size=chance.randint(7, 20)), Source("number", "报数", DRAW_AT, size=6),
        Source("ssq", "双色球", DRAW_AT, issue="2026025"), Source("dlt", "大乐透", DRAW_AT, issue="26025"),
        DRAND,
    ]  # fmt: skip
    usual = plan(
        strata=strata, sources=(sources[0], *chance.sample(sources[1:], chance.randint(1, 3)))
    )
    if chance.random() < 0.2:
        return replace(usual, purpose="files", matters=(), officers_per_target=0, load_cap=0)
    team = chance.choice((2, 2, 2, 3))
    cap = chance.randint(max(1, many // 3), max(1, many))
    return replace(
        usual, officers_per_target=team, load_cap=cap, cross=chance.choice(list(CROSSES))
    )


def _value(chance: random.Random, source: Source) -> str:
    if source.kind in ("dice", "number"):
        return "".join(chance.choices("0123456789", k=source.size))
    if source.kind == "drand":
        return chance.randbytes(32).hex()
    sides = ((6, 33), (1, 16)) if source.kind == "ssq" else ((5, 35), (2, 12))
    return "+".join(
        "-".join(f"{ball:02}" for ball in sorted(chance.sample(range(1, most + 1), many)))
        for many, most in sides
    )


def _event(chance: random.Random, standing: Standing, at: Any) -> Event | None:
    if standing.cancelled or not standing.targets:
        return None
    target, team = chance.choice(standing.targets)
    dice = chance.random()
    if dice < 0.05:
        return Event("cancel", at, "plan")
    if team and dice < 0.6:
        return Event("officer", at, "recusal", target, chance.choice(team))
    return Event("replace", at, "closed", target)
