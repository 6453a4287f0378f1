"""Complaints about visits (检查投诉): lodged by whoever was visited, taken up and answered by the legal office.

The law's own act (`complain` in the visit's matter) would stand in the file that the officers complained about
read from that hour on. So the complaint is a matter of a register of its own; once it has been answered
the legal office may record it in the visit too.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Unpack

from fadu.accounts.selectors import bearers
from fadu.accounts.viewer import Viewer
from fadu.kernel.errors import BadInput, Refused
from fadu.kernel.ids import new_id
from fadu.kernel.zone import day_of
from fadu.law.engine.record import Actor
from fadu.law.procedures import registers
from fadu.law.vocabulary.role import Role
from fadu.matters.deeds import Hand, NewMatter, Outcome, Page
from fadu.matters.models import Matter
from fadu.matters.scope import Place
from fadu.matters.selectors import history
from fadu.matters.services import act
from fadu.publication.models import Complaint

MOST_WORDS = 2000
MOST_A_DAY = 5
"""Complaints about one visit within a day, whoever lodges them: enough for every hand in a workshop's name."""
_INSIDE = {role.value for role in Role if not role.outside}


@dataclass(frozen=True)
class Grievance:
    """What was complained of: the visit, its agency's place, by which way, in whose words; the form's own key."""

    about: str
    place: Place
    way: str
    words: str = ""
    contact: str = ""
    party: str = ""  # "" where nobody has said who it is
    certificates: tuple[str, ...] = ()  # shown at the gate, where a visit code says so
    idem: str = ""


def lodge(*, told: Grievance, hand: Hand) -> Complaint:
    """Record a complaint (登记检查投诉); returns it with the number that the complainant keeps."""
    said, contact = told.words.strip(), told.contact.strip()
    if not said or len(said) > MOST_WORDS:
        raise BadInput(f"投诉内容应为1至{MOST_WORDS}字")
    if len(contact) > 100:
        raise BadInput("联系方式不超过100字")
    if known := Complaint.objects.filter(pk=told.idem, about=told.about).first():
        return known
    recent = Complaint.objects.filter(about=told.about, lodged__gt=hand.noted - timedelta(days=1))
    if recent.count() >= MOST_A_DAY:
        raise Refused(
            f"对这次检查一天之内已有{MOST_A_DAY}件投诉，没有再登记",
            todo="请打检查机关公布的电话，或者向本级人民政府、上级机关投诉",
        )
    what, id = registers.lodge_complaint, told.idem or new_id(hand.noted, hand.chance(10))
    facts = {
        "about": told.about, "way": told.way, "number": _number(id, hand), "complaint": said,
        "concerned": ",".join(_concerned(told)), "contact": contact,
    }  # fmt: skip
    stated = {code: value for code, value in facts.items() if value}
    new = NewMatter(registers.COMPLAINT_REGISTER, told.place, id=id)
    who = (Actor(told.party or told.about, Role.ENTERPRISE.value),)
    act(new, what, hand=hand, who=who, facts=stated, at=hand.noted, idem=id)
    return Complaint.objects.get(pk=id)


def take_up(
    *, complaint: Complaint, handler: str, viewer: Viewer, hand: Hand, **page: Unpack[Page]
) -> Outcome:
    """Say who handles it (受理检查投诉): nobody whom it concerns."""
    _demand_apart(complaint, viewer.person, "您是这次检查的人员，不能办理对它的投诉")
    _demand_apart(complaint, handler, "所选承办人是这次检查的人员")
    what = registers.take_up_complaint
    facts, who = {"handler": handler}, (viewer.actor(what),)
    return act(complaint.pk, what, hand=hand, who=who, facts=facts, at=hand.noted, **page)


def answer(
    *, complaint: Complaint, finding: str, words: str, viewer: Viewer, hand: Hand,
    **page: Unpack[Page],
) -> Outcome:  # fmt: skip
    """Record what was found and answered (答复检查投诉)."""
    _demand_apart(complaint, viewer.person, "您是这次检查的人员，不能办理对它的投诉")
    if not words.strip():
        raise BadInput("请写明答复内容")
    what = registers.close_complaint
    facts, who = {"finding": finding, "answer": words.strip()}, (viewer.actor(what),)
    return act(complaint.pk, what, hand=hand, who=who, facts=facts, at=hand.noted, **page)


def _demand_apart(complaint: Complaint, person: str, said: str) -> None:
    if complaint.concerns(person):
        raise Refused(said, todo="请由法规科其他人员、主要负责人或者上级机关办理")


def _concerned(told: Grievance) -> list[str]:
    """Everybody of the bureau who has acted in the matter complained of, or whose certificate its code shows."""
    found = Matter.objects.filter(pk=told.about, register=False).first()
    lines = history(found) if found else []
    acted = {person for line in lines for person, role in line.who if role in _INSIDE}
    return sorted(acted | set(bearers(told.certificates)))


def _number(id: str, hand: Hand) -> str:
    """A number to keep and to quote on the telephone: the day, and four signs that nobody can count up."""
    return f"TS{day_of(hand.noted):%Y%m%d}{id[-4:]}"
