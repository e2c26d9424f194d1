"""Dates as pages write them, in the languages whose months are known here."""

# ruff: noqa: RUF001, SIM905 - letters of other languages; tables read better as words

from __future__ import annotations

import re
from datetime import date
from typing import Final

from reader.model.record import record

_MONTHS: Final = {
    name: number
    for names in (
        "january february march april may june july august september october november december",
        "januari februari maret april mei juni juli agustus september oktober november desember",
        "januar februar märz april mai juni juli august september oktober november dezember",
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
        "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
        (
            "gennaio febbraio marzo aprile maggio giugno luglio agosto"
            " settembre ottobre novembre dicembre"
        ),
        "januari februari maart april mei juni juli augustus september oktober november december",
        "januari februari mars april maj juni juli augusti september oktober november december",
        "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
        (
            "stycznia lutego marca kwietnia maja czerwca lipca sierpnia"
            " września października listopada grudnia"
        ),
        "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
        "jan feb mar apr may jun jul aug sep oct nov dec",
        "janv févr mrz avr mei juin juil agu sept okt nop des",
        "ene fév mrt abr mai giu lug agt set out nov dic",
        "gen fev mar avr mag jun jul ago sep ott nov dez",
    )
    for number, name in enumerate(names.split(), 1)
}

_MONTH: Final = r"(?P<month>[^\W\d_]{3,12})\.?"
_DAY: Final = r"(?P<day>\d{1,2})"
_YEAR: Final = r"(?P<year>[12]\d{3})"
_DATES: Final = (
    rf"\b{_YEAR}-(?P<number>\d{{2}})-(?P<day>\d{{2}})\b",
    rf"{_YEAR} ?[年년] ?(?P<number>\d{{1,2}}) ?[月월] ?{_DAY} ?[日일]",
    rf"\b{_DAY}(?:st|nd|rd|th|er|º|\.)? (?:de |of )?{_MONTH},? (?:de |del )?{_YEAR}\b",
    rf"\b{_MONTH} {_DAY}(?:st|nd|rd|th)?,? {_YEAR}\b",
    rf"\b{_DAY}\.(?P<number>\d{{1,2}})\.{_YEAR}\b",
    rf"\b(?P<first>\d{{1,2}})[/-](?P<second>\d{{1,2}})[/-]{_YEAR}\b",
)
"""Compiled when a line with a digit first asks for them: most articles state no date."""
_TIME: Final = (
    r"\b(?P<hour>\d{1,2})[:.](?P<minute>\d{2})(?:[:.]\d{2})? ?(?P<half>[ap]\.?m\.?)?"
    r"(?: ?(?P<zone>wib|wita|wit|utc|gmt|z|jst|kst|[+-][0-9]{2}:?[0-9]{2}))?\b"
)
_ZONES: Final = {
    "wib": "+07:00", "wita": "+08:00", "wit": "+09:00", "jst": "+09:00", "kst": "+09:00",
    "utc": "Z", "gmt": "Z", "z": "Z",
}  # fmt: skip

_UPDATED: Final = frozenset(
    "updated update diperbarui diupdate aktualisiert actualisé mis jour actualizado atualizado"
    " aggiornato bijgewerkt uppdaterad güncellendi обновлено 更新 最終更新".split()
)
_BESIDE: Final = frozenset(
    "published posted on at last date the publication first terbit diterbitkan dipublikasikan"
    " tayang pukul jam tanggal pada terakhir hari veröffentlicht am um uhr stand datum den"
    " publié le à mis jour modifié date publicado el a las hs h fecha em às data pubblicato il"
    " alle ore gepubliceerd op om publicerad publisert julkaistu yayınlanma opublikowano"
    " опубликовано в 公開日 公開 投稿日 掲載 发布 發布 发表 时间 t et ist est edt pst pdt cet"
    " cest bst monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat"
    " sun senin selasa rabu kamis jumat jum'at sabtu minggu montag dienstag mittwoch donnerstag"
    " freitag samstag sonntag mo di mi do fr sa so lundi mardi mercredi jeudi vendredi samedi"
    " dimanche lunes martes miércoles jueves viernes sábado domingo segunda-feira terça-feira"
    " quarta-feira quinta-feira sexta-feira segunda terça quarta quinta sexta lunedì martedì"
    " mercoledì giovedì venerdì sabato domenica maandag dinsdag woensdag donderdag vrijdag"
    " zaterdag zondag måndag tisdag onsdag torsdag fredag lördag söndag pazartesi salı çarşamba"
    " perşembe cuma cumartesi pazar 月曜日 火曜日 水曜日 木曜日 金曜日 土曜日 日曜日".split()
)
_LONGEST: Final = 90
_GREATEST_MONTH: Final = 12
_HOURS: Final = 24
_MINUTES: Final = 60


@record(frozen=True, slots=True)
class StatedDate:
    """What a line says about when an article was written."""

    when: str
    """ISO 8601: a time with its offset where the line states both, else a bare day."""
    is_update: bool
    """Whether it is the day of a change, not of publication."""


def stated_date(line: str, language: str | None = None) -> StatedDate | None:
    """Give the date of a line that says nothing but a full date; None for every other line.

    Args:
        line: one line, as "Rabu, 26 Oktober 2022 14:05 WIB".
        language: BCP 47; where it is English or None, 3/4/2022 could be two days and is none.
    """
    if len(line) > _LONGEST or not any(map(str.isdigit, line)):
        return None
    words = " ".join(line.casefold().split())
    for pattern in _DATES:
        match = re.search(pattern, words)
        day = match and _day(match, language)
        if match and day:
            return _with_time(day, words[: match.start()] + " " + words[match.end() :])
    return None


def _day(match: re.Match[str], language: str | None) -> date | None:
    parts = match.groupdict()
    if "first" in parts:
        first, second = int(parts["first"]), int(parts["second"])
        if first <= _GREATEST_MONTH and second <= _GREATEST_MONTH and first != second:
            if not language or language.startswith("en"):
                return None
        elif second > _GREATEST_MONTH:
            first, second = second, first
        day, month = first, second
    else:
        day = int(parts["day"])
        month = int(parts.get("number") or _MONTHS.get(parts.get("month") or "", 0))
    try:
        return date(int(parts["year"]), month, day)
    except ValueError:
        return None


def _with_time(day: date, rest: str) -> StatedDate | None:
    when = day.isoformat()
    time = re.search(_TIME, rest)
    if time:
        rest = rest[: time.start()] + " " + rest[time.end() :]
        when += _clock(time) or ""
    words = [word for word in re.split(r"[\s,.:：;()|/·•–—-]+", rest) if word]
    if any(word not in _BESIDE and word not in _UPDATED for word in words):
        return None
    return StatedDate(when, is_update=any(word in _UPDATED for word in words))


def _clock(time: re.Match[str]) -> str | None:
    """Give "T14:05+07:00"; None without a zone, for then the day is all that is sure."""
    zone = time["zone"]
    if not zone:
        return None
    hour, minute = int(time["hour"]), int(time["minute"])
    if time["half"]:
        hour = hour % 12 + (12 if time["half"].startswith("p") else 0)
    if hour >= _HOURS or minute >= _MINUTES:
        return None
    offset = _ZONES.get(zone) or f"{zone[:3]}:{zone[-2:]}"
    return f"T{hour:02}:{minute:02}{offset}"
