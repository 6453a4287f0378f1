"""Where whoever disagrees may turn (救济途径), as a decision must say it: who reviews, which court, how long.

行政复议法 20(3): where it is not said, the period runs from the day on which it is known, up to a year.
"""

from __future__ import annotations

from datetime import date

from fadu.documents.numbers.models import Letterhead
from fadu.documents.papers.contents import Content
from fadu.law.instruments import ARL
from fadu.ui.formats import long_day

SAID = ARL.art(20, par=3)
"""Why it is said at all. What is said: 行政复议法 20(1) sixty days, 24(1)(一) the government of the same level,
42 execution goes on; 行政诉讼法 44(1) a suit at once, 46(1) six months, 56(1) execution goes on.
"""


TITLE = "救济途径（复议机关、管辖法院、期限）"
GIVEN = "登记文书抬头"
SPOKEN = Content(TITLE, GIVEN, SAID)
"""The remedies as a content, whatever the day."""


def told(day: date) -> Content:
    """What a paper of a day must say of remedies, and who provides it."""
    since = long_day(ARL.since)
    given = GIVEN if day >= ARL.since else f"按{since}以前的法律写明（本系统没有收录）"
    return Content(TITLE, given, SAID)


def remedy(word: str, head: Letterhead | None, day: date, *, on_the_spot: bool = False) -> str:
    """The paragraph on remedies against a paper that is called `word`; "" where it cannot be said.

    on_the_spot: a penalty decided on the spot, against which reconsideration comes first (行政复议法 23(1)(一), (2);
    a suit within fifteen days of its outcome: 行政诉讼法 45).
    """
    if head is None or day < ARL.since:
        return ""
    if on_the_spot:
        return (
            f"如不服本{word}，应当自收到之日起六十日内先向{head.government}申请行政复议；对行政复议决定不服的，"
            f"可以自收到复议决定书之日起十五日内，或者在复议机关逾期不作决定的复议期满之日起十五日内，"
            f"向{head.court}提起行政诉讼。行政复议、行政诉讼期间，除法律规定的情形外，不停止本{word}的执行。"
        )
    return (
        f"如不服本{word}，可以自收到之日起六十日内向{head.government}申请行政复议，"
        f"也可以自收到之日起六个月内直接向{head.court}提起行政诉讼。"
        f"行政复议、行政诉讼期间，除法律规定的情形外，不停止本{word}的执行。"
    )
