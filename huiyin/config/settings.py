"""Django settings. Values that differ between installations come from :mod:`huiyin.config.environment`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import django
from csp.constants import NONE, SELF

from huiyin.config.database import database
from huiyin.config.environment import Environment
from huiyin.config.errands import BY_MAIL, HANDLERS_OF_ACTS
from huiyin.config.keys import key

ENVIRONMENT = Environment.read()
PACKAGE = Path(__file__).parents[1]
DATA = ENVIRONMENT.data
KEYS = DATA / "keys"

DEBUG = ENVIRONMENT.debug
SECRET_KEY = ENVIRONMENT.secret_key or key(KEYS, "secret")
ALLOWED_HOSTS = list(ENVIRONMENT.allowed_hosts)
CSRF_TRUSTED_ORIGINS = list(ENVIRONMENT.origins)
ROOT_URLCONF = "huiyin.config.urls"
WSGI_APPLICATION = "huiyin.config.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
DATABASES = {"default": database(ENVIRONMENT)}

INSTALLED_APPS = [
    "huiyin.design",
    "huiyin.people",
    "huiyin.journal",
    "huiyin.portal",
    "huiyin.papers",
    "huiyin.dossier",
    "huiyin.desk",
    "huiyin.intake",
    "huiyin.oversight",
    "huiyin.administration",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.humanize",
    "django.contrib.messages",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "django.forms",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "csp",
    "django_htmx",
    "procrastinate.contrib.django",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "huiyin.config.middleware.LongPagesCompressed",
    "huiyin.config.middleware.ResponseHeaders",
    "csp.middleware.CSPMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "huiyin.config.middleware.RequestLimits",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "huiyin.people.middleware.StaffMiddleware",
    "huiyin.config.middleware.SessionTimeouts",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "huiyin.people.middleware.PersonMiddleware",
    "huiyin.administration.middleware.NotOpenYet",
]

# One engine for pages, forms and papers (docs/decisions/0013); Django's own form templates come in this form too.
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "DIRS": [*PACKAGE.glob("*/templates"), Path(django.__path__[0]) / "forms" / "jinja2"],
        "OPTIONS": {
            "environment": "huiyin.design.environment.environment",
            "context_processors": ["django.contrib.messages.context_processors.messages"],
        },
    },
]
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"

# Languages: English is the text in the code; 简体 is translated by hand; 繁體 is derived from 简体.
LANGUAGE_CODE = "zh-hans"
LANGUAGES = [("zh-hans", "简体中文"), ("zh-hant", "繁體中文"), ("en", "English")]
LOCALE_PATHS = [PACKAGE / "law" / "locale"]
LANGUAGE_COOKIE_NAME = "huiyin_language"
LANGUAGE_COOKIE_SAMESITE = "Lax"
LANGUAGE_COOKIE_HTTPONLY = True
LANGUAGE_COOKIE_SECURE = ENVIRONMENT.https
USE_I18N = True
USE_TZ = True
TIME_ZONE = "Asia/Shanghai"

# Static files: collected into the data folder at start and served by the web processes under hashed names.
STATIC_URL = "/static/"
STATIC_ROOT = DATA / "static"
MEDIA_ROOT = DATA / "files"
STORAGES: dict[str, dict[str, Any]] = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"
        if ENVIRONMENT.static == "manifest"
        else "django.contrib.staticfiles.storage.StaticFilesStorage",
    },
}
WHITENOISE_USE_FINDERS = ENVIRONMENT.static != "manifest"
WHITENOISE_AUTOREFRESH = ENVIRONMENT.static != "manifest"
WHITENOISE_MANIFEST_STRICT = False
# Shared by all workers, because it counts wrong passwords and used codes (the table: people's migration 0003).
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "huiyin_cache",
        "OPTIONS": {"MAX_ENTRIES": 100_000},
    },
}

# Uploads: a larger body is refused before it is read (config.middleware.RequestLimits).
UPLOAD_LIMIT = ENVIRONMENT.upload_mb * 1024 * 1024
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 1_000
DATA_UPLOAD_MAX_NUMBER_FILES = 20
FILE_UPLOAD_MAX_MEMORY_SIZE = 1024 * 1024
FILE_UPLOAD_PERMISSIONS = 0o600
FILE_UPLOAD_DIRECTORY_PERMISSIONS = 0o700

# Sign-in: staff only, by user name, with a second factor; an administrator creates the accounts.
AUTH_USER_MODEL = "people.Staff"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "to_work"
LOGOUT_REDIRECT_URL = "/"
ACCOUNT_ADAPTER = "huiyin.people.adapter.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_EMAIL_NOTIFICATIONS = False
# In 15 minutes 5 wrong passwords per account, but 300 per IP address, because an office shares one address (T-02).
# A browser in which the account has signed in before is counted separately (people.sign_in.known_browser).
ACCOUNT_RATE_LIMITS = {"login": None, "login_failed": "300/15m/ip,5/15m/key", "login_failed_known": "5/15m/key"}
ACCOUNT_USER_MODEL_EMAIL_FIELD = None
ACCOUNT_PRESERVE_USERNAME_CASING = False
ACCOUNT_FORMS = {
    "login": "huiyin.people.forms.SignIn",
    "change_password": "huiyin.people.forms.ChangePassword",
    "reauthenticate": "huiyin.people.forms.PasswordAgain",
}
ALLAUTH_TRUSTED_PROXY_COUNT = 1 if ENVIRONMENT.behind_proxy else 0
MFA_ADAPTER = "huiyin.people.adapter.SecondFactorAdapter"
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_ALLOW_UNVERIFIED_EMAIL = True
MFA_TOTP_ISSUER = "Huiyin"
MFA_TOTP_TOLERANCE = 1
MFA_RECOVERY_CODES_SHOW_ONCE = True
MFA_FORMS = {
    "authenticate": "huiyin.people.forms.Code",
    "reauthenticate": "huiyin.people.forms.CodeAgain",
    "activate_totp": "huiyin.people.forms.SetUpSecondFactor",
}
HUIYIN_HANDLERS = HANDLERS_OF_ACTS
HUIYIN_BY_MAIL = BY_MAIL
# What stands beside the timeline of a dossier at the desk, by kind (dossier.page); else its first act.
HUIYIN_SHOWN = {"petition": "huiyin.desk.petition.side", "annual": "huiyin.oversight.annual.side"}
# The kinds that a person follows in the portal with number and code, and what their pages show besides.
HUIYIN_FOLLOWED = {"petition": "huiyin.portal.petition.side.side"}
# What gives the drafts of somebody who leaves to a successor: functions of two account ids that return a count.
HUIYIN_HAND_OVER = ("huiyin.dossier.drafts.hand_over", "huiyin.intake.drafts.hand_over")
JOURNAL_KEY = key(KEYS, "journal")
SECOND_FACTOR_KEY = key(KEYS, "second-factor")
SECOND_FACTOR = ENVIRONMENT.second_factor

# Sessions: a petitioner's visit ends with its cookie, a staff session by SessionTimeouts.
SESSION_ENGINE = "huiyin.people.sign_in.sessions"
SESSION_COOKIE_AGE = max(ENVIRONMENT.visit_minutes, ENVIRONMENT.staff_idle_minutes) * 60
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_NAME = "__Host-session" if ENVIRONMENT.https else "session"
SESSION_COOKIE_SECURE = ENVIRONMENT.https
STAFF_IDLE = ENVIRONMENT.staff_idle_minutes * 60
STAFF_ABSOLUTE = ENVIRONMENT.staff_hours * 3600
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_NAME = "__Host-csrf" if ENVIRONMENT.https else "csrf"
CSRF_COOKIE_SECURE = ENVIRONMENT.https
CSRF_FAILURE_VIEW = "huiyin.design.views.expired"

# Browsers: resources from this site only, nothing inline, no frames, no referrer for other sites.
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF],
        "font-src": [SELF],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
        "object-src": [NONE],
    },
}
X_FRAME_OPTIONS = "DENY"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SECURE_SSL_REDIRECT = ENVIRONMENT.https
SECURE_HSTS_SECONDS = 2 * 365 * 24 * 3600 if ENVIRONMENT.https else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = ENVIRONMENT.https
SECURE_HSTS_PRELOAD = ENVIRONMENT.https
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if ENVIRONMENT.behind_proxy else None

# Mail: sent to HUIYIN_MAIL_HOST, else to the server that the administrator has set, else written to the data folder.
EMAIL_BACKEND = (
    "django.core.mail.backends.smtp.EmailBackend" if ENVIRONMENT.mail_host else "huiyin.people.mail.PlaceBackend"
)
EMAIL_FILE_PATH = DATA / "mail"
EMAIL_HOST = ENVIRONMENT.mail_host
EMAIL_PORT = ENVIRONMENT.mail_port
EMAIL_HOST_USER = ENVIRONMENT.mail_user
EMAIL_HOST_PASSWORD = ENVIRONMENT.mail_password
EMAIL_USE_TLS = ENVIRONMENT.mail_tls
EMAIL_TIMEOUT = 20
DEFAULT_FROM_EMAIL = ENVIRONMENT.mail_from
SERVER_EMAIL = ENVIRONMENT.mail_from

# Errands: a job queue in PostgreSQL; each room defines its jobs in errands.py.
PROCRASTINATE_AUTODISCOVER_MODULE_NAME = "errands"

# Demo mode and the "leave this page quickly" address.
HUIYIN_DEMO = ENVIRONMENT.demo
HUIYIN_QUICK_EXIT = ENVIRONMENT.quick_exit
# Papers: a folder of extra fonts, and the dotted name of the electronic seal provider (papers.seals).
HUIYIN_FONTS = ENVIRONMENT.fonts
HUIYIN_SEALS = ENVIRONMENT.seals

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"lines": {"()": "huiyin.config.logs.JsonLines"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "lines"}},
    "root": {"handlers": ["stderr"], "level": ENVIRONMENT.log_level},
    "loggers": {
        "django": {"handlers": [], "level": "INFO", "propagate": True},
        "django.server": {"handlers": [], "level": "ERROR", "propagate": True},
        "procrastinate": {"level": "WARNING"},
    },
}
