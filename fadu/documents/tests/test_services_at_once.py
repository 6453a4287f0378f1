"""Who stores, acts and discards the same bytes at once: no entry and no row is left without them."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from threading import Event, Thread
from typing import Any

import pytest
from django.db import connection, transaction
from pytest_django.fixtures import Settings

from fadu.documents import holders, services
from fadu.documents.models import StoredFile
from fadu.kernel.errors import Refused
from fadu.matters.deeds import FileRef
from fadu.matters.tests.builders import Desk
from tests.people import FOUNDED

CONTENT = b"%PDF-1.4 acted", b"%PDF-1.4 loose"


def kept(content: bytes) -> FileRef:
    """The bytes in the store."""
    return services.keep(content, "a.pdf", "application/pdf", FOUNDED)


def there(ref: FileRef) -> tuple[bool, bool]:
    """Whether the row stands, and whether the bytes do."""
    return StoredFile.objects.filter(pk=ref.sha256).exists(), services.is_stored(ref.sha256)


def beside(work: Any, *given: Any) -> Thread:
    """The work begun on a connection of its own."""

    def done() -> None:
        try:
            work(*given)
        finally:
            connection.close()

    thread = Thread(target=done)
    thread.start()
    return thread


def stays_while_an_act_with_it_is_recorded(ref: FileRef) -> str:
    """The matter."""
    with transaction.atomic():
        matter = Desk().enter("甲公司", files=(ref,)).matter
        waits = beside(services.discard, [ref.sha256])
        waits.join(0.3)
        assert waits.is_alive()  # until the entry stands
    waits.join()
    assert there(ref) == (True, True)
    return matter


def is_stored_again_behind_a_discard(ref: FileRef, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever stores waits for the row to go, and makes one of its own."""
    inside, go = Event(), Event()

    def asked(digests: Collection[str]) -> tuple[()]:
        inside.set()
        go.wait(60)
        return ()

    with monkeypatch.context() as patched:
        patched.setattr(holders, "_HOLDERS", [*holders.known(), holders.Holder("", (), asked)])
        first = beside(services.discard, [ref.sha256])
        inside.wait(60)
        second = beside(kept, CONTENT[1])
        second.join(0.3)
        assert second.is_alive()
        go.set()
        first.join()
        second.join()
    assert there(ref) == (True, True)


@pytest.mark.django_db(transaction=True)
def test_no_entry_and_no_row_is_left_without_bytes(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.FILES = tmp_path
    acted, loose = (kept(content) for content in CONTENT)
    matter = stays_while_an_act_with_it_is_recorded(acted)
    is_stored_again_behind_a_discard(loose, monkeypatch)

    for _ in range(10):
        work = ((kept, CONTENT[1]), (services.discard, [loose.sha256]), (services._unlink, [loose.sha256]))  # fmt: skip
        for one in [beside(*each) for each in work]:
            one.join()
        row, stored = there(loose)
        assert row == stored

    services.discard([loose.sha256])
    with pytest.raises(Refused, match=r"附件“a\.pdf”已不在存储中") as refused:
        Desk().enter("乙公司", files=(loose,))
    assert refused.value.todo
    services.erase_bytes([acted.sha256])
    with transaction.atomic():  # an entry of it names the file already, and may be corrected
        services.hold((acted,), {matter})
        with pytest.raises(Refused):
            services.hold((acted,), {"another"})
