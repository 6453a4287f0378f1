"""Which figures may be a rate's numerator and its whole (分子、分母的认定): by their own wording only."""

import re
from dataclasses import dataclass

from fadu.checker.rules.rate_words import (
    DUTIES,
    KINDS,
    NEGATIONS,
    NOT_DONE_AFTER,
    NOT_DUTIES,
    TIMING,
    RateWords,
)
from fadu.checker.sentences import Mention

_RESTS = re.compile(r"剩余|其余|余下|尚余|尚有|未|仍有|还有")
_DUE = re.compile(r"应(?:训|考|到|参|学|整改|收|缴|报|出|检|办|完成|当)")
_RATE_NAMES = re.compile(r"[\u4e00-\u9fff]{2}率")
_PLAIN_SUBJECTS = re.compile(
    r"其中|预算|经费|资金|项目|计划|隐患|问题|案件|事项|任务|考试|考核|培训|年度|总体|全年|全部|平均|目前|已|的|现场|我局|全市|全县|全区|总|结业|事故|完成|整改|信访"
)
_THIS_PERIOD = re.compile(r"今年|本年|当年|新增|本月|当月|本季")


@dataclass(frozen=True, slots=True)
class Rate:
    """A stated rate: its mention, its name (隐患整改) and the words its operands go by."""

    mention: Mention
    name: str
    words: RateWords


def is_part(mention: Mention, rate: Rate) -> bool:
    """Whether the figure counts what the rate says was done."""
    if not mention.countable or mention.number.weak or mention.past:
        return False
    if clash(mention, rate.mention) or _DUE.search(mention.before):
        return False
    words = _RATE_NAMES.sub("", mention.words)
    alike = all((word in rate.name) == (word in words) for word in TIMING)
    return alike and any(_done(words, word) for word in rate.words.part)


def _done(words: str, word: str) -> bool:
    """Whether the wording says that it was done: not 未整改, not 责令整改, not 整改通知书."""
    for other in NOT_DUTIES:
        words = words.replace(other, "")
    for match in re.finditer(word, words):
        left = words[max(match.start() - 4, 0) : match.start()]
        right = words[match.end() :]
        undone = left.endswith(NEGATIONS) or any(duty in left for duty in DUTIES)
        if not undone and not right.startswith(NOT_DONE_AFTER):
            return True
    return False


def is_whole(whole: Mention, part: Mention, rate: Rate) -> bool:
    """Whether the figure counts all of which `part` is the part that the rate speaks of."""
    number = whole.number
    if not whole.countable or number.weak or number.value <= 0 or whole.past != part.past:
        return False
    small = number.value < part.number.value and not rate.words.may_exceed
    if small or number.unit != part.number.unit or (whole.within and not part.within):
        return False
    if clash(whole, part) or clash(whole, rate.mention):
        return False
    return _counts_all(whole.words, part.words, rate)


def _counts_all(whole: str, part: str, rate: Rate) -> bool:
    """Whether the wording of the whole fits the rate."""
    for other in NOT_DUTIES:
        whole = whole.replace(other, "")
    if _RESTS.search(whole) or not _same_subject(whole + part, rate.name):
        return False
    if any(bar in whole for bar in rate.words.bars) and not re.search("隐患|问题", whole):
        return False
    if any(word in rate.name and word not in whole + part for word in KINDS):
        return False
    return any(word in whole for word in (*rate.words.whole, *_unqualified(whole, rate)))


def _unqualified(whole: str, rate: Rate) -> tuple[str, ...]:
    """办结156件，其中按期办结149件，按期办结率…: all that was done is the whole of what was in time."""
    timed = any(word in rate.name for word in TIMING)
    return rate.words.part[:1] if timed and not any(word in whole for word in TIMING) else ()


def _same_subject(words: str, name: str) -> bool:
    """Whether what a rate names (信访件办结率) is named with its operands."""
    subject = _PLAIN_SUBJECTS.sub("", name[:-2])
    return not subject or any(subject[at : at + 2] in words for at in range(len(subject) - 1))


def clash(one: Mention, other: Mention) -> bool:
    """Whether two figures are of different scope or period, as far as they say."""
    running = {"累计" in mention.words for mention in (one, other)}
    fresh = {bool(_THIS_PERIOD.search(mention.words)) for mention in (one, other)}
    return running == fresh == {True, False} or any(
        left and right and left != right
        for left, right in (
            (one.scope, other.scope),
            (one.year, other.year),
            (one.period, other.period),
        )
    )


def failed(mention: Mention, rate: Rate) -> bool:
    """Whether the figure counts the opposite: 不合格57批次, 未整改35处."""
    words = mention.before.strip("，、仅只有其中：")
    return any(words in (f"{no}{word}" for no in ("不", "未", "尚未")) for word in rate.words.part)
