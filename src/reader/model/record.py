"""`record`: a frozen dataclass with slots, for a fifth of the time that defining one takes.

A start defines sixty of them, and `dataclasses.dataclass` generates and compiles six functions
for each: 28 ms of 200. Here one is generated, `__init__`; the others are shared by all records. For
the type checker it is `dataclass` itself, and `dataclasses.replace`, `fields` and `asdict` work.
"""

from __future__ import annotations

from dataclasses import Field, FrozenInstanceError, make_dataclass
from operator import attrgetter
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable
    from dataclasses import dataclass as record
else:

    def record(*, frozen: bool, slots: bool, eq: bool = True, order: bool = False) -> Callable:
        """Make a class a record of its annotated fields; the arguments mean what they do there."""
        assert frozen and slots  # noqa: S101, PT018 - nothing else is made here
        shared = _SHARED | (_COMPARED if eq else {}) | (_ORDERED if order else {})
        return lambda cls: _made(cls, shared)


__all__ = ["record"]


def _made(cls: type, shared: dict[str, Any]) -> type:
    names = tuple(vars(cls).get("__annotations__", ()))
    body = {name: value for name, value in vars(cls).items() if name not in names}
    body.pop("__dict__", None)
    body.pop("__weakref__", None)
    defaults = {name: vars(cls)[name] for name in names if name in vars(cls)}
    body |= shared | {name: body[name] for name in shared if name in body}
    body |= {"__slots__": names, "__match_args__": names, "__init__": _init(names, defaults)}
    body["_values"] = staticmethod(_values_of(names))
    return type(cls)(cls.__name__, cls.__bases__, body)


def _init(names: tuple[str, ...], defaults: dict[str, Any]) -> Any:  # noqa: ANN401 - a function
    """Generate the one function that knows the fields by name, for speed and for its signature."""
    given: dict[str, Any] = {"_set": object.__setattr__}
    parameters, lines = ["self"], []
    for name in names:
        value = name
        if name in defaults:
            default = defaults[name]
            given[f"_default_{name}"] = default
            parameters.append(f"{name}=_default_{name}")
            if isinstance(default, Field):
                given[f"_make_{name}"] = default.default_factory
                value = f"_make_{name}() if {name} is _default_{name} else {name}"
        else:
            parameters.append(name)
        lines.append(f" _set(self, {name!r}, {value})")
    exec(f"def __init__({', '.join(parameters)}):\n" + "\n".join(lines), given)  # noqa: S102 - of names
    return given["__init__"]


def _values_of(names: tuple[str, ...]) -> Callable[[Any], Any]:
    return attrgetter(*names) if len(names) > 1 else lambda one: (getattr(one, names[0]),)


def _equals(self: Any, other: Any) -> Any:  # noqa: ANN401 - of any class
    if other.__class__ is not self.__class__:
        return NotImplemented
    return self._values(self) == self._values(other)


def _hash(self: Any) -> int:  # noqa: ANN401 - of any class
    return hash(self._values(self))


def _is_less(self: Any, other: Any) -> Any:  # noqa: ANN401 - of any class
    return self._values(self) < self._values(other) if type(other) is type(self) else NotImplemented


def _is_at_most(self: Any, other: Any) -> Any:  # noqa: ANN401 - of any class
    return (
        self._values(self) <= self._values(other) if type(other) is type(self) else NotImplemented
    )


def _show(self: Any) -> str:  # noqa: ANN401 - of any class
    fields = (f"{name}={getattr(self, name)!r}" for name in self.__slots__)
    return f"{type(self).__qualname__}({', '.join(fields)})"


def _refuse(self: Any, name: str, *value: Any) -> None:  # noqa: ANN401 - of any class
    del self, value
    raise FrozenInstanceError(f"cannot change field {name!r}")


def _rebuild(self: Any) -> tuple[type, tuple[Any, ...]]:  # noqa: ANN401 - of any class
    return type(self), tuple(self._values(self))


class _FieldsAtFirstUse:
    """What `dataclasses` asks for: taken from a dataclass of the same fields, made when asked."""

    def __get__(self, one: object, cls: type) -> Any:  # noqa: ANN401 - a private thing of theirs
        fields = make_dataclass(cls.__name__, cls.__slots__).__dataclass_fields__  # type: ignore[attr-defined]
        cls.__dataclass_fields__ = fields  # type: ignore[attr-defined]
        return fields


_SHARED = {
    "__repr__": _show,
    "__setattr__": _refuse,
    "__delattr__": _refuse,
    "__reduce__": _rebuild,
    "__dataclass_fields__": _FieldsAtFirstUse(),
}
_COMPARED = {"__eq__": _equals, "__hash__": _hash}
_ORDERED = {
    "__lt__": _is_less,
    "__le__": _is_at_most,
    "__gt__": lambda self, other: _is_less(other, self),
    "__ge__": lambda self, other: _is_at_most(other, self),
}
