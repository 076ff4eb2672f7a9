"""Which small faults can be planted in a source: each is one node of its syntax tree, replaced by another."""

from __future__ import annotations

import ast
import copy
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

#: comparisons with those that they are mistaken for
_COMPARISONS: dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    ast.Lt: (ast.LtE, ast.GtE), ast.LtE: (ast.Lt, ast.Gt), ast.Gt: (ast.GtE, ast.LtE), ast.GtE: (ast.Gt, ast.Lt),
    ast.Eq: (ast.NotEq,), ast.NotEq: (ast.Eq,), ast.Is: (ast.IsNot,), ast.IsNot: (ast.Is,),
    ast.In: (ast.NotIn,), ast.NotIn: (ast.In,),
}  # fmt: skip
_SWAPPED_NAMES = {"min": "max", "max": "min", "any": "all", "all": "any"}
_SWAPPED_FATES = {"MET": "MOOT", "MOOT": "MET"}
#: methods that give a changed standing: without the call it is unchanged
_CHANGES = frozenset(
    {"start", "stop", "stop_at", "stop_all", "rerun_at", "move_at", "exclude", "but", "handle", "held_by"}
)
#: calls that make words and forms: their arguments are no rules
_WORDS = frozenset({"say", "ask", "Offer", "Who"})
_NOT_RUN = frozenset({"annotation", "returns", "decorator_list", "type_comment"})
_DECIDES = (ast.Compare, ast.BoolOp, ast.UnaryOp, ast.Constant)


@dataclass(frozen=True)
class Site:
    """A place of the tree and what is planted there: ``place`` is the index in a list of nodes, None for one node."""

    parent: ast.AST
    field: str
    place: int | None
    old: ast.AST
    new: ast.AST
    where: str

    def plant(self) -> None:
        """Replace the node."""
        ast.copy_location(self.new, self.old)
        if self.place is None:
            setattr(self.parent, self.field, self.new)
        else:
            getattr(self.parent, self.field)[self.place] = self.new


@dataclass(frozen=True, order=True)
class Mutant:
    """One fault in a file: ``number`` is its place among all of that file, the rest is for people."""

    path: str
    number: int
    line: int
    where: str
    before: str
    after: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line} {self.where}: {self.before}  ->  {self.after}"


def mutants(path: str, source: str) -> list[Mutant]:
    """Every fault that can be planted in a source."""
    found = enumerate(_sites(ast.parse(source), ""))
    return [
        Mutant(path, number, getattr(one.old, "lineno", 0), one.where, _shown(one.old), _shown(one.new))
        for number, one in found
    ]


def planted(source: str, number: int) -> ast.Module:
    """The tree of a source with the fault of that number."""
    tree = ast.parse(source)
    next(site for place, site in enumerate(_sites(tree, "")) if place == number).plant()
    return ast.fix_missing_locations(tree)


def _shown(node: ast.AST) -> str:
    return " ".join(ast.unparse(node).split())


def _sites(node: ast.AST, where: str) -> Iterator[Site]:
    """The places below a node, in the order of the text."""
    if isinstance(node, ast.ClassDef | ast.FunctionDef):
        where = f"{where}.{node.name}" if where else node.name
    for field, value in ast.iter_fields(node):
        if field in _NOT_RUN:
            continue
        for place, child in enumerate(value) if isinstance(value, list) else [(None, value)]:
            if isinstance(child, ast.AST) and not _is_no_rule(child) and not _is_a_fact(node, child):
                for new in (*_others(child), *_other_way(field, child)):
                    yield Site(node, field, place, child, new, where)
                yield from _sites(child, where)


def _is_a_fact(node: ast.AST, child: ast.AST) -> bool:
    """Whether it is a plain yes or no of a class: the rooms that read these facts of a step hold them."""
    is_plain = isinstance(child, ast.Assign | ast.AnnAssign) and isinstance(child.value, ast.Constant)
    return isinstance(node, ast.ClassDef) and is_plain and isinstance(child.value.value, bool)  # type: ignore[attr-defined]


def _is_no_rule(node: ast.AST) -> bool:
    """Whether a node only makes words, checks types or imports."""
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
        return node.func.id in _WORDS
    if isinstance(node, ast.If):
        return _shown(node.test) == "TYPE_CHECKING"
    is_text = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    return is_text or isinstance(node, ast.Assert | ast.Import | ast.ImportFrom | ast.JoinedStr)


def _others(node: ast.AST) -> Iterator[ast.AST]:
    """What a node is mistaken for."""
    for kinds, mistaken in _MISTAKEN:
        if isinstance(node, kinds):
            yield from mistaken(node)


def _value(node: ast.Constant) -> Iterator[ast.AST]:
    if isinstance(node.value, bool):
        yield ast.Constant(not node.value)
    elif isinstance(node.value, int):
        yield ast.Constant(node.value + 1)


def _either(node: ast.BoolOp) -> Iterator[ast.AST]:
    other = ast.Or() if isinstance(node.op, ast.And) else ast.And()
    yield ast.BoolOp(other, copy.deepcopy(node.values))


def _sum(node: ast.BinOp) -> Iterator[ast.AST]:
    if isinstance(node.op, ast.Add | ast.Sub):
        turned = ast.Sub() if isinstance(node.op, ast.Add) else ast.Add()
        yield ast.BinOp(copy.deepcopy(node.left), turned, copy.deepcopy(node.right))


def _not(node: ast.UnaryOp) -> Iterator[ast.AST]:
    if isinstance(node.op, ast.Not):
        yield copy.deepcopy(node.operand)


def _one_or_other(node: ast.IfExp) -> Iterator[ast.AST]:
    yield ast.IfExp(copy.deepcopy(node.test), copy.deepcopy(node.orelse), copy.deepcopy(node.body))


def _left_out(node: ast.Raise | ast.Expr) -> Iterator[ast.AST]:
    if isinstance(node, ast.Raise) or isinstance(node.value, ast.Call):
        yield ast.Pass()


def _fate(node: ast.Attribute) -> Iterator[ast.AST]:
    if isinstance(node.value, ast.Name) and node.value.id == "Fate" and node.attr in _SWAPPED_FATES:
        yield ast.Attribute(copy.deepcopy(node.value), _SWAPPED_FATES[node.attr], node.ctx)


def _name(node: ast.Name) -> Iterator[ast.AST]:
    if node.id in _SWAPPED_NAMES:
        yield ast.Name(_SWAPPED_NAMES[node.id], node.ctx)


def _change(node: ast.Call) -> Iterator[ast.AST]:
    if isinstance(node.func, ast.Attribute) and node.func.attr in _CHANGES:
        yield copy.deepcopy(node.func.value)


def _compared_otherwise(node: ast.Compare) -> Iterator[ast.AST]:
    for place, op in enumerate(node.ops):
        for other in _COMPARISONS[type(op)]:
            ops = [*node.ops[:place], other(), *node.ops[place + 1 :]]
            yield ast.Compare(copy.deepcopy(node.left), ops, copy.deepcopy(node.comparators))


def _other_way(field: str, node: ast.AST) -> Iterator[ast.AST]:
    """The other answer to a question that is no comparison of its own."""
    if field in {"test", "ifs"} and isinstance(node, ast.expr) and not isinstance(node, _DECIDES):
        yield ast.UnaryOp(ast.Not(), copy.deepcopy(node))


_MISTAKEN: tuple[tuple[Any, Callable[[Any], Iterator[ast.AST]]], ...] = (
    (ast.Compare, _compared_otherwise),
    (ast.BoolOp, _either),
    (ast.UnaryOp, _not),
    (ast.Constant, _value),
    (ast.BinOp, _sum),
    (ast.IfExp, _one_or_other),
    (ast.Raise | ast.Expr, _left_out),
    (ast.Attribute, _fate),
    (ast.Name, _name),
    (ast.Call, _change),
)
