# ruff: noqa: RUF001 - letters of all scripts are the cases
from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.parsing.decode import character_set, decode

GERMAN = "Größe ist nicht alles, sagte die Bürgermeisterin gestern in Köln. "
FRENCH = "« L’été dernier », dit-elle, « les élèves ont déjà reçu leurs cahiers. » "
POLISH = "Wczoraj w Łodzi odbyło się spotkanie. Mieszkańcy są zadowoleni, że źródło jest czyste. "
RUSSIAN = "Вчера в Москве прошла встреча. Министры обсудили новые законы и договорились. "
GREEK = "Χθες στην Αθήνα έγινε μια συνάντηση. Οι κάτοικοι είναι ευχαριστημένοι. "
TURKISH = "Dün İstanbul'da bir toplantı yapıldı. Şehir sakinleri memnun, ağaçlar korunacak. "
HEBREW = "אתמול התקיימה פגישה בירושלים. התושבים מרוצים מהתוצאה ומקווים להמשך. "
ARABIC = "عقد أمس اجتماع في القاهرة. السكان سعداء بالنتيجة ويأملون في المزيد. "
THAI = "เมื่อวานนี้มีการประชุมที่กรุงเทพ ชาวบ้านพอใจกับผลลัพธ์ "
JAPANESE = "昨日、東京で会議が開かれました。住民は結果に満足しています。次の会議は来月の予定です。"
CHINESE = "昨天在北京举行了一次会议。居民们对结果感到满意。"
TAIWANESE = "昨天在台北舉行了一次會議。居民們對結果感到滿意。"
KOREAN = "어제 서울에서 회의가 열렸습니다. 주민들은 결과에 만족하고 있습니다. "

UNDECLARED = [
    pytest.param(GERMAN, "cp1252", id="German"),
    pytest.param(FRENCH, "cp1252", id="French"),
    pytest.param(POLISH, "cp1250", id="Polish, Windows"),
    pytest.param(POLISH, "iso8859-2", id="Polish, ISO"),
    pytest.param(RUSSIAN, "cp1251", id="Russian, Windows"),
    pytest.param("Москва и Балтика", "cp1251", id="Russian, in letters that the west has too"),
    pytest.param(RUSSIAN, "koi8-r", id="Russian, Unix"),
    pytest.param(RUSSIAN, "cp866", id="Russian, DOS"),
    pytest.param(GREEK, "cp1253", id="Greek"),
    pytest.param(TURKISH, "cp1254", id="Turkish"),
    pytest.param(HEBREW, "cp1255", id="Hebrew"),
    pytest.param(ARABIC, "cp1256", id="Arabic"),
    pytest.param(THAI, "cp874", id="Thai"),
    pytest.param(JAPANESE, "cp932", id="Japanese, Shift_JIS"),
    pytest.param(JAPANESE, "euc_jp", id="Japanese, EUC"),
    pytest.param(JAPANESE, "iso2022_jp", id="Japanese, mail"),
    pytest.param(CHINESE, "gb18030", id="Chinese"),
    pytest.param(TAIWANESE, "big5", id="Chinese, traditional"),
    pytest.param(KOREAN, "cp949", id="Korean"),
    pytest.param(GERMAN, "utf-16-le", id="UTF-16"),
    pytest.param(GERMAN, "utf-16-be", id="UTF-16, big-endian"),
    pytest.param(GERMAN, "utf-32-le", id="UTF-32"),
    pytest.param(GERMAN, "utf-32-be", id="UTF-32, big-endian"),
    pytest.param(JAPANESE + KOREAN, "utf-8", id="UTF-8"),
]


@pytest.mark.parametrize(("text", "charset"), UNDECLARED)
def test_a_text_is_read_without_a_declaration(text: str, charset: str) -> None:
    assert decode(text.encode(charset)) == text


@pytest.mark.parametrize(("text", "charset"), UNDECLARED)
def test_a_text_is_read_as_it_is_declared(text: str, charset: str) -> None:
    assert decode(text[:12].encode(charset), charset) == text[:12]


@pytest.mark.parametrize("charset", ["utf-8-sig", "utf-16", "utf-32"])
@pytest.mark.parametrize("declared", [None, "iso-8859-1", "utf-8"])
def test_a_byte_order_mark_counts_more_than_a_declaration(
    charset: str, declared: str | None
) -> None:
    assert decode(JAPANESE.encode(charset), declared) == JAPANESE


@pytest.mark.parametrize(
    ("declared", "text", "truth"),
    [
        pytest.param("iso-8859-1", GERMAN, "utf-8", id="UTF-8 that is called Latin-1"),
        pytest.param("shift_jis", GERMAN, "utf-8", id="UTF-8 that is called Shift_JIS"),
        pytest.param("us-ascii", RUSSIAN, "utf-8", id="UTF-8 that is called ASCII"),
        pytest.param("utf-16", GERMAN, "utf-8", id="UTF-8 that is called UTF-16"),
        pytest.param("utf-8", GERMAN, "cp1252", id="Latin-1 that is called UTF-8"),
        pytest.param("utf-8", RUSSIAN, "cp1251", id="Cyrillic that is called UTF-8"),
        pytest.param("iso-8859-1", RUSSIAN, "cp1251", id="Cyrillic that is called Latin-1"),
        pytest.param("iso-8859-1", FRENCH, "cp1252", id="Windows' quotes in Latin-1"),
        pytest.param("gb2312", "碁䶮", "gb18030", id="a letter that only the larger set has"),
        pytest.param("euc_jp", JAPANESE, "cp932", id="Shift_JIS that is called EUC"),
        pytest.param("hz-gb-2312", CHINESE, "hz", id="Chinese in bytes of ASCII"),
        pytest.param("iso-2022-kr", KOREAN, "iso2022_kr", id="Korean in bytes of ASCII"),
        pytest.param("iso-8859-1", "Ðæþ", "cp1252", id="a few letters"),
        pytest.param("no-such-set", GERMAN, "cp1252", id="an invented set"),
        pytest.param("", GERMAN, "cp1252", id="an empty name"),
        pytest.param("utf-16", "plain words", "ascii", id="ASCII that is called UTF-16"),
        pytest.param("utf-7", "1 +AGE- 2", "ascii", id="a set that smuggles"),
        pytest.param("unicode_escape", "a\\x1b\\u202e", "ascii", id="an escape is no set"),
    ],
)
def test_a_text_is_read_whatever_is_declared(declared: str, text: str, truth: str) -> None:
    assert decode(text.encode(truth), declared) == text


@pytest.mark.parametrize(
    "name",
    [
        *("unicode_escape", "raw_unicode_escape", "string_escape", "idna", "punycode", "utf-7"),
        *("zip", "zlib", "bz2", "hex", "base64", "uu", "quopri", "rot13", "undefined", "mbcs"),
        *("charmap", "palmos", "cp037", "", " ", "é", "a\0b", "../x", "x" * 5000, "utf\ud800"),
    ],
)
def test_what_is_no_character_set_is_none(name: str) -> None:
    assert character_set(name) is None


@pytest.mark.parametrize(
    ("name", "known"),
    [
        ("UTF-8", "utf-8"),
        (' "utf8" ', "utf-8"),
        ("Latin-1", "cp1252"),
        ("windows-1251", "cp1251"),
        ("GB2312", "gb18030"),
        ("x-sjis", "cp932"),
        ("ks_c_5601-1987", "cp949"),
        ("ISO-8859-8-I", "iso8859-8"),
    ],
)
def test_a_character_set_has_many_names(name: str, known: str) -> None:
    assert character_set(name) == known


@pytest.mark.parametrize(
    ("body", "text"),
    [
        pytest.param("Köln".encode() * 9 + b"\xc3", "Köln" * 9 + "\ufffd", id="cut off"),
        pytest.param("Kö\udcffln".encode("utf-8", "surrogateescape") + "ö".encode() * 20,
                     "Kö\ufffdln" + "ö" * 20, id="one broken byte"),
        pytest.param("“so” ".encode() + b"\xff", "“so” \ufffd", id="one broken byte, two quotes"),
        pytest.param(b"\xff\xfea\x00b", "a\ufffd", id="half a unit"),
        pytest.param(b"\xef\xbb\xbfa", "a", id="a mark and a letter"),
        pytest.param(b"\xef\xbb\xbf", "", id="a mark alone"),
        pytest.param(b"", "", id="nothing"),
        pytest.param(b"words\0and \0\0 more", "words\0and \0\0 more", id="some empty bytes"),
    ],
)  # fmt: skip
def test_broken_bytes_become_replacement_characters(body: bytes, text: str) -> None:
    assert decode(body) == text


def test_a_declared_set_keeps_its_broken_bytes_apart() -> None:
    body = RUSSIAN.encode("cp1251") + b"\x98" + RUSSIAN.encode("cp1251")
    assert decode(body, "windows-1251") == f"{RUSSIAN}\ufffd{RUSSIAN}"


def test_the_sample_is_taken_where_the_text_leaves_ascii() -> None:
    assert decode(b"<p>" * 50_000 + RUSSIAN.encode("koi8-r")) == "<p>" * 50_000 + RUSSIAN


@given(st.binary(), st.none() | st.sampled_from(["utf-8", "gbk", "utf-16", "hz", "cp1252"]))
def test_no_bytes_are_an_error_or_give_surrogates(body: bytes, declared: str | None) -> None:
    decode(body, declared).encode()


def test_utf8_and_western_text_load_no_detector() -> None:
    script = (
        "import sys; from reader.parsing.decode import decode;"
        "decode('é'.encode()); decode('Die Größe zählt nicht'.encode('latin-1'));"
        "sys.exit('charset_normalizer' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0
