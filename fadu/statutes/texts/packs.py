"""Updates as one signed file from a disc, for networks that nothing else reaches (更新包).

A ZIP with `manifest.json` (each text's name and SHA-256), `signature` (Ed25519 over the manifest, hexadecimal) and
the texts. The public keys trusted are a setting (`FADU_LAW_KEYS`); there is no other way in.
"""

from __future__ import annotations

import io
import json
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import BinaryIO
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo

from fadu.kernel.errors import BadInput
from fadu.law.texts.files import LIMIT
from fadu.ledger.crypto import Signer, sha256_hex, signature_holds

FORMAT = 1
MANIFEST, SIGNATURE = "manifest.json", "signature"
CONTEXT = b"fadu/law-update/v1\n"
_MOST = 2000  # texts in one update
_AGAIN = "请向发布更新包的单位重新索取，并核对公钥"


def is_pack(path: Path) -> bool:
    """Whether a file is a ZIP archive, as updates are."""
    with path.open("rb") as file:
        return file.read(4) == b"PK\x03\x04"


def write_pack(texts: Mapping[str, bytes], signer: Signer) -> bytes:
    """An update of these files, signed. The same files give the same bytes."""
    listed = [{"file": name, "sha256": sha256_hex(texts[name])} for name in sorted(texts)]
    manifest = json.dumps(
        {"format": FORMAT, "texts": listed}, ensure_ascii=False, indent=1
    ).encode()
    out = io.BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        archive.writestr(ZipInfo(MANIFEST), manifest)
        archive.writestr(ZipInfo(SIGNATURE), signer.sign(CONTEXT + manifest).hex())
        for name in sorted(texts):
            archive.writestr(ZipInfo(name), texts[name])
    return out.getvalue()


def read_pack(path: Path | BinaryIO, keys: Collection[bytes], name: str) -> list[tuple[str, bytes]]:
    """Name and bytes of every text of an update; BadInput unless all of it is whole and signed by a trusted key.

    `name` is what the file is called in messages.
    """
    if not keys:
        raise BadInput(
            f"更新包“{name}”不能核对：没有设置可信的公钥",
            todo="请在 FADU_LAW_KEYS 中填写发布单位的公钥",
        )
    try:
        with ZipFile(path) as archive:
            manifest = _member(archive, MANIFEST)
            _check_signature(name, manifest, _member(archive, SIGNATURE), keys)
            return [_text(archive, one, name) for one in _listed(archive, manifest, name)]
    except (
        BadZipFile,
        KeyError,
        ValueError,
        OSError,
        RuntimeError,
        NotImplementedError,
    ) as problem:
        raise BadInput(f"更新包“{name}”已经损坏", todo=_AGAIN) from problem


def _member(archive: ZipFile, name: str) -> bytes:
    if archive.getinfo(name).file_size > LIMIT:
        raise ValueError(f"{name} is too large")
    return archive.read(name)


def _check_signature(name: str, manifest: bytes, signature: bytes, keys: Collection[bytes]) -> None:
    made = bytes.fromhex(signature.decode("ascii").strip())
    if not any(signature_holds(key, made, CONTEXT + manifest) for key in keys):
        raise BadInput(f"更新包“{name}”的签名不是可信的公钥所签，没有导入", todo=_AGAIN)


def _listed(archive: ZipFile, manifest: bytes, name: str) -> list[dict[str, str]]:
    """The texts of the manifest, which names exactly what lies in the archive."""
    stated = json.loads(manifest)
    if not isinstance(stated, dict) or stated.get("format") != FORMAT:
        raise BadInput(f"更新包“{name}”的格式不认识", todo="请升级本系统，或者索取旧格式的更新包")
    texts = [{"file": str(one["file"]), "sha256": str(one["sha256"])} for one in stated["texts"]]
    names = sorted(one["file"] for one in texts)
    if len(names) > _MOST or sorted([*names, MANIFEST, SIGNATURE]) != sorted(archive.namelist()):
        raise BadInput(f"更新包“{name}”的内容与清单不符，没有导入", todo=_AGAIN)
    return texts


def _text(archive: ZipFile, one: Mapping[str, str], name: str) -> tuple[str, bytes]:
    data = _member(archive, one["file"])
    if sha256_hex(data) != one["sha256"]:
        raise BadInput(f"更新包“{name}”里的“{one['file']}”与清单不符，没有导入", todo=_AGAIN)
    return one["file"], data
