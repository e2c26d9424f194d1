"""The words by which a page names its own parts, in the languages that news is read in.

All of them are folded: `casefold()` was applied, and runs of white space are one space.
"""

from __future__ import annotations

import re
from typing import Final

BYLINE_OPENINGS: Final = (
    "by ",
    "written by ",
    "words by ",
    "oleh ",
    "oleh: ",
    "penulis: ",
    "ditulis oleh ",
    "von ",
    "par ",
    "por ",
    "di ",
    "door ",
    "av ",
    "af ",
    "przez ",
    "autor: ",
    "author: ",
    "автор: ",
    "文/",
    "作者：",
    "作者:",
    "文：",
    "記者：",
    "记者：",
)
"""What stands before the writer's name on a line of its own."""

EDITOR_OPENINGS: Final = (
    "editor:",
    "editor :",
    "edited by",
    "penyunting:",
    "redaktur:",
    "redaktion:",
    "redakteur:",
    "éditeur:",
    "éditeur :",
    "editado por",
    "edición:",
    "edição:",
    "redactor:",
    "redattore:",
    "eindredactie:",
    "編集：",
    "编辑：",
    "责任编辑：",
    "編集者：",
)
"""What stands before the editor's name on a line of its own."""

FORM_TITLES: Final = frozenset({
    "tinggalkan balasan", "tinggalkan komentar", "beri komentar", "tulis komentar", "kirim komentar",
    "leave a reply", "leave a comment", "leave your comment", "post a comment", "add a comment",
    "write a comment", "join the conversation", "submit a comment",
    "schreibe einen kommentar", "schreiben sie einen kommentar", "kommentar schreiben",
    "kommentar verfassen", "hinterlasse einen kommentar", "kommentar hinterlassen",
    "antwort hinterlassen", "hinterlasse eine antwort",
    "laisser un commentaire", "laissez un commentaire", "poster un commentaire",
    "ajouter un commentaire", "laisser une réponse", "écrire un commentaire",
    "deja una respuesta", "deja un comentario", "dejar un comentario", "deja tu comentario",
    "escribe un comentario", "añadir un comentario", "dejar una respuesta",
    "deixe um comentário", "deixe uma resposta", "deixar um comentário", "deixa um comentário",
    "deixe seu comentário", "deixe o seu comentário", "escreva um comentário",
    "lascia un commento", "lascia una risposta", "scrivi un commento", "aggiungi un commento",
    "geef een reactie", "laat een reactie achter", "plaats een reactie", "reactie plaatsen",
    "bir yanıt yazın", "bir cevap yazın", "yorum yapın", "yorum yaz", "cevap bırakın",
    "để lại một bình luận", "để lại bình luận", "gửi bình luận", "trả lời",
    "lämna ett svar", "lämna en kommentar", "skriv en kommentar", "legg igjen en kommentar",
    "skriv et svar", "legg inn en kommentar", "jätä kommentti", "jätä vastaus",
    "dodaj komentarz", "zostaw komentarz", "dodaj odpowiedź", "napsat komentář", "přidat komentář",
    "pridaj komentár", "vélemény, hozzászólás?", "lasă un răspuns", "lasă un comentariu",
    "добавить комментарий", "оставить комментарий", "оставьте комментарий", "написать комментарий",
    "залишити відповідь", "залишити коментар", "вашият коментар", "напишете коментар",
    "αφήστε μια απάντηση", "αφήστε ένα σχόλιο", "προσθήκη σχολίου",
    "deixa un comentari", "deixa una resposta",
    "コメントを残す", "コメントする", "コメントを書く", "コメントを投稿", "返信を残す",
    "发表回复", "发表评论", "留下评论", "發佈留言", "發表迴響", "發表留言", "發表回覆", "留言", "发表留言",
    "댓글 남기기", "답글 남기기", "댓글 달기",
    "اترك تعليقاً", "اترك تعليقا", "اترك رداً", "اترك ردا", "أضف تعليق", "أضف تعليقاً",
    "כתיבת תגובה", "השארת תגובה", "הוספת תגובה", "השאר תגובה",
    "دیدگاهتان را بنویسید", "ارسال دیدگاه", "प्रतिक्रिया दें", "टिप्पणी करें", "एक टिप्पणी छोड़ें",
    "ใส่ความเห็น", "แสดงความคิดเห็น",
})  # fmt: skip
"""What stands above a comment form: WordPress' own words in each language, and what other systems say."""

READ_ALSO_OPENINGS: Final = (
    "baca juga:",
    "baca juga :",
    "simak juga:",
    "lihat juga:",
    "baca selengkapnya:",
    "read also:",
    "also read:",
    "read more:",
    "read next:",
    "see also:",
    "related:",
    "lesen sie auch:",
    "lesen sie auch :",
    "mehr dazu:",
    "auch interessant:",
    "siehe auch:",
    "lire aussi :",
    "lire aussi:",
    "à lire aussi :",
    "à lire aussi:",
    "lisez aussi :",
    "a lire aussi :",
    "lea también:",
    "lee también:",
    "leer más:",
    "te puede interesar:",
    "leia também:",
    "leia mais:",
    "veja também:",
    "leggi anche:",
    "lees ook:",
    "läs också:",
    "läs även:",
    "les også:",
    "læs også:",
    "czytaj też:",
    "czytaj także:",
    "zobacz też:",
    "zobacz także:",
    "ayrıca okuyun:",
    "đọc thêm:",
    "xem thêm:",
    "читайте также:",
    "читайте також:",
    "関連記事：",
    "関連記事:",
    "あわせて読みたい",
    "延伸阅读：",
    "延伸閱讀：",
    "相关阅读：",
    "相關新聞：",
)
"""What a line that leads to other articles opens with."""

_READING: Final = (
    r"(?:waktu|lama|durasi|estimasi|perkiraan) (?:mem)?baca(?:an)?|(?:mem)?baca(?:an)?|dibaca"
    r"|(?:average |estimated |approximate )?(?:reading|read) time|time to read|to read|read"
    r"|(?:geschätzte )?lesezeit|lesedauer"
    r"|(?:temps|durée) (?:estimé )?de lecture(?: estimé)?|de lecture|lecture"
    r"|tiempo (?:estimado )?de lectura(?: estimado)?|de lectura|lectura"
    r"|tempo (?:estimado )?de leitura(?: estimado)?|de leitura|leitura"
    r"|tempo di lettura|di lettura|leestijd|leestijd ongeveer|lezen|lästid|lesetid|læsetid|läsning"
    r"|okuma süresi|okuma|thời gian đọc|đọc|czas czytania|czytania|время чтения|на чтение|чтения"
    r"|час читання|χρόνος ανάγνωσης|読了時間|読了目安|読む時間|この記事は|で読めます|で読める"
    r"|阅读时间|阅读需|阅读|預計閱讀時間|预计阅读时间|閱讀時間|閱讀|읽는 시간|읽기|분량"
    r"|(?:وقت|مدة|زمن) القراءة|قراءة|זמן קריאה|קריאה|पढ़ने का समय|वाचन"
)
_MINUTES: Final = (
    r"menit|mnt|minutes?|mins?|minuten?|minutos?|minuti|minuto|minuut|minuter|minutter|dakika|dk"
    r"|phút|minuty?|минут[аы]?|мин|хвилини?|хв|λεπτά|λεπτό|分钟|分鐘|分間|分|분|دقائق|دقيقة|דקות|דקה|मिनट"
)
_FILLER: Final = r"(?:about|around|approx|approximately|ca|circa|kira-kira|sekitar|±|~|約|约|etwa|environ|unos|cerca de|de|a|of)"
_MINUTES_FIRST: Final = re.compile(
    rf"(?:{_FILLER}\.? ?)?(\d{{1,3}})[ -]?(?:{_MINUTES})\.?(?: of| de|の)? ?(?:{_READING})"
)
_WORDS_FIRST: Final = re.compile(
    rf"(?:{_READING})(?: ?[:：]| in)? ?(?:{_FILLER}\.? ?)?(\d{{1,3}})[ -]?(?:{_MINUTES})\.?(?:で読めます|で読める)?"
)


def folded(line: str) -> str:
    """Give a line as the tables here hold their words."""
    return " ".join(line.casefold().split())


def stated_minutes(line: str) -> int | None:
    """Give the minutes that a line states as its article's reading time; None where it says anything else."""
    words = folded(line).strip(" ()[]·•|–—-")
    match = _MINUTES_FIRST.fullmatch(words) or _WORDS_FIRST.fullmatch(words)
    return int(match[1]) if match else None
