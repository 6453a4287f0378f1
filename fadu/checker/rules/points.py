"""Differences of rates (个百分点): 由85.2%提高到91.5%，提高6.3个百分点."""

from fadu.checker.claims import Range, printed, range_of
from fadu.checker.findings import Outcomes, Verdict
from fadu.checker.numbers import PERCENT, POINTS
from fadu.checker.report import Report
from fadu.checker.rules.pairs import direction, moved_pair, past_pair, speaks_of

KIND = "points"


def check(report: Report) -> Outcomes:
    """Recompute each difference in 百分点 whose two rates are given; printed rates are rounded."""
    for sentence in report.sentences:
        for position, mention in enumerate(sentence.mentions):
            stated, sign = mention.number, direction(mention.before)
            if stated.unit != POINTS or stated.vague or not sign or "分别" in mention.before:
                continue
            pair = moved_pair(sentence, position) or past_pair(sentence, position)
            said = "".join(m.words for m in sentence.mentions[max(position - 2, 0) : position])
            if pair is None or not speaks_of(mention, said):
                continue
            if pair.old.unit != PERCENT or pair.new.unit != PERCENT:
                continue
            gap: Range = range_of(pair.new) - range_of(pair.old)
            if sign < 0:
                gap = range_of(pair.old) - range_of(pair.new)
            span = sentence.claim((pair.old, pair.new), stated.end)
            if gap.meets(range_of(stated)):
                yield report.agreed(KIND, sentence, span)
                continue
            old, new, real = (printed(v) for v in (pair.old.value, pair.new.value, gap.point))
            shown = printed(stated.value)
            yield report.finding(
                KIND,
                sentence.index,
                span,
                Verdict.INCONSISTENT,
                f"由{old}%到{new}%，相差{real}个百分点，文中写作{shown}个百分点",
                stated=f"{shown}个百分点",
                computed=f"{real}个百分点",
                recomputed=True,
            )
