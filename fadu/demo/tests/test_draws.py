"""The bureau's draw of 2024 is really drawn: anybody computes it again, with its replacement."""

from __future__ import annotations

from fadu.demo import draws
from fadu.draws.models import Draw, State
from fadu.draws.result_file import public_text
from fadu.kernel.draw_file import parse
from fadu.kernel.draw_verify import verify
from fadu.matters.models import Matter


def test_the_published_draw_is_computed_again(small, settings, tmp_path):
    settings.FILES = tmp_path

    batch = draws.build(small.bureau, lambda: None)

    row = Draw.objects.get(pk=batch.draw)
    found = verify(parse(public_text(row)), row.commit)
    assert (found.state, found.drawn, found.unmanned, found.findings) == ("drawn", 14, 0, ())
    assert (row.state, row.replaced, row.witnesses is not None) == (State.PUBLISHED, 1, True)
    assert Matter.objects.get(procedure="inspection.draw").irregular == 0
