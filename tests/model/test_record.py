"""A record behaves as the frozen dataclass that it stands for."""

from __future__ import annotations

import copy
import pickle
from dataclasses import FrozenInstanceError, asdict, dataclass, field, fields, replace

import pytest

from reader.model.record import record


@record(frozen=True, slots=True, order=True)
class Point:
    """Two numbers."""

    x: int
    y: int = 7

    @property
    def total(self) -> int:
        return self.x + self.y


@dataclass(frozen=True, slots=True, order=True)
class Twin:
    x: int
    y: int = 7


@record(frozen=True, slots=True, eq=False)
class Request:
    names: list[str] = field(default_factory=list)


def test_fields_are_given_by_place_and_by_name_and_have_defaults() -> None:
    assert (Point(1).x, Point(1).y) == (1, 7)
    assert Point(x=1, y=2) == Point(1, 2)
    with pytest.raises(TypeError):
        Point()  # type: ignore[call-arg]


def test_records_are_equal_by_their_fields_and_to_nothing_else() -> None:
    assert Point(1, 2) == Point(1, 2)
    assert Point(1, 2) != Point(1, 3)
    assert Point(1, 2) != object()
    assert len({Point(1, 2), Point(1, 2), Point(2, 2)}) == 2


def test_without_eq_a_record_is_equal_to_itself_alone() -> None:
    one, other = Request(), Request()
    assert one != other
    assert len({one, other}) == 2
    assert one.names is not other.names


def test_records_are_ordered_as_their_fields_are() -> None:
    assert Point(1, 2) < Point(1, 3) <= Point(1, 3)
    assert Point(2, 0) > Point(1, 9) >= Point(1, 9)
    with pytest.raises(TypeError):
        assert Point(1) < Twin(1)  # type: ignore[operator]


def test_nothing_about_a_record_can_be_changed() -> None:
    with pytest.raises(FrozenInstanceError):
        Point(1).x = 2  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        del Point(1).x
    with pytest.raises((AttributeError, TypeError)):
        Point(1).z = 2  # type: ignore[attr-defined]


def test_what_works_with_a_dataclass_works_with_a_record() -> None:
    assert replace(Point(1), y=5) == Point(1, 5)
    assert asdict(Point(1)) == asdict(Twin(1))
    assert [each.name for each in fields(Point(1))] == ["x", "y"]
    assert repr(Point(1)) == "Point(x=1, y=7)"
    assert copy.deepcopy(Point(1)) == pickle.loads(pickle.dumps(Point(1))) == Point(1)  # noqa: S301 - ours
    match Point(3, 4):
        case Point(x, y):
            assert (x, y) == (3, 4)
    assert Point(3, 4).total == 7
