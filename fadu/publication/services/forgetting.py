"""What stands here of a party outside the ledger, removed when the party is erased (个人信息删除)."""

from __future__ import annotations

from django.db.models import Q

from fadu.documents.services import discard
from fadu.publication.models import Letter, OneTimeLink
from fadu.publication.serving.models import Delivery


def forget(subject: str, values: frozenset[str]) -> None:
    """The party's letters with their photographs, and its links. What it did as acts the ledger forgets itself."""
    letters = Letter.objects.filter(party=subject)
    files = {file["sha256"] for letter in letters for file in letter.files}
    letters.delete()
    served = Delivery.objects.filter(party=subject).values("id")
    OneTimeLink.objects.filter(Q(subject=subject) | Q(subject__in=served)).delete()
    discard(files)
