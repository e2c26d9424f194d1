"""Pictures are bounded before they are decoded, and never larger than they are."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from PIL import Image, ImageOps

from reader.sources import pictures
from reader.sources.pictures import SENT_AT_MOST, picture_pixels, picture_png, picture_size
from support_pictures import COLOURS, draw

if TYPE_CHECKING:
    from pathlib import Path


def test_half_blocks_have_the_colours_of_the_picture(tmp_path: Path) -> None:
    draw(tmp_path)
    rows = picture_pixels(str(tmp_path / "four.png"), 32, 24)
    assert rows is not None
    assert [rows[0][0], rows[0][-1], rows[-1][0], rows[-1][-1]] == COLOURS


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        pytest.param((80, 60), (80, 60), id="smaller"),
        pytest.param((640, 480), (320, 240), id="not larger than it is"),
        pytest.param((640, 240), (320, 120), id="in the shape that was asked for"),
    ],
)
def test_a_picture_is_sent_at_the_size_it_takes(
    tmp_path: Path, asked: tuple[int, int], expected: tuple[int, int]
) -> None:
    draw(tmp_path)
    png = picture_png(str(tmp_path / "four.png"), *asked)
    assert png is not None
    assert Image.open(BytesIO(png)).size == expected


def test_no_more_is_sent_than_a_terminal_can_bear(tmp_path: Path) -> None:
    Image.new("1", (4000, 3000)).save(tmp_path / "wide.png")
    png = picture_png(str(tmp_path / "wide.png"), 4000, 3000)
    assert png is not None
    width, height = Image.open(BytesIO(png)).size
    assert width * height <= SENT_AT_MOST * 1.01


def test_what_shows_through_stays_so(tmp_path: Path) -> None:
    Image.new("RGBA", (20, 20), (200, 30, 30, 0)).save(tmp_path / "clear.png")
    png = picture_png(str(tmp_path / "clear.png"), 20, 20)
    assert png is not None
    assert Image.open(BytesIO(png)).mode == "RGBA"


@pytest.mark.parametrize("bound", ["BYTES_AT_MOST", "PIXELS_AT_MOST"])
def test_what_is_larger_than_is_good_is_not_decoded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, bound: str
) -> None:
    draw(tmp_path)
    picture = tmp_path / "four.png"
    picture_size.cache_clear()
    monkeypatch.setattr(pictures, bound, 100)
    assert picture_size(str(picture)) is None
    assert picture_png(str(picture), 10, 10) is None
    picture_size.cache_clear()


def test_what_is_cut_or_no_picture_is_none(tmp_path: Path) -> None:
    draw(tmp_path)
    cut = tmp_path / "cut.png"
    cut.write_bytes((tmp_path / "four.png").read_bytes()[:90])
    assert picture_png(str(cut), 10, 10) is None
    assert picture_pixels(str(cut), 10, 10) is None
    assert picture_png(str(tmp_path / "four.md"), 10, 10) is None


@pytest.mark.parametrize("turned", range(1, 9))
def test_a_picture_stands_as_its_camera_says(tmp_path: Path, turned: int) -> None:
    path = tmp_path / "turned.png"
    picture = Image.new("RGB", (40, 20), "red")
    picture.paste("blue", (0, 0, 20, 10))
    exif = Image.Exif()
    exif[0x0112] = turned
    picture.save(path, exif=exif)
    upright = ImageOps.exif_transpose(Image.open(path))
    assert picture_size(str(path)) == upright.size
    pixels = picture_pixels(str(path), *upright.size)
    assert pixels is not None
    corners = [(2, 2), (upright.width - 3, upright.height - 3), (2, upright.height - 3)]
    assert [pixels[y][x] for x, y in corners] == [upright.getpixel(at) for at in corners]
