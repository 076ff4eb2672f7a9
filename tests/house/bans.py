"""Rules for banned code, checked on the syntax tree; used by ``test_bans.py``."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator

Rule = Callable[[ast.AST], bool]

SIGNALS = ("django.dispatch", "django.db.models.signals", "django.core.signals", "django.contrib.auth.signals")
UNSAFE_NAMES = {"mark_safe", "SafeString", "Markup", "RawSQL", "GenericForeignKey", "receiver", "csrf_exempt"}
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)


def name_of(node: ast.AST) -> str:
    """The dotted name of an expression: ``a.b.c``; only the last names if it starts with a call."""
    if isinstance(node, ast.Attribute):
        return f"{name_of(node.value)}.{node.attr}".lstrip(".")
    return node.id if isinstance(node, ast.Name) else ""


def calls(*endings: str, bare: bool = False) -> Rule:
    """A rule that finds calls with these names: ``.raw(…)``; with ``bare`` only calls without arguments."""

    def found(node: ast.AST) -> bool:
        if not isinstance(node, ast.Call) or (bare and (node.args or node.keywords)):
            return False
        name = f".{name_of(node.func)}"
        return name.endswith(endings)

    return found


def imports_signals(node: ast.AST) -> bool:
    modules = [node.module or ""] if isinstance(node, ast.ImportFrom) else []
    modules += [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
    return any(module.startswith(SIGNALS) for module in modules)


def imports_unsafe(node: ast.AST) -> bool:
    return isinstance(node, ast.ImportFrom) and any(alias.name in UNSAFE_NAMES for alias in node.names)


def imports_relatively(node: ast.AST) -> bool:
    return isinstance(node, ast.ImportFrom) and node.level > 0


def imports_inside(node: ast.AST) -> bool:
    return isinstance(node, FUNCTIONS) and any(isinstance(one, ast.Import | ast.ImportFrom) for one in ast.walk(node))


def asks_a_shell(node: ast.AST) -> bool:
    return isinstance(node, ast.keyword) and node.arg == "shell" and not _is(node.value, value=False)


def skips_checks(node: ast.AST) -> bool:
    named = isinstance(node, ast.arg | ast.keyword)
    return named and (node.arg or "").startswith(("skip_check", "skip_valid", "bypass"))


def _is(node: ast.AST, *, value: object) -> bool:
    return isinstance(node, ast.Constant) and node.value is value


#: name of the ban -> reason, rule, and an example
IN_THE_HOUSE: dict[str, tuple[str, Rule, str]] = {
    "signals": ("list the handlers of an act in config/errands.py", imports_signals, "import django.dispatch"),
    "unsafe": ("T-01; and no foreign key that the database cannot check", imports_unsafe, "from a import mark_safe"),
    "raw": ("write SQL in migrations only (T-01)", calls(".objects.raw", ".raw"), "Dossier.objects.raw('…')"),
    "extra": ("use the ORM (T-01)", calls(".extra"), "Dossier.objects.extra(where=[])"),
    "relative": ("write absolute imports", imports_relatively, "from . import act"),
    "inside": ("import at the top of the file", imports_inside, "def f():\n    import os"),
    "today": ("use the day in China, not that of the machine", calls("date.today", "datetime.today"), "date.today()"),
    "now": ("use a datetime with a time zone", calls("datetime.now", bare=True), "datetime.now()"),
    "utcnow": ("use a datetime with a time zone", calls(".utcnow", ".utcfromtimestamp"), "datetime.utcnow()"),
    "shell": ("T-01", asks_a_shell, "run('ls', shell=True)"),
    "eval": ("T-01", calls(".eval", ".exec", ".pickle.loads"), "eval('1')"),
    "skipping": ("no flag skips a check", skips_checks, "record(act, skip_checks=True)"),
}
IN_TESTS: dict[str, tuple[str, Rule, str]] = {
    "sleep": ("wait for a condition, not for a fixed time", calls(".sleep", ".wait_for_timeout"), "time.sleep(1)"),
    "skip": ("do not skip tests", calls(".skip", ".xfail", ".skipif", ".importorskip"), "pytest.skip('')"),
}


def found(source: str, rules: dict[str, tuple[str, Rule, str]]) -> Iterator[tuple[str, int]]:
    """The bans that a source breaks, with the line."""
    for node in ast.walk(ast.parse(source)):
        for name, (_, rule, _) in rules.items():
            if rule(node):
                yield name, getattr(node, "lineno", 0)
