"""How the official texts print the amounts of a fine, to look the catalogue up by machine."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from fadu.kernel.numbers import han
from fadu.law.penalties.terms import FEN, Base, Conduct, Duty, Fine, Gravity, Joined, Measure, Stage
from fadu.law.procedures.tests.citations import articles
from fadu.law.vocabulary.instrument import Ref

WAN = 10_000 * FEN
BASES = {Base.GAINS: "违法所得", Base.GOODS: "货值金额", Base.YEARLY_INCOME: "上一年年收入"}


def text_at(ref: Ref) -> str:
    """The words of a place: the paragraph, or its head and the one item; plain digits, no spaces."""
    every = articles(ref.instrument)[ref.article, ref.bis].paragraphs
    lines: list[str] = []
    for paragraph in every[ref.par - 1 : ref.par] if ref.par else every:
        item = paragraph.item(ref.item) if ref.item else None
        lines += [paragraph.text, item.text if item else ""]
    return plain("".join(lines))


def plain(text: str) -> str:
    """The text in one spelling of digits and brackets, without spaces."""
    return unicodedata.normalize("NFKC", text).replace(" ", "")


def amounts(fen: int) -> tuple[str, ...]:
    """An amount as the texts write it: 三万元, 3万元, 1000元."""
    yuan = fen // FEN
    if fen % WAN == 0:
        return f"{han(fen // WAN)}万元", f"{fen // WAN}万元"
    return (f"{yuan}元",)


def spans(fine: Fine) -> tuple[str, ...]:
    """Every way in which the texts may write the span of a fine."""
    if fine.base is Base.FIXED:
        if fine.low == 0:
            return tuple(f"{a}以下" for a in amounts(fine.high))
        return tuple(
            f"{a}以上{b}以下" for a, b in zip(amounts(fine.low), amounts(fine.high), strict=True)
        )
    if fine.base is Base.YEARLY_INCOME:
        return tuple(_shares(fine))
    if fine.base is Base.ORIGINAL_FINE:
        return ("按照原处罚数额按日连续处罚",)
    low, high = fine.low // 100, fine.high // 100
    return f"{han(low)}倍以上{han(high)}倍以下", f"{low}倍以上{high}倍以下"


def _shares(fine: Fine) -> Iterator[str]:
    low = (f"百分之{han_share(fine.low)}", f"{fine.low}%")
    high = (f"百分之{han_share(fine.high)}", f"{fine.high}%")
    for a, b in zip(low, high, strict=True):
        yield from (f"{a}的罚款",) if fine.low == fine.high else (f"{a}至{b}", f"{a}以上{b}以下")


def han_share(percent: int) -> str:
    """百分之一百 and 百分之四十."""
    return han(percent)


def printed(row: Conduct, fine: Fine) -> bool:
    """Whether the cited place prints the fine: its verb, its base and its span together."""
    places = [text_at(ref) for ref in row.basis_of(fine).refs]
    if fine.base is Base.ORIGINAL_FINE:
        return any(span in text for text in places for span in spans(fine))
    verbs = ("可以按照", "") if fine.base is Base.ORDINARY_FINE else _verbs(fine)
    base = "前款罚款数额的" if fine.base is Base.ORDINARY_FINE else BASES.get(fine.base, "")
    return any(
        f"{verb}{base}{span}" in text for text in places for span in spans(fine) for verb in verbs
    )


def _verbs(fine: Fine) -> tuple[str, ...]:
    may = "可以" if fine.duty is Duty.MAY else ""
    verb = {Joined.ALONE: "处", Joined.WITH: "并处", Joined.EITHER: "单处或者并处"}[fine.joined]
    return (f"{may}{verb}",)


def misjoined(row: Conduct, fine: Fine) -> bool:
    """Whether every place where the span stands has another verb before it (可以处, 并处)."""
    if fine.base in (Base.ORIGINAL_FINE, Base.ORDINARY_FINE):
        return False
    verb = _verbs(fine)[0]
    wrong = ("可以", "并", "或者并") if fine.joined is Joined.ALONE else ("可以",)
    base = BASES.get(fine.base, "")
    whole = [text_at(ref) for ref in row.basis_of(fine).refs]
    found = [
        text[max(0, at - 3) : at]
        for text in whole
        for span in spans(fine)
        for at in _all(text, f"{verb}{base}{span}")
    ]
    if fine.duty is Duty.MAY:
        return not found
    return all(any(before.endswith(w) for w in wrong) for before in found)


_ORDERED = re.compile(r"逾期未改正|逾期不改正|拒不执行|拒不改正")


def staged(row: Conduct, fine: Fine) -> bool:
    """Whether the fine stands on its own side of the words for an order that was not obeyed."""
    if fine.base in (Base.ORIGINAL_FINE, Base.ORDINARY_FINE):
        return True
    for ref in row.basis_of(fine).refs:
        text = text_at(ref)
        order = _ORDERED.search(text)
        turn = order.start() if order else len(text)
        found = [at for span in spans(fine) for at in _all(text, span)]
        later = fine.stage is Stage.OVERDUE
        if any((at > turn) is later for at in found):
            return True
    return False


def _all(text: str, wanted: str) -> Iterator[int]:
    at = text.find(wanted)
    while at >= 0:
        yield at
        at = text.find(wanted, at + 1)


def band_printed(row: Conduct, fine: Fine) -> bool:
    """Whether the limit of the band stands in the cited place."""
    band = fine.band
    assert band is not None
    limit = amounts(band.at_least or band.below or 0)
    said = "以上" if band.at_least else "不足"
    texts = [text_at(ref) for ref in row.basis_of(fine).refs]
    words = [f"{a}以上" if said == "以上" else f"不足{a}" for a in limit]
    return any(BASES[band.base] in t and w in t for t in texts for w in words)


def gravity_printed(row: Conduct, fine: Fine) -> bool:
    """Whether the finding of gravity stands where the fine stands."""
    assert fine.gravity is not Gravity.ORDINARY
    return any(fine.gravity.value in text_at(ref) for ref in row.basis_of(fine).refs)


def stop_printed(row: Conduct, measure: Measure) -> bool:
    """Whether the row's place, or that of its fines, has the very words of an order to stop."""
    refs = {*row.cite.refs, *(ref for f in row.fines if f.cite for ref in f.cite.refs)}
    words = measure.value.removeprefix("责令").partition("吊销")[0]
    exact = rf"(?<!停产){words}" if words.startswith("停业") else words
    exact += "(?!整顿)" if words.endswith("停业") else ""
    return any(re.search(exact, text_at(ref)) for ref in refs)
