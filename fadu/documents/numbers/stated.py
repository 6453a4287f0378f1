"""Acts that state the number of their own paper: the next one is offered, and what is typed is checked against the books.

A number that belongs to no book of the agency (it has no letterhead, or the paper has another form) stays free text.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import replace

from fadu.documents.numbers import selectors
from fadu.documents.numbers.deeds import BASIS, Sent
from fadu.documents.numbers.kinds import kind_of, written
from fadu.documents.numbers.models import DocumentNumber, NumberState
from fadu.documents.numbers.services import with_number
from fadu.kernel.errors import Refused
from fadu.kernel.zone import day_of
from fadu.law.procedures.coercion_closure import acts as closure
from fadu.law.procedures.coercion_power_cut import acts as power
from fadu.law.procedures.coercion_seizure import acts as seizure
from fadu.law.procedures.hazard_major import acts as hazard
from fadu.law.procedures.inspection_visit import acts as a
from fadu.law.procedures.inspection_visit import facts as f
from fadu.law.procedures.penalty_ordinary import acts as penalty
from fadu.law.procedures.penalty_simple.acts import decide
from fadu.matters import selectors as matters
from fadu.matters.deeds import Deed, Outcome
from fadu.matters.models import Matter
from fadu.matters.services import perform

_OF_PENALTY = {
    penalty.file_case: "filing", penalty.dispose_evidence: "hold_decision", penalty.notify: "told",
    penalty.penalize: "decision", penalty.penalize_without_fine: "decision", penalty.no_penalty: "no_penalty",
    penalty.dismiss: "no_penalty", penalty.daily_fine: "daily", penalty.send_transfer: "transfer",
}  # fmt: skip
_OF_SEIZURE = {
    seizure.execute: "seize_decision", seizure.execute_urgent: "seize_decision",
    seizure.notify_extension: "seize_extension", seizure.dispose: "seize_disposal",
    seizure.lift: "seize_lifting", seizure.lift_item: "seize_lifting",
}  # fmt: skip
_OF_POWER = {
    power.demand: "demand", power.notify_enterprise: "cut_notice", power.cut_power: "cut_order", power.cut_supply: "cut_order",
    power.restore_power: "cut_lifting", power.restore_supply: "cut_lifting",
}  # fmt: skip
_OF_CLOSURE = {
    closure.notify_party: "hearing_told", closure.notify_hearing: "hearing_call",
    closure.propose_closure: "closure_proposal",
}  # fmt: skip
_OF_HAZARD = {hazard.order_elimination: "order", hazard.stop_work: "measures"}
STATED: Mapping[tuple[str, str], tuple[str, str]] = {
    ("inspection.visit", a.approve_visit.code): (f.number.code, "approval"),
    ("inspection.visit", a.give_notice.code): (f.notice_number.code, "notice"),
    ("inspection.visit", a.order_correction.code): (f.order_number.code, "order"),
    ("inspection.visit", a.extend_term.code): (f.order_number.code, "extension"),
    ("penalty.simple", decide.code): ("number", "spot_decision"),
    **{("coercion.closure", act.code): ("number", kind) for act, kind in _OF_CLOSURE.items()},
    **{("penalty.ordinary", act.code): ("number", kind) for act, kind in _OF_PENALTY.items()},
    **{("coercion.seizure", act.code): ("number", kind) for act, kind in _OF_SEIZURE.items()},
    ("coercion.seizure", seizure.start_test.code): ("notice", "seize_test"),
    ("coercion.seizure", seizure.hand_over.code): ("notice", "seize_moved"),
    **{("coercion.power_cut", act.code): ("order_number", kind) for act, kind in _OF_POWER.items()},
    **{("hazard.major", act.code): ("order_number", kind) for act, kind in _OF_HAZARD.items()},
}
"""Procedure and act → the fact that states the number, and the kind of the paper."""
_BRACKETS = "()[]{}<>〔〕【】〖〗《》〈〉「」"
_OPENED, _CLOSED = r"[\[({<〔【〖《〈「]?", r"[\])}>〕】〗》〉」]?"
_LIKE = re.compile(
    rf"(?P<word>.*?\D){_OPENED}(?P<year>(?:19|20)\d\d)年?{_CLOSED}[-—第]?(?P<rest>.*)", re.DOTALL
)
_SERIAL = re.compile(r"0*([1-9]\d{0,8})号?")


def offered(matter: Matter, act: str, sent: Sent) -> tuple[str, str] | None:
    """The fact that states a number, and the number to be taken: the lowest reserved for the matter, else the next.

    None where the act states none, or nothing can be numbered. Nothing is reserved by it.
    """
    if (matter.procedure, act) not in STATED:
        return None
    fact, kind = STATED[matter.procedure, act]
    text = _next(matter, kind, sent)
    return (fact, text) if text else None


def record(deed: Deed, sent: Sent) -> Outcome:
    """Record an act through the one door; the number that it states is taken in the same transaction.

    Refused where the number belongs to a book and is void, another matter's, or not the one whose turn it is.
    """
    matter = matters.matter(sent.scope, deed.matter) if isinstance(deed.matter, str) else None
    if matter is None or (matter.procedure, deed.act.code) not in STATED:
        return perform([deed])[0]
    fact, kind = STATED[matter.procedure, deed.act.code]
    typed = str(deed.facts.get(fact) or "").strip()
    text = _booked(matter, kind, typed, sent)
    if text and text != typed:
        deed = replace(deed, facts={**deed.facts, fact: text})
    if not text or _has(matter, text, kind, sent, deed):
        return perform([deed])[0]

    def bearing(number: str) -> list[Deed]:
        if number != text:
            raise _unknown(text, number)
        return [deed]

    held = selectors.unused(sent.scope, matter.id)
    own = text if any(n.text == text for n in held) else ""
    return with_number(matter=matter, kind=kind, sent=sent, deeds=bearing, number=own)[1][0]


def _booked(matter: Matter, kind: str, text: str, sent: Sent) -> str:
    """A text as one of the agency's books of a kind writes it, or the one that would be begun; "" where it is of none.

    An input method slips: half-width or square brackets, a blank, 05号 and 第5号 are the number of the book all the same.
    Refused where it has the word and the year of a book and no serial.
    """
    found = _LIKE.fullmatch("".join(unicodedata.normalize("NFKC", text).split()))
    if found is None:
        return ""
    year = int(found["year"])
    book = selectors.book(sent.scope, matter.place, kind, year)
    word = book.word if book else _word(matter, kind, sent)
    if not word or _bare(found["word"]) != _bare(word):
        return ""
    serial = _SERIAL.fullmatch(found["rest"])
    if serial is None:
        right = _next(matter, kind, sent)
        raise Refused(
            f"{kind_of(kind).title}编号“{text}”的写法不对，本机关的编号写作{right}", basis=BASIS,
            todo=f"请改用{right}，或者照这个写法改正。",
        )  # fmt: skip
    return written(word, year, int(serial[1]))


def _bare(word: str) -> str:
    """The word of a number without its brackets, whose shape slips first."""
    return "".join(
        sign
        for sign in unicodedata.normalize("NFKC", word)
        if sign not in _BRACKETS and not sign.isspace()
    )


def _has(matter: Matter, text: str, kind: str, sent: Sent, deed: Deed) -> bool:
    """Whether the matter bears the number already: one order names several findings, and a correction says it again.

    Refused where it is on the paper of another party: each has a paper of its own.
    """
    agency = matter.place.agency
    rows = [n for n in selectors.numbers_by_text(sent.scope, text) if n.county == agency]
    one = next((n for n in rows if n.kind == kind), None)
    if one is None:
        return False
    if one.state == NumberState.VOID:
        raise _used(one, "已经作废")
    if one.matter != matter.id:
        state = "预留给" if one.state == NumberState.RESERVED else "用于"
        raise _used(one, f"已经{state}另一事项")
    if deed.act.each == "party":
        fact, _ = STATED[matter.procedure, deed.act.code]
        bearers = {x.key for x in matters.history(matter) if x.key and x.facts.get(fact) == text}
        if bearers and deed.key not in bearers:
            raise _used(one, "已经用于本案另一当事人的文书")
    return one.state == NumberState.TAKEN


def _used(one: DocumentNumber, why: str) -> Refused:
    todo = "请清空后重新打开本页，使用页面给出的编号。"
    return Refused(
        f"{kind_of(one.kind).title}编号{one.text}{why}，不能再用", basis=BASIS, todo=todo
    )


def _unknown(text: str, number: str) -> Refused:
    return Refused(
        f"编号簿中没有{text}，按顺序应当使用{number}", basis=BASIS,
        todo=f"请改用{number}；纸质文书已经写了其他编号的，请先核对是不是写错。",
    )  # fmt: skip


def _next(matter: Matter, kind: str, sent: Sent) -> str:
    held = [n for n in selectors.unused(sent.scope, matter.id) if n.kind == kind]
    if held:
        return held[0].text
    year = day_of(sent.at).year
    book = selectors.book(sent.scope, matter.place, kind, year)
    if book is not None:
        return written(book.word, year, book.next)
    word = _word(matter, kind, sent)
    return written(word, year, 1) if word else ""


def _word(matter: Matter, kind: str, sent: Sent) -> str:
    """What a book that is begun today would carry; "" without a letterhead."""
    head = selectors.letterhead(sent.scope, matter.place, day_of(sent.at))
    return f"{head.agency_word}{kind_of(kind).word}" if head else ""
