"""What the proofs draw: instants, days and lengths of time; procedures of six acts and closing."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from hypothesis import strategies as st

from fadu.kernel.periods import Span, Unit
from fadu.law.engine.explore import Explorer
from fadu.law.engine.steps import step
from fadu.law.engine.tests.samples import procedure
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.procedure import Procedure

INSTANTS = st.integers(min_value=0, max_value=4 * 10**15).map(
    lambda microseconds: datetime(1970, 1, 1, tzinfo=UTC) + timedelta(microseconds=microseconds)
)
STARTS = st.dates(min_value=date(2022, 1, 1), max_value=date(2026, 12, 31))
COUNTS = st.integers(min_value=0, max_value=400)
DAY_UNITS = st.sampled_from([Unit.WORKDAY, Unit.DAY])
SPANS = st.one_of(
    st.builds(Span, COUNTS, DAY_UNITS),
    st.builds(Span, st.integers(min_value=0, max_value=36), st.just(Unit.MONTH)),
    st.builds(Span, st.integers(min_value=0, max_value=3), st.just(Unit.YEAR)),
)
ACTS = (
    Act("a", "甲"),
    Act("b", "乙", repeats=True),
    Act("c", "丙", starts_open=False),
    Act("told", "载明", names="party"),
    Act("d", "丁", each="party"),
    Act("e", "戊", each="party", repeats=True),
)
END = Act("end", "结案")
VERBS = ("needs", "waits_for", "obliges", "opens", "closes", "releases")
PAIRS = [(a, b) for a in ACTS for b in ACTS]
RULES = st.lists(st.tuples(st.sampled_from(PAIRS), st.sampled_from(VERBS)), max_size=9, unique=True)
REOPENS = st.sampled_from([None, *ACTS[:3]])


def drawn(rules: list[tuple[tuple[Act, Act], str]], reopens: Act | None) -> Procedure:
    """A procedure of six acts; after closing, one of them may follow."""
    made = [getattr(a, verb)(b) for (a, b), verb in rules]
    made += [END.opens(reopens)] if reopens else []
    return procedure(*ACTS, END, rules=made, closing=END, kinds={"party": "当事人"})


def walked(of: Procedure) -> set[tuple[str, str]]:
    """Dead acts and whether closing gets out of reach, from the list of all markings."""
    explorer = Explorer(of, ("party",))
    graph, states = explorer.graph, explorer.reachable()
    end = step(graph, graph.plain["end"])
    able = {
        graph.nodes[s.bit][0].code
        for s in (*explorer.steps, end)
        for state in states
        if explorer.allows(state, s)
    }
    after = {
        state: {
            n for s in explorer.steps if explorer.allows(state, s) for n in explorer.next(state, s)
        }
        for state in states
    }
    over = {s for s in states if s.ex >> end.bit & 1 and not explorer.owed(s)}
    good = {s for s in states if explorer.allows(s, end)} | over
    while more := {s for s, following in after.items() if s not in good and following & good}:
        good |= more
    found = {("dead", a.code) for a in of.acts if a.code not in able}
    return found | ({("stuck", "end")} if good != states else set())
