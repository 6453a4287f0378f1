"""The pages that lead from a case file, followed link by link, and the forms that stand on them."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any

from django.test import Client
from django.urls import Resolver404, resolve

ROOMS = (
    "/matters/", "/papers/", "/fees/", "/fillings/", "/foreign/", "/templates/", "/template-versions/",
    "/deliberation/", "/numbers/", "/parties/",
)  # fmt: skip
PROVED = ("act", "open_matter", "draft", "sign_out")
"""Forms of acts are filled wrongly in test_bad_posts.py."""
PER_PAGE = 2  # as many pages of one address are looked at
CASES = 4  # and so many of each tab of a matter
_FIELDS = ("input", "select", "textarea", "button")


@dataclass(frozen=True)
class Form:
    """A form that writes: where it goes, by which address, and its fields as (name, type, value)."""

    url: str
    view: str
    fields: tuple[tuple[str, str, str], ...]

    @property
    def names(self) -> tuple[str, tuple[str, ...]]:
        """What makes it another form than those seen before."""
        return self.view, tuple(sorted({name for name, _, _ in self.fields}))

    @property
    def hidden(self) -> dict[str, str]:
        """What its page has hidden in it, the CSRF token left out."""
        return {
            n: v for n, kind, v in self.fields if kind == "hidden" and n != "csrfmiddlewaretoken"
        }

    @property
    def asked(self) -> list[tuple[str, str, str]]:
        """What a person fills in."""
        return [one for one in self.fields if one[1] not in ("hidden", "button")]

    @property
    def buttons(self) -> list[dict[str, str]]:
        """What each of its named buttons sends."""
        return [{n: v} for n, kind, v in self.fields if kind == "button"] or [{}]


class Read(HTMLParser):
    """Links and forms of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []
        self.forms: list[tuple[str | None, str, list[tuple[str, str, str]]]] = []
        self.open = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        held = {name: value or "" for name, value in attrs}
        if tag == "a" and held.get("href", "").startswith("/"):
            self.links.append(held["href"].partition("#")[0])
        if tag == "form":
            self.open = True
            self.forms.append((held.get("action"), held.get("method", "get").lower(), []))
        if self.open and tag in _FIELDS and held.get("name"):
            kind = "button" if tag == "button" else held.get("type", tag)
            self.forms[-1][2].append((held["name"], kind, held.get("value", "")))

    def handle_endtag(self, tag: str) -> None:
        self.open = self.open and tag != "form"


@dataclass
class Crawl:
    """One person's way through the pages; `met`: the forms that were seen by anybody."""

    client: Client
    met: set[Any]
    pages: Counter[tuple[str, str]] = field(default_factory=Counter)
    failed: list[str] = field(default_factory=list)

    def forms(self, seeds: Sequence[str]) -> Iterator[Form]:
        """Every form that nobody has met yet, of the pages that can be reached."""
        queue, seen = deque(seeds), set[str]()
        while queue:
            url = queue.popleft()
            view = view_of(url)
            kind = view, url.rpartition("tab=")[2] if view == "matter" else ""
            most = CASES if view == "matter" else PER_PAGE
            if url in seen or view in ("", *PROVED) or self.pages[kind] >= most:
                continue
            seen.add(url)
            self.pages[kind] += 1
            page = self.client.get(url)
            if page.status_code >= 500:
                self.failed.append(f"{view} {page.status_code}")
            if page.status_code == 200 and "html" in page.get("Content-Type", ""):
                read = Read()
                read.feed(page.getvalue().decode())
                queue.extend(link for link in read.links if link.startswith(ROOMS))
                yield from self._new(read, url)

    def _new(self, read: Read, url: str) -> Iterator[Form]:
        for action, method, fields in read.forms:
            one = Form(action or url, view_of(action or url), tuple(fields))
            if method == "post" and one.view not in ("", *PROVED) and one.names not in self.met:
                self.met.add(one.names)
                yield one


def view_of(url: str) -> str:
    """The name of an address, "" for one that is none of ours."""
    try:
        return str(resolve(url.partition("?")[0]).view_name)
    except Resolver404:
        return ""
