"""What is not written in this house, found in the syntax tree; ``test_bans.py`` asks."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator

Rule = Callable[[ast.AST], bool]

SIGNALS = ("django.dispatch", "django.db.models.signals", "django.core.signals", "django.contrib.auth.signals")
UNSAFE_NAMES = {"mark_safe", "SafeString", "RawSQL", "GenericForeignKey", "receiver", "csrf_exempt"}
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)


def name_of(node: ast.AST) -> str:
    """``a.b.c`` of an expression, the last names where it begins with something else."""
    if isinstance(node, ast.Attribute):
        return f"{name_of(node.value)}.{node.attr}".lstrip(".")
    return node.id if isinstance(node, ast.Name) else ""


def calls(*endings: str, bare: bool = False) -> Rule:
    """A call of something so named: ``.raw(…)``; with ``bare`` only if nothing is handed to it."""

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


#: what is banned, why, how it is found, and a line that shows it
IN_THE_HOUSE: dict[str, tuple[str, Rule, str]] = {
    "signals": ("what an act sets in motion stands in config/errands.py", imports_signals, "import django.dispatch"),
    "unsafe": ("T-01; and no key the database cannot hold", imports_unsafe, "from a import mark_safe"),
    "raw": ("SQL lives in migrations (T-01)", calls(".objects.raw", ".raw"), "Dossier.objects.raw('…')"),
    "extra": ("the ORM says it (T-01)", calls(".extra"), "Dossier.objects.extra(where=[])"),
    "relative": ("a file says where it leans", imports_relatively, "from . import act"),
    "inside": ("what a file leans on stands at its top", imports_inside, "def f():\n    import os"),
    "today": ("the day in China is not the machine's", calls("date.today", "datetime.today"), "date.today()"),
    "now": ("a moment has a time zone", calls("datetime.now", bare=True), "datetime.now()"),
    "utcnow": ("a moment has a time zone", calls(".utcnow", ".utcfromtimestamp"), "datetime.utcnow()"),
    "shell": ("T-01", asks_a_shell, "run('ls', shell=True)"),
    "eval": ("T-01", calls(".eval", ".exec", ".pickle.loads"), "eval('1')"),
    "skipping": ("no flag skips a check", skips_checks, "record(act, skip_checks=True)"),
}
IN_TESTS: dict[str, tuple[str, Rule, str]] = {
    "sleep": ("wait for what happens, not for time", calls(".sleep", ".wait_for_timeout"), "time.sleep(1)"),
    "skip": ("a test is passed or it is not", calls(".skip", ".xfail", ".skipif", ".importorskip"), "pytest.skip('')"),
}


def found(source: str, rules: dict[str, tuple[str, Rule, str]]) -> Iterator[tuple[str, int]]:
    """Each ban that a source breaks, and the line."""
    for node in ast.walk(ast.parse(source)):
        for name, (_, rule, _) in rules.items():
            if rule(node):
                yield name, getattr(node, "lineno", 0)
