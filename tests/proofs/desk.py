"""The desk as people use it over HTTP: who posts what, who looks at what, and what is then in the books."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from django.test import Client
from django.urls import reverse

from fadu.accounts.models import Account
from fadu.demo.bureau import Bureau
from fadu.faces.desk.tests.builders import hidden
from fadu.ledger.models import Entry, Opening
from fadu.matters.models import Matter
from tests.browsing import signed_in
from tests.proofs.doors import said
from tests.proofs.office import imaged

MODEL_BACKEND = "django.contrib.auth.backends.ModelBackend"
REGISTER_CLUE = ("open_matter", "penalty.ordinary", "register_clue")


@dataclass
class Desk:
    """The demonstration bureau at its pages."""

    bureau: Bureau
    clients: dict[str, Client] = field(default_factory=dict)

    def client(self, username: str) -> Client:
        """A browser of one person, signed in."""
        if username not in self.clients:
            self.clients[username] = signed_in(Account.objects.get(username=username))
        return self.clients[username]

    def send(self, username: str, view: str, /, *arguments: str, **typed: Any) -> Any:
        """Send a form with what its page has hidden in it; returns the answer, whatever it is."""
        address, client = reverse(view, args=arguments), self.client(username)
        marks = {} if "expected" in typed or view == "sign_in" else hidden(client.get(address))
        return client.post(address, marks | typed)

    def post(self, username: str, view: str, /, *arguments: str, **typed: Any) -> str:
        """Send a form that is accepted; returns the last part of the address it leads to."""
        answer = self.send(username, view, *arguments, **typed)
        assert answer.status_code == 302, said(answer)
        return str(answer.url).rstrip("/").rpartition("/")[2]

    def erase(self, party: str) -> None:
        """Erase a party: asked for by the legal office, approved by a head, with its cases closed for that moment."""
        ids = list(Matter.objects.filter(register=False, closed=False).values_list("id", flat=True))
        cases = Matter.objects.filter(id__in=ids)
        cases.update(closed=True)  # how a case comes to its end is not what is looked at
        self.post("zhaoliu", "ask_party_erasure", party, reason="依申请删除")
        self.post("wangju", "erase_party", party, reason="依申请删除", sure="on")
        cases.update(closed=False)

    def find(self, username: str, view: str, /, *arguments: str, **typed: Any) -> None:
        """Look for a party from within a form: the page that follows offers it."""
        address = reverse(view, args=arguments)
        answer = self.client(username).post(address, {**typed, "do": "find"}, follow=True)
        assert answer.status_code == 200, said(answer)
        assert f'value="{typed["find_party"]}"' in answer.content.decode()

    def look(self, username: str, address: str, **query: str) -> None:
        """Open a page."""
        answer = self.client(username).get(address, query)
        assert answer.status_code == 200, address

    def clue(self, username: str = "zhangsan", summary: str = "检查发现") -> str:
        """Open a case; returns it."""
        typed = {"at": "2026-03-02T08:30", "source": "监督检查", "summary": summary, "do": "sign"}
        return self.post(username, *REGISTER_CLUE, **typed)


def books() -> dict[str, list[Any]]:
    """Everything an act may write: entries, openings, every pictured row, every projection."""
    models = [Entry, Opening, Matter, *imaged()]
    return {m._meta.db_table: list(m._base_manager.order_by("pk").values_list()) for m in models}
