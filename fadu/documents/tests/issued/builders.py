"""A paper of a matter that stands, and its sealed copies, filed through the service."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from django.core.files.uploadedfile import SimpleUploadedFile

from fadu.documents.issued import services
from fadu.documents.issued.expecting import words_of
from fadu.documents.issued.services import Made
from fadu.documents.papers.contents import Content
from fadu.documents.tests.builders import NOW, Numbering
from fadu.documents.tests.issued.copies import ofd
from fadu.documents.tests.papers.builders import a_paper
from fadu.law.instruments import WSL

if TYPE_CHECKING:
    from fadu.matters.deeds import Outcome
    from tests.people import Bureau

STATED = Content("存在的问题", "作出处理决定", WSL.art(70, par=1))
TEXT = words_of(a_paper())


@dataclass(frozen=True)
class Filing:
    """One paper and who files copies of it."""

    bureau: Bureau
    made: Made

    def file(self, content: bytes, name: str = "签章件.ofd", **more: Any) -> Outcome:
        """File a copy, by 张三 unless somebody else is named."""
        by = more.pop("by", self.bureau.zhang)
        upload = SimpleUploadedFile(name, content)
        return services.file_copy(
            viewer=by.viewer, made=self.made, upload=upload, hand=self.bureau.hand(NOW), **more
        )

    def sealed(self, extra: str = "", text: str = TEXT) -> bytes:
        """A sealed copy as an OFD whose square is a picture; `extra` makes its bytes others."""
        return ofd(text, self.made.paper.mark, extra and f"<!--{extra}-->")

    def saying(self, **changed: Any) -> Filing:
        """The paper with something else on it."""
        return replace(self, made=replace(self.made, paper=replace(self.made.paper, **changed)))


def filing(bureau: Bureau) -> Filing:
    """A numbered order of a matter with one entry."""
    matter = Numbering(bureau).matter()
    paper = a_paper(matter=matter.pk, n=0)
    return Filing(bureau, Made(matter, paper, ((STATED, "一号仓库超量"),)))
