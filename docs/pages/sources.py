"""What can be read from the source text of the package: rules with their docstrings, and state with its comments."""

import ast
import inspect
import re
from collections.abc import Iterator
from importlib import import_module
from types import ModuleType
from typing import NamedTuple


class Rule(NamedTuple):
    """A function and what it says about itself."""

    name: str
    arguments: tuple[str, ...]
    says: str


class StateVariable(NamedTuple):
    """A variable of an entity: name, type, meaning."""

    name: str
    type: str
    meaning: str


def module_named(name: str) -> ModuleType:
    return import_module(name)


def rules(module: ModuleType) -> Iterator[Rule]:
    """Public functions of a module in the order in which they stand."""
    for node in _tree(module).body:
        if isinstance(node, ast.FunctionDef) and not node.name.startswith("_"):
            arguments = tuple(argument.arg for argument in [*node.args.args, *node.args.kwonlyargs])
            yield Rule(node.name, arguments, ast.get_docstring(node) or "")


def methods(module: ModuleType, class_name: str) -> Iterator[Rule]:
    """Public methods of a class, in order, without properties."""
    for node in _class(module, class_name).body:
        if isinstance(node, ast.FunctionDef) and not node.name.startswith("_") and not node.decorator_list:
            yield Rule(node.name, (), ast.get_docstring(node) or "")


def columns(module: ModuleType, record: str) -> list[StateVariable]:
    """Fields of a NumPy record with the comment beside each."""
    text = inspect.getsource(module)
    block = re.search(rf"^{record} = np\.dtype\(\n(.*?)^\)", text, re.DOTALL | re.MULTILINE)
    assert block, record
    found = re.findall(r'\("(\w+)", "([^"]+)"\),(?: +# (.*))?', block.group(1))
    return [StateVariable(name, _TYPES.get(kind, kind), meaning) for name, kind, meaning in found]


def fields(module: ModuleType, class_name: str) -> list[StateVariable]:
    """Fields of a dataclass with the text under each."""
    found = []
    body = _class(module, class_name).body
    for node, after in zip(body, [*body[1:], None], strict=True):
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            found.append(StateVariable(node.target.id, _array_type(ast.unparse(node.annotation)), _text(after)))
    return found


def attributes(module: ModuleType, class_name: str) -> list[str]:
    """Public attributes that a class sets on itself, in the order in which they stand."""
    names: dict[str, None] = {}
    for node in ast.walk(_class(module, class_name)):
        targets = (
            node.targets if isinstance(node, ast.Assign) else [node.target] if isinstance(node, ast.AnnAssign) else []
        )
        for target in targets:
            for one in target.elts if isinstance(target, ast.Tuple) else [target]:
                if isinstance(one, ast.Attribute) and getattr(one.value, "id", "") == "self" and one.attr[0] != "_":
                    names[one.attr] = None
    return list(names)


def decisions(modules: list[ModuleType]) -> list[tuple[str, str]]:
    """Names of all decisions that are drawn, with the module that draws them."""
    call = r"(?:decision\(|stream_key\([^,]+,|draw\([^,]+,|_another\(world,)"
    pattern = re.compile(call + r'\s*f?"([\w{}.()]+)"')
    found = {(name, module.__name__) for module in modules for name in pattern.findall(inspect.getsource(module))}
    return sorted(found)


_TYPES = {
    "i1": "whole",
    "i2": "whole",
    "i4": "whole",
    "i8": "whole",
    "u1": "whole",
    "u8": "whole",
    "f8": "number",
    "?": "yes/no",
}


def _array_type(annotation: str) -> str:
    if "bool" in annotation:
        return "yes/no"
    return "number" if "float" in annotation or annotation == "F8" else "whole" if "int" in annotation else "object"


def _text(node: ast.AST | None) -> str:
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str):
        return " ".join(node.value.value.split())
    return ""


def _tree(module: ModuleType) -> ast.Module:
    return ast.parse(inspect.getsource(module))


def _class(module: ModuleType, name: str) -> ast.ClassDef:
    return next(node for node in _tree(module).body if isinstance(node, ast.ClassDef) and node.name == name)
