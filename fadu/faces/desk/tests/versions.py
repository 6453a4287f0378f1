"""A paper of a visit and its sealed copies, as an officer sends them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from fadu.documents.issued.expecting import words_of
from fadu.documents.tests.issued.copies import ofd
from fadu.faces.desk.versions_page import OfPaper, find_paper
from fadu.rooms.inspection.tests.visits import whole

if TYPE_CHECKING:
    from tests.people import Bureau, Colleague

ORDER = ("order", 10)


@dataclass(frozen=True)
class Desk:
    """The order of a whole visit at somebody's desk."""

    bureau: Bureau
    matter: str

    @property
    def paper(self) -> OfPaper:
        """The order as it stands now."""
        return find_paper(self.bureau.zhang.viewer, self.matter, *ORDER)

    def sealed(self, extra: str = "") -> bytes:
        """A sealed copy of it; `extra` makes its bytes others."""
        paper = self.paper.made.paper
        return ofd(words_of(paper), paper.mark, extra and f"<!--{extra}-->")

    def at(self, name: str, **more: Any) -> str:
        """An address of the order."""
        kind, n = ORDER
        return reverse(name, kwargs={"id": self.matter, "kind": kind, "n": n, **more})

    def send(self, name: str, who: Colleague, content: bytes | None = None, field: str = "copy", **data: Any) -> HttpResponse:  # fmt: skip
        """Post a form of it; `number` names a version."""
        client = Client()
        client.force_login(who.account, "django.contrib.auth.backends.ModelBackend")
        place = {"number": data.pop("number")} if "number" in data else {}
        ending = "docx" if field == "word" else "ofd"
        if content is not None:
            data[field] = SimpleUploadedFile(f"文书.{ending}", content)
        return client.post(self.at(name, **place), data)

    def get(self, name: str, who: Colleague, **more: Any) -> HttpResponse:
        """Open a page of it."""
        client = Client()
        client.force_login(who.account, "django.contrib.auth.backends.ModelBackend")
        return client.get(self.at(name, **more))


def desk(bureau: Bureau) -> Desk:
    """A whole visit; its order is the eleventh entry."""
    return Desk(bureau, whole(bureau).id)
