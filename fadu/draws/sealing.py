"""The nonce of a draw (密封随机数): never stored, made again from a key file when the draw reveals it.

nonce = HMAC-SHA-256(key, E(["nonce/v1", matter, year, number])). The key is 32 random bytes in a file of
its own (FADU_DRAW_KEY_FILE, readable by the server alone), apart from the database. So nothing of a nonce is in the
database, a log or a page before the draw, and nobody can choose one. Who reads the database alone learns
nothing; who also has the key file can compute the nonce early, yet not the public values, and so not the picks.
Without the key a draw that is committed cannot be revealed: it must be declared void (unrevealed).
"""

from __future__ import annotations

import hmac
import os
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

from django.conf import settings

from fadu.kernel.draw_bytes import encode
from fadu.kernel.errors import Refused
from fadu.law.procedures.inspection_draw import acts as a
from fadu.law.vocabulary.act import Act

KEY_BYTES = 32


def key_file() -> Path:
    """Where the key stands."""
    place: Path = settings.DRAW_KEY_FILE
    return place


def nonce_of(matter: str, year: int, number: int, key: bytes) -> bytes:
    """The nonce of one numbered draw."""
    return hmac.new(key, encode(["nonce/v1", matter, year, number]), sha256).digest()


def key_for_sealing(chance: Callable[[int], bytes]) -> bytes:
    """The key, made on the first draw where no setting names one."""
    place = key_file()
    if not place.exists() and not settings.DRAW_KEY_NAMED:
        _write_once(place, chance(KEY_BYTES))
    return key_for_revealing()


def key_for(act: Act, chance: Callable[[int], bytes]) -> bytes:
    """The key for freezing, made where there is none yet, or for drawing."""
    return key_for_sealing(chance) if act is a.freeze_lists else key_for_revealing()


def key_for_revealing() -> bytes:
    """The key; Refused where it is gone, for no other key reveals what was sealed."""
    try:
        key = key_file().read_bytes()
    except OSError as fault:
        raise Refused(
            f"密封密钥文件 {key_file().name} 读不到，本次抽取的密封随机数无法公开",
            todo="请核对 FADU_DRAW_KEY_FILE，从备份恢复该文件；确实无法恢复的，宣布抽取无效后重新抽取。",
        ) from fault
    if len(key) != KEY_BYTES:
        raise Refused(f"密封密钥文件 {key_file().name} 长度不符", todo="请从备份恢复该文件。")
    return key


def _write_once(place: Path, key: bytes) -> None:
    """Whole or not at all, and never over another: two servers that begin at once share one key."""
    part = place.with_name(f"{place.name}.{os.getpid()}.part")
    descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "wb") as out:
        out.write(key)
        out.flush()
        os.fsync(out.fileno())
    try:
        os.link(part, place)
    except FileExistsError:
        pass
    finally:
        part.unlink()
