"""What a person without a territory is told, address by address, of a bureau's files."""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import unquote

from django.test import Client
from django.urls import reverse

from fadu.deliberation.models import Meeting
from fadu.demo.acting import SAMPLE
from fadu.matters.models import Consulted, Matter
from fadu.registry.models import Party

ID = re.compile(r"/([0-9A-Z]{26})(?=[/?]|$)")
SHORT = 3  # what is no longer says nothing of anybody
TABS = ("acts", "papers", "picture", "periods", "links", "proof", "evidence", "casefile")
PUBLIC = ("/v/", "/open/")
"""What is published, and read without signing in."""
OF_ALL = ("/law/", "/laws/", "/procedures/", "/library/", "/local/", "/templates/", "/template-versions/",
          "/parameters/", "/agencies/", "/penalties/")  # fmt: skip
"""What is the same for everybody of the house: the law and its changes, the bureau's own rules, the agencies. Offences are
named there by the words in which the titles of cases name them.
"""
TITLE = "名称"


def tabs_of(matter: str) -> list[str]:
    """A matter's page, tab by tab."""
    return [f"{reverse('matter', args=[matter])}?tab={tab}" for tab in TABS]


def asking() -> set[str]:
    """The matters that ask for anybody's counsel."""
    rows = Matter.objects.filter(pk__in=Consulted.objects.values("matter"))
    return set(rows.values_list("pk", flat=True))


def secrets(open_: set[str]) -> dict[str, str]:
    """By what is told: ids, titles and numbers of the matters that are not open, names of all parties and meetings."""
    found: dict[str, str] = {}
    for matter in Matter.objects.filter(register=False).exclude(pk__in=open_):
        names = {matter.title: TITLE, matter.pk: "编号", matter.number: "文号"}
        found |= {one: f"{what}{matter.pk}" for one, what in names.items() if one != SAMPLE}
    found |= {party.name: "当事人" for party in Party.objects.all() if party.name}
    found |= {meeting.called: "会议" for meeting in Meeting.objects.all()}
    return {told: of for told, of in found.items() if len(told) > SHORT}


def told(client: Client, urls: Iterable[str], open_: set[str]) -> list[str]:
    """What pages and files open or say that they may not: each with its address."""
    hidden, found = secrets(open_), list[str]()
    for url in (one for one in urls if not one.startswith(PUBLIC)):
        answer, named = client.get(url), set(ID.findall(url))
        if answer.status_code >= 500:
            found.append(f"{url}：{answer.status_code}")
        if answer.status_code != 200:
            continue
        if named and not named & open_ and not url.startswith(OF_ALL):
            found.append(f"{url}：打开了")
        text = answer.getvalue().decode(errors="replace")
        plain = {
            one for one, of in hidden.items() if url.startswith(OF_ALL) and of.startswith(TITLE)
        }
        said = (one for one in hidden.keys() - plain if one in text and one not in unquote(url))
        found += [f"{url}：写有{hidden[one]}的“{one}”" for one in said]
    return found
