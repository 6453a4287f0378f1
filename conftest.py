"""What every test of the house may ask for; people and rooms build on it in their own folders."""

from __future__ import annotations

import gc
import logging
import os
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests import compiling, shapes

if TYPE_CHECKING:
    from tests.people import Bureau

ROOT = Path(__file__).resolve().parent

# Definitions and collected tests live to the end; the default walks them again at every 700 objects.
gc.set_threshold(50_000, 50, 50)


def pytest_sessionstart(session: pytest.Session) -> None:
    """The second of two workers compiles from the other end."""
    if os.environ.get("PYTEST_XDIST_WORKER") == compiling.SECOND:
        config = session.config
        compiling.begin_at_the_end(ROOT, config.args, config.getoption("ignore") or ())


def pytest_collection_finish() -> None:
    """From here on no collection, the five at the end of pytest included, walks what lives to the end."""
    gc.freeze()


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings_parallel_suffix: None) -> None:
    """Put the file of a SQLite test database, one for each worker, where a commit does not wait for a disk."""
    from django.conf import settings

    from tests import template

    for database in settings.DATABASES.values():
        if database["ENGINE"] == "django.db.backends.sqlite3":
            database["TEST"]["NAME"] = template.place(database["TEST"]["NAME"])


@pytest.fixture(scope="session")
def django_db_keepdb(django_db_modify_db_settings: None, request: pytest.FixtureRequest) -> bool:
    """Whether the test database stands already: on SQLite it is the one that an earlier run has migrated."""
    from django.conf import settings

    from tests import template

    one = settings.DATABASES["default"]
    if one["ENGINE"] == "django.db.backends.sqlite3" and template.fetched(one["TEST"]["NAME"]):
        return True
    return bool(request.config.option.reuse_db)


@pytest.fixture(scope="session")
def django_db_setup(
    django_db_setup: None, django_db_keepdb: bool, django_db_blocker: pytest.FixtureRequest
) -> Iterator[None]:
    """The test database, with a template beside it for tests that really commit."""
    from tests import template

    with django_db_blocker.unblock():  # type: ignore[attr-defined]
        template.keep()
    yield
    with django_db_blocker.unblock():  # type: ignore[attr-defined]
        template.discard(whole=django_db_keepdb)


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--database-only` leaves out what no database can change, for the run on a second one."""
    parser.addoption("--database-only", action="store_true", help="只运行用到数据库的测试")
    parser.addoption("--keep-shapes", action="store_true", help="记下每个测试执行了哪些语句")
    parser.addoption(
        "--unless-met", action="store_true", help="语句都已由别的测试执行过的上层测试不再运行"
    )


# The longest by far: begun last, one worker would end with them while the other has nothing left.
FIRST = (
    "tests/proofs/test_two_doors.py", "fadu/demo/tests/test_build.py",
    "tests/journeys/test_pages_for_everyone.py", "tests/journeys/test_penalty_with_hearing.py",
)  # fmt: skip


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Of `--unless-met`, files that hold nothing to run are not even imported."""
    if not config.getoption("unless_met") or not collection_path.name.startswith("test_"):
        return None
    files = shapes.files()
    return True if files and str(collection_path.relative_to(ROOT)) not in files else None


class Asking:
    """Keeps which tests ask for the database, those included that another database alone can run."""

    @pytest.hookimpl(tryfirst=True)
    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Before any of them is left out."""
        shapes.keep_asked([item.nodeid for item in items if _asks_for_database(item)])


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """The longest tests first; of `--database-only`, those that are marked for a database or ask for one,
    directly or through a fixture.
    """
    items.sort(key=lambda item: not item.nodeid.startswith(FIRST))
    if not config.getoption("database_only"):
        return
    used = [item for item in items if _asks_for_database(item)]
    if config.getoption("unless_met"):
        kept = shapes.needed([item.nodeid for item in used], shapes.read())
        used = [item for item in used if item.nodeid in kept]
    config.hook.pytest_deselected(items=[item for item in items if item not in set(used)])
    items[:] = used


def _asks_for_database(item: pytest.Item) -> bool:
    if item.get_closest_marker("once"):
        return False
    wanted = {"db", "transactional_db", "live_server", "django_db_setup"}
    return bool(
        item.get_closest_marker("django_db") or wanted & set(getattr(item, "fixturenames", ()))
    )


def pytest_configure(config: pytest.Config) -> None:
    """Watch who writes, on every connection of the run; the law is run without Django (`-p no:django`)."""
    if not config.pluginmanager.hasplugin("django"):
        return
    _draw_from_strategies_alone()
    _draw_patiently()
    from django.db.backends.signals import connection_created

    from tests import writers

    # It writes to what was stderr when Django was set up, which pytest has closed since: a traceback for each line.
    root = logging.getLogger()
    root.handlers[:] = [one for one in root.handlers if type(one) is not logging.StreamHandler]
    connection_created.connect(writers.watch, dispatch_uid="fadu.tests.writers")
    if config.getoption("keep_shapes"):
        config.pluginmanager.register(KeptShapes(), "fadu-shapes")
        config.pluginmanager.register(Asking(), "fadu-asking")


def _draw_from_strategies_alone() -> None:
    """Hypothesis would read every module of the tree for constants to try, seconds in each process; and a constant
    written anywhere would change the examples everywhere. It has no setting for this.
    """
    from hypothesis.internal.conjecture import providers

    providers._get_local_constants = providers.Constants


def _draw_patiently() -> None:
    """No property fails by the clock of a busy machine: hypothesis would give up an example that is long in the making."""
    from hypothesis import HealthCheck, settings

    settings.register_profile(
        "suite", settings(), deadline=None, suppress_health_check=[HealthCheck.too_slow]
    )
    settings.load_profile("suite")


class KeptShapes:
    """Notes what each test executes, on every connection, and keeps it at the end of the run."""

    def __init__(self) -> None:
        from django.db.backends.signals import connection_created

        self.met = shapes.Shapes()
        connection_created.connect(self._watch, weak=False)

    def _watch(self, connection: Any, **kwargs: Any) -> None:
        if self.met.note not in connection.execute_wrappers:
            connection.execute_wrappers.append(self.met.note)

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        """Everything from the first fixture to the last belongs to the test."""
        self.met.test = item.nodeid
        return (yield)

    def pytest_sessionfinish(self) -> None:
        """Each worker has a file of its own."""
        self.met.write(os.environ.get("PYTEST_XDIST_WORKER", "main"))


@pytest.fixture
def at() -> datetime:
    """A fixed instant: Monday 2025-03-03 09:00 in Shanghai."""
    return datetime(2025, 3, 3, 1, 0, tzinfo=UTC)


@pytest.fixture
def bureau(db: None) -> Bureau:
    """A bureau and four people of fixed standing (tests/people.py), entered through the real services."""
    from tests.people import found_bureau

    return found_bureau()


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of law texts and the seed report; what needs it is skipped by name where it is absent."""
    folder = ROOT.parent / "shared"
    if not folder.is_dir():
        pytest.skip("没有 ../shared（法律原文与样本报告）")
    return folder
