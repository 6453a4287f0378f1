"""Parts that exceed their whole without 其中 (整改多于发现、实到多于应到), and rates beyond 100 %."""

import re
from collections.abc import Iterator
from itertools import pairwise

from fadu.checker.claims import amount
from fadu.checker.findings import Outcome, Outcomes, Verdict
from fadu.checker.numbers import PERCENT
from fadu.checker.report import Report
from fadu.checker.rules.rate_words import RATES
from fadu.checker.sentences import Mention, Sentence

KIND = "subset"
_PAIRS: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...] = tuple(
    (re.compile(whole), re.compile(part))
    for whole, part in (
        (
            "(?:排查|发现|查出|检出).*(?:隐患|问题)",
            "^(?:已|均已|完成|督促)?整改(?:完成|到位)?(?:隐患|问题)?$",
        ),
        ("应(?:训|到|考|参训|参加|参考|参会)", "实(?:训|到|考|际|参)"),
        ("参加考试|参考|实考", "^(?:考试)?(?:合格|及格|通过)"),
        ("报送|推送|上报", "^(?:被)?(?:采纳|采用)"),
    )
)
_OTHER_STOCK = re.compile(r"存量|历史|往年|结转|上年|去年|累计|遗留|含|包括")
_CAPPED = frozenset(RATES) - {stem for stem, kind in RATES.items() if kind.may_exceed}
_RATE = re.compile(r"([\u4e00-\u9fff]{2})(?:成功)?率(?:达到|达|为|是)?$")


def check(report: Report) -> Outcomes:
    """What was done exceeds what there was to do; worth a look, for old stock may be in it."""
    for sentence in report.sentences:
        yield from _pairs(report, sentence)
        yield from _rates(report, sentence)


def _pairs(report: Report, sentence: Sentence) -> Iterator[Outcome]:
    if _OTHER_STOCK.search(sentence.text):
        return
    for place, (whole, part) in enumerate(pairwise(sentence.mentions)):
        if not _same_stock(whole, part) or part.number.low <= whole.number.high:
            continue
        if any(m.number.unit == part.number.unit for m in sentence.mentions[:place]):
            continue
        if any(one.search(whole.before) and two.search(part.before) for one, two in _PAIRS):
            big, small = (amount(m.number.value, m.number.measure) for m in (part, whole))
            span = (whole.number.start - len(whole.before), part.number.end)
            yield report.finding(
                KIND,
                sentence.index,
                span,
                Verdict.SUSPECT,
                f"{big}多于{small}，部分大于全部，请核对",
                stated=big,
                computed=f"不大于{small}",
                recomputed=True,
            )


def _same_stock(whole: Mention, part: Mention) -> bool:
    same = whole.number.unit == part.number.unit and whole.part == part.part
    usable = whole.countable and part.countable and whole.past == part.past
    return same and usable and whole.scope == part.scope and whole.period == part.period


def _rates(report: Report, sentence: Sentence) -> Iterator[Outcome]:
    for mention in sentence.mentions:
        number = mention.number
        rate = _RATE.search(mention.before)
        if number.unit != PERCENT or number.vague or number.value <= 100 or not rate:
            continue
        if rate[1] in _CAPPED:
            span = (number.start - len(mention.before), number.end)
            yield report.finding(
                "ratio",
                sentence.index,
                span,
                Verdict.SUSPECT,
                f"{rate[1]}率超过100%，请核对",
                stated=sentence.view.quote(number.start, number.end),
                computed="不大于100%",
            )
