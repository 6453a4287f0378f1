"""The settings of Fadu: one file, read once, every value typed by `env.py`.

Variables are described in docs/howto/deploy.md. Nothing here looks at the network.
"""

import os
import sys
from pathlib import Path

from fadu.config.databases import database_settings
from fadu.config.env import Environment
from fadu.config.gateways import gateway_settings
from fadu.config.stores import store_settings

env = Environment(os.environ)

BASE_DIR = Path(__file__).resolve().parent.parent.parent
ENVIRONMENT = env.choice("FADU_ENV", ("development", "production"))
PRODUCTION = ENVIRONMENT == "production"
TESTING = "PYTEST_VERSION" in os.environ and not PRODUCTION
# An installed wheel keeps nothing beside its code: there the folder it is started in takes its place. Tests keep theirs.
_ROOT = BASE_DIR if (BASE_DIR / "manage.py").exists() else Path.cwd()
VAR = env.path("FADU_VAR", _ROOT / "var" / ("tests" if TESTING else ""))
VAR.mkdir(mode=0o700, parents=True, exist_ok=True)  # personal values stand in it
DEBUG = env.flag("FADU_DEBUG", default=False)
HTTPS = env.flag("FADU_HTTPS", default=False)
HTTPS_FOLDER = env.path("FADU_HTTPS_FOLDER", VAR / "https")  # the local authority's files
CERTIFICATE_PAGE = env.text(
    "FADU_CERTIFICATE_PAGE"
)  # where phones install it; `fadu serve --https` sets it

# What only a demonstration or a test may switch on; config/checks.py refuses both in production.
DEMO = env.flag("FADU_DEMO", default=False)
TEST_CLOCK = env.instant("FADU_TEST_CLOCK")

DEVELOPMENT_KEY = "development-only: a production server reads FADU_SECRET_KEY_FILE"
SECRET_KEY = env.secret("FADU_SECRET_KEY") or DEVELOPMENT_KEY
ALLOWED_HOSTS = env.listed(
    "FADU_ALLOWED_HOSTS", () if PRODUCTION else ("127.0.0.1", "localhost", "[::1]")
)
CSRF_TRUSTED_ORIGINS = env.listed("FADU_TRUSTED_ORIGINS")

# The ledger: who it belongs to, the key that signs checkpoints, and the folder outside the database
# where they are also written (only they reveal a restored older file).
LEDGER_ORIGIN = env.text("FADU_LEDGER_ORIGIN", "fadu.local/ledger")
LEDGER_KEY_FILE = env.path("FADU_LEDGER_KEY_FILE", VAR / "ledger.key")
LEDGER_KEY_NAMED = bool(env.text("FADU_LEDGER_KEY_FILE"))
CHECKPOINTS = env.path("FADU_CHECKPOINTS", VAR / "checkpoints")
MEDIA_ROOT = FILES = env.path("FADU_FILES", VAR / "files")
STORE = store_settings(env)
UPLOADS_DAYS = env.number("FADU_UPLOADS_DAYS", 30, least=7, most=365)  # what no act has taken up
LAW_KEYS = env.public_keys("FADU_LAW_KEYS")  # who may sign an update of law texts

# Where readers of a published report open its figures, and where enterprises open what a square leads to.
BASE_ADDRESS = env.text("FADU_BASE_ADDRESS", "http://127.0.0.1:8000")
PUBLIC_ADDRESS = env.address("FADU_PUBLIC_ADDRESS", BASE_ADDRESS)
PUBLIC_ADDRESS_NAMED = bool(env.text("FADU_PUBLIC_ADDRESS"))

# Code on entry: which modes are open, the key that signs our codes, those that did, the secret of spoken ones.
VISIT_CODES = env.choices("FADU_VISIT_CODES", ("own", "enterprise", "external"))
VISIT_KEY_FILE = env.path("FADU_VISIT_KEY_FILE", VAR / "visit.key")
VISIT_KEY_NAMED = bool(env.text("FADU_VISIT_KEY_FILE"))
VISIT_KEYS = env.public_keys("FADU_VISIT_KEYS")
DEVELOPMENT_SPOKEN = "development-only: a production server reads FADU_SPOKEN_KEY_FILE"
SPOKEN_KEY = env.secret("FADU_SPOKEN_KEY") or DEVELOPMENT_SPOKEN
DRAW_KEY_FILE = env.path("FADU_DRAW_KEY_FILE", VAR / "draw.key")  # seals the nonces of draws
DRAW_KEY_NAMED = bool(env.text("FADU_DRAW_KEY_FILE"))
MESSAGES = env.path("FADU_MESSAGES", VAR / "messages")  # short messages that wait to be fetched
MESSAGE_GATEWAY = gateway_settings(env)

# --- apps ------------------------------------------------------------------------------------------

FADU_APPS = (
    "fadu.ledger",
    "fadu.ui",
    "fadu.matters",
    "fadu.accounts",
    "fadu.statutes",
    "fadu.registry",
    "fadu.documents",
    "fadu.documents.issued",
    "fadu.casework",
    "fadu.figures",
    "fadu.evidence",
    "fadu.fees",
    "fadu.deliberation",
    "fadu.publication",
    "fadu.publication.serving",
    "fadu.returns",
    "fadu.draws",
    "fadu.rooms.coercion",
    "fadu.rooms.hazards",
    "fadu.rooms.inspection",
    "fadu.rooms.penalty",
    "fadu.rooms.major_decisions",
    "fadu.rooms.plans",
    "fadu.flows",
    "fadu.platforms",
    "fadu.report",
    "fadu.faces.desk",
    "fadu.faces.public",
    "fadu.faces.field",
)

INSTALLED_APPS = [
    "fadu.config",
    *FADU_APPS,
    "django.contrib.auth",  # hashing and backends that axes builds on; its groups and permissions stay empty
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django_htmx",
    "axes",
    "csp",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "fadu.config.ambient.Ambient",
    "fadu.config.logging.RequestLog",
    "csp.middleware.CSPMiddleware",
    "fadu.faces.public.middleware.Stateless",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "fadu.config.idle.IdleSignOut",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "fadu.faces.desk.middleware.Desk",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "fadu.config.urls"
WSGI_APPLICATION = "fadu.config.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "fadu.faces.desk.shell.shell",
            ],
        },
    }
]

FORM_RENDERER = "fadu.ui.renderer.DeskRenderer"

# --- records ---------------------------------------------------------------------------------------

DATABASES = {
    "default": database_settings(
        env.database("FADU_DATABASE_URL", VAR / "fadu.sqlite3"),
        password=env.secret("FADU_DATABASE_PASSWORD"),
        var=VAR,
        testing=TESTING,
    )
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# --- people ----------------------------------------------------------------------------------------

AUTH_USER_MODEL = "accounts.Account"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "django.contrib.auth.backends.ModelBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
    )
]
if TESTING:
    PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
LOGIN_URL = "sign_in"
LOGIN_REDIRECT_URL = "home"
LOGOUT_REDIRECT_URL = "sign_in"

DRAW_AT_ONCE = env.number("FADU_DRAW_AT_ONCE", 20_000, least=0, most=10_000_000)
"""Objects listed up to which a page freezes or draws by itself; of more, `fadu work` does."""
AXES_FAILURE_LIMIT = env.number("FADU_SIGN_IN_TRIES", 5, least=3, most=20)
AXES_COOLOFF_TIME = 0.25  # hours
# One desk's typing errors lock out nobody else.
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_RESET_ON_SUCCESS = True
AXES_LOCKOUT_TEMPLATE = "desk/locked.html"
SIGN_IN_LOG_DAYS = env.number("FADU_SIGN_IN_LOG_DAYS", 200, least=184, most=3660)
AXES_ENABLE_ADMIN = AXES_VERBOSE = False
# It looks for a bare "ip_address" and overlooks the pair above.
SILENCED_SYSTEM_CHECKS = ["axes.W006"]

IDLE_MINUTES = env.number("FADU_IDLE_MINUTES", 30, least=5, most=600)
SESSION_ENGINE = "fadu.config.sessions"
SESSION_COOKIE_AGE = IDLE_MINUTES * 60
SESSION_COOKIE_NAME = "fadu_session"
CSRF_COOKIE_NAME = "fadu_csrf"
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS  # plain http is lawful on a closed network

# --- language, day, pages --------------------------------------------------------------------------

LANGUAGE_CODE = "zh-hans"
TIME_ZONE = "Asia/Shanghai"
USE_TZ = True
USE_I18N = True

STATIC_URL = "static/"
STATIC_ROOT = VAR / "static"
_PLAIN = "django.contrib.staticfiles.storage.StaticFilesStorage"
_HASHED = "fadu.config.statics.HashedFiles"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": _PLAIN if TESTING else _HASHED},
}
WHITENOISE_USE_FINDERS = WHITENOISE_AUTOREFRESH = TESTING

X_FRAME_OPTIONS = "DENY"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
# Browsers ignore it on http, and log it.
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin" if HTTPS else None
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
SECURE_SSL_REDIRECT = HTTPS and env.flag("FADU_HTTPS_REDIRECT", default=False)
if env.flag("FADU_BEHIND_PROXY", default=False):
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
_OURS = ("script-src", "style-src", "font-src", "connect-src", "form-action")
_NOBODY = ("default-src", "frame-ancestors", "base-uri")
_SOURCES = {**{one: ["'none'"] for one in _NOBODY}, **{one: ["'self'"] for one in _OURS}}
CONTENT_SECURITY_POLICY = {"DIRECTIVES": {**_SOURCES, "img-src": ["'self'", "data:"]}}

DATA_UPLOAD_MAX_MEMORY_SIZE = 8 * 1024 * 1024
FILE_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024

LOGGING_CONFIG = "fadu.config.logging.configure"
LOGGING = {
    "level": env.choice("FADU_LOG_LEVEL", ("INFO", "DEBUG", "WARNING", "ERROR")),
    "json": not sys.stderr.isatty(),
}
