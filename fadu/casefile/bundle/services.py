"""A bundle made: everything a receiver takes of a matter, with its proofs and the means to check them, sealed.

It is yielded piece by piece as it is written, so that memory does not grow with the case file.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial

from fadu.casefile import printing, sheets
from fadu.casefile.bundle import manifest, proofs
from fadu.casefile.bundle.container import MANIFEST, PIECE, SEAL, Writer
from fadu.casefile.bundle.manifest import Manifest
from fadu.casefile.bundle.proofs import Chain
from fadu.casefile.bundle.serving import told_of
from fadu.casefile.bundle.verifiers import shipped
from fadu.casefile.clock import Clock
from fadu.casefile.course import course
from fadu.casefile.paging import Row
from fadu.casefile.piece import Piece, Stored
from fadu.casefile.pieces import Dossier
from fadu.casefile.receivers import Reader
from fadu.documents.services import opened
from fadu.ledger.crypto import Ed25519Signer
from fadu.ledger.models import Checkpoint
from fadu.matters.models import Matter

_README = """案卷包
　　本包由承办机关从行政执法台账制作，内容：{title}（{receiver}）。
　　cover.html 案卷封面，contents.html（.docx、.xlsx）卷内目录，timeline.html 办理经过；papers 文书，files 附件，evidence 证据；
entries 台账记录（manifest.json 里另列有不随卷提供的记录，只有哈希），proofs 存证单，openings 记录中的保密内容，checkpoint.txt 检查点，key.json 公钥，manifest.json 清单，manifest.sig 清单的签名。
　　核对：用浏览器打开 verify.html，选择本包（不要解压）；或者运行 python3 verify.py 本包；都不需要网络。
　　制作假包的人能够换掉包里的任何文件，包括核对程序、公钥和本说明。可以相信的核对程序，是承办机关网站公布的，或者您自己以前从那里取得的；使用包里的 verify.html、verify.py 以前，先与承办机关网站公布的校验值（SHA-256）核对。网址向承办机关查证，不要只看本包所写。
　　公钥应当与承办机关另行公布的核对。核对说明记录没有改动、缺失、添加和调换，不说明所记内容属实。
"""
_TRUSTED = "核对本案卷包，请用承办机关网站公布的核对程序和公钥，不要只用包里的。"


@dataclass(frozen=True)
class Asked:
    """A bundle as it was asked for; `name` is what the matter is called."""

    dossier: Dossier
    reader: Reader
    name: str
    clock: Clock
    at: datetime


def make(asked: Asked, told: Callable[[int], None] = lambda done: None) -> Iterator[bytes]:
    """The bytes of the bundle. Refused before the first of them where the key is missing. told: how many pieces are written."""
    key = proofs.signer()
    asked = replace(asked, name=asked.dossier.named(asked.name, asked.reader))
    pieces = asked.dossier.of(asked.reader)
    served = _served(asked)
    chains = [*_chains(asked.dossier, pieces), *served]
    checkpoint = proofs.covering(chains, asked.at, key)
    own = told_of(asked.dossier, served)
    chains = _given(asked, pieces, chains, own)
    return _written(
        _Made(asked, told, {**asked.dossier.disclosed, **own}), pieces, chains, checkpoint, key
    )


@dataclass(frozen=True)
class _Made:
    """What is made, who is told how far it is, and which entries are disclosed to which party."""

    asked: Asked
    told: Callable[[int], None]
    disclosed: Mapping[tuple[str, int], str]


def _written(
    made: _Made, pieces: Sequence[Piece], chains: Sequence[Chain], checkpoint: Checkpoint, key: Ed25519Signer
) -> Iterator[bytes]:  # fmt: skip
    out, rows, asked = Writer(), [], made.asked
    for row in printing.rows(pieces):
        rows.append(row)
        yield from _piece(out, row)
        made.told(len(rows))
    for path, data in _told(asked, rows, checkpoint, key):
        yield from out.put(path, (data,), len(data))
    kept = {(one.matter, n) for one in chains for n in one.kept}
    for entry, slip in proofs.slips(chains, checkpoint):
        mark, body = manifest.mark(entry.matter, entry.n), entry.body.encode()
        inner = (entry.matter, entry.n) in kept
        if not inner:
            yield from out.put(f"entries/{mark}.json", (body,), len(body))
        yield from out.put(f"proofs/{mark}.txt", (slip.encode(),), len(slip.encode()))
        if not inner and (shown := proofs.openings(entry, asked.reader, made.disclosed)):
            yield from out.put(f"openings/{mark}.json", (shown,), len(shown))
    data = Manifest(
        asked.reader.receiver.value, asked.dossier.file.agency, asked.name, asked.dossier.matter.pk,
        tuple(row.told() for row in rows), tuple(link for one in chains for link in one.links()), tuple(out.listed),
    ).data()  # fmt: skip
    seal = manifest.seal(data, key)
    yield from out.put(MANIFEST, (data,), len(data))
    yield from out.put(SEAL, (seal,), len(seal))
    yield from out.end()


def _piece(out: Writer, row: Row) -> Iterator[bytes]:
    content = row.piece.content
    if content is None or not row.path:
        return
    if isinstance(content, Stored):
        with opened(content.sha256) as file:
            pieces = iter(lambda: file.read(PIECE), b"")
            mark = manifest.mark(content.matter, content.n)
            yield from out.put(row.path, pieces, content.size, mark)
        return
    data, _ = printing.of_paper(content)
    yield from out.put(row.path, (data,), len(data))


def _told(
    asked: Asked, rows: Sequence[Row], checkpoint: Checkpoint, key: Ed25519Signer
) -> Iterator[tuple[str, bytes]]:
    """What is written about the rest, and what checks it."""
    contents = sheets.contents(asked.dossier, rows, asked.reader)
    title = asked.reader.receiver.words
    cover = sheets.cover(asked.dossier, asked.name, rows, asked.clock, asked.reader)
    yield "readme.txt", _README.format(title=asked.name, receiver=f"供{title}").encode()
    yield "cover.html", sheets.html(replace(cover, note=f"{cover.note}{_TRUSTED}")).encode()
    yield "contents.html", sheets.html(contents).encode()
    yield "contents.docx", sheets.word(contents)
    yield "contents.xlsx", sheets.spreadsheet(contents)
    yield "timeline.html", sheets.html(course(asked.dossier, asked.reader)).encode()
    yield "checkpoint.txt", checkpoint.text.encode()
    yield "key.json", proofs.key_member(key)
    yield from shipped().items()


def _chains(dossier: Dossier, pieces: Sequence[Piece]) -> list[Chain]:
    """The matter's own chain, and those of the items of evidence whose files are given."""
    found = [proofs.chain(dossier.matter.pk, dossier.matter.opened)]
    stored = [one.content for one in pieces if isinstance(one.content, Stored) and not one.withheld]
    others = dict.fromkeys(one.matter for one in stored if one.matter != dossier.matter.pk)
    known = Matter.objects.in_bulk(list(others))
    return [*found, *(proofs.chain(id, known[id].opened) for id in others if id in known)]


def _given(
    asked: Asked, pieces: Sequence[Piece], chains: Sequence[Chain], own: Collection[tuple[str, int]]
) -> list[Chain]:  # fmt: skip
    """The chains as their receiver takes them. A party takes of its case what it is told, of evidence and issued documents
    the entries that carry a file of the bundle, of its services what it took part in; of all else a hash.
    """
    dossier, reader = asked.dossier, asked.reader
    if reader.whole:
        return list(chains)
    stored = (one.content for one in pieces if isinstance(one.content, Stored) and not one.withheld)
    carried = {(one.matter, one.n) for one in stored if one.matter != dossier.matter.pk}

    def goes(matter: str, n: int) -> bool:
        if matter == dossier.matter.pk:
            return dossier.tells(reader, n)
        return (matter, n) in carried or (matter, n) in own

    return [one.given(partial(goes, one.matter)) for one in chains]


def _served(asked: Asked) -> list[Chain]:
    """The chains of the electronic services of which the receiver is told."""
    ids = [one.pk for one in asked.dossier.served(asked.reader)]
    known = Matter.objects.in_bulk(ids)
    return [proofs.chain(id, known[id].opened) for id in ids]
