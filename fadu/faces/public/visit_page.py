"""What the page behind a visit code says: first one plain sentence, then who, why and what one may ask for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from fadu.kernel.visit_code import Terms
from fadu.kernel.visit_standing import Checked, Standing
from fadu.kernel.zone import chinese_moment, day_of
from fadu.law.visit_rights import DUTIES, RIGHTS, Right
from fadu.ui.badges import Tone
from fadu.ui.formats import clock, long_day

# A code is no condition of the law's for a visit: an officer who shows a valid certificate may still inspect.
_CALL = "请先看执法证件，再打检查机关公布的电话核实。"
_WORD = "也可以请执法人员报出六位口令，在本页下方核对。"


@dataclass(frozen=True)
class Verdict:
    """The sentence on top: its colour, what is so, and what to do now."""

    tone: Tone
    icon: str
    words: str
    todo: str


@dataclass(frozen=True)
class VisitPage:
    """All that the page shows. `terms` is None where nobody vouches for what the code says."""

    verdict: Verdict
    terms: Terms | None
    valid: str
    contents: tuple[str, ...]
    rights: tuple[Right, ...] = RIGHTS
    duties: tuple[Right, ...] = DUTIES


def page_of(checked: Checked) -> VisitPage:
    """The page for a checked code. Only a genuine one is shown as true; contents come from the register."""
    terms = checked.terms
    return VisitPage(
        verdict=VERDICTS[checked.standing](terms),
        terms=terms,
        valid=_span(terms) if terms else "",
        contents=tuple(line.strip() for line in checked.contents.splitlines() if line.strip()),
    )


def _span(terms: Terms) -> str:
    """From when until when; the day of the end only where it is another."""
    begin, end = (clock(moment) for moment in (terms.since, terms.until))
    first, last = (day_of(moment) for moment in (terms.since, terms.until))
    return f"{long_day(first)} {begin}至{'' if first == last else f'{long_day(last)} '}{end}"


def _genuine(terms: Terms | None) -> Verdict:
    assert terms is not None
    return Verdict(
        Tone.GOOD,
        "check",
        f"检查码有效：{terms.agency}确有这次{terms.kind}。",
        "请核对下面的信用代码是不是贵单位，再看来人的执法证件号与下面的是否一致；不出示证件的，有权拒绝检查。",
    )


def _not_yet(terms: Terms | None) -> Verdict:
    assert terms is not None
    words = f"还没到检查时间：这个检查码从{chinese_moment(terms.since)}起才有效。"
    return Verdict(Tone.WARN, "clock", words, f"现在来检查的，{_CALL}")


def _expired(terms: Terms | None) -> Verdict:
    assert terms is not None
    words = f"检查码已过期：有效时间到{chinese_moment(terms.until)}为止。"
    return Verdict(Tone.WARN, "clock", words, "检查还在进行的，请执法人员出示新的检查码。")


def _always(tone: Tone, words: str, todo: str) -> Callable[[Terms | None], Verdict]:
    return lambda terms: Verdict(tone, "alert" if tone is Tone.BAD else "info", words, todo)


VERDICTS: dict[Standing, Callable[[Terms | None], Verdict]] = {
    Standing.GENUINE: _genuine,
    Standing.NOT_YET: _not_yet,
    Standing.EXPIRED: _expired,
    Standing.WITHDRAWN: _always(
        Tone.BAD, "检查码无效：这次检查已经取消，检查码已撤回。", f"仍然来检查的，{_CALL}"
    ),
    Standing.REPLACED: _always(
        Tone.WARN,
        "这个检查码已由新的代替，不再有效。",
        f"请执法人员出示新的检查码。{_WORD}",
    ),
    Standing.UNKNOWN: _always(
        Tone.BAD, "本系统没有登记过这个检查码（签名无误），不能当作有效。", _CALL
    ),
    Standing.FORGED: _always(
        Tone.BAD, "检查码是假的：签名不符，不是本系统签发，或者内容被改动过。", _CALL
    ),
    Standing.NO_KEY: _always(
        Tone.BAD,
        "检查码不能核验：签发它的密钥不在本系统公布之列，可能是别的机关的检查码。",
        f"请到签发机关的网址核验。{_CALL}",
    ),
    Standing.UNREADABLE: _always(
        Tone.WARN, "扫到的不是检查码，或者不完整。", f"请重新扫描。{_WORD}"
    ),
}
