"""The engine: a permit against SpiffWorkflow, and the review of logs on the fast and on the cited path."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from bench import permit
from bench.measure import Rates, Ratio, processed, rates, ratio, timed
from bench.peer import Peer
from fadu.law.engine.fast import Automaton, review_log
from fadu.law.engine.logs import Case, Event
from fadu.law.engine.marking import Marking
from fadu.law.engine.record import Record
from fadu.law.engine.review import review

NOW = permit.BEGIN + timedelta(days=30)


def against_spiff(cases: int, rounds: int) -> Ratio:
    """Tasks a second in memory: checked and done, each of ten a permit."""
    paths = [
        [Record(act.code, permit.BEGIN + timedelta(hours=i), n=i) for i, act in enumerate(permit.path(t))]
        for t in range(3)
    ]  # fmt: skip

    def run() -> int:
        done = 0
        for turn in range(cases * 20):
            marking = Marking(permit.PERMIT, permit.LAW)
            for record in paths[turn % 3]:
                marking.do(record)
                done += 1
            if not marking.accepting:
                raise RuntimeError("the permit did not end")
        return done

    with Peer("spiff.py") as peer:

        def spiff() -> float:
            answer = peer.ask(cases=cases)
            return answer["tasks"] / answer["seconds"]

        return ratio(
            "engine: a permit task by task, in memory", "tasks/s", 100, ours=lambda: timed(run), other=spiff,
            against="SpiffWorkflow", rounds=rounds,
        )  # fmt: skip


def reviews(matters: int, rounds: int) -> list[Rates]:
    """Whole logs, one case in ten with a fault: the automaton, the log reader's way, every finding cited."""
    logs = list(permit.log(matters, 0.1))
    events = sum(map(len, logs))
    traces = [[record.act for record in log] for log in logs]
    cases = [Case(str(i), tuple(_events(log))) for i, log in enumerate(logs)]
    automaton = Automaton(permit.PERMIT)

    def fast() -> int:
        faults = sum(not (v := automaton.verdict(trace)).lawful or not v.paid for trace in traces)
        if not 0.02 < faults / matters < 0.2:
            raise RuntimeError(f"{faults} faults in {matters}")
        return events

    def whole() -> int:
        sum(not found.fit for found in review_log(permit.PERMIT, permit.LAW, cases))
        return events

    def cited() -> int:
        findings = sum(len(list(review(permit.PERMIT, permit.LAW, log, NOW))) for log in logs)
        if not findings:
            raise RuntimeError("no findings")
        return events

    return [
        rates(
            "review: fast path (automaton)",
            "events/s of processor",
            5e6,
            lambda: processed(fast),
            rounds,
        ),
        rates(
            "review: log case by case (findings cited for faulty cases)",
            "events/s of processor",
            0,
            lambda: processed(whole),
            rounds,
        ),
        rates(
            "review: every finding cited",
            "events/s of processor",
            1e5,
            lambda: processed(cited),
            rounds,
        ),
    ]


def _events(log: list[Record]) -> Iterator[Event]:
    return (Event(record.act, record.at) for record in log)
