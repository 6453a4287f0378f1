"""What must hold before Fadu may start: a production server without its secrets does not serve.

Each check has an id (fadu.E001 …) and a hint that says what to do. `manage.py check` runs them, and so do
`fadu serve` and the WSGI entry, through `refuse_to_start`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from urllib.parse import urlsplit

from django.apps import AppConfig, apps
from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, register, run_checks
from django.core.exceptions import FieldDoesNotExist, ImproperlyConfigured
from django.db import DatabaseError

from fadu.documents.store import unreachable

LEAST_KEY_LENGTH = 50
LOCAL = ("", "localhost", "127.0.0.1", "::1", "0.0.0.0")
DRAW_KEY_BYTES = 32


@register(Tags.security)
def production_has_its_secrets(
    app_configs: Sequence[AppConfig] | None, **kwargs: Any
) -> list[CheckMessage]:
    """A production server reads its secret key, its host names and the ledger's signing key from outside."""
    if not settings.PRODUCTION:
        return []
    problems: list[CheckMessage] = []
    if settings.SECRET_KEY == settings.DEVELOPMENT_KEY:
        problems.append(
            Error(
                "生产环境没有设置密钥。",
                hint="把随机密钥存入文件，设置 FADU_SECRET_KEY_FILE。",
                id="fadu.E001",
            )
        )
    elif len(settings.SECRET_KEY) < LEAST_KEY_LENGTH:
        problems.append(
            Error(
                f"密钥过短：不足 {LEAST_KEY_LENGTH} 个字符。",
                hint="重新生成，例如 openssl rand -base64 64。",
                id="fadu.E002",
            )
        )
    if not settings.ALLOWED_HOSTS or "*" in settings.ALLOWED_HOSTS:
        problems.append(
            Error(
                "生产环境没有写明对外的主机名。",
                hint="设置 FADU_ALLOWED_HOSTS，多个以逗号分隔，不得用 *。",
                id="fadu.E003",
            )
        )
    if not settings.LEDGER_KEY_NAMED or not settings.LEDGER_KEY_FILE.is_file():
        problems.append(
            Error(
                "生产环境没有台账签名私钥。",
                hint="设置 FADU_LEDGER_KEY_FILE，指向只有本服务可读的私钥文件。",
                id="fadu.E004",
            )
        )
    return [
        *problems, *_codes_have_their_secrets(), *_enterprises_find_the_way(), *_draws_have_their_key(),
    ]  # fmt: skip


def _enterprises_find_the_way() -> list[CheckMessage]:
    """The address that squares and messages hold must lead an enterprise's phone here, not to the phone itself."""
    host = urlsplit(settings.PUBLIC_ADDRESS).hostname or ""
    if settings.PUBLIC_ADDRESS_NAMED and host not in LOCAL:
        return []
    return [
        Error(
            "生产环境没有写明企业打开检查码和短信链接的网址。"
            if not settings.PUBLIC_ADDRESS_NAMED
            else f"企业打不开 {settings.PUBLIC_ADDRESS}：这个网址指向打开者自己的设备。",
            hint="设置 FADU_PUBLIC_ADDRESS，例如 https://yj.example.gov.cn，须是企业的手机能打开的。",
            id="fadu.E011",
        )
    ]


def _draws_have_their_key() -> list[CheckMessage]:
    """The key that seals draws: made by nobody but the bureau, for a draw without its key must be declared void."""
    place = settings.DRAW_KEY_FILE
    if settings.DRAW_KEY_NAMED and place.is_file() and place.stat().st_size == DRAW_KEY_BYTES:
        return []
    return [
        Error(
            f"生产环境没有随机抽取的密封密钥，或者不是{DRAW_KEY_BYTES}字节。",
            hint="用 openssl rand -out 文件 32 生成，只让本服务可读，设置 FADU_DRAW_KEY_FILE；以前用过 draw.key 的，指向原来的文件。",
            id="fadu.E012",
        )
    ]


def _codes_have_their_secrets() -> list[CheckMessage]:
    """Where our own visit codes are in use, their signing key and the secret of the spoken ones."""
    if "own" not in settings.VISIT_CODES:
        return []
    problems: list[CheckMessage] = []
    if not settings.VISIT_KEY_NAMED or not settings.VISIT_KEY_FILE.is_file():
        problems.append(
            Error(
                "生产环境没有检查码签名私钥。",
                hint="设置 FADU_VISIT_KEY_FILE，指向只有本服务可读的私钥文件；不用本系统检查码的，在 FADU_VISIT_CODES 中去掉 own。",
                id="fadu.E009",
            )
        )
    if settings.SPOKEN_KEY == settings.DEVELOPMENT_SPOKEN or len(settings.SPOKEN_KEY) < 32:
        problems.append(
            Error(
                "生产环境没有六位口令的密钥，或者密钥不足32个字符。",
                hint="把随机密钥存入文件，设置 FADU_SPOKEN_KEY_FILE。",
                id="fadu.E010",
            )
        )
    return problems


@register(Tags.security)
def production_is_no_playground(
    app_configs: Sequence[AppConfig] | None, **kwargs: Any
) -> list[CheckMessage]:
    """A production server has no demonstration, no test clock and no debugging pages."""
    if not settings.PRODUCTION:
        return []
    problems: list[CheckMessage] = []
    if settings.DEMO:
        problems.append(
            Error("生产环境不得开启演示模式。", hint="删除 FADU_DEMO。", id="fadu.E005")
        )
    if settings.TEST_CLOCK is not None:
        problems.append(
            Error("生产环境不得使用测试时钟。", hint="删除 FADU_TEST_CLOCK。", id="fadu.E006")
        )
    if settings.DEBUG:
        problems.append(
            Error("生产环境不得开启调试页面。", hint="删除 FADU_DEBUG。", id="fadu.E007")
        )
    return problems


@register(Tags.database)
def production_has_no_demo_accounts(
    app_configs: Sequence[AppConfig] | None, databases: Sequence[str] | None = None, **kwargs: Any
) -> list[CheckMessage]:
    """No account of the demonstration bureau, whose passwords are printed in public, is in a production database."""
    if not settings.PRODUCTION or not databases:
        return []
    try:
        accounts = apps.get_model(settings.AUTH_USER_MODEL)
        accounts._meta.get_field("demo")
        found = accounts._default_manager.filter(demo=True).exists()
    except (LookupError, FieldDoesNotExist, DatabaseError):
        return []  # before the first migration there is nobody to find
    if not found:
        return []
    return [
        Error(
            "数据库里有演示账号，生产环境不得使用。",
            hint="演示数据不能改作正式数据：请另建空库后重新开始。",
            id="fadu.E008",
        )
    ]


@register(Tags.files)
def the_store_answers(
    app_configs: Sequence[AppConfig] | None, databases: Sequence[str] | None = None, **kwargs: Any
) -> list[CheckMessage]:
    """An object store is there before anybody uploads; asked only where the database is asked too, for it takes a network."""
    if not databases or settings.STORE["kind"] == "disk":
        return []
    why = unreachable()
    if not why:
        return []
    return [
        Error(
            f"对象存储不能使用：{why}。",
            hint="核对 FADU_S3_ENDPOINT、FADU_S3_BUCKET 和密钥；没有安装程序包的，按 requirements-s3.lock 安装。",
            id="fadu.E013",
        )
    ]


def refuse_to_start() -> None:
    """Run every check, the database's too, and raise `ImproperlyConfigured` naming each of Fadu's own errors."""
    found = [
        message
        for message in run_checks(databases=["default"])
        if (message.id or "").startswith("fadu.E") and not message.is_silenced()
    ]
    if found:
        listed = "\n".join(
            f"  · {message.msg}{message.hint or ''}（{message.id}）" for message in found
        )
        raise ImproperlyConfigured(f"法度不能启动：\n{listed}")
