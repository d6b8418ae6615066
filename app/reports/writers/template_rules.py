"""What a template may do: show fields, ask whether there is something, go through lists."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.errors import BadInput

if TYPE_CHECKING:
    from jinja2.sandbox import SandboxedEnvironment

FILTERS = frozenset(
    {
        "batch", "capitalize", "count", "d", "default", "first", "join", "last", "length", "list", "lower", "round",
        "slice", "sort", "title", "trim", "unique", "upper",
    }
)  # fmt: skip
_DEEPEST = 3
"""Loops inside loops: rows, their lists, and the pieces into which these are cut."""


def environment() -> SandboxedEnvironment:
    """Jinja that calls nothing, escapes everything, and takes no unknown field for an empty one."""
    from jinja2 import StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    made = ImmutableSandboxedEnvironment(autoescape=True, undefined=StrictUndefined)
    made.globals.clear()
    made.filters = {name: one for name, one in made.filters.items() if name in FILTERS}
    made.tests = {name: one for name, one in made.tests.items() if name in ("defined", "none", "odd", "even")}
    return made


def check(made: SandboxedEnvironment, source: str, file: str) -> None:
    """Raises BadInput("template.forbidden"), and what Jinja raises for what it cannot read."""
    from jinja2 import nodes

    allowed = (
        nodes.Template, nodes.Output, nodes.TemplateData, nodes.Name, nodes.Getattr, nodes.Getitem, nodes.Const,
        nodes.For, nodes.If, nodes.CondExpr, nodes.Filter, nodes.Test, nodes.Compare, nodes.Operand, nodes.And,
        nodes.Or, nodes.Not, nodes.Add, nodes.Sub, nodes.Concat, nodes.List, nodes.Dict, nodes.Pair, nodes.Tuple,
        nodes.Keyword,
    )  # fmt: skip
    tree = made.parse(source)
    for node in tree.find_all(nodes.Node):
        if not isinstance(node, allowed):
            raise BadInput("template.forbidden", file=file, value=type(node).__name__.lower())
        if isinstance(node, nodes.Getattr | nodes.Name):
            name = node.attr if isinstance(node, nodes.Getattr) else node.name
            if name.startswith("_"):
                raise BadInput("template.forbidden", file=file, value=name)
    if _depth(tree) > _DEEPEST:
        raise BadInput("template.forbidden", file=file, value="for")


def _depth(node: object) -> int:
    from jinja2 import nodes

    assert isinstance(node, nodes.Node)
    below = max((_depth(one) for one in node.iter_child_nodes()), default=0)
    return below + isinstance(node, nodes.For)
