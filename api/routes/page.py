"""The page: who said what, in Arabic, right to left, without a script."""

from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Query
from starlette.responses import HTMLResponse

from api.edtf import WrongDate
from api.html import escape, link, response
from api.lookup import Filters, who
from api.models import Page, Statement
from api.problems import STATUS
from api.records import name
from api.service import The
from errors import NotFound, UsageError

router = APIRouter(include_in_schema=False)
_FIELDS = {"speaker": "من القائل؟", "about": "عمّن أو عن أي موضوع؟", "q": "كلمات في القول", "from": "من تاريخ", "to": "إلى تاريخ"}
_HINTS = dict.fromkeys(("from", "to"), ' placeholder="2024-08-21" dir="ltr"')
_ACTS = {
    "say": "قول", "affirm": "تأكيد", "deny": "نفي", "announce": "إعلان", "call_for": "دعوة", "warn": "تحذير", "accuse": "اتهام",
    "praise": "إشادة", "regret": "أسف", "pledge": "تعهد", "reject": "رفض", "expect": "توقع", "ask": "سؤال", "condemn": "إدانة",
    "welcome": "ترحيب", "agree": "موافقة",
}  # fmt: skip
Text = Annotated[str, Query(max_length=500)]


@router.get("/")
def page(
    service: The,
    speaker: Text = "",
    about: Text = "",
    q: Text = "",
    from_: Annotated[Text, Query(alias="from")] = "",
    to: Text = "",
    cursor: Annotated[str | None, Query(max_length=1000)] = None,
) -> HTMLResponse:
    """A form and the statements that pass it."""
    given = {"speaker": speaker.strip(), "about": about.strip(), "q": q.strip(), "from": from_.strip(), "to": to.strip()}
    filters = Filters(speaker=given["speaker"], about=given["about"], q=given["q"], from_=given["from"], to=given["to"])
    status, found = _results(service, filters, given, cursor)
    form = "".join(
        f'<label>{label}<input name="{field}" value="{escape(given[field])}"{_HINTS.get(field, "")}></label>'
        for field, label in _FIELDS.items()
    )
    body = (
        '<h1>وساطة</h1><p class="meta">من قال ماذا، عن أي مفاوضات، ومتى، ونقلا عمن</p>'
        f'<form action="/" method="get">{form}<button>ابحث</button></form>{found}'
        f"<footer>{link('/docs', 'واجهة البرمجة')} · {link('/api/v1/mediations', 'الوساطات')} · {link('/sparql', 'SPARQL')} · "
        f"{link('/api/v1/stats', 'أعداد')}</footer>"
    )
    return response("وساطة: من قال ماذا", body, status=status)


def _results(service: The, filters: Filters, given: dict[str, str], cursor: str | None) -> tuple[int, str]:
    # The one place where a lookup's error is not an answer in problem details: a reader of the page sees it above the form.
    try:
        found = who(service.store, filters, cursor=cursor)
    except (NotFound, UsageError) as error:
        return _status(error), f'<p class="problem" dir="auto">{escape(_problem(error))}{_others(error, given)}</p>'
    return 200, _list(found, given)


def _status(error: Exception) -> int:
    return next(STATUS[cls][0] for cls in type(error).__mro__ if cls in STATUS)


def _problem(error: Exception) -> str:
    extra = getattr(error, "extra", {})
    if "suggestions" in extra:
        return "لا أحد بهذا الاسم في البيانات." + (" لعلك تقصد: " if extra["suggestions"] else "")
    if isinstance(error, WrongDate):
        return "تاريخ غير مفهوم: اكتبه هكذا 2024 أو 2024-08 أو 2024-08-21."
    return "أكثر من واحد بهذا الاسم: " if "candidates" in extra else str(error)


def _others(error: Exception, given: dict[str, str]) -> str:
    extra = getattr(error, "extra", {})
    found = extra.get("suggestions") or extra.get("candidates") or []
    field = next((f for f in ("speaker", "about") if given[f] and given[f] == getattr(error, "reference", None)), "speaker")
    return "، ".join(link("/", f"{one['label']}", **{**given, field: str(one["id"])}) for one in found)


def _list(found: Page[Statement], given: dict[str, str]) -> str:
    if not found.items:
        return '<p class="problem">لا أقوال بهذه الشروط.</p>'
    more = f"<p>{link('/', 'المزيد', **given, cursor=found.next)}</p>" if found.next else ""
    return f'<p class="meta">عدد الأقوال: {found.total}</p><ol>{"".join(map(_item, found.items))}</ol>{more}'


def _item(statement: Statement) -> str:
    speaker = link("/", name(statement.speaker) or "", speaker=statement.speaker.id) if statement.speaker else "قائل غير معروف"
    via = "، ".join(escape(name(actor) or "") for actor in statement.via)
    meta = [
        escape(_ACTS.get(statement.act or "", statement.act or "")),
        _day(statement),
        f"نقلا عن {via}" if via else "",
        escape(statement.outlet or ""),
        link(f"/api/v1/articles/{quote(statement.article.id, safe='')}", statement.article.title or statement.article.id),
        link(f"/api/v1/statements/{quote(statement.id, safe='')}", "السجل"),
    ]
    return (
        f"<li><strong>{speaker}</strong><blockquote>{escape(statement.content)}</blockquote>"
        f'<div class="meta">{" · ".join(part for part in meta if part)}</div>{_evidence(statement)}</li>'
    )


def _day(statement: Statement) -> str:
    if statement.date:
        return f"<bdi>{escape(statement.date)}</bdi>"
    return f"نُشر في <bdi>{escape(statement.published)}</bdi>" if statement.published else "بلا تاريخ"


def _evidence(statement: Statement) -> str:
    """The sentence with the content marked in it, and where the article has it."""
    evidence = statement.evidence
    before, found, after = (evidence.sentence or "").partition(statement.content)
    if not found:
        return ""
    return (
        f"<details><summary>الدليل: المحارف من {evidence.start} إلى {evidence.end}</summary>"
        f"<p>{escape(before)}<mark>{escape(found)}</mark>{escape(after)}</p></details>"
    )
