"""The words by which a page names its own parts, in the languages that news is read in.

The tables hold folded words: `casefold()` was applied, and a run of white space is one space.
"""
# ruff: noqa: RUF001, SIM905 - letters of other scripts resemble Latin ones; tables read better as words

from __future__ import annotations

import re
from typing import Final

from reader.model.lazy_pattern import lazy_pattern

_READING: Final = frozenset(
    "baca membaca bacaan dibaca waktu lama durasi read reading time lesezeit lesedauer lesen"
    " temps durée lecture tiempo lectura leer tempo leitura ler lettura leggere leestijd lezen"
    " lästid läsning lesetid læsetid okuma süresi thời gian đọc czas czytania время чтения"
    " чтение час читання χρόνος ανάγνωσης وقت مدة زمن القراءة للقراءة قراءة זמן קריאה पढ़ने का"
    " समय 읽는 시간 읽기 분량".split()
)
"""Words for reading, and for the time that it takes."""

_READING_UNSPACED: Final = (
    "読了時間", "読了目安", "読了", "読む時間", "この記事は", "で読めます", "で読める",
    "预计阅读时间", "預計閱讀時間", "阅读时间", "閱讀時間", "阅读时长", "阅读需", "閱讀需",
    "阅读", "閱讀", "阅读本文需", "本文阅读", "전체", "읽기",
)  # fmt: skip
"""The same where words are written together; longer ones first."""

_MINUTES: Final = frozenset(
    "menit mnt minute minutes min mins minuten minutos minuto minuti minuut minuter minutter"
    " dakika dk phút minuta minuty minut минута минуты минут мин хвилина хвилини хвилин хв"
    " λεπτά λεπτό 分钟 分鐘 分間 分 분 دقائق دقيقة דקות דקה मिनट".split()
)

_ABOUT: Final = frozenset(
    "about around approx approximately ca circa kira-kira sekitar estimasi perkiraan estimated"
    " estimate average avg less than under a of to in de di da do le la il the per für zu"
    " geschätzte etwa environ estimé estimée estimado aproximado unos cerca ongeveer ~ ± < 約 约"
    " około yaklaşık около на khoảng".split()
)
"""What may stand beside a stated time without changing it."""

_NUMBER: Final = lazy_pattern(r"(\D*)(\d{1,3})(?: ?[-–] ?(\d{1,3}))?[ \-]?(\D+)")
_PUNCTUATION: Final = lazy_pattern(r"[\s:：.,()\[\]·•|–—-]+")

_BY: Final = (
    "by", "written by", "words by", "story by", "oleh", "ditulis oleh", "von",
    "text von", "par", "por", "escrito por", "przez",
)  # fmt: skip
"""What opens a byline, with or without a colon."""

_BY_IN: Final = {
    "it": ("di",), "nl": ("door",), "sv": ("av",), "nb": ("av",), "no": ("av",), "da": ("af",),
    "ca": ("per",), "ro": ("de",),
}  # fmt: skip
"""The same, where the word means something else in other languages."""

_WRITERS: Final = (
    "penulis", "pewarta", "reporter", "wartawan", "jurnalis", "author", "authors", "writer",
    "autor", "autorin", "autoren", "auteur", "auteure", "auteurs", "autora", "autores", "autore",
    "auteur", "skribent", "forfatter", "yazar", "tác giả", "автор", "текст", "作者", "文", "撰文",
    "記者", "记者", "執筆", "取材・文", "글", "기자", "الكاتب", "كتب", "מאת",
)  # fmt: skip
"""What stands before the writer's name and a colon."""

_EDITORS: Final = (
    "editor", "edited by", "penyunting", "redaktur", "redaktor", "redakteur", "redakteurin",
    "redaktion", "redigert av", "éditeur", "éditrice", "édité par", "editora", "editado por",
    "edición", "edição", "redattore", "a cura di", "eindredactie", "redaktör", "editör",
    "biên tập", "редактор", "редакция", "編集", "編集者", "编辑", "責任編輯", "责任编辑", "責編",
    "편집", "المحرر", "עורך",
)  # fmt: skip
"""What stands before the editor's name and a colon."""

_LABEL: Final = lazy_pattern(r"\s*[:：]\s*|\s+[-–—]\s+")

_AND: Final = lazy_pattern(
    r" (?:and|&|dan|serta|und|et|y|e|ed|en|och|og|ve|và|i|oraz|и|та|και) |\s*[;、；]\s*"
)
_ROLES: Final = frozenset(
    "writer reporter editor correspondent contributor columnist staff ceo founder author"
    " redakteur redakteurin journalist journalistin journaliste redactor periodista".split()
)
_ARTICLES: Final = frozenset("the a an our your this that der die das la le el".split())
_DESKS: Final = frozenset(
    "team staff desk editors board office newsroom redaktion rédaction redacción redação".split()
)
"""What a name ends with that begins with an article: "By the News Desk", not "By the way"."""
_NO_NAMES: Final = frozenset(
    "now then design default hand law far contrast comparison definition chance means"
    " karena sebab qué que fin favor ejemplo eso lo causa exemplo isso exemple ailleurs contre"
    " conséquent ici anfang nun wegen".split()
)
"""What follows "by" and the like in other phrases: "By default", "Por qué", "Oleh karena itu"."""
_MOST_NAME_WORDS: Final = 9
_LONGEST_NAME: Final = 80

FORM_TITLES: Final = frozenset({
    "tinggalkan balasan", "tinggalkan komentar", "beri komentar", "berikan komentar",
    "tulis komentar", "kirim komentar", "tinggalkan komen", "leave a reply", "leave a comment",
    "leave your comment", "leave a response", "post a comment", "add a comment",
    "add your comment", "write a comment", "submit a comment", "post a reply",
    "schreibe einen kommentar", "schreiben sie einen kommentar", "kommentar schreiben",
    "schreib einen kommentar", "kommentar verfassen", "hinterlasse einen kommentar",
    "hinterlassen sie einen kommentar", "kommentar hinterlassen", "antwort hinterlassen",
    "hinterlasse eine antwort", "kommentar abgeben", "laisser un commentaire",
    "laissez un commentaire", "poster un commentaire", "ajouter un commentaire",
    "laisser une réponse", "écrire un commentaire", "publier un commentaire",
    "laissez votre commentaire", "deja una respuesta", "deja un comentario",
    "dejar un comentario", "deja tu comentario", "escribe un comentario", "añadir un comentario",
    "dejar una respuesta", "publicar un comentario", "deixe um comentário", "deixe uma resposta",
    "deixar um comentário", "deixa um comentário", "deixar uma resposta", "deixe seu comentário",
    "deixe o seu comentário", "deixe sua resposta", "escreva um comentário",
    "adicionar comentário", "lascia un commento", "lascia una risposta", "scrivi un commento",
    "aggiungi un commento", "geef een reactie", "laat een reactie achter", "plaats een reactie",
    "reactie plaatsen", "bir yanıt yazın", "bir cevap yazın", "yorum yapın", "yorum yaz",
    "cevap bırakın", "để lại một bình luận", "để lại bình luận", "gửi bình luận",
    "để lại một phản hồi", "lämna ett svar", "lämna en kommentar", "skriv en kommentar",
    "legg igjen en kommentar", "legg inn en kommentar", "legg igjen et svar", "skriv et svar",
    "efterlad en kommentar", "jätä kommentti", "jätä vastaus", "kirjoita kommentti",
    "dodaj komentarz", "zostaw komentarz", "dodaj odpowiedź", "zostaw odpowiedź",
    "napsat komentář", "přidat komentář", "zanechat odpověď", "pridaj komentár",
    "napísať komentár", "vélemény, hozzászólás?", "hozzászólás írása", "lasă un răspuns",
    "lasă un comentariu", "добавить комментарий", "оставить комментарий", "оставьте комментарий",
    "написать комментарий", "залишити відповідь", "залишити коментар", "вашият коментар",
    "напишете коментар", "αφήστε μια απάντηση", "αφήστε ένα σχόλιο", "προσθήκη σχολίου",
    "deixa un comentari", "deixa una resposta", "utzi erantzuna", "コメントを残す",
    "コメントする", "コメントを書く", "コメントを投稿", "コメントを投稿する", "返信を残す",
    "发表回复", "发表评论", "留下评论", "发表留言", "發佈留言", "發表迴響", "發表留言",
    "發表回覆", "發表評論", "댓글 남기기", "답글 남기기", "댓글 달기", "اترك تعليقاً",
    "اترك تعليقا", "اترك رداً", "اترك ردا", "أضف تعليق", "أضف تعليقاً", "כתיבת תגובה",
    "השארת תגובה", "הוספת תגובה", "השאר תגובה", "دیدگاهتان را بنویسید", "ارسال دیدگاه",
    "प्रतिक्रिया दें", "टिप्पणी करें", "एक टिप्पणी छोड़ें", "ใส่ความเห็น", "แสดงความคิดเห็น",
})  # fmt: skip
"""What stands above a comment form: WordPress' own words, and what other systems say."""

_CANCEL: Final = (
    "batalkan balasan", "cancel reply", "antwort abbrechen", "antworten abbrechen",
    "annuler la réponse", "cancelar la respuesta", "cancelar respuesta", "cancelar resposta",
    "annulla risposta", "reactie annuleren", "yanıtı iptal et", "cevabı iptal et", "hủy",
    "avbryt svar", "annuller svar", "peruuta vastaus", "anuluj pisanie odpowiedzi",
    "zrušit odpověď na komentář", "válasz megszakítása", "anulează răspunsul", "отменить ответ",
    "скасувати відповідь", "отказ", "ακύρωση απάντησης", "コメントをキャンセル", "返信をキャンセル",
    "取消回复", "取消回覆", "응답 취소", "إلغاء الرد", "לבטל", "ביטול תגובה",
)  # fmt: skip
"""The link beside a form's title that takes a reply back."""

_FIELDS: Final = {
    "comment": (
        "komentar", "komentar anda", "comment", "your comment", "message", "kommentar",
        "commentaire", "comentario", "comentário", "commento", "reactie", "yorum", "bình luận",
        "komentarz", "komentář", "комментарий", "коментар", "σχόλιο", "コメント", "评论", "評論",
        "留言", "댓글", "التعليق", "תגובה", "دیدگاه", "टिप्पणी", "ความเห็น", "svar",
        "hozzászólás", "comentariu",
    ),
    "author": (
        "nama", "name", "your name", "nom", "nombre", "nome", "naam", "ad", "isim", "tên", "namn",
        "navn", "nimi", "nazwa", "podpis", "jméno", "név", "nume", "имя", "ім'я", "ім’я", "име",
        "όνομα", "名前", "お名前", "显示名称", "姓名", "名称", "顯示名稱", "이름", "الاسم", "שם",
        "نام", "नाम", "ชื่อ",
    ),
    "email": (
        "email", "e-mail", "surel", "alamat email", "alamat surel", "email address", "your email",
        "e-mail-adresse", "adresse e-mail", "correo electrónico", "correo", "e-mailadres",
        "e-posta", "thư điện tử", "e-post", "e-postadress", "sähköposti", "adres e-mail",
        "e-mail cím", "эл. почта", "email-адрес", "имейл", "електронна пошта", "メール",
        "メールアドレス", "邮箱", "电子邮箱", "電子郵件地址", "電子郵件", "이메일",
        "البريد الإلكتروني", "אימייל", "ایمیل", "ईमेल", "อีเมล",
    ),
    "url": (
        "situs web", "situs", "website", "web site", "url", "site", "site web", "web",
        "sitio web", "sito web", "internet sitesi", "trang web", "webbplats", "nettsted",
        "hjemmeside", "kotisivu", "witryna internetowa", "webová stránka", "honlap", "сайт",
        "ιστότοπος", "サイト", "网站", "网址", "個人網站網址", "웹사이트", "الموقع الإلكتروني",
        "אתר", "وب‌ سایت", "वेबसाइट", "เว็บไซต์",
    ),
}  # fmt: skip
_FIELD_OF: Final = {label: field for field, labels in _FIELDS.items() for label in labels}
_REQUIRED: Final = lazy_pattern(
    r"\s*(?:[*＊※]|\((?:wajib|required|erforderlich|obligatoire|obligatorio|obrigatório)\))\s*"
)

_FORM_REST: Final = (
    "kirim komentar", "post comment", "submit comment", "kommentar abschicken",
    "laisser un commentaire", "publicar el comentario", "publicar comentário", "invia commento",
    "reactie plaatsen", "yorum gönder", "コメントを送信", "发表评论", "發佈留言", "댓글 작성",
    "simpan nama", "save my name", "meinen namen", "enregistrer mon nom", "guarda mi nombre",
    "salvar meus dados", "salva il mio nome", "mijn naam", "次回のコメント", "在此浏览器",
    "在瀏覽器", "ingat saya", "remember me", "beri tahu saya", "beritahu saya", "notify me",
    "benachrichtige mich", "prévenez-moi", "recibir un", "notifique-me", "avise-me", "δ",
)  # fmt: skip
"""How the button and the check boxes of a form begin."""

_NOTES: Final = (
    "*", "※", "email", "e-mail", "surel", "e-posta", "e-post", "sähköposti", "correo", "почт",
    "імейл", "メール", "邮箱", "電子郵件", "이메일", "البريد", "אימייל", "ایمیل", "ईमेल", "อีเมล",
    "wajib", "required", "markdown", "html",
)  # fmt: skip
"""What the note under a form's title speaks of."""
_LOG_IN: Final = (
    "logged in", "log in", "sign in", "login", "anmelden", "angemeldet", "eingeloggt", "connecter",
    "connecté", "iniciar sesión", "fazer login", "iniciar sessão", "accedere", "ingelogd",
    "giriş yap", "đăng nhập", "ログイン", "登录", "登入", "로그인", "masuk log",
)  # fmt: skip
"""What a page says where only those with an account may comment."""
_LONGEST_NOTE: Final = 300

_CLOSED: Final = frozenset({
    "komentar ditutup", "komentar telah ditutup", "comments are closed", "comments closed",
    "kommentare sind geschlossen", "die kommentarfunktion ist geschlossen",
    "les commentaires sont fermés", "los comentarios están cerrados",
    "os comentários estão fechados", "os comentários estão encerrados", "i commenti sono chiusi",
    "reacties zijn gesloten", "コメントは受け付けていません", "评论已关闭", "迴響已關閉",
})  # fmt: skip

_READ_ALSO: Final = tuple(
    opening + colon
    for opening in (
        "baca juga", "simak juga", "lihat juga", "baca selengkapnya", "baca pula",
        "read also", "also read", "read more", "read next", "see also", "related", "more on this",
        "lesen sie auch", "mehr dazu", "mehr zum thema", "auch interessant", "siehe auch",
        "lire aussi", "à lire aussi", "a lire aussi", "lisez aussi", "voir aussi",
        "lea también", "lee también", "leer más", "le puede interesar", "te puede interesar",
        "leia também", "leia mais", "veja também", "saiba mais", "leggi anche", "lees ook",
        "läs också", "läs även", "läs mer", "les også", "læs også", "lue myös",
        "czytaj też", "czytaj także", "zobacz też", "zobacz także", "ayrıca okuyun", "đọc thêm",
        "xem thêm", "читайте также", "читайте також", "関連記事", "あわせて読みたい", "延伸阅读",
        "延伸閱讀", "相关阅读", "相關新聞", "관련기사", "اقرأ أيضا", "اقرأ أيضاً", "קראו גם",
    )
    for colon in (":", " :", "：")
)  # fmt: skip
"""What a line that leads to other articles opens with; a colon follows, or it may be a sentence."""
_LONGEST_OPENING: Final = max(map(len, _READ_ALSO))
LONGEST_LEFT_OUT: Final = 200
"""Characters; a longer line is prose."""

_NETWORKS: Final = frozenset(
    "facebook twitter x whatsapp telegram linkedin pinterest reddit instagram threads line email"
    " e-mail messenger tumblr mastodon bluesky xing flipboard pocket hatena wechat weibo vk"
    " copy link print salin tautan".split()
)
_SHARE: Final = frozenset(
    "bagikan sebarkan share tweet teilen partager compartir compartilhar condividi delen dela"
    " paylaş udostępnij поделиться シェア ツイート 分享 공유 مشاركة".split()
)
_BESIDE_SHARE: Final = frozenset(
    "ke di lewat via this article on with artikel ini berita auf diesen cet article sur este esta"
    " artículo en no na em o bei".split()
)

_SHARE_FIRST: Final = _NETWORKS | _SHARE


def folded(line: str) -> str:
    """Give a line as the tables here hold their words."""
    return " ".join(line.casefold().split())


def stated_minutes(line: str) -> int | None:
    """Give the reading time that a line states, in minutes; None where it says anything else.

    Of a range ("3-4 min read") it is the larger one.
    """
    match = _NUMBER.fullmatch(folded(line)) if len(line) <= _LONGEST_NAME else None
    if not match:
        return None
    before, least, most, after = match.groups()
    unit, rest = _split_unit(after)
    if not unit:
        return None
    words = f"{before} {rest}"
    for phrase in _READING_UNSPACED:
        words = words.replace(phrase, " read ")
    known = [word for word in _PUNCTUATION.split(words) if word and word not in _ABOUT]
    if not known or any(word not in _READING for word in known):
        return None
    return int(most or least)


def _split_unit(after: str) -> tuple[str, str]:
    """Part "minutes of reading" into the unit and the rest."""
    for unspaced in ("分钟", "分鐘", "分間", "分", "분"):
        if after.startswith(unspaced):
            return unspaced, after.removeprefix(unspaced)
    unit, _, rest = after.strip(" -").partition(" ")
    return (unit, rest) if unit.strip(".,:") in _MINUTES else ("", after)


def byline_names(line: str, language: str | None = None) -> tuple[str, ...]:
    """Give the names in a line like "By Siti Aminah"; empty where the line is none."""
    line = " ".join(line.split())
    name = _after_label(line, _WRITERS) or _after_by(line, language)
    if not name or len(name) > _LONGEST_NAME or not _may_name(name):
        return ()
    return names(name)


def _after_by(line: str, language: str | None) -> str | None:
    for opening in (*_BY, *_BY_IN.get((language or "").partition("-")[0], ())):
        if line[: len(opening)].casefold() == opening:
            rest = line[len(opening) :]
            if rest[:1] in " :：" and rest.strip(" :："):
                return rest.strip(" :：")
    return None


def _after_label(line: str, labels: tuple[str, ...]) -> str | None:
    """Give what follows "Editor:" and the like."""
    parts = _LABEL.split(line, maxsplit=1)
    if len(parts) == 2 and parts[0].casefold() in labels and parts[1]:  # noqa: PLR2004 - label and rest
        return parts[1].strip()
    return None


def labels_writer(line: str) -> bool:
    """Tell whether a line opens with "Writer:" or the like, so that it can be no headline."""
    return _after_label(" ".join(line.split()), (*_WRITERS, *_BY)) is not None


def _may_name(text: str) -> bool:
    """Tell whether a text can be the name of a person or a desk, and is no sentence."""
    words = text.split()
    if len(words) > _MOST_NAME_WORDS or text[-1] in "!?:;,…":
        return False
    if words[0] in _ARTICLES and words[-1].casefold() not in _DESKS:
        return False
    if words[0].casefold() in _NO_NAMES or text[0].isdigit():
        return False
    return not (text[-1] == "." and words[-1].islower() and len(words) > 1)


def names(text: str) -> tuple[str, ...]:
    """Part the names in "Siti Aminah, Budi and Dewi".

    A comma alone parts none: a degree or a place may follow it; a role behind one is left out.
    """
    parts = _ands(text)
    if len(parts) > 1:
        parts = [name for part in parts for name in _commas(part)]
    else:
        kept = [part for part in text.split(",") if not _ROLES & set(part.casefold().split())]
        parts = [",".join(kept or [text])]
    return tuple(part.strip() for part in parts if part.strip())


def _commas(text: str) -> list[str]:
    parts = [part.strip() for part in text.split(",")]
    several = all(len(part.split()) > 1 and not _is_degree(part.split()[0]) for part in parts)
    return parts if several else [text]


def _is_degree(word: str) -> bool:
    letters = word.replace(".", "")
    return (len(letters) > 1 and letters.isupper()) or letters in {"Jr", "Sr", "PhD"}


def _ands(text: str) -> list[str]:
    parts = [part.strip() for part in _AND.split(text)]
    alike = len(parts[0].split()) == 1 or all(len(part.split()) > 1 for part in parts[1:])
    if alike and all(part[:1].isupper() or not part[:1].islower() for part in parts):
        return parts
    return [text]


def editor_name(line: str) -> str | None:
    """Give the name in a line like "Editor: Siti"; None where the line is none."""
    name = _after_label(" ".join(line.strip("()[] ").split()), _EDITORS)
    return name if name and len(name) <= _LONGEST_NAME and _may_name(name) else None


def form_title(line: str) -> str | None:
    """Give the title of a comment form as printed, without the link that cancels a reply.

    None where the line is no such title.
    """
    title = " ".join(line.split()).rstrip(" :*")
    for cancel in _CANCEL:
        if title.casefold().endswith(f" {cancel}"):
            title = title[: -len(cancel) - 1]
            break
    words = title.casefold()
    if words in FORM_TITLES:
        return title
    whom = max(
        (known for known in FORM_TITLES if words.startswith(f"{known} ")), key=len, default=None
    )
    spare = words.removeprefix(whom or words).split()
    to_someone = bool(spare) and spare[0] in {"to", "ke", "untuk", "kepada", "zu", "à", "a", "to:"}
    return title if to_someone and len(title) <= _LONGEST_NAME else None


def form_field(line: str) -> tuple[str, str, bool] | None:
    """Give the name, the label and whether it is required, of a line that is a form's field."""
    label = _REQUIRED.sub(" ", line).strip(" :：")
    field = _FIELD_OF.get(folded(label))
    return (field, label, bool(_REQUIRED.search(line))) if field else None


def is_form_note(line: str) -> bool:
    """Tell whether a line under a form's title speaks of an address, of marks or an account."""
    words = line.casefold()
    return len(line) <= _LONGEST_NOTE and any(word in words for word in (*_NOTES, *_LOG_IN))


def asks_to_log_in(note: str) -> bool:
    """Tell whether a form's note says that it takes comments of those with an account only."""
    words = note.casefold()
    return any(word in words for word in _LOG_IN)


def is_rest_of_form(line: str) -> bool:
    """Tell whether a line is a button, a check box or a remark of a comment form."""
    words = folded(line)
    return words.startswith(_FORM_REST) or "akismet" in words or "captcha" in words


def says_closed(line: str) -> bool:
    """Tell whether a line says that comments are closed."""
    return folded(line).rstrip(" .。!") in _CLOSED


def is_left_out(line: str) -> bool:
    """Tell whether a line only leads away: to other articles, or to where it may be shared."""
    if len(line) > LONGEST_LEFT_OUT:
        return False
    start = line[:_LONGEST_OPENING]
    if (":" in start or "：" in start) and start.casefold().lstrip("([ •*-").startswith(_READ_ALSO):
        return True
    return line.partition(" ")[0].casefold().strip(",:|/·•") in _SHARE_FIRST and _is_share_bar(line)


def _is_share_bar(line: str) -> bool:
    words = [word for word in re.split(r"[\s,:|/·•]+", line.casefold()) if word]
    networks = sum(word in _NETWORKS for word in words)
    shares = sum(word in _SHARE for word in words)
    if networks + shares + sum(word in _BESIDE_SHARE for word in words) < len(words):
        return False
    return networks > 1 or shares > 0
